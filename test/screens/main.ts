import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Browser, Locator, Page } from 'playwright-core';
import { makeServer } from '../../src/api/server.ts';
import { makeDemoAt } from '../../src/cli/demo-data.ts';
import type { Data } from '../../src/cli/data.ts';
import { openCurrent } from '../../src/cli/installation.ts';
import { listen } from '../../src/cli/listen.ts';
import type { Day } from '../../src/kernel/day.ts';
import type { FixedClock } from '../../src/office/clock.ts';
import { fixedClock } from '../../src/office/clock.ts';
import { findPrint } from '../../src/report/letters.ts';
import { listEverybody } from '../../src/store/access/people.ts';
import type { Store } from '../../src/store/open.ts';
import { perform } from '../../src/store/perform.ts';
import { buildWeb } from '../../src/web/build.ts';
import { launchChromium } from '../chromium.ts';
import { root } from '../imports.ts';

/** The pictures of the README: the demonstration on a fixed day, so that the same sources give the same pictures. */
const DAY: Day = '2026-11-20';
const SIZE = { width: 1280, height: 800 };
const MOST = 300 * 1024;
const folder = join(root, 'docs/pictures');

const served = mkdtempSync(join(tmpdir(), 'waishi-screens-'));
const place = { directory: join(served, 'data') };
mkdirSync(folder, { recursive: true });

type Serving = { data: Data; app: FastifyInstance; matter: string; url: string };

async function serve(): Promise<Serving> {
  await makeDemoAt(place.directory, { say: () => undefined }, DAY);
  const clock = fixedClock(DAY);
  const data = await openCurrent(place, { clock });
  const { store, documents } = data;
  const matter = await layOnDesk(store, clock);
  clock.set(DAY, '09:30');
  const app = await makeServer({
    store,
    shelf: { store, folder: documents },
    web: (await buildWeb()).dir,
    demo: true,
    times: { idle: 3600, absolute: 3600 },
    key: 'the key of the pictures',
    metricsToken: undefined,
    hosts: { names: [], loopbackOnly: true },
    findPrint: findPrint(store),
  });
  return { data, app, matter, url: await listen(app, { port: 0, host: '127.0.0.1' }) };
}

const KIND = 'disclosure-request';
const asked = { kind: 'third-party', concerns: '合同文本及报价', servedOn: '2026-09-23' };

type Laid = readonly [on: Day, by: string, step: string, asks: Readonly<Record<string, unknown>>];

/** A request to whose term everything has happened that can: asked back, two third parties consulted, extended. */
const laid: readonly Laid[] = [
  [
    '2026-09-08',
    '何静',
    'register',
    {
      applicantKind: 'naturalPerson',
      applicantName: '方晓',
      applicantPhone: '13800001234',
      identity: 'id-card',
      sought: '2025年度会议口译服务采购合同及报价情况',
      form: 'electronic',
      route: 'email',
      channel: 'counter',
      receivedOn: '2026-09-08',
    },
  ],
  ['2026-09-08', '陆远', 'assign', { to: '林知行' }],
  [
    '2026-09-14',
    '林知行',
    'askToClarify',
    { items: '请明确所需合同的会议名称。', until: '2026-09-30' },
  ],
  ['2026-09-21', '何静', 'clarify', { answer: '仅需友好城市论坛的口译服务合同。' }],
  ['2026-09-23', '林知行', 'consult', { ...asked, party: '甲市译言翻译有限公司' }],
  ['2026-09-23', '林知行', 'consult', { ...asked, party: '乙省会议服务有限公司' }],
  [
    '2026-10-09',
    '何静',
    'hearThirdParty',
    { consultation: '甲市译言翻译有限公司', view: 'agrees' },
  ],
  ['2026-11-12', '陆远', 'extend', { days: 10, reason: '涉及两个处室的历史档案，需要核对。' }],
];

async function layOnDesk(store: Store, clock: FixedClock): Promise<string> {
  const people = await listEverybody(store);
  const matter = randomUUID();
  const acts = new Map<unknown, string>();
  const idOf = (name: unknown) => people.find((person) => person.name === name)?.id;
  for (const [on, by, step, asks] of laid) {
    clock.set(on);
    const person = idOf(by);
    const office = people[0]?.office;
    if (!person || !office) throw new Error(`nobody is called ${by}`);
    const act = randomUUID();
    acts.set(asks['party'], act);
    const named = {
      ...asks,
      ...('to' in asks ? { to: idOf(asks['to']) } : {}),
      ...('consultation' in asks ? { consultation: acts.get(asks['consultation']) } : {}),
    };
    const request = { act, kind: KIND, matter, step, on, asks: named };
    const done = await perform(store, { office, person }, request);
    if (!('done' in done)) throw new Error(`${on} ${step}: ${JSON.stringify(done)}`);
  }
  return matter;
}

async function signIn(browser: Browser, url: string, name: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: SIZE,
    deviceScaleFactor: 2,
    colorScheme: 'light',
    reducedMotion: 'reduce',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    bypassCSP: true,
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('button', { name }).click();
  await page.locator('.rows tbody tr').first().waitFor();
  return page;
}

/** Twice as fine where that stays small enough to be fetched with the README. */
async function takes(page: Page, name: string, part?: Locator): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  // This browser speaks English only: what it writes into an empty day is left out.
  await page.addStyleTag({ content: '[type=date][value=""] { color: transparent }' });
  const path = join(folder, `${name}.png`);
  const clip = part && framed(await part.boundingBox());
  const how = { path, animations: 'disabled', caret: 'hide', ...(clip ? { clip } : {}) } as const;
  await page.screenshot(how);
  if (statSync(path).size > MOST) await page.screenshot({ ...how, scale: 'css' });
  console.log(`${path} ${Math.round(statSync(path).size / 1024)} kB`);
}

const MARGIN = 20;

function framed(box: { x: number; y: number; width: number; height: number } | null) {
  if (!box) throw new Error('What is to be taken is not on the page.');
  return {
    x: box.x - MARGIN,
    y: box.y,
    width: box.width + 2 * MARGIN,
    height: box.height,
  };
}

const began = await serve();
const browser = await launchChromium();
try {
  const page = await signIn(browser, began.url, '林知行');
  await takes(page, 'todo');
  await page.goto(`${began.url}/${KIND}/${began.matter}`);
  await page.locator('.strip .day').first().waitFor();
  await takes(page, 'matter');
  await page.setViewportSize({ ...SIZE, height: 1200 });
  await takes(page, 'strip', page.locator('.clocks'));
} finally {
  await browser.close();
  await began.app.close();
  await began.data.close();
  rmSync(served, { recursive: true, force: true });
}
