import { readFile } from 'node:fs/promises';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import type { Entry, State } from '../../src/kernel/act.ts';
import { apply, clockOf, nothing } from '../../src/kernel/act.ts';
import { readClock, readStrip } from '../../src/kernel/clock.ts';
import { decide, mayNot } from '../../src/kernel/decide.ts';
import type { Day } from '../../src/kernel/day.ts';
import { matters } from '../../src/matters/index.ts';
import { officeCalendar } from '../../src/office/calendar/calendar.ts';

/** A desk with a handful of matters in memory, read by the real kernel: what the pages are looked at with. */
export const today: Day = '2026-03-20';
const declared = matters[0];
if (!declared) throw new Error('no matter is declared');
const matter = declared;
const calendar = officeCalendar();
const people = [
  { id: 'p1', name: '登记甲', role: 'clerk' },
  { id: 'p2', name: '经办乙', role: 'officer' },
  { id: 'p3', name: '审核丙', role: 'reviewer' },
  { id: 'p4', name: '负责人丁', role: 'head' },
  { id: 'p5', name: '分管领导戊', role: 'leader' },
] as const;
const roles = people.map(({ role }) => ({
  role,
  title: matter.roles[role]?.title ?? { zh: role, en: role },
}));

type Asked = readonly [step: string, on: Day, asks: Record<string, unknown>, by?: number];
type Kept = {
  id: string;
  number: string | null;
  state: State;
  entries: (Entry & { seq: number })[];
};

const own = (more: Record<string, unknown>) => ({
  applicantKind: 'naturalPerson',
  applicantName: '张三',
  applicantPhone: '138****5678',
  identity: 'id-card',
  form: 'electronic',
  route: 'email',
  channel: 'counter',
  ...more,
});
const sample: readonly { number: string | null; acts: readonly Asked[] }[] = [
  {
    number: '〔2026〕18号',
    acts: [
      [
        'register',
        '2026-02-10',
        own({
          sought: '2025年度本机关因公临时出国团组数、人次和经费决算情况',
          receivedOn: '2026-02-10',
        }),
        0,
      ],
      [
        'askToClarify',
        '2026-02-25',
        { items: '请明确所需信息的年度范围和具体团组名称。', until: '2026-03-10' },
      ],
      ['clarify', '2026-03-04', { answer: '仅需2025年度本机关组团的出访团组。' }, 0],
      [
        'consult',
        '2026-03-06',
        { kind: 'third-party', party: '某某进出口有限公司', concerns: '团组随行企业名单' },
      ],
      ['consult', '2026-03-09', { kind: 'other', party: '市财政局', concerns: '经费决算' }],
      ['hearThirdParty', '2026-03-16', { consultation: '#4', view: 'agrees' }],
    ],
  },
  {
    number: '〔2026〕19号',
    acts: [
      [
        'register',
        '2026-02-12',
        own({
          sought: '友好城市协议签署情况及历年往来统计',
          receivedOn: '2026-02-12',
          applicantName: '李四',
        }),
        0,
      ],
    ],
  },
  {
    number: '〔2026〕20号',
    acts: [
      [
        'register',
        '2026-01-12',
        own({
          sought: '涉外突发事件应急预案文本',
          receivedOn: '2026-01-12',
          applicantName: '某律师事务所',
          applicantKind: 'legal.legalService',
        }),
        0,
      ],
      ['extend', '2026-02-04', { days: 10, reason: '涉及多个处室，检索工作量大。' }, 3],
    ],
  },
  {
    number: null,
    acts: [
      [
        'register',
        '2026-03-18',
        own({
          sought: '外语标识译写规范及认定意见',
          channel: 'web',
          receivedOn: '2026-03-18',
          applicantName: '王五',
        }),
        0,
      ],
    ],
  },
  {
    number: '〔2026〕21号',
    acts: [
      [
        'register',
        '2026-03-02',
        own({
          sought: '外国人来华邀请函办理指南',
          receivedOn: '2026-03-02',
          applicantName: '赵六',
        }),
        0,
      ],
      ['draft', '2026-03-11', { result: 'granted', findings: '经检索，本机关持有该信息。' }],
      ['review', '2026-03-12', { opinion: '同意。', secrecy: true }, 2],
      ['sign', '2026-03-13', { remark: '同意发出。' }, 4],
      ['reply', '2026-03-13', { result: 'granted', via: 'email' }, 0],
      ['recordDelivery', '2026-03-16', { how: 'online' }, 0],
    ],
  },
];
const uuid = (at: number, seq: number): string => `0000000${at}-0000-4000-8000-00000000000${seq}`;

