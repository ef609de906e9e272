import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { opening, own } from '../../test/api/request.ts';
import type { Client, Office, Person } from '../../test/api/server.ts';
import { clientOf, openOffice } from '../../test/api/server.ts';

let office: Office;
let id: string;
let person: Person;
let clerk: Client;
let officer: Client;
let head: Client;
let elsewhere: Client;

beforeAll(async () => {
  office = await openOffice({ limits: { write: 100_000 } });
  id = await office.addOffice('甲');
  person = await office.addPerson(id, '李承办', { role: 'officer' });
  officer = await office.as(person);
  clerk = await office.as(await office.addPerson(id, '王登记', { role: 'clerk' }));
  head = await office.as(await office.addPerson(id, '赵主任', { role: 'head' }));
  const other = await office.addOffice('乙');
  elsewhere = await office.as(await office.addPerson(other, '钱远方', { role: 'officer' }));
});
afterAll(() => office.close());

async function register(more: object = {}, client = clerk) {
  const body = { ...opening(), ...more };
  const answer = await client.post('/api/disclosure-request/register', body);
  return { answer, body, url: `/api/disclosure-request/${body.matter}` };
}
const act = (asks: object = {}, more: object = {}) => ({
  act: randomUUID(),
  on: '2026-02-10',
  asks,
  ...more,
});
const acts = async () => {
  const { rows } = await office.sql.query<{ n: number }>('select count(*)::int as n from act');
  return rows[0]?.n;
};

describe('taking a step', () => {
  test('registers a request and answers with the record and its revision', async () => {
    const { answer, body, url } = await register();
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({
      id: body.matter,
      kind: 'disclosure-request',
      phase: 'open',
      own: { applicantName: '张三丰' },
    });
    expect(answer.headers).toMatchObject({ etag: '"1"', location: url });
    const read = await officer.get(url);
    expect(read.headers['etag']).toBe('"1"');
    expect(read.json().may).toContainEqual(expect.objectContaining({ step: 'consult' }));
    expect(read.json().may).toContainEqual(
      expect.objectContaining({
        step: 'extend',
        not: expect.objectContaining({ code: 'not-your-step' }),
      }),
    );
  });

  test('goes on with kebab-case paths and shows what it did', async () => {
    const { url } = await register();
    const answer = await officer.post(
      `${url}/ask-to-clarify`,
      act({ items: '请写明年份。', until: '2026-03-03' }),
    );
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ phase: 'unclear', revision: 2 });
    expect(answer.headers['etag']).toBe('"2"');
  });

  test('can be answered without the record', async () => {
    const { url } = await register();
    const body = act({ note: '电话联系过申请人' });
    const answer = await officer.post(`${url}/note`, body, { prefer: 'return=minimal' });
    expect(answer.json()).toEqual({
      id: url.split('/').at(-1),
      act: body.act,
      revision: 2,
      repeated: false,
    });
  });

  test('shows beforehand what it would do, and does nothing', async () => {
    const { url } = await register();
    const before = await acts();
    const answer = await head.post(
      `${url}/extend?preview=true`,
      act({ days: 10, reason: '需要检索档案' }),
    );
    expect(answer.statusCode).toBe(200);
    const { before: was, after: is } = answer.json().clocks.reply;
    expect(is.allowed - was.allowed).toBe(10);
    expect(await acts()).toBe(before);
    const refused = await head.post(
      `${url}/extend?preview=true`,
      act({ days: 21, reason: '需要检索档案' }),
    );
    expect(refused.statusCode).toBe(409);
  });
});

