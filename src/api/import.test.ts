import { randomUUID } from 'node:crypto';
import exceljs from 'exceljs';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client, Office } from '../../test/api/server.ts';
import { openOffice } from '../../test/api/server.ts';
import type {
  ImportLine,
  ImportList,
  ImportLooked,
  ImportResult,
  MatterList,
  MatterRecord,
} from './contract.ts';

let office: Office;
let clerk: Client;
let head: Client;
let stranger: Client;
beforeAll(async () => {
  office = await openOffice({ limits: { write: 100_000, export: 100_000 } });
  const id = await office.addOffice('甲');
  clerk = await office.as(await office.addPerson(id, '何静', { role: 'clerk' }));
  head = await office.as(await office.addPerson(id, '陆远', { role: 'head' }));
  const other = await office.addOffice('乙');
  stranger = await office.as(await office.addPerson(other, '乔木', { role: 'clerk' }));
});
afterAll(() => office.close());

async function sent(
  who: Client,
  url: string,
  file: Buffer | string,
  { name = '表.csv', ...plan }: { readonly name?: string; readonly [more: string]: unknown } = {},
) {
  const part = (about: string) =>
    Buffer.from(`--x\r\ncontent-disposition: form-data; ${about}\r\n\r\n`);
  const payload = Buffer.concat([
    part('name="plan"'),
    Buffer.from(`${JSON.stringify(plan)}\r\n`),
    part(`name="file"; filename="${name}"`),
    Buffer.from(file),
    Buffer.from('\r\n--x--\r\n'),
  ]);
  const headers = {
    host: '127.0.0.1',
    cookie: who.cookie,
    'content-type': 'multipart/form-data; boundary=x',
  };
  return office.app.inject({ method: 'POST', url, headers, payload });
}

const PROPOSAL = '/api/proposal/import';
const linesOf = (body: string): readonly ImportLine[] =>
  body
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ImportLine); // the route writes such lines
async function enters(
  who: Client,
  file: Buffer | string,
  plan: Readonly<Record<string, unknown>>,
  url = PROPOSAL,
): Promise<ImportResult> {
  const answer = await sent(who, url, file, { mode: 'all', batch: randomUUID(), ...plan });
  const last = linesOf(answer.body).at(-1);
  if (!last || !('result' in last)) throw new Error(answer.body);
  return last.result;
}
const looks = async (
  who: Client,
  file: Buffer | string,
  plan: Readonly<Record<string, unknown>> = {},
) => (await sent(who, `${PROPOSAL}/look`, file, plan)).json<ImportLooked>();
const countOf = async (kind: string): Promise<number> =>
  (await clerk.get(`/api/matters?view=all&kind=${kind}&count=exact`)).json().count.value;

const HEADINGS = '届次\t编号\t案由\t领衔代表\t联系电话\t交办日期\t承办方式\t备注';
const row = (number: string, more: { day?: string; role?: string } = {}) =>
  `甲市十六届人大一次会议\t${number}\t关于优化国际语言环境的建议\t方圆\t13900001111\t${more.day ?? '2026/2/9'}\t${more.role ?? '单办'}\t重点`;
const list = (...rows: readonly string[]) => [HEADINGS, ...rows].join('\r\n');
const same = { source: 'municipal-npc', assignedBy: '甲市人民政府办公厅' };

