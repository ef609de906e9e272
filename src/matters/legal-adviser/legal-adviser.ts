import { choice, day, integer, list, money, reference, text } from '../../fields/index.ts';
import type { Values } from '../../kernel/field.ts';
import { happened, optional, timed } from '../../kernel/field.ts';
import { defineMatter, months } from '../../kernel/matter.ts';
import { say } from '../../kernel/text.ts';
import { count, stock, sum } from '../figure.ts';
import { laws } from '../laws.ts';
import { asking, rulesBy } from '../rule.ts';
import type { BarsOf, RulesOf } from '../rules-of.ts';
import { cites, reasons } from './reasons.ts';

const note = (zh: string, en: string, max = 500) => text(say(zh, en), { max, lines: 2 });

const own = {
  sort: choice(say('身份', 'Capacity'), {
    adviser: say('外聘法律顾问', 'External legal adviser'),
    lawyer: say('公职律师', 'Public lawyer'),
  }),
  name: text(say('姓名', 'Name'), { max: 60, personal: 'name' }),
  firm: text(say('律师事务所、院校或者所在处室', 'Firm, school or division'), { max: 120 }),
  licence: text(say('执业证号、公职律师证号', 'Licence number'), { max: 40, personal: 'identity' }),
  fields: text(say('专业领域', 'Fields'), { max: 200 }),
  contract: optional(reference(say('聘用合同', 'Contract of engagement'), 'contract')),
  fee: optional(money(say('年度顾问费（元）', 'Yearly fee (yuan)'))),
  from: day(say('聘期起', 'From')),
  until: day(say('聘期止', 'Until')),
};
const asks = {
  engage: {},
  recordWork: {
    what: choice(say('工作', 'Work'), {
      review: say('合法性审核意见', 'opinion on a review'),
      advice: say('法律咨询', 'advice'),
      meeting: say('列席会议', 'attended a meeting'),
      dispute: say('代理复议、诉讼', 'acted in a dispute'),
      training: say('授课培训', 'taught'),
    }),
    review: optional(reference(say('合法性审核事项', 'Review of legality'), 'legal-review')),
    about: note('事项', 'About'),
    result: note('意见、结果', 'Opinion or result', 1500),
    doneOn: happened(day(say('日期', 'On'))),
  },
  declareConflict: {
    party: text(say('有利害关系的当事人', 'Party concerned'), { max: 160 }),
    relation: note('利害关系', 'Relation'),
  },
  evaluate: {
    year: integer(say('评价年度', 'Year'), { min: 2016, max: 2099 }),
    grade: choice(say('评价', 'Grade'), {
      good: say('好', 'good'),
      fair: say('一般', 'fair'),
      poor: say('差', 'poor'),
    }),
    opinion: note('评价意见', 'Opinion'),
  },
  renew: { to: day(say('续聘至', 'Renewed until')), reason: note('续聘理由', 'Reason') },
  end: {
    ground: choice(say('解聘原因', 'Ground'), {
      expired: say('聘期届满', 'term ended'),
      resigned: say('本人辞聘', 'resigned'),
      poor: say('不能胜任', 'not up to it'),
      breach: say('泄密、利益冲突等违反规定', 'breach of duty'),
    }),
    remark: optional(note('说明', 'Remark')),
  },
};
const keeps = {
  endsOn: timed(optional(day(say('聘期届满', 'Term ends')))),
  conflicts: list(say('应当回避的当事人', 'Parties to keep away from'), {
    party: asks.declareConflict.party,
  }),
  evaluated: list(say('年度评价', 'Evaluations'), {
    year: asks.evaluate.year,
    grade: asks.evaluate.grade,
  }),
  works: optional(integer(say('已登记工作', 'Works on record'))),
};
type Own = Values<typeof own> & Values<typeof keeps>;

const { refused, late } = rulesBy(reasons);

const FIVE_YEARS = 5;
const yearOf = (on: string): number => Number(on.slice(0, 4));
const exceedsFive = (from: string, until: string): boolean =>
  `${yearOf(until) - FIVE_YEARS}${until.slice(4)}` > from;

const bars: BarsOf<Own, typeof asks, 'engagement'> = {
  renew: [
    refused(
      'evaluate-first',
      ({ own: now, on }) => !now.evaluated.some(({ year }) => year >= yearOf(on) - 1),
    ),
    refused('poor-not-renewed', ({ own: now }) => now.evaluated.at(-1)?.grade === 'poor'),
  ],
  end: [late('ended-late', ({ clock }) => clock('engagement').late)],
};
const rules: RulesOf<Own, typeof asks, 'engagement'> = {
  engage: [
    refused('term-reversed', ({ own: { from, until } }) => until < from),
    refused('longer-than-five-years', ({ own: { from, until } }) => exceedsFive(from, until)),
  ],
  recordWork: [
    refused('review-required', ({ asks: { what, review } }) => what === 'review' && !review),
    refused(
      'outside-term',
      ({ own: now, asks: { doneOn } }) => doneOn < now.from || doneOn > (now.endsOn ?? doneOn),
    ),
    refused('conflict-of-interest', ({ own: now, asks: { about } }) =>
      now.conflicts.some(({ party }) => about.includes(party)),
    ),
  ],
  evaluate: [
    refused('evaluated-already', ({ own: now, asks: { year } }) =>
      now.evaluated.some((one) => one.year === year),
    ),
    refused(
      'year-not-begun',
      ({ own: now, asks: { year }, on }) => year > yearOf(on) || year < yearOf(now.from),
    ),
  ],
  renew: [
    refused('not-beyond-term', ({ own: now, asks: { to } }) => to <= (now.endsOn ?? to)),
    refused('longer-than-five-years', ({ own: now, asks: { to } }) =>
      exceedsFive(now.endsOn ?? now.from, to),
    ),
  ],
};

