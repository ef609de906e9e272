import { say } from '../../../kernel/text.ts';
import { beforeIn, isInside } from '../document.ts';
import type { Document } from '../document.ts';
import type { Rule, Slip } from '../rule.ts';
import { marksIn, wordsIn } from '../rule.ts';

const KINDS =
  '(?:实施|工作|行动|管理|暂行|若干)?(?:规划|办法|方案|条例|纲要|意见|规定|通知|细则|要点|计划|措施|决定|指引|指南|清单|准则|规则|公约|章程|规程|标准)';
const SHORT = new RegExp(`《(${KINDS})》`, 'g');
const CALLED = /(?:以下(?:统?简)?称|下称|简称)(?:为|：)?[“《"]?([^”》）)，。"\n]{1,16})/g;
const BARE = new RegExp(`(?:以下简称|下称)(${KINDS})(?=[）)，。])`, 'g');
const TITLE = /《([^《》\n]{2,80})》/g;

export const shortTitle: Rule = {
  id: 'R13',
  title: say('简称没有交代', 'A short title never introduced'),
  reason: say(
    '只写《办法》《方案》，读者不知道是哪一部；首次出现应写全称并注明“以下简称”。',
    'A bare 《办法》 names no document; the first mention gives the full title and “hereafter”.',
  ),
  source: say(
    '党政机关公文：简称先用全称并注明',
    'Documents: full title first, then the short one',
  ),
  severity: 'warning',
  hits: [
    '严格落实《办法》要求，细化责任分工。',
    '对照《实施方案》逐项推进，完成任务12项。',
    '修订《甲市外事管理办法》。落实《规划》明确的各项任务。',
  ],
  nearMisses: [
    '实施《甲市地方标准管理条例》（以下简称《条例》），广泛宣传《条例》。',
    '印发《甲市法治宣传办法》（以下简称“办法”），《办法》施行以来成效明显。',
    '学习《宪法》《民法典》《行政处罚法》。',
  ],
  patterns: [SHORT, CALLED, BARE, TITLE],
  *find({ plain }) {
    const shorts = marksIn(plain, SHORT);
    if (shorts.length === 0) return;
    yield* unmarked(plain, wordsIn(plain, SHORT));
    const called = firstsOf(plain, CALLED);
    const full = endsOf(plain);
    for (const { at: index, quote } of shorts) {
      const name = quote.slice(1, -1);
      if ((called.get(name) ?? Infinity) < index) continue;
      const known = (full.get(name) ?? Infinity) < index;
      yield {
        at: index,
        length: quote.length,
        message: known
          ? say(
              `“${quote}”首次出现应注明“以下简称”`,
              `${quote} stands for a full title without “hereafter”`,
            )
          : say(`“${quote}”没有全称`, `${quote} is never given in full`),
        severity: known ? 'note' : undefined,
      };
    }
  },
};

/** （以下简称条例）, and 《条例》 ever after. */
function* unmarked(plain: string, shorts: ReadonlySet<string>): Generator<Slip> {
  for (const { index, 0: quote, 1: name = '' } of plain.matchAll(BARE))
    if (shorts.has(name))
      yield {
        at: index,
        length: quote.length,
        message: say('简称后文带书名号，这里没有', 'The short title has its marks later, not here'),
        severity: 'note',
      };
}

function firstsOf(plain: string, pattern: RegExp): ReadonlyMap<string, number> {
  const firsts = new Map<string, number>();
  for (const { index, 1: name = '' } of plain.matchAll(pattern))
    if (!firsts.has(name)) firsts.set(name, index);
  return firsts;
}

const END = new RegExp(`(${KINDS})(?:（[^）]*）)?$`);

/** Where a title that ends in a kind of document first stands. */
function endsOf(plain: string): ReadonlyMap<string, number> {
  const ends = new Map<string, number>();
  for (const { index, 1: title = '' } of plain.matchAll(TITLE)) {
    const kind = END.exec(title)?.[1];
    if (!kind || kind.length >= title.length) continue;
    for (const name of [kind, kind.slice(-2)]) if (!ends.has(name)) ends.set(name, index);
  }
  return ends;
}

const MOST_TITLES = 300;

/** The titles of a text, each once with its first place; a text of very many keeps the first ones. */
function titlesIn(plain: string): ReadonlyMap<string, number> {
  const titles = new Map<string, number>();
  for (const { index, 1: title = '' } of plain.matchAll(TITLE)) {
    if (!titles.has(title)) titles.set(title, index);
    if (titles.size >= MOST_TITLES) break;
  }
  return titles;
}

const LAW = /(?:条例|规定|办法|纲要|细则|准则|规则|法)$/;
const ISSUED =
  /(?:印发|制发|出台|下发|发布)(?:了)?(?:\d{4}年度?|关于)[^，。；、《》“”\n]{6,40}?(?:要点|方案|意见|通知|办法|分工|细则|规定)(?=[，。；、])/g;

