import { randomUUID } from 'node:crypto';
import type { Day } from '../src/kernel/day.ts';
import { kinds } from '../src/matters/index.ts';
import type { FixedClock } from '../src/office/clock.ts';
import { fixedClock } from '../src/office/clock.ts';
import type { Founded } from '../src/store/offices.ts';
import { createOffice } from '../src/store/offices.ts';
import type { Connection, Store } from '../src/store/open.ts';
import { appConnection, inOffice, openStore } from '../src/store/open.ts';
import { addPerson, addPost, addUnit } from '../src/store/people.ts';
import type { ActRequest, Performed } from '../src/store/perform.ts';
import { perform } from '../src/store/perform.ts';

export const KIND = 'disclosure-request';

/** What a request over the counter says. */
export const request = {
  applicantKind: 'naturalPerson',
  applicantName: '钱多多',
  applicantPhone: '13800005678',
  identity: 'id-card',
  sought: '2023年度因公出访团组情况及经费使用情况',
  form: 'paper',
  route: 'post',
  channel: 'counter',
};

/** A small office on a database of its own: people by their first post, steps by name. */
export type TestOffice = {
  readonly store: Store;
  readonly clock: FixedClock;
  readonly id: string;
  readonly founded: Founded;
  readonly owner: Connection;
  /** Statements sent since it was last emptied. */
  readonly sent: { sql: string; values: readonly unknown[] }[];
  hire(name: string, roles: readonly string[], unit?: string): Promise<string>;
  unit(code: string): Promise<string>;
  registers(by: string, more?: Record<string, unknown>, matter?: string): Promise<string>;
  takes(
    by: string,
    step: string,
    matter: string,
    ...asked: [asks?: Record<string, unknown>, more?: Partial<ActRequest>]
  ): Promise<Performed>;
  sql<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
};

export async function openOffice(owner: Connection, today: Day, code = 'jia'): Promise<TestOffice> {
  const clock = fixedClock(today);
  const sent: TestOffice['sent'] = [];
  const store = openStore({
    app: appConnection(owner),
    matters: kinds,
    clock,
    watch: (sql, values = []) => sent.push({ sql, values }),
  });
  const founded = await createOffice(store, {
    code,
    name: '甲市人民政府外事办公室',
    shortName: '甲外',
  });
  const id = founded.office;
  const admin = adminOf(founded, 'system-admin');
  const by = (person: string) => ({ office: id, person });
  const office: TestOffice = {
    store,
    clock,
    id,
    founded,
    owner,
    sent,
    async unit(name) {
      const unit = randomUUID();
      done(await addUnit(store, by(admin), { act: randomUUID(), id: unit, code: name, name }));
      return unit;
    },
    async hire(name, roles, unit) {
      const person = randomUUID();
      const login = `p${person.slice(0, 8)}`;
      const at = unit === undefined ? {} : { unit };
      done(
        await addPerson(store, by(admin), { act: randomUUID(), id: person, name, login, ...at }),
      );
      for (const role of roles)
        done(await addPost(store, by(admin), { act: randomUUID(), person, role, ...at }));
      return person;
    },
    async registers(person, more = {}, matter = randomUUID()) {
      const asks = { ...request, receivedOn: clock.today(), ...more };
      done(await office.takes(person, 'register', matter, asks));
      return matter;
    },
    takes: (person, step, matter, ...[asks = {}, more = {}]) =>
      perform(store, by(person), {
        act: randomUUID(),
        kind: KIND,
        matter,
        step,
        on: clock.today(),
        asks,
        ...more,
      }),
    sql: (text, values) => inOffice(store, id, (tx) => tx.query(text, values)),
  };
  return office;
}

const adminOf = ({ administrators }: Founded, role: string): string =>
  administrators.find((one) => one.role === role)?.person ?? '';

/** The answer's `done`; fails with the whole answer where there is none. */
export function done<T extends object>(answer: T): Extract<T, { done: unknown }>['done'] {
  if ('done' in answer) return answer.done as Extract<T, { done: unknown }>['done'];
  throw new Error(`not done: ${JSON.stringify(answer)}`);
}

/** The code of a refusal, whatever kind of no it is. */
export function codeOf(answer: object): string {
  const { refused, forbidden, conflict, notFound } = answer as Record<string, unknown>;
  const refusal = (refused ?? forbidden) as { code: string } | undefined;
  if (refusal) return refusal.code;
  if (typeof conflict === 'string') return conflict;
  return notFound ? 'not-found' : JSON.stringify(answer);
}
