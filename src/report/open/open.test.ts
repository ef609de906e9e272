import fc from 'fast-check';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { printPdf } from '../../paper/pdf.ts';
import { openReport } from './open.ts';
import {
  OFFICIAL,
  compoundFile,
  inList,
  lockedPdf,
  paragraph,
  pdfFile,
  run,
  wordFile,
} from './specimens.ts';
import { encodeText } from '../mark/encode.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function opened(bytes: Uint8Array) {
  const found = await openReport(bytes);
  if ('refused' in found) throw new Error(`refused: ${found.refused.code}`);
  return found;
}
async function refusal(bytes: Uint8Array) {
  const found = await openReport(bytes);
  if (!('refused' in found)) throw new Error(`read: ${found.text.slice(0, 80)}`);
  const { zh, en } = found.refused.because;
  expect([zh.length > 5, /\p{Script=Han}/u.test(en)]).toEqual([true, false]);
  return found.refused.code;
}

const traditional =
  '甲市人民政府外事辦公室2023年法治政府建設年度情況報告\n一、主要舉措和成效\n（一）深入學習，組織培訓12次。\n';

describe('a text file', () => {
  test.each([
    ['utf-8', OFFICIAL],
    ['utf-8', traditional],
    ['gb18030', OFFICIAL],
    ['gb18030', '联通'],
    ['gb18030', '外办。'],
    ['gb18030', `𠮷${OFFICIAL}`],
    ['big5', traditional],
    ['utf-16le', OFFICIAL],
    ['utf-16be', OFFICIAL],
  ] as const)('is read in %s without being told (%#)', async (encoding, text) => {
    const bytes = encodeText(text, { encoding, marked: encoding.startsWith('utf-16') });
    const { text: read, encoding: found, leftOut } = await opened(bytes ?? new Uint8Array());
    expect([found, read, leftOut]).toEqual([encoding, text.replace(/\n$/, ''), []]);
  });

  test('is read without its byte order mark, with any line end', async () => {
    const { text } = await opened(bytesOf('\ufeff标题\r\n正文\r第三行\n'));
    expect(text).toBe('标题\n正文\n第三行');
    const wide = encodeText(OFFICIAL, { encoding: 'utf-16le', marked: false });
    expect((await opened(wide ?? new Uint8Array())).encoding).toBe('utf-16le');
  });

  test('in mixed encodings is read line by line, and says which lines', async () => {
    const gb = (text: string) => encodeText(text, { encoding: 'gb18030', marked: false }) ?? [];
    const [first, ...rest] = OFFICIAL.split('\n');
    const bytes = Buffer.concat([
      bytesOf(`${first}\n`),
      Buffer.from(gb('接待外国来访团组12批128人次，办理领事认证32件。\n')),
      bytesOf(rest.join('\n')),
    ]);
    const found = await opened(bytes);
    expect(found.text.split('\n')[1]).toBe('接待外国来访团组12批128人次，办理领事认证32件。');
    expect([found.encoding, found.leftOut.length]).toEqual(['mixed', 1]);
    expect(found.leftOut[0]?.zh).toContain('第2行');
    const other = Buffer.concat([Buffer.from(gb(OFFICIAL)), bytesOf('\n以上情况，特此报告。\n')]);
    expect((await opened(other)).text).toBe(`${OFFICIAL}\n以上情况，特此报告。`);
  });

  test('cut in the middle of a character keeps the rest and says so', async () => {
    const found = await opened(bytesOf(OFFICIAL).subarray(0, -2));
    expect(found.encoding).toBe('utf-8');
    expect(found.text.startsWith(OFFICIAL.slice(0, -1))).toBe(true);
    expect(found.leftOut).toHaveLength(1);
  });
});

test('a text of 50 MB is read in part, and says so', async () => {
  const line = `${OFFICIAL}\n`;
  const bytes = Buffer.alloc(52_428_800, line);
  const { text, leftOut, encoding } = await opened(bytes);
  expect([encoding, leftOut.length]).toEqual(['utf-8', 1]);
  expect(leftOut[0]?.zh).toContain('只核对了开头部分');
  expect(text.split('\n').every((one) => OFFICIAL.includes(one))).toBe(true);
  expect(text.length).toBeGreaterThan(2_500_000);
});

