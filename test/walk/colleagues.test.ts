import { randomUUID } from 'node:crypto';
import { convertToHtml } from 'mammoth';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Day } from '../../src/kernel/day.ts';
import { addAbsence } from '../../src/store/people.ts';
import { begins, confirms, due, fills, opens, reads, sees, sits, takes } from './desk.ts';
import type { Served } from './office.ts';
import { application, serveOffice } from './office.ts';

let office: Served;
let clerk: Page;
let officer: Page;
let other: Page;
let reviewer: Page;
let head: Page;

beforeAll(async () => {
  office = await serveOffice();
  office.clock.set('2026-02-10');
  [clerk, officer, other, reviewer, head] = (await Promise.all(
    ['何静', '林知行', '许文清', '沈明', '陆远'].map((name) => sits(office, name)),
  )) as [Page, Page, Page, Page, Page]; // as many as names
});
afterAll(() => office.close());

let received = 0;

/** A request with the case officer since 10 February; then it is another day. */
async function assigned(now: Day = '2026-02-12'): Promise<{ id: string; title: string }> {
  const id = randomUUID();
  received += 1;
  const title = `第${received}项因公出访经费`;
  office.clock.set('2026-02-10');
  await office.takes('何静', 'register', id, application('2026-02-10', { sought: title }));
  await office.takes('陆远', 'assign', id, { to: await office.idOf('林知行') });
  office.clock.set(now);
  return { id, title };
}

const story = (page: Page): Locator => page.locator('.story');
const here = (page: Page): Locator => page.locator('.procedure [aria-current=step]');
const row = (page: Page, title: string): Locator => page.locator('.rows tr', { hasText: title });

/** A step that stands folded with what every matter can do. */
async function takesOther(page: Page, step: string, answers: Record<string, string>) {
  await page.getByText('其他操作').click();
  await takes(page, step, answers);
}

/** Names another matter in a form by looking for it. */
async function seeks(form: Locator, title: string): Promise<void> {
  await form.getByPlaceholder('输入编号或者名称查找').fill(title);
  await form.getByRole('option', { name: title }).click();
}

test('传阅给谁，谁的传阅里就有；阅后不再有，别人不能替他阅', async () => {
  const { id, title } = await assigned();
  await opens(head, office, id);
  await head.getByText('其他操作').click();
  const form = await begins(head, '传阅');
  await form.getByLabel('林知行').check();
  await confirms(form);
  await sees(head, '已办理：传阅');
  await opens(other, office, id);
  expect(await other.getByRole('link', { name: '阅', exact: true }).count()).toBe(0);
  await officer.goto(`${office.url}/circulated`);
  await reads(row(officer, title), '待阅');
  await row(officer, title).getByRole('link').click();
  await takes(officer, '阅', { 阅示: '已核对。' });
  await reads(story(officer), '已阅：已核对');
  await officer.goto(`${office.url}/circulated`);
  await sees(officer, '没有传阅给您的事项。');
  expect(office.faults).toEqual([]);
});

test('会签：被请的人在待办里看到，写明意见，承办人看到意见', async () => {
  const { id, title } = await assigned();
  await opens(officer, office, id);
  await officer.getByText('其他操作').click();
  const form = await begins(officer, '会签');
  await form.getByLabel('沈明').check();
  await fills(form, { 会签事项: '经费口径是否一致。' });
  await confirms(form);
  await sees(officer, '已办理：会签');
  await reviewer.goto(`${office.url}/todo`);
  await reads(row(reviewer, title), '待会签');
  await row(reviewer, title).getByRole('link').click();
  await takes(reviewer, '会签意见', { 会签意见: '有修改意见', 意见: '请按决算口径。' });
  await opens(officer, office, id);
  await reads(story(officer), /沈明.*会签：有修改意见 请按决算口径/);
  expect(office.faults).toEqual([]);
});

