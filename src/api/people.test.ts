import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { opening } from '../../test/api/request.ts';
import type { Client, Office, Person } from '../../test/api/server.ts';
import { clientOf, openOffice } from '../../test/api/server.ts';
import { verifyOffice } from '../store/chain-check.ts';

let office: Office;
let id: string;
let unit: string;
const of: Record<string, Client> = {};
const person: Record<string, Person> = {};

beforeAll(async () => {
  office = await openOffice();
  id = await office.addOffice('甲');
  unit = await office.addUnit(id, 'zhengce');
  for (const role of [
    'system-admin',
    'security-admin',
    'audit-admin',
    'clerk',
    'officer',
    'head',
  ]) {
    const one = await office.addPerson(id, role, { role, ...(role === 'officer' ? { unit } : {}) });
    person[role] = one;
    of[role] = await office.as(one);
  }
});
afterAll(() => office.close());

const as = (role: string): Client => of[role] ?? clientOf(office.app, '');
const idOf = (role: string): string => person[role]?.id ?? '';
const act = (more: object = {}) => ({ act: randomUUID(), ...more });

describe('people', () => {
  test('are entered by one administrator, given a post and a link by another', async () => {
    const body = act({ name: '冯新来', login: 'feng.xinlai', unit });
    const made = await as('system-admin').post('/api/people', body);
    expect([made.statusCode, made.json()]).toEqual([201, { id: body.act }]);
    const again = await as('system-admin').post('/api/people', body);
    expect(again.statusCode, 'the same act').toBe(201);
    const link = await as('security-admin').post(`/api/people/${body.act}/link`, {});
    expect(link.json().url).toMatch(/^http:\/\/127\.0\.0\.1:8080\/link#/);
    const post = await as('security-admin').post(
      `/api/people/${body.act}/posts`,
      act({ role: 'officer', unit, from: '2026-01-01' }),
    );
    expect(post.statusCode).toBe(201);
    const { people, units } = (await as('clerk').get('/api/people')).json();
    expect(units).toEqual([expect.objectContaining({ id: unit, name: 'zhengce' })]);
    expect(people).toContainEqual(
      expect.objectContaining({
        login: 'feng.xinlai',
        posts: [expect.objectContaining({ role: 'officer', from: '2026-01-01' })],
      }),
    );
    const ended = await as('security-admin').post(
      `/api/posts/${post.json().id}/end`,
      act({ to: '2026-02-10' }),
    );
    expect(ended.statusCode).toBe(200);
  });

  test('cannot hold two administrators’ posts, or one beside business', async () => {
    const answer = await as('security-admin').post(
      `/api/people/${idOf('clerk')}/posts`,
      act({ role: 'audit-admin' }),
    );
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'roles-exclude']);
    expect(answer.json()).toMatchObject({
      article: '三员分立',
      because: { zh: expect.stringContaining('不能由同一人担任') },
    });
  });

  test('who are disabled are out at once, and may be let in again', async () => {
    const one = await office.addPerson(id, '陈离岗', { role: 'clerk' });
    const client = await office.as(one);
    expect((await as('system-admin').post(`/api/people/${one.id}/disable`, act())).statusCode).toBe(
      200,
    );
    expect((await client.get('/api/session')).statusCode).toBe(401);
    expect((await as('security-admin').post(`/api/people/${one.id}/link`, {})).statusCode).toBe(
      404,
    );
    expect(
      (await as('security-admin').post(`/api/people/${one.id}/enable`, act())).statusCode,
    ).toBe(200);
    expect((await client.get('/api/session')).statusCode, 'but not by the old session').toBe(401);
  });

  test('of another office are nobody here', async () => {
    const other = await office.addPerson(await office.addOffice('乙'), '乙市人员', {
      role: 'clerk',
    });
    for (const path of ['disable', 'link', 'posts']) {
      const body = path === 'posts' ? act({ role: 'clerk' }) : act();
      const answer = await as('security-admin').post(`/api/people/${other.id}/${path}`, body);
      expect([path, answer.statusCode]).toEqual([path, 404]);
    }
    expect(JSON.stringify((await as('clerk').get('/api/people')).json())).not.toContain('乙市人员');
  });

  test('enter their own absence, and heads anyone’s', async () => {
    const absence = { from: '2026-02-10', to: '2026-02-12' };
    const own = await as('clerk').post(
      '/api/absences',
      act({ ...absence, person: idOf('clerk'), deputy: idOf('officer') }),
    );
    expect(own.statusCode).toBe(201);
    const others = act({ ...absence, person: idOf('officer'), deputy: idOf('clerk') });
    expect((await as('clerk').post('/api/absences', others)).statusCode).toBe(403);
    expect((await as('head').post('/api/absences', others)).statusCode).toBe(201);
    const taken = await as('clerk').post(`/api/absences/${own.json().id}/cancel`, act());
    expect(taken.statusCode).toBe(200);
  });

  test('hand over all their open matters in one act', async () => {
    const body = opening();
    await as('clerk').post('/api/disclosure-request/register', body);
    const url = `/api/disclosure-request/${body.matter}`;
    await as('head').post(`${url}/assign`, {
      ...act(),
      on: '2026-02-10',
      asks: { to: idOf('officer') },
    });
    const change = act({ from: idOf('officer'), to: idOf('clerk'), reason: '轮岗' });
    const done = await as('head').post('/api/handover', change);
    expect(done.json()).toEqual({ matters: 1, repeated: false });
    expect((await as('head').post('/api/handover', change)).json()).toEqual({
      matters: 1,
      repeated: true,
    });
    expect((await as('clerk').get(url)).json().assignee.id).toBe(idOf('clerk'));
    expect((await as('officer').post('/api/handover', change)).statusCode).toBe(403);
  });
});

