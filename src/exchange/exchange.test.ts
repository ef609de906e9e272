import exceljs from 'exceljs';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { choice, day, flag, integer, list, moment, money, text } from '../fields/index.ts';
import { optional } from '../kernel/field.ts';
import type { Matter } from '../kernel/matter.ts';
import { say } from '../kernel/text.ts';
import { kinds, matterOf } from '../matters/index.ts';
import type { Asked, Placed, Planned, Table } from './import.ts';
import { openTable, planTable, refusalOf, rowsOf } from './import.ts';
import { importable, proposeColumns } from './map/columns.ts';
import { simplified } from './map/plain.ts';
import type { Cell } from './read/cell.ts';
import { openBook } from './read/open.ts';
import { templateOf } from './template.ts';
import { readCell } from '../fields/cells/read.ts';

const outreach = matterOf('consular-outreach') as Matter; // one of the list

async function bytesOf(build: (book: exceljs.Workbook) => void): Promise<Buffer> {
  const book = new exceljs.Workbook();
  build(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function tableOf(bytes: Buffer | string, name: string, matter = outreach): Promise<Table> {
  const table = await openTable(matter, Buffer.from(bytes), name);
  if ('refused' in table) throw new Error(table.refused.because.zh);
  return table;
}

async function rowsIn(planned: Planned): Promise<readonly Placed[]> {
  const rows: Placed[] = [];
  for await (const row of rowsOf(planned)) rows.push(row);
  return rows;
}

const read = async (bytes: Buffer | string, name: string, asked: Asked = { mapping: undefined }) =>
  rowsIn(planTable(await tableOf(bytes, name), asked));
const refused = async (bytes: Buffer | string, name: string): Promise<string> => {
  const opened = await openBook(Buffer.from(bytes), name);
  return 'refused' in opened ? opened.refused.code : 'read';
};
const typed = (written: string): Cell => ({ text: written, kind: 'text' });
const number = (value: string, decimals?: number): Cell => ({
  text: value,
  kind: 'number',
  ...(decimals === undefined ? {} : { decimals }),
});

/** A compound file of the old Office with streams of these names: header, one allocation sector, one directory sector. */
function compound(...streams: readonly string[]): Buffer {
  const bytes = Buffer.alloc(512 * 3, 0xff);
  bytes.fill(0, 0, 76);
  bytes.write('d0cf11e0a1b11ae1', 'hex');
  bytes.writeUInt16LE(0x3e, 24);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(0, 76);
  for (const [at, name] of ['Root Entry', ...streams].entries()) {
    const from = 1024 + at * 128;
    bytes.fill(0, from, from + 128);
    bytes.write(name, from, 'utf16le');
    bytes.writeUInt16LE(name.length * 2 + 2, from + 64);
    bytes[from + 66] = at === 0 ? 5 : 2;
  }
  return bytes;
}

/** Node writes no GB 18030: each character by the code that reads as it. */
function gb18030(said: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, readonly number[]>();
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1)
      codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  return Buffer.from([...said].flatMap((sign) => codes.get(sign) ?? [sign.charCodeAt(0)]));
}

/** 甲市外办 2023 年的台账，像人手做出来的那样。 */
const ugly = () =>
  bytesOf((book) => {
    const sheet = book.addWorksheet('台账');
    sheet.mergeCells('A1:J1');
    sheet.getCell('A1').value = '2023年领保宣传活动台账';
    sheet.addRow(['填表单位：甲市外办']);
    sheet.addRow([
      '序号',
      '举办时间',
      '活动名称',
      '活动形式',
      '地点',
      '受众人次',
      '',
      '发放材料（册）',
      '参加人员',
      '备 注',
    ]);
    sheet.mergeCells('F3:G3');
    sheet.addRow(['', '', '', '', '', '现场人次', '线上人次', '', '', '']);
    for (const column of 'ABCDEHIJ') sheet.mergeCells(`${column}3:${column}4`);
    sheet.addRow([
      1,
      44990,
      '　海外安全讲座　',
      '大讲堂、培训',
      '甲大学',
      { formula: '10*30', result: 300 },
      0,
      500,
      '张三、李四',
    ]);
    sheet.getCell('B5').numFmt = 'yyyy"年"m"月"d"日"';
    sheet.addRow([
      2,
      '3月15日',
      '进社区宣传',
      '进社区',
      '红星社区',
      '２００',
      '0',
      '1,200',
      '王五\n赵六',
    ]);
    sheet.addRow([3, '3.20', '知识竞赛', '競賽', '市民中心', 120, '1.2万', '/', '']);
    sheet.addRow([4, '去年底', '年终宣传', '讲座', '同上', '约300人', 0, '', '']);
    sheet.addRow([5, '23/6/1', '儿童节宣传', '線上推送、直播', '云平台', 0, 800, '', '']);
    sheet.addRow([6, '', '儿童节宣传二', '線上推送、直播', '云平台', 0, 900, '', '']);
    sheet.mergeCells('B9:B10');
    sheet.getRow(9).hidden = true;
    sheet.getRow(10).eachCell((cell) => {
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFC7CE' } };
    });
    sheet.addRow([7]);
    sheet.addRow(['合  计', '', '', '', '', 1270]);
    sheet.addRow(['制表人：周某', '', '', '', '审核：吴某']);
    book.addWorksheet('隐藏', { state: 'hidden' }).addRow(['举办日期', '活动名称']);
    book.addWorksheet('Sheet3');
  });

describe('读懂旧台账', () => {
  test('标题、两行表头、合并单元格、合计和制表人各归各位，一行不多一行不少', async () => {
    const table = await tableOf(await ugly(), '台账.xlsx');
    expect(table.surveys.map(({ name, why }) => [name, why])).toEqual([
      ['台账', undefined],
      ['隐藏', 'hidden'],
      ['Sheet3', 'empty'],
    ]);
    expect(table.surveys[0]).toMatchObject({
      header: { first: 3, last: 4 },
      year: 2023,
      hiddenRows: 1,
      colours: new Map([['red', 1]]),
    });
    const planned = planTable(table, { mapping: undefined });
    expect(planned.mapping.columns.map(({ field }) => field)).toEqual([
      ...[null, 'heldOn', 'topic', 'sort', 'place', 'onsite', 'online', 'booklets', null, 'remark'],
    ]);
    const rows = await rowsIn(planned);
    expect(rows.map(({ row, leftOut }) => [row, leftOut])).toEqual([
      ...[5, 6, 7, 8, 9, 10].map((row) => [row, undefined]),
      ...[
        [11, 'nothing'],
        [12, 'total'],
        [13, 'note'],
      ],
    ]);
    expect(rows.slice(0, 3).map(({ own }) => own)).toEqual([
      {
        heldOn: '2023-03-05',
        topic: '海外安全讲座',
        sort: 'lecture',
        place: '甲大学',
        onsite: 300,
        online: 0,
        booklets: 500,
      },
      {
        heldOn: '2023-03-15',
        topic: '进社区宣传',
        sort: 'visit',
        place: '红星社区',
        onsite: 200,
        online: 0,
        booklets: 1200,
      },
      {
        heldOn: '2023-03-20',
        topic: '知识竞赛',
        sort: 'contest',
        place: '市民中心',
        onsite: 120,
        online: 12_000,
      },
    ]);
    expect(rows.slice(3, 6).map(({ own }) => [own['place'], own['heldOn']])).toEqual([
      ['市民中心', { unread: '去年底' }],
      ['云平台', '2023-06-01'],
      ['云平台', '2023-06-01'],
    ]);
    expect(
      rows[3]?.cells.flatMap(({ field, unread }) =>
        unread ? [[field, unread.code, unread.offer]] : [],
      ),
    ).toEqual([
      ['heldOn', 'not-a-day', undefined],
      ['sort', 'not-an-option', undefined],
      ['onsite', 'not-exact', '300'],
    ]);
  });

  test('词语、颜色、建议和改正只用于这次导入，读出来的就是说的那样', async () => {
    const table = await tableOf(await ugly(), '台账.xlsx');
    const { mapping } = planTable(table, { mapping: undefined });
    const planned = planTable(table, {
      mapping: {
        ...mapping,
        offers: true,
        words: [{ field: 'sort', text: '讲座', value: '大讲堂、培训' }],
        colours: [{ header: null, colour: 'red', field: 'remark', value: '逾期补报' }],
      },
      corrections: { '台账!B8': '2023-12-29', '台账!H5': '' },
    });
    const rows = await rowsIn(planned);
    expect(rows.flatMap(({ cells }) => cells.filter(({ unread }) => unread))).toEqual([]);
    expect(rows[3]?.own).toEqual({
      heldOn: '2023-12-29',
      topic: '年终宣传',
      sort: 'lecture',
      place: '市民中心',
      onsite: 300,
      online: 0,
    });
    expect(rows[0]?.own).not.toHaveProperty('booklets');
    expect(rows.map(({ own }) => own['remark'])).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      '逾期补报',
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('GB18030、UTF-16、分号、引号里的换行，同一张表读出同样的行', async () => {
    const rows = [
      ['举办日期', '活动名称', '形式', '地点', '现场人次', '线上人次', '备注'],
      ['2023-03-05', '安全"讲座"', '大讲堂、培训', '甲大学', '300', '0', '第一行\n第二行'],
    ];
    const written = (delimiter: string) =>
      rows
        .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter))
        .join('\r\n');
    const expected = [
      {
        heldOn: '2023-03-05',
        topic: '安全"讲座"',
        sort: 'lecture',
        place: '甲大学',
        onsite: 300,
        online: 0,
        remark: '第一行\n第二行',
      },
    ];
    for (const delimiter of [',', ';', '\t'])
      expect((await read(written(delimiter), '表.csv')).map(({ own }) => own)).toEqual(expected);
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(written('\t'), 'utf16le')]);
    expect((await read(wide, '表.csv')).map(({ own }) => own)).toEqual(expected);
    const gb = Buffer.from('举办日期,活动名称\n2023年3月5日,宣传', 'utf8').toString('latin1');
    expect(gb).not.toBe('');
    const gbk = Buffer.from(
      'BED9B0ECC8D5C6DA2CBBEEB6AFC3FBB3C60A32303233C4EA33D4C235C8D52CD0FBB4AB0A',
      'hex',
    );
    expect((await read(gbk, '表.csv')).map(({ own }) => own)).toEqual([
      { heldOn: '2023-03-05', topic: '宣传' },
    ]);
  });

  test('没有表头的由人指定各列；表头在中间又印一遍的不算记录', async () => {
    const table = await tableOf('sep=\t\n甲\t乙\n丙\t丁', '粘贴.tsv');
    const planned = planTable(table, { mapping: undefined });
    expect(refusalOf(planned)?.code).toBe('no-header');
    const columns = [
      { header: '（A）', field: 'topic' },
      { header: '（B）', field: 'place' },
    ];
    expect(
      (await rowsIn(planTable(table, { mapping: { columns } }))).map(({ own }) => own),
    ).toEqual([
      { topic: '甲', place: '乙' },
      { topic: '丙', place: '丁' },
    ]);
    const twice = await read(
      '举办日期,活动名称\n2023-1-2,甲\n举办日期,活动名称\n2023-1-3,乙',
      '表.csv',
    );
    expect(twice.map(({ leftOut }) => leftOut)).toEqual([undefined, 'heading', undefined]);
  });

  test('读不了的文件各说一句怎么办', async () => {
    expect(await refused(compound('Workbook'), 'a.xls')).toBe('old-excel');
    expect(await refused(compound('Workbook'), 'a.et')).toBe('wps-table');
    expect(await refused(compound('EncryptionInfo', 'EncryptedPackage'), 'a.xlsx')).toBe(
      'encrypted',
    );
    expect(await refused(compound('WordDocument'), 'a.doc')).toBe('not-a-table');
    const apple = zipSync({ 'Index/Document.iwa': strToU8('x'), 'preview.jpg': strToU8('x') });
    expect(await refused(Buffer.from(apple), 'a.numbers')).toBe('apple-numbers');
    const xml =
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>';
    expect(await refused(xml, 'a.xls')).toBe('xml-table');
    expect(await refused('MIME-Version: 1.0\nContent-Type: multipart/related', 'a.xls')).toBe(
      'web-page',
    );
    expect(await refused((await ugly()).subarray(0, 3000), 'a.xlsx')).toBe('damaged');
    expect(await refused('<html><table><tr><td>1</td></tr></table></html>', 'a.xls')).toBe(
      'web-page',
    );
    expect(await refused('', 'a.csv')).toBe('file-empty');
    expect(await refused('%PDF-1.7', 'a.pdf')).toBe('not-a-table');
    const parts = {
      '[Content_Types].xml': strToU8('<Types/>'),
      'xl/workbook.xml': strToU8('<workbook/>'),
    };
    const bomb = zipSync({ ...parts, 'xl/sharedStrings.xml': new Uint8Array(8 * 1_048_576) });
    expect(await refused(Buffer.from(bomb), 'a.xlsx')).toBe('bomb');
    const entity = zipSync({
      ...parts,
      'xl/workbook.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><workbook/>'),
    });
    expect(await refused(Buffer.from(entity), 'a.xlsx')).toBe('damaged');
  });

  test('同一张文字表，用各种编码和分隔写出来，读出来都一样', async () => {
    const lines = [
      ['举办日期', '活动名称', '形式', '地点', '现场人次', '线上人次'],
      ['2023-03-05', '“海外安全”讲座，第二期', '大讲堂、培训', '甲大学；东区', '300', '0'],
      ['2023-03-15', '进社区', '进社区、进学校、进企业', '红星社区', '200', '0'],
    ];
    const written = (sign: string, end: string): string =>
      lines.map((cells) => cells.map((cell) => `"${cell}"`).join(sign)).join(end);
    const files: readonly (readonly [string, Buffer])[] = [',', ';', '\t', '|'].flatMap((sign) => {
      const said = written(sign, '\r\n');
      const wide = Buffer.from(said, 'utf16le');
      return [
        [`utf-8 ${sign}`, Buffer.from(written(sign, '\n'))],
        [`带标记的 utf-8 ${sign}`, Buffer.from(`\uFEFF${said}`)],
        [`utf-16le ${sign}`, Buffer.concat([Buffer.from([0xff, 0xfe]), wide])],
        [`utf-16be ${sign}`, Buffer.concat([Buffer.from([0xff, 0xfe]), wide]).swap16()],
        [`gb18030 ${sign}`, gb18030(said)],
      ] as const;
    });
    for (const [how, bytes] of files) {
      const rows = await read(bytes, '表.csv');
      const own = rows.map(({ own: { heldOn, topic, sort, onsite } }) => [
        heldOn,
        topic,
        sort,
        onsite,
      ]);
      expect([how, own]).toEqual([
        how,
        [
          ['2023-03-05', '“海外安全”讲座，第二期', 'lecture', 300],
          ['2023-03-15', '进社区', 'visit', 200],
        ],
      ]);
    }
  });

  test('随便一张表，每一行非空的都读出一次，不多不少', async () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        '',
        '2023年3月5日',
        '合计',
        '小计',
        '同上',
        '/',
        '√',
        '3.5',
        '去年底',
        '备注：',
        '举办日期',
        '活动名称',
        '1.2万',
      ),
      fc.string({ maxLength: 6 }),
    );
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), {
      minLength: 1,
      maxLength: 12,
    });
    const filled = (row: readonly string[]) => row.some((one) => one.trim() !== '');
    await fc.assert(
      fc.asyncProperty(
        rows.filter((body) => body.some(filled)),
        async (body) => {
          const table = [['举办日期', '活动名称', '形式', '地点', '现场人次', '线上人次'], ...body];
          const csv = table
            .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
            .join('\n');
          const found = await read(csv, '表.csv');
          expect(found.length).toBe(body.filter(filled).length);
          const book = await bytesOf((made) => made.addWorksheet('甲').addRows(table));
          const again = await read(book, '表.xlsx');
          expect(again.map(({ row, leftOut }) => [row, leftOut])).toEqual(
            again
              .map(({ row, leftOut }) => [row, leftOut])
              .filter(([row]) => filled(table[Number(row) - 1] ?? [])),
          );
          expect(again.length).toBe(found.length);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('没有见过的台账', () => {
  const found = async (kind: string, name: string, rows: readonly (readonly unknown[])[]) => {
    const bytes = await bytesOf((book) => {
      const sheet = book.addWorksheet('Sheet1');
      for (const row of rows) sheet.addRow([...row]);
      for (const [at, row] of rows.entries())
        for (const [column, cell] of row.entries())
          if (cell === '→' || cell === '↓') {
            const [top, left] = cell === '→' ? [at + 1, column] : [at, column + 1];
            sheet.getCell(at + 1, column + 1).value = null;
            sheet.mergeCells(top, left, at + 1, column + 1);
          }
    });
    const planned = planTable(await tableOf(bytes, name, matterOf(kind)), { mapping: undefined });
    const read = await rowsIn(planned);
    return {
      lacking: planned.lacking,
      own: read.filter(({ leftOut }) => !leftOut).map(({ own }) => own),
      unread: read.flatMap(({ cells }) => cells.flatMap(({ unread }) => unread?.code ?? [])),
    };
  };

  test('培训：起止分两列写在合并的表头下面，课程和学时写在一格，合计和落款不算', async () => {
    const read = await found('training', '2023年外事培训.xlsx', [
      ['甲市外办2023年外事培训情况一览表', '→', '', '', '', '', ''],
      ['序号', '培训班名称', '培训形式', '培训时间', '→', '主办', '课程'],
      ['↓', '↓', '↓', '起', '止', '↓', '↓'],
      [1, '涉外礼仪培训班', '集中培训', '3.5', '2023年3月7日', '甲市外办', '礼仪 ８学时；翻译 4'],
      [2, '领保实务班', '实战实训', '23/4/1', '去年底', '甲市外办', '演练'],
      ['合计', '', '', '', '', '', ''],
      ['制表人：张某', '', '', '', '审核人：李某', '', ''],
    ]);
    expect([read.lacking, read.own.length, read.unread]).toEqual([
      [],
      2,
      ['not-a-day', 'item-incomplete'],
    ]);
    expect(read.own[0]).toEqual({
      ...{ name: '涉外礼仪培训班', sort: 'class', host: '甲市外办' },
      ...{ firstOn: '2023-03-05', lastOn: '2023-03-07' },
      courses: [
        { title: '礼仪', hours: 8 },
        { title: '翻译', hours: 4 },
      ],
    });
  });

  test('法律顾问名册和表彰：列名是那一项的另一种说法，单位万元，一格一个人', async () => {
    const advisers = await found('legal-adviser', '名册.xlsx', [
      ['法律顾问、公职律师名册（2024年度）', '→', '', '', '', '', '', ''],
      ['类别', '姓名', '单位', '执业证号', '擅长领域', '聘期', '→', '顾问费（万元）'],
      ['↓', '↓', '↓', '↓', '↓', '开始', '结束', '↓'],
      ['外聘', '钱某某', '甲律师事务所', '13301', '涉外合同', '2024.1.1', '2024年12月31日', 3.5],
    ]);
    expect([advisers.lacking, advisers.own]).toEqual([
      [],
      [
        {
          ...{ sort: 'adviser', name: '钱某某', firm: '甲律师事务所', licence: '13301' },
          ...{ fields: '涉外合同', from: '2024-01-01', until: '2024-12-31', fee: 35_000 },
        },
      ],
    ]);
    const awards = await found('award', '近年获奖.xlsx', [
      ['年度', '获奖人员（集体）', '奖项名称', '授予机关', '级别', '授予时间'],
      ['2022', '赵某某', '普法先进个人', '某部', '国家级', '2022.12.4'],
    ]);
    expect([awards.lacking, awards.own[0]]).toMatchObject([
      ['to'],
      { period: '2022', person: '赵某某', title: '普法先进个人', grantedOn: '2022-12-04' },
    ]);
    const pool = await found('talent', '人才库.xlsx', [
      ['类别', '姓名', '单位', '语种'],
      ['外语人才', '王小某、陈小某', '甲大学', '英语 精通'],
    ]);
    expect([pool.lacking, pool.unread[0]]).toEqual([[], 'several-persons']);
  });
});

describe('一个单元格的意思', () => {
  const heldOn = day(say('日期', 'Day'));
  const dayOf = (cell: Cell, year?: number) => {
    const { value, unread } = readCell(heldOn, cell, { year });
    return unread ? [unread.code, unread.offer] : value;
  };

  test('日期怎么写的都有', () => {
    for (const written of [
      '2023-03-05',
      '2023/3/5',
      '2023.3.5',
      '2023年3月5日',
      '２０２３年３月５日',
      '2023年3月5号（星期日）',
      '2023 年 3 月 5 日',
      '20230305',
      '2023-03-05 14:30:00',
      '二〇二三年三月五日',
      '23/3/5',
      '23.3.5',
      '2023年03月05日上午',
    ])
      expect([written, dayOf(typed(written))]).toEqual([written, '2023-03-05']);
    for (const written of ['3月5日', '3.5', '3-5', '三月五日', '3月5号'])
      expect([written, dayOf(typed(written), 2023), dayOf(typed(written))]).toEqual([
        written,
        '2023-03-05',
        ['year-missing', undefined],
      ]);
    expect(dayOf(number('44990'))).toBe('2023-03-05');
    expect(dayOf(number('20230305'))).toBe('2023-03-05');
    expect(dayOf(number('3.5'), 2023)).toBe('2023-03-05');
    expect(dayOf(number('3.1'), 2023)).toEqual(['day-ambiguous', '2023-03-01']);
    expect(dayOf(number('3.1', 2), 2023)).toBe('2023-03-10');
    expect(dayOf(typed('25/3/2023'))).toBe('2023-03-25');
    expect(dayOf(typed('3/5/2023'))).toEqual(['day-ambiguous', '2023-03-05']);
    expect(dayOf(typed('3/5/23'), 2023)).toEqual(['day-ambiguous', '2023-03-05']);
    expect(dayOf(typed('2023年2月30日'))).toEqual(['no-such-day', undefined]);
    expect(dayOf(typed('2023.3'))).toEqual(['day-missing', '2023-03-01']);
    expect(dayOf(typed('3月'), 2023)).toEqual(['day-missing', '2023-03-01']);
    for (const range of [
      '2023年3月5日至7日',
      '2023.3.5-3.8',
      '3月5日—7日',
      '2023年3月5日-2023年3月9日',
    ])
      expect([range, dayOf(typed(range), 2023)]).toEqual([range, ['day-range', '2023-03-05']]);
    for (const none of ['去年底', '待定', '上半年', '长期', '2023'])
      expect(dayOf(typed(none), 2023)).toEqual([
        none === '2023' ? 'day-missing' : 'not-a-day',
        undefined,
      ]);
  });

  test('数、金额、是否、选项、几个人', () => {
    const amount = (written: Cell, times?: number) => {
      const { value, unread } = readCell(
        money(say('金额', 'Amount')),
        written,
        times === undefined ? {} : { times },
      );
      return unread ? [unread.code, unread.offer] : value;
    };
    expect([
      amount(typed('￥1,234.50')),
      amount(typed('3.5万元')),
      amount(typed('3.5'), 10_000),
      amount(number('0.1'), 10_000),
    ]).toEqual([1234.5, 35_000, 35_000, 1000]);
    expect([amount(typed('3万元'), 10_000), amount(typed('3元'), 10_000)]).toEqual([30_000, 3]);
    const count = (written: string) => {
      const { value, unread } = readCell(integer(say('人数', 'n')), typed(written));
      return unread ? [unread.code, unread.offer] : value;
    };
    expect(['２００', '200人次', '1 200', '三十', '1.2万'].map(count)).toEqual([
      200, 200, 1200, 30, 12_000,
    ]);
    expect([count('约200人'), count('200余人'), count('10-20'), count('若干')]).toEqual([
      ['not-exact', '200'],
      ['not-exact', '200'],
      ['not-a-number', undefined],
      ['not-a-number', undefined],
    ]);
    const is = flag(say('是否', 'f'));
    expect(['是', '√', '有', '否', '×', 'N'].map((one) => readCell(is, typed(one)).value)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    expect([
      readCell(is, undefined, { ticked: true }).value,
      readCell(is, undefined).value,
      readCell(is, typed('大概')).unread?.code,
    ]).toEqual([false, null, 'not-a-flag']);
    const sort = choice(say('来源', 's'), {
      npc: say('市人大', 'Municipal congress'),
      cppcc: say('市政协', 'Municipal conference'),
      plain: say('普通事项', 'ordinary'),
    });
    expect(
      ['市政协提案', 'NPC', '市人大（大会）', '市政協', 'Municipal congress'].map(
        (one) => readCell(sort, typed(one), { simplified }).value,
      ),
    ).toEqual(['cppcc', 'npc', 'npc', 'cppcc', 'npc']);
    expect(readCell(sort, typed('普遍事项')).unread).toMatchObject({
      code: 'not-an-option',
      offer: '普通事项',
    });
    const people = list(say('人员', 'People'), {
      name: text(say('姓名', 'Name')),
      unit: optional(text(say('单位', 'Unit'))),
    });
    expect(readCell(people, typed('张三、李四；王五\n赵六')).value).toEqual(
      ['张三', '李四', '王五', '赵六'].map((name) => ({ name })),
    );
    expect(readCell(moment(say('时间', 't')), typed('2023年3月5日 9:05')).value).toBe(
      '2023-03-05T09:05',
    );
    expect(readCell(moment(say('时间', 't')), typed('2023年3月5日')).unread?.code).toBe(
      'time-missing',
    );
    expect(readCell(optional(integer(say('册', 'n'))), typed('——')).value).toBeNull();
    expect(readCell(text(say('证件', 'id')), number('11010119900101123400')).unread?.code).toBe(
      'digits-lost',
    );
    expect(readCell(text(say('名', 'n')), { text: '#REF!', kind: 'error' }).unread?.code).toBe(
      'cell-error',
    );
  });

  test('列按列名、常用的别名和内容对应；说不准的留给人选', () => {
    const proposed = (...columns: readonly (readonly [string, ...string[]])[]) =>
      proposeColumns(
        importable(matterOf('proposal') as Matter),
        columns.map(([header, ...samples]) => ({ header, samples: samples.map(typed) })),
      ); // one of the list
    expect(
      proposed(['编 号'], ['领衔代表'], ['案由（标题）'], ['交办日期'], ['序号', '1', '2']),
    ).toEqual(['number', 'proposer', 'subject', 'assignedOn', null]);
    expect(proposed(['Source'], ['number'], ['来源'])).toEqual(['source', 'number', null]);
    const two = { from: day(say('起始日期', 'From')), to: day(say('终止日期', 'To')) };
    expect(proposeColumns(two, [{ header: '时间', samples: [typed('2023-1-1')] }])).toEqual([null]);
  });
});

test('模板填好了原样读回，每一类都是', async () => {
  for (const matter of kinds.filter((one) => Object.keys(importable(one)).length > 0)) {
    const opened = await openBook(Buffer.from(await templateOf(matter)), '模板.xlsx');
    const headings: string[] = [];
    if ('book' in opened)
      for await (const { cells } of opened.book.sheets[0]?.rows() ?? [])
        headings.push(...cells.map((cell) => cell?.text ?? ''));
    const filled = Object.values(importable(matter)).map(({ kind, options }) =>
      kind === 'day' ? '2023-03-05' : (Object.values(options ?? {})[0]?.zh ?? '1'),
    );
    const table = await tableOf(
      [headings, filled].map((row) => row.join('\t')).join('\n'),
      '模板.csv',
      matter,
    );
    const planned = planTable(table, { mapping: undefined });
    const fields = planned.mapping.columns.map(({ field }) => field);
    expect([matter.name, fields, planned.lacking]).toEqual([
      matter.name,
      Object.keys(importable(matter)),
      [],
    ]);
    expect((await rowsIn(planned)).map(({ row }) => row)).toEqual([2]);
  }
  const book = new exceljs.Workbook();
  await book.xlsx.load((await templateOf(outreach)).buffer as ArrayBuffer); // a whole buffer of its own
  const [sheet] = book.worksheets;
  expect(sheet?.getCell('B2').protection).toMatchObject({ locked: false });
  expect(sheet?.getCell('C2').dataValidation.formulae).toEqual(["'选项'!$C$2:$C$5"]);
});

const all = (text: string, sign: RegExp) => [...text.matchAll(sign)].map(([, one = '']) => one);
const fits = (name: string): boolean => name.length <= 31 && !/[\\/?*[\]:]/.test(name);

/** A drop-down ends at the last filled cell of its column of options; what it says is not too long. */
function isSound(check: string, options: string): boolean {
  const [title, message, formula] = [
    /errorTitle="([^"]*)"/g,
    /error="([^"]*)"/g,
    /<formula1>([^<]*)</g,
  ].map((sign) => all(check, sign).join('')) as [string, string, string]; // three signs, three texts
  const short = title.length <= 32 && message.length <= 255 && formula.length <= 255;
  if (!short || !/sqref="([A-Z]+)2:\1\d+"/.test(check)) return false;
  if (!check.includes('type="list"')) return true;
  const [, column, last] = /\$([A-Z]+)\$2:\$[A-Z]+\$(\d+)$/.exec(formula) ?? [];
  const filled = all(options, new RegExp(`<c r="${column}(\\d+)"`, 'g')).map(Number);
  return filled.length > 0 && Math.max(...filled) === Number(last);
}