test('关联另一件，两件互相看得到；并案后停止计算，写明并入哪一件', async () => {
  const [one, two] = [await assigned(), await assigned()];
  await opens(head, office, one.id);
  await head.getByText('其他操作').click();
  const linking = await begins(head, '关联');
  await seeks(linking, two.title);
  await fills(linking, { 关系: '同一事由' });
  await confirms(linking);
  await sees(head, '已办理：关联');
  const related = head.getByRole('region', { name: '关联记录' });
  await reads(related, two.title);
  await related.getByRole('link').click();
  await reads(head.getByRole('heading', { level: 1 }), two.title);
  await sees(head.getByRole('region', { name: '关联记录' }), new RegExp(one.title));

  await head.getByText('其他操作').click();
  const merging = await begins(head, '并案');
  await seeks(merging, one.title);
  await fills(merging, { 理由: '同一申请人同一事由。' });
  await sees(merging.locator('.after'), '按期');
  await confirms(merging);
  await sees(head, '已办理：并案');
  await reads(here(head), '已并案');
  await reads(story(head), '同一申请人同一事由');
  expect(await head.getByRole('link', { name: '延期', exact: true }).count()).toBe(0);
  // What was done to this one is not said of the other, which was seen before.
  await head.getByRole('region', { name: '关联记录' }).getByRole('link').first().click();
  await reads(head.getByRole('heading', { level: 1 }), one.title);
  expect(await head.getByText('已办理').count()).toBe(0);
  expect(office.faults).toEqual([]);
});

test('分案：分出的事项与原件关联，原件照常办理', async () => {
  const [one, two] = [await assigned(), await assigned()];
  await opens(head, office, one.id);
  await head.getByText('其他操作').click();
  const form = await begins(head, '分案');
  await confirms(form);
  await sees(form, '请选择分出的事项。');
  await seeks(form, two.title);
  await fills(form, { 理由: '涉及两个不同机关。' });
  await expect.poll(() => form.locator('.error').count()).toBe(0);
  await confirms(form);
  await sees(head, '已办理：分案');
  await reads(head.getByRole('region', { name: '关联记录' }), two.title);
  await reads(here(head), '办理中');
  expect(office.faults).toEqual([]);
});

test('AB角：代理人替不在岗的人办理，页面和办理经过都注明代谁', async () => {
  const { id } = await assigned();
  const absence = {
    act: randomUUID(),
    person: await office.idOf('林知行'),
    deputy: await office.idOf('许文清'),
    from: '2026-02-11',
    to: '2026-02-28',
  } as const;
  const actor = { office: office.office, person: await office.idOf('陆远') };
  expect(await addAbsence(office.store, actor, absence)).toHaveProperty('done');
  await opens(other, office, id);
  await other.getByRole('button', { name: '许文清' }).click();
  await other.getByLabel('林知行').check();
  await other.keyboard.press('Escape');
  await reads(other.locator('main > .notice'), /正在代理他人办理.*林知行/);
  await takesOther(other, '备注', { 备注: '已电话联系申请人。' });
  await reads(story(other), /许文清.*代.*林知行.*已电话联系申请人/);
  expect(office.faults).toEqual([]);
});

test('撤销误记的延期：原记录划线保留，期限回到延期之前，不能再更正', async () => {
  const { id } = await assigned('2026-03-02');
  await office.takes('陆远', 'extend', id, { days: 10, reason: '调档' });
  await opens(head, office, id);
  await reads(due(head), '2026年3月30日');
  await reads(head.locator('.clocks .term'), '20个工作日 · 延长至30个工作日');
  const extension = head.locator('.story li', { hasText: '调档' });
  await extension.getByRole('link', { name: '更正' }).click();
  const form = head.getByRole('dialog');
  await form.getByLabel('撤销：这件事没有发生').check();
  await confirms(form);
  await sees(form, '请填写更正理由。');
  await fills(form, { 更正理由: '延期通知没有发出。' });
  await expect.poll(() => form.locator('.error').count()).toBe(0);
  await sees(form.locator('.after'), '2026年3月16日');
  await confirms(form);
  await sees(head, '已办理：更正');
  await reads(due(head), '2026年3月16日');
  const struck = head.locator('.story li.struck');
  await reads(struck, /已撤销.*延期通知没有发出/);
  expect(await struck.getByRole('link', { name: '更正' }).count()).toBe(0);
  expect(office.faults).toEqual([]);
});

