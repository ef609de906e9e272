import { randomBytes, randomUUID } from 'node:crypto';
import type { Day } from '../kernel/day.ts';
import { administrators, roleTitles } from '../office/roles.ts';
import { chainOfficeAct } from './administer.ts';
import type { Store } from './open.ts';
import { inOffice } from './open.ts';

export type Office = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
};

export type Founding = {
  readonly id?: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly parent?: string;
  readonly on?: Day;
  /** Names and logins of the three administrators, where others are wanted than their titles. */
  readonly administrators?: Readonly<
    Partial<
      Record<
        (typeof administrators)[number],
        { readonly id?: string; readonly name: string; readonly login: string }
      >
    >
  >;
};

export type Founded = {
  readonly office: string;
  /** One person for each of the three administrators; their one-time links are made from these. */
  readonly administrators: readonly {
    readonly person: string;
    readonly role: (typeof administrators)[number];
    readonly name: string;
    readonly login: string;
  }[];
};

/** Founds an office with its three administrators. There is no password: each gets a one-time link. */
export async function createOffice(store: Store, founding: Founding): Promise<Founded> {
  const office = founding.id ?? randomUUID();
  const people = administrators.map((role) => {
    const given = founding.administrators?.[role];
    return {
      person: given?.id ?? randomUUID(),
      role,
      name: given?.name ?? roleTitles[role].zh,
      login: given?.login ?? role,
    };
  });
  await inOffice(store, office, async (tx) => {
    const at = store.clock.now();
    const { code, name, shortName, parent = null } = founding;
    await tx.query(
      `insert into office (office_id, parent_id, code, name, short_name, secret, created)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [office, parent, code, name, shortName, randomBytes(32), at],
    );
    for (const { person, role, name: called, login } of people) {
      await tx.query(
        'insert into person (office_id, id, login, name, created) values ($1, $2, $3, $4, $5)',
        [office, person, login, called, at],
      );
      await tx.query('insert into post (office_id, id, person_id, role) values ($1, $2, $3, $4)', [
        office,
        randomUUID(),
        person,
        role,
      ]);
    }
    await chainOfficeAct(tx, {
      act: randomUUID(),
      step: 'found',
      on: founding.on ?? store.clock.today(),
      asks: { code, name, shortName, administrators: people },
      by: null,
      at,
    });
  });
  return { office, administrators: people };
}

/** The offices of this installation. */
export async function listOffices(store: Store): Promise<readonly Office[]> {
  const { rows } = await store.pool.query<Office>(
    'select office_id as id, code, name, short_name as "shortName" from offices()',
  );
  return rows;
}
