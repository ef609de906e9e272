import { createHash, randomUUID } from 'node:crypto';
import { kinds } from '../src/matters/index.ts';
import { systemClock } from '../src/office/clock.ts';
import type { ImportRow } from '../src/store/many/import.ts';
import { importRows } from '../src/store/many/import.ts';
import { appConnection, openStore } from '../src/store/open.ts';
import type { Connection } from '../src/store/open.ts';
import { requested } from './office.ts';

/** Run as a process of its own, so that what it holds in memory is the import's alone. */
export type Order = {
  readonly owner: Connection;
  readonly office: string;
  readonly person: string;
  readonly kind: 'consular-outreach' | 'disclosure-request';
  readonly rows: number;
};
export type Told = {
  readonly seconds: number;
  readonly entered: number;
  readonly statements: number;
  /** The most resident bytes until a tenth of the rows was in, and after that. */
  readonly early: number;
  readonly most: number;
};

const { owner, office, person, kind, rows } = JSON.parse(process.argv[2] ?? '{}') as Order; // what benchImport sends

const today = systemClock.today();
const owns: Readonly<Record<Order['kind'], (n: number) => object>> = {
  'consular-outreach': (n) => ({
    heldOn: `20${String(10 + (n % 15))}-0${1 + (n % 9)}-${String(10 + (n % 19))}`,
    topic: `领事保护宣传进${['社区', '学校', '企业', '机场'][n % 4]}（第${n + 1}场）`,
    sort: ['lecture', 'visit', 'online', 'contest'][n % 4],
    place: `甲市第${n % 997}${['社区服务中心', '中学', '工业园', '机场航站楼'][n % 4]}`,
    onsite: n % 400,
    online: n % 3 === 0 ? n % 5000 : 0,
    booklets: n % 300,
    remark: n % 10 === 0 ? '现场人次按签到表统计。' : null,
  }),
  'disclosure-request': () => requested(today),
};

async function* rowsOf(): AsyncGenerator<ImportRow> {
  for (let n = 0; n < rows; n += 1) yield { row: n + 2, own: owns[kind](n), on: today };
}

let statements = 0;
const store = openStore({
  app: appConnection(owner),
  matters: kinds,
  clock: systemClock,
  watch: () => void (statements += 1),
});
let early = 0;
let most = 0;
const began = performance.now();
const answer = await importRows(
  store,
  { office, person },
  {
    ...{ kind, batch: randomUUID(), mode: 'all', rows: rowsOf() },
    file: { name: 'bench.xlsx', sha256: createHash('sha256').update(kind).digest('hex') },
    onProgress({ read }) {
      const now = process.memoryUsage.rss();
      if (read <= Math.max(500, rows / 10)) early = Math.max(early, now);
      else most = Math.max(most, now);
    },
  },
);
const seconds = (performance.now() - began) / 1000;
await store.close();
if (!('entered' in answer)) throw new Error(JSON.stringify(answer));
const told: Told = { seconds, entered: answer.entered, statements, early, most };
process.send?.(told);
