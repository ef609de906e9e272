import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { makeDemo } from '../../src/demo/make.ts';
import { kinds } from '../../src/matters/index.ts';
import { fixedClock } from '../../src/office/clock.ts';
import { appConnection, openStore } from '../../src/store/open.ts';
import { testDatabase } from '../database.ts';

const DAY = '2021-03-31';

/** What every made office must have in common: all but salts, what is hashed with them, and the chain over it. */
const same = {
  act: `select id, kind, matter_id, seq, step, on_day, at, by_person, role, irregular, marks, number,
    regexp_replace(asks::text, '(sha256|sm3):[0-9a-zA-Z_-]+', '', 'g') as asks from act order by id`,
  personal: 'select act_id, path, value from personal order by act_id, path',
  matter: `select id, kind, number, title, phase, begun, last, applicant, assignee_id, revision, fold - 'own' as fold
    from matter order by id`,
  clock: 'select matter_id, name, state, due, resumes, stopped from clock order by matter_id, name',
  number: 'select scheme, year, n, text, matter_id, act_id from number_used order by text',
  person: 'select id, name, login, email, unit_id, created from person order by id',
  post: 'select person_id, role, unit_id, from_day, to_day from post order by person_id, role',
  setting: 'select key, value, from_day from setting order by key, from_day',
} as const;

async function contentOfDemo() {
  const owner = await testDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'waishi-same-'));
  const clock = fixedClock(DAY);
  const store = openStore({ app: appConnection(owner), matters: kinds, clock });
  const superuser = new pg.Client(owner);
  await superuser.connect();
  try {
    await makeDemo({ shelf: { store, folder }, clock }, DAY);
    const content: Record<string, readonly unknown[]> = {};
    for (const [name, sql] of Object.entries(same))
      content[name] = (await superuser.query(sql)).rows;
    return content;
  } finally {
    await superuser.end();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

test('同一天的演示，两次做出来的内容一样', async () => {
  const [first, second] = [await contentOfDemo(), await contentOfDemo()];
  for (const name of Object.keys(same)) expect(first[name]).not.toEqual([]);
  expect(second).toEqual(first);
}, 120_000);
