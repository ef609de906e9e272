import { createHash, randomUUID } from 'node:crypto';
import { cpSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import type { SmallOffice } from '../../../test/small-office.ts';
import { smallOffice } from '../../../test/small-office.ts';
import { main } from '../../cli/main.ts';
import { kinds } from '../../matters/index.ts';
import { digestOf } from '../../store/backup-manifest.ts';
import { verifyOffice } from '../../store/chain-check.ts';
import { replayOffice } from '../../store/chain-replay.ts';
import { joinDocuments, putDocument } from '../../store/documents.ts';
import { perform } from '../../store/perform.ts';
import { readFigures } from '../../store/figures/values.ts';
import { recountFigures } from '../../store/figures/recount.ts';
import { listOffices } from '../../store/offices.ts';
import type { Connection, Store } from '../../store/open.ts';
import { appConnection, inOffice, openStore } from '../../store/open.ts';
import { exportOffice } from '../../store/out/export-office.ts';
import { importOffice } from '../../store/out/import-office.ts';
import type { Manifest } from '../../store/out/manifest.ts';
import { readExport } from '../../store/out/manifest.ts';
import { officeTables, STAYS } from '../../store/out/tables.ts';
import { readableFiles } from './files.ts';

let our: SmallOffice;
let target: string;
let folders = 0;
const fresh = () => join(our.folder, `out-${++folders}`);

async function exported(): Promise<string> {
  const [office] = await listOffices(our.store);
  if (!office) throw new Error('no office');
  const folder = fresh();
  const about = { office, made: our.clock.now(), version: '0.0.0' };
  await exportOffice({
    owner: our.owner,
    documents: our.shelf.folder,
    target: folder,
    readable: readableFiles(our.store, about),
    ...about,
  });
  return folder;
}

async function whole(folder: string): Promise<Manifest> {
  const manifest = await readExport(folder);
  if ('code' in manifest) throw new Error(JSON.stringify(manifest));
  return manifest;
}

beforeAll(async () => {
  our = await smallOffice();
  for (const sought of ['2023年度因公出国（境）经费决算', '=1+1年度决算', '会议\n纪要，“全文”'])
    await our.registers({ sought });
  const matter = await our.registers({ applicantName: '李四' });
  const act = await our.takes(matter, 'askToClarify', {
    items: '请说明\t年度\\N\n“引号”',
    until: '2024-03-20',
  });
  const bytes = Buffer.from('附件\n');
  const put = await putDocument(our.shelf, { office: our.office }, bytes, '附件.txt');
  if (!('document' in put)) throw new Error('refused');
  const use = { sha256: put.document.sha256, what: 'documents' };
  await inOffice(our.store, our.office, (tx) =>
    joinDocuments(tx, { matter, id: act, at: our.clock.now() }, [use]),
  );
  await figuresOf(our.store);
  await enters({});
  target = await exported();
});
afterAll(() => our.close());

const yearOf = (year: 2019 | 2023 | 2024) =>
  ({ from: `${year}-01-01`, to: `${year}-12-31` }) as const;
const figuresOf = (store: Store) =>
  Promise.all(
    ([2019, 2023, 2024] as const).map(async (year) => {
      const { figures } = await readFigures(store, our.office, { period: yearOf(year) });
      return figures.map(({ declared, value, digest, opening }) => [
        ...[year, declared.key, value, digest, opening],
      ]);
    }),
  );

const RECEIVED = 'disclosure_requests_received';
/** Enters what a document says of a year before the platform. */
async function enters(changed: Readonly<Record<string, unknown>>) {
  const matter = randomUUID();
  const performed = await perform(
    our.store,
    { office: our.office, person: our.people.clerk },
    {
      act: randomUUID(),
      kind: 'opening-figure',
      matter,
      step: 'enter',
      on: our.clock.today(),
      asks: {
        figure: RECEIVED,
        year: 2019,
        value: '27',
        source: '2019年政府信息公开工作年度报告（甲外〔2020〕2号）第3页',
        sourceOn: '2020-01-31',
        why: '平台启用以前的年度',
        ...changed,
      },
    },
  );
  return { matter, performed };
}
const openingOf = async (asOf?: { readonly before: string }) => {
  const asked = { period: yearOf(2019), keys: [RECEIVED], ...(asOf ? { asOf } : {}) };
  const { figures } = await readFigures(our.store, our.office, asked);
  return figures.map(({ value, opening }) => [value, opening?.value, opening?.by.name]);
};

async function takenIn(folder: string, owner: Connection) {
  const documents = join(fresh(), 'documents');
  const manifest = await whole(folder);
  return { documents, unfit: await importOffice({ owner, documents, source: folder, manifest }) };
}

/** The office as it is on other data. */
async function seen<T>(owner: Connection, look: (store: Store) => Promise<T>): Promise<T> {
  const store = openStore({ app: appConnection(owner), matters: kinds, clock: our.clock });
  try {
    return await look(store);
  } finally {
    await store.close();
  }
}

const read = (name: string, folder = target) => readFileSync(join(folder, name), 'utf8');

describe('全部数据导出', () => {
  test('不用平台就能读：每类一表，个人信息为原值，公式不会被执行，文件只有本人能看', async () => {
    const records = read('records/disclosure-request.csv');
    expect(records.startsWith('\u{feff}标识（id）,编号（number）')).toBe(true);
    expect(records).toContain('李四');
    expect(records).toContain("'=1+1年度决算");
    expect(records).toContain('"会议\n纪要，“全文”"');
    const lines = read('acts/disclosure-request.jsonl').trimEnd().split('\n');
    expect(lines).toHaveLength(5);
    const acts = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(acts.map(({ personal }) => personal)).toContainEqual(
      expect.objectContaining({ applicantName: '李四' }),
    );
    expect(read('documents.csv')).toContain('附件.txt');
    expect(read('office/people.csv')).toContain('clerk某');
    expect(read('README.md')).toMatch(/本目录含个人信息原值[\s\S]*Personal values lie here/);
    const { kinds: described } = JSON.parse(read('schema.json')) as {
      kinds: { name: string; steps: { name: string; article: string }[] }[];
    };
    const request = described.find(({ name }) => name === 'disclosure-request');
    expect(request?.steps.find(({ name }) => name === 'extend')?.article).toBe('第三十三条第二款');
    const { files, personalValues } = await whole(target);
    expect(personalValues).toBe(true);
    expect(files.map(({ path }) => statSync(join(target, path)).mode & 0o777)).toEqual(
      files.map(() => 0o600),
    );
  });

  test('在别处收回后，每年每项数据的数值和摘要都相同，核验、重演没有一处不符', async () => {
    const owner = await testDatabase();
    const { documents, unfit } = await takenIn(target, owner);
    expect(unfit).toBeUndefined();
    await seen(owner, async (store) => {
      expect(await figuresOf(store)).toEqual(await figuresOf(our.store));
      const checkpoints = { folder: our.keys.folder, taken: [] };
      expect(
        await verifyOffice(store, our.office, { folder: documents, checkpoints }),
      ).toMatchObject({ findings: [], acts: 6, documents: 1 });
      const replayed = await replayOffice(store, our.office);
      expect([replayed.unlawful, replayed.differences]).toEqual([[], []]);
      expect(await recountFigures(store, our.office)).toEqual([]);
    });
    expect(await takenIn(target, owner)).toMatchObject({ unfit: { code: 'office-there' } });
  });

  test('收回到已有其他机关的安装，两家互不影响；代码相同的不收', async () => {
    const other = await smallOffice();
    try {
      await other.registers();
      expect((await takenIn(target, other.owner)).unfit).toBeUndefined();
      expect(await listOffices(other.store)).toHaveLength(2);
      const folder = { folder: other.shelf.folder, checkpoints: { folder: '', taken: [] } };
      expect(await verifyOffice(other.store, other.office, folder)).toMatchObject({
        findings: [],
        acts: 1,
      });
      await other.superuser.query('update office set code = $1 where office_id = $2', [
        (await whole(target)).office.code,
        other.office,
      ]);
      const moved = fresh();
      cpSync(target, moved, { recursive: true });
      rehash(moved, (manifest) => ({
        ...manifest,
        office: { ...manifest.office, id: randomUUID() },
      }));
      expect((await takenIn(moved, other.owner)).unfit).toMatchObject({ code: 'code-taken' });
    } finally {
      await other.close();
    }
  });

  test('每一张有机关数据的表都在其中，只有口令、会话和登录链接不带走', async () => {
    const { rows } = await our.superuser.query<{ name: string }>(
      `select relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
       where relnamespace = 'public'::regnamespace and relkind = 'r' and attname = 'office_id'`,
    );
    const taken = (await officeTables(our.superuser)).map(({ name }) => name);
    expect([...taken, ...STAYS].toSorted()).toEqual(rows.map(({ name }) => name).toSorted());
    expect((await whole(target)).tables.map(({ name }) => name)).toEqual([...taken, 'jobs']);
  });
});

describe('期初数据', () => {
  test('由人依据文件录入，与记录得出的数值并列，不混在一起；作废的不再显示', async () => {
    expect(await openingOf()).toEqual([[0, 27, 'clerk某']]);
    expect(await openingOf({ before: '2024-03-01T00:00:00.000Z' })).toEqual([
      [0, undefined, undefined],
    ]);
    const { matter, performed } = await enters({ value: '28.5' });
    expect(performed).toHaveProperty('done');
    expect(await openingOf()).toEqual([[0, 28.5, 'clerk某']]);
    const voided = await perform(
      our.store,
      { office: our.office, person: our.people.head },
      {
        ...{ act: randomUUID(), kind: 'opening-figure', matter, step: 'void' },
        ...{ on: our.clock.today(), asks: { reason: '重复录入' } },
      },
    );
    expect(voided).toHaveProperty('done');
    expect(await openingOf()).toEqual([[0, 27, 'clerk某']]);
  });

  test.each([
    [{ figure: 'no_such_figure' }, 'no-such-figure'],
    [{ value: '约27件' }, 'not-a-number'],
    [{ value: '1,200' }, 'not-a-number'],
    [{ year: 2025 }, 'year-to-come'],
  ])('%j 不能录入', async (changed, code) => {
    expect((await enters(changed)).performed).toMatchObject({ refused: { code } });
  });
});

/** Somebody who can write a manifest that agrees with what he changed. */
function rehash(folder: string, change: (manifest: Manifest) => object): void {
  const file = join(folder, 'manifest.json');
  const { digest: _, ...manifest } = JSON.parse(readFileSync(file, 'utf8')) as Manifest & {
    digest: string;
  };
  const changed = change(manifest);
  writeFileSync(file, JSON.stringify({ ...changed, digest: digestOf(changed) }));
}

describe('被改动或者不全的导出不收，并指出第一处', () => {
  const acts = 'acts/disclosure-request.jsonl';
  const edited = (folder: string, name: string, change: (lines: string[]) => string[]) =>
    writeFileSync(join(folder, name), change(read(name, folder).split('\n')).join('\n'));
  const harms: readonly (readonly [string, (folder: string) => void, object])[] = [
    [
      '第三条办理记录被改一个字',
      (folder) =>
        edited(folder, acts, (lines) =>
          lines.map((line, at) => (at === 2 ? line.replace('"on_day"', '"on-day"') : line)),
        ),
      { code: 'damaged', file: acts, line: 3 },
    ],
    [
      '末条被删去',
      (folder) => edited(folder, acts, (lines) => [...lines.slice(0, 4), '']),
      { code: 'damaged', file: acts, line: 5 },
    ],
    [
      '两条调换次序',
      (folder) => edited(folder, acts, ([a = '', b = '', ...rest]) => [b, a, ...rest]),
      { code: 'damaged', file: acts, line: 1 },
    ],
    [
      '末尾多一条',
      (folder) => edited(folder, acts, (lines) => [...lines.slice(0, -1), '{}', '']),
      { code: 'damaged', file: acts, line: 6 },
    ],
    [
      '一张表不见了',
      (folder) => rmSync(join(folder, 'tables/post.jsonl')),
      {
        code: 'missing',
        file: 'tables/post.jsonl',
      },
    ],
    [
      '多出一个文件',
      (folder) => writeFileSync(join(folder, 'records/x.csv'), ''),
      {
        code: 'foreign',
        file: 'records/x.csv',
      },
    ],
    ['没有写完', (folder) => rmSync(join(folder, 'manifest.json')), { code: 'no-backup' }],
  ];
  test.each(harms)('%s', async (_what, harm, answer) => {
    const folder = fresh();
    cpSync(target, folder, { recursive: true });
    harm(folder);
    expect(await readExport(folder)).toMatchObject(answer);
    const said = { stdout: '', stderr: '' };
    const data = fresh();
    const code = await main(['import-office', folder, '--data', data, '--json'], {
      stdout: { write: (text) => (said.stdout += text) },
      stderr: { write: (text) => (said.stderr += text) },
    });
    expect([code, existsSync(data)]).toEqual([1, false]);
    expect(JSON.parse(said.stdout)).toMatchObject({
      refused: { ...answer, ...('file' in answer ? {} : { code: 'no-export' }) },
    });
  });

  test('连清单一起改过的，由办理记录自己的链查出；别的机关的行不会混入', async () => {
    const folder = fresh();
    cpSync(target, folder, { recursive: true });
    edited(folder, acts, (lines) =>
      lines.map((line) => line.replace('"on_day":"2024-03-01"', '"on_day":"2024-02-01"')),
    );
    rehash(folder, (manifest) => ({
      ...manifest,
      files: manifest.files.map((file) => {
        const bytes = readFileSync(join(folder, file.path));
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        return { ...file, size: bytes.length, sha256 };
      }),
    }));
    const owner = await testDatabase();
    expect((await takenIn(folder, owner)).unfit).toMatchObject({
      code: 'chain-broken',
      table: 'act',
      says: { zh: expect.stringContaining('与记录时不符') as string },
    });
    await seen(owner, async (store) => expect(await listOffices(store)).toEqual([]));
    rehash(target, (manifest) => ({
      ...manifest,
      office: { ...manifest.office, id: randomUUID() },
    }));
    expect((await takenIn(target, owner)).unfit).toMatchObject({ code: 'rows-differ' });
  });
});
