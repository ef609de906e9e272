import fc from 'fast-check';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { toDocx } from './docx.ts';
import type { Paper } from './paper.ts';
import { clean } from './parts.ts';
import { partsOf } from './reading.ts';
import { APPROVAL, DAY_LIST, DOCUMENT, LETTER, SPECIMENS } from './specimens.ts';

const part = async (paper: Paper, name: string): Promise<string> => {
  const found = partsOf(await toDocx(paper)).get(name);
  if (found === undefined) {
    throw new Error(`no ${name}`);
  }
  return found;
};

const rawText = async (paper: Paper): Promise<string> =>
  (await mammoth.extractRawText({ buffer: Buffer.from(await toDocx(paper)) })).value;

const bare = (text: string): string => text.replaceAll(/\s/g, '');

describe('the Word page of GB/T 9704', () => {
  it('has the margins, the grid of 22 lines and the exact line height', async () => {
    const xml = await part(DOCUMENT, 'word/document.xml');
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(xml).toContain('w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"');
    expect(xml).toContain('<w:docGrid w:type="lines" w:linePitch="579"');
    expect(xml).toContain('w:line="579" w:lineRule="exact"');
    // 22 lines are not higher than 225 mm, 28 characters of 16 pt less a quarter not wider than 156 mm.
    expect(22 * 579).toBeLessThanOrEqual(16838 - 2098 - 1984);
    expect(xml).toContain('<w:spacing w:val="-5"/>');
    expect(28 * (320 - 5)).toBeLessThanOrEqual(11906 - 1474 - 1587);
    expect(await part(DOCUMENT, 'word/styles.xml')).toContain('<w:widowControl w:val="0"/>');
  });

  it('names the fonts of the standard for Chinese and Latin text alike, and embeds none', async () => {
    const parts = partsOf(await toDocx(LETTER));
    const xml = [...parts]
      .filter(([name]) => /document|header|footer|styles/.test(name))
      .map(([, text]) => text);
    const fonts = xml.join('').match(/w:(ascii|eastAsia|hAnsi|cs)="[^"]+"/g) ?? [];
    const names = new Set(
      fonts.map((font) => font.replace(/.*="(.*)"/, '$1')).filter((name) => name !== 'zh-CN'),
    );
    expect([...names].toSorted()).toEqual(
      ['仿宋_GB2312', '方正小标宋简体', '黑体', '宋体'].toSorted(),
    );
    expect([...parts.keys()].some((name) => name.includes('fonts/'))).toBe(false);
  });

  it('has page numbers outside, none on the first page of a letter', async () => {
    const letter = await part(LETTER, 'word/document.xml');
    expect(letter).toContain('<w:titlePg/>');
    expect(await part(LETTER, 'word/settings.xml')).toContain('w:evenAndOddHeaders');
    expect(await part(DOCUMENT, 'word/document.xml')).not.toContain('<w:titlePg/>');
  });

  it('carries mark, red rules and number of a letter', async () => {
    const parts = [...partsOf(await toDocx(LETTER))];
    const header = parts.find(
      ([name, xml]) => name.includes('header') && xml.includes(LETTER.issuer),
    )?.[1];
    expect(header).toContain('w:color w:val="D0021B"');
    expect(header).toContain('thinThickSmallGap');
    // 170 mm wide, 20 mm from the left, the mark 30 mm from the top.
    expect(header).toContain('w:w="9638"');
    expect(header).toContain('w:x="1134"');
    expect(header).toContain('w:y="1701"');
  });

  it('marks a paper that is not signed on every kind of page', async () => {
    const draft = { draft: true, signature: { office: '甲市外办', day: null } };
    for (const paper of [
      { ...LETTER, ...draft },
      { ...DOCUMENT, ...draft },
      { ...APPROVAL, draft: true },
    ]) {
      const parts = [...partsOf(await toDocx(paper))].filter(([name]) =>
        /^word\/header\d/.test(name),
      );
      expect(parts.length).toBeGreaterThan(0);
      expect(parts.every(([, xml]) => xml.includes('未签发稿'))).toBe(true);
    }
  });

  it('counts the 版记 from the foot of the text', async () => {
    const xml = await part(DOCUMENT, 'word/document.xml');
    const frames = [...xml.matchAll(/<w:framePr[^>]*w:y="(\d+)"/g)].map(([, y]) => Number(y));
    expect(frames).toHaveLength(2);
    expect(Math.max(...frames)).toBe(Math.round((225 / 25.4) * 1440) - 24 * 20);
  });

  it('turns a wide sheet', async () => {
    expect(await part(DAY_LIST, 'word/document.xml')).toContain(
      '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
    );
  });

  it('keeps the signature with the last paragraph', async () => {
    const xml = await part({ ...LETTER, attachments: [] }, 'word/document.xml');
    const last = xml.split('<w:p>').find((paragraph) => paragraph.includes('特此告知。'));
    expect(last).toContain('<w:keepNext/>');
  });
});

describe('the text of a Word file', () => {
  it('holds all that the letter says', async () => {
    const text = await rawText(LETTER);
    for (const said of [
      '甲外函〔2026〕7号',
      '张三：',
      '一、申请内容',
      '附件：1. 征求意见书',
      '2. 第三方意见一览表',
    ]) {
      expect(text).toContain(said);
    }
    for (const said of [
      '2026年3月5日',
      '（此件依申请公开）',
      '联系电话：010-00000000',
      '抄送：甲市司法局。',
    ]) {
      expect(text).toContain(said);
    }
  });

  it('holds the boxes to be signed', async () => {
    expect(await rawText(APPROVAL)).toContain('签名：____________');
  });

  it('holds any text at all, as far as it can be seen', async () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constant('\ud800<&>"\u0000\ufffe'),
    );
    await fc.assert(
      fc.asyncProperty(any, any, any, async (title, to, text) => {
        const paper: Paper = {
          ...LETTER,
          title,
          to,
          issuer: text,
          body: [
            { kind: 'paragraph', text: `始${text}终` },
            { kind: 'table', columns: [{ title, width: 1 }], rows: [[text]] },
          ],
        };
        const out = bare(await rawText(paper));
        expect(out).toContain(bare(clean(`始${text}终`)));
        expect(out).toContain(bare(clean(title)));
      }),
      { numRuns: 40 },
    );
  });
});

describe('the Word file', () => {
  it.each(Object.entries(SPECIMENS))('is the same every time: %s', async (_, paper) => {
    const first = await toDocx(paper);
    await new Promise((done) => {
      setTimeout(done, 20);
    });
    expect(Buffer.compare(first, await toDocx(paper))).toBe(0);
  });

  it('sets sentences without a red head in 3号 on the page of a letter', async () => {
    const document = await part(SPECIMENS.DEFENCE, 'word/document.xml');
    expect(document).toContain('w:sz w:val="32"');
    expect(document).toContain('w:left="1587"');
  });

  it('is the same every time with a picture in it', async () => {
    const data =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const picture = { kind: 'image', data, type: 'png', width: 30, alt: '查询二维码' } as const;
    const paper: Paper = { ...LETTER, body: [picture, picture] };
    expect(Buffer.compare(await toDocx(paper), await toDocx(paper))).toBe(0);
    await expect(toDocx({ ...LETTER, body: [{ ...picture, data: 'AAAA' }] })).rejects.toThrow(
      RangeError,
    );
  });

  it('knows the day of the paper and no other time', async () => {
    const core = await part(LETTER, 'docProps/core.xml');
    expect(core).toContain('2026-03-05T00:00:00Z');
    expect(core).toContain('<dc:title>关于政府信息公开申请的告知书</dc:title>');
  });
});