export const bareTitle: Rule = {
  id: 'R31',
  title: say('文件名缺书名号', 'A title without its marks'),
  reason: say(
    '同一文件有时加书名号有时不加，全文应当一致。',
    'A document is named with title marks, throughout.',
  ),
  source: say('GB/T 15834—2011 第 4.15 条', 'GB/T 15834-2011, 4.15'),
  severity: 'note',
  hits: [
    '贯彻《甲市地方标准管理条例》，深入开展甲市地方标准管理条例宣传。',
    '学习政府信息公开条例，逐条落实《中华人民共和国政府信息公开条例》。',
    '印发2023年普法依法治理责任分工，明确牵头科室。',
  ],
  nearMisses: [
    '贯彻《甲市地方标准管理条例》，宣传《甲市地方标准管理条例》。',
    '贯彻《甲市地方标准管理条例》（以下简称条例），宣传条例精神。',
    '制定2023年工作计划，印发实施方案12份。',
  ],
  patterns: [TITLE, ISSUED],
  *find(document) {
    const message = say('文件名缺书名号', 'Title marks are missing');
    const names = [...titlesIn(document.plain).keys()]
      .map((title) => title.replace(/^中华人民共和国/, '').replace(/（[^）]*）$/, ''))
      .filter((name) => name.length >= 6 && LAW.test(name) && !/[《》〈〉]/.test(name));
    const bare =
      names.length > 0 ? new RegExp([...new Set(names)].map(escaped).join('|'), 'g') : undefined;
    for (const { index, 0: name } of bare ? document.plain.matchAll(bare) : [])
      if (isBare(document, index)) yield { at: index, length: name.length, message, same: 'bare' };
    for (const { index, 0: quote } of document.plain.matchAll(ISSUED))
      if (isBare(document, index)) yield { at: index, length: quote.length, message, same: 'bare' };
  },
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const isBare = (document: Document, at: number): boolean =>
  !isInside(document, at, ['《', '》']) &&
  !isInside(document, at, ['“', '”']) &&
  !/(?:简称|下称)[“]?$/.test(beforeIn(document, at, 8));

const LITTLE = /^(?:的|和|与|及|若干|关于|工作|建设|情况|有关|具体|进一步|加强)$/;
const alike: readonly string[] = [
  '治制',
  '制治',
  '做作',
  '作做',
  '账帐',
  '帐账',
  '它他',
  '他它',
  '订定',
  '定订',
];

export const twoTitles: Rule = {
  id: 'R32',
  title: say('同一文件两个名称', 'Two titles for one document'),
  reason: say(
    '同一文件前后名称差一两个字，至少有一处写错了。',
    'Where two titles differ by a character, at least one is wrong.',
  ),
  source: say('文稿核校：名称一致', 'One name for one thing'),
  severity: 'warning',
  hits: [
    '出台《甲区支持民营企业的若干规定》。落实《甲区支持民营企业若干规定》。',
    '印发《甲市法治政府建设工作要点》，对照《甲市法制政府建设工作要点》推进。',
    '修订《重大行政决策程序规定》，执行《重大行政决策的程序规定》。',
  ],
  nearMisses: [
    '印发《2022年法治政府建设工作要点》《2023年法治政府建设工作要点》。',
    '执行《甲市重大行政决策程序规定》《重大行政决策程序规定》。',
    '修订《行政执法管理办法》《行政执法监督管理办法》。',
  ],
  patterns: [TITLE],
  *find({ plain }) {
    const titles = [...titlesIn(plain)].filter(([title]) => title.length >= 8);
    for (const [place, [title, at]] of titles.entries())
      for (const [other] of titles.slice(0, place))
        if (isVariant(title, other)) yield variant({ at, title, other });
  },
};

const variant = ({
  at,
  title,
  other,
}: {
  readonly at: number;
  readonly title: string;
  readonly other: string;
}): Slip => ({
  at,
  length: title.length + 2,
  message: say(`与前面的《${other}》名称不一致`, `Named 《${other}》 before`),
});

/** 甲市某某条例 is the 某某条例 of 甲市. */
const REGION = /^[\u4e00-\u9fff]{1,6}?[省市区县州](?=[\u4e00-\u9fff]{6})/;

const isVariant = (a: string, b: string): boolean =>
  differs(a, b) ||
  (REGION.test(a) !== REGION.test(b) && differs(a.replace(REGION, ''), b.replace(REGION, '')));

function differs(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 3 || a === b) return false;
  const most = Math.min(a.length, b.length);
  const head = sharedLength(most, (at) => a[at] === b[at]);
  const tail = sharedLength(most - head, (at) => a.at(-1 - at) === b.at(-1 - at));
  if (head < 3 || tail < 2) return false;
  const [inA, inB] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  if (inA.length === 1 && inB.length === 1) return alike.includes(inA + inB);
  return (inA === '' || inB === '') && LITTLE.test(inA + inB);
}

function sharedLength(most: number, isSame: (at: number) => boolean): number {
  let length = 0;
  while (length < most && isSame(length)) length += 1;
  return length;
}
