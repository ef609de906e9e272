import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync, deflateSync } from 'node:zlib';
import { Document, Header, Packer, Paragraph, TextRun } from 'docx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SmallOffice } from '../../test/small-office.ts';
import { smallOffice } from '../../test/small-office.ts';
import { toPdf } from '../paper/pdf.ts';
import { LETTER } from '../paper/specimens.ts';
import { cleanJpeg, cleanPng } from './documents-image.ts';
import { safeName } from './documents-name.ts';
import {
  examine,
  findDocument,
  joinDocuments,
  keepDocument,
  placeOf,
  putDocument,
} from './documents.ts';
import { inOffice } from './open.ts';

/** A zip of the given files, packed or, for a bomb, saying what it likes. */
function zip(files: Readonly<Record<string, string | Buffer>>, { store = false } = {}): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const data = Buffer.from(content);
    const packed = store ? data : deflateRawSync(data);
    const title = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(store ? 0 : 8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(data.length, 22);
    local.writeUInt16LE(title.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(store ? 0 : 8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(data.length, 24);
    central.writeUInt16LE(title.length, 28);
    central.writeUInt32LE(at, 42);
    parts.push(local, title, packed);
    directory.push(central, title);
    at += 30 + title.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, central, end]);
}

const KINDS = '<Types><Override ContentType="application/vnd.openxmlformats"/></Types>';
const word = (text: string, more: Readonly<Record<string, string>> = {}) =>
  zip({
    '[Content_Types].xml': KINDS,
    'word/document.xml': `<w:p><w:t>${text}</w:t></w:p>`,
    ...more,
  });
const sheet = (text: string) =>
  zip({
    '[Content_Types].xml': KINDS,
    'xl/workbook.xml': '<sheet name="表一"/>',
    'xl/sharedStrings.xml': `<si><t>${text}</t></si>`,
  });
const ofd = (text: string) =>
  zip({
    'OFD.xml': '<ofd/>',
    'Doc_0/Pages/Page_0/Content.xml': `<ofd:TextCode>${text}</ofd:TextCode>`,
  });

/** The smallest picture that is whole; `exif` puts a camera's notes into it. */
function jpeg({
  exif = Buffer.alloc(0),
  after = Buffer.alloc(0),
}: { exif?: Buffer; after?: Buffer } = {}): Buffer {
  const segment = (marker: number, data: Buffer) => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(data.length + 2);
    return Buffer.concat([Buffer.from([0xff, marker]), length, data]);
  };
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0', 'latin1')),
    ...(exif.length > 0 ? [segment(0xe1, exif)] : []),
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xda, Buffer.alloc(10, 1)),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
    Buffer.from([0xff, 0xd9]),
    after,
  ]);
}

function exif(turn: number): Buffer {
  const tiff = Buffer.alloc(26 + 40);
  tiff.write('II', 0, 'latin1');
  tiff.writeUInt16LE(42, 2);
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(1, 8);
  tiff.writeUInt16LE(0x0112, 10);
  tiff.writeUInt16LE(3, 12);
  tiff.writeUInt32LE(1, 14);
  tiff.writeUInt16LE(turn, 18);
  tiff.write('GPS 30.27N 120.15E HUAWEI P60', 30, 'latin1');
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
}

