import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeLink } from '../../src/api/security/links.ts';
import { namingColleagues } from '../../src/demo/colleagues.ts';
import { demoPeople } from '../../src/demo/people.ts';
import { planDemo } from '../../src/demo/plan.ts';
import { fieldsOf } from '../../src/kernel/matter.ts';
import { officeCalendar } from '../../src/office/calendar/calendar.ts';
import { addAbsence } from '../../src/store/people.ts';
import { perform } from '../../src/store/perform.ts';
import { newPage } from '../browser.ts';
import { root } from '../imports.ts';
import { confirms, sits } from './desk.ts';
import type { Served } from './office.ts';
import { application, KIND, serveOffice } from './office.ts';
import { faultsOf, misfitsOf, strayHan, watches } from './seen.ts';

const LAST = '2021-03-31';
const someone = '00000000-0000-4000-8000-000000000000';

let office: Served;
const desks = new Map<string, Page>();
const complaints = new Map<Page, string[]>();
const rests = new Map<Page, () => Promise<void>>();
/** Matters by what they show. */
const matters: Record<string, string> = {};

beforeAll(async () => {
  office = await serveOffice(LAST);
  office.clock.set(LAST);
  await furnish();
  for (const name of ['何静', '林知行', '许文清', '陆远', '韩冰', '史鉴'])
    await seat(name, sits(office, name));
  await seat('', newPage());
});
afterAll(() => office.close());

async function seat(name: string, coming: Promise<Page>): Promise<void> {
  const page = await coming;
  const said: string[] = [];
  page.on('console', (message) => {
    // A refusal is an answer of the server; the browser notes every such status as an error.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      said.push(message.text());
  });
  page.on('pageerror', (fault) => said.push(fault.message));
  desks.set(name, page);
  rests.set(page, watches(page));
  complaints.set(page, said);
}

/** Records that hold as much as a record can, and one that holds as little. */
async function furnish(): Promise<void> {
  const [full, bare] = [randomUUID(), randomUUID()];
  const to = await office.idOf('林知行');
  office.clock.set('2021-02-08');
  const sought = `${'第三方翻译服务采购合同及其全部补充协议、'.repeat(6)}另附清单`;
  await office.takes('何静', 'register', full, application('2021-02-08', { sought }));
  await office.takes('陆远', 'assign', full, { to });
  office.clock.set('2021-02-10');
  await office.takes('林知行', 'askToClarify', full, {
    items: '请明确年度。',
    until: '2021-02-26',
  });
  office.clock.set('2021-02-22');
  await office.takes('何静', 'clarify', full, { answer: '2020年度。' });
  office.clock.set('2021-02-25');
  const party = { kind: 'third-party', party: '某某进出口有限公司', servedOn: '2021-02-25' };
  await office.takes('林知行', 'consult', full, party);
  const asked = await office.takes('林知行', 'consult', full, { ...party, party: '某某翻译公司' });
  office.clock.set('2021-03-15');
  await office.takes('何静', 'hearThirdParty', full, { consultation: asked, view: 'objects' });
  office.clock.set('2021-03-24');
  await office.takes('陆远', 'extend', full, { days: 10, reason: '涉及多个处室历史档案。' });
  office.clock.set(LAST);
  const [reading, question] = [{ to: [to] }, '请核对合同清单是否完整。'];
  await office.takes('陆远', 'circulate', full, reading);
  await office.takes('何静', 'countersign', full, { ...reading, question });
  const online = { channel: 'web', applicantName: '某某律师事务所', identity: 'none' };
  await office.takes('何静', 'register', bare, application(LAST, { ...online, sought: '清单' }));
  Object.assign(matters, { full, bare });
  const person = await office.idOf('许文清');
  const absence = { person, from: '2021-03-29', to: '2021-04-09', deputy: to } as const;
  const actor = { office: office.office, person: await office.idOf('韩冰') };
  await addAbsence(office.store, actor, { act: randomUUID(), ...absence });
  matters['review'] = await lives('fair-competition-review', 'judgeFormerly');
  matters['judged'] = await lives('fair-competition-review', 'issue');
  matters['meeting'] = await lives('meeting', 'resolve');
  matters['resolved'] = await lives('meeting', 'archive');
}

