import type { Part, Report } from '../read/report.ts';
import { plainOf } from './script.ts';

export type Role = NonNullable<Part['role']>;

/** A part of the report: offsets of its heading's line and of its body. */
export type Section = {
  readonly part: Part;
  readonly heading: string;
  readonly itemHeadings: readonly string[];
  readonly start: number;
  readonly bodyStart: number;
  readonly end: number;
};

/** One line: offsets without its line end. `text` is plain and trimmed. */
export type Line = { readonly start: number; readonly end: number; readonly text: string };

/**
 * A report as the rules see it. `raw` is the text as read, `plain` the same with simplified characters and full-width
 * marks, character for character. `lawBased` says that it is an annual report on law-based government or claims to be.
 */
export type Document = {
  readonly raw: string;
  readonly plain: string;
  readonly report: Report;
  readonly lines: readonly Line[];
  readonly sections: readonly Section[];
  readonly issuer: string | null;
  readonly lawBased: boolean;
  readonly chrome: ReadonlySet<number>;
  /** Hard line ends within paragraphs, as in text taken from a page: lines say nothing about paragraphs. */
  readonly wrapped: boolean;
};

export function documentOf(raw: string, report: Report): Document {
  const plain = plainOf(raw, report.script);
  const lines = linesOf(plain);
  const sections = sectionsOf(report, lines, plain.length);
  return {
    raw,
    plain,
    report,
    lines,
    sections,
    issuer: report.issuer === null ? null : plainOf(report.issuer, report.script),
    lawBased: isLawBased(report, plain),
    chrome: new Set(lines.flatMap(({ text }, at) => (isChrome(text) ? [at] : []))),
    wrapped: isWrapped(lines),
  };
}

function linesOf(plain: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= plain.length) {
    const found = plain.indexOf('\n', start);
    const end = found < 0 ? plain.length : found;
    lines.push({ start, end, text: plain.slice(start, end).trim() });
    start = end + 1;
  }
  return lines;
}

function sectionsOf(report: Report, lines: readonly Line[], length: number): readonly Section[] {
  const { parts } = report;
  return parts.map((part, at) => {
    const own = lines[part.line - 1];
    const next = parts[at + 1];
    const start = own?.start ?? length;
    const end = next ? (lines[next.line - 1]?.start ?? length) : length;
    const [heading = '', ...itemHeadings] = [part, ...part.items].map((one) =>
      plainOf(one.heading, report.script),
    );
    return {
      part,
      heading,
      itemHeadings,
      start,
      bodyStart: Math.min((own?.end ?? length) + 1, end),
      end,
    };
  });
}

const LAW = /法治政府建设/g;

function isLawBased({ kind, title, script }: Report, plain: string): boolean {
  if (kind === 'law-based-government') return true;
  if (title !== null && /法治政府建设.*报告/.test(plainOf(title, script))) return true;
  if (kind === 'disclosure') return false;
  const head = plain.slice(0, 20_000);
  return head.includes('第一责任人') && (head.match(LAW)?.length ?? 0) >= 3;
}

const STOPPED = /[。！？；：…”）】!?;:]$/;

function isWrapped(lines: readonly Line[]): boolean {
  let long = 0;
  let open = 0;
  for (const { text } of lines) {
    if (text.length < 25 || text.length > 60) continue;
    long += 1;
    if (!STOPPED.test(text)) open += 1;
  }
  return long >= 12 && open / long > 0.6;
}

