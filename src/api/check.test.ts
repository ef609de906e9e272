import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Office } from '../../test/api/server.ts';
import { openOffice } from '../../test/api/server.ts';
import { openReport } from '../report/open/open.ts';
import { OFFICIAL, paragraph, run, wordFile } from '../report/open/specimens.ts';
import type { CheckedReport } from './contract.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const SLIPS = OFFICIAL.replace('（二）严格', '（二）接待来访超过700余人次,严格');
const word = wordFile(
  SLIPS.split('\n')
    .map((line) => paragraph(run(line)))
    .join(''),
);

/** As a visitor without an account sends a form. */
function sends(url: string, file: Uint8Array | string, accepted = '') {
  const part = (about: string) => `--x\r\ncontent-disposition: form-data; ${about}\r\n\r\n`;
  const payload = Buffer.concat([
    Buffer.from(`${part('name="accepted"')}${accepted}\r\n${part('name="file"; filename="a"')}`),
    Buffer.from(file),
    Buffer.from('\r\n--x--\r\n'),
  ]);
  const headers = { host: '127.0.0.1', 'content-type': 'multipart/form-data; boundary=x' };
  return office.app.inject({ method: 'POST', url, headers, payload });
}

describe('whoever is in the network, without an account', () => {
  test('has a report read and checked', async () => {
    const answer = await sends('/api/check', SLIPS);
    expect(answer.statusCode).toBe(200);
    const checked = answer.json<CheckedReport>();
    expect(checked).toMatchObject({ format: 'txt', encoding: 'utf-8', text: SLIPS });
    expect(checked.report.parts).toHaveLength(4);
    const { errors, warnings, notes } = checked.summary;
    expect(errors + warnings + notes).toBe(checked.findings.length);
    expect(checked.findings.some(({ fix }) => fix === '，')).toBe(true);
  });

  test('gets the Word file back with comments, or with the fixes accepted, and the sheet', async () => {
    const { findings } = (await sends('/api/check', word)).json<CheckedReport>();
    const comma = findings.findIndex(({ fix }) => fix === '，');
    const fixed = await openReport((await sends('/api/check/fixed', word, `${comma}`)).rawPayload);
    expect('text' in fixed && fixed.text).toBe(SLIPS.replace('次,', '次，'));
    const all = await openReport((await sends('/api/check/fixed', word, 'all')).rawPayload);
    expect('text' in all && all.text).not.toContain('700余');
    const commented = await sends('/api/check/comments.docx', word, `${comma}`);
    expect(commented.headers['content-disposition']).toContain('comments.docx');
    const text = await openReport(commented.rawPayload);
    expect('text' in text && text.text).toBe(SLIPS.replace('次,', '次，'));
    const sheet = await openReport((await sends('/api/check/summary.pdf', word)).rawPayload);
    expect(sheet).toMatchObject({ format: 'pdf' });
  });

  test('is told in one sentence what cannot be read', async () => {
    const answer = await sends('/api/check', wordFile('', { 'xl/workbook.xml': '<x/>' }));
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ code: 'not-a-document' });
    const bomb = await sends('/api/check', wordFile(paragraph(run('甲'.repeat(30_000_000)))));
    expect([bomb.statusCode, bomb.json().code]).toEqual([422, 'file-bomb']);
    const headers = { host: '127.0.0.1' };
    const none = { method: 'POST', url: '/api/check', headers, payload: { text: SLIPS } } as const;
    expect((await office.app.inject(none)).statusCode).toBe(415);
    expect((await sends('/api/check/nothing', SLIPS)).statusCode).toBe(422);
  });

  test('leaves nothing behind, and no fault', async () => {
    const { rows } = await office.sql.query('select count(*)::int as n from document');
    expect([rows, office.faults]).toEqual([[{ n: 0 }], []]);
  });
});

test('the office of the installation says how weighty a rule is', async () => {
  const id = await office.addOffice('甲');
  const found = (await sends('/api/check', SLIPS)).json<CheckedReport>().findings;
  const first = found.find(({ severity }) => severity !== 'note');
  await office.sql.query(
    `insert into setting (office_id, key, from_day, act_id, value, at)
     values ($1, 'reportSeverity', '2020-01-01', gen_random_uuid(), $2, now())`,
    [id, JSON.stringify(`${first?.rule}=off`)],
  );
  const after = (await sends('/api/check', SLIPS)).json<CheckedReport>();
  expect(first).toBeDefined();
  expect(after.findings.filter(({ rule }) => rule === first?.rule)).toEqual([]);
  expect(after.findings.length).toBeLessThan(found.length);
  expect(after.summary.conclusion.zh).not.toBe('');
});
