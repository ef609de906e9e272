import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Place, Verdict } from '../../docs/pages/routes.ts';
import { expected, places, roles, SIGNED_OUT } from '../../docs/pages/routes.ts';
import type { Access } from '../../src/api/access.ts';
import { accessTable } from '../../src/api/access.ts';
import type { Matter } from '../../src/kernel/matter.ts';
import { kinds } from '../../src/matters/index.ts';
import type { Client, Office } from '../api/server.ts';
import { clientOf, openOffice } from '../api/server.ts';
import { openingOf } from '../kinds/opening.ts';
import { isWhole, kindOfRoute } from '../kinds/whole.ts';

const TOMORROW = '2026-02-11';
type Kept = { readonly id: string; readonly act: string };
let office: Office;
let sha256: string;
const people = new Map<string, Client>();
const records = new Map<string, Kept>();

beforeAll(async () => {
  office = await openOffice({
    limits: { signIn: 1e6, write: 1e6, export: 1e6 },
    findPrint: () => Promise.resolve({ missing: [] }),
  });
  const here = await office.addOffice('甲');
  const there = await office.addOffice('乙');
  const mine = await office.addUnit(here, 'mine');
  const theirs = await office.addUnit(here, 'theirs');
  for (const role of roles) {
    people.set(role, await office.as(await office.addPerson(here, role, { role, unit: mine })));
  }
  people.set(SIGNED_OUT, clientOf(office.app, ''));
  const openers: Readonly<Record<Place, Client>> = {
    'own-unit': await office.as(await office.addPerson(here, '登记甲', ...opening(mine))),
    'other-unit': await office.as(await office.addPerson(here, '登记乙', ...opening(theirs))),
    'other-office': await office.as(await office.addPerson(there, '登记丙', ...opening())),
  };
  for (const place of places) {
    for (const kind of kinds)
      records.set(`${kind.name} ${place}`, await open(openers[place], kind));
  }
});
afterAll(() => office.close());

/** Posts of someone who may begin whatever anybody in the office may. */
const opening = (unit?: string) =>
  ['clerk', 'officer', 'head', 'leader'].map((role) => (unit ? { role, unit } : { role }));

/** A record with a document that is the letter of its first act too. */
async function open(clerk: Client, kind: Matter): Promise<Kept> {
  const step = Object.entries(kind.steps).find(([, { from }]) => !from)?.[0];
  const body = { act: randomUUID(), matter: randomUUID(), ...openingOf(kind) };
  const answer = await clerk.post(`/api/${kind.name}/${step}`, body);
  if (answer.statusCode !== 201) throw new Error(`${kind.name}: ${answer.body}`);
  sha256 = await upload(clerk);
  await office.sql.query(
    `insert into document_use (office_id, matter_id, act_id, sha256, what, name, made, at)
     select office_id, $1, $2, sha256, 'receipt.pdf', 'receipt.pdf', true, at from document d
     where exists (select from matter m where m.office_id = d.office_id and m.id = $1)`,
    [body.matter, body.act],
  );
  return { id: body.matter, act: body.act };
}

async function upload({ cookie }: Client): Promise<string> {
  const payload =
    '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n登记回执\r\n--x--\r\n';
  const headers = { host: '127.0.0.1', cookie, 'content-type': 'multipart/form-data; boundary=x' };
  const answer = await office.app.inject({
    method: 'POST',
    url: '/api/documents',
    headers,
    payload,
  });
  return answer.json().sha256;
}

/**
 * A request that nothing but who asks decides: a step is dated tomorrow, which the law refuses after it has looked at
 * the person; everything else that writes has an id or a body that cannot be read.
 */
function requestOf(route: string, access: Access, place: Place): Sent {
  const [method = '', path = ''] = route.split(' ');
  const kept = keptOf(access, place);
  const values: Readonly<Record<string, string>> = kept
    ? { id: kept.id, act: kept.act, clock: clockOf(access), file: 'receipt.pdf', sha256 }
    : {};
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => values[name] ?? '!');
  const url = `${filled}${queryOf(route, kept)}`;
  if (access.who !== 'step') return { method, url, ...(method === 'GET' ? {} : { payload: {} }) };
  const opens = kept === undefined || !url.includes(kept.id);
  const act = { act: randomUUID(), on: TOMORROW, asks: {} };
  return { method, url, payload: opens ? { ...act, matter: randomUUID() } : act };
}

type Sent = { readonly method: string; readonly url: string; readonly payload?: object };

const keptOf = (access: Access, place: Place): Kept | undefined =>
  access.who === 'record' || access.who === 'step'
    ? records.get(`${access.kind ?? 'disclosure-request'} ${place}`)
    : undefined;

function clockOf(access: Access): string {
  const kind = kinds.find(({ name }) => 'kind' in access && name === access.kind);
  return Object.keys(kind?.clocks ?? {})[0] ?? '!';
}

const queryOf = (route: string, kept: Kept | undefined): string =>
  ({
    'GET /api/documents/:sha256': `?matter=${kept?.id}`,
    'GET /api/find': '?q=x',
    'DELETE /api/session': '?everywhere=maybe',
  })[route] ?? '';

