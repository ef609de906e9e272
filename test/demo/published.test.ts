import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeDemo } from '../../src/demo/make.ts';
import { kinds } from '../../src/matters/index.ts';
import { fixedClock } from '../../src/office/clock.ts';
import { appConnection, openStore } from '../../src/store/open.ts';
import { testDatabase } from '../database.ts';
import { published, publishedOf } from './published.ts';

const LAST = '2024-12-31';

test.each(['demo-county', 'demo-district'] as const)(
  '%s：公布过的数据由台账逐条得出',
  async (code) => {
    const folder = mkdtempSync(join(tmpdir(), 'waishi-published-'));
    const clock = fixedClock(LAST);
    const app = appConnection(await testDatabase());
    const store = openStore({ app, matters: kinds, clock });
    try {
      const { office } = await makeDemo({ shelf: { store, folder }, clock, code }, LAST);
      const { wanted, printed } = await publishedOf(store, { id: office, code });
      expect(printed).toEqual(wanted);
    } finally {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

test('每一项公布的数据只列一次', () => {
  const keys = published.map(([office, year, key]) => `${office} ${year} ${key}`);
  expect(new Set(keys).size).toBe(keys.length);
});
