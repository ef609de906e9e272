import { randomUUID } from 'node:crypto';
import { TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeLink } from '../../src/api/security/links.ts';
import { millisecondsOf } from '../../src/office/clock.ts';
import { newPage } from '../browser.ts';
import { confirms, due, fills, opens, reads, sees, sits } from './desk.ts';
import type { Served } from './office.ts';
import { application, KIND, serveOffice } from './office.ts';

let office: Served;
let clerk: Page;
let head: Page;
let system: Page;
let audit: Page;
const MANY = 55;
const ids: string[] = [];

beforeAll(async () => {
  office = await serveOffice();
  office.clock.set('2026-12-25');
  for (let at = 1; at <= MANY; at += 1) {
    const id = randomUUID();
    const sought = `第${at}批往来函件`;
    await office.takes('何静', 'register', id, application('2026-12-25', { sought }));
    ids.push(id);
  }
  await office.takes('陆远', 'assign', ids[0] ?? '', { to: await office.idOf('林知行') });
  [clerk, head, system, audit] = (await Promise.all(
    ['何静', '陆远', '韩冰', '史鉴'].map((name) => sits(office, name)),
  )) as [Page, Page, Page, Page]; // as many as names
});
afterAll(() => office.close());

const rows = (page: Page) => page.locator('.rows tbody tr');

test('清单：逐页读完，件数不变；筛选写在地址里，可以发给同事，可以清除', async () => {
  await clerk.goto(`${office.url}/${KIND}`);
  await rows(clerk).first().waitFor();
  expect(await rows(clerk).count()).toBe(50);
  await sees(clerk, `共${MANY}件`);
  await clerk.getByRole('button', { name: '更多' }).click();
  await expect.poll(() => rows(clerk).count()).toBe(MANY);
  expect(new Set(await clerk.locator('a.open').allTextContents()).size).toBe(MANY);

  const filters = clerk.getByRole('search', { name: '筛选' });
  await filters.getByLabel('承办').selectOption({ label: '林知行' });
  await expect.poll(() => rows(clerk).count()).toBe(1);
  const offered = await filters.getByLabel('承办').locator('option').allTextContents();
  expect(offered).not.toContain('韩冰');
  await head.goto(clerk.url());
  await reads(rows(head), '第1批往来函件');
  await filters.getByRole('button', { name: '清除筛选' }).click();
  await filters.getByLabel('文字').fill('第7批');
  await clerk.keyboard.press('Enter');
  await expect.poll(() => rows(clerk).count()).toBe(1);
  expect(clerk.url()).toContain('q=');

  // Among several kinds there is no phase to choose; with the kind come its own phases.
  await clerk.goto(`${office.url}/all`);
  expect(await filters.getByLabel('环节').count()).toBe(0);
  await filters.getByLabel('业务').selectOption({ label: '依申请公开' });
  await filters.getByLabel('环节').selectOption({ label: '办理中' });
  await expect.poll(() => clerk.url()).toMatch(/kind=disclosure-request.*phase=open/);
  await sees(clerk, `共${MANY}件`);
  await filters.getByLabel('业务').selectOption({ label: '建议提案' });
  await expect.poll(() => clerk.url()).not.toContain('phase=');
  expect(office.faults).toEqual([]);
});

test('清单上方的每个数，点开就是那几件', async () => {
  office.clock.set('2027-01-27');
  await clerk.goto(`${office.url}/all`);
  for (const name of ['逾期', '今日到期', '三日内', '在途', '暂停']) {
    const figure = clerk.locator('.summary').getByRole('link', { name });
    await figure.click();
    await expect.poll(() => figure.getAttribute('aria-current')).toBe('page');
    const count = Number((await figure.textContent())?.replace(/\D/g, ''));
    await sees(clerk, new RegExp(count === 0 ? '没有符合筛选条件的事项' : `共${count}件`));
  }
  office.clock.set('2026-12-25');
  expect(office.faults).toEqual([]);
});

test('打印清单：没有菜单和按钮，表格不超出纸', async () => {
  await clerk.goto(`${office.url}/${KIND}`);
  await rows(clerk).first().waitFor();
  await clerk.emulateMedia({ media: 'print' });
  await clerk.setViewportSize({ width: 794, height: 1123 });
  for (const part of ['nav.side', '.bar', '.filters', '.foot .button'])
    expect(await clerk.locator(part).first().isVisible()).toBe(false);
  const { width, room } = await clerk.evaluate(() => ({
    width: document.documentElement.scrollWidth,
    room: document.documentElement.clientWidth,
  }));
  expect(width).toBeLessThanOrEqual(room);
  await clerk.emulateMedia({ media: 'screen' });
  await clerk.setViewportSize({ width: 1280, height: 800 });
});

