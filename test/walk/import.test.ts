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
const shot = process.env['SHOTS'];

test('没用过的人把去年的台账导进来：对应列、就地改正、先核对、再录入；同一张表再导一遍不变；负责人撤销', async () => {
  const page = await sits(office, '何静');
  await page.goto(`${office.url}/consular-outreach/import`);
  await page.locator('input[type=file]').setInputFiles(await file());
  await page.locator('table.import-rows').first().waitFor();
  if (shot) await page.screenshot({ path: `${shot}/1-look.png`, fullPage: true });
  expect(
    await page
      .locator('table.import-mapping select')
      .evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value)),
  ).toEqual(['', 'heldOn', 'topic', 'sort', 'place', 'onsite', 'online', 'remark']); // each is one
  await sees(page, '有5格读不出');
  await page.getByLabel('改正台账!B6').fill('2020-12-29');
  await page.getByLabel('改正台账!B6').press('Enter');
  await page.getByLabel('改正台账!D6').selectOption('lecture');
  await sees(page, '有2格读不出');
  await page.getByRole('button', { name: '采纳全部建议' }).click();
  await expect.poll(() => page.locator('table.import-rows td.wrong').count()).toBe(0);
  await page.getByRole('button', { name: '核对全部行' }).click();
  await sees(page, '将录入4行，已有0行，问题0行。');
  if (shot) await page.screenshot({ path: `${shot}/2-checked.png`, fullPage: true });
  await page.getByRole('button', { name: '录入4行' }).click();
  await sees(page, '已录入4行。');
  if (shot) await page.screenshot({ path: `${shot}/3-done.png`, fullPage: true });
  await sees(page, /需要撤销时，请负责人办理/);

  const head = await sits(office, '陆远');
  await head.goto(`${office.url}/consular-outreach/import`);
  await head.locator('input[type=file]').setInputFiles(await file());
  await sees(head, '表头与上次导入的一样');
  expect(office.faults).toEqual([]);
});
