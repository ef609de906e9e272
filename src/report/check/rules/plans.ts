import { say } from '../../../kernel/text.ts';
import type { Document, Section } from '../document.ts';
import { bodyOf, headingOf, sectionsOfRole } from '../document.ts';
import type { Rule, Slip } from '../rule.ts';
import { frame, REGULATION } from './parts.ts';

const MEASURABLE =
  /\d[\d,.万余]*(?:人次|[次场期件项个家人名份条篇批册部])|[一二三四五六七八九十两]+[次场期件](?!性)|不少于|不低于|至少|%|百分之|全覆盖|应.{1,2}尽.|(?:\d{1,2}月|季度|年)底?前|年底|每(?:季度|半年|月|周|年)|上半年|下半年|[一二三四]季度/;

export const measurablePlan: Rule = {
  id: 'R37',
  title: say('安排没有可检验的目标', 'A plan that cannot be measured'),
  reason: say(
    '没有次数、期限、范围的安排，来年无法对账。',
    'Without a number, a day or a scope next year cannot settle the account.',
  ),
  source: say('督察工作规定：对账推进', 'The regulation: tasks are checked off'),
  severity: 'note',
  hits: [
    frame
      .replace('法治课堂不少于4场，培养法治宣传人员10名', '法治课堂')
      .replace('会前学法不少于8次', '会前学法'),
    frame.replace(/（一）创新普法[^]*?五、/, '坚持法治引领，不断提升依法履职本领。\n五、'),
    frame.replace(
      /（一）创新普法[^]*?五、/,
      '加强法治宣传，推动普法工作再上新台阶，着力打造法治队伍。\n五、',
    ),
  ],
  nearMisses: [
    frame,
    frame.replace(/（一）创新普法[^]*?五、/, '6月底前完成规范性文件清理，提高普法实效。\n五、'),
    frame.replace(/（一）创新普法[^]*?五、/, '实现学法考试全覆盖，每季度开展一次普法宣传。\n五、'),
  ],
  patterns: [],
  *find(document) {
    if (!document.lawBased) return;
    for (const section of sectionsOfRole(document, 'plan'))
      if (!MEASURABLE.test(bodyOf(document, section)))
        yield {
          ...headingOf(document, section),
          message: say('下年安排没有一项可检验的目标', 'Not one measurable target in the plan'),
        };
  },
};

/** What a shortcoming may be about, and what counts as an answer to it. */
const themes: readonly { readonly lack: RegExp; readonly answer: RegExp }[] = [
  {
    lack: /法治(?:意识|素养|思维|观念|理念|能力)|学法|依法(?:决策|治理|办事|行政)(?:的)?(?:意识|能力|水平|本领)/,
    answer:
      /学法|法治(?:意识|素养|思维|观念|培训|教育|理论|能力|队伍|学习)|依法(?:行政|决策|履职)|述法|培训|法律知识/,
  },
  { lack: /普法|法治宣传|宣传(?:形式|方式|载体|手段)/, answer: /普法|宣传|宣讲/ },
  { lack: /执法/, answer: /执法/ },
  {
    lack: /规范性文件|合法性审[查核]|重大(?:行政)?决策/,
    answer: /规范性文件|合法性|决策|备案|审核/,
  },
  { lack: /信息公开|政务公开|公开(?:内容|质量|不)/, answer: /公开/ },
  { lack: /复议|应诉|诉讼|败诉|纠错/, answer: /复议|应诉|诉讼|争议|纠错/ },
  {
    lack: /(?:人员|力量|队伍|人才|人手|编制)[^，。；]{0,8}(?:不足|薄弱|缺乏|偏少|紧张|短缺|有限|不强|断层)|缺[乏少][^，。；]{0,10}(?:人才|人员)/,
    answer: /队伍|人才|力量|人员|培训|培养|法律顾问|公职律师|配[备强齐]/,
  },
  {
    lack: /统筹|协调(?:机制|配合|不)|机制[^，。；]{0,8}不|制度[^，。；]{0,8}不/,
    answer: /统筹|机制|制度|协调|协同|督/,
  },
  {
    lack: /信息化|数字化|智能化|数据(?:共享|壁垒)/,
    answer: /数字|信息化|智慧|智能|数据|平台|系统|一网/,
  },
  { lack: /涉外法治|海外利益|领事保护/, answer: /涉外法治|海外|领事|领保|涉外/ },
  { lack: /营商环境|审批|政务服务/, answer: /营商|服务|审批|许可/ },
  { lack: /监督/, answer: /监督|督察|督查|检查/ },
  { lack: /合同|协议/, answer: /合同|协议|合法性|法律顾问/ },
  { lack: /外语标识|语言环境/, answer: /标识|语言环境|译写/ },
];
/** No plan is longer; every shortcoming is looked up in it. */
const MOST = 50_000;
const SHORT =
  /不足|不够|不强|不高|不到位|不平衡|不完善|不健全|不深入|不规范|不熟|有待|仍需|还需|需要|需进一步|欠缺|薄弱|短板|差距|滞后|偏少|偏低|偏弱|尚未|缺乏|缺少|单一|待提[升高]|待加强/;
