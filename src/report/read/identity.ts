import { hanValue } from './numeral.ts';
import { plainOf } from './letters.ts';
import type { Report } from './report.ts';

export type Identity = Pick<Report, 'title' | 'issuer' | 'year' | 'kind'>;

const HEAD = 20_000;
const TAIL = 4000;
const FIRST_LINES = 30;
const LONGEST_TITLE = 70;

const TITLE = /(?:报告|总结|年报|情况汇报|工作要点|述职)(?:（[^）]{1,16}）)?$/;
/** 2020年工作总结和2021年工作计划: a title that goes on behind its noun bears its year. */
const LONG_TITLE = /[12][0-9]{3}年[^。]{0,30}(?:报告|总结|年报|汇报)(?:[和与及暨][^。]{2,30})?$/;
const OFFICE =
  '.{0,40}?(?:办公室|委员会|人民政府|管理局|[^《》，。]局|厅|外事办|外办|中心|协会|院|政府)';
const ISSUER_LINE = new RegExp(`^(?:${OFFICE})(?:文件)?$`);
const ISSUER_IN_TITLE = new RegExp(`^(${OFFICE})(?:关于|(?=[12][0-9]{3}|[一二]〇))`);

/** Title, issuer, year and kind, from the head of the text, and from its end where the head is silent. */
export function identityOf(text: string): Identity {
  // A page saved as text often keeps title and source in the cells of a table.
  const head = text
    .slice(0, HEAD)
    .split(/[\n|]/)
    .map((line) => line.trim());
  const lines = head.filter((line) => line !== '').slice(0, FIRST_LINES);
  const title = findTitle(lines);
  const plainTitle = plainOf(title ?? '');
  const plain = plainOf(text.slice(0, HEAD));
  return {
    title,
    issuer: findIssuer(lines, title) ?? issuerAtEnd(text),
    year: yearOf(plainTitle) ?? yearOfText(plain),
    kind: kindOf(plainTitle) ?? kindOf(plain.slice(0, 2000)) ?? 'other',
  };
}

function findTitle(lines: readonly string[]): string | null {
  for (const [place, line] of lines.entries()) {
    const plain = plainOf(line);
    if (/^(?:[一二三四五六七八九十]{1,3}、|（一）)/.test(plain)) return null;
    if (plain.length > LONGEST_TITLE || !isTitle(plain)) continue;
    const before = lines[place - 1];
    const broken = before !== undefined && isFirstHalf(plainOf(before), plain);
    return broken ? before + line : line;
  }
  return null;
}

/** A title set on two lines: the first is no issuer's name, the second bears no year. */
const isFirstHalf = (before: string, plain: string): boolean =>
  yearOf(plain) === null &&
  before.length <= LONGEST_TITLE &&
  !/[。：]/.test(before) &&
  (yearOf(before) !== null || before.includes('关于'));

const isTitle = (plain: string): boolean =>
  !/[。？！]|^(?:附件|来源|关于印发)/.test(plain) && (TITLE.test(plain) || LONG_TITLE.test(plain));

function findIssuer(lines: readonly string[], title: string | null): string | null {
  const inTitle = title === null ? null : ISSUER_IN_TITLE.exec(plainOf(title));
  if (title !== null && inTitle?.[1] !== undefined) return title.slice(0, inTitle[1].length);
  const at = title === null ? lines.length : lines.findIndex((line) => title.includes(line));
  const above = lines.slice(0, at).findLast((line) => ISSUER_LINE.test(plainOf(line)));
  if (above !== undefined) return above.replace(/文件$/, '');
  const near = lines.slice(0, at + 5);
  return near.map(sourceIn).find((source) => source !== null) ?? null;
}

const SOURCE = /(?:来源|发布机构|发布单位|公开主体|发文机关)：? ?([^ ：|]{4,40})/;

function sourceIn(line: string): string | null {
  const source = SOURCE.exec(plainOf(line));
  if (source?.[1] === undefined) return null;
  const from = source.index + source[0].length - source[1].length;
  return line.slice(from, from + source[1].length);
}

function issuerAtEnd(text: string): string | null {
  const lines = text
    .slice(-TAIL)
    .split('\n')
    .map((line) => line.trim());
  return lines.findLast((line) => line.length <= 40 && ISSUER_LINE.test(plainOf(line))) ?? null;
}

const YEAR = /([12][0-9]{3}|[一二][〇零一二三四五六七八九]{3})年/;

function yearOf(plain: string): number | null {
  const found = YEAR.exec(plain)?.[1];
  if (found === undefined) return null;
  return /^[0-9]/.test(found) ? Number(found) : hanValue(found);
}

const yearOfText = (plain: string): number | null =>
  yearOf(/一、[^\n]*/.exec(plain)?.[0] ?? '') ?? yearOf(plain);

function kindOf(plain: string): Report['kind'] | null {
  if (/法治政府|依法行政|法治建设/.test(plain)) return 'law-based-government';
  if (/政府信息公开.{0,8}(?:报告|年报)/.test(plain)) return 'disclosure';
  return /总结|工作(?:情况)?(?:报告|汇报)|工作要点|述职/.test(plain) ? 'work-summary' : null;
}