/** Takes the first course that the demonstration has of a kind anew, up to a step that is left to do. */
async function lives(kind: string, until: string): Promise<string> {
  const declared = office.store.matters.get(kind);
  const plan = planDemo(LAST, officeCalendar()).filter((act) => act.kind === kind);
  const course = plan.filter(({ matter: of }) => of === plan[0]?.matter);
  const people = new Map<string, string>();
  for (const { key, name } of demoPeople) people.set(key, await office.idOf(name));
  const id = randomUUID();
  for (const { step, on, by, asks } of course) {
    if (step === until) break;
    office.clock.set(on);
    const actor = { office: office.office, person: people.get(by) ?? by };
    const fields = declared ? fieldsOf(declared, step) : {};
    const named = namingColleagues(fields, asks, (key) => people.get(key));
    const request = { act: randomUUID(), kind, matter: id, step, on, asks: named };
    const done = await perform(office.store, actor, request);
    if (!('done' in done)) throw new Error(`${step}: ${JSON.stringify(done)}`);
  }
  office.clock.set(LAST);
  return id;
}

type Seen = {
  readonly name: string;
  /** The address in `src/web/router.tsx`. */
  readonly route: string;
  readonly by: string;
  readonly at: () => string | Promise<string>;
  /** What a person does there before it is looked at. */
  readonly does?: (page: Page) => Promise<void>;
};

