import { say } from '../../../kernel/text.ts';
import type { Document } from '../document.ts';
import { lineIndexAt, sectionsOfRole } from '../document.ts';
import type { Rule, Slip } from '../rule.ts';
import { plainOf } from '../script.ts';
import { frame, headOf, REGULATION } from './parts.ts';

const TITLE = /法[治制]政府建设|依法行政/;
const KIND = /报告|总结/;
const ISSUER = /^[\u4e00-\u9fff（）]{2,30}(?:办公室|[局委厅院处署]|政府|委员会|中心|街道办事处)$/;
const REGION = /^[\u4e00-\u9fff]{2,12}?[省市区县州旗镇乡]/;

type Titled = { readonly slip: Pick<Slip, 'at' | 'length'>; readonly text: string } | undefined;

/** The lines above the first paragraph that make the title. */
function titleIn({ lines, sections, chrome, report }: Document): Titled {
  const last = sections[0]?.part.line ?? 12;
  const found = lines
    .slice(0, Math.min(last - 1, 14))
    .map((line, index) => ({ line, index }))
    .filter(
      ({ line: { text }, index }) => text !== '' && !chrome.has(index) && !/[。；：]$/.test(text),
    );
  const hit =
    found.find(({ line: { text } }) => text.length <= 80 && TITLE.test(text) && KIND.test(text)) ??
    found.find(
      ({ line: { text } }) =>
        text.length <= 80 &&
        TITLE.test(text) &&
        /\d{4}|年度|情况/.test(text) &&
        !text.includes('，'),
    );
  if (!hit) return undefined;
  const { start, end, text } = hit.line;
  // A title set on two lines is read whole.
  const whole = plainOf(report.title ?? '', report.script).trim();
  return { slip: { at: start, length: end - start }, text: whole.includes(text) ? whole : text };
}

export const identity: Rule = {
  id: 'R26',
  title: say('标题、机关、年份', 'Title, issuer, year'),
  reason: say(
    '标题应写明机关、年份和“法治政府建设年度（情况）报告”；缺一项就不能独立存档和检索。',
    'The title names issuer, year and kind; without one of them the report cannot be filed or found.',
  ),
  source: REGULATION,
  severity: 'error',
  hits: [
    frame.slice(frame.indexOf('\n') + 1),
    frame.replace('外事办公室2023年法治', '外事办公室法治'),
    frame.replace('年度情况报告', '年度情况'),
    `${frame.replace('甲市乙区外事办公室', '')}`,
    `${frame}\n甲市丙区外事办公室\n2024年1月15日`,
  ],
  nearMisses: [
    frame,
    frame.replace('甲市乙区外事办公室2023年法治', '甲市乙区外事办公室\n2023年法治'),
    frame.replace('建设年度情况报告', '建设工作\n年度报告'),
    `${frame}\n甲市乙区人民政府外事办公室\n2024年1月15日`,
  ],
  patterns: [],
  *find(document) {
    if (!document.lawBased) return;
    const title = titleIn(document);
    if (!title) {
      yield { ...headOf(document), message: say('没有标题', 'There is no title') };
      return;
    }
    if (!KIND.test(title.text))
      yield {
        ...title.slip,
        message: say('标题没有文种（报告）', 'The title does not say that it is a report'),
      };
    yield* year(document, title);
    yield* issuer(document, title);
  },
};

const YEAR =
  /(?:19|20)\d\d|[一二]〇[〇一二三四五六七八九]{2}|二[〇○零][一二三四五六七八九〇○零]{2}/;

function* year({ report }: Document, { slip, text }: NonNullable<Titled>): Generator<Slip> {
  if (YEAR.test(text)) return;
  yield {
    ...slip,
    message: say('标题没有年份', 'The title has no year'),
    severity: report.year === null ? undefined : 'warning',
  };
}

