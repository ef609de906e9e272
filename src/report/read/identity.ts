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
const NEXT = '关于|(?=[12][0-9]{3}|[一二]〇|政府信息公开|法治政府建设';
const BODY = '[^《》，。]{1,16}(?:办事处|管委会|[办委会处署站队社馆])';
const ISSUER_IN_TITLE = new RegExp(
  `^(?:关于)?(?:[12][0-9]{3}年度?)?(?:(${OFFICE})(?:${NEXT}|工作|年度))|(${BODY})(?:${NEXT})))`,
);
/** 甲区2023年…: a report of the region as a whole names no office. */
const REGION_IN_TITLE =
  /^(?:关于)?(?:[12][0-9]{3}年度?)?([^《》，。0-9关于]{1,14}?[省市区县旗州盟镇乡])(?:关于)?(?=[12][0-9]{3}年|[一二]〇|法治|依法行政|政府信息公开|政务公开|工作|推进|年度)/;

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
    issuer: findIssuer(lines, title) ?? issuerAtEnd(text) ?? regionIn(title),
    year: yearOf(plainTitle) ?? yearOfText(plain),
    kind: kindOf(plainTitle) ?? kindOfText(plain.slice(0, 4000)),
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
  const named = title === null ? null : cut(title, ISSUER_IN_TITLE.exec(plainOf(title)));
  if (named !== null) return named;
  const at = title === null ? lines.length : lines.findIndex((line) => title.includes(line));
  const above = lines.slice(0, at).findLast((line) => ISSUER_LINE.test(plainOf(line)));
  if (above !== undefined) return above.replace(/文件$/, '');
  const near = lines.slice(0, at + 5);
  return near.map(sourceIn).find((source) => source !== null) ?? null;
}

/** What the expression caught of the plain title, as the title prints it. */
function cut(title: string, found: RegExpExecArray | null): string | null {
  const name = found?.slice(1).find((group) => group !== undefined);
  if (found === null || name === undefined) return null;
  const from = found[0].indexOf(name);
  return title.slice(from, from + name.length);
}

const SOURCE = /(?:来源|发布机构|发布单位|公开主体|发文机关)：? ?([^ ：|]{4,40})/;

function sourceIn(line: string): string | null {
  const source = SOURCE.exec(plainOf(line));
  if (source?.[1] === undefined) return null;
  const from = source.index + source[0].length - source[1].length;
  return line.slice(from, from + source[1].length);
}

const regionIn = (title: string | null): string | null =>
  title === null ? null : cut(title, REGION_IN_TITLE.exec(plainOf(title)));

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

/** Years of a title, of a span and of its beginning are not the report's: 规划（2021—2025年）, 2008年以来. */
const OTHER_YEARS =
  /《[^》]{0,120}》|（[12][0-9]{3}年? ?[-—~至] ?[12][0-9]{3}年?）|[12][0-9]{3}年(?:[0-9]{1,2}月)?(?:以来|[-—~至到](?=[12][0-9]{3}年))/g;

function yearOfText(plain: string): number | null {
  const own = plain.replace(OTHER_YEARS, '');
  return yearOf(/一、[^\n]*/.exec(own)?.[0] ?? '') ?? yearOf(own) ?? yearOf(plain);
}

function kindOf(plain: string): Report['kind'] | null {
  if (/法治政府|依法行政|法治建设/.test(plain)) return 'law-based-government';
  if (/政府信息公开.{0,8}(?:报告|年报)/.test(plain)) return 'disclosure';
  return /总结|工作[^，。]{0,8}(?:报告|汇报)|工作要点|述职/.test(plain) ? 'work-summary' : null;
}

/** A text that merely mentions the rule of law is not the report on it. */
function kindOfText(plain: string): Report['kind'] {
  if (/法治政府建设[^。\n]{0,16}(?:报告|汇报|总结|举措|安排)|第一责任人职责/.test(plain))
    return 'law-based-government';
  if (/政府信息公开[^。\n]{0,8}(?:报告|年报)/.test(plain)) return 'disclosure';
  return /工作总结|年度总结/.test(plain) ? 'work-summary' : 'other';
}