describe('being refused', () => {
  test('signed out is 401, before the body is looked at', async () => {
    const { url } = await register();
    for (const path of [url, `${url}/extend`, '/api/matters', '/api/documents']) {
      const answer = await office.app.inject({
        method: path.endsWith('extend') ? 'POST' : 'GET',
        url: path,
        headers: { host: '127.0.0.1' },
        payload: '{',
      });
      expect(answer.statusCode).toBe(path === '/api/documents' ? 405 : 401);
    }
  });

  test('of another office it is 404, as if it were not there', async () => {
    const { url } = await register();
    const here = await elsewhere.get(url);
    const nowhere = await elsewhere.get(`/api/disclosure-request/${randomUUID()}`);
    expect(here.statusCode).toBe(404);
    const { instance } = here.json();
    expect({ ...nowhere.json(), instance }).toEqual(here.json());
    const step = await elsewhere.post(`${url}/note`, act({ note: '看看' }));
    expect(step.statusCode).toBe(404);
    const wrongKind = await officer.get(url.replace('disclosure-request', 'organisation'));
    expect(wrongKind.statusCode).toBe(404);
  });

  test('by role it is 403 with the article and who takes the step', async () => {
    const { url } = await register();
    const answer = await clerk.post(`${url}/extend`, act({ days: 10, reason: '需要检索档案' }));
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({
      code: 'not-your-step',
      article: '第三十三条第二款',
      because: { zh: expect.stringContaining('负责人') },
    });
  });

  test('by phase it is 409 with the article', async () => {
    const { url } = await register();
    const answer = await officer.post(`${url}/clarify`, act({ answer: '2025年' }));
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'not-in-this-phase']);
    expect(answer.json()).toMatchObject({ law: '政府信息公开条例', article: '第三十条' });
  });

  test('by a rule it is 409 with code, law and article', async () => {
    const { url } = await register();
    const answer = await head.post(`${url}/extend`, act({ days: 21, reason: '需要检索档案' }));
    expect(answer.statusCode).toBe(409);
    expect(answer.json()).toMatchObject({
      law: expect.any(String),
      article: expect.any(String),
      because: { zh: expect.any(String), en: expect.any(String) },
    });
    const future = await officer.post(`${url}/note`, act({ note: '明天' }, { on: '2026-02-11' }));
    expect([future.statusCode, future.json().code]).toEqual([409, 'future-day']);
  });

  test('names every field that cannot be read at once', async () => {
    const { answer } = await register({
      asks: {
        ...own,
        applicantKind: 'martian',
        applicantName: ' ',
        channel: 7,
        extra: 1,
        receivedOn: '2026-02-30',
      },
    });
    expect(answer.statusCode).toBe(422);
    expect(
      answer
        .json()
        .errors.map(({ field }: { field: string }) => field)
        .toSorted(),
    ).toEqual(['applicantKind', 'applicantName', 'channel', 'extra', 'receivedOn']);
    for (const { message } of answer.json().errors) {
      expect(message).toEqual({ zh: expect.stringMatching(/./), en: expect.stringMatching(/./) });
    }
  });

  test('names the fields beside a wrong envelope too', async () => {
    const answer = await clerk.post('/api/disclosure-request/register', { on: 'soon', more: 1 });
    const fields = answer.json().errors.map(({ field }: { field: string }) => field);
    expect(answer.statusCode).toBe(422);
    expect(fields).toEqual(
      expect.arrayContaining([
        'act',
        'matter',
        'more',
        'on',
        'applicantName',
        'sought',
        'channel',
        'receivedOn',
      ]),
    );
  });

  test('leaves nothing behind', async () => {
    const { url } = await register();
    const before = await acts();
    await clerk.post(`${url}/extend`, act({ days: 10, reason: '需要检索档案' }));
    await officer.post(`${url}/clarify`, act({ answer: '2025年' }));
    await officer.post(`${url}/note`, act({}));
    expect(await acts()).toBe(before);
  });
});