const kept: Kept[] = sample.map(({ number, acts }, at) => {
  const record: Kept = { id: uuid(at, 0), number, state: nothing(matter), entries: [] };
  for (const act of acts) {
    const no = take(record, act, uuid(at, record.entries.length + 1));
    if (no) throw new Error(JSON.stringify(no));
  }
  return record;
});

function take(
  record: Kept,
  [step, on, asks, by = 1]: Asked,
  id: string,
  irregular?: string,
): unknown {
  const person = people[by];
  const seen = Object.fromEntries(
    Object.entries(asks).map(([name, value]) => [
      name,
      typeof value === 'string' && value.startsWith('#')
        ? record.entries[Number(value.slice(1)) - 1]?.id
        : value,
    ]),
  );
  const decision = decide(
    matter,
    record.state,
    {
      id,
      step,
      on,
      asks: seen,
      by: person?.id ?? '',
      roles: ['clerk', 'officer', 'reviewer', 'head', 'leader'],
      irregular,
    },
    { calendar, today },
  );
  if (!('entry' in decision)) return decision;
  record.entries.push({ ...decision.entry, by: person?.id ?? '', seq: record.entries.length + 1 });
  record.state = apply(matter, record.state, decision.entry, calendar);
  return undefined;
}

const THREE = 3;
function lightOf(clock: ReturnType<typeof clockOf>): string {
  if (clock.state === 'idle') return 'none';
  if (clock.state === 'paused') return 'paused';
  if (clock.late) return clock.stopped ? 'yellow' : 'red';
  return clock.stopped || clock.allowed - clock.used > THREE ? 'green' : 'yellow';
}

function rowOf({ id, number, state, entries }: Kept) {
  const clock = clockOf(matter, state, 'reply', { calendar, on: today });
  return {
    id,
    kind: matter.name,
    number,
    title: matter.titled(state.own),
    phase: state.phase ?? '',
    light: lightOf(clock),
    clock: { name: 'reply', ...clock },
    begun: state.begun,
    assignee: { id: 'p2', name: '经办乙' },
    unit: { id: 'u1', name: '秘书处' },
    applicant: `${String(state.own['applicantName']).slice(0, 1)}*`,
    sensitivity: 'internal',
    revision: entries.length,
    flags: id === kept[1]?.id ? ['repeated'] : [],
  };
}

function recordOf(record: Kept) {
  const { state, entries } = record;
  const clocks = Object.fromEntries(
    Object.entries(matter.clocks).map(([name, rule]) => [
      name,
      {
        ...clockOf(matter, state, name, { calendar, on: today }),
        title: rule.title,
        of: rule.of,
        cites: rule.cites,
      },
    ]),
  );
  const may = Object.entries(matter.steps)
    .filter(([, { from }]) => from)
    .map(([step]) => {
      const no = mayNot(
        matter,
        state,
        { id: 'x', step, on: today, by: 'p2', roles: ['clerk', 'officer', 'head'] },
        { calendar, today },
      );
      const effect =
        step === 'askToClarify'
          ? {
              zh: '收到补正后重新起算20个工作日',
              en: 'on clarification the term of 20 working days begins anew',
            }
          : undefined;
      return no ? { step, not: no } : { step, ...(effect ? { effect } : {}) };
    });
  const first = record === kept[0];
  return {
    ...rowOf(record),
    own: state.own,
    clocks,
    may,
    acts: entries.map((entry, at) => ({
      ...entry,
      at: `${entry.on}T02:00:00Z`,
      by: people.find(({ id }) => id === entry.by),
      lateEntry: first && at === 1,
      letters: matter.steps[entry.step]?.letters ?? [],
    })),
    documents: first
      ? [
          {
            sha256: 'a'.repeat(64),
            name: '申请书.pdf',
            type: 'application/pdf',
            size: 182_044,
            act: entries[0]?.id,
            at: '2026-02-10T02:00:00Z',
            by: people[0],
            what: 'application',
          },
        ]
      : [],
    related: [],
    similar: first
      ? [
          {
            id: kept[1]?.id,
            number: '〔2026〕19号',
            title: '友好城市协议签署情况',
            result: null,
            repliedOn: null,
            why: 'other-applicant',
          },
          {
            id: kept[4]?.id,
            number: '〔2026〕21号',
            title: '外国人来华邀请函办理指南',
            result: 'granted',
            repliedOn: '2026-03-13',
            why: 'same-applicant',
          },
        ]
      : [],
  };
}

type Answer = { status: number; body: unknown };
const ok = (body: unknown, status = 200): Answer => ({ status, body });
const no = (status: number, more: Record<string, unknown>): Answer => ({
  status,
  body: {
    type: 'urn:waishi:no',
    title: 'no',
    status,
    detail: '没有。',
    code: 'no',
    instance: '',
    ...more,
  },
});
const drafts = new Map<string, unknown>();
let signedIn = true;