test('粘贴的清单先看再记：错误指到格，一行有错全部不记，对的那些留着；只记对的也行', async () => {
  const wrong = list(row('0001'), row('0002', { day: '2026-02-30', role: '协办' }), row('0003'));
  const first = await looks(clerk, wrong);
  expect(first.columns.map(({ field }) => field)).toEqual([
    'session',
    'number',
    'subject',
    'proposer',
    'phone',
    'assignedOn',
    'role',
    null,
  ]);
  expect(first.lacking).toEqual(['source', 'assignedBy']);
  const mapping = { ...first.mapping, values: same };
  const shown = await looks(clerk, wrong, { mapping });
  expect(
    shown.rows[1]?.cells.flatMap(({ place, wrong: is }) => (is ? [[place, is.code]] : [])),
  ).toEqual([
    ['表!F3', 'no-such-day'],
    ['表!G3', 'not-an-option'],
  ]);
  const refused = await enters(clerk, wrong, { mapping });
  expect(refused).toMatchObject({ rows: 3, entered: 0, known: 0, held: 2, wrong: 1, batch: null });
  expect(refused.reported.map(({ cell, value }) => [cell, value])).toEqual([
    ['F3', '2026-02-30'],
    ['G3', '协办'],
  ]);
  expect(await countOf('proposal')).toBe(0);
  const some = await enters(clerk, wrong, { mapping, mode: 'partial' });
  expect([some.entered, some.wrong, await countOf('proposal')]).toEqual([2, 1, 2]);
  const mended = await enters(clerk, wrong, {
    mapping,
    corrections: { '表!F3': '2026-02-09', '表!G3': '单办' },
  });
  expect([mended.entered, mended.known, mended.wrong]).toEqual([1, 2, 0]);
  expect((await looks(clerk, wrong)).remembered).toBe(true);
  expect((await looks(stranger, wrong)).remembered).toBe(false);
});

test('同一批导两遍不多一件，换个文件还是那些行也不变；表里重复的只记一次；试的时候什么也不记', async () => {
  const rows = list(row('0101'), row('0102'), row('0102'), row('0001'));
  const { mapping } = await looks(clerk, rows);
  const plan = { mapping: { ...mapping, values: same } };
  const before = await countOf('proposal');
  const dry = await enters(clerk, rows, { ...plan, mode: 'dry' });
  expect([dry.entered, dry.known, dry.batch, await countOf('proposal')]).toEqual([
    2,
    2,
    null,
    before,
  ]);
  const batch = randomUUID();
  const [one, two] = [
    await enters(clerk, rows, { ...plan, batch }),
    await enters(clerk, rows, { ...plan, batch }),
  ];
  expect([one.entered, one.known, two.entered, await countOf('proposal')]).toEqual([
    2,
    2,
    2,
    before + 2,
  ]);
  const again = await enters(clerk, rows.replaceAll('\t', ','), plan);
  expect([again.entered, again.known, again.batch]).toEqual([0, 4, null]);

  const undo = (who: Client, reason: string) =>
    who.post(`/api/imports/${batch}/undo`, { act: randomUUID(), reason });
  expect((await undo(clerk, '导错了')).statusCode).toBe(403);
  expect((await undo(stranger, '导错了')).statusCode).toBe(403);
  expect((await undo(head, '')).statusCode).toBe(422);
  expect((await undo(head, '导入了错误的表格')).json()).toEqual({
    voided: 2,
    left: 0,
    repeated: false,
  });
  const imports = async (who: Client, query: string) =>
    (await who.get(`/api/imports?${query}`)).json<ImportList>().items;
  expect(await imports(head, `batch=${batch}`)).toMatchObject([
    {
      ...{ id: batch, kind: 'proposal', file: '表.csv', by: { name: '何静' } },
      ...{ read: 4, entered: 2, known: 2, reported: 0 },
      undone: { by: { name: '陆远' }, reason: '导入了错误的表格', voided: 2 },
    },
  ]);
  expect(await imports(stranger, '')).toEqual([]);
  const own = await imports(clerk, `kind=proposal`);
  expect(own.map(({ id }) => id)).toContain(batch);
  const { items } = (await clerk.get(`/api/matters?view=all&batch=${batch}`)).json<MatterList>();
  const record = (await clerk.get(`/api/proposal/${items[0]?.id}`)).json<MatterRecord>();
  expect([items.length, record.acts[0]?.from]).toMatchObject([
    2,
    { batch, file: '表.csv', sheet: '表', row: expect.any(Number) },
  ]);
  expect((await enters(clerk, rows, plan)).entered).toBe(2);
});

