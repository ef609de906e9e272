import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { encodeText } from '../report/mark/encode.ts';
import { openReport } from '../report/open/open.ts';
import {
  compoundFile,
  lockedPdf,
  OFFICIAL,
  paragraph,
  run,
  wordFile,
} from '../report/open/specimens.ts';
import { main } from './main.ts';

const folder = mkdtempSync(join(tmpdir(), 'waishi-report-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);
function file(name: string, content: string | Uint8Array): string {
  writeFileSync(at(name), content);
  return at(name);
}

async function waishi(...words: readonly string[]) {
  const said = { stdout: '', stderr: '' };
  const code = await main(['report', ...words], {
    stdout: { write: (text) => (said.stdout += text) },
    stderr: { write: (text) => (said.stderr += text) },
  });
  return { code, ...said };
}

const SLIPS = OFFICIAL.replace('（二）严格', '（二）接待来访超过700余人次,严格').replace(
  '。\n二、',
  '\n二、',
);
const ofWord = (text: string): Uint8Array =>
  wordFile(
    text
      .split('\n')
      .map((line) => paragraph(run(line)))
      .join(''),
  );

describe('waishi report read', () => {
  test.each([
    ['a.txt', OFFICIAL],
    ['gb.txt', encodeText(OFFICIAL, { encoding: 'gb18030', marked: false }) ?? ''],
    ['a.docx', ofWord(OFFICIAL)],
    [
      'a.html',
      `<html><body>${OFFICIAL.split('\n')
        .map((line) => `<p>${line}</p>`)
        .join('')}</body></html>`,
    ],
  ])('gives title, parts and figures of %s, and the text they count in', async (name, content) => {
    const out = at(`${name}.out`);
    const { code, stdout, stderr } = await waishi(
      'read',
      file(name, content),
      '--json',
      '--text',
      out,
    );
    expect([code, stderr]).toEqual([0, '']);
    const read = JSON.parse(stdout);
    expect(read).toMatchObject({
      issuer: '甲市人民政府外事办公室',
      year: 2023,
      kind: 'law-based-government',
      script: 'hans',
    });
    expect(read.parts).toHaveLength(4);
    const lines = readFileSync(out, 'utf8').split('\n');
    for (const { line, column, quote } of read.figures)
      expect(lines[line - 1]?.slice(column - 1).startsWith(quote)).toBe(true);
    expect(read.figures.length).toBeGreaterThan(5);
  });

  test('says what it left out on stderr and in the JSON', async () => {
    const page = `<html><body><script>x()</script><p>${OFFICIAL}</p></body></html>`;
    const { stdout, stderr } = await waishi('read', file('s.html', page), '--json');
    expect(JSON.parse(stdout).leftOut.join('')).toContain('脚本1段');
    expect(stderr).toContain('脚本1段');
  });
});

describe('waishi report check', () => {
  test('ends with 1 where something is to be changed, and with 0 for notes', async () => {
    const checked = await waishi('check', file('slips.txt', SLIPS), '--json');
    expect(checked.code).toBe(1);
    const { findings } = JSON.parse(checked.stdout);
    expect(findings.length).toBeGreaterThan(1);
    for (const one of findings)
      expect(Object.keys(one)).toEqual(
        expect.arrayContaining([
          'rule',
          'severity',
          'line',
          'column',
          'quote',
          'message',
          'fix',
          'places',
        ]),
      );
    const rules = new Set<string>(findings.map(({ rule }: { rule: string }) => rule));
    const off = Object.fromEntries([...rules].map((rule) => [rule, 'note']));
    const severity = file('severity.json', JSON.stringify(off));
    expect((await waishi('check', at('slips.txt'), '--severity', severity)).code).toBe(0);
  });

  test('is pleasant to read without --json', async () => {
    const { stdout, stderr } = await waishi('check', file('slips.txt', SLIPS));
    expect(stdout).toMatch(/^\S+slips\.txt\n( {2}\d+:\d+ +(必改|建议|提示) {2}R\d\d .+\n)+$/);
    expect(stderr).toMatch(/必改\d+项，建议\d+项，提示\d+项/);
  });

  test('writes the file with its safe fixes, and the sheet for whoever signs', async () => {
    const word = file('slips.docx', ofWord(SLIPS));
    const { code } = await waishi('check', word, '--fix', at('f.docx'), '--summary', at('s.pdf'));
    expect(code).toBe(1);
    const fixed = await openReport(readFileSync(at('f.docx')));
    expect(fixed).toMatchObject({ format: 'docx' });
    expect('text' in fixed && fixed.text).toContain('人次，严格');
    const sheet = await openReport(readFileSync(at('s.pdf')));
    expect('text' in sheet && sheet.text).toMatch(/结论[\s\S]*建议/);
    await waishi('check', at('slips.txt'), '--fix', at('f.txt'), '--summary', at('s.docx'));
    expect(readFileSync(at('f.txt'), 'utf8')).toContain('人次，严格');
    expect(await openReport(readFileSync(at('s.docx')))).toMatchObject({ format: 'docx' });
  });
});

test('waishi report compare gives the measures of both', async () => {
  const later = OFFICIAL.replaceAll('2024', '2025')
    .replaceAll('2023', '2024')
    .replace('12次', '15次');
  const { code, stdout } = await waishi(
    'compare',
    file('y1.txt', OFFICIAL),
    file('y2.txt', later),
    '--json',
  );
  expect(code).toBe(0);
  expect(JSON.parse(stdout).measures.length).toBeGreaterThan(2);
});

test.each([
  ['empty.txt', '', 'file-empty'],
  ['sheet.docx', wordFile('', { 'xl/workbook.xml': '<x/>' }), 'not-a-document'],
  ['locked.pdf', lockedPdf(), 'encrypted'],
  ['locked.docx', compoundFile('EncryptedPackage'), 'encrypted'],
  ['old.doc', compoundFile('WordDocument'), 'old-word'],
  ['cut.docx', ofWord(OFFICIAL).subarray(0, 900), 'file-damaged'],
  ['bomb.docx', wordFile(paragraph(run('甲'.repeat(30_000_000)))), 'file-bomb'],
])('%s is refused with 2 and one sentence in both languages', async (name, content, refused) => {
  const { code, stdout, stderr } = await waishi('check', file(name, content), '--json');
  expect(code).toBe(2);
  const said = JSON.parse(stdout).refused;
  expect([said.code, /\p{Script=Han}/u.test(said.because)]).toEqual([refused, true]);
  expect([said.becauseEn.length > 10, stderr.trim().split('\n').length]).toEqual([true, 1]);
});

test.each([
  [['check', '/nowhere/at/all.txt']],
  [['read', folder]],
  [['read']],
  [['weigh', 'a.txt']],
  [['compare', 'a.txt']],
  [['read', 'a.txt', '--fix', 'b.txt']],
  [['check', 'a.txt', '--summary', 'b.xls']],
  [['check', 'a.txt', '--severity', '/nowhere.json']],
])('wrong usage %j is answered with 2', async (words) => {
  const { code, stdout } = await waishi(...words, '--json');
  expect([code, typeof JSON.parse(stdout).error.because]).toEqual([2, 'string']);
});
