import { say } from '../../../kernel/text.ts';
import type { Document } from '../document.ts';
import { isInside, lineIndexAt } from '../document.ts';
import type { Rule, Slip } from '../rule.ts';
import { searching } from '../rule.ts';
import { isHan } from '../script.ts';

const PUNCTUATION = say('GB/T 15834—2011《标点符号用法》', 'GB/T 15834-2011, use of punctuation');
const BODY = /[。，；]/;

/** Titles, signatures and tables are set with spaces; running text is not. */
const isBody = (document: Document, at: number): boolean => {
  const text = document.lines[lineIndexAt(document, at)]?.text ?? '';
  return (
    text.length > 5000 || (BODY.test(text) && !text.includes('\t') && !/ {3,}\S+ {3,}/.test(text))
  );
};

const SPACE =
  /([\u4e00-\u9fff）”》，、。；：]) +(?=[\d\u4e00-\u9fff（“《，。；：、）”》])|([\d%]) +(?=[\u4e00-\u9fff])/g;

export const straySpace: Rule = {
  id: 'R04',
  title: say('字间多余空格', 'Stray spaces'),
  reason: say(
    '汉字与汉字、汉字与数字之间的空格多为删改或复制留下的痕迹。',
    'Spaces between Han characters or before a number are traces of editing.',
  ),
  source: say('GB/T 9704—2012 版式；GB/T 15835—2011', 'GB/T 9704-2012; GB/T 15835-2011'),
  severity: 'warning',
  hits: [
    '全年妥善处置涉外案件 21起，未发生重大事件。',
    '开展行政 执法检查3轮次，整改问题12个。',
    '举办培训12 期，参训人员300人次。',
  ],
  nearMisses: [
    '甲市乙区外事办公室 2023年法治政府建设年度情况报告\n2023年，我办依法履职。',
    '以“崇法于心 践法于行”为主题开展研讨，参加36人。',
    '与OpenGov Asia Ltd合作举办论坛1次，会期2天。',
  ],
  patterns: [SPACE],
  *find(document) {
    const slips: Slip[] = [];
    let spacedDigits = 0;
    for (const match of document.plain.matchAll(SPACE)) {
      const { index: at } = match;
      const [quote] = match;
      if (!isBody(document, at) || isInTitle(document, at) || isLabel(document, at)) continue;
      if (/\d/.test(quote) || /\d/.test(document.plain[at + quote.length] ?? '')) spacedDigits += 1;
      slips.push({
        at,
        length: quote.length,
        message: say('字间有多余空格', 'Stray space'),
        fix: document.raw[at],
        same: 'space',
      });
    }
    // Spaces around every number are a manner of setting, not a slip of the hand.
    const severity = spacedDigits > 15 ? 'note' : undefined;
    for (const slip of slips) yield { ...slip, severity };
  },
};

const isInTitle = (document: Document, at: number): boolean =>
  isInside(document, at + 1, ['“', '”']) || isInside(document, at + 1, ['《', '》']);

const isLabel = (document: Document, at: number): boolean => {
  const { start } = document.lines[lineIndexAt(document, at)] ?? { start: at };
  if (at - start > 16) return false;
  return /^\s*(?:第[\d一二三四五六七八九十百]{1,5}[条章]|[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]?|附件\d?：?)$/.test(
    document.plain.slice(start, at + 1),
  );
};

const HALF = /[,;:?!()"]|(?<=[\u4e00-\u9fff”》）])\.(?![A-Za-z0-9.])/g;
const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '.': '。',
};

const isWide = (code: number): boolean =>
  isHan(code) ||
  (code >= 0x3001 && code <= 0x3015) ||
  (code >= 0x2018 && code <= 0x201d) ||
  code >= 0xff01;

type Open = { readonly at: number; readonly wide: boolean };

export const halfWidth: Rule = {
  id: 'R05',
  title: say('半角标点', 'Half-width marks'),
  reason: say(
    '中文行文用全角标点；半角标点多为输入法切换或网页转换所致。',
    'Chinese text takes full-width marks; half-width ones come from keyboards and conversions.',
  ),
  source: PUNCTUATION,
  severity: 'warning',
  hits: [
    '我局坚持依法行政,不断优化营商环境。',
    '(一)强化组织领导。党组会研究法治议题12项;',
    '开展"双随机"抽查36次，整改问题12个.',
    '全年走访企业7次 , 解答咨询15件。',
  ],
  nearMisses: [
    '3月1日20:00前报送，网址为www.example.gov.cn。',
    '合同总额1,234,567元，比例为3:2。',
    '会见Smith (Chair, OpenGov Ltd.)一行。'.replace('一行', ' 等'),
  ],
  patterns: [HALF],
  *find(document) {
    let opens: Open[] = [];
    let quotes: number[] = [];
    let line = -1;
    for (const match of document.raw.matchAll(HALF)) {
      const { index: at } = match;
      const own = lineIndexAt(document, at);
      if (own !== line) {
        yield* straight(quotes);
        [opens, quotes, line] = [[], [], own];
      }
      const [mark] = match;
      if (mark === '"') quotes.push(at);
      else yield* halfMark(document, { mark, at }, opens);
    }
    yield* straight(quotes);
  },
};

/** Straight quotes pair off within a line; an odd one cannot be mended by machine. */
function* straight(quotes: readonly number[]): Generator<Slip> {
  const paired = quotes.length % 2 === 0;
  for (const [place, at] of quotes.entries())
    yield half(at, paired ? (place % 2 === 0 ? '“' : '”') : undefined);
}

