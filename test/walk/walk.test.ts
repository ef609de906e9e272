import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Day } from '../../src/kernel/day.ts';
import { begins, confirms, due, fills, opens, reads, sees, shows, sits, takes } from './desk.ts';
import type { Served } from './office.ts';
import { serveOffice } from './office.ts';

/**
 * One request from the counter to its delivery, as four people in a small office. The tests are its days: each goes on
 * from the one before.
 */
let office: Served;
let clerk: Page;
let officer: Page;
let head: Page;
let leader: Page;
let matter = '';

beforeAll(async () => {
  office = await serveOffice();
  // In a small office the head of the disclosure unit reviews, too.
  await office.post('陆远', 'reviewer');
  office.clock.set('2026-02-10');
  [clerk, officer, head, leader] = (await Promise.all(
    ['何静', '林知行', '陆远', '顾宁'].map((name) => sits(office, name)),
  )) as [Page, Page, Page, Page]; // as many as names
});
afterAll(() => office.close());

/** The day comes, and whoever acts on it opens the record. */
async function on(day: Day, ...desks: readonly Page[]): Promise<void> {
  office.clock.set(day);
  await Promise.all(desks.map((desk) => opens(desk, office, matter)));
}

test('2月10日，登记人员当面登记申请，页面即告最迟3月16日答复', async () => {
  await clerk.getByText('登记', { exact: true }).click();
  await clerk.locator('.openings').getByRole('link', { name: '依申请公开' }).click();
  const form = clerk.locator('form.registration');
  await fills(form, {
    申请渠道: '当面提交',
    申请人类型: '自然人',
    申请人姓名或者名称: '钱多多',
    身份证明: '已核对居民身份证',
    联系电话: '13800005678',
    所需信息的名称: '2025年度因公出访团组情况',
    获取信息的方式: '纸质',
    获取信息的途径: '邮寄',
  });
  await sees(clerk, '当面提交的，以提交之日为收到申请之日。');
  await sees(clerk, '最迟2026年3月16日答复');
  await clerk.getByRole('button', { name: '登记', exact: true }).click();
  await clerk.waitForURL(/[0-9a-f-]{36}$/);
  matter = clerk.url().split('/').at(-1) ?? '';
  await sees(clerk, '甲外公开申〔2026〕1号');
  await reads(due(clerk), '2026年3月16日');
  await shows(clerk, {
    '2026-02-10': '起算前',
    '2026-02-11': '第1个工作日',
    '2026-02-14': /调休上班，第4个工作日/,
    '2026-02-17': '休息日（春节）',
    '2026-03-16': /第20个工作日，最后一日/,
  });
  expect(office.faults).toEqual([]);
});

test('负责人转办，承办人的待办里有这一件', async () => {
  await on('2026-02-11', head);
  await head.getByText('其他操作').click();
  await takes(head, '转办', { 转给: '林知行' });
  await officer.goto(`${office.url}/todo`);
  await officer.getByRole('link', { name: '2025年度因公出访团组情况' }).click();
  await sees(officer, '登记申请');
  expect(office.faults).toEqual([]);
});

test('2月25日，承办人告知补正，期限暂停', async () => {
  await on('2026-02-25', officer);
  await takes(officer, '告知补正', {
    需要补正的事项: '请明确所需信息的团组名称。',
    补正期限: '2026-03-18',
  });
  await sees(due(officer), '暂停');
  expect(office.faults).toEqual([]);
});

test('3月4日收到补正，期限重新起算：最迟4月1日（第三十条）', async () => {
  await on('2026-03-04', clerk);
  const form = await begins(clerk, '收到补正');
  await fills(form, { 补正内容: '仅需本机关组团的出访团组。' });
  await sees(form.locator('.after'), '2026年4月1日');
  await confirms(form);
  await sees(clerk, '已办理：收到补正');
  await reads(due(clerk), '2026年4月1日');
  await shows(clerk, {
    '2026-03-04': '起算前',
    '2026-03-05': '第1个工作日',
  });
  await reads(clerk.locator('.segments'), /重新起算.*第三十条/);
  expect(office.faults).toEqual([]);
});