function simple(path: string): Answer | undefined {
  const fixed: Record<string, unknown> = {
    '/session': signedIn
      ? {
          person: {
            id: 'p2',
            name: '经办乙',
            roles: [
              ...roles,
              { role: 'system-admin', title: { zh: '系统管理员', en: 'System administrator' } },
            ],
          },
          office: { id: 'o', code: 'jia', name: '甲市人民政府外事办公室', shortName: '甲市外办' },
          actsFor: [{ id: 'p1', name: '登记甲' }],
          today,
          now: `${today}T01:00:00Z`,
          language: 'zh',
          demo: true,
        }
      : undefined,
    '/demo/people': people.map(({ id, name }, at) => ({
      id,
      name,
      roles: [roles[at]],
      unit: '秘书处',
    })),
    '/summary': {
      todo: 4,
      dueToday: 1,
      withinThree: 1,
      open: 4,
      paused: 1,
      overdue: 1,
      circulated: 2,
      drafts: drafts.size,
    },
    '/people': {
      people: people.map(({ id, name, role }, at) => ({
        id,
        name,
        login: `user${at}`,
        disabled: false,
        posts: [
          {
            id: `post${at}`,
            role,
            title: roles[at]?.title,
            unit: { id: 'u1', name: '秘书处' },
            from: '2021-01-01',
            to: null,
          },
        ],
      })),
      units: [
        { id: 'u1', name: '秘书处', code: 'mishu', nameEn: null, ordinal: 0, closedOn: null },
        { id: 'u2', name: '礼宾处', code: 'libin', nameEn: null, ordinal: 1, closedOn: null },
      ],
      absences: [
        { id: 'a1', person: people[0], from: '2026-03-16', to: '2026-03-27', deputy: people[1] },
      ],
    },
    '/drafts': {
      items: [...drafts].map(([key, body]) => ({ key, body, savedAt: `${today}T01:00:00Z` })),
    },
    '/settings': {
      kinds: [
        { key: 'name', title: { zh: '机关全称', en: 'Full name of the office' } },
        { key: 'address', title: { zh: '地址', en: 'Address' } },
      ],
      now: {
        name: '甲市人民政府外事办公室',
        numberPrefix: '甲外',
        reconsideration: '甲市人民政府',
        court: '甲市某某区人民法院',
        address: '甲市某某路1号',
      },
      history: [
        {
          key: 'address',
          value: '甲市某某路1号',
          from: '2024-01-01',
          at: '2024-01-01T01:00:00Z',
          by: people[3],
        },
        {
          key: 'address',
          value: '甲市旧址',
          from: '2021-01-01',
          at: '2021-01-01T01:00:00Z',
          by: null,
        },
      ],
    },
    '/admin/jobs': {
      items: [
        {
          id: 7,
          purpose: 'mail',
          act: '',
          dead: true,
          attempts: 25,
          error: 'connect ECONNREFUSED 10.0.0.2:25',
          runAt: `${today}T00:00:00Z`,
        },
      ],
    },
    '/admin/findings': {
      items: [{ purpose: 'refold', day: today, found: [], at: `${today}T00:30:00Z` }],
    },
    '/numbers': {
      items: [
        {
          n: 1,
          text: '甲外公开复〔2026〕1号',
          state: 'used',
          matter: null,
          act: null,
          reason: null,
          at: `${today}T01:00:00Z`,
        },
        {
          n: 2,
          text: '甲外公开复〔2026〕2号',
          state: 'void',
          matter: null,
          act: null,
          reason: '重复取号',
          at: `${today}T01:00:00Z`,
        },
      ],
      missing: [],
    },
    '/admin/audit': {
      items: [{ seq: 3, at: `${today}T01:00:00Z`, what: 'sign-in', by: people[1], about: {} }],
      next: null,
    },
  };
  if (!(path in fixed)) return undefined;
  return fixed[path] === undefined ? no(401, { code: 'signed-out' }) : ok(fixed[path]);
}

export function answer(method: string, url: URL, body: Record<string, unknown>): Answer {
  const path = url.pathname.replace(/^\/api/, '');
  if (path === '/session' && method === 'DELETE') signedIn = false;
  if (path === '/demo/session') signedIn = true;
  if (path === '/session/link/look')
    return ok({
      person: { name: '系统管理员', login: 'system' },
      office: '甲市外办',
      expires: `${today}T23:00:00Z`,
      totp: {
        secret: 'JBSWY3DPEHPK3PXP',
        uri: 'otpauth://totp/waishi:system?secret=JBSWY3DPEHPK3PXP&issuer=waishi',
      },
    });
  if (path.startsWith('/drafts/'))
    return draftAnswer(method, decodeURIComponent(path.slice('/drafts/'.length)), body);
  const fixed = simple(path);
  if (fixed) return fixed;
  if (path === '/matters') return listAnswer(url);
  if (path === '/find')
    return ok({
      items: kept
        .map(rowOf)
        .map(({ kind, id, number, title, applicant, phase }) => ({
          kind,
          id,
          number,
          title,
          applicant,
          phase,
        }))
        .slice(0, 3),
    });
  return matterAnswer(method, path, url, body);
}

