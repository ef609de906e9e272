import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Day } from '../../src/kernel/day.ts';
import { begins, confirms, due, fills, opens, reads, sees, shows, sits, takes } from './desk.ts';
import type { Served } from './office.ts';
import { application, serveOffice } from './office.ts';

let office: Served;
let clerk: Page;
let officer: Page;
let head: Page;

beforeAll(async () => {
  office = await serveOffice();
  await office.post('许文清', 'leader');
  office.clock.set('2026-02-10');
  [clerk, officer, head] = (await Promise.all(
    ['何静', '许文清', '陆远'].map((name) => sits(office, name)),
  )) as [Page, Page, Page]; // as many as names
});
afterAll(() => office.close());

/** A request received over the counter on 10 February, with the case officer; then it is another day. */
async function received(now: Day): Promise<string> {
  const matter = randomUUID();
  office.clock.set('2026-02-10');
  await office.takes('何静', 'register', matter, application('2026-02-10'));
  const to = await office.idOf('许文清');
  await office.takes('陆远', 'assign', matter, { to });
  office.clock.set(now);
  return matter;
}

const isBarred = (page: Page, step: string) =>
  page.locator('.steps.not li', { has: page.getByRole('button', { name: step, exact: true }) });

test('延长21日不能办理，理由和条款写在表上；改为20日即可', async () => {
  await opens(head, office, await received('2026-03-02'));
  const form = await begins(head, '延期');
  await fills(form, { 延长工作日数: '21', 延长理由: '调档。' });
  await sees(form, /延长的期限最长不得超过20个工作日。（政府信息公开条例第三十三条第二款）/);
  await confirms(form);
  await sees(form.getByRole('alert'), '最长不得超过20个工作日');
  await fills(form, { 延长工作日数: '20' });
  await confirms(form);
  await sees(head, '已办理：延期');
  await reads(due(head), '2026年4月14日');
  expect(office.faults).toEqual([]);
});

test('补正只能告知一次：第二次的按钮说明为什么不能（第三十条）', async () => {
  const matter = await received('2026-02-12');
  await office.takes('许文清', 'askToClarify', matter, { items: '年度', until: '2026-02-27' });
  await office.takes('何静', 'clarify', matter, { answer: '2025年' });
  await opens(officer, office, matter);
  const barred = isBarred(officer, '告知补正');
  await barred.getByRole('button').focus();
  await reads(barred.locator('.why'), /已告知过补正.*第三十条/);
  expect(await officer.getByRole('link', { name: '告知补正', exact: true }).count()).toBe(0);
});

test('期限届满后不能再延期，说明是办理惯例', async () => {
  await opens(head, office, await received('2026-03-17'));
  const barred = isBarred(head, '延期');
  await barred.getByRole('button').hover();
  await reads(barred.locator('.why'), /答复期限已经届满，不能再延长.*惯例/);
  expect(office.faults).toEqual([]);
});

test('拟稿人不能签发自己拟的稿', async () => {
  const matter = await received('2026-02-12');
  await opens(officer, office, matter);
  await takes(officer, '拟稿', { 办理结果: '予以公开', 查明情况: '本机关持有。' });
  await office.takes('沈明', 'review', matter, { secrecy: true });
  await opens(officer, office, matter);
  const barred = isBarred(officer, '签发');
  await barred.getByRole('button').focus();
  await reads(barred.locator('.why'), /拟稿/);
  expect(await officer.getByRole('link', { name: '签发', exact: true }).count()).toBe(0);
});

test('第8个工作日才告知补正：照常办理，如实记为逾期', async () => {
  await opens(officer, office, await received('2026-02-27'));
  const form = await begins(officer, '告知补正');
  await fills(form, { 需要补正的事项: '请明确年度。', 补正期限: '2026-03-20' });
  await sees(form, '将记为逾期办理');
  await confirms(form);
  await sees(officer, '已办理：告知补正');
  await sees(officer.locator('.story'), /逾期办理.*7个工作日内一次性告知.*第三十条/);
  await sees(officer.locator('.procedure'), '逾期办理');
  expect(office.faults).toEqual([]);
});

test('纸上已发生的第二次延期，由负责人说明理由记为不规范办理', async () => {
  const matter = await received('2026-03-02');
  await office.takes('陆远', 'extend', matter, { days: 5, reason: '调档' });
  await opens(head, office, matter);
  await head.getByText('记为不规范办理并说明理由').click();
  const form = await begins(head, '延期');
  await fills(form, { 延长工作日数: '5', 延长理由: '调档延误。' });
  await form.getByLabel(/记为不规范办理/).check();
  await fills(form, { 为什么仍然有效: '纸质批准件已先行发出，经研究如实记录。' });
  await confirms(form);
  await sees(head, '已办理：延期');
  await sees(head.locator('.story'), /不规范办理.*纸质批准件已先行发出/);
  await reads(due(head), '2026年3月30日');
  expect(office.faults).toEqual([]);
});

test('更正收到日期，原记录保留，时限随之改变', async () => {
  const matter = await received('2026-02-11');
  await opens(clerk, office, matter);
  await reads(due(clerk), '2026年3月16日');
  await clerk
    .locator('.story li', { hasText: '登记申请' })
    .getByRole('link', { name: '更正' })
    .click();
  const form = clerk.getByRole('dialog');
  await fills(form, { '提交、签收或者到达日期': '2026-02-09', 更正理由: '申请书签收章为2月9日。' });
  await sees(form.locator('.after'), '2026年3月13日');
  await confirms(form);
  await sees(clerk, '已办理：更正');
  await reads(due(clerk), '2026年3月13日');
  await shows(clerk, { '2026-02-09': '起算前', '2026-02-10': '第1个工作日' });
  await sees(clerk.locator('.story'), /2月11日更正.*申请书签收章为2月9日/);
  expect(office.faults).toEqual([]);
});