describe('settings', () => {
  test('hold from a day on, with who set them and the source', async () => {
    const change = act({
      key: 'court',
      value: '甲市中级人民法院',
      from: '2026-02-01',
      reason: '启用平台',
      source: { document: '行政诉讼法', article: '第十五条' },
    });
    expect((await as('head').post('/api/settings', change)).statusCode).toBe(200);
    const now = (await as('clerk').get('/api/settings')).json();
    expect(now.now).toMatchObject({ court: '甲市中级人民法院' });
    expect(now.history[0]).toMatchObject({
      key: 'court',
      by: { name: 'head' },
      source: { document: '行政诉讼法', number: null, article: '第十五条', url: null },
    });
    const before = (await as('clerk').get('/api/settings?on=2026-01-31')).json();
    expect(before.now).not.toHaveProperty('court');
    expect(now.kinds).toContainEqual(
      expect.objectContaining({
        key: 'court',
        title: { zh: '有管辖权的人民法院', en: expect.any(String) },
      }),
    );
    const unfit = await as('head').post(
      '/api/settings',
      act({ key: 'postcode', value: 'x', from: '2026-02-01', reason: '试' }),
    );
    expect([unfit.statusCode, unfit.json().code]).toEqual([409, 'setting-value']);
    expect((await as('clerk').post('/api/settings', change)).statusCode).toBe(403);
  });

  test('that the law leaves open are not changed without their source, and terms then name it', async () => {
    const change = {
      key: 'filing',
      value: { government: { amount: 15, unit: 'days' } },
      from: '2026-02-01',
      reason: '按市里规定',
    };
    const bare = await as('head').post('/api/settings', act(change));
    expect([bare.statusCode, bare.json().code]).toEqual([409, 'setting-source']);
    const source = { document: '《甲市规范性文件管理办法》', number: '甲政发〔2025〕3号' };
    const wrong = { ...source, url: 'javascript:alert(1)' };
    expect(
      (await as('head').post('/api/settings', act({ ...change, source: wrong }))).statusCode,
    ).toBe(422);
    const done = await as('head').post('/api/settings', act({ ...change, source }));
    expect(done.statusCode).toBe(200);
    const { kinds, lines, history } = (await as('clerk').get('/api/settings')).json();
    expect(history).toContainEqual(
      expect.objectContaining({ key: 'filing', source: { article: null, url: null, ...source } }),
    );
    expect(kinds).toContainEqual(
      expect.objectContaining({ key: 'filing', line: 'legal', sourced: true, clock: true }),
    );
    expect(lines[0]).toMatchObject({ name: 'office' });
  });
});

describe('drafts', () => {
  test('are a person’s own, survive signing out, and lie sealed', async () => {
    const body = { asks: { applicantName: '只有我知道的名字' } };
    expect((await as('clerk').send('PUT', '/api/drafts/register:new', { body })).statusCode).toBe(
      200,
    );
    const later = await office.as(person['clerk'] ?? { id: '', office: '', login: '' });
    expect((await later.get('/api/drafts/register:new')).json()).toMatchObject({ body });
    expect((await as('officer').get('/api/drafts/register:new')).statusCode).toBe(404);
    expect((await as('officer').get('/api/drafts')).json()).toEqual({ items: [] });
    const { rows } = await office.sql.query<{ sealed: Buffer }>('select sealed from draft');
    expect(rows).toHaveLength(1);
    expect(rows[0]?.sealed.includes('只有我知道的名字')).toBe(false);
    expect((await later.send('DELETE', '/api/drafts/register:new')).statusCode).toBe(204);
    expect((await later.send('DELETE', '/api/drafts/register:new')).statusCode).toBe(204);
    expect((await later.get('/api/drafts')).json()).toEqual({ items: [] });
  });
});

describe('the administrators', () => {
  test('read the audit page by page, the newest first', async () => {
    const all: { seq: number; what: string }[] = [];
    let next: string | null = null;
    do {
      const more: string = next === null ? '' : `&cursor=${next}`;
      const page = (await as('audit-admin').get(`/api/admin/audit?limit=3${more}`)).json();
      all.push(...page.items);
      next = page.next;
    } while (next !== null);
    expect(all.map(({ seq }) => seq)).toEqual(all.map((_, at) => all.length - at));
    expect(all.map(({ what }) => what)).toContain('link-made');
    const forged = await as('audit-admin').get('/api/admin/audit?cursor=MQ');
    expect([forged.statusCode, forged.json().code]).toEqual([422, 'bad-cursor']);
  });

  test('see failed jobs and what the nightly checks found', async () => {
    expect((await as('system-admin').get('/api/admin/jobs')).json()).toEqual({ items: [] });
    expect((await as('system-admin').post('/api/admin/jobs/999/retry', {})).statusCode).toBe(404);
    expect((await as('audit-admin').get('/api/admin/findings')).json()).toEqual({ items: [] });
  });

  test('leave a chain that verifies', async () => {
    const { folder } = office.options.shelf;
    const verified = await verifyOffice(office.store, id, {
      folder,
      checkpoints: { folder, taken: [] },
    });
    expect(verified.findings).toEqual([]);
  });
});

test('no fault happened on the way', () => {
  expect(office.faults).toEqual([]);
});