test('变更设置：自所填之日起生效，以前的值在历史里', async () => {
  await system.goto(`${office.url}/settings`);
  await system
    .getByRole('button', { name: '变更：机关地址' })
    .or(system.getByRole('button', { name: /^变更：.*地址/ }))
    .first()
    .click();
  const form = system.getByRole('dialog');
  await fills(form, { 内容: '甲市新址路9号', 理由: '搬迁。' });
  await confirms(form);
  await form.waitFor({ state: 'hidden' });
  const line = system.locator('.settings > li', { hasText: '甲市新址路9号' });
  await line.getByText('历史').click();
  await reads(line.locator('ol'), /自2026年12月25日.*甲市新址路9号/);
  expect(office.faults).toEqual([]);
});

test('按人数的分级标准、报告时限和分钟数都可以在页面上设置', async () => {
  const changes = async (name: string, answers: Record<string, string>, shown: string) => {
    await system.getByRole('button', { name: `变更：${name}` }).click();
    const form = system.getByRole('dialog');
    const 依据文件名称 = '《甲市涉外突发事件应急预案》';
    await fills(form, { ...answers, 依据文件名称, 理由: '按本地预案。' });
    await confirms(form);
    await form.waitFor({ state: 'hidden' });
    const line = system.locator('.settings > li', { hasText: name });
    await reads(line.locator('.value'), shown);
    await reads(line.locator('.hint'), /来源：《甲市涉外突发事件应急预案》 自2026年12月25日/);
  };
  await system.goto(`${office.url}/settings`);
  await changes('领保首报时限', { Ⅱ级: '45' }, 'Ⅱ级 45分钟');
  await changes(
    '涉外突发事件分级标准（人数）',
    { 'Ⅳ级 伤亡人数': '2' },
    'Ⅳ级 死亡1人以上或者伤亡2人以上',
  );
  await changes('紧急查看时长（分钟）', { 内容: '90' }, '90');
  await changes('年度报告“之前”是否含当日', { 内容: '不含当日' }, '不含当日');
  expect(office.faults).toEqual([]);
});

const PASSWORDS = ['竹影扫阶尘不动月穿潭底水无痕', '空山新雨后天气晚来秋明月松间照'] as const;

test('我的账户：更换密码、绑定验证器，下次登录两样都要', async () => {
  const { url } = await makeLink(
    { store: office.store, key: 'the key of this office' },
    {
      office: office.office,
      person: await office.idOf('林知行'),
      administrator: false,
      origin: '',
    },
  );
  const own = await newPage();
  await own.goto(office.url + url);
  await own.getByLabel(/^新密码/).fill(PASSWORDS[0]);
  await own.getByLabel('再输入一次').fill(PASSWORDS[0]);
  await own.locator('button[type=submit]').click();
  await own.waitForURL(/todo$/);
  await own.getByRole('button', { name: '林知行' }).click();
  await own.getByRole('link', { name: '我的账户' }).click();
  const password = own.getByRole('region', { name: '密码', exact: true });
  const change = async (current: string) => {
    await password.getByLabel('现在的密码').fill(current);
    await password.getByLabel(/^新密码/).fill(PASSWORDS[1]);
    await password.getByLabel('再输入一次').fill(PASSWORDS[1]);
    await password.getByRole('button', { name: '更换密码' }).click();
  };
  await change('not the password at all');
  await sees(password, '密码或者验证码不对。');
  await change(PASSWORDS[0]);
  await sees(password, '密码已更换');

  const codes = own.getByRole('region', { name: '动态验证码' });
  await codes.getByLabel('现在的密码').fill(PASSWORDS[1]);
  await codes.getByRole('button', { name: '绑定验证器' }).click();
  await codes.getByRole('img', { name: '验证器二维码' }).waitFor();
  const secret = (await codes.locator('code').textContent())?.replaceAll(' ', '') ?? '';
  const code = () =>
    new TOTP({ secret }).generate({ timestamp: millisecondsOf(office.clock.now()) });
  await codes.getByLabel(/^动态验证码/).fill('000000');
  await codes.getByRole('button', { name: '确认绑定' }).click();
  await codes.locator('.error, .notice.bad').first().waitFor();
  await codes.getByLabel(/^动态验证码/).fill(code());
  await codes.getByRole('button', { name: '确认绑定' }).click();
  await sees(codes, '已绑定。');

  await own.getByRole('button', { name: '在所有设备上退出' }).click();
  await own.waitForURL(/sign-in/);
  office.clock.set('2026-12-25', '10:30');
  await own.getByText('用密码登录').click();
  await own.getByLabel('用户名').fill('officer');
  await own.getByLabel('密码', { exact: true }).fill(PASSWORDS[1]);
  await own.getByLabel(/^动态验证码/).fill(code());
  await own.getByRole('button', { name: '登录', exact: true }).click();
  await own.waitForURL(/todo$/);
  await own.context().close();
  expect(office.faults).toEqual([]);
});