/** Names of bodies that stand on a line of their own, above the text and below it. */
function* issuer(document: Document, { slip, text }: NonNullable<Titled>): Generator<Slip> {
  const named = issuersOf(document);
  const inTitle = IN_TITLE.exec(text)?.[1];
  if (!document.issuer && !inTitle && named.length === 0)
    yield { ...slip, message: say('没有写明报告机关', 'No issuer is named'), severity: 'warning' };
  const known = [inTitle, named[0]?.name].filter((name) => name !== undefined);
  const message = say('前后报告机关不一致', 'Two different issuers');
  for (const { name, at } of named)
    if (!known.some((other) => isSameBody(other, name)))
      yield { at, length: name.length, message, same: 'issuer' };
  if (isSignedByAnother(inTitle, named.at(-1)?.name)) yield { ...slip, message, same: 'issuer' };
}

const isSignedByAnother = (title: string | undefined, signed: string | undefined): boolean =>
  title !== undefined && signed !== undefined && isNamed(title) && !isSameBody(title, signed);

const IN_TITLE =
  /^(?:关于)?(?!关于)([\u4e00-\u9fff（）]{2,30}?)(?:关于|(?:19|20)\d\d|年度|法治政府)/;
const isNamed = (name: string): boolean => REGION.test(name) && ISSUER.test(name);

function issuersOf({ lines }: Document): readonly { readonly name: string; readonly at: number }[] {
  const filled = lines.filter(({ text }) => text !== '');
  const edges = [...new Set([...filled.slice(0, 4), ...filled.slice(-4)])];
  return edges.flatMap(({ text, start }) => (ISSUER.test(text) ? [{ name: text, at: start }] : []));
}

