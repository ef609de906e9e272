import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { opening } from '../../test/api/request.ts';
import type { Client, Office } from '../../test/api/server.ts';
import { HOST, openOffice } from '../../test/api/server.ts';
import { dispositionOf } from './reply.ts';
import { harmless } from '../exchange/out/csv.ts';

let office: Office;
let clerk: Client;
let elsewhere: Client;

beforeAll(async () => {
  office = await openOffice();
  clerk = await office.as(
    await office.addPerson(await office.addOffice('甲'), '王登记', { role: 'clerk' }),
  );
  elsewhere = await office.as(
    await office.addPerson(await office.addOffice('乙'), '钱远方', { role: 'clerk' }),
  );
});
afterAll(() => office.close());

const LINE = 'waishi-boundary';
/** A multipart body written by hand, so that its names can be anything. */
const part = (name: string, content: string | Buffer, field = 'file') =>
  Buffer.concat([
    Buffer.from(
      `--${LINE}\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\ncontent-type: text/html\r\n\r\n`,
    ),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ]);
const end = Buffer.from(`--${LINE}--\r\n`);
const upload = (
  payload: Buffer,
  { cookie }: Client = clerk,
  type = `multipart/form-data; boundary=${LINE}`,
) =>
  office.app.inject({
    method: 'POST',
    url: '/api/documents',
    headers: { host: HOST, cookie, 'content-type': type },
    payload,
  });
const send = (name: string, content: string | Buffer, client = clerk) =>
  upload(Buffer.concat([part(name, content), end]), client);

async function attach(sha256: string) {
  const body = opening();
  await clerk.post('/api/disclosure-request/register', body);
  const asks = { documents: [sha256], what: 'other' };
  const answer = await clerk.post(`/api/disclosure-request/${body.matter}/attach`, {
    act: randomUUID(),
    on: '2026-02-10',
    asks,
  });
  expect(answer.statusCode).toBe(200);
  return body.matter;
}

