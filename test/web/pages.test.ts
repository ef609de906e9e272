import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildWeb } from '../../src/web/build.ts';
import { browser, newPage } from '../browser.ts';
import { serveFixture } from './fixture.ts';

const request = '/disclosure-request/00000000-0000-4000-8000-000000000000';

let served: Awaited<ReturnType<typeof serveFixture>>;
beforeAll(async () => {
  served = await serveFixture((await buildWeb()).dir);
});
afterAll(async () => {
  served.server.close();
  await (await browser()).close();
});

async function open(page: Page, route: string): Promise<readonly string[]> {
  const said: string[] = [];
  page.on('pageerror', (fault) => said.push(fault.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) said.push(message.text());
  });
  await page.goto(served.url + route);
  await page.waitForLoadState('networkidle');
  return said;
}

test('j and k walk the list, Enter opens, / finds, ? shows the keys', async () => {
  const page = await newPage();
  await open(page, '/todo');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  const first = page.locator('a.open').first();
  expect(await first.evaluate((link) => link === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await page.waitForURL(/disclosure-request\//);
  await page.keyboard.press('/');
  await page.keyboard.type('友好');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: '键盘操作' }).waitFor();
  await page.context().close();
});

test('the arrow keys go day by day along the clock strip and each day says what it is', async () => {
  const page = await newPage();
  await open(page, request);
  await page.locator('.week .day[tabindex="0"]').first().focus();
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('tooltip').waitFor();
  expect(await page.getByRole('tooltip').innerText()).toContain('2026年3月19日');
  await page.keyboard.press('Home');
  expect(await page.getByRole('tooltip').innerText()).toContain('2026年2月10日');
  await page.context().close();
});

test('what was typed is still there after the page was closed', async () => {
  const page = await newPage();
  await open(page, `${request}?step=askReasons`);
  await open(page, `${request}?step=setDelay`);
  await page.getByLabel('理由').fill('检索工作量大');
  await page.waitForTimeout(300);
  await open(page, '/todo');
  await open(page, `${request}?step=setDelay`);
  expect(await page.getByLabel('理由').inputValue()).toBe('检索工作量大');
  await page.context().close();
});

test('a network that fails keeps the form, and the retry sends the same act', async () => {
  const page = await newPage();
  await open(page, `${request}?step=note`);
  const sent: string[] = [];
  page.on('request', (one) => {
    if (one.method() === 'POST' && one.url().endsWith('/note'))
      sent.push(String((one.postDataJSON() as { act: string }).act)); // what our own form sends
  });
  await page.locator('dialog textarea').fill('已电话联系申请人');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: '确认备注' }).click();
  await page.getByText('网络不通，没有提交。').waitFor();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: '重试' }).click();
  await page.getByText('已办理：备注').waitFor();
  expect(sent).toHaveLength(2);
  expect(sent[0]).toBe(sent[1]);
  await page.context().close();
});

test('the effect on the term, the late mark and the refusal are shown before anything is recorded', async () => {
  const page = await newPage();
  await open(page, '/disclosure-request/00000001-0000-4000-8000-000000000000?step=askToClarify');
  await page.getByLabel('需要补正的事项').fill('请明确年度。');
  await page.getByLabel('补正期限').fill('2026-04-10');
  await page.getByText('将记为逾期办理').waitFor();
  await open(page, '/disclosure-request/00000002-0000-4000-8000-000000000000?step=extend');
  await page.getByLabel('延长工作日数').fill('10');
  await page.getByLabel('延长理由').fill('工作量大');
  await page.getByRole('alert').filter({ hasText: '不能办理' }).waitFor();
  await page.getByLabel('记为不规范办理并说明理由').check();
  await page.getByLabel('为什么仍然有效').fill('已在纸上批准。');
  expect(await page.getByLabel('为什么仍然有效').inputValue()).toBe('已在纸上批准。');
  await page.context().close();
});

test('the language changes without reloading the page', async () => {
  const page = await newPage();
  await open(page, '/todo');
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  await page.getByRole('button', { name: '经办乙' }).click();
  await page.getByLabel('English').check();
  await page.getByRole('heading', { name: 'To do' }).waitFor();
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  await page.context().close();
});