test('处室：增加、改名、撤销；还有人的不能撤销，并说明还有多少', async () => {
  await system.goto(`${office.url}/people`);
  const units = system.getByRole('region', { name: '处室' });
  await units.getByRole('button', { name: '增加处室' }).click();
  await fills(system.getByRole('dialog'), { 名称: '友城处', 代码: 'cities' });
  await confirms(system.getByRole('dialog'));
  const made = units.locator('tr', { hasText: 'cities' });
  await made.getByRole('button', { name: /^修改/ }).click();
  await fills(system.getByRole('dialog'), { 名称: '友好城市处' });
  await confirms(system.getByRole('dialog'));
  await reads(made, '友好城市处');
  await made.getByRole('button', { name: /^撤销处室/ }).click();
  await confirms(system.getByRole('dialog'));
  await reads(made, '2026年12月25日撤销');
  const full = units.locator('tr', { hasText: '综合处' });
  await full.getByRole('button', { name: /^撤销处室/ }).click();
  await confirms(system.getByRole('dialog'));
  await reads(system.getByRole('dialog').getByRole('alert'), /\d/);
  await system.keyboard.press('Escape');
  expect(office.faults).toEqual([]);
});

const notice = {
  year: 2027,
  papers: ['https://www.gov.example/2027'],
  days: [
    { name: '元旦', date: '2027-01-01', isOffDay: true },
    { name: '元旦', date: '2027-01-04', isOffDay: true },
    { name: '元旦', date: '2027-01-09', isOffDay: false },
    { name: '劳动节', date: '2027-05-01', isOffDay: true },
    { name: '国庆节', date: '2027-10-01', isOffDay: true },
  ],
};

test('录入放假通知：先看到哪些期限变动，确认后在办事项的期限随之改变', async () => {
  await opens(clerk, office, ids[0] ?? '');
  const before = await due(clerk).textContent();
  await system.goto(`${office.url}/calendar?year=2027`);
  await sees(system, '这一年的放假通知尚未录入');
  await system.getByRole('button', { name: '录入放假通知' }).click();
  const form = system.getByRole('dialog');
  await fills(form, { 或者粘贴: '{ "year": 2027 }', 公布日期: '2026-12-24' });
  await form.getByRole('button', { name: '核对' }).click();
  await form.locator('.error').first().waitFor();
  await form.getByLabel('数据文件').setInputFiles({
    name: '2027.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(notice)),
  });
  await expect.poll(() => form.getByLabel(/^或者粘贴/).inputValue()).toContain('2027-01-09');
  await fills(form, { 通知: '关于2027年部分节假日安排的通知' });
  await form.getByRole('button', { name: '核对' }).click();
  await sees(form, '2027年，共调整5日。');
  await sees(form, new RegExp(`${MANY}件在办事项的期限随之变动`));
  await form.getByRole('button', { name: '确认录入' }).click();
  await form.waitFor({ state: 'hidden' });
  await sees(system, '元旦调休上班');
  await opens(clerk, office, ids[0] ?? '');
  expect(await due(clerk).textContent()).not.toBe(before);
  expect(office.faults).toEqual([]);
});

test('移交：办成即关上，页面写明移交了几件；管理员不在可选之列', async () => {
  await head.goto(`${office.url}/people`);
  await head.getByRole('button', { name: '移交全部在办事项' }).click();
  const form = head.getByRole('dialog');
  const offered = await form.getByLabel('接收人').locator('option').allTextContents();
  expect(offered).not.toContain('韩冰');
  await fills(form, { 移交人: '林知行', 接收人: '许文清', 理由: '工作调整。' });
  await confirms(form);
  await sees(head, '已移交1件。');
  expect(await head.getByRole('dialog').count()).toBe(0);
  expect(office.faults).toEqual([]);
});

test('删除个人信息：要问两遍，删后谁也看不到，办理经过还在', async () => {
  await opens(head, office, ids[1] ?? '');
  await head.getByRole('button', { name: '删除个人信息' }).click();
  const form = head.getByRole('dialog');
  await fills(form, { 删除理由: '申请人要求。' });
  await form.getByRole('button', { name: '删除', exact: true }).click();
  await sees(form, '请先确认知道不能恢复。');
  await form.getByLabel('我知道删除后不能恢复').check();
  await form.getByRole('button', { name: '删除', exact: true }).click();
  await sees(head, /个人信息已于2026年12月25日删除.*/);
  expect(await head.getByText('13800005678').count()).toBe(0);
  await sees(head.locator('.about'), '（已删除）');
  await reads(head.locator('.story'), '登记申请');
  expect(office.faults).toEqual([]);
});

test('审计：每一条以文字说明，没有代码', async () => {
  await clerk.goto(`${office.url}/all`);
  await clerk.request.get(`${office.url}/api/matters.xlsx?view=all&light=green`);
  await audit.goto(`${office.url}/system`);
  const line = audit.locator('tr', { hasText: '导出清单' }).first();
  await reads(line, /何静.*范围：全部.*时限：正常/);
  expect(await audit.locator('main').textContent()).not.toMatch(/\w=\w/);
  expect(office.faults).toEqual([]);
});