async function ask(route: string, access: Access, role: string, place: Place): Promise<Verdict> {
  const { cookie = '' } = people.get(role) ?? {};
  const { method, url, payload } = requestOf(route, access, place);
  const answer = await office.app.inject({
    method: method as 'GET', // one of the table's methods
    url,
    headers: { host: '127.0.0.1', ...(cookie ? { cookie } : {}) },
    ...(payload ? { payload } : {}),
  });
  return verdictOf(answer.statusCode);
}

const verdictOf = (status: number): Verdict =>
  status === 401 ? '401' : status === 403 ? '403' : status === 404 ? '404' : 'yes';

/** A kind without clocks has no sheet of one: not there for anybody. */
const hasClock = (route: string): boolean =>
  !route.includes('/clocks/') ||
  kinds.some(({ name, clocks }) => route.includes(`/${name}/`) && Object.keys(clocks).length > 0);

const everyone = [SIGNED_OUT, ...roles];
const told = (access: Access): readonly Place[] =>
  access.who === 'record' || access.who === 'step' ? places : places.slice(0, 1);

describe('every route for every role, in one’s own unit, another unit and another office', () => {
  const rows = [...accessTable].filter(([route]) => hasClock(route));
  test.each(rows.filter(([route]) => isWhole(route)))('%s', async (route, access) => {
    const answers: Record<string, Verdict> = {};
    const pure: Record<string, Verdict> = {};
    for (const role of everyone) {
      for (const place of told(access)) {
        answers[`${role} ${place}`] = await ask(route, access, role, place);
        pure[`${role} ${place}`] = expected(access, role, place);
      }
    }
    expect(answers).toEqual(pure);
  });

  // Routes are made of the declarations by the same few lines: of the other kinds each is asked by one after the other.
  const others = Map.groupBy(
    rows.filter(([route]) => !isWhole(route)),
    ([route]) => kindOfRoute(route),
  );
  test.each([...others])('%s: each route, the roles and places in turn', async (_, routes) => {
    const wrong: string[] = [];
    for (const [at, [route, access]] of routes.entries()) {
      const pairs = everyone.flatMap((role) => told(access).map((place) => ({ role, place })));
      const { role, place } = pairs[(at * 7) % pairs.length] ?? {
        role: SIGNED_OUT,
        place: 'own-unit',
      };
      const verdict = await ask(route, access, role, place);
      const wanted = expected(access, role, place);
      if (verdict !== wanted) wrong.push(`${route} ${role} ${place}: ${verdict}, not ${wanted}`);
    }
    expect(wrong).toEqual([]);
  });

  test('nothing went wrong and nothing was written on the way', async () => {
    expect(office.faults).toEqual([]);
    const { rows: acts } = await office.sql.query('select count(*)::int as n from act');
    expect(acts).toEqual([{ n: places.length * kinds.length }]);
  });
});

describe('what the law says of who may use what, written down by hand', () => {
  const of = (route: string, role: string, place: Place = 'own-unit') => {
    const access = accessTable.get(route);
    if (!access) throw new Error(route);
    return expected(access, role, place);
  };

  test.each([
    [
      '三员分立：系统管理员看不到业务记录',
      'GET /api/disclosure-request/:id',
      'system-admin',
      '403',
    ],
    ['三员分立：安全管理员看不到业务记录', 'GET /api/matters', 'security-admin', '403'],
    ['三员分立：审计管理员不能建立账号', 'POST /api/people', 'audit-admin', '403'],
    ['三员分立：系统管理员看不到审计记录', 'GET /api/admin/audit', 'system-admin', '403'],
    ['三员分立：安全管理员看不到审计记录', 'GET /api/admin/audit', 'security-admin', '403'],
    ['业务人员看不到审计记录', 'GET /api/admin/audit', 'head', '403'],
    ['审计管理员看审计记录', 'GET /api/admin/audit', 'audit-admin', 'yes'],
    [
      '延期须经公开工作机构负责人同意（条例第三十三条第二款）',
      'POST /api/disclosure-request/:id/extend',
      'officer',
      '403',
    ],
    [
      '延期须经公开工作机构负责人同意（条例第三十三条第二款）',
      'POST /api/disclosure-request/:id/extend',
      'head',
      'yes',
    ],
    ['签发由分管领导办理', 'POST /api/disclosure-request/:id/sign', 'head', '403'],
    ['登记人员不拟稿', 'POST /api/disclosure-request/:id/draft', 'clerk', '403'],
    ['作废由负责人决定', 'POST /api/disclosure-request/:id/void', 'officer', '403'],
    ['系统管理员不能登记申请', 'POST /api/disclosure-request/register', 'system-admin', '403'],
    ['未登录一律不可见', 'GET /api/disclosure-request/:id', SIGNED_OUT, '401'],
  ])('%s', (_, route, role, verdict) => {
    expect(of(route, role)).toBe(verdict);
  });

  test('another office’s record is not there for anyone', () => {
    for (const role of roles) {
      expect(['403', '404']).toContain(of('GET /api/disclosure-request/:id', role, 'other-office'));
    }
  });
});
