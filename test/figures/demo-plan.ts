import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDemo } from '../../src/demo/make.ts';
import type { PlannedAct } from '../../src/demo/course.ts';
import { namingColleagues } from '../../src/demo/colleagues.ts';
import { fieldsOf } from '../../src/kernel/matter.ts';
import { kinds } from '../../src/matters/index.ts';
import type { Day } from '../../src/kernel/day.ts';
import type { FixedClock } from '../../src/office/clock.ts';
import { fixedClock } from '../../src/office/clock.ts';
import type { Store } from '../../src/store/open.ts';
import { appConnection, openStore } from '../../src/store/open.ts';
import type { Performed } from '../../src/store/perform.ts';
import { perform } from '../../src/store/perform.ts';
import { testDatabase } from '../database.ts';

/** The fictitious office on its first day, which takes acts of its plan one by one. */
export type PlannedOffice = {
  readonly store: Store;
  readonly clock: FixedClock;
  readonly office: string;
  person(login: string): string;
  /** Takes an act through the front door, at its own day and minute. */
  takes(act: PlannedAct): Promise<Performed>;
  close(): Promise<void>;
};

export async function foundPlanned(): Promise<PlannedOffice> {
  const owner = await testDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'waishi-figures-'));
  const clock = fixedClock('2021-01-04');
  const store = openStore({ app: appConnection(owner), matters: kinds, clock });
  const { office } = await makeDemo({ shelf: { store, folder }, clock }, '2021-01-04');
  const ids = await logins(store, office);
  const person = (login: string) => ids.get(login) ?? login;
  return {
    store,
    clock,
    office,
    person,
    takes({ by, minute, irregular, ...request }) {
      clock.set(request.on, timeOf(minute));
      const matter = store.matters.get(request.kind);
      const fields = matter ? fieldsOf(matter, request.step) : {};
      const asks = namingColleagues(fields, request.asks, (key) => ids.get(key));
      const stated = irregular === undefined ? {} : { irregular };
      return perform(store, { office, person: person(by) }, { ...request, asks, ...stated });
    },
    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const timeOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00`;

async function logins(store: Store, office: string): Promise<ReadonlyMap<string, string>> {
  const client = await store.pool.connect();
  try {
    await client.query(`select set_config('waishi.office', $1, false)`, [office]);
    const { rows } = await client.query<{ login: string; id: string }>(
      'select login, id from person where login is not null',
    );
    return new Map(rows.map(({ login, id }) => [login, id]));
  } finally {
    client.release(true);
  }
}

/** Every day there is: what is counted is counted whatever its year. */
export const ALWAYS = { from: '1990-01-01', to: '2099-12-31' } as const satisfies Record<
  string,
  Day
>;
