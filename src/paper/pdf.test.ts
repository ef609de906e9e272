import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packagedFolders } from './fonts.ts';
import type { LetterPaper, Paper } from './paper.ts';
import { printPdf, toPdf } from './pdf.ts';
import { linesOf, piecesOf, textOfPdf } from './reading.ts';
import {
  APPROVAL,
  DAY_LIST,
  DOCUMENT,
  LETTER,
  SERVICE,
  SPECIMENS,
  STRIP,
  VOLUME,
} from './specimens.ts';

const letterOf = (text: string): LetterPaper => ({
  ...LETTER,
  body: [{ kind: 'paragraph', text }],
  attachments: [],
});

describe('the page of GB/T 9704', () => {
  it('holds 22 lines of 28 characters on 156 mm by 225 mm', async () => {
    const paper: Paper = { ...letterOf('外'.repeat(28 * 80)) };
    const pages = await piecesOf(await toPdf(paper));
    const second = linesOf(pages[1] ?? []).filter((line) => line.text.startsWith('外'));
    expect(second.map((line) => line.text.length)).toEqual(Array.from({ length: 22 }, () => 28));
    expect(second.every((line) => Math.abs(line.x - 28) < 0.1)).toBe(true);
    const [top, ...rest] = second.map((line) => line.y);
    expect(((rest.at(-1) ?? 0) - (top ?? 0)) / 21).toBeCloseTo(225 / 22, 1);
    const ends = (pages[1] ?? []).filter((p) => p.text.includes('外')).map((p) => p.x + p.width);
    expect(Math.max(...ends)).toBeLessThan(184.1);
    expect(Math.max(...ends)).toBeGreaterThan(183.5);
  });

  it('begins a paragraph two characters in and never a line with a closing mark', async () => {
    const text = '各单位要认真落实，逐项整改；按期报送。（结果）、“台账”'.repeat(60);
    const pages = await piecesOf(await toPdf(letterOf(text)));
    const lines = pages.flatMap((page) => linesOf(page)).filter((line) => line.text.length > 15);
    expect(lines.length).toBeGreaterThan(30);
    for (const line of lines) {
      expect(line.text).toMatch(/^[^，。；、）”：！？]/);
      expect(line.text).toMatch(/[^（“《]$/);
    }
    const first = lines.find((line) => line.text.startsWith('各单位'));
    expect(first?.x).toBeCloseTo(28 + 2 * (156 / 28), 0);
  });

  it('sets the mark of a letter 30 mm from the top and leaves its first page without a number', async () => {
    const pages = await piecesOf(await toPdf(letterOf('外'.repeat(900))));
    const mark = pages[0]?.find((piece) => piece.text === LETTER.issuer);
    // The baseline lies 0.88 em below the upper edge.
    expect((mark?.y ?? 0) - 0.88 * (mark?.size ?? 0) * (25.4 / 72)).toBeCloseTo(30, 1);
    expect(linesOf(pages[0] ?? []).some((line) => line.text.includes('—'))).toBe(false);
    const number = linesOf(pages[1] ?? []).find((line) => line.text === '— 2 —');
    expect(number?.x).toBeLessThan(40);
  });

  it('numbers odd pages on the right and even pages on the left', async () => {
    const pages = await piecesOf(await toPdf(DOCUMENT));
    const at = (i: number) =>
      linesOf(pages[i] ?? []).find((line) => line.text === `— ${i + 1} —`)?.x;
    expect(at(0)).toBeGreaterThan(150);
    expect(at(1)).toBeLessThan(40);
  });

  it('puts the date of a sealed letter four characters from the right, the office centred above', async () => {
    const pages = await piecesOf(await toPdf(LETTER));
    const all = pages.flat();
    const day = all.findLast((piece) => piece.text === '2026年3月5日');
    const office = all.findLast((piece) => piece.text === LETTER.signature.office);
    const em = 156 / 28;
    expect((day?.x ?? 0) + (day?.width ?? 0)).toBeCloseTo(184 - 4 * em, 0);
    const middle = (piece: typeof day) => (piece?.x ?? 0) + (piece?.width ?? 0) / 2;
    expect(Math.abs(middle(office) - middle(day))).toBeLessThan(2);
    expect((day?.y ?? 0) - (office?.y ?? 0)).toBeCloseTo(225 / 22, 1);
  });

  it('never leaves a signature alone on a page', async () => {
    for (let lines = 18; lines < 42; lines += 1) {
      const body = Array.from(
        { length: lines },
        () => ({ kind: 'paragraph', text: '外事工作。' }) as const,
      );
      const pages = await piecesOf(await toPdf({ ...LETTER, body, attachments: [], cc: [] }));
      expect(linesOf(pages.at(-1) ?? []).some((line) => line.text === '外事工作。')).toBe(true);
    }
  });

  it('puts the 版记 at the foot of an even page', async () => {
    for (const times of [1, 8, 16, 24]) {
      const body = [{ kind: 'paragraph', text: '外事工作。'.repeat(20 * times) }] as const;
      const pages = await piecesOf(await toPdf({ ...DOCUMENT, body, annexes: [] }));
      expect(pages.length % 2).toBe(0);
      const foot = linesOf(pages.at(-1) ?? []).find((line) => line.text.includes('印发'));
      expect(foot?.y).toBeGreaterThan(250);
    }
  });
});

