import { afterAll, beforeAll, expect, test } from 'vitest';
import { browser } from '../browser.ts';
import { fills, sees, sits } from './desk.ts';
import type { Answers } from './desk.ts';
import type { Served } from './office.ts';
import { serveOffice } from './office.ts';
import type { Page } from 'playwright-core';

let office: Served;
let clerk: Page;

beforeAll(async () => {
  office = await serveOffice();
  office.clock.set('2026-02-10');
  clerk = await sits(office, '何静');
});
afterAll(async () => {
  await (await browser()).close();
  await office.close();
});

const asked: Answers = {
  申请人类型: '自然人',
  申请人姓名或者名称: '钱多多',
  身份证明: '已核对居民身份证',
  所需信息的名称: '2025年度因公出访团组情况',
  获取信息的方式: '纸质',
  获取信息的途径: '邮寄',
};

async function registers(answers: Answers): Promise<void> {
  await clerk.goto(`${office.url}/disclosure-request/new`);
  await fills(clerk.locator('form.registration'), answers);
}

test.each([['当面提交的以提交之日为收到之日', '当面提交', {}, '最迟2026年3月16日答复']])(
  '%s（第三十一条）',
  async (_, channel, more, term) => {
    await registers({ 申请渠道: channel, ...asked, ...more });
    await sees(clerk, term);
    await clerk.screenshot({ path: '.cache/x.png', fullPage: true });
    expect(office.faults).toEqual([]);
  },
);