describe('an act sent twice', () => {
  test('is one act, with the same answer', async () => {
    const { body, url } = await register();
    const again = await clerk.post('/api/disclosure-request/register', body);
    expect([again.statusCode, again.json().revision]).toEqual([201, 1]);
    const note = act({ note: '联系过申请人' });
    const first = await officer.post(`${url}/note`, note);
    const second = await officer.post(`${url}/note`, note, { 'if-match': '"1"' });
    expect(first.json()).toEqual(second.json());
    expect(second.json().revision).toBe(2);
  });

  test('twenty times at once is one act', async () => {
    const { url } = await register();
    const before = await acts();
    const note = act({ note: '联系过申请人' });
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => officer.post(`${url}/note`, note)),
    );
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(
      Array.from({ length: 20 }, () => 200),
    );
    expect(((await acts()) ?? 0) - (before ?? 0)).toBe(1);
    const opened = opening();
    const made = await Promise.all(
      Array.from({ length: 20 }, () => clerk.post('/api/disclosure-request/register', opened)),
    );
    expect(new Set(made.map(({ statusCode }) => statusCode))).toEqual(new Set([201]));
  });

  test('with other content, or by another person, is 409', async () => {
    const { url } = await register();
    const note = act({ note: '联系过申请人' });
    await officer.post(`${url}/note`, note);
    const other = await officer.post(`${url}/note`, { ...note, asks: { note: '别的' } });
    expect([other.statusCode, other.json().code]).toEqual([409, 'act-id-reused']);
    const another = await clerk.post(`${url}/note`, note);
    expect([another.statusCode, another.json().code]).toEqual([409, 'act-id-reused']);
    const step = await officer.post(`${url}/urge`, { ...note });
    expect([step.statusCode, step.json().code]).toEqual([409, 'act-id-reused']);
  });
});

describe('two at once', () => {
  test('one wins, the other sees that the record has changed', async () => {
    const { url } = await register();
    const seen = { 'if-match': '"1"' };
    const both = await Promise.all([
      officer.post(`${url}/note`, act({ note: '甲' }), seen),
      clerk.post(`${url}/note`, act({ note: '乙' }), seen),
    ]);
    expect(new Set(both.map(({ statusCode }) => statusCode))).toEqual(new Set([200, 409]));
    const lost = both.find(({ statusCode }) => statusCode === 409);
    expect(lost?.json()).toMatchObject({ code: 'stale', because: { zh: expect.any(String) } });
    expect((await officer.get(url)).json().revision).toBe(2);
  });

  test.each(['1', 'W/"1"', '"x"', '"-1"', '""', '"1", "2"'])(
    'an If-Match that is none of ours (%s) is told so',
    async (header) => {
      const { url } = await register();
      const answer = await officer.post(`${url}/note`, act({ note: '甲' }), { 'if-match': header });
      expect([answer.statusCode, answer.json().code]).toEqual([400, 'bad-if-match']);
    },
  );
});

