import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { begins, confirms, due, fills, opens, reads, sees, sits, takes } from './desk.ts';
import type { Served } from './office.ts';
import { application, serveOffice } from './office.ts';

let office: Served;
let clerk: Page;
let officer: Page;

beforeAll(async () => {
  office = await serveOffice();
  office.clock.set('2026-02-10');
  [clerk, officer] = (await Promise.all(['何静', '林知行'].map((name) => sits(office, name)))) as [
    Page,
    Page,
  ]; // as many as names
});
afterAll(() => office.close());

let received = 0;

/** A request that waits for the applicant's clarification: clerk and case officer may both record it. */
async function unclear(): Promise<string> {
  const matter = randomUUID();
  received += 1;
  const sought = `第${received}类外事活动统计`;
  await office.takes('何静', 'register', matter, application('2026-02-10', { sought }));
  await office.takes('陆远', 'assign', matter, { to: await office.idOf('林知行') });
  const asked = { items: '请明确年度。', until: '2026-03-10' };
  await office.takes('林知行', 'askToClarify', matter, asked);
  return matter;
}

const story = (page: Page) => page.locator('.story li');
const reloads = (page: Page) => opens(page, office, page.url().split('/').at(-1) ?? '');

test('两人同时办理：先者办成，后者看到先者做了什么，自己填的没有丢', async () => {
  const matter = await unclear();
  await Promise.all([clerk, officer].map((page) => opens(page, office, matter)));
  const later = await begins(officer, '收到补正');
  await fills(later, { 补正内容: '林知行记下的补正。' });
  await takes(clerk, '收到补正', { 补正内容: '何静记下的补正。' });
  await confirms(later);
  await sees(later, '您填写期间，这条记录有了新的办理。');
  await sees(later, /何静\s*收到补正/);
  expect(await later.getByLabel(/^补正内容/).inputValue()).toBe('林知行记下的补正。');
  await confirms(later);
  await sees(later.getByRole('alert'), /./);
  await opens(officer, office, matter);
  expect(await story(officer).filter({ hasText: '收到补正' }).count()).toBe(1);
});

test('连点两下是一次办理', async () => {
  await opens(clerk, office, await unclear());
  const form = await begins(clerk, '收到补正');
  await fills(form, { 补正内容: '2025年度。' });
  await form.locator('button[type=submit]').dblclick();
  await sees(clerk, '已办理：收到补正');
  await reloads(clerk);
  expect(await story(clerk).filter({ hasText: '收到补正' }).count()).toBe(1);
});

test('提交时断网：没有提交也没有丢失，恢复后重试只办一次', async () => {
  await opens(clerk, office, await unclear());
  const form = await begins(clerk, '收到补正');
  await fills(form, { 补正内容: '断网前填写的补正。' });
  await clerk.route('**/clarify', (route) => route.abort());
  await confirms(form);
  await sees(form, '网络不通，没有提交。');
  expect(await form.getByLabel(/^补正内容/).inputValue()).toBe('断网前填写的补正。');
  await clerk.unroute('**/clarify');
  await form.getByRole('button', { name: '重试' }).click();
  await sees(clerk, '已办理：收到补正');
  await reloads(clerk);
  expect(await story(clerk).filter({ hasText: '收到补正' }).count()).toBe(1);
});

