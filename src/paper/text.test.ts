import { describe, expect, it } from 'vitest';
import { attachmentLines, clean, dayText, titleLines, widthOf } from './parts.ts';
import { DOCUMENT, LETTER, STRIP, VOLUME } from './specimens.ts';
import { masked, toText } from './text.ts';

describe('a title', () => {
  it('stands on one line when it fits', () => {
    expect(titleLines('关于政府信息公开申请的告知书', 20)).toEqual([
      '关于政府信息公开申请的告知书',
    ]);
  });

  it('is broken between words into lines of about the same length', () => {
    const lines = titleLines(DOCUMENT.title, 20);
    expect(lines).toEqual(['关于进一步加强全市公共场所', '外语标识规范和管理工作的请示']);
  });

  it('keeps marks with the words they belong to, and loses nothing', () => {
    const title = `关于印发《甲市公共场所外语标识管理办法（试行）》的通知${'（征求意见稿）'.repeat(12)}`;
    const lines = titleLines(title, 20);
    expect(lines.join('')).toBe(title);
    for (const line of lines) {
      expect(widthOf(line)).toBeLessThanOrEqual(20);
      expect(line).not.toMatch(/^[）》，。]|[（《]$/);
    }
  });

  it('may be one word wider than the page', () => {
    expect(titleLines('W'.repeat(200), 20).every((line) => widthOf(line) <= 20)).toBe(true);
    expect(titleLines('', 20)).toEqual([]);
  });
});

describe('the words of a paper', () => {
  it('writes days without leading zeros and leaves room where there is none yet', () => {
    expect(dayText('2026-03-05')).toBe('2026年3月5日');
    expect(dayText(null)).toMatch(/^　+年　+月　+日$/);
  });

  it('numbers attachments only when there are several', () => {
    expect(attachmentLines(['清单'])).toEqual(['清单']);
    expect(attachmentLines(['清单', '说明'])).toEqual(['1. 清单', '2. 说明']);
  });

  it('drops what cannot be seen and nothing else', () => {
    expect(clean('a\u0000\u202eb\u200b\r\nc\ud800\t𠮷')).toBe('ab\nc\ufffd 𠮷');
  });
});

describe('a paper as text', () => {
  it('reads in the order of print', () => {
    expect(toText(LETTER).split('\n')).toEqual([
      '甲市人民政府外事办公室',
      '甲外函〔2026〕7号',
      '关于政府信息公开申请的告知书',
      '张三：',
      '您于2026年2月24日提交的政府信息公开申请收悉。现将有关事项告知如下：',
      '一、申请内容',
      '申请人张三申请公开外语标识检查结果。',
      '1. 检查的时间和地点',
      '2. 检查的结果',
      '获取方式：☑ 纸质　☐ 电子邮件　',
      '特此告知。',
      '附件：1. 征求意见书',
      '2. 第三方意见一览表',
      '甲市人民政府外事办公室',
      '2026年3月5日',
      '（此件依申请公开）',
      '（联系人：李四，联系电话：010-00000000）',
      '抄送：甲市司法局。',
    ]);
  });

  it('keeps a broken title whole, and says that a draft is one', () => {
    const text = toText({ ...DOCUMENT, draft: true });
    expect(text).toContain(DOCUMENT.title);
    expect(text.startsWith('未签发稿')).toBe(true);
    expect(text).toContain('签发人：王五　赵六　孙七');
  });

  it('gives tables and strips line by line', () => {
    expect(toText(VOLUME)).toContain('1\t甲市外办\t甲外答〔2026〕1号');
    expect(toText(STRIP)).toContain('3月5日 工作日 第20日 ■ 届满日');
  });

  it('blanks out marked personal values and nothing else', () => {
    const text = toText(masked(LETTER));
    expect(text).toContain('申请人×××申请公开');
    expect(text).toContain('联系人：李四');
    expect(toText(LETTER)).toContain('申请人张三申请公开');
  });
});