describe('lists', () => {
  test('go on where they ended, each record once', async () => {
    for (let n = 0; n < 5; n += 1) await register();
    const all: string[] = [];
    let next: string | null = null;
    do {
      const more: string = next === null ? '' : `&cursor=${next}`;
      const page = (await clerk.get(`/api/matters?view=all&limit=2${more}`)).json();
      all.push(...page.items.map((row: { id: string }) => row.id));
      next = page.next;
    } while (next !== null);
    const { rows } = await office.sql.query('select id from matter where office_id = $1', [id]);
    expect(all).toHaveLength(rows.length);
    expect(new Set(all)).toEqual(new Set(rows.map((row) => row.id)));
  });

  test('take no cursor that was changed, of another filter, or of another person', async () => {
    const { next } = (await clerk.get('/api/matters?view=all&limit=2')).json();
    const changed = `${next.slice(0, -2)}${next.endsWith('A') ? 'BB' : 'AA'}`;
    const place = Buffer.from(JSON.stringify(['running', '2026-01-01', randomUUID()])).toString(
      'base64url',
    );
    for (const answer of [
      await clerk.get(`/api/matters?view=all&limit=2&cursor=${changed}`),
      await clerk.get(`/api/matters?view=all&limit=2&cursor=${place}`),
      await clerk.get(`/api/matters?view=all&phase=open&limit=2&cursor=${next}`),
      await officer.get(`/api/matters?view=all&limit=2&cursor=${next}`),
    ]) {
      expect([answer.statusCode, answer.json().code]).toEqual([422, 'bad-cursor']);
    }
    expect((await clerk.get(`/api/matters?view=all&limit=5&cursor=${next}`)).statusCode).toBe(200);
  });

  test('name every part of a filter that there is not, in whatever is filtered', async () => {
    const nobody = randomUUID();
    const fieldsOf = async (path: string) => {
      const answer = await officer.get(path);
      const named = (answer.json().errors ?? []).map(({ field }: { field: string }) => field);
      return [answer.statusCode, ...named];
    };
    const of = 'view=all&kind=disclosure-request';
    for (const [path, ...fields] of [
      ['/api/matters?kind=zz', 'kind'],
      ['/api/matters?phase=zz', 'phase'],
      [`/api/matters?${of}&phase=registered-elsewhere`, 'phase'],
      ['/api/matters?unit=zz', 'unit'],
      [`/api/matters?unit=${nobody}&assignee=${person.id}&phase=zz`, 'phase', 'unit'],
      [`/api/matters?assignee=${nobody}&names=zz`, 'assignee', 'names'],
      // A unit is no person.
      [`/api/matters?unit=${person.id}`, 'unit'],
      ['/api/matters?where=channel:web', 'where.channel'],
      [`/api/matters?${of}&where=channel`, 'where'],
      [`/api/matters?${of}&where=channel:pigeon;colour:red`, 'where.channel', 'where.colour'],
      [`/api/matters?${of}&where=applicantName:x`, 'where.applicantName'],
      [`/api/matters?${of}&by=-colour&columns=channel,colour`, 'by', 'columns'],
      ['/api/matters.csv?kind=zz', 'kind'],
      [`/api/matters.xlsx?unit=${nobody}`, 'unit'],
      [`/api/find?q=x&kind=zz`, 'kind'],
      [`/api/find?q=x&phase=zz&unit=${nobody}&person=${nobody}`, 'phase', 'unit', 'person'],
      ['/api/references?kind=zz', 'kind'],
    ])
      expect([path, ...(await fieldsOf(path ?? ''))]).toEqual([path, 422, ...fields]);
    const good = `${of}&phase=open&assignee=${person.id}&where=channel:web&by=-channel&columns=channel`;
    expect(await fieldsOf(`/api/matters?${good}`)).toEqual([200]);
    const [error] = (await officer.get('/api/matters?kind=zz')).json().errors;
    expect(error.message.zh).toBe('没有“zz”这类业务。');
  });

  test('say in both languages what a filter may hold, and which one there is not', async () => {
    const answer = await clerk.get('/api/matters?light=blue&colour=red');
    expect(answer.statusCode).toBe(422);
    expect(answer.json().errors).toEqual([
      {
        field: 'light',
        message: {
          zh: '应为green、yellow、red、paused之一。',
          en: 'Must be one of green, yellow, red, paused.',
        },
      },
      { field: 'colour', message: { zh: '没有这一项。', en: 'There is no such field.' } },
    ]);
  });

  test('show nothing of another office, in whatever way one looks', async () => {
    const { body } = await register({ asks: { ...own, applicantName: '独一无二' } });
    for (const path of [
      '/api/matters?view=all',
      '/api/matters?view=todo',
      '/api/find?q=独一无二',
      '/api/matters?view=all&q=团组',
    ]) {
      expect((await elsewhere.get(encodeURI(path))).json().items).toEqual([]);
    }
    expect((await elsewhere.get('/api/matters?view=all&count=exact')).json().count).toEqual({
      value: 0,
      exact: true,
    });
    expect((await elsewhere.get('/api/summary')).json()).toMatchObject({ todo: 0, open: 0 });
    const found = (await clerk.get(encodeURI('/api/find?q=独一无二'))).json().items;
    expect(found.map((row: { id: string }) => row.id)).toEqual([body.matter]);
  });

  test('become a spreadsheet in which nothing is a formula, and the export is in the audit', async () => {
    await register({ asks: { ...own, sought: '=HYPERLINK("http://evil.example")' } });
    const answer = await officer.get('/api/matters.xlsx?view=all');
    expect(answer.statusCode).toBe(200);
    const { default: exceljs } = await import('exceljs');
    const book = new exceljs.Workbook();
    await book.xlsx.load(
      answer.rawPayload.buffer.slice(answer.rawPayload.byteOffset) as ArrayBuffer,
    );
    const cells: unknown[] = [];
    book.eachSheet((sheet) =>
      sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell.value))),
    );
    expect(cells).toContain(`'=HYPERLINK("http://evil.example")`);
    expect(cells.every((cell) => typeof cell === 'string')).toBe(true);
    const csv = await officer.get(
      '/api/matters.csv?view=all&kind=disclosure-request&columns=channel',
    );
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    const [heading = '', ...lines] = csv.payload.trimEnd().split('\r\n');
    expect(heading.startsWith('\u{feff}时限,编号,业务,事项,')).toBe(true);
    expect(heading.endsWith(',申请渠道')).toBe(true);
    expect(lines.find((line) => line.includes('HYPERLINK'))).toContain(`"'=HYPERLINK(`);
    const { rows } = await office.sql.query(
      `select about from audit where what = 'exported' order by seq`,
    );
    expect(rows).toEqual([
      { about: expect.objectContaining({ list: 'matters', format: 'xlsx', view: 'all' }) },
      { about: expect.objectContaining({ list: 'matters', format: 'csv', columns: ['channel'] }) },
    ]);
  });
});