const named = (zh: string, en: string, article: string) => ({
  title: say(zh, en),
  cites: cites(article),
});
const steps = asking(asks)({
  engage: {
    ...named('聘任', 'Engage', '聘用'),
    by: ['head', 'clerk'],
    to: 'engaged',
    numbers: 'legalAdviser',
    story: say('聘任{sort}，聘期{from}至{until}', 'engaged the {sort}, {from} to {until}'),
  },
  recordWork: {
    ...named('登记工作', 'Record work', '工作记录'),
    by: ['clerk', 'reviewer'],
    from: ['engaged'],
    story: say('{what}：{about}；{result}', '{what}: {about}; {result}'),
  },
  declareConflict: {
    ...named('登记回避', 'Declare an interest', '回避'),
    by: ['clerk', 'reviewer'],
    from: ['engaged'],
    story: say('对{party}回避：{relation}', 'keeps away from {party}: {relation}'),
  },
  evaluate: {
    ...named('年度评价', 'Evaluate', '年度评价'),
    by: ['head'],
    from: ['engaged'],
    story: say('{year}年度评价：{grade}。{opinion}', '{year}: {grade}. {opinion}'),
  },
  renew: {
    ...named('续聘', 'Renew', '续聘'),
    by: ['head'],
    from: ['engaged'],
    story: say('续聘至{to}：{reason}', 'renewed until {to}: {reason}'),
  },
  end: {
    ...named('解聘', 'End', '聘用'),
    by: ['head'],
    from: ['engaged'],
    to: 'ended',
    story: say('解聘：{ground} {remark}', 'ended: {ground} {remark}'),
  },
} as const);

/** Who advises the office in law, for how long, and what they did: opinions, advice, meetings, disputes. */
export const legalAdviser = defineMatter({
  name: 'legal-adviser',
  title: say('法律顾问、公职律师', 'Legal advisers and public lawyers'),
  version: '2016-06-16',
  laws,
  inForce: cites('聘用'),
  roles: {
    clerk: { title: say('登记人员', 'Registrar'), sees: 'office' },
    officer: { title: say('承办人', 'Case officer'), sees: 'office' },
    reviewer: { title: say('法治审核人员', 'Legal reviewer'), sees: 'office' },
    head: { title: say('法治工作负责人', 'Head of legal work'), sees: 'office' },
    leader: { title: say('分管领导', 'Leader in charge'), sees: 'office' },
  },
  heads: ['head'],
  phases: {
    engaged: { title: say('聘期内', 'engaged'), rests: true },
    ended: { title: say('已解聘', 'ended'), closed: true },
  },
  numbering: { legalAdviser: '{code}法顾〔{year}〕{n}号' },
  own,
  keeps,
  titled: ({ sort, firm }) => `${own.sort.options?.[sort]?.zh ?? ''}（${firm}）`,
  steps,
  days: {},
  silences: {},
  clocks: {
    engagement: {
      title: say('聘期', 'Term of engagement'),
      cites: cites('聘用'),
      of: 'office',
      limit: months(12),
      starts: { steps: ['engage'] },
      sets: [
        { step: 'engage', until: 'endsOn', cites: cites('聘用') },
        { step: 'renew', until: 'endsOn', cites: cites('续聘') },
      ],
      stops: ['end'],
    },
  },
  bars,
  rules,
  figures: {
    legal_advisers: stock('名', {
      title: say('聘请法律顾问人数', 'External legal advisers'),
      definition: say(
        '年末仍在聘期内的外聘法律顾问。',
        'External advisers engaged at the end of the period.',
      ),
      steps: ['engage'],
      where: ({ own: now }) => now['sort'] === 'adviser',
    }),
    public_lawyers: stock('名', {
      title: say('公职律师人数', 'Public lawyers'),
      steps: ['engage'],
      where: ({ own: now }) => now['sort'] === 'lawyer',
    }),
    legal_adviser_works: count('件', {
      title: say('法律顾问、公职律师办理事项', 'Works of advisers and public lawyers'),
      steps: ['recordWork'],
      by: ['what'],
    }),
    legal_adviser_fees: sum('元', {
      title: say('法律顾问费', 'Fees of advisers'),
      steps: ['engage'],
      field: 'fee',
    }),
  },
  changes: {
    engage: ({ own: { until } }) => ({ endsOn: until, works: 0 }),
    recordWork: ({ own: { works } }) => ({ works: (works ?? 0) + 1 }),
    declareConflict: ({ own: { conflicts }, asks: { party } }) => ({
      conflicts: [...conflicts, { party }],
    }),
    evaluate: ({ own: { evaluated }, asks: { year, grade } }) => ({
      evaluated: [...evaluated, { year, grade }],
    }),
    renew: ({ asks: { to } }) => ({ endsOn: to }),
  },
  turns: {},
});
