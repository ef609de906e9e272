import exceljs from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sees, sits } from './desk.ts';
import type { Served } from './office.ts';
import { serveOffice } from './office.ts';

let office: Served;
beforeAll(async () => {
  office = await serveOffice();
});
afterAll(() => office.close());

/** 去年的台账，照着办公室里那样做的。 */
async function ledger(): Promise<Buffer> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('台账');
  sheet.mergeCells('A1:H1');
  sheet.getCell('A1').value = '2020年领保宣传活动台账';
  sheet.addRow(['序号', '举办时间', '活动名称', '活动形式', '地点', '受众人次', '', '备注']);
  sheet.mergeCells('F2:G2');
  sheet.addRow(['', '', '', '', '', '现场人次', '线上人次', '']);
  for (const column of 'ABCDEH') sheet.mergeCells(`${column}2:${column}3`);
  sheet.addRow([1, '3月5日', '海外安全讲座', '大讲堂、培训', '甲大学', '３００', 0, '']);
  sheet.addRow([2, '2020.4.2', '进社区宣传', '进社区', '红星社区', 120, 0, '']);
  sheet.addRow([3, '去年底', '年终宣传', '讲座', '市民中心', '约200人', 0, '']);
  sheet.addRow([4, '2020年5月6日至8日', '领保周', '讲座', '同上', 500, '1.2万', '']);
  sheet.getRow(7).eachCell((cell) => {
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFC7CE' } };
  });
  sheet.addRow(['合计', '', '', '', '', 1120, 12_000, '']);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const file = async () => ({ name: '2020年台账.xlsx', mimeType: '', buffer: await ledger() });
const kept = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(name) });

test('没用过的人把去年的台账导进来：对应列、就地改正、先核对、再录入；同一张表再导一遍不变；负责人撤销', async () => {
  const page = await sits(office, '何静');
  await page.goto(`${office.url}/consular-outreach/import`);
  await page.locator('input[type=file]').setInputFiles(await file());
  await page.locator('table.import-rows').first().waitFor();
  expect(
    await page
      .locator('table.import-mapping select')
      .evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value)),
  ).toEqual(['', 'heldOn', 'topic', 'sort', 'place', 'onsite', 'online', 'remark']); // each is one
  await sees(page, '有5格读不出');
  await page.getByLabel(/^改正\s?B6$/).fill('2020-12-29');
  await page.getByLabel(/^改正\s?B6$/).press('Enter');
  await page.getByLabel(/^改正\s?D6$/).selectOption('lecture');
  await sees(page, '有2格读不出');
  await page.getByRole('button', { name: '采纳全部建议' }).click();
  await expect.poll(() => page.locator('table.import-rows td.wrong').count()).toBe(0);
  await page.getByRole('button', { name: '核对全部行' }).click();
  await sees(page, '将录入4行，已有0行，问题0行。');
  await page.getByRole('button', { name: '录入4行' }).click();
  await sees(page, '已录入4行。');
  await sees(page, /需要撤销时，请负责人办理/);

  await page.getByRole('link', { name: '看清单' }).click();
  await page
    .getByRole('link', { name: /领保周/ })
    .first()
    .click();
  await page.waitForURL(/[0-9a-f-]{36}/);
  await page.goto(`${page.url().split('?', 1)[0]}?step=attach`);
  const form = page.getByRole('dialog');
  await form
    .locator('input[type=file][multiple]')
    .setInputFiles([
      kept('签到表.txt'),
      { name: 'IMG_0007.HEIC', mimeType: 'image/heic', buffer: Buffer.from('heic') },
      kept('现场记录.txt'),
    ]);
  await sees(form, /这是苹果手机的 HEIC 照片/);
  await expect.poll(() => form.locator('.files .file').count()).toBe(2);

  const head = await sits(office, '陆远', { width: 390, height: 844, dark: true });
  await head.goto(`${office.url}/consular-outreach/import`);
  await head.locator('input[type=file]').setInputFiles(await file());
  await sees(head, '表头与上次导入的一样');
  await head.getByRole('button', { name: '核对全部行' }).click();
  await sees(head, '将录入0行，已有2行，问题2行。');
  const wide = await head.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);
  await head.getByRole('button', { name: '换一个文件' }).click();
  const pasted = [
    '举办日期\t活动名称\t形式\t地点\t现场人次\t线上人次',
    '2020-3-9\t误贴的活动\t大讲堂\t甲大学\t10\t0',
  ];
  await head.getByLabel('或者从表格复制后粘贴到这里').fill(pasted.join('\n'));
  await head.getByRole('button', { name: '读取' }).click();
  await head.getByRole('button', { name: '核对全部行' }).click();
  await head.getByRole('button', { name: '录入1行' }).click();
  await head.getByLabel('撤销原因').fill('贴错了');
  await head.getByRole('button', { name: '撤销这次导入' }).click();
  await sees(head, '已撤销，这次录入的记录都已作废。');
  expect(office.faults).toEqual([]);
});
