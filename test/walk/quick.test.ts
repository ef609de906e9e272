import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sees, sits } from './desk.ts';
import type { Served } from './office.ts';
import { serveOffice } from './office.ts';

const PHONE = { width: 390, height: 844, dark: true };
const FINGER = 44;

type Listed = { readonly items: readonly { title: string; applicant: string }[] };

let office: Served;
beforeAll(async () => {
  office = await serveOffice('2021-03-01');
});
afterAll(() => office.close());

async function types(page: Page): Promise<void> {
  await page.getByRole('radio', { name: '失踪、失联' }).check();
  await page.getByLabel('简要情况').fill('一名市民在当地与家人失去联系');
  await page.getByLabel('国家').selectOption({ label: '尼泊尔' });
  await page.getByLabel('城市或者地点').fill('加德满都');
  await page.getByLabel('来电、来函人或者单位').fill('冯景行');
  await page.getByLabel('回拨电话').fill('13800001234');
}

describe('凌晨三点，一部手机', () => {
  test('四样东西没填全说得出缺什么；每个键都按得准；两地时间都看得到', async () => {
    const page = await sits(office, '许文清', PHONE);
    await page.goto(`${office.url}/quick`);
    await page.getByRole('button', { name: '登记' }).click();
    await sees(page, '请填写简要情况。');
    const heights = await page
      .locator('.quick .control, .big-choice label, .quick button')
      .evaluateAll((targets) => targets.map((target) => target.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(FINGER);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(PHONE.width);
    await page.getByLabel('国家').selectOption({ label: '尼泊尔' });
    await sees(page, /尼泊尔当地现在/);
    await page.context().close();
  });

  test('网断了也不丢：先存本机，接通后自己送出，只登记一起', async () => {
    const page = await sits(office, '许文清', PHONE);
    await page.goto(`${office.url}/quick`);
    await types(page);
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '登记' }).click();
    await sees(page, /网络不通/);
    await page.context().setOffline(false);
    await page.waitForURL(/consular-case\/[0-9a-f-]{36}/);
    await page.getByRole('heading', { level: 1, name: '尼泊尔加德满都失踪、失联' }).waitFor();
    await sees(page, '两地时间');
    await sees(page, /尼泊尔/);
    const list = await page.goto(
      `${office.url}/api/matters?view=mine&kind=consular-case&limit=100`,
    );
    const { items } = ((await list?.json()) ?? { items: [] }) as Listed; // the contract of the list
    const mine = items.filter(({ title }) => title.startsWith('尼泊尔'));
    expect(mine).toHaveLength(1);
    expect(mine[0]?.applicant).toBe('');
    await page.context().close();
  });

  test('写到一半离开，回来接着写', async () => {
    const page = await sits(office, '许文清', PHONE);
    await page.goto(`${office.url}/quick`);
    await types(page);
    await sees(page.locator('.quick footer .saved'), /存/);
    await page.reload();
    await expect
      .poll(() => page.getByLabel('简要情况').inputValue())
      .toBe('一名市民在当地与家人失去联系');
    expect(await page.getByRole('radio', { name: '失踪、失联' }).isChecked()).toBe(true);
    await page.context().close();
  });
});

test('没有权限的说明理由看一眼，审核人在待办里确认，查看记录写在案上', async () => {
  const duty = await sits(office, '许文清');
  await duty.goto(`${office.url}/consular-case`);
  await duty
    .getByRole('link', { name: /尼泊尔加德满都/ })
    .first()
    .click();
  await duty.getByRole('heading', { level: 1 }).waitFor();
  const address = duty.url();
  const other = await sits(office, '林知行', PHONE);
  await other.goto(address);
  await sees(other, '没有找到，或者您没有查看权限');
  await other.getByLabel('理由').fill('家属在窗口，承办人电话不通');
  await other.getByRole('button', { name: '紧急查看' }).click();
  await sees(other, /只能看不能办/);
  await sees(other, '冯景行');
  const reviewer = await sits(office, '沈明');
  const waiting = reviewer.locator('.to-review li', { hasText: '尼泊尔加德满都' });
  await waiting.getByRole('button', { name: '确认必要' }).click();
  await waiting.waitFor({ state: 'detached' });
  await duty.reload();
  await sees(duty.locator('.readings'), /家属在窗口，承办人电话不通/);
  await sees(duty.locator('.readings'), /已确认/);
  expect(office.faults).toEqual([]);
});