function png(more: readonly [string, string][] = []): Buffer {
  const chunk = (kind: string, data: Buffer) => {
    const whole = Buffer.alloc(12 + data.length);
    whole.writeUInt32BE(data.length, 0);
    whole.write(kind, 4, 'latin1');
    data.copy(whole, 8);
    return whole;
  };
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
    chunk('IHDR', head),
    ...more.map(([kind, text]) => chunk(kind, Buffer.from(text))),
    chunk('IDAT', deflateSync(Buffer.from([0, 255]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The code by which a file is refused, or the name and type under which it is kept. */
async function answer(bytes: Buffer | string, name: string): Promise<string> {
  const result = await examine(Buffer.from(bytes), name);
  return 'refused' in result ? result.refused.code : `${result.name} ${result.type.split(';')[0]}`;
}

const EXE = Buffer.concat([Buffer.from('MZ\u0090\0\u0003\0\0\0', 'latin1'), Buffer.alloc(200)]);

describe('what is received is kept under a name that harms nobody', () => {
  const names: readonly (readonly [given: string, kept: string])[] = [
    ['../../etc/passwd', 'passwd.txt'],
    ['..\\..\\windows\\win.ini', 'win.ini.txt'],
    ['C:\\Users\\张三\\申请书.txt', '申请书.txt'],
    ['CON', '_CON.txt'],
    ['nul.txt', '_nul.txt'],
    ['COM1.报告.txt', '_COM1.报告.txt'],
    ['...', '未命名.txt'],
    ['', '未命名.txt'],
    ['.htaccess', 'htaccess.txt'],
    ['a\r\nSet-Cookie: x=1.txt', 'aSet-Cookie_ x=1.txt'],
    ['<img src=x onerror=alert(1)>.txt', '_img src=x onerror=alert(1)_.txt'],
    ['关于“一带一路”的函（第2稿）.txt', '关于“一带一路”的函（第2稿）.txt'],
    ['附件1.关于出访的说明', '附件1.关于出访的说明.txt'],
    [`${'长'.repeat(300)}.txt`, `${'长'.repeat(80)}.txt`],
  ];
  test.each(names)('%j → %j', async (given, kept) => {
    expect(await answer('内容\n', given)).toBe(`${kept} text/plain`);
  });

  test('every kept name fits every file system', () => {
    for (const [given] of names) {
      expect(Buffer.byteLength(safeName(given, 'txt'))).toBeLessThanOrEqual(255);
    }
  });
});

describe('wrong files are refused, each with its reason', () => {
  const macros = KINDS.replace('openxmlformats', 'ms-word.document.macroEnabled.main');
  const bombed = zip({
    '[Content_Types].xml': KINDS,
    'word/document.xml': Buffer.alloc(30 * 1_048_576, 0x20),
  });
  const files: readonly (readonly [
    what: string,
    bytes: Buffer | string,
    name: string,
    code: string,
  ])[] = [
    ['a name with a NUL', '内容', '申请\0.txt', 'file-name'],
    ['a name that reads backwards', '内容', '说明\u202etxt.exe', 'file-name'],
    ['an empty file', '', '空.txt', 'file-empty'],
    ['a program named docx', EXE, '申请书.docx', 'file-type'],
    ['a program named as one', EXE, 'setup.exe', 'file-type'],
    ['a text named docx', '只是文字', '申请书.docx', 'file-type-mismatch'],
    ['a text named pdf', '只是文字', '申请书.pdf', 'file-type-mismatch'],
    ['a script', 'alert(1)', 'x.js', 'file-type-mismatch'],
    ['a page', '<!doctype html><script>alert(1)</script>', 'x.txt', 'file-type'],
    ['a drawing that can run', '<svg xmlns="x" onload="alert(1)"/>', 'x.svg', 'file-type'],
    ['a drawing named txt', '<?xml version="1.0"?><svg/>', 'x.txt', 'file-type'],
    [
      'an old Word file',
      Buffer.from('d0cf11e0a1b11ae1'.padEnd(2048, '0'), 'hex'),
      '通知.doc',
      'file-type',
    ],
    ['a plain zip', zip({ 'a.txt': '文件' }), '材料.zip', 'file-type'],
    ['a zip named docx', zip({ 'a.txt': '文件' }), '材料.docx', 'file-type'],
    ['a docx with macros', word('文', { 'word/vbaProject.bin': 'x' }), '表.docx', 'file-macros'],
    [
      'a docm',
      zip({ '[Content_Types].xml': macros, 'word/document.xml': '' }),
      '表.docm',
      'file-macros',
    ],
    ['a docx that unpacks to far more', bombed, '表.docx', 'file-bomb'],
    ['a docx behind a program', Buffer.concat([EXE, word('文')]), '表.docx', 'file-type'],
    [
      'a docx with something after its end',
      Buffer.concat([word('文'), Buffer.from('PK<script>')]),
      '表.docx',
      'file-damaged',
    ],
    ['a docx that leaves its folder', word('文', { '../../x': 'x' }), '表.docx', 'file-damaged'],
    ['a cut docx', word('文').subarray(0, 120), '表.docx', 'file-damaged'],
    ['a docx named pdf', word('文'), '表.pdf', 'file-type-mismatch'],
    [
      'a PDF that is a zip too',
      Buffer.concat([Buffer.from('%PDF-1.7\n%%EOF\n'), zip({ a: 'b' })]),
      '文.pdf',
      'file-damaged',
    ],
    ['a broken PDF', '%PDF-1.7\nnothing\n%%EOF\n', '文.pdf', 'file-damaged'],
    ['a picture that ends too early', jpeg().subarray(0, 60), '照片.jpg', 'file-damaged'],
    ['something unknown', Buffer.from([1, 2, 3, 4, 5, 6, 7, 0, 0, 8]), '数据.bin', 'file-type'],
  ];
  test.each(files)('%s', async (_what, bytes, name, code) => {
    expect(await answer(bytes, name)).toBe(code);
  });
});

describe('right files are taken by their content', () => {
  test('text in UTF-8, in GB 18030 and as a table', async () => {
    expect(await answer('姓名,单位\n', '名单.csv')).toBe('名单.csv text/csv');
    expect(await answer(Buffer.from('c9eac7ebcae9', 'hex'), '申请书.txt')).toBe(
      '申请书.txt text/plain',
    );
  });

  test('office files, OFD and PDF', async () => {
    expect(await answer(word('申请公开'), '申请书.DOCX')).toMatch(/^申请书\.docx /);
    expect(await answer(sheet('合计'), '表.xlsx')).toMatch(/^表\.xlsx /);
    expect(await answer(ofd('答复'), '答复.ofd')).toBe('答复.ofd application/ofd');
    const pdf = Buffer.from(await toPdf(LETTER));
    expect(await answer(pdf, '答复书.pdf')).toBe('答复书.pdf application/pdf');
  });

  test('a picture under another picture’s name gets its own', async () => {
    expect(await answer(png(), '照片.jpg')).toBe('照片.png image/png');
    expect(await answer(jpeg(), '照片.jpeg')).toBe('照片.jpg image/jpeg');
  });
});

describe('a picture is kept without what the camera wrote beside it', () => {
  const cleaned = (result: ReturnType<typeof cleanJpeg>) =>
    'bytes' in result ? result.bytes : Buffer.from('refused');

  test('an upright one loses the whole of it and nothing else', () => {
    expect(cleaned(cleanJpeg(jpeg({ exif: exif(1) })))).toEqual(jpeg());
  });

  test('one taken sideways keeps its turn alone', () => {
    const bytes = cleaned(cleanJpeg(jpeg({ exif: exif(6) })));
    expect(bytes.includes('HUAWEI')).toBe(false);
    expect(bytes.includes(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))).toBe(true);
    expect(cleaned(cleanJpeg(bytes))).toEqual(bytes);
  });

  test('what follows the picture is not kept', () => {
    expect(cleaned(cleanJpeg(jpeg({ after: Buffer.from('PK\u0003\u0004') })))).toEqual(jpeg());
    expect(cleaned(cleanPng(Buffer.concat([png(), Buffer.from('<script>')])))).toEqual(png());
  });

  test('a PNG loses its texts and times', () => {
    expect(
      cleaned(
        cleanPng(
          png([
            ['tEXt', 'Author\0李四'],
            ['eXIf', 'GPS'],
            ['tIME', '1234567'],
          ]),
        ),
      ),
    ).toEqual(png());
  });
});

describe('a state secret is refused with the article and guidance', () => {
  const marked: readonly string[] = [
    '机密★1年\n关于某事的报告',
    '秘密★\n通知',
    '绝密★长期',
    '机 密 ★ １０年',
    '机密☆5年',
    '　绝密★30年　特急',
    '密级：机密',
    '密　级: 秘密',
    '密级和保密期限：绝密',
    '标密：秘密',
    '000001\n机密\n特急\n甲市外事办公室文件',
    '【秘密】\n请示',
    '機密★一年',
    '秘密\u200b★\u200b1年',
  ];
  test.each(marked)('%j', async (text) => {
    expect(await answer(text, '报告.txt')).toBe('state-secret');
    expect(await answer(word(text.replaceAll('\n', '</w:t></w:p><w:p><w:t>')), '报告.docx')).toBe(
      'state-secret',
    );
  });

  const allowed: readonly string[] = [
    '不得泄露国家秘密、工作秘密、商业秘密。',
    '国家秘密的密级分为绝密、机密、秘密三级。',
    '申请公开的信息涉及国家秘密，依据第十四条不予公开。',
    '密级：内部',
    '密级：公开',
    '密级：□绝密 □机密 □秘密',
    '机密级事项的保密期限不超过二十年，秘密级不超过十年。',
    '工作秘密★1年',
    '商业秘密★',
    '确定密级、机密程度由定密责任人负责',
    '本机密钥已更换；机密性、完整性、可用性',
    '类别\n合计\n涉及国家秘密\n涉及商业秘密\n一\n二\n三\n四\n秘密\n',
    '评分：★★★★★',
  ];
  test.each(allowed)('but not %j', async (text) => {
    expect(await answer(text, '报告.txt')).toMatch(/^报告\.txt /);
  });

  test.each([
    '机密★关于出访的请示.txt',
    '（秘密）会议纪要.txt',
    '【绝密】方案.txt',
    '机密-方案.txt',
    '方案_秘密.txt',
    '机密.txt',
    '某方案（机密★5年）.txt',
  ])('by its name: %s', async (name) => {
    expect(await answer('普通内容', name)).toBe('state-secret');
  });

  test.each([
    '保守国家秘密法宣传册.txt',
    '商业秘密保护指南.txt',
    '国家秘密定密管理暂行规定.txt',
    '机密性说明.txt',
  ])('but not by the name %s', async (name) => {
    expect(await answer('普通内容', name)).toBe(`${name} text/plain`);
  });

  test('in a header of a real Word file, split over two runs', async () => {
    const file = new Document({
      sections: [
        {
          headers: {
            default: new Header({
              children: [
                new Paragraph({
                  children: [new TextRun('机密'), new TextRun({ text: '★5年', bold: true })],
                }),
              ],
            }),
          },
          children: [new Paragraph('关于出访安排的请示')],
        },
      ],
    });
    expect(await answer(await Packer.toBuffer(file), '请示.docx')).toBe('state-secret');
  });

  test('in a sheet, an OFD and a PDF', async () => {
    expect(await answer(sheet('秘密★3年'), '表.xlsx')).toBe('state-secret');
    expect(await answer(ofd('机密★3年'), '文.ofd')).toBe('state-secret');
    const paper = { ...LETTER, body: [{ kind: 'paragraph' as const, text: '密级：机密★5年' }] };
    expect(await answer(Buffer.from(await toPdf(paper)), '文.pdf')).toBe('state-secret');
  });

  test('says what to do in both languages', async () => {
    const result = await examine(Buffer.from('机密★1年'), '文.txt');
    const refused = 'refused' in result ? result.refused : undefined;
    expect(refused).toMatchObject({
      law: '中华人民共和国保守国家秘密法',
      article: '第三十一条第一款第三项',
    });
    expect(refused?.because.zh).toMatch(/非涉密网络.*涉密渠道/);
    expect(refused?.because.en).toMatch(/unclassified network/);
  });
});

describe('a document is kept once, whole, and seen through a matter alone', () => {
  let our: SmallOffice;
  beforeAll(async () => {
    our = await smallOffice();
  });
  afterAll(() => our.close());

  const kept = (folder: string) =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
          .length
      : 0;

  test('a refused one leaves nothing, on disk or in the database', async () => {
    const before = kept(our.shelf.folder);
    const result = await putDocument(
      our.shelf,
      { office: our.office },
      Buffer.from('机密★1年'),
      'a.txt',
    );
    expect(result).toMatchObject({ refused: { code: 'state-secret' } });
    expect(kept(our.shelf.folder)).toBe(before);
  });

  test('a stream that grows past the limit is cut short', async () => {
    const small = { ...our.shelf, limit: 1_000 };
    let given = 0;
    async function* endless() {
      for (;;) {
        given += 1;
        yield await Promise.resolve(Buffer.alloc(400, 0x61));
      }
    }
    const result = await putDocument(small, { office: our.office }, endless(), 'a.txt');
    expect(result).toMatchObject({ refused: { code: 'file-too-large' } });
    expect(given).toBe(3);
  });

  test('the same content sent by many at once is one document', async () => {
    const bytes = Buffer.from('同一份材料\n');
    const results = await Promise.all(
      Array.from({ length: 10 }, () =>
        putDocument(our.shelf, { office: our.office, person: our.people.clerk }, bytes, '材料.txt'),
      ),
    );
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    for (const result of results)
      expect(result).toMatchObject({ document: { sha256, name: '材料.txt' } });
    expect(readFileSync(placeOf(our.shelf.folder, sha256))).toEqual(bytes);
    expect(
      readdirSync(join(our.shelf.folder, sha256.slice(0, 2))).filter((name) =>
        name.endsWith('.new'),
      ),
    ).toEqual([]);
  });

  test('it is found through the matter that an act joined it to, and through no other', async () => {
    const matter = await our.registers();
    const other = await our.registers();
    const put = await keepDocument(
      our.shelf,
      { office: our.office },
      { bytes: Buffer.from('pdf'), name: '答复书', extension: 'pdf' },
    );
    const use = [{ sha256: put.sha256, what: 'reply' }];
    await inOffice(our.store, our.office, async (tx) => {
      const act = { matter, id: '00000000-0000-4000-8000-000000000001', at: our.clock.now() };
      expect(await joinDocuments(tx, act, use)).toEqual([]);
      expect(await joinDocuments(tx, act, [{ sha256: 'f'.repeat(64), what: 'x' }])).toEqual([
        'f'.repeat(64),
      ]);
      const found = await findDocument(our.shelf, tx, { matter, sha256: put.sha256 });
      expect(found).toMatchObject({ name: '答复书.pdf', type: 'application/pdf', size: 3 });
      const parts: Buffer[] = [];
      for await (const part of found?.content() ?? []) parts.push(part as Buffer); // no encoding is set
      expect(Buffer.concat(parts).toString()).toBe('pdf');
      expect(
        await findDocument(our.shelf, tx, { matter: other, sha256: put.sha256 }),
      ).toBeUndefined();
      expect(
        await findDocument(our.shelf, tx, { matter, sha256: '../../etc/passwd' }),
      ).toBeUndefined();
    });
  });
});

test('a folder of documents can be made where none is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'waishi-shelf-'));
  const { writeOnce } = await import('./documents.ts');
  await writeOnce(join(folder, 'a', 'b'), 'ab'.repeat(32), Buffer.from('x'));
  expect(readFileSync(placeOf(join(folder, 'a', 'b'), 'ab'.repeat(32)), 'utf8')).toBe('x');
  rmSync(folder, { recursive: true });
});
