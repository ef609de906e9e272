import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Day } from '../src/kernel/day.ts';
import { kinds } from '../src/matters/index.ts';
import { fixedClock } from '../src/office/clock.ts';
import { openKeys } from '../src/store/checkpoint-keys.ts';
import { createOffice } from '../src/store/offices.ts';
import { appConnection, connectionOptions, openStore } from '../src/store/open.ts';
import { perform } from '../src/store/perform.ts';
import { testDatabase } from './database.ts';

export type SmallOffice = Awaited<ReturnType<typeof smallOffice>>;

const ROLES = ['clerk', 'officer', 'reviewer', 'head', 'leader'] as const;

/** An office of five people on a database and folders of its own, with the superuser's hand in it. */
export async function smallOffice(day: Day = '2024-03-01') {
  const owner = await testDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'waishi-office-'));
  const clock = fixedClock(day);
  const store = openStore({ app: appConnection(owner), matters: kinds, clock, max: 60 });
  const { office } = await createOffice(store, {
    code: `c${randomUUID().slice(0, 8)}`,
    name: '甲市人民政府外事办公室',
    shortName: '甲市外办',
  });
  const superuser = new pg.Client(connectionOptions(owner));
  await superuser.connect();
  const people = Object.fromEntries(ROLES.map((role) => [role, randomUUID()])) as Record<
    (typeof ROLES)[number],
    string
  >; // one for each role
  for (const [role, id] of Object.entries(people)) {
    await superuser.query(
      `insert into person (office_id, id, login, name, email, created) values ($1, $2, $3, $4, $5, $6)`,
      [office, id, role, `${role}某`, `${role}@wb.example.cn`, clock.now()],
    );
    await superuser.query(
      'insert into post (office_id, id, person_id, role) values ($1, $2, $3, $4)',
      [office, randomUUID(), id, role],
    );
  }
  return {
    office,
    store,
    owner,
    superuser,
    people,
    clock,
    folder,
    shelf: { store, folder: join(folder, 'documents') },
    keys: openKeys(join(folder, 'keys')),
    /** Takes a step of a request as somebody; throws unless it is done. */
    async takes(
      matter: string,
      step: string,
      asks: Readonly<Record<string, unknown>> = {},
      as: (typeof ROLES)[number] = 'officer',
    ): Promise<string> {
      const act = randomUUID();
      const performed = await perform(
        store,
        { office, person: people[as] },
        { act, kind: 'disclosure-request', matter, step, on: clock.today(), asks },
      );
      if (!('done' in performed)) throw new Error(`${step}: ${JSON.stringify(performed)}`);
      return act;
    },
    /** Registers a request over the counter and gives its id. */
    async registers(own: Readonly<Record<string, unknown>> = {}): Promise<string> {
      const matter = randomUUID();
      await this.takes(
        matter,
        'register',
        { ...REQUEST, receivedOn: clock.today(), ...own },
        'clerk',
      );
      return matter;
    },
    async close() {
      await superuser.end();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const REQUEST = {
  applicantKind: 'naturalPerson',
  applicantName: '张三',
  applicantPhone: '13812345678',
  identity: 'id-card',
  sought: '2023年度因公出国（境）经费决算',
  form: 'paper',
  route: 'post',
  channel: 'counter',
};