describe('reading a work secret', () => {
  test('is written down before it is shown', async () => {
    const { body, url } = await register();
    await office.sql.query(`update matter set sensitivity = 'work-secret' where id = $1`, [
      body.matter,
    ]);
    const answer = await head.get(url);
    expect(answer.json().sensitiveRead).toBe(true);
    const { rows } = await office.sql.query(
      `select about from audit where what = 'read-sensitive'`,
    );
    expect(rows).toEqual([{ about: { matter: body.matter } }]);
    expect(
      (await officer.get('/api/matters?view=all'))
        .json()
        .items.map((row: { id: string }) => row.id),
    ).not.toContain(body.matter);
    expect((await officer.get(url)).statusCode).toBe(404);
  });
});

describe('a deputy', () => {
  test('acts for the absent person in those days, and the act says for whom', async () => {
    const absent = await office.addPerson(id, '孙主任', { role: 'head' });
    const deputy = await office.addPerson(id, '吴代理', { role: 'officer' });
    await office.sql.query(
      `insert into absence (office_id, id, person_id, deputy_id, from_day, to_day) values ($1, $2, $3, $4, $5, $5)`,
      [id, randomUUID(), absent.id, deputy.id, '2026-02-10'],
    );
    const client = await office.as(deputy);
    const { url } = await register();
    const asks = { days: 10, reason: '需要检索档案' };
    const answer = await client.post(`${url}/extend`, act(asks, { for: absent.id }));
    expect(answer.statusCode).toBe(200);
    expect(answer.json().acts.at(-1)).toMatchObject({
      step: 'extend',
      by: { name: '吴代理' },
      for: { name: '孙主任' },
    });
  });
});

describe('the cost of a step', () => {
  test('is at most eight statements, with the record in the answer or without', async () => {
    const statements: string[] = [];
    const store = { ...office.store, watch: (sql: string) => statements.push(sql) };
    const watched = await openOffice({ store });
    const client = clientOf(watched.app, clerk.cookie);
    async function costOf(url: string, body: object, headers = {}): Promise<number> {
      await client.get('/api/session');
      statements.length = 0;
      expect((await client.post(url, body, headers)).statusCode).toBeLessThan(202);
      return statements.length;
    }
    const body = opening();
    const url = `/api/disclosure-request/${body.matter}`;
    expect(await costOf('/api/disclosure-request/register', body)).toBeLessThanOrEqual(8);
    expect(await costOf(`${url}/note`, act({ note: '联系过' }))).toBeLessThanOrEqual(8);
    const { matter: other } = (await register()).body;
    const link = act({ matter: other, relation: 'same' });
    expect(await costOf(`${url}/link`, link)).toBeLessThanOrEqual(8);
    const brief = { prefer: 'return=minimal' };
    expect(await costOf(`${url}/note`, act({ note: '又联系过' }), brief)).toBeLessThanOrEqual(6);
    await watched.app.close();
    await watched.sql.end();
  });
});