test('收费：通知缴费即等待，缴费之日重新起算', async () => {
  const { id } = await assigned('2026-02-27');
  await opens(officer, office, id);
  await takes(officer, '通知缴费', { 信息处理费: '60' });
  await reads(here(officer), '待缴费');
  await sees(due(officer), '暂停');
  office.clock.set('2026-03-04');
  await opens(clerk, office, id);
  const form = await begins(clerk, '收到缴费');
  await sees(form.locator('.after'), '2026年4月1日');
  await confirms(form);
  await sees(clerk, '已办理：收到缴费');
  await reads(due(clerk), '2026年4月1日');
  await reads(story(clerk), '通知缴纳信息处理费60');
  expect(office.faults).toEqual([]);
});

test('逾期不补正：可以选的只有不再处理，办结并停止计算', async () => {
  const { id } = await assigned();
  await office.takes('林知行', 'askToClarify', id, { items: '年度', until: '2026-02-27' });
  office.clock.set('2026-03-02');
  await opens(officer, office, id);
  const form = await begins(officer, '答复');
  const offered = await form
    .getByRole('group', { name: /^办理结果/ })
    .locator('label')
    .allTextContents();
  expect(offered).toEqual(['其他处理：逾期不补正，不再处理']);
  await fills(form, { 办理结果: '其他处理：逾期不补正，不再处理' });
  await confirms(form);
  await sees(officer, '已办理：答复');
  await reads(here(officer), '已答复');
  expect(office.faults).toEqual([]);
});

test('答复后要求更正信息：收到、处理，告知书以 Word 打开是同样的话', async () => {
  const { id } = await assigned();
  const result = 'granted';
  await office.takes('林知行', 'draft', id, { result, findings: '本机关持有。' });
  await office.takes('沈明', 'review', id, { secrecy: true });
  await office.takes('顾宁', 'sign', id);
  await office.takes('何静', 'reply', id, { result, via: 'post' });
  await opens(officer, office, id);
  await takes(officer, '收到更正要求', { 认为不准确的信息记录: '出访人次', 证据: '批件' });
  await takes(officer, '答复更正要求', {
    更正处理: '审核属实，予以更正',
    理由和依据: '批件所载人次与记录不一致。',
  });
  await reads(story(officer), /更正处理：审核属实，予以更正/);
  const letter = story(officer)
    .locator('li', { hasText: '更正处理' })
    .getByRole('link', { name: 'docx' });
  const answer = await officer
    .context()
    .request.get(`${office.url}${await letter.getAttribute('href')}`);
  expect(answer.headers()['content-type']).toContain('wordprocessingml');
  const { value } = await convertToHtml({ buffer: await answer.body() });
  const text = value.replaceAll(/<[^>]+>/g, '');
  for (const part of ['钱多多', '更正', '甲市人民政府外事办公室', '2026年2月12日'])
    expect(text).toContain(part);
  expect(office.faults).toEqual([]);
});

test('沉默期满之后收到的意见，不再说自次日起继续计算', async () => {
  const { id } = await assigned('2026-02-12');
  const party = { kind: 'third-party', party: '某某进出口有限公司', servedOn: '2026-02-12' };
  await office.takes('林知行', 'consult', id, party);
  const effect = officer.locator('.steps li', {
    has: officer.getByRole('link', { name: '收到意见' }),
  });
  await opens(officer, office, id);
  await reads(effect, '的次日起继续计算');
  office.clock.set('2026-03-25');
  await opens(officer, office, id);
  await officer.getByRole('link', { name: '收到意见' }).waitFor();
  expect(await effect.textContent()).not.toContain('继续计算');
  expect(office.faults).toEqual([]);
});