test('随便一张表：行数等于录入、已有、问题、不是记录的行数之和，库里多的正是录入的', async () => {
  const cell = (...some: readonly string[]) => fc.constantFrom(...some);
  const record = fc.tuple(
    cell('2026-1-5', '1月6日', '去年底', '', '合计', '2026年2月30日'),
    cell('讲座甲', '讲座乙', '', '同上', '备注：略'),
    cell('大讲堂', '线上', '不知道', ''),
    cell('甲大学', '云平台', ''),
    cell('10', '约20', '', '1.2万', 'x'),
    cell('0', '3'),
  );
  const tables = fc.array(record, { minLength: 1, maxLength: 9 });
  await fc.assert(
    fc.asyncProperty(tables, cell('dry', 'partial', 'all'), async (body, mode) => {
      const table = [['举办日期', '活动名称', '形式', '地点', '现场人次', '线上人次'], ...body];
      const csv = table.map((cells) => cells.join(',')).join('\n');
      const before = await countOf('consular-outreach');
      const done = await enters(clerk, csv, { mode }, '/api/consular-outreach/import');
      const { rows, entered, known, held, wrong, leftOut } = done;
      expect([rows, entered + known + held + wrong + leftOut]).toEqual([body.length, body.length]);
      const added = (await countOf('consular-outreach')) - before;
      expect([mode, added]).toEqual([mode, mode === 'dry' ? 0 : entered]);
      expect(mode === 'all' && wrong > 0 ? entered : 0).toBe(0);
    }),
    { numRuns: 15 },
  );
});

test('名录里登记过的单位、同事按名称认；没登记过的说出来；打不开的文件、没有权的人各有一句话', async () => {
  const organisations = '名称,类别,联系人\n甲市档案馆,事业单位,张某\n乙公司,企业,\n';
  const first = await enters(clerk, organisations, {}, '/api/organisation/import');
  expect([first.entered, await countOf('organisation')]).toEqual([2, 2]);
  const below =
    '名称,类别,上级单位,曾用名\n甲市档案馆分馆,事业单位,甲市档案馆,甲市档案室、旧馆\n丙公司,企业,没有的单位,\n';
  const second = await enters(clerk, below, { mode: 'partial' }, '/api/organisation/import');
  expect([second.entered, second.reported.map(({ cell, code }) => [cell, code])]).toEqual([
    1,
    [['C3', 'not-found']],
  ]);
  const { items } = (await clerk.get('/api/matters?view=all&kind=organisation&limit=100')).json();
  const idOf = (name: string) => items.find(({ title }: { title: string }) => title === name).id;
  const { own } = (await clerk.get(`/api/organisation/${idOf('甲市档案馆分馆')}`)).json();
  expect(own).toMatchObject({
    parent: idOf('甲市档案馆'),
    formerNames: [{ name: '甲市档案室' }, { name: '旧馆' }],
  });
  const book = new exceljs.Workbook();
  book.addWorksheet('空').addRow(['名称', '类别']);
  const bytes = Buffer.from(await book.xlsx.writeBuffer());
  const old = Buffer.concat([Buffer.from('d0cf11e0', 'hex'), Buffer.from('Workbook', 'utf16le')]);
  const answers = await Promise.all([
    sent(clerk, '/api/organisation/import/look', bytes.subarray(0, 900), { name: 'a.xlsx' }),
    sent(clerk, '/api/organisation/import/look', old, { name: 'a.xls' }),
    sent(clerk, '/api/organisation/import/look', bytes, { name: 'a.xlsx' }),
    sent(clerk, '/api/organisation/import/look', '名称\n甲', { mapping: { columns: 1 } }),
    clerk.post('/api/organisation/import/look', { plan: 1 }),
    sent(head, PROPOSAL, list(row('0900')), {}),
  ]);
  expect(answers.map((answer) => [answer.statusCode, answer.json().code])).toEqual([
    [422, 'damaged'],
    [422, 'old-excel'],
    [422, 'no-rows'],
    [400, 'bad-request'],
    [415, 'wrong-type'],
    [403, 'not-allowed'],
  ]);
  const template = await clerk.get('/api/organisation/template.xlsx');
  expect([template.statusCode, template.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK']);
  expect(office.faults).toEqual([]);
});
