import { say } from '../../../kernel/text.ts';
import type { Document } from '../document.ts';
import { sentenceAt } from '../document.ts';
import type { Rule, Slip } from '../rule.ts';

/**
 * Phrases that are always written the same. `lost` is how many characters may have been lost (1 when left out); the
 * phrase is recognised by what stands before or after `cut` (its middle when left out).
 */
type Formula = { readonly text: string; readonly lost?: number; readonly cut?: number };

const formulas: readonly Formula[] = [
  ...[
    '习近平新时代中国特色社会主义思想',
    '习近平法治思想',
    '习近平外交思想',
    '习近平总书记重要讲话',
    '习近平总书记关于全面依法治国的重要论述',
    '中国特色社会主义法治体系',
    '中国特色社会主义法治道路',
    '中国特色社会主义制度',
    '中华人民共和国政府信息公开条例',
    '中华人民共和国行政复议法',
    '中华人民共和国行政处罚法',
    '中华人民共和国领事保护与协助条例',
    '法治政府建设与责任落实督察工作规定',
    '法治政府建设年度情况报告',
    '党政主要负责人履行推进法治建设第一责任人职责',
    '推进法治建设第一责任人职责',
    '法治国家、法治政府、法治社会一体建设',
    '依法治国、依法执政、依法行政共同推进',
    '科学立法、严格执法、公正司法、全民守法',
    '职能科学、权责法定、执法严明、公开公正、智能高效、廉洁诚信、人民满意',
    '行政执法公示制度、执法全过程记录制度、重大执法决定法制审核制度',
    '增强“四个意识”',
    '坚定“四个自信”',
    '做到“两个维护”',
    '深刻领悟“两个确立”的决定性意义',
    '以人民为中心的发展思想',
    '人类命运共同体',
    '中华民族伟大复兴',
    '铸牢中华民族共同体意识',
    '推进国家治理体系和治理能力现代化',
    '国家治理体系和治理能力现代化',
    '社会主义核心价值观',
    '重大行政决策程序',
    '党风廉政建设和反腐败',
    '全面从严治党主体责任',
    '民主集中制原则',
    '全民国家安全教育日',
    '公平竞争审查制度',
    '国家机关“谁执法谁普法”普法责任制',
    '党的二十大精神',
    '政府信息公开申请',
    '行政规范性文件合法性审核',
    '实现高质量发展',
    '中国共产党领导外事工作条例',
    '因公临时出国（境）',
  ].map((text) => ({ text })),
  { text: '新中国成立以来', lost: 2, cut: 3 },
  { text: '法治政府建设实施纲要', lost: 2 },
  { text: '法治政府建设情况报告制度', lost: 2 },
  { text: '党政主要负责人履行推进法治建设第一责任人职责规定', lost: 2 },
];

/** Half of a formula stands in the text: `head` says that it is the first half and the rest must follow. */
type Half = {
  readonly half: string;
  readonly rest: string;
  readonly head: boolean;
  readonly lost: number;
  readonly whole: string;
};

const halves: readonly Half[] = formulas.flatMap(({ text, lost = 1, cut }) => {
  const middle = cut ?? Math.ceil(text.length / 2);
  const [a, b] = [text.slice(0, middle), text.slice(middle)];
  return [
    { half: a, rest: b, head: true, lost, whole: text },
    { half: b, rest: a, head: false, lost, whole: text },
  ];
});
/** The halves that begin with two characters. Halves overlap in the text, so every place is looked at. */
const byBeginning = Map.groupBy(halves, ({ half }) => keyOf(half, 0));
const beginnings = new Uint8Array(0x10000);
for (const { half } of halves) beginnings[half.charCodeAt(0)] = 1;

function keyOf(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}

function* halvesIn(plain: string): Generator<Half & { readonly at: number }> {
  for (let at = 0; at < plain.length - 1; at += 1) {
    if (beginnings[plain.charCodeAt(at)] === 0) continue;
    for (const own of byBeginning.get(keyOf(plain, at)) ?? [])
      if (plain.startsWith(own.half, at)) yield { ...own, at };
  }
}
const wholes = formulas.map(({ text }) => text);