test('办成而没有收到回音的，重试不会办两次', async () => {
  await opens(clerk, office, await unclear());
  const form = await begins(clerk, '收到补正');
  await fills(form, { 补正内容: '回音丢失的补正。' });
  await clerk.route('**/clarify', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await confirms(form);
  await sees(form, '网络不通，没有提交。');
  await clerk.unroute('**/clarify');
  await form.getByRole('button', { name: '重试' }).click();
  await sees(clerk, '已办理：收到补正');
  await reloads(clerk);
  expect(await story(clerk).filter({ hasText: '收到补正' }).count()).toBe(1);
});

test('断网时关掉页面，所填内容还在；退出再登录，草稿在草稿箱里', async () => {
  const matter = await unclear();
  await opens(clerk, office, matter);
  await clerk.route('**/api/drafts/**', (route) => route.abort());
  const form = await begins(clerk, '收到补正');
  await fills(form, { 补正内容: '还没有提交的补正。' });
  await sees(form, /保存在本机/);
  await clerk.reload();
  const again = clerk.getByRole('dialog');
  await sees(again, '已恢复上次未提交的内容。');
  expect(await again.getByLabel(/^补正内容/).inputValue()).toBe('还没有提交的补正。');
  await clerk.unroute('**/api/drafts/**');
  await fills(again, { 补正内容: '还没有提交的补正，又补了一句。' });
  await sees(again, /已于\d\d:\d\d保存$/);
  await again.getByRole('button', { name: '关闭' }).click();
  await clerk.getByRole('button', { name: '何静' }).click();
  await clerk.getByRole('button', { name: '退出' }).click();
  await clerk.waitForURL(/sign-in/);
  // On another machine nothing lies but what the server kept.
  await clerk.evaluate(() => localStorage.clear());
  await clerk.getByRole('button', { name: '何静' }).click();
  await clerk.getByRole('link', { name: /^草稿/ }).first().click();
  await clerk.getByRole('link', { name: '收到补正' }).click();
  await sees(clerk.getByRole('dialog'), '已恢复上次未提交的内容。');
  expect(await clerk.getByLabel(/^补正内容/).inputValue()).toContain('又补了一句');
  await confirms(clerk.getByRole('dialog'));
  await sees(clerk, '已办理：收到补正');
});

test('草稿在途时已办成并关掉页面：办过的不会再作为草稿出现', async () => {
  const matter = await unclear();
  await opens(clerk, office, matter);
  let arrive = (): void => undefined;
  const done = new Promise<void>((resolve) => (arrive = resolve));
  await clerk.route('**/api/drafts/**', async (route) => {
    if (route.request().method() !== 'PUT') return route.abort();
    await done;
    await route.fetch();
    return route.abort();
  });
  const form = await begins(clerk, '收到补正');
  const keeping = clerk.waitForRequest((sent) => sent.method() === 'PUT');
  await fills(form, { 补正内容: '草稿在途的补正。' });
  await keeping;
  await confirms(form);
  await sees(clerk, '已办理：收到补正');
  arrive();
  await clerk.unrouteAll({ behavior: 'wait' });
  await clerk.goto(`${office.url}/drafts`);
  await clerk.getByRole('heading', { level: 1 }).waitFor();
  await sees(clerk, /没有未提交的草稿。|继续/);
  expect(await clerk.getByText(`第${received}类外事活动统计`).count()).toBe(0);
});

test('登录到期后提交：回到登录，登录后回到原处，所填内容还在', async () => {
  const matter = await unclear();
  await opens(clerk, office, matter);
  const form = await begins(clerk, '收到补正');
  await fills(form, { 补正内容: '到期前填写的补正。' });
  await clerk.context().clearCookies();
  await confirms(form);
  await clerk.waitForURL(/sign-in/);
  await sees(clerk, '登录已过期，请重新登录。所填内容已保存。');
  await clerk.getByRole('button', { name: '何静' }).click();
  await clerk.waitForURL(new RegExp(matter));
  await sees(clerk.getByRole('dialog'), '已恢复上次未提交的内容。');
  expect(await clerk.getByLabel(/^补正内容/).inputValue()).toBe('到期前填写的补正。');
});

test('只用键盘：j、k 走列表，回车打开，/ 搜索，? 看说明，方向键看时限条', async () => {
  await clerk.goto(`${office.url}/all`);
  await clerk.locator('a.open').first().waitFor();
  const focused = () => clerk.evaluate(() => document.activeElement?.textContent);
  const titles = await clerk.locator('a.open').allTextContents();
  await clerk.keyboard.press('j');
  expect(await focused()).toBe(titles[0]);
  await clerk.keyboard.press('j');
  await clerk.keyboard.press('j');
  await clerk.keyboard.press('k');
  expect(await focused()).toBe(titles[1]);
  await clerk.keyboard.press('Enter');
  await reads(clerk.getByRole('heading', { level: 1 }), titles[1] ?? '');
  await due(clerk).waitFor();

  await clerk.keyboard.press('?');
  await sees(clerk.getByRole('dialog'), '键盘操作');
  await clerk.keyboard.press('Escape');
  expect(await clerk.getByRole('dialog').count()).toBe(0);

  await clerk.keyboard.press('/');
  await clerk.keyboard.type('1号');
  await clerk.getByRole('option').first().waitFor();
  await clerk.keyboard.press('Enter');
  await reads(clerk.getByRole('heading', { level: 1 }), '第1类外事活动统计');

  const day = clerk.locator('.strip [data-day][tabindex="0"]');
  await day.waitFor();
  await day.focus();
  await clerk.keyboard.press('Home');
  await reads(clerk.getByRole('tooltip'), /2026年2月10日/);
  await clerk.keyboard.press('ArrowRight');
  await reads(clerk.getByRole('tooltip'), /2026年2月11日/);
  await clerk.keyboard.press('Escape');
  expect(await clerk.getByRole('tooltip').count()).toBe(0);
});

test('换语言不重新载入页面，填到一半的也不丢', async () => {
  await opens(officer, office, await unclear());
  const form = await begins(officer, '收到补正');
  await fills(form, { 补正内容: '2025年度。' });
  await form.getByRole('button', { name: '关闭' }).click();
  await officer.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
  await officer.getByRole('button', { name: '林知行' }).click();
  await officer.getByLabel('English').check();
  await officer.getByRole('heading', { name: 'What you may do now' }).waitFor();
  await officer.locator('.steps a[href*="step=clarify"]').click();
  expect(await officer.getByRole('dialog').locator('textarea').first().inputValue()).toBe(
    '2025年度。',
  );
  expect(await officer.evaluate(() => 'sameDocument' in globalThis)).toBe(true);
  expect(await officer.evaluate(() => document.documentElement.lang)).toBe('en');
  await officer.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await officer.getByRole('button', { name: '林知行' }).click();
  await officer.getByLabel('中文').check();
});

test('只用键盘办理一步：跳到按钮、填写、确认，焦点始终看得见', async () => {
  await opens(officer, office, await unclear());
  const step = officer.getByRole('link', { name: '收到补正', exact: true });
  // The menu is long: the first stop of the page leads past it.
  await officer.keyboard.press('Tab');
  await officer.keyboard.press('Enter');
  for (let pressed = 0; pressed < 60; pressed += 1) {
    if (await step.evaluate((link) => link === document.activeElement)) break;
    await officer.keyboard.press('Tab');
  }
  const outline = await step.evaluate((link) => getComputedStyle(link).outlineStyle);
  expect(outline).not.toBe('none');
  await officer.keyboard.press('Enter');
  await officer.getByRole('dialog').waitFor();
  const field = officer.getByLabel(/^补正内容/);
  for (let pressed = 0; pressed < 10; pressed += 1) {
    if (await field.evaluate((element) => element === document.activeElement)) break;
    await officer.keyboard.press('Tab');
  }
  await officer.keyboard.type('键盘填写的补正。');
  const submit = officer.getByRole('button', { name: '确认收到补正' });
  for (let pressed = 0; pressed < 10; pressed += 1) {
    if (await submit.evaluate((element) => element === document.activeElement)) break;
    await officer.keyboard.press('Tab');
  }
  await officer.keyboard.press('Enter');
  await sees(officer, '已办理：收到补正');
  expect(office.faults).toEqual([]);
});