const CLAUSE = /[^，。；：\n]+/g;
const FROM_CAUSES = /原因分析|究其原因|分析原因|(?:^|[\n。])[^，。；\n]{0,12}主要原因/;
const CAUSE = /^(?:主要)?(?:原因|是因|是由于|由于|因)|^主要是/;

export const unanswered: Rule = {
  id: 'R38',
  title: say('不足没有对应的安排', 'A shortcoming without an answer'),
  reason: say(
    '写了不足，下年安排里找不到对应的措施，等于没有打算改。',
    'A shortcoming to which the plan has no answer is not going to be mended.',
  ),
  source: REGULATION,
  severity: 'warning',
  hits: [
    frame.replace('二是普法载体创新不足', '二是行政执法力度不够'),
    frame.replace('二是普法载体创新不足', '二是信息化水平有待提升'),
    frame.replace(/（一）创新普法[^]*?五、/, '（一）拓展友城交往4次。\n（二）接待来访团组。\n五、'),
  ],
  nearMisses: [
    frame,
    frame.replace('二是普法载体创新不足', '二是干部学法用法意识有待提升'),
    frame.replace('二是普法载体创新不足', '二是对外交往渠道不够宽'),
  ],
  patterns: [CLAUSE],
  *find(document) {
    if (!document.lawBased) return;
    const plan = sectionsOfRole(document, 'plan')
      .map((section) => bodyOf(document, section))
      .join('\n')
      .slice(0, MOST);
    if (plan.length < 12) return;
    for (const section of sectionsOfRole(document, 'shortcomings'))
      yield* unansweredIn(document, section, plan);
  },
};

function* unansweredIn(document: Document, section: Section, plan: string): Generator<Slip> {
  const body = bodyOf(document, section);
  const causes = FROM_CAUSES.exec(body);
  for (const { index, 0: clause } of body.matchAll(CLAUSE)) {
    if (causes && index >= causes.index) return;
    if (!SHORT.test(clause) || CAUSE.test(clause)) continue;
    const own = themes.filter(({ lack }) => lack.test(clause));
    if (own.length === 0 || own.some(({ answer }) => answer.test(plan))) continue;
    yield {
      at: section.bodyStart + index,
      length: clause.length,
      message: say('下年安排没有回应这项不足', 'The plan has no answer to this shortcoming'),
      same: 'unanswered',
    };
  }
}

const AFTER =
  /([\u4e00-\u9fff]{4,14}?)(?:活动)?(?:不少于|不低于|至少|达到?|超过|力争|争取)?(?:举办|开展|组织|完成)?(\d{1,4})(余|多)?(次|场|期|件|篇|条|家|个|份)/g;