test('3月6日同时向两个第三方征求意见，期限暂停', async () => {
  await on('2026-03-06', officer);
  for (const party of ['第一进出口有限公司', '第二翻译有限公司']) {
    await takes(officer, '征求意见', {
      征求对象: '第三方',
      名称: party,
      送达日期: '2026-03-06',
    });
  }
  await sees(due(officer), '暂停');
  await sees(officer, '自2026年3月28日起继续计算');
  expect(office.faults).toEqual([]);
});

test('一方答复、另一方沉默：3月27日仍暂停，次日起自行继续计算，最迟4月23日', async () => {
  await on('2026-03-13', clerk);
  await takes(clerk, '收到意见', { 征求意见: '第一进出口', 意见: '同意公开' });
  await sees(due(clerk), '暂停');
  await on('2026-03-27', officer);
  await sees(due(officer), '暂停');
  await on('2026-03-30', officer);
  await reads(due(officer), /最迟.*2026年4月23日.*余17个工作日/);
  await shows(officer, {
    '2026-03-06': '第2个工作日',
    '2026-03-09': '扣除',
    '2026-03-27': '扣除',
    '2026-03-30': '第3个工作日',
  });
  await reads(officer.locator('.segments'), /扣除.*第三十三条第三款/);
  expect(office.faults).toEqual([]);
});

test('4月8日延期10个工作日：最迟5月11日，劳动节不计（第三十三条第二款）', async () => {
  await on('2026-04-08', head);
  await takes(head, '延期', { 延长工作日数: '10', 延长理由: '涉及多个处室档案。' });
  await reads(due(head), '2026年5月11日');
  await shows(head, {
    '2026-04-24': '第21个工作日',
    '2026-05-01': '休息日（劳动节）',
    '2026-05-09': /调休上班，第29个工作日/,
    '2026-05-11': /第30个工作日，最后一日/,
  });
  await reads(head.locator('.segments'), /延长.*第三十三条第二款/);
  expect(office.faults).toEqual([]);
});

test('拟稿、审核、签发、编号：答复书编号随签发而定', async () => {
  await on('2026-04-28', officer);
  await takes(officer, '拟稿', {
    办理结果: '予以公开',
    查明情况: '经查，本机关持有该信息。',
    理由和依据: '已在门户网站公开。',
  });
  await on('2026-04-29', head);
  await takes(head, '审核', { 审核意见: '同意报签。', 已完成保密审查: true });
  await on('2026-04-30', leader);
  await takes(leader, '签发', { 批示: '同意。' });
  await sees(leader, '甲外公开复〔2026〕1号');
  expect(office.faults).toEqual([]);
});

test('发出即停止计算，送达后申请人的60日开始', async () => {
  await on('2026-05-06', clerk);
  await takes(clerk, '答复', { 办理结果: '予以公开', 发出方式: '邮寄' });
  await reads(due(clerk), '按期办结');
  await on('2026-05-08', clerk);
  await takes(clerk, '记录送达', { 送达方式: '邮寄送达' });
  await sees(clerk.locator('.other-clock', { hasText: '行政复议' }), '2026年7月7日');
  await sees(clerk.locator('.procedure [aria-current=step]'), '已送达');
  expect(office.faults).toEqual([]);
});

test('期限依据可以打印：同样的日子、条款和文件', async () => {
  const link = clerk.getByRole('link', { name: '打印时限依据' });
  const sheet = await clerk
    .context()
    .request.get(`${office.url}${await link.getAttribute('href')}`);
  expect(sheet.headers()['content-type']).toBe('application/pdf');
  const bytes = await sheet.body();
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), {
    mergePages: true,
  });
  const said = text.replaceAll(/\s/g, '');
  for (const part of [
    '甲外公开申〔2026〕1号',
    '2026年5月11日',
    '第三十条',
    '第三十三条第三款',
    '第三十三条第二款',
    '2026年部分节假日安排',
  ])
    expect(said).toContain(part);
});

test('条形图也是一张表，每一日有其依据', async () => {
  await clerk.getByText('以表格查看').first().click();
  const row = (day: string) => clerk.locator('.twin tr', { hasText: day });
  await reads(row('2026年3月9日'), /扣除.*第三十三条第三款/);
  await reads(row('2026年5月9日'), /调休上班.*29/);
  expect(office.faults).toEqual([]);
});
