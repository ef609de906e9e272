import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answers } from './desk.ts';
import { confirms, due, fills, reads, sees, sits } from './desk.ts';
import type { Served } from './office.ts';
import { serveOffice } from './office.ts';

let office: Served;
let clerk: Page;

beforeAll(async () => {
  office = await serveOffice();
  office.clock.set('2026-02-10');
  clerk = await sits(office, '何静');
});
afterAll(() => office.close());

const asked: Answers = {
  申请人类型: '自然人',
  申请人姓名或者名称: '钱多多',
  身份证明: '已核对居民身份证',
  所需信息的名称: '2025年度因公出访团组情况',
  获取信息的方式: '纸质',
  获取信息的途径: '邮寄',
};

async function fillsIn(answers: Answers): Promise<void> {
  await clerk.goto(`${office.url}/disclosure-request/new`);
  await fills(clerk.locator('form.registration'), { ...answers, ...asked });
}

const registers = (): Promise<void> =>
  clerk.getByRole('button', { name: '登记', exact: true }).click();

test.each<[rule: string, answers: Answers, term: string]>([
  [
    '口头申请由工作人员代填、读给申请人听并签字，以提交之日为收到之日（第二十九条、第三十一条第一项）',
    { 申请渠道: '口头提出（代为填写）', 代填内容已读给申请人听: true },
    '2026年3月16日',
  ],
  [
    '邮寄签收的，以签收之日为收到之日，不是登记之日（第三十一条第二项）',
    { 申请渠道: '邮寄（需签收）', '提交、签收或者到达日期': '2026-02-09' },
    '2026年3月13日',
  ],
  [
    '互联网提交的，以双方确认之日为收到之日（第三十一条第三项）',
    { 申请渠道: '互联网', '提交、签收或者到达日期': '2026-02-06', 与申请人确认日期: '2026-02-10' },
    '2026年3月16日',
  ],
])('%s', async (_, answers, term) => {
  await fillsIn(answers);
  await sees(clerk, `最迟${term}答复`);
  await registers();
  await clerk.waitForURL(/[0-9a-f-]{36}$/);
  await reads(due(clerk), term);
  await sees(clerk, /甲外公开申〔2026〕\d+号/);
  expect(office.faults).toEqual([]);
});

test('传真到达而尚未确认的，不起算，确认后起算（第三十一条第三项）', async () => {
  await fillsIn({ 申请渠道: '传真', '提交、签收或者到达日期': '2026-02-10' });
  await registers();
  await clerk.waitForURL(/[0-9a-f-]{36}$/);
  await sees(clerk.locator('.procedure [aria-current=step]'), '待确认');
  expect(await clerk.locator('.clocks').count()).toBe(0);
  await clerk.getByRole('link', { name: '确认收到' }).click();
  await confirms(clerk.getByRole('dialog'));
  await reads(due(clerk), '2026年3月16日');
});

test('平常信函隔日才确认的，照常登记，如实标明迟延（第三十一条第二项）', async () => {
  await fillsIn({
    申请渠道: '平常信函',
    '提交、签收或者到达日期': '2026-02-06',
    与申请人确认日期: '2026-02-10',
  });
  await sees(clerk, '平常信函应当于收到当日与申请人确认。');
  await registers();
  await clerk.waitForURL(/[0-9a-f-]{36}$/);
  await sees(clerk.locator('.story'), /逾期办理.*平常信函应当于收到当日与申请人确认/);
  expect(office.faults).toEqual([]);
});

test('没有填的一项一项指出，焦点落在第一处，什么也没有登记', async () => {
  await clerk.goto(`${office.url}/disclosure-request/new`);
  await clerk.locator('form.registration').waitFor();
  const startOver = clerk.getByRole('button', { name: '清空重填' });
  if (await startOver.isVisible()) await startOver.click();
  await registers();
  await sees(clerk, /请(?:填写|选择)申请渠道。/);
  await sees(clerk, '请填写申请人姓名或者名称。');
  await expect
    .poll(() => clerk.evaluate(() => document.activeElement?.closest('.labelled')?.textContent))
    .toContain('申请渠道');
  expect(clerk.url()).toMatch(/\/new$/);
});

test('带有密级标志的文件不收，并告知怎么办；申请书照常收下', async () => {
  await fillsIn({ 申请渠道: '当面提交' });
  const file = clerk.getByLabel(/^申请书/);
  const named = (name: string, text: string) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  });
  await file.setInputFiles(named('通知.txt', '机密★一年 关于某事的通知'));
  await sees(clerk, /保密/);
  await file.setInputFiles(named('申请书.txt', '申请公开2025年度因公出访团组情况。'));
  await sees(clerk.locator('.file'), '申请书.txt');
  await registers();
  await clerk.waitForURL(/[0-9a-f-]{36}$/);
  await sees(clerk.locator('.documents').last(), '申请书');
  expect(office.faults).toEqual([]);
});

test('登记时即看到此前相同的申请', async () => {
  await fillsIn({ 申请渠道: '当面提交' });
  await sees(clerk.getByRole('region', { name: '相近的申请' }), /甲外公开申〔2026〕\d+号/);
  expect(office.faults).toEqual([]);
});