/** Whether the headings are locked, and whether the columns below them are. */
function locksIn(sheet: string, styles: string) {
  const locked = all(styles, /<cellXfs[^>]*>([^]*?)<\/cellXfs>/g)
    .flatMap((one) => one.split('<xf ').slice(1))
    .map((one) => !one.includes('locked="0"'));
  const of = (sign: RegExp) => all(sheet, sign).map((at) => locked[Number(at)]);
  return {
    headings: of(/<c r="[A-Z]+1"[^>]* s="(\d+)"/g),
    below: new Set(of(/<col [^>]*style="(\d+)"/g)),
  };
}

/** What spreadsheets take a file for damaged over, or show otherwise than meant, read from the parts themselves. */
test('模板的每个部件都守表格软件的规矩：下拉指到选项页有字的格，提示不超长，只有列名锁住，格式齐全', async () => {
  for (const matter of kinds.filter((one) => Object.keys(importable(one)).length > 0)) {
    const parts = unzipSync(await templateOf(matter));
    const part = (name: string) => strFromU8(parts[`xl/${name}.xml`] ?? new Uint8Array());
    const [sheet, options, styles] = [
      part('worksheets/sheet1'),
      part('worksheets/sheet3'),
      part('styles'),
    ];
    const fields = Object.values(importable(matter));
    const checks = all(sheet, /<dataValidation ([^]*?<\/dataValidation>)/g);
    const lists = fields.filter(({ kind, options: of }) => kind === 'flag' || of).length;
    expect([matter.name, checks.filter((one) => !isSound(one, options))]).toEqual([
      matter.name,
      [],
    ]);
    expect(checks.filter((one) => one.includes('type="list"')).length).toBe(lists);
    expect(sheet).toContain('<sheetProtection sheet="1"');
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(locksIn(sheet, styles)).toEqual({
      headings: fields.map(() => true),
      below: new Set([false]),
    });
    expect(all(part('comments1'), /<comment ref="([A-Z]+1)"/g).length).toBe(fields.length);
    expect(
      all(part('workbook'), /<sheet [^>]*name="([^"]*)"/g).filter((one) => !fits(one)),
    ).toEqual([]);
    expect(styles.includes('yyyy-mm-dd')).toBe(
      fields.some(({ kind }) => ['day', 'moment'].includes(kind)),
    );
  }
});