describe('a document', () => {
  test('is kept by its content and given out through its matter, as a file and nothing else', async () => {
    const answer = await send('申请书 "甲".txt', '申请公开2025年度因公出访团组情况。');
    expect(answer.statusCode).toBe(201);
    const { sha256, type, size } = answer.json();
    expect({ type: type.split(';')[0], size }).toEqual({ type: 'text/plain', size: 49 });
    const matter = await attach(sha256);
    const read = await clerk.get(`/api/documents/${sha256}?matter=${matter}`);
    expect(read.statusCode).toBe(200);
    expect(read.body).toBe('申请公开2025年度因公出访团组情况。');
    expect(read.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
      'content-disposition': expect.stringMatching(
        /^attachment; filename="[^"\r\n]*"; filename\*=UTF-8''/,
      ),
      'cache-control': 'no-store',
    });
    expect((await clerk.get(`/api/disclosure-request/${matter}`)).json().documents).toMatchObject([
      { sha256 },
    ]);
  });

  test('is not found without its matter, through another one, or from another office', async () => {
    const { sha256 } = (await send('甲.txt', '只属于一个事项')).json();
    const matter = await attach(sha256);
    const another = await attach((await send('乙.txt', '另一个文件')).json().sha256);
    const status = async (client: Client, of: string) =>
      (await client.get(`/api/documents/${sha256}?matter=${of}`)).statusCode;
    expect(await status(clerk, matter)).toBe(200);
    expect(await status(clerk, another)).toBe(404);
    expect(await status(clerk, randomUUID())).toBe(404);
    expect(await status(elsewhere, matter)).toBe(404);
    expect((await clerk.get(`/api/documents/${sha256}`)).statusCode).toBe(422);
  });

  test('that another office received cannot be joined to a matter here', async () => {
    const { sha256 } = (await send('丙.txt', '乙市的文件', elsewhere)).json();
    const body = opening();
    await clerk.post('/api/disclosure-request/register', body);
    const asks = { documents: [sha256], what: 'other' };
    const answer = await clerk.post(`/api/disclosure-request/${body.matter}/attach`, {
      act: randomUUID(),
      on: '2026-02-10',
      asks,
    });
    expect(answer.statusCode).toBe(422);
  });

  test.each([
    ['机密★启封前 出访方案.txt', '正文', 'state-secret'],
    ['方案.txt', '秘密★5年\n关于……的请示', 'state-secret'],
    ['申请书.html', '<script>alert(1)</script>', 'file-type'],
    ['申请书.pdf', '<html><script>alert(1)</script></html>', 'file-type'],
    ['图.svg', '<svg onload="alert(1)"/>', 'file-type'],
    ['空.txt', '', 'file-empty'],
  ])('named %s is refused with guidance', async (name, content, code) => {
    const answer = await send(name, content);
    expect(answer.json()).toMatchObject({
      code,
      status: 422,
      because: { zh: expect.any(String), en: expect.any(String) },
    });
  });

  test.each([
    '../../../../etc/passwd.txt',
    '/etc/cron.d/waishi.txt',
    'C:\\windows\\system32\\a.txt',
    '..\\..\\a.txt',
  ])('never has its path from the client (%s)', async (name) => {
    const answer = await send(name.replaceAll('\\', '\\\\'), `内容 ${name}`);
    expect(answer.statusCode).toBe(201);
    expect(answer.json().name).not.toMatch(/[/\\]|\.\./);
    const { folder } = office.options.shelf;
    expect(readdirSync(folder).every((entry) => /^[0-9a-f]{2}$/.test(entry))).toBe(true);
    expect(existsSync('/etc/cron.d/waishi.txt')).toBe(false);
  });

  test('comes alone: two parts, none, or no form at all is one clear problem', async () => {
    const two = await upload(Buffer.concat([part('a.txt', '甲'), part('b.txt', '乙'), end]));
    expect([201, 400]).toContain(two.statusCode);
    expect((await upload(end)).statusCode).toBe(400);
    expect((await upload(Buffer.from('garbage'))).statusCode).toBe(400);
    expect((await upload(part('a.txt', '没有结尾'))).statusCode).toBe(400);
    expect((await upload(Buffer.from('{}'), clerk, 'application/json')).statusCode).toBe(415);
    expect((await upload(Buffer.from('x'), clerk, 'text/plain')).statusCode).toBe(415);
    expect((await upload(end, clerk, 'multipart/form-data')).statusCode).toBeGreaterThanOrEqual(
      400,
    );
    const field = Buffer.from(
      `--${LINE}\r\ncontent-disposition: form-data; name="file"\r\n\r\nno file\r\n`,
    );
    expect((await upload(Buffer.concat([field, end]))).statusCode).toBe(400);
  });

  test('that is too large is refused and leaves nothing', async () => {
    const { folder } = office.options.shelf;
    const count = () => readdirSync(folder, { recursive: true }).length;
    const before = count();
    const answer = await send('大.txt', Buffer.alloc(51 * 1_048_576, 'a'));
    expect([answer.statusCode, answer.json().code]).toEqual([413, 'file-too-large']);
    expect(count()).toBe(before);
  });

  test('is not received from whoever is signed out', async () => {
    const answer = await upload(Buffer.concat([part('a.txt', '甲'), end]), {
      ...clerk,
      cookie: '',
    });
    expect(answer.statusCode).toBe(401);
  });
});

describe('a name on the way out', () => {
  test.each([
    'a"b.txt',
    'a\r\nset-cookie: x=1.txt',
    '申请书；第1号.pdf',
    "it's (1)*.txt",
    'a/b\\c.txt',
    '%41.txt',
    '\ud800.txt',
    'a\0b',
  ])('%j cannot leave its header', (name) => {
    const header = dispositionOf(name);
    expect(header).toMatch(
      /^attachment; filename="[\x20-\x21\x23-\x7e]*"; filename\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]*$/,
    );
  });
});

test.each([
  ['=1+1', "'=1+1"],
  ['+86 10', "'+86 10"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  [' =1', "' =1"],
  ['＝1', "'＝1"],
  ['甲=乙', '甲=乙'],
  ['', ''],
])('a cell %j is written %j', (text, cell) => {
  expect(harmless(text)).toBe(cell);
});

test('no fault happened on the way', () => {
  expect(office.faults).toEqual([]);
});
