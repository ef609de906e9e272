import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { say } from '../../kernel/text.ts';
import type { Finding } from '../check/finding.ts';
import { openReport } from '../open/open.ts';
import { inList, OFFICIAL, paragraph, run, wordFile } from '../open/specimens.ts';
import { readReport } from '../read/read.ts';
import { commentWord } from './comment-word.ts';
import { encodeText } from './encode.ts';
import { fixText } from './fix-text.ts';
import { fixWord } from './fix-word.ts';
import { newWord, shifted } from './new-word.ts';

const finding = (
  line: number,
  column: number,
  quote: string,
  more: Partial<Finding> = {},
): Finding => ({
  rule: 'R07',
  severity: 'warning',
  line,
  column,
  quote,
  message: say(`${quote}有误`, 'wrong'),
  fix: null,
  places: [],
  ...more,
});

async function textOf(bytes: Uint8Array | undefined): Promise<string> {
  const opened = await openReport(bytes ?? new Uint8Array());
  return 'refused' in opened ? opened.refused.code : opened.text;
}

function partOf(bytes: Uint8Array | undefined, name: string): string {
  const xml = strFromU8(unzipSync(bytes ?? new Uint8Array())[name] ?? new Uint8Array());
  new DOMParser({
    onError: (_, because) => {
      throw new Error(because);
    },
  }).parseFromString(xml, 'text/xml');
  return xml;
}

const mixedLook = wordFile(
  [
    paragraph(run('超过', '<w:b/>') + run('700余', '<w:i/>') + run('人次 &amp; 甲,乙')),
    paragraph(run('加强学习,'), inList(0)),
    paragraph('<w:r><w:t>共 12次</w:t></w:r>'),
  ].join(''),
);

describe('a fix in a Word file', () => {
  test('changes the runs it touches and keeps their look', async () => {
    const fixed = fixWord(mixedLook, [
      finding(1, 1, '超过700余', { fix: '超过700' }),
      finding(1, 13, ',', { fix: '，' }),
      finding(3, 1, '共 12', { fix: '共12' }),
    ]);
    expect((await textOf(fixed)).split('\n')).toEqual([
      '超过700人次 & 甲，乙',
      '一、加强学习,',
      '共12次',
    ]);
    const xml = partOf(fixed, 'word/document.xml');
    expect(xml).toContain('<w:rPr><w:i/></w:rPr><w:t xml:space="preserve">700</w:t>');
    expect(xml).toContain('人次 &amp; 甲，乙');
  });

  test('over several runs takes the look of the first', async () => {
    const fixed = fixWord(mixedLook, [finding(1, 1, '超过700余人次', { fix: '七百多人次' })]);
    expect((await textOf(fixed)).split('\n')[0]).toBe('七百多人次 & 甲,乙');
    expect(partOf(fixed, 'word/document.xml')).toContain(
      '<w:b/></w:rPr><w:t xml:space="preserve">七百多</w:t>',
    );
  });

  test('leaves what Word counts itself, what has moved, and every other part', async () => {
    const fixed = fixWord(mixedLook, [
      finding(2, 1, '一、加', { fix: '二、加' }),
      finding(1, 3, '不在此', { fix: 'x' }),
      finding(9, 1, '无', { fix: 'x' }),
    ]);
    expect(await textOf(fixed)).toBe(await textOf(mixedLook));
    expect(partOf(fixed, 'word/numbering.xml')).toBe(partOf(mixedLook, 'word/numbering.xml'));
    expect(partOf(fixed, 'word/document.xml')).toBe(partOf(mixedLook, 'word/document.xml'));
  });
});

test.each(['utf-8', 'gb18030', 'utf-16le'] as const)(
  'a fix in a text file keeps its encoding (%s) and its line ends',
  (encoding) => {
    const text = '标题\r\n甲,乙\r\n丙,丁';
    const written = { encoding, marked: encoding !== 'gb18030' } as const;
    const bytes = encodeText(text, written) ?? new Uint8Array();
    const findings = [
      finding(2, 2, ',', { fix: '，', places: [{ line: 3, column: 2, quote: ',' }] }),
    ];
    const expected = encodeText('标题\r\n甲，乙\r\n丙，丁', written);
    expect(fixText(bytes, findings)).toEqual({ bytes: Buffer.from(expected ?? []), kept: true });
  },
);

test('a fix that an encoding cannot hold gives UTF-8 and says so', () => {
  const bytes =
    encodeText('甲,乙外辦為說', { encoding: 'big5', marked: false }) ?? new Uint8Array();
  const fixed = fixText(bytes, [finding(1, 2, ',', { fix: '国' })]);
  expect(fixed?.kept).toBe(false);
  expect(new TextDecoder().decode(fixed?.bytes)).toBe('甲国乙外辦為說');
});

describe('comments in a Word file', () => {
  const said = async (bytes: Uint8Array | undefined) => {
    const styleMap = ['comment-reference => sup'];
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes ?? []) },
      { styleMap },
    );
    return value;
  };

  test('stand at their quotes, and the text stays as it was', async () => {
    const findings = [
      finding(1, 1, '超过700余人次', { fix: '700余人次' }),
      finding(1, 3, '700余'),
      finding(2, 1, '一、', { severity: 'error' }),
      finding(3, 2, ' '),
      finding(3, 1, ''),
      finding(40, 1, '', { message: say('缺少“其他需要报告的情况”', 'missing') }),
    ];
    const marked = commentWord(mixedLook, findings);
    expect(await textOf(marked)).toBe((await textOf(mixedLook)).replace('共 12', '共 12'));
    const xml = partOf(marked, 'word/document.xml');
    const between = /<w:commentRangeStart w:id="1"\/>(.*?)<w:commentRangeEnd w:id="1"\/>/.exec(
      xml,
    )?.[1];
    expect(between?.replace(/<[^>]*>/g, '')).toBe('700余');
    expect(between).toContain('<w:i/>');
    expect(partOf(marked, 'word/comments.xml').match(/<w:comment /g)).toHaveLength(6);
    const html = await said(marked);
    for (const sentence of ['超过700余人次有误', '改为：700余人次', '缺少“其他需要报告的情况”']) {
      expect(html).toContain(sentence);
    }
  });

  test('stand beside those that are there', async () => {
    const once = commentWord(mixedLook, [finding(1, 1, '超过')]);
    const twice = commentWord(once ?? new Uint8Array(), [finding(1, 3, '700余')]);
    const comments = partOf(twice, 'word/comments.xml');
    expect([...comments.matchAll(/w:id="(\d+)"/g)].map(([, id]) => id)).toEqual(['0', '1']);
    expect(partOf(twice, '[Content_Types].xml').match(/comments\.xml/g)).toHaveLength(1);
    expect(await textOf(twice)).toBe(await textOf(mixedLook));
  });

  test('can be put on a text: it becomes an official page with the same words', async () => {
    const text = OFFICIAL.replace('（一）', '　　（一）');
    const word = await newWord(text, readReport(text));
    expect(await textOf(word)).toBe(OFFICIAL);
    const findings = shifted(
      [finding(4, 1, '　　（一）加强'), finding(4, 11, '组织集中学习')],
      text,
    );
    const xml = partOf(commentWord(word, findings), 'word/document.xml');
    const quoted = (id: number) =>
      new RegExp(`<w:commentRangeStart w:id="${id}"/>(.*?)<w:commentRangeEnd w:id="${id}"/>`)
        .exec(xml)?.[1]
        ?.replace(/<[^>]*>/g, '');
    expect([quoted(0), quoted(1)]).toEqual(['（一）加强', '组织集中学习']);
    expect(xml).toContain('黑体');
  });
});
