import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { disclosureAnnual } from '../../src/cli/commands/disclosure-annual.ts';
import { figure } from '../../src/cli/commands/figure.ts';
import { figures } from '../../src/cli/commands/figures.ts';
import { main } from '../../src/cli/main.ts';
import { table3Rows } from '../../src/matters/disclosure-request/annual.ts';
import type { SmallOffice } from '../small-office.ts';
import { smallOffice } from '../small-office.ts';

let our: SmallOffice;
let folder = '';
const numbers: string[] = [];

beforeAll(async () => {
  our = await smallOffice('2023-03-01');
  folder = mkdtempSync(join(tmpdir(), 'waishi-annual-'));
  for (let n = 0; n < 3; n += 1) numbers.push(await our.registers());
  await our.takes(numbers[0] ?? '', 'withdraw', {}, 'clerk');
  await our.takes(
    numbers[1] ?? '',
    'replyOnTheSpot',
    { result: 'granted', given: '当场提供' },
    'clerk',
  );
  const { host, port, user, password, database } = our.owner;
  process.env['DATABASE_URL'] =
    `postgresql://${user}:${encodeURIComponent(password)}@/${database}?host=${encodeURIComponent(host)}&port=${port}`;
});
afterAll(async () => {
  delete process.env['DATABASE_URL'];
  await our.close();
  rmSync(folder, { recursive: true, force: true });
});

const listed = Object.entries({ figures, figure, 'disclosure-annual': disclosureAnnual }).map(
  ([name, command]) => ({ name, about: command.about, load: () => Promise.resolve(command) }),
);

async function waishi(...words: string[]) {
  let stdout = '';
  let stderr = '';
  const exit = await main(
    words,
    {
      stdout: { write: (text: string) => (stdout += text) },
      stderr: { write: (text: string) => (stderr += text) },
    },
    listed,
  );
  return { exit, stdout, stderr };
}
const json = async (...words: string[]) => JSON.parse((await waishi(...words, '--json')).stdout);

test('lists every figure of a year with all that a report needs of it', async () => {
  const all = await json('figures', '--year', '2023');
  const received = all.find(({ key }: { key: string }) => key === 'disclosure_requests_received');
  expect(Object.keys(received).toSorted()).toEqual(
    [
      ...['key', 'title', 'unit', 'value', 'exact', 'bound', 'shown', 'base', 'period', 'asOf'],
      ...['definition', 'digest', 'parts'],
    ].toSorted(),
  );
  expect(received).toMatchObject({ value: 3, shown: '3', unit: '件', bound: '=', exact: true });
  const late = all.find(({ key }: { key: string }) => key === 'disclosure_requests_late');
  expect(late).toMatchObject({ value: 0, shown: '未发生逾期答复' });
  const share = all.find(({ key }: { key: string }) => key === 'disclosure_completion_rate');
  expect(share).toMatchObject({ value: 100, shown: '100%（1/1）', base: { part: 1, whole: 1 } });
  const none = await json('figures', '--year', '2022');
  expect(none.find(({ key }: { key: string }) => key === share.key)).toMatchObject({
    value: null,
    base: { part: 0, whole: 0 },
  });
  expect((await waishi('figures', '--year', '2023')).stdout).toContain('收到政府信息公开申请');
});

test('opens the records of a figure page by page', async () => {
  const words = ['figure', 'disclosure_requests_received', '--year', '2023', '--records'];
  const first = await json(...words, '--limit', '2');
  expect(first).toMatchObject({ value: 3, hidden: 0 });
  const second = await json(...words, '--limit', '2', '--cursor', first.next);
  const found = [...first.records, ...second.records];
  expect(new Set(found.map(({ matter }) => matter))).toEqual(new Set(numbers));
  expect(found[0]).toMatchObject({
    kind: 'disclosure-request',
    day: '2023-03-01',
    step: 'register',
  });
  expect(second.next).toBeNull();
  const slice = await json(
    'figure',
    'disclosure_requests_completed',
    '--year',
    '2023',
    '--slice',
    '*|granted',
  );
  expect(slice).toMatchObject({ value: 1 });
});

test.each([
  ['figure disclosure_requests --year 2023', 1, 'No figure is called disclosure_requests.'],
  ['figure zzz --year 2023', 1, 'See "waishi figures".'],
  ['figure --year 2023', 2, 'Missing required argument'],
  ['figures --year 23', 2, '--year must be a year from 1900 to 2999'],
  ['figures --as-of soon', 2, '--as-of must be a position, a day'],
  ['figures --as-of 999', 2, '999 is not reached yet'],
  ['figures --office nowhere', 2, 'There is no such office.'],
  ['figure disclosure_fees --records --limit 0', 2, '--limit must be a whole number'],
  ['figure disclosure_fees --records --cursor x', 2, '--cursor must be "next"'],
])('answers %s with one sentence and %i', async (line, code, because) => {
  const { exit, stdout, stderr } = await waishi(...line.split(' '));
  expect(exit).toBe(code);
  const said = `${stdout}${stderr}`.trimEnd();
  expect(said).toContain(because);
  expect(said).not.toContain('\n');
});

test('the annual report has every row and column with zeros written, as data, workbook and document', async () => {
  const [xlsx, docx] = [join(folder, 'a.xlsx'), join(folder, 'a.docx')];
  const annual = await json('disclosure-annual', '--year', '2023', '--xlsx', xlsx, '--docx', docx);
  expect(Object.keys(annual)).toEqual(['table2', 'table3', 'table4', 'checks']);
  const rows = table3Rows.flatMap(({ key }) => key ?? []);
  expect(Object.keys(annual.table3).toSorted()).toEqual(rows.toSorted());
  const columns = [
    'naturalPerson',
    'legal.commercial',
    'legal.research',
    'legal.social',
    'legal.legalService',
    'legal.other',
    'total',
  ];
  for (const row of rows) expect(Object.keys(annual.table3[row])).toEqual(columns);
  expect(annual.table3.newReceived.total).toBe(3);
  expect(annual.table3.granted).toMatchObject({ naturalPerson: 1, 'legal.other': 0, total: 1 });
  expect(annual.table3['other.other'].total).toBe(1);
  expect(annual.table3.carriedForward.total).toBe(1);
  expect(annual.table4.review).toEqual({ maintain: 0, correct: 0, other: 0, pending: 0, total: 0 });
  expect(annual.checks.map(({ ok }: { ok: boolean }) => ok)).toEqual(annual.checks.map(() => true));
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(xlsx);
  expect(book.worksheets.map(({ rowCount }) => rowCount)).toEqual([10, table3Rows.length + 1, 4]);
  expect(book.worksheets[1]?.getRow(2).values).toEqual([
    undefined,
    '一、本年新收政府信息公开申请数量',
    3,
    0,
    0,
    0,
    0,
    0,
    3,
  ]);
  const word = new TextDecoder().decode(unzipSync(readFileSync(docx))['word/document.xml']);
  const said = [...word.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join('');
  for (const part of [
    '一、总体情况',
    '二、主动公开',
    '三、收到和处理',
    '四、政府信息公开行政复议',
    '五、存在的主要问题',
    '六、其他需要报告',
  ])
    expect(said).toContain(part);
  expect(said).toContain('本年度未产生信息处理费');
});