/** Index of the line an offset lies in. */
export function lineIndexAt({ lines }: Document, offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

export const sectionAt = ({ sections }: Document, offset: number): Section | undefined =>
  sections.findLast(({ start }) => start <= offset);

export const roleAt = (document: Document, offset: number): Role | null =>
  sectionAt(document, offset)?.part.role ?? null;

export const sectionsOfRole = ({ sections }: Document, role: Role): readonly Section[] =>
  sections.filter(({ part }) => part.role === role);

export const bodyOf = ({ plain }: Document, { bodyStart, end }: Section): string =>
  plain.slice(bodyStart, end);

/** The heading of a part, without the space before it. */
export function headingOf(
  { plain }: Document,
  { start, bodyStart }: Section,
): { readonly at: number; readonly length: number } {
  const heading = plain.slice(start, bodyStart);
  return { at: start + heading.search(/\S|$/), length: heading.trim().length };
}

export type Span = { readonly start: number; readonly end: number; readonly text: string };

const REACH = 400;

/** The sentence around an offset, at most 400 characters to each side, so that a text without stops stays linear. */
export function sentenceAt({ plain }: Document, offset: number): Span {
  let start = offset;
  while (start > 0 && offset - start < REACH && !isStop(plain.charCodeAt(start - 1))) start -= 1;
  let end = offset;
  while (end < plain.length && end - offset < REACH && !isStop(plain.charCodeAt(end))) end += 1;
  return { start, end, text: plain.slice(start, end) };
}

const STOPS = new Set(Array.from('。！？\n', (mark) => mark.charCodeAt(0)));
const isStop = (code: number): boolean => STOPS.has(code);

/** What stands before an offset in its line, at most so many characters. */
export function beforeIn({ plain }: Document, offset: number, most: number): string {
  const from = Math.max(0, offset - most);
  const text = plain.slice(from, offset);
  return text.slice(text.lastIndexOf('\n') + 1);
}

/** Whether an offset lies between an opening mark and its closing mark in the same line. */
export function isInside(
  document: Document,
  offset: number,
  [open, close]: readonly [string, string],
): boolean {
  const before = beforeIn(document, offset, 120);
  return before.lastIndexOf(open) > before.lastIndexOf(close);
}

const LABEL = [
  '(?:发布|更新|成文|印发)(?:日期|时间)',
  '发布机构|发文机关|信息来源|文章来源|稿件来源|来源|责任编辑|编辑|作者|浏览次数|浏览量|阅读次数|阅读量|点击数|点击量|点击次数|访问量',
  '字号|字体|字体大小|大小|【?字[体号]|视力保护色|分享|分享到|索引号|主题分类|信息分类|公开方式|公开范围|信息有效性|主办单位|承办单位|技术支持|网站标识码|政府网站标识码',
  '您?(?:当前|现在|所在)的?位置|您所在的位置|当前位置',
].join('|');
const WHOLE = [
  '【?[ ]*(?:打印|关闭|收藏|分享|纠错|返回)(?:本页|窗口|顶部|首页|上一页)?[ ]*】?(?:[ ]*【?(?:打印|关闭|收藏|分享)(?:本页|窗口)?】?)*',
  '(?:(?:加大|缩小|放大|大|小)字体|(?:取消)?收藏|打印|分享|关闭|[ ])+',
  '(?:已归档|返回顶部|网站地图|无障碍(?:浏览|阅读)?|长者模式|智能问答|相关链接|附件下载|扫一扫.{0,20}|微信扫.{0,20})',
  '您访问的[链连][接结]即将离开.{0,40}',
  '(?:上|下)一[篇页条][：:].{0,60}',
  '(?:【?[ ]*大[ ]*】?[ ]*【?中[ ]*】?[ ]*【?小[ ]*】?)',
  '首页[ ]*[>»›].{0,80}',
  '.{0,30}(?:版权所有|ICP备|公网安备).{0,40}',
  '(?:无障碍[ ]*)?(?:简体|繁体)(?:版|中文)?[ ]*\\|.{0,20}',
  '今天是[：:]?[ ]*\\d{4}年.{0,30}',
].join('|');
const CHROME = new RegExp(
  `^(?:(?:[\\u4e00-\\u9fff]{2,12} +)?(?:${LABEL})[ ]*[：:].{0,60}|(?:日期|时间)[：:][ ]*\\d{4}[-年./].{0,60}|(?:${WHOLE}))$`,
);
/** Chrome that carries no fact of its own and may simply go. */
const EMPTY =
  /^(?:分享|字[号体]|加大|缩小|【?字[号体]|打印|关闭|已归档|您访问的|返回|网站地图|[上下]一[篇页条]|首页|扫一扫|微信扫|大[ ]*中|【)/;

export const isChrome = (line: string): boolean =>
  line.length > 0 && line.length <= 100 && CHROME.test(line.replaceAll('\u00a0', ' ').trim());
export const isEmptyChrome = (line: string): boolean => EMPTY.test(line);
