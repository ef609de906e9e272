import { createHash, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import pg from 'pg';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import type { TestOffice } from '../../../test/store-office.ts';
import { codeOf, done, KIND, openOffice, request } from '../../../test/store-office.ts';
import { verifyOffice } from '../chain-check.ts';
import { replayOffice } from '../chain-replay.ts';
import { writeOnce } from '../documents.ts';
import { recountFigures } from '../figures/recount.ts';
import { readFigures } from '../figures/values.ts';
import { findMatters } from '../find.ts';
import { getMatter } from '../get.ts';
import type { Tx } from '../open.ts';
import { inOffice, Undo } from '../open.ts';
import { perform, performIn } from '../perform.ts';
import type { ActRequest } from '../request.ts';
import { importBatches } from './batches.ts';
import { importRows } from './import.ts';
import type { Imported, Importing, ImportRow } from './importing.ts';
import { chunksOf } from './perform-all.ts';
import { beginTaking, takeAll } from './take.ts';
import { undoImport } from './undo.ts';

const OUTREACH = 'consular-outreach';
const TODAY = '2024-03-05';
const folder = mkdtempSync(join(tmpdir(), 'waishi-many-'));

let office: TestOffice;
let everything = '';
let clerk = '';
let officer = '';
let head = '';

beforeAll(async () => {
  office = await openOffice(await testDatabase(), TODAY);
  const unit = await office.unit('u1');
  everything = await office.hire('钱一', ['clerk', 'officer', 'head', 'leader'], unit);
  clerk = await office.hire('孙二', ['clerk']);
  officer = await office.hire('李三', ['officer'], unit);
  head = await office.hire('周四', ['head']);
});
afterAll(async () => {
  await office.store.close();
  rmSync(folder, { recursive: true, force: true });
});

const as = (person: string) => ({ office: office.id, person });

describe('many acts taken together', () => {
  test('leave the same rows in every table as if taken one by one', async () => {
    const sha256 = await document();
    const requests = course(sha256);
    const alone = await undone(async (tx) => {
      for (const one of requests) done(await performIn(office.store, tx, as(everything), one));
    });
    office.sent.length = 0;
    const together = await undone(async (tx) => {
      const taking = await beginTaking(office.store, tx, as(everything));
      for (const chunk of chunksOf(taking, requests))
        for (const answer of await takeAll(taking, chunk)) done(answer);
    });
    expect(Object.keys(alone).toSorted()).toEqual(
      expect.arrayContaining([
        'act',
        'clock',
        'counter',
        'document_use',
        'figure_news',
        'involved',
      ]),
    );
    expect(alone['act']).toHaveLength(requests.length);
    for (const [table, rows] of Object.entries(alone))
      expect([table, together[table]]).toEqual([table, rows]);
    expect(Object.keys(together)).toEqual(Object.keys(alone));
  });
});

/** The rows that work would have written, by table, without what is drawn by lot. */
async function undone(work: (tx: Tx) => Promise<void>): Promise<Record<string, string[]>> {
  return inOffice(office.store, office.id, async (tx): Promise<Record<string, string[]>> => {
    const before = await dump(tx);
    await work(tx);
    const after = await dump(tx);
    const come = Object.entries(after).map(([table, rows]) => {
      const known = new Set(before[table]);
      return [table, rows.filter((row) => !known.has(row)).toSorted()] as const;
    });
    throw new Undo(Object.fromEntries(come.filter(([, rows]) => rows.length > 0)));
  });
}

async function dump(tx: Tx): Promise<Record<string, string[]>> {
  const tables = await tx.query<{ name: string }>(
    `select c.relname as name from pg_class c
     join pg_attribute a on a.attrelid = c.oid and a.attname = 'office_id'
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and has_table_privilege(c.oid, 'select')
     order by 1`,
  );
  const dumped: [string, string[]][] = [];
  for (const { name } of tables) {
    const rows = await tx.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from ${name} t where office_id = current_office()`,
    );
    dumped.push([name, rows.map(({ row }) => drawn(name, row))]);
  }
  return Object.fromEntries(dumped);
}

/** Salts are drawn by lot and hashes follow from them; `since` is the transaction's own moment. */
function drawn(table: string, row: Record<string, unknown>): string {
  const chained = ['prev', 'hash', 'sm3', 'head', 'salt', 'since'];
  const kept = Object.entries(row).filter(([name]) => !chained.includes(name));
  return `${table} ${JSON.stringify(kept)}`.replaceAll(/sha256:[0-9a-f]{64}/g, 'sha256:…');
}

async function document(): Promise<string> {
  const bytes = Buffer.from('2023年度报告');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await writeOnce(folder, sha256, bytes);
  await office.sql(
    `insert into document (office_id, sha256, name, type, size, at) values ($1, $2, '报告.txt', 'text/plain', $3, $4)`,
    [office.id, sha256, bytes.length, office.clock.now()],
  );
  return sha256;
}

/** Acts of every kind that differ in what follows from them: numbers, clocks, names, letters, mail, links, corrections. */
function course(sha256: string): readonly ActRequest[] {
  const steps: ActRequest[] = [];
  const take = (kind: string, matter: string, step: string, more: Partial<ActRequest> = {}) => {
    steps.push({ act: randomUUID(), kind, matter, step, on: TODAY, asks: {}, ...more });
    return steps.at(-1)?.act ?? '';
  };
  const requests = Array.from({ length: 12 }, () => randomUUID());
  const opened = requests.map((matter, n) => {
    const asks = {
      ...request,
      applicantName: `王小${'一二三四五六七八九十甲乙'[n]}`,
      sought: `${2012 + n}年度因公出访团组情况及经费使用情况`,
      receivedOn: '2024-02-20',
    };
    return take(KIND, matter, 'register', { asks, on: n % 2 === 0 ? '2024-02-20' : '2024-02-21' });
  });
  const [first = '', second = '', third = '', fourth = '', fifth = '', sixth = ''] = requests;
  take(KIND, first, 'assign', { asks: { to: officer, note: '请办理。' } });
  take(KIND, second, 'askToClarify', { asks: { items: '请写明年份。', until: '2024-03-15' } });
  take(KIND, third, 'extend', { asks: { days: 5, reason: '需要核实。' } });
  take(KIND, fourth, 'void', { asks: { reason: '误登记。' } });
  take(KIND, fifth, 'link', { asks: { matter: sixth, relation: 'same' } });
  take(KIND, sixth, 'correct', {
    asks: { act: opened[5], asks: { applicantName: '王小明' }, reason: '姓名误录。' },
  });
  take(KIND, first, 'note', { asks: { note: '已电话联系。' }, on: '2024-02-22' });
  take(KIND, second, 'clarify', { asks: { answer: '2013年度。' } });
  take(KIND, third, 'attach', { asks: { documents: [sha256], what: 'other' } });
  take(KIND, sixth, 'circulate', { asks: { to: [officer, head] } });
  for (let n = 0; n < 5; n += 1) {
    const matter = randomUUID();
    take(OUTREACH, matter, 'enter', { asks: outreach(n), on: '2023-12-01' });
    if (n === 2) take(OUTREACH, matter, 'void', { asks: { reason: '重复。' } });
  }
  return steps;
}

const outreach = (n: number, more: Readonly<Record<string, unknown>> = {}) => ({
  heldOn: `2023-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`,
  topic: `领保宣传第${n}场`,
  sort: 'lecture',
  place: '甲市会议中心',
  onsite: 100 + n,
  online: 0,
  booklets: n,
  ...more,
});

const sum = (text: string): string => createHash('sha256').update(text).digest('hex');

async function* streamed(rows: readonly ImportRow[]): AsyncGenerator<ImportRow> {
  yield* rows;
}

type Sent = Partial<Omit<Importing, 'rows'>>;
const importing = (person: string, rows: readonly ImportRow[], more: Sent = {}) =>
  importRows(office.store, as(person), {
    ...{ kind: OUTREACH, batch: randomUUID(), mode: 'all' },
    file: { name: '领保宣传台账.xlsx', sha256: sum(JSON.stringify(rows)) },
    ...more,
    rows: streamed(rows),
  });

function imported(answer: object): Imported {
  if (!('entered' in answer)) throw new Error(JSON.stringify(answer));
  return answer as Imported; // it says what was entered
}

const row = (n: number, more: Readonly<Record<string, unknown>> = {}): ImportRow => ({
  row: n,
  own: outreach(n, more),
  on: TODAY,
});
const list = (from: number, count: number): ImportRow[] =>
  Array.from({ length: count }, (_, n) => row(from + n));

const standing = async () =>
  (
    await office.sql<{ n: number }>(
      "select count(*)::integer as n from matter where kind = $1 and phase <> 'voided'",
      [OUTREACH],
    )
  )[0]?.n;

async function events(of = office): Promise<number | null | undefined> {
  const period = { from: '2023-01-01', to: '2023-12-31' } as const;
  const { figures } = await readFigures(of.store, of.id, { period });
  const found = figures.find(({ declared }) => declared.key === 'consular_outreach_events');
  return found && Number(found.value);
}

async function sound(): Promise<void> {
  // As autovacuum does within a minute.
  const owner = new pg.Client(office.owner);
  await owner.connect();
  await owner.query('analyze');
  await owner.end();
  const checkpoints = { folder, taken: [] };
  const verified = await verifyOffice(office.store, office.id, { folder, checkpoints });
  expect(verified.findings).toEqual([]);
  expect(await recountFigures(office.store, office.id)).toEqual([]);
  const { unlawful, differences } = await replayOffice(office.store, office.id);
  expect({ unlawful, differences }).toEqual({ unlawful: [], differences: [] });
}

describe('an import', () => {
  test('is as quick to count where the database last counted rows that were not yet committed', async () => {
    const fresh = await openOffice(await testDatabase(), TODAY);
    const counting = new pg.Client(fresh.owner);
    await counting.connect();
    const by = { office: fresh.id, person: await fresh.hire('孙二', ['clerk']) };
    const answer = await importRows(fresh.store, by, {
      ...{ kind: OUTREACH, batch: randomUUID(), mode: 'all' },
      file: { name: '领保宣传台账.xlsx', sha256: sum('first') },
      rows: (async function* () {
        yield* list(0, 700);
        await counting.query('analyze');
      })(),
    });
    expect(answer).toMatchObject({ entered: 700 });
    expect(await events(fresh)).toBe(700);
    await Promise.all([counting.end(), fresh.store.close()]);
  });

  test('enters a year of rows in few statements, and figures, chain and replay agree', async () => {
    const progress: number[] = [];
    office.sent.length = 0;
    const answer = await importing(clerk, list(0, 700), {
      onProgress: ({ read }) => progress.push(read),
    });
    expect(answer).toMatchObject({ entered: 700, known: 0, reported: [], repeated: false });
    expect(progress).toEqual([100, 200, 300, 400, 500, 600, 700]);
    expect(office.sent.length).toBeLessThan(80);
    expect([await standing(), await events()]).toEqual([700, 700]);
    const [first] = (await findMatters(office.store, as(clerk), { kind: OUTREACH, view: 'all' }))
      .items;
    const record = await getMatter(office.store, as(clerk), OUTREACH, first?.id ?? '');
    expect(record.own).toMatchObject({ sort: 'lecture', place: '甲市会议中心' });
  });

  test('changes nothing by rows that are there, in another file or sent twice', async () => {
    const batch = randomUUID();
    const rows = [...list(690, 30), row(719), row(695)];
    const first = await importing(clerk, rows, { batch });
    expect(first).toMatchObject({ entered: 20, known: 12, reported: [] });
    const again = await importing(clerk, rows, { batch });
    expect(again).toMatchObject({ repeated: true, entered: 20, known: 12 });
    expect(await importing(clerk, rows)).toMatchObject({ entered: 0, known: 32 });
    expect(codeOf(await importing(officer, rows, { batch }))).toBe('act-id-reused');
    expect(await standing()).toBe(720);
  });

  test('of the same rows at the same moment enters each once', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => importing(clerk, list(2000, 300))));
    const entered = answers.map((answer) => imported(answer).entered).toSorted((a, b) => a - b);
    expect(entered).toEqual([0, 0, 300]);
    expect(await standing()).toBe(1020);
  });

  test('names every wrong row and enters nothing, or the others where that is asked', async () => {
    const rows = [
      row(3000),
      row(3001, { onsite: -1, sort: '线下' }),
      { row: 3002, own: '不是一行', on: TODAY },
      row(3003, { topic: '' }),
      { ...row(3004), on: '2024-03-06' },
      row(3000, { onsite: 7 }),
      row(3005),
    ] satisfies ImportRow[];
    const wrong = [
      { row: 3001, errors: [{ field: 'sort' }, { field: 'onsite' }] },
      { row: 3002, errors: [{ field: '' }] },
      { row: 3003, errors: [{ field: 'topic' }] },
      { row: 3004, errors: [{ field: '' }], refused: { code: 'future-day' } },
      { row: 3000, errors: [{ field: 'heldOn' }] },
    ];
    for (const mode of ['all', 'dry'] as const) {
      const answer = imported(await importing(clerk, rows, { mode }));
      expect(answer.entered).toBe(mode === 'dry' ? 2 : 0);
      expect(answer.reported).toMatchObject(wrong);
      expect(await standing()).toBe(1020);
    }
    const partial = await importing(clerk, rows, { mode: 'partial' });
    expect(partial).toMatchObject({ entered: 2, known: 0, reported: wrong });
    expect(await standing()).toBe(1022);
  });

  test('is refused as a whole to whoever may not enter such a record', async () => {
    const nobody = await office.hire('郑七', ['audit-admin']);
    expect(codeOf(await importing(nobody, list(4000, 3)))).toBe('not-your-step');
    expect(codeOf(await importing(clerk, [], { kind: 'no-such' }))).toBe('not-found');
    expect(codeOf(await importing(clerk, [], { step: 'void' }))).toBe('not-found');
  });

  test('without a natural key knows a row by all it says, and its ids by name', async () => {
    const rows = ['甲', '乙', '甲'].map((name, n) => ({
      row: n + 2,
      own: { ...request, applicantName: `王小${name}`, receivedOn: TODAY },
      on: TODAY,
    })) satisfies ImportRow[];
    const answer = await importing(clerk, rows, { kind: KIND });
    expect(answer).toMatchObject({ entered: 2, known: 1, reported: [] });
    expect(await importing(clerk, rows, { kind: KIND })).toMatchObject({ entered: 0, known: 3 });
  });

  test('tells people and years apart by their key, with or without what may be missing', async () => {
    const people = ['王小一', '王小二', '王小一'].map((name, n) => ({
      row: n + 2,
      own: { name, sort: 'guest' },
      on: TODAY,
    })) satisfies ImportRow[];
    const first = await importing(clerk, people, { kind: 'person' });
    expect(first).toMatchObject({ entered: 2, known: 1, reported: [] });
    expect(await importing(clerk, people, { kind: 'person' })).toMatchObject({ known: 3 });
    const said = { value: '7', source: '历年工作总结', sourceOn: '2021-01-15', why: '平台启用前' };
    const years = [2019, 2020, 2019].map((year, n) => ({
      row: n + 2,
      own: { figure: 'consular_outreach_events', year, ...said },
      on: TODAY,
    })) satisfies ImportRow[];
    const figures = { kind: 'opening-figure' } as const;
    expect(await importing(head, years, figures)).toMatchObject({ entered: 2, known: 1 });
    expect(await importing(head, years, figures)).toMatchObject({ entered: 0, known: 3 });
  });

  test('loses and invents nothing, whatever the table', async () => {
    const cell = fc.oneof(
      fc.constantFrom('', '领保', '2023-05-01', 'lecture', 3, null, '０１', '\0'),
      fc.string({ maxLength: 5 }),
    );
    const own = fc.oneof(
      fc.record({ heldOn: cell, topic: cell, place: cell, sort: cell, onsite: cell, online: cell }),
      fc.integer({ min: 5000, max: 5010 }).map((n) => outreach(n)),
      fc.anything(),
    );
    const table = fc.array(own, { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom('all', 'partial', 'dry'), async (owns, mode) => {
        const rows = owns.map((one, n): ImportRow => ({ row: n + 2, own: one, on: TODAY }));
        const before = (await standing()) ?? 0;
        const { entered, known, reported } = imported(await importing(clerk, rows, { mode }));
        const kept = mode === 'dry' ? 0 : entered;
        expect((await standing()) ?? 0).toBe(before + kept);
        const nothing = mode === 'all' && reported.length > 0;
        const told = known + reported.length;
        expect(nothing ? entered : rows.length - told).toBe(nothing ? 0 : entered);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

describe('undoing an import', () => {
  const undo = (person: string, batch: string, more: { act?: string; leaving?: true } = {}) =>
    undoImport(office.store, as(person), {
      ...{ act: randomUUID(), batch, reason: '导入了错误的表格' },
      ...more,
    });

  test('is one act by the head, and the records say why they are void', async () => {
    const before = await events();
    const batch = randomUUID();
    await importing(clerk, list(6000, 520), { batch });
    expect(await events()).toBe((before ?? 0) + 520);
    expect(codeOf(await undo(clerk, batch))).toBe('not-your-step');
    expect(codeOf(await undo(head, randomUUID()))).toBe('not-found');
    const act = randomUUID();
    office.sent.length = 0;
    expect(done(await undo(head, batch, { act }))).toEqual({
      voided: 520,
      left: 0,
      repeated: false,
    });
    expect(office.sent.length).toBeLessThan(80);
    expect(done(await undo(head, batch, { act }))).toEqual({
      voided: 520,
      left: 0,
      repeated: true,
    });
    expect(codeOf(await undo(head, batch))).toBe('import-undone');
    expect(await events()).toBe(before);
    const acts = await office.sql("select 1 from office_act where step = 'undoImport'");
    expect(acts).toHaveLength(1);
    const {
      items: [found],
    } = await importBatches(office.store, as(head), { batch });
    expect(found).toMatchObject({
      ...{ entered: 520, by: { id: clerk } },
      undone: { act, voided: 520, by: { id: head }, reason: '导入了错误的表格' },
    });
    const reasons = await office.sql<{ reason: string }>(
      "select distinct asks->>'reason' as reason from act where step = 'void' and by_person = $1",
      [head],
    );
    expect(reasons).toEqual([{ reason: '撤销导入“领保宣传台账.xlsx”：导入了错误的表格' }]);
    expect(await importing(clerk, list(6000, 520))).toMatchObject({ entered: 520, known: 0 });
  });

  test('is refused where records were worked on since, and can leave those', async () => {
    const batch = randomUUID();
    const rows = list(7000, 5);
    await importing(clerk, rows, { batch });
    const [touched = '', voided = ''] = (
      await office.sql<{ id: string }>(
        'select matter_id as id from act where batch = $1 order by batch_row offset 2',
        [batch],
      )
    ).map(({ id }) => id);
    const take = (matter: string, step: string, asks: Record<string, unknown>) =>
      perform(office.store, as(head), {
        ...{ act: randomUUID(), kind: OUTREACH, matter, step, on: TODAY, asks },
      });
    done(await take(touched, 'note', { note: '已核对。' }));
    done(await take(voided, 'void', { reason: '没有举办。' }));
    const refused = await undo(head, batch);
    expect(codeOf(refused)).toBe('import-in-use');
    expect(refused).toMatchObject({
      refused: { because: { zh: expect.stringMatching(/有1条.*第7002行/) } },
    });
    expect(done(await undo(head, batch, { leaving: true }))).toMatchObject({ voided: 3, left: 1 });
  });

  test('leaves chain, figures and replay whole', sound);
});