const half = (at: number, fix: string | undefined): Slip => ({
  at,
  length: 1,
  message: say('半角标点，应为全角', 'Half-width marks, full-width expected'),
  fix,
  same: 'half',
});

function* halfMark(
  { raw }: Document,
  { mark, at }: { readonly mark: string; readonly at: number },
  opens: Open[],
): Generator<Slip> {
  const before = raw.charCodeAt(at - 1);
  const after = raw.charCodeAt(at + 1);
  const wide = isWide(before) || isWide(after) || isAfterSign(raw, at) || isSpaced(raw, at);
  if (mark === '(') opens.push({ at, wide });
  else if (mark === ')') yield* closing(opens.pop(), { at, wide });
  else if (wide) yield half(at, FULL[mark]);
}

/** Both brackets of a pair change, or none. */
function* closing(open: Open | undefined, { at, wide }: Open): Generator<Slip> {
  if (!wide && !open?.wide) return;
  if (open) yield half(open.at, '（');
  yield half(at, '）');
}

/** 100%, and 52), stand between a figure and Han without touching one. */
const isAfterSign = (raw: string, at: number): boolean =>
  /[%)]/.test(raw[at - 1] ?? '') && isWide(raw.charCodeAt(at + 1));

/** 检查3次 , 走访: set off by spaces, and still between Han. */
const isSpaced = (raw: string, at: number): boolean =>
  /[\u4e00-\u9fff”》）] {1,2}$/.test(raw.slice(Math.max(0, at - 3), at)) &&
  /^ {0,2}[\u4e00-\u9fff“《（]/.test(raw.slice(at + 1, at + 4));

export const adjacentTitles: Rule = {
  id: 'R06',
  title: say('并列书名号、引号间的顿号', 'Pause mark between titles or quotes'),
  reason: say(
    '并列的书名号之间、引号之间通常不用顿号，全文应当一致。',
    'Between adjacent titles or quoted words no pause mark is needed; a text should do one or the other.',
  ),
  source: say('GB/T 15834—2011 第 4.5.3.5 条', 'GB/T 15834-2011, 4.5.3.5'),
  severity: 'note',
  hits: [
    '修订《应急预案》、《工作规则》，健全制度体系。',
    '推行“一窗办”、“就近办”服务。',
    '学习《宪法》、《民法典》、《行政处罚法》。',
  ],
  nearMisses: [
    '修订《应急预案》《工作规则》，健全制度体系。',
    '落实《办法》（2021年修订）、《条例》要求。',
    '推行“一窗受理”、并联审批等举措。',
  ],
  ...searching({
    pattern: /(?<=[》”])、(?=[《“])/g,
    slip: () => ({
      message: say(
        '并列的书名号、引号之间不用顿号',
        'No pause mark between adjacent titles or quotes',
      ),
      fix: '',
      same: 'adjacent',
    }),
  }),
};

export const doubledMarks: Rule = {
  id: 'R29',
  title: say('标点重复', 'Doubled marks'),
  reason: say('删改后留下的重复标点。', 'Marks doubled by editing.'),
  source: PUNCTUATION,
  severity: 'error',
  hits: [
    '我局依法履职，，成效明显。',
    '整改问题12个。。下一步继续推进。',
    '健全制度、，规范流程。',
  ],
  nearMisses: [
    '他们提出“为什么要改？”，我们逐一回应。',
    '公开内容包括机构职能、权责清单……全部上网。',
    '——坚持依法行政。',
  ],
  ...searching({
    pattern: /([，。；：、])\1+|[，、；：]。|。[，、；：]|、，|，、|；，|，；|：，|，：/g,
    slip: ([marks, same]) => ({
      message: say('标点重复', 'Marks doubled'),
      fix: same ?? (marks.endsWith('。') ? '。' : undefined),
      same: 'doubled',
    }),
  }),
};

const INNER = /《([^《》\n]{0,60})<([^<>《》\n]{1,60})>/g;
const NESTED = /《[^《》\n]{0,60}(《)[^《》\n]{1,60}(》)[^《》\n]{0,60}》/g;

export const innerTitle: Rule = {
  id: 'R30',
  title: say('书名号内的书名号', 'A title within a title'),
  reason: say(
    '书名号里还要用书名号时，里面用单书名号〈〉，不用小于号、大于号。',
    'A title within a title takes single title marks, not the signs for less and greater.',
  ),
  source: say('GB/T 15834—2011 第 4.14 条', 'GB/T 15834-2011, 4.14'),
  severity: 'note',
  hits: [
    '审议《落实<甲市法治规划(2021—2025年)>任务清单》。',
    '印发《关于贯彻<行政复议法>的通知》。',
    '转发《关于印发《政务公开要点》的通知》。',
  ],
  nearMisses: [
    '审议《落实〈甲市法治规划〉任务清单》。',
    '印发《贯彻行政复议法实施方案》。',
    '学习《民法典》《行政处罚法》。',
  ],
  patterns: [INNER, NESTED],
  *find({ raw }) {
    const message = say('书名号内用单书名号〈〉', 'Single title marks within a title');
    const slip = (at: number, fix: string): Slip => ({ at, length: 1, message, fix });
    for (const { index, 1: before = '', 2: inner = '' } of raw.matchAll(INNER)) {
      const open = index + 1 + before.length;
      yield slip(open, '〈');
      yield slip(open + inner.length + 1, '〉');
    }
    for (const { index, 0: all } of raw.matchAll(NESTED)) {
      yield slip(index + all.indexOf('《', 1), '〈');
      yield slip(index + all.indexOf('》'), '〉');
    }
  },
};