const BEFORE =
  /(?:不少于|不低于|至少|举办|开展|组织|完成)(\d{1,4})(余|多)?(次|场|期|件|篇|条|家|个|份)(?:以上)?的?([\u4e00-\u9fff]{4,10})/g;

type Count = {
  readonly at: number;
  readonly length: number;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
};
const TIMES = new Set(['次', '场', '期']);

/** Counts of a text with the name of what is counted, as long as it can be read before or after the number. */
function countsIn(text: string): readonly Count[] {
  const counts: Count[] = [];
  for (const { index, 0: quote, 1: name = '', 2: value, 4: unit = '' } of text.matchAll(AFTER))
    counts.push({ at: index, length: quote.length, name: clean(name), value: Number(value), unit });
  for (const { index, 0: quote, 1: value, 3: unit = '', 4: name = '' } of text.matchAll(BEFORE))
    counts.push({ at: index, length: quote.length, name, value: Number(value), unit });
  return counts.map((count) => ({ ...count, unit: TIMES.has(count.unit) ? '次' : count.unit }));
}

const clean = (name: string): string =>
  name.replace(
    /(?:不少于|不低于|至少|达到?|超过|力争|争取|举办|开展|组织|完成|活动|全年|共|累计|约|近|超|逾)+$/,
    '',
  );

/** Two names are of one thing when they end alike, in four characters at least, or one begins the other. */
function isSame(a: string, b: string): boolean {
  let tail = 0;
  while (tail < Math.min(a.length, b.length) && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const common = a.slice(a.length - tail);
  return tail >= 4 ? !GENERIC.test(common) : a.startsWith(b) || b.startsWith(a);
}
const GENERIC =
  /^(?:.{0,2}专题培训|.{0,2}宣传活动|.{0,2}各类活动|.{0,2}培训活动|.{0,2}业务培训|.{0,2}专项检查|.{0,2}监督检查)$/;

export const lowTarget: Rule = {
  id: 'R39',
  title: say('目标不高于今年实绩', 'A target no higher than the result'),
  reason: say(
    '明年的目标低于今年已经做到的数，没有意义，多为沿用旧稿。',
    'A target below what was already reached is mostly left over from an older text.',
  ),
  source: say('年度目标应当与上年实绩衔接', 'Targets follow from results'),
  severity: 'warning',
  hits: [
    frame.replace('法治课堂不少于4场', '法治课堂不少于2场'),
    frame.replace('会前学法不少于8次', '会前学法不少于5次'),
    frame.replace('会前学法不少于8次', '会前学法6次'),
  ],
  nearMisses: [
    frame,
    frame.replace('法治课堂不少于4场', '普法宣传不少于2场'),
    frame.replace('法治课堂不少于4场', '法治课堂不少于5场'),
  ],
  patterns: [AFTER, BEFORE],
  *find(document) {
    const plans = sectionsOfRole(document, 'plan');
    const results = sectionsOfRole(document, 'achievements').flatMap((section) =>
      countsIn(bodyOf(document, section)),
    );
    // A long text of many counts is no report; the comparison is of every pair.
    if (results.length > 500) return;
    for (const section of plans)
      for (const target of countsIn(bodyOf(document, section)).slice(0, 100)) {
        const result = results.find(
          ({ name, unit }) => unit === target.unit && isSame(name, target.name),
        );
        if (!result || target.value > result.value) continue;
        yield slipOf(section.bodyStart, target, result.value);
      }
  },
};

const slipOf = (offset: number, { at, length, value }: Count, result: number): Slip => ({
  at: offset + at,
  length,
  message:
    value === result
      ? say(`目标与今年实绩相同（${result}）`, `The target equals this year’s result (${result})`)
      : say(
          `目标${value}低于今年实绩${result}`,
          `The target ${value} is below this year’s ${result}`,
        ),
  severity: value === result ? 'note' : undefined,
});