function listAnswer(url: URL): Answer {
  const rows = kept
    .map(rowOf)
    .toSorted((a, b) => String(a.clock.due ?? '9').localeCompare(String(b.clock.due ?? '9')));
  const light = url.searchParams.get('light');
  const items =
    url.searchParams.get('view') === 'done'
      ? []
      : rows.filter((row) => !light || row.light === light);
  return ok({
    items,
    next: items.length > 3 ? 'more' : null,
    count: { value: 1000, exact: url.searchParams.get('count') === 'exact' },
  });
}

function draftAnswer(method: string, key: string, body: Record<string, unknown>): Answer {
  if (method === 'PUT') drafts.set(key, body['body']);
  if (method === 'DELETE') drafts.delete(key);
  return method === 'GET' && !drafts.has(key)
    ? no(404, {})
    : ok({ key, body: drafts.get(key), savedAt: `${today}T01:00:00Z` });
}

function matterAnswer(
  method: string,
  path: string,
  url: URL,
  body: Record<string, unknown>,
): Answer {
  const [, , id = '', more = '', clock = ''] = path.split('/');
  if (method === 'POST' && id === 'register') {
    const fresh = { id: String(body['matter']), number: null, state: nothing(matter), entries: [] };
    return stepAnswer(fresh, 'register', url, body);
  }
  const record = kept.find((one) => one.id === id);
  if (!record) return no(404, { code: 'not-found' });
  if (more === 'clocks') return clockAnswer(record, clock);
  return method === 'GET' ? ok(recordOf(record)) : stepAnswer(record, more, url, body);
}

function clockAnswer({ state }: Kept, name: string): Answer {
  const rule = matter.clocks[name];
  if (!rule) return no(404, {});
  const events = state.clocks[name] ?? [];
  return ok({
    reading: readClock(rule, events, calendar, today),
    strip: readStrip(rule, events, calendar, today),
    rule: { title: rule.title, cites: rule.cites, limit: rule.limit },
  });
}

function stepAnswer(record: Kept, kebab: string, url: URL, body: Record<string, unknown>): Answer {
  const step = kebab.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const trial: Kept = { ...record, entries: [...record.entries] };
  const irregular = typeof body['irregular'] === 'string' ? body['irregular'] : undefined;
  const said = take(
    trial,
    [step, String(body['on']) as Day, body['asks'] as Record<string, unknown>],
    String(body['act']),
    irregular,
  ) as // what decide says
    { refused?: { code: string }; invalid?: unknown } | undefined;
  if (said?.invalid) return no(422, { code: 'invalid', errors: said.invalid });
  if (said) return no(409, { ...said.refused });
  const clocks = Object.fromEntries(
    Object.keys(matter.clocks).map((name) => [
      name,
      {
        before: clockOf(matter, record.state, name, { calendar, on: today }),
        after: clockOf(matter, trial.state, name, { calendar, on: today }),
      },
    ]),
  );
  if (url.searchParams.get('preview'))
    return ok({ marks: trial.entries.at(-1)?.marks ?? [], clocks });
  record.state = trial.state;
  record.entries = trial.entries;
  if (!kept.includes(record)) kept.push(record);
  return ok(recordOf(record), 201);
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};
/** The policy of the real server: no inline script, no inline style. */
const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'";

async function page(dir: string, url: URL, response: ServerResponse): Promise<void> {
  const file = extname(url.pathname) ? url.pathname : '/index.html';
  response.writeHead(200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'content-security-policy': POLICY,
  });
  response.end(await readFile(join(dir, file)));
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer); // what a request streams
  const text = Buffer.concat(chunks).toString('utf8');
  return text && request.headers['content-type'] === 'application/json'
    ? (JSON.parse(text) as Record<string, unknown>)
    : {}; // our own pages send objects
}

/** Serves the built pages in `dir` with the fixture behind them, on a free port. */
export async function serveFixture(dir: string): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      if (!url.pathname.startsWith('/api')) return page(dir, url, response);
      const { status, body } = answer(request.method ?? 'GET', url, await bodyOf(request));
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    })().catch((fault: unknown) => response.writeHead(500).end(String(fault)));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the fixture has no port');
  return { url: `http://127.0.0.1:${address.port}`, server };
}