const matter = (name: string, more = '') => `/${KIND}/${matters[name]}${more}`;
const seen: readonly Seen[] = [
  { name: 'sign-in', route: '/sign-in', by: '', at: () => '/sign-in' },
  {
    name: 'sign-in-refused',
    route: '/sign-in',
    by: '',
    at: () => '/sign-in?next=%2Fdrafts',
    async does(page) {
      await page.locator('summary').click();
      await page.locator('#login').fill('nobody');
      await page.locator('#password').fill('no password of anyone');
      await page.locator('button[type=submit]').click();
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'link-empty', route: '/link', by: '', at: () => '/link' },
  { name: 'link-refused', route: '/link', by: '', at: () => '/link#none' },
  {
    name: 'link',
    route: '/link',
    by: '',
    async at() {
      const { url } = await makeLink(
        { store: office.store, key: 'the key of this office' },
        {
          office: office.office,
          person: await office.idOf('韩冰'),
          administrator: true,
          origin: '',
        },
      );
      return url;
    },
  },
  { name: 'check', route: '/check', by: '', at: () => '/check' },
  {
    name: 'check-checked',
    route: '/check',
    by: '',
    at: () => '/check',
    async does(page) {
      const report = [
        '甲市人民政府外事办公室',
        '2023年法治政府建设年度情况报告',
        '一、2023年推进法治政府建设的主要举措和成效',
        '（一）服务交往。接待来访超过700余人次,签订协议2个[bookmark: _GoBack]',
        '（三）依申请公开27件，其中予以公开12件、部分公开10件、不予公开6件。',
        '二、2023年推进法治政府建设存在的不足和原因',
        '涉外法治人才不足。',
      ].join('\n');
      await page.locator('#pasted').fill(report);
      await page.locator('form button[type=submit]').click();
      await page.locator('.check-sheet').waitFor();
      await page.locator('.makers button').first().click();
      await page.keyboard.press('n');
      await page.keyboard.press('f');
    },
  },
  {
    name: 'check-refused',
    route: '/check',
    by: '',
    at: () => '/check',
    async does(page) {
      const file = { name: 'a.docx', mimeType: '', buffer: Buffer.from('%PDF-1.4 cut short') };
      await page.locator('input[type=file]').setInputFiles(file);
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'home', route: '/', by: '林知行', at: () => '/' },
  { name: 'todo', route: '/$view', by: '陆远', at: () => '/todo' },
  { name: 'all', route: '/$view', by: '何静', at: () => '/all' },
  { name: 'list-empty', route: '/$view', by: '何静', at: () => '/circulated' },
  { name: 'list-filtered', route: '/$view', by: '何静', at: () => '/all?q=没有&light=red' },
  { name: 'list-refused', route: '/$view', by: '何静', at: () => '/all?light=purple' },
  { name: 'drafts-empty', route: '/drafts', by: '陆远', at: () => '/drafts' },
  { name: 'register', route: '/$view/new', by: '何静', at: () => `/${KIND}/new` },
  {
    name: 'register-refused',
    route: '/$view/new',
    by: '何静',
    at: () => `/${KIND}/new`,
    async does(page) {
      await page.getByRole('radio').nth(4).check();
      await page.locator('textarea').first().fill(`第三方翻译服务采购合同${randomUUID()}`);
      await page.locator('button[type=submit]').click();
      await page.locator('.error').first().waitFor();
      await page.locator('.saved').waitFor();
      // Kept at the server, for the drafts.
      await page.waitForResponse((answer) => answer.url().includes('/api/drafts/'));
    },
  },
  { name: 'drafts', route: '/drafts', by: '何静', at: () => '/drafts' },
  { name: 'matter', route: '/$view/$id', by: '陆远', at: () => matter('full') },
  { name: 'matter-bare', route: '/$view/$id', by: '何静', at: () => matter('bare') },
  { name: 'matter-refused', route: '/$view/$id', by: '何静', at: () => `/${KIND}/${someone}` },
  {
    name: 'step',
    route: '/$view/$id',
    by: '林知行',
    at: () => matter('full', '?step=hearThirdParty'),
    does: (page) => page.getByRole('dialog').waitFor(),
  },
  {
    name: 'step-long',
    route: '/$view/$id',
    by: '林知行',
    at: () => matter('full', '?step=draft'),
    does: (page) => page.getByRole('dialog').waitFor(),
  },
  {
    name: 'step-refused',
    route: '/$view/$id',
    by: '陆远',
    at: () => matter('full', '?step=extend'),
    async does(page) {
      const form = page.getByRole('dialog');
      await form.locator('input[inputmode=numeric]').fill('21');
      await form.locator('textarea').first().fill('调档。');
      await confirms(form);
      await form.getByRole('alert').first().waitFor();
    },
  },
  {
    name: 'correction',
    route: '/$view/$id',
    by: '何静',
    at: () => matter('full', '?step=correct'),
    async does(page) {
      await page.locator('#which').selectOption({ index: 1 });
      await page.locator('#why').waitFor();
    },
  },
  {
    name: 'beside',
    route: '/$view/$id',
    by: '何静',
    at: () => matter('full', `?beside=${matters['bare']}`),
    does: (page) => page.locator('.compared').waitFor(),
  },
  {
    name: 'competition',
    route: '/$view/$id',
    by: '陆远',
    at: () => `/fair-competition-review/${matters['judged']}`,
  },
  {
    name: 'competition-worksheet',
    route: '/$view/$id',
    by: '许文清',
    at: () => `/fair-competition-review/${matters['review']}?step=judgeFormerly`,
    async does(page) {
      const sheet = page.getByRole('dialog');
      await sheet.waitFor();
      await confirms(sheet);
      await sheet.locator('.judged.wrong').first().waitFor();
    },
  },
  {
    name: 'meeting',
    route: '/$view/$id',
    by: '陆远',
    at: () => `/meeting/${matters['resolved']}`,
  },
  {
    name: 'meeting-votes',
    route: '/$view/$id',
    by: '何静',
    at: () => `/meeting/${matters['meeting']}?step=resolve`,
    async does(page) {
      const votes = page.getByRole('dialog');
      await votes.waitFor();
      await confirms(votes);
      await votes.locator('.error').first().waitFor();
    },
  },
  { name: 'imports', route: '/imports', by: '陆远', at: () => '/imports' },
  { name: 'rules', route: '/rules', by: '何静', at: () => '/rules' },
  { name: 'calculator', route: '/calculator', by: '何静', at: () => '/calculator' },
  {
    name: 'calculator-unknown',
    route: '/calculator',
    by: '何静',
    at: () => '/calculator?from=2031-01-01&days=20',
  },
  {
    name: 'calculator-refused',
    route: '/calculator',
    by: '何静',
    at: () => '/calculator?from=2022-01-01&days=-1',
  },
  { name: 'settings', route: '/settings', by: '韩冰', at: () => '/settings' },
  { name: 'settings-refused', route: '/settings', by: '何静', at: () => '/settings' },
  { name: 'people', route: '/people', by: '韩冰', at: () => '/people' },
  { name: 'people-refused', route: '/people', by: '何静', at: () => '/people' },
  { name: 'system', route: '/system', by: '韩冰', at: () => '/system' },
  { name: 'audit', route: '/system', by: '史鉴', at: () => '/system' },
  { name: 'system-refused', route: '/system', by: '何静', at: () => '/system' },
  { name: 'numbers', route: '/numbers', by: '陆远', at: () => '/numbers' },
  { name: 'numbers-refused', route: '/numbers', by: '林知行', at: () => '/numbers' },
  { name: 'account', route: '/account', by: '何静', at: () => '/account' },
  {
    name: 'account-refused',
    route: '/account',
    by: '何静',
    at: () => '/account',
    async does(page) {
      const form = page.locator('form').first();
      for (const field of await form.locator('input').all()) await field.fill('too short');
      await form.locator('button[type=submit]').click();
      await page.locator('.error').first().waitFor();
    },
  },
  {
    name: 'find',
    route: '/find',
    by: '何静',
    at: () => '/find?q=情况',
    does: (page) => page.locator('.hits mark').first().waitFor(),
  },
  {
    name: 'find-nothing',
    route: '/find',
    by: '何静',
    at: () => '/find?q=没有这样的事&kind=proposal',
    does: (page) => page.locator('.nothing').waitFor(),
  },
  { name: 'calendar', route: '/calendar', by: '韩冰', at: () => '/calendar' },
  {
    name: 'calendar-unknown',
    route: '/calendar',
    by: '何静',
    at: () => '/calendar?year=2031',
    does: (page) => page.locator('.notice.warn').waitFor(),
  },
  {
    name: 'calendar-entering',
    route: '/calendar',
    by: '韩冰',
    at: () => '/calendar',
    async does(page) {
      await page.locator('.head .actions button').first().click();
      await page.locator('dialog textarea').fill('{ "year": 2031 }');
      await confirms(page.getByRole('dialog'));
      await page.locator('dialog .error, dialog .notice').first().waitFor();
    },
  },
  {
    name: 'unit',
    route: '/people',
    by: '韩冰',
    at: () => '/people',
    async does(page) {
      await page.locator('#units').locator('..').getByRole('button').click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'erasing',
    route: '/$view/$id',
    by: '陆远',
    at: () => matter('full'),
    does: (page) => page.locator('.erasure button').click(),
  },
  { name: 'check', route: '/check', by: '何静', at: () => '/check' },
  { name: 'quick', route: '/quick', by: '林知行', at: () => '/quick' },
  { name: 'report', route: '/reports/$year', by: '陆远', at: () => '/reports/2020' },
  {
    name: 'report-written',
    route: '/reports/$year',
    by: '林知行',
    at: () => '/reports/2021',
    does: async (page) => {
      const begin = page.locator('.standing .button');
      if ((await begin.count()) > 0) await begin.first().click();
      await page.locator('.part-head .button').first().click();
      await page.getByRole('textbox').first().waitFor();
    },
  },
  { name: 'report-refused', route: '/reports/$year', by: '何静', at: () => '/reports/1999' },
  { name: 'import', route: '/$view/import', by: '何静', at: () => '/proposal/import' },
  {
    name: 'import-looked',
    route: '/$view/import',
    by: '何静',
    at: () => '/consular-outreach/import',
    async does(page) {
      const rows =
        '举办时间,活动名称,形式,地点,现场人次,线上人次\n去年底,讲座,讲座,甲大学,约20人,0\n2020-1-5,展览,线上,云平台,5,1万';
      const file = { name: '2020年台账.csv', mimeType: '', buffer: Buffer.from(rows) };
      await page.locator('input[type=file]').setInputFiles(file);
      await page.locator('table.import-rows td.wrong').first().waitFor();
      await page.locator('.actions button').last().click();
      await page.locator('.import-sum').waitFor();
    },
  },
  {
    name: 'import-refused',
    route: '/$view/import',
    by: '何静',
    at: () => '/organisation/import',
    async does(page) {
      const file = { name: 'a.xlsx', mimeType: '', buffer: Buffer.from('PK cut short') };
      await page.locator('input[type=file]').setInputFiles(file);
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'figures', route: '/figures', by: '陆远', at: () => '/figures?year=2021' },
  {
    name: 'figure',
    route: '/figures/$key',
    by: '林知行',
    at: () => '/figures/disclosure_requests_received?year=2021',
    does: (page) => page.locator('table.plain').waitFor(),
  },
  { name: 'figure-refused', route: '/figures/$key', by: '何静', at: () => '/figures/none' },
  {
    name: 'annual',
    route: '/figures/disclosure-annual',
    by: '何静',
    at: () => '/figures/disclosure-annual?year=2021',
    does: (page) => page.locator('table.plain').first().waitFor(),
  },
  {
    name: 'annual-entering',
    route: '/figures/disclosure-annual',
    by: '陆远',
    at: () => '/figures/disclosure-annual?year=2021',
    async does(page) {
      await page.locator('.head .actions button').first().click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'nowhere', route: '/$view', by: '何静', at: () => '/nowhere' },
];

test('每一个地址都看过', () => {
  const router = readFileSync(join(root, 'src/web/router.tsx'), 'utf8');
  const routes = [...router.matchAll(/^ {2}path: '([^']+)'/gm)].map(([, path]) => path);
  expect(routes.length).toBeGreaterThan(8);
  expect(new Set(seen.map(({ route }) => route))).toEqual(new Set(routes));
});

test('检查看得出毛病：看不清的字、没有名称的图、超出窗口、被截断的字，每种宽度都看', async () => {
  const page = await newPage();
  await page.setContent(`<!doctype html><html lang="zh-CN"><title>毛病</title><main><h1>毛病</h1>
    <p style="color: #bbb">看不清的字</p><img src="data:,">
    <div style="width: 2000px">宽</div>
    <p style="width: 3em; overflow: hidden; white-space: nowrap">这一行字放不下而被截断</p></main>`);
  const found = await faultsOf(page, 'faulty');
  for (const size of ['1280', '1024', '390'])
    for (const fault of ['color-contrast', 'wider than the window', 'cut off'])
      expect(found.filter((one) => one.startsWith(`${size}: ${fault}`))).not.toEqual([]);
  expect(found.some((one) => one.startsWith('1280: image-alt'))).toBe(true);
  expect(found.some((one) => one.startsWith('390 dark: color-contrast'))).toBe(true);
  await page.context().close();
});

async function arrives({ by, at, does }: Seen): Promise<Page> {
  const page = desks.get(by);
  if (!page) throw new Error(`nobody sits as ${by}`);
  const address = await at();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  if (by === '') await loads(page, address);
  else await goes(page, address);
  await rests.get(page)?.();
  await page.locator('main h1, main .notice').first().waitFor();
  await does?.(page);
  return page;
}

/** Whoever is not signed in comes from outside. */
async function loads(page: Page, address: string): Promise<void> {
  if (page.url() === 'about:blank') await page.goto(`${office.url}/healthz`);
  await page.evaluate(() => localStorage.setItem('waishi.language', 'zh'));
  // Where only the part after # differs nothing would be loaded anew.
  if (address.includes('#')) await page.goto('about:blank');
  await page.goto(office.url + address);
}

/** Whoever is stays on the page that was loaded in the morning, and goes on as by a link. */
async function goes(page: Page, address: string): Promise<void> {
  await speaks(page, 'zh');
  await page.evaluate((to) => window.history.pushState({}, '', to), address);
}

/** As if the language had been chosen in another window: the page stays as it is, in other words. */
async function speaks(page: Page, language: string): Promise<void> {
  await page.evaluate((newValue) => {
    const key = 'waishi.language';
    localStorage.setItem(key, newValue);
    window.dispatchEvent(new StorageEvent('storage', { key, newValue }));
  }, language);
}

async function speaksEnglish(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await speaks(page, 'en');
  await page.locator('html[lang=en]').waitFor({ state: 'attached' });
  await rests.get(page)?.();
}

test.each(seen)('$name：无障碍、不溢出、不截断、无报错；英文除记录内容外没有汉字', async (one) => {
  const page = await arrives(one);
  const found = [...(await faultsOf(page, one.name))];
  await speaksEnglish(page);
  found.push(...(await strayHan(page)), ...(await misfitsOf(page)));
  expect([...found, ...(complaints.get(page)?.splice(0) ?? [])]).toEqual([]);
});

test('服务器没有一处出错', () => expect(office.faults).toEqual([]));