describe('a Word file', () => {
  const words = wordFile(
    [
      paragraph(run('2023年法治政府') + run('建设年度情况报告', '<w:b/>')),
      paragraph(run('一、目录项') + '<w:r><w:tab/><w:t>1</w:t></w:r>', '<w:pStyle w:val="T1"/>'),
      paragraph(run('主要举措'), inList(0)),
      paragraph(run('学习'), inList(1)),
      paragraph(run('甲'), inList(2)),
      paragraph(run('乙'), inList(2)),
      paragraph(run('培训'), inList(1)),
      paragraph(run('存在的不足'), '<w:pStyle w:val="H1a"/>'),
      paragraph(run('丙'), inList(2)),
      paragraph(
        '<w:r><w:t> 修订 </w:t></w:r>' +
          `<w:ins>${run('加入')}</w:ins><w:del><w:r><w:delText>删去</w:delText></w:r></w:del>`,
      ),
      paragraph(run('隐藏', '<w:vanish/>') + run('A &amp; B &#x7532;')),
      paragraph(`<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:br w:type="page"/></w:r>`),
      paragraph(
        `${run('锚')}<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>${paragraph(run('文本框'))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraph(run('文本框'))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      `<w:tbl><w:tr><w:tc>${paragraph(run('指标'))}</w:tc><w:tc>${paragraph(run('30件'))}</w:tc></w:tr><w:tr><w:tc>${paragraph(run('一'))}${paragraph(run('二'))}</w:tc><w:tc>${paragraph(run('三'))}</w:tc></w:tr></w:tbl>`,
      paragraph(
        `${run('页')}<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> PAGE </w:instrText></w:r>${run('5')}`,
      ),
    ].join(''),
    { 'word/header1.xml': `<w:hdr xmlns:w="w">${paragraph(run('内部资料'))}</w:hdr>` },
  );

  test('is read with its numbers, tables and text boxes, and says what it left out', async () => {
    const { text, leftOut, format } = await opened(words);
    expect(format).toBe('docx');
    expect(text.split('\n')).toEqual([
      '2023年法治政府建设年度情况报告',
      '一、主要举措',
      '（一）学习',
      '1.甲',
      '2.乙',
      '（二）培训',
      '二、存在的不足',
      '1.丙',
      '修订加入',
      'A & B 甲',
      '甲',
      '乙',
      '锚',
      '文本框',
      '指标\t30件',
      '一',
      '二',
      '三',
      '页5',
    ]);
    const said = leftOut.map(({ zh }) => zh).join('');
    for (const word of ['修订', '隐藏', '图形', '目录', '页眉']) expect(said).toContain(word);
  });

  test('holds the same words as another reader finds', async () => {
    const plain = wordFile(
      OFFICIAL.split('\n')
        .map((line) => paragraph(run(line)))
        .join(''),
    );
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(plain) });
    expect((await opened(plain)).text).toBe(value.trim().replaceAll('\n\n', '\n'));
  });

  test('that is something else is refused for what it is, whatever its name', async () => {
    const sheet = wordFile('', { 'xl/workbook.xml': '<workbook/>' });
    const slides = wordFile('', { 'ppt/presentation.xml': '<presentation/>' });
    expect(await refusal(sheet)).toBe('not-a-document');
    expect(await refusal(slides)).toBe('not-a-document');
    expect(await refusal(wordFile('', { 'word/vbaProject.bin': 'x' }))).toBe('file-macros');
    expect(await refusal(compoundFile('EncryptedPackage', 'EncryptionInfo'))).toBe('encrypted');
    expect(await refusal(compoundFile('WordDocument'))).toBe('old-word');
    expect(await refusal(compoundFile('Workbook'))).toBe('not-a-document');
    expect(await refusal(wordFile(paragraph('')))).toBe('no-text');
  });

  test('that is cut short, declares entities or unpacks without end is refused', async () => {
    for (const part of [0.3, 0.7, 0.99]) {
      const cut = words.subarray(0, Math.floor(words.length * part));
      expect(await refusal(cut)).toBe('file-damaged');
    }
    const laughs = '<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document><w:body/></w:document>';
    expect(await refusal(wordFile('', { 'word/document.xml': laughs }))).toBe('file-damaged');
    const bomb = wordFile(paragraph(run('甲'.repeat(30_000_000))));
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await refusal(bomb)).toBe('file-bomb');
    // A directory that lies about the size of what it packs.
    const body = paragraph(run('甲'.repeat(2_000_000)));
    const lying = Buffer.from(wordFile(body));
    const real = new TextEncoder().encode(body).length;
    for (
      let at = lying.indexOf('PK\u0001\u0002');
      at !== -1;
      at = lying.indexOf('PK\u0001\u0002', at + 1)
    ) {
      if (lying.readUInt32LE(at + 24) > real) lying.writeUInt32LE(1000, at + 24);
    }
    expect(await refusal(lying)).toBe('file-bomb');
  });
});

describe('a page', () => {
  const page = `<!DOCTYPE html><html><head><title>网站标题</title><style>p{color:red}</style></head><body>
    <script>document.write('不应出现')</script><noscript>请启用脚本</noscript>
    <h1>甲市外办<br>2023年报告</h1><div hidden>隐藏</div><div style="display:none">也隐藏</div>
    <p>　　一、主要举措。<a href="https://example.com/x">链接</a>文字<b>加粗</b></p>
    <p>第二段
    接着写&nbsp;&amp;完</p><ol><li>甲项</li><li>乙项</li></ol>
    <table><tr><td>指标</td><td>30件</td></tr></table><img src="https://example.com/a.png" alt="图"></body></html>`;

  test('is read as it is seen, and its scripts are not', async () => {
    const { format, text, leftOut } = await opened(bytesOf(page));
    expect(format).toBe('html');
    expect(text.split('\n')).toEqual([
      '甲市外办',
      '2023年报告',
      '　　一、主要举措。链接文字加粗',
      '第二段 接着写\u00a0&完',
      '1. 甲项',
      '2. 乙项',
      '指标\t30件',
    ]);
    expect(leftOut.map(({ zh }) => zh).join('')).toContain('脚本1段');
  });

  test('is read in the encoding that it names, or that it plainly is', async () => {
    const chinese = '<html><head><meta charset="gb2312"></head><body><p>外办</p></body></html>';
    const bytes = encodeText(chinese, { encoding: 'gb18030', marked: false });
    expect(await opened(bytes ?? new Uint8Array())).toMatchObject({
      encoding: 'gb18030',
      text: '外办',
    });
    const wrong = await opened(bytesOf(chinese.replace('外办', OFFICIAL)));
    expect(wrong.encoding).toBe('utf-8');
  });
});

describe('a PDF', () => {
  test('gives its paragraphs back from its lines', async () => {
    const long =
      '深入学习宣传贯彻习近平法治思想，组织全办干部集中学习，修订制度，完善机制，压实责任。'.repeat(
        4,
      );
    const { bytes } = await printPdf({
      form: 'form',
      title: '2023年法治政府建设年度情况报告',
      body: [
        { kind: 'paragraph', level: 1, text: '一、主要举措' },
        { kind: 'paragraph', text: long },
        {
          kind: 'paragraph',
          text: `接待来访12批128人次，其中APEC商务旅行卡30张。${long.repeat(9)}`,
        },
        { kind: 'paragraph', level: 1, text: '二、存在的不足' },
      ],
      draft: false,
      day: '2026-01-31',
    });
    const { text, format } = await opened(bytes);
    expect(format).toBe('pdf');
    expect(text.split('\n')).toEqual([
      '2023年法治政府建设年度情况报告',
      '一、主要举措',
      long,
      `接待来访12批128人次，其中APEC商务旅行卡30张。${long.repeat(9)}`,
      '二、存在的不足',
    ]);
  });

  test('that is locked, holds pictures only or is cut short says so', async () => {
    expect(await refusal(lockedPdf())).toBe('encrypted');
    expect(await refusal(pdfFile('0 0 100 100 re f'))).toBe('image-only');
    const latin = pdfFile('BT /F 16 Tf 72 700 Td (Annual report 2023) Tj ET');
    expect(await refusal(latin)).toBe('no-han');
    const title = '2023年法治政府建设年度情况报告';
    const { bytes } = await printPdf({
      form: 'form',
      title,
      body: [],
      draft: false,
      day: '2026-01-31',
    });
    const plain = Buffer.from(bytes);
    expect((await opened(plain)).text).toBe(title);
    const cut = await opened(plain.subarray(0, -6));
    expect([cut.text, cut.leftOut.length]).toEqual([title, 1]);
    expect(await refusal(plain.subarray(0, 100))).toBe('file-damaged');
  });
});

describe('any file', () => {
  test('that holds nothing, a picture or noise is refused with a sentence', async () => {
    expect(await refusal(new Uint8Array())).toBe('file-empty');
    expect(await refusal(Buffer.from('PK, but no Word file at all'))).toBe('no-han');
    expect(await refusal(bytesOf(' \r\n\n '))).toBe('no-text');
    expect(await refusal(Buffer.from('ffd8ffe000104a464946', 'hex'))).toBe('picture');
    expect(await refusal(bytesOf('{\\rtf1 x}'))).toBe('format-not-read');
    expect(
      await refusal(Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 197) % 256))),
    ).toBe('format-unknown');
    expect(await refusal(Buffer.alloc(31 * 1_048_576, '<html><body>'))).toBe('file-too-large');
  });

  test('however damaged, is read or refused and never breaks', { timeout: 60_000 }, async () => {
    const valid = [
      bytesOf(OFFICIAL),
      wordFile(
        OFFICIAL.split('\n')
          .map((line, at) => paragraph(run(line), inList(at % 3)))
          .join(''),
      ),
      bytesOf(`<html><body><table><tr><td>${OFFICIAL.replaceAll('\n', '<p>')}</td></tr></table>`),
      pdfFile('BT /F 16 Tf 72 700 Td (Annual report 2023) Tj ET'),
      encodeText(OFFICIAL, { encoding: 'gb18030', marked: false }) ?? new Uint8Array(),
    ];
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(40),
      by: fc.uint8Array({ maxLength: 40 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...valid),
        fc.array(change, { minLength: 1, maxLength: 6 }),
        async (file, changes) => {
          let bytes = Buffer.from(file);
          for (const { at, length, by } of changes) {
            const from = Math.floor(at * bytes.length);
            bytes = Buffer.concat([bytes.subarray(0, from), by, bytes.subarray(from + length)]);
          }
          const found = await openReport(bytes);
          expect('refused' in found || found.text.trim().length > 0).toBe(true);
        },
      ),
      { numRuns: 400, interruptAfterTimeLimit: 20_000 },
    );
  });
});
