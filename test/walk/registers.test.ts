import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/store/perform.ts';
import { fills, reads, sees, sits } from './desk.ts';
import type { Served } from './office.ts';
import { serveOffice } from './office.ts';

/** The pages that every kind has without one of its own: registers and ledgers of a clerk who never saw them. */
let office: Served;
let page: Page;
beforeAll(async () => {
  office = await serveOffice();
  page = await sits(office, '许文清');
});
afterAll(() => office.close());

const enter = async (kind: string, asks: object): Promise<string> => {
  const [act, matter] = [randomUUID(), randomUUID()];
  const actor = { office: office.office, person: await office.idOf('许文清') };
  const on = office.store.clock.today();
  const done = await perform(office.store, actor, {
    act,
    kind,
    matter,
    step: 'enter',
    on,
    asks: { ...asks },
  });
  if (!('done' in done)) throw new Error(JSON.stringify(done));
  return matter;
};
const box = (label: string) => page.getByRole('combobox', { name: new RegExp(`^${label}`) });

test('目录按业务条线排列，折叠的下次仍折叠', async () => {
  const line = page.getByRole('button', { name: '名录', exact: true });
  await page.getByRole('link', { name: '人员名录' }).waitFor();
  await line.click();
  await page.reload();
  await line.waitFor();
  expect(await page.getByRole('link', { name: '人员名录' }).count()).toBe(0);
  await line.click();
  await page.getByRole('link', { name: '人员名录' }).click();
  await page.getByRole('heading', { level: 1, name: '人员名录' }).waitFor();
});

test('录入人员时所在单位还没有，就地录入并选用；单位已有的内容自动带出，注明来处', async () => {
  await page.goto(`${office.url}/person/new`);
  await page.getByLabel(/^姓名/).and(page.locator('input[type=text]')).first().fill('白思远');
  await fills(page.locator('form'), { 类别: '专家' });
  await sees(page, '用于：');
  await box('所在单位').fill('己市大学');
  await page.getByRole('option', { name: '录入新的：己市大学' }).click();
  const window = page.getByRole('dialog');
  expect(await window.getByLabel(/^名称/).inputValue()).toBe('己市大学');
  await window.getByLabel(/^类别/).selectOption({ label: '事业单位' });
  await window.getByText('其他内容（选填）').click();
  await window.getByLabel(/^联系电话/).fill('0000-7654321');
  await window.getByRole('button', { name: '录入并选用' }).click();
  await expect.poll(() => box('所在单位').inputValue()).toBe('己市大学');
  await expect.poll(() => page.getByLabel(/^联系电话/).inputValue()).toBe('0000-7654321');
  await sees(page, '取自单位名录 己市大学，可以修改');
  await page.getByRole('button', { name: '登记' }).click();
  await page.getByRole('heading', { level: 1, name: '白思远' }).waitFor();
  await page.getByRole('link', { name: '己市大学' }).click();
  await reads(page.getByRole('region', { name: '关联记录' }), /白思远|白\*/);
});

test('再录同名的提示可能已有；按拼音找得到', async () => {
  await page.goto(`${office.url}/organisation/new`);
  await page.getByLabel(/^名称/).first().fill('己市大');
  await sees(page, '可能已有的条目');
  await page.goto(`${office.url}/site/new`);
  await box('管理单位').fill('jsdx');
  await page.getByRole('option', { name: '己市大学' }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => box('管理单位').inputValue()).toBe('己市大学');
});

test('曾用名从表格粘贴多行，可上下移动、增删', async () => {
  await page.goto(`${office.url}/organisation/new`);
  await page.getByRole('button', { name: '增加一项' }).click();
  const cell = page.locator('.items .item input').first();
  await cell.evaluate((input) => {
    const data = new DataTransfer();
    data.setData('text/plain', '庚市一所\t2019-12-31\n庚市二所\t2021年6月30日');
    input.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  const names = () =>
    page
      .locator('.items .item')
      .evaluateAll((rows) => rows.map((row) => row.querySelector('input')?.value));
  await expect.poll(names).toEqual(['庚市一所', '庚市二所']);
  expect(await page.locator('.items input[type=date]').nth(1).inputValue()).toBe('2021-06-30');
  await page.getByRole('button', { name: '上移' }).nth(1).click();
  expect(await names()).toEqual(['庚市二所', '庚市一所']);
  await page.getByRole('button', { name: '删除' }).first().click();
  expect(await names()).toEqual(['庚市一所']);
});

test('清单按选项筛选、按列排序，选列保存后再来仍是这样', async () => {
  for (const [at, name] of ['辛市外贸公司', '壬市外贸公司', '癸市商会'].entries())
    await enter('organisation', {
      fullName: name,
      sort: at < 2 ? 'company' : 'chamber',
      shortName: `${3 - at}号`,
    });
  await page.goto(`${office.url}/organisation`);
  await page.getByLabel('按内容筛选…').selectOption({ label: '类别' });
  await page
    .getByRole('group', { name: '类别' })
    .getByRole('combobox')
    .selectOption({ label: '企业' });
  await page.waitForURL(/where=sort/);
  const titles = () => page.locator('.rows a.open').allTextContents();
  await expect.poll(async () => (await titles()).length).toBe(2);
  await page.getByRole('button', { name: '选择列' }).click();
  await page.getByRole('dialog').getByLabel('简称').check();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByRole('button', { name: '简称' }).click();
  await expect.poll(titles).toEqual(['壬市外贸公司', '辛市外贸公司']);
  await page.getByRole('button', { name: '选择列' }).click();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.goto(`${office.url}/todo`);
  await page.goto(`${office.url}/organisation`);
  await expect.poll(titles).toEqual(['壬市外贸公司', '辛市外贸公司']);
  await page.getByRole('columnheader', { name: '简称' }).waitFor();
  expect(office.faults).toEqual([]);
});