describe('a long record', () => {
  test('answers with its newest acts and pages through all of them', async () => {
    const { url } = await register();
    for (let n = 0; n < 60; n += 1) await clerk.post(`${url}/note`, act({ note: `第${n}次` }));
    const record = (await officer.get(url)).json();
    expect([record.acts.length, record.earlierActs, record.acts[0].step]).toEqual([
      51,
      10,
      'register',
    ]);
    const first = (await officer.get(`${url}/acts?limit=40`)).json();
    const second = (await officer.get(`${url}/acts?limit=40&cursor=${first.next}`)).json();
    const seqs = [...first.items, ...second.items].map(({ seq }: { seq: number }) => seq);
    expect(seqs).toEqual(Array.from({ length: 61 }, (_, at) => 61 - at));
    expect([second.next, first.items[0].asks]).toEqual([null, { note: '第59次' }]);
    const old = second.items.at(-2);
    const fix = act({ act: old.id, reason: '误记', strike: true });
    expect((await clerk.post(`${url}/correct`, fix)).json()).toMatchObject({ earlierActs: 11 });
    const again = (await officer.get(`${url}/acts?limit=500`)).json();
    expect(again.items.at(-2)).toMatchObject({ id: old.id, struck: true });
    for (const refused of [
      await clerk.get(`${url}/acts?cursor=${first.next}`),
      await officer.get(`${url}/acts?cursor=xyz`),
    ])
      expect([refused.statusCode, refused.json().code]).toEqual([422, 'bad-cursor']);
    expect((await elsewhere.get(`${url}/acts`)).statusCode).toBe(404);
  });
});

describe('numbers', () => {
  test('are kept back, used on paper, voided, and all accounted for', async () => {
    const year = 2026;
    const change = (n: number) => ({
      act: randomUUID(),
      scheme: 'reply',
      year,
      n,
      reason: '启用平台前已在纸面使用',
    });
    expect(
      (await clerk.post('/api/numbers/paper', { ...change(1), text: '甲外公开〔2026〕1号' }))
        .statusCode,
    ).toBe(200);
    expect((await clerk.post('/api/numbers/reserve', change(2))).statusCode).toBe(200);
    const twice = await clerk.post('/api/numbers/reserve', change(2));
    expect([twice.statusCode, twice.json().code]).toEqual([409, 'number-taken']);
    expect((await clerk.post('/api/numbers/void', change(2))).statusCode).toBe(200);
    const { items, missing } = (await officer.get('/api/numbers?scheme=reply&year=2026')).json();
    expect(items).toMatchObject([
      { n: 1, state: 'paper', text: '甲外公开〔2026〕1号' },
      { n: 2, state: 'void' },
    ]);
    expect(missing).toEqual([]);
  });
});

describe('a clock', () => {
  test('is told day by day, as known then and now', async () => {
    const { url } = await register();
    const sheet = (await officer.get(`${url}/clocks/reply?on=2026-02-10`)).json();
    expect(sheet.reading).toMatchObject({ state: 'running', due: expect.any(String) });
    expect(sheet.strip[0]).toMatchObject({ kind: 'before' });
    expect(sheet.rule).toMatchObject({
      cites: { article: expect.any(String) },
      limit: { amount: 20, unit: 'working-days' },
    });
    expect((await officer.get(`${url}/clocks/nothing`)).statusCode).toBe(404);
    expect((await officer.get(`${url}/clocks/reply?on=2026-02-31`)).statusCode).toBe(422);
  });

  test('is printed as a sheet of evidence', async () => {
    const { url } = await register();
    const answer = await officer.get(`${url}/clocks/reply.pdf`);
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect(answer.headers['content-disposition']).toContain("filename*=UTF-8''%E6%97%B6%E9%99%90");
    const today = await clerk.get('/api/prints/today.pdf');
    expect(today.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  });
});

test('no fault happened on the way', () => {
  expect(office.faults).toEqual([]);
});