describe('what is written stands on the page', () => {
  it('takes every text literally, also one that looks like a program', async () => {
    const tricks = [
      '#read("/etc/passwd")',
      '$x^2$',
      '*b* _i_',
      '@ref <a>',
      '\\ ] [ { }',
      '= h',
      '`r`',
      '// c',
      '"q"',
    ];
    const rows = tricks.map((text) => [text]);
    const paper: Paper = {
      ...LETTER,
      title: '#panic("x")',
      to: '#import "a"',
      body: [
        ...tricks.map((text) => ({ kind: 'paragraph', text }) as const),
        { kind: 'table', columns: [{ title: '#x', width: 1 }], rows },
      ],
    };
    const text = await textOfPdf(await toPdf(paper));
    for (const trick of [...tricks, '#panic("x")', '#import "a"']) {
      expect(text.split(trick).length - 1).toBeGreaterThanOrEqual(1);
    }
    expect(text).not.toContain('root:');
  });

  it('shows letters of European names, and replaces visibly what no font has', async () => {
    const { bytes, missing } = await printPdf(
      letterOf('Łódź Z\u030ciz\u030cek Nguyễn 𠮷田 ㈠ 陳總領事 😀 مرحبا'),
    );
    const text = await textOfPdf(bytes);
    expect(text).toContain('Łódź Žižek Nguyễn 〓田 ㈠ 陳總領事 〓 〓〓〓〓〓');
    expect(missing).toContain('𠮷');
    expect(missing).toContain('😀');
    expect(missing).not.toContain('陳');
  });

  it('marks every page of a paper that is not signed', async () => {
    const paper: Paper = {
      ...DOCUMENT,
      draft: true,
      number: null,
      signature: { office: '甲市外办', day: null },
    };
    const pages = await piecesOf(await toPdf(paper));
    for (const page of pages) {
      expect(page.some((piece) => piece.text === '未签发稿')).toBe(true);
    }
  });

  it('keeps long names, titles and Latin words on the page', async () => {
    const paper: Paper = {
      ...LETTER,
      issuer: '甲'.repeat(60),
      title: `关于${'加强国际交往合作'.repeat(25)}的函`,
      to: '甲市乙区丙街道丁社区居民委员会'.repeat(12),
      body: [
        { kind: 'paragraph', text: 'a'.repeat(400) },
        {
          kind: 'table',
          columns: [
            { title: 'A', width: 1 },
            { title: 'B', width: 9 },
          ],
          rows: [['W'.repeat(90), 'x']],
        },
      ],
    };
    const pages = await piecesOf(await toPdf(paper));
    for (const piece of pages.flat()) {
      expect(piece.x).toBeGreaterThan(19);
      expect(piece.x + piece.width).toBeLessThan(191);
    }
    expect((await textOfPdf(await toPdf(paper))).match(/W/g)?.length).toBe(90);
  });

  it('prints any text at all', async () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constant('\ud800\udfff\udc00'),
    );
    await fc.assert(
      fc.asyncProperty(any, any, any, async (title, to, text) => {
        const paper: Paper = {
          ...LETTER,
          title,
          to,
          issuer: text,
          body: [
            { kind: 'paragraph', text },
            { kind: 'keyValue', rows: [{ pairs: [{ label: title, value: text }] }] },
          ],
        };
        expect((await printPdf(paper)).pages).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the forms of the office', () => {
  it.each([APPROVAL, SERVICE, VOLUME, STRIP, DAY_LIST])(
    'fit on one sheet: $title',
    async (paper) => {
      expect((await printPdf(paper)).pages).toBe(1);
    },
  );

  it('repeats the head of a long table on every page', async () => {
    const rows = Array.from({ length: 90 }, (_, i) => [`第${i}件`]);
    const body = [{ kind: 'table', columns: [{ title: '案件名称', width: 1 }], rows }] as const;
    const pages = await piecesOf(await toPdf({ ...VOLUME, body }));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) {
      expect(page.some((piece) => piece.text === '案件名称')).toBe(true);
    }
  });

  it('refuses a table whose cells do not fit', async () => {
    const rows = [[{ text: '宽', columns: 3 }]];
    const body = [{ kind: 'table', columns: [{ title: '一', width: 1 }], rows }] as const;
    await expect(toPdf({ ...VOLUME, body })).rejects.toThrow(RangeError);
  });
});

describe('the file', () => {
  it.each(Object.entries(SPECIMENS))('is the same every time: %s', async (_, paper) => {
    const first = await toPdf(paper);
    await toPdf(letterOf('另一件'));
    expect(Buffer.compare(first, await toPdf(paper))).toBe(0);
  });

  it('is PDF/A-2b dated with the day of the paper, and a plain PDF while it has none', async () => {
    const signed = Buffer.from(await toPdf(LETTER)).toString('latin1');
    expect(signed).toContain('pdfaid');
    expect(signed).toContain('D:20260305');
    const draft = { ...LETTER, draft: true, signature: { office: '甲市外办', day: null } };
    expect(Buffer.from(await toPdf(draft)).toString('latin1')).not.toContain('pdfaid');
  });

  it('carries subsets of its fonts, not the fonts', async () => {
    expect((await toPdf(LETTER)).length).toBeLessThan(200_000);
  });

  it("takes the office's own folder of fonts, and says when it is not there", async () => {
    const [folder] = packagedFolders();
    const own = await printPdf(LETTER, folder === undefined ? {} : { fonts: folder });
    expect(own.missing).toEqual([]);
    await expect(toPdf(LETTER, { fonts: '/nowhere' })).rejects.toThrow('ENOENT');
  });

  it('takes a picture, and refuses one that is none', async () => {
    const data =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const picture = { kind: 'image', data, type: 'png', width: 30, alt: '查询二维码' } as const;
    expect((await printPdf({ ...LETTER, body: [picture] })).pages).toBeGreaterThan(0);
    const broken = { ...picture, data: 'AAAA' };
    await expect(toPdf({ ...LETTER, body: [broken] })).rejects.toThrow(Error);
  });
});