const STRONG =
  /(?:^|\n)[ \u3000]*(?:（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,2}是|\d{1,2}[.．、])(强|化)(?=[\u4e00-\u9fff]{4})([^，。；：\n]{4,20})([，。；：、\n][^。\n]{0,30})/g;

export const formula: Rule = {
  id: 'R33',
  title: say('固定表述缺字', 'A set phrase with a character lost'),
  reason: say(
    '重要提法、法规名称一个字都不能错。',
    'Set phrases of policy and titles of laws are exact to the character.',
  ),
  source: say('文稿核校：重要提法以权威发布为准', 'Set phrases are as officially published'),
  severity: 'error',
  hits: [
    '深学细悟习近平新时代中国特色会主义思想。',
    '这是新中国以来丙县首次承办洽谈会。',
    '按期执行法治政府建设情况制度，压实推进法治建设第一责任职责。',
    '（二）强执法培训，提升办案质量和效率。',
  ],
  nearMisses: [
    '深学细悟习近平新时代中国特色社会主义思想。',
    '新中国成立以来，我区首次举办此类活动。改革开放以来成效显著。',
    '（一）强基础、补短板。（二）强化执法培训，提升办案质量。',
  ],
  patterns: [STRONG],
  *find(document) {
    const { plain } = document;
    const seen = new Set<number>();
    for (const own of halvesIn(plain)) {
      const slip = lostIn(plain, own);
      if (!slip || seen.has(slip.at + slip.length)) continue;
      seen.add(slip.at + slip.length);
      yield slip;
    }
    yield* topics(document);
  },
};

function lostIn(plain: string, own: Half & { readonly at: number }): Slip | undefined {
  const { at, half, rest, head, lost, whole } = own;
  if (isExact(plain, own)) return undefined;
  for (let gap = 1; gap <= Math.min(lost, rest.length - 2); gap += 1) {
    const length = rest.length - gap;
    const from = head ? at + half.length : at - length;
    if (from < 0) continue;
    const place = { at: head ? at : from, length: half.length + length };
    const beside = plain.slice(from, from + length);
    if (!isLosing(rest, { beside, gap, head }) || isOther(plain, place)) continue;
    return {
      ...place,
      message: say(`固定表述缺字：${whole}`, 'A set phrase has lost a character'),
      fix: whole,
    };
  }
  return undefined;
}

const isExact = (
  plain: string,
  { at, half, rest, head }: Half & { readonly at: number },
): boolean =>
  head
    ? plain.startsWith(rest, at + half.length)
    : plain.slice(Math.max(0, at - rest.length), at) === rest;

/** Whether the rest without some characters stands there; loss at the outer end is only a shorter phrase. */
function isLosing(
  rest: string,
  { beside, gap, head }: { readonly beside: string; readonly gap: number; readonly head: boolean },
): boolean {
  const [from, to] = head ? [0, rest.length - gap - 1] : [1, rest.length - gap];
  for (let at = from; at <= to; at += 1)
    if (rest.slice(0, at) + rest.slice(at + gap) === beside) return true;
  return false;
}

/** Another formula may be what stands there (a short one within a long one). */
function isOther(
  plain: string,
  { at, length }: { readonly at: number; readonly length: number },
): boolean {
  const text = plain.slice(at, at + length);
  return wholes.some((whole) => text.includes(whole) && whole.length >= length - 1);
}

/** 强廉政教育 for 加强 or 强化; 强基础、补短板 is a figure of three. */
function* topics(document: Document): Generator<Slip> {
  for (const {
    index,
    0: quote,
    1: verb = '',
    2: object = '',
    3: rest = '',
  } of document.plain.matchAll(STRONG)) {
    const topic = verb + object;
    const others = rest
      .slice(1)
      .split(/[，、；：]/)
      .filter((text) => text !== '');
    if (verb === '强' && /^[化基弱军国省市农企链工民]/.test(object)) continue;
    if (topic.includes('、') || others.some((text) => text.length === topic.length)) continue;
    const at = index + quote.indexOf(topic);
    if (sentenceAt(document, at).text.length < topic.length) continue;
    yield {
      at,
      length: topic.length,
      message: say(
        `“${topic}”前面似缺一字（加强、强化）`,
        'A character seems to be missing before this',
      ),
      severity: 'warning',
    };
  }
}