/** 甲市外办 is 甲市人民政府外事办公室: the characters of the shorter name run through the longer. */
function isSameBody(a: string, b: string): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  let from = 0;
  for (const character of shorter) {
    from = longer.indexOf(character, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

const HEADING_YEAR = /(?<![\d—\-–~～至])((?:19|20)\d\d)年(?![—\-–~～至]|以来)/;
const LEAD = /^((?:19|20)\d\d)年(?:度)?(?:以来)?[，,]/;
const OWN =
  /(?:^|[。\n])[ \u3000]*((?:19|20)\d\d)年度?[，]?(?:我[局办委厅院]|全年|共|累计)(?![^。\n]{0,40}(?:以来|至今))/g;

export const years: Rule = {
  id: 'R27',
  title: say('年份前后不一', 'Years out of step'),
  reason: say(
    '标题、各部分标题和正文的年份应当对得上；对不上的多是沿用上年稿子没有改。',
    'Title, headings and text speak of one year and the next; others are left from last year’s text.',
  ),
  source: say('文稿核校：年份一致', 'Years agree'),
  severity: 'error',
  hits: [
    frame.replace('二、2023年', '二、2022年'),
    frame.replace('四、2024年', '四、2023年'),
    frame.replace('2023年，我办坚持', '2022年，我办坚持'),
    frame.replace('（二）规范依法决策。', '（二）规范依法决策。2022年我办共审核合同16份。'),
  ],
  nearMisses: [
    frame,
    frame.replace('四、2024年推进', '四、下一步推进'),
    frame.replace(
      '（二）规范依法决策。',
      '（二）规范依法决策。修订2019年印发的规则，落实法治规划（2021—2025年）。',
    ),
  ],
  patterns: [OWN],
  *find(document) {
    const { year: own } = document.report;
    if (own === null) return;
    yield* headings(document, own);
    yield* leads(document, own);
    for (const section of sectionsOfRole(document, 'achievements')) {
      const body = document.plain.slice(section.bodyStart, section.end);
      for (const { index, 0: quote, 1: year = '' } of body.matchAll(OWN))
        if (Number(year) !== own)
          yield {
            at: section.bodyStart + index + quote.indexOf(year),
            length: 5,
            message: say(
              `${own}年的报告写了${year}年的数`,
              `A figure of ${year} in the report on ${own}`,
            ),
            severity: 'warning',
          };
    }
  },
};

function* headings(document: Document, own: number): Generator<Slip> {
  if (!document.lawBased) return;
  for (const { part, start, bodyStart } of document.sections) {
    if (!part.role) continue;
    const heading = document.plain.slice(start, bodyStart);
    const found = HEADING_YEAR.exec(heading.slice(0, 60));
    if (!found) continue;
    const expected = part.role === 'plan' ? own + 1 : own;
    const mixed = part.role === 'plan' && /问题|不足/.test(heading);
    if (Number(found[1]) === expected || (mixed && Number(found[1]) === own)) continue;
    yield {
      at: start + found.index,
      length: 5,
      message: say(`标题年份应为${expected}年`, `The heading should speak of ${expected}`),
    };
  }
}

/** The lead and the plan begin with their year. */
function* leads(document: Document, own: number): Generator<Slip> {
  if (!document.lawBased) return;
  const first = document.sections[0]?.start ?? 0;
  const [plan] = sectionsOfRole(document, 'plan');
  yield* opening(document, [0, first], own);
  if (plan) yield* opening(document, [plan.bodyStart, plan.end], own + 1);
}

function* opening(
  document: Document,
  [from, to]: readonly [number, number],
  expected: number,
): Generator<Slip> {
  const line = document.lines
    .slice(lineIndexAt(document, from), lineIndexAt(document, to) + 1)
    .find(({ text, start }) => start < to && LEAD.test(text));
  if (!line || LEAD.exec(line.text)?.[1] === String(expected)) return;
  // “2023年以来” opens a look back, in a plan too.
  if (/^\d{4}年度?以来/.test(line.text)) return;
  const at = line.start + document.plain.slice(line.start, line.end).search(/\d/);
  yield { at, length: 5, message: say(`这里应是${expected}年`, `${expected} is expected here`) };
}

const SELF =
  /我(局|办(?![理事好实成证公])|委(?![员派托])|厅|院(?!士)|处(?![置理罚分于在])|中心(?![城区组工任])|署(?!名))/g;
const endings: readonly (readonly [RegExp, string])[] = [
  [/办事处$/, ''],
  [/办公室$|办$/, '办'],
  [/委员会$|委$/, '委'],
  [/局$/, '局'],
  [/厅$/, '厅'],
  [/院$/, '院'],
  [/中心$/, '中心'],
];

export const selfName: Rule = {
  id: 'R46',
  title: say('自称与机关不符', 'Self-name and issuer'),
  reason: say(
    '外事办公室的报告里出现“我局”，多半是照抄其他单位的稿子。',
    'An office that calls itself a bureau mostly copied a bureau’s text.',
  ),
  source: say('文稿核校：称谓一致', 'One name for oneself'),
  severity: 'warning',
  hits: [
    frame.replace('（二）规范依法决策。', '（二）规范依法决策。我局全年审核合同12份。'),
    frame.replace('我办坚持', '我委坚持'),
    frame.replaceAll('外事办公室', '司法局').replace('主要负责人定期', '我局主要负责人定期'),
  ],
  nearMisses: [
    frame,
    frame.replace(
      '（二）规范依法决策。',
      '（二）规范依法决策。为民营企业排忧解难，“帮我办”服务12次。',
    ),
    frame.replace(
      '（二）规范依法决策。',
      '（二）规范依法决策。服务我区中心工作，我院士专家站挂牌。',
    ),
  ],
  patterns: [SELF],
  *find(document) {
    const name = document.issuer?.replace(/（.*?）/g, '') ?? '';
    const own = endings.find(([ending]) => ending.test(name))?.[1];
    if (!own) return;
    for (const { index, 0: quote, 1: self = '' } of document.plain.matchAll(SELF)) {
      if (self === own || isQuoted(document, index)) continue;
      yield {
        at: index,
        length: quote.length,
        message: say(`报告机关自称应为“我${own}”`, `The issuer calls itself 我${own}`),
        same: self,
      };
    }
  },
};

const isQuoted = ({ plain }: Document, at: number): boolean => {
  const before = plain.slice(Math.max(0, at - 40), at);
  return before.lastIndexOf('“') > before.lastIndexOf('”') || /[帮替为]$/.test(before);
};
