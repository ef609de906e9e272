import { say } from '../../../kernel/text.ts';
import { beforeIn, roleAt } from '../document.ts';
import type { Document } from '../document.ts';
import type { Rule, Slip } from '../rule.ts';
import { marksIn, wordsIn } from '../rule.ts';

/** Measures of which a year has one value, with the verb that makes the scope the whole year. */
const MEASURE =
  /(?:全年|年内|本年度|2\d{3}年)(?:共|累计)?(?:召开|举行|收到|受理|办理|聘请|组织)(?:了)?(党组会议?|党组（扩大）会议|主任办公会议?|局长办公会议?|局务会议?|常务会议|政府信息公开申请|信息公开申请|人大代表建议和政协提案|建议提案|人大建议|政协提案|会前学法|行政复议案件|行政诉讼案件)(\d+)(次|件|条|场)|(法律顾问|公职律师)(\d+)(名|人|位)/g;
const NIL =
  /(?:未发生|没有发生|未出现|无)(?:一起)?(?:被申请)?(行政复议|行政诉讼|行政赔偿|信访投诉|泄密)(?!前置)/g;
const SOME =
  /(?:发生|涉及|引发|被提起|被申请)(?:的)?(行政复议|行政诉讼|行政赔偿|信访投诉|泄密)(?:案件|事件|申请)?(\d+)[件起]/g;
const ALL_OF = /(全[市区县省])([\u4e00-\u9fff]{2,4}系统)/g;

export const twoValues: Rule = {
  id: 'R47',
  title: say('同一指标两个数', 'One measure, two values'),
  reason: say(
    '同一件事前后两个数，或者一处说没有、一处说有，必有一错。',
    'One thing with two numbers, or none here and some there: one is wrong.',
  ),
  source: say('文稿核校：数据前后一致', 'Figures agree'),
  severity: 'error',
  hits: [
    '全年召开党组会18次。主要负责人履职，全年召开党组会17次。',
    '配备公职律师3名，参与合同审查。组织公职律师2名列席会议。',
    '未发生行政复议案件。认真应对发生的行政复议案件2件。',
  ],
  nearMisses: [
    '全年召开党组会18次，其中专题研究法治工作的党组会6次。',
    '聘请法律顾问2名，配备公职律师3名。',
    '未发生行政复议案件；指导各区办理行政复议案件20件。',
  ],
  patterns: [MEASURE, NIL, SOME, ALL_OF],
  *find(document) {
    yield* measures(document);
    yield* nils(document);
    yield* scopes(document);
  },
};

function* measures(document: Document): Generator<Slip> {
  const known = new Map<string, string>();
  for (const match of document.plain.matchAll(MEASURE)) {
    const { index, 0: quote } = match;
    if (
      roleAt(document, index) === 'plan' ||
      /其中[^。]{0,20}$/.test(beforeIn(document, index, 24))
    )
      continue;
    const name = (match[1] ?? match[4] ?? '').replace(/议$/, '');
    const value = match[2] ?? match[5] ?? '';
    const first = known.get(name);
    if (first === undefined) known.set(name, value);
    else if (first !== value)
      yield {
        at: index,
        length: quote.length,
        message: say(`前面是${first}，这里是${value}`, `${first} before, ${value} here`),
      };
  }
}

function* nils({ plain }: Document): Generator<Slip> {
  const none = wordsIn(plain, NIL);
  for (const { index, 0: quote, 1: name = '', 2: count } of plain.matchAll(SOME))
    if (none.has(name) && Number(count) > 0 && plain[index - 1] !== '未')
      yield {
        at: index,
        length: quote.length,
        message: say('另一处写的是未发生', 'Elsewhere it says none'),
      };
}

/** 全市外事系统 in one place and 全区外事系统 in another: an office leads one of them. */
function* scopes({ plain, issuer }: Document): Generator<Slip> {
  const level = /区.*(?:办公室|局|委|政府)$/.test(issuer ?? '')
    ? '全区'
    : /县.*(?:办公室|局|委|政府)$/.test(issuer ?? '')
      ? '全县'
      : undefined;
  if (!level) return;
  const found = marksIn(plain, ALL_OF).map((mark) => ({
    ...mark,
    scope: mark.quote.slice(0, 2),
    system: mark.quote.slice(2),
  }));
  const own = new Set(found.filter(({ scope }) => scope === level).map(({ system }) => system));
  for (const { at, quote, scope, system } of found)
    if (scope !== level && own.has(system))
      yield {
        at,
        length: quote.length,
        message: say(`另一处写“${level}${system}”`, `Elsewhere ${level}`),
        severity: 'note',
      };
}
