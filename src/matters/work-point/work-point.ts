import { choice, day, flag, integer, text } from '../../fields/index.ts';
import type { Day } from '../../kernel/day.ts';
import type { Values } from '../../kernel/field.ts';
import { happened, optional, timed } from '../../kernel/field.ts';
import { defineMatter, days } from '../../kernel/matter.ts';
import type { Cite } from '../../kernel/refusal.ts';
import { say } from '../../kernel/text.ts';
import { count, share, stock } from '../figure.ts';
import { laws } from '../laws.ts';
import { officeRoles } from '../roles.ts';
import { asking, rulesBy } from '../rule.ts';
import type { BarsOf, RulesOf } from '../rules-of.ts';

type Law = keyof typeof laws;
const cites = (article: string): Cite<Law> => ({ law: 'supervision', article });

const own = {
  year: timed(integer(say('年度', 'Year'), { min: 2019, max: 2099 })),
  source: choice(say('来源', 'From'), {
    superior: say('上级工作要点', "superior's key points"),
    own: say('本机关工作要点', "the office's own key points"),
    plan: say('法治建设规划任务', 'task of a plan'),
    model: say('示范创建', 'model project'),
  }),
  number: text(say('序号', 'Number'), { max: 10 }),
  point: text(say('工作要点', 'Point'), { max: 300, lines: 2 }),
  lead: text(say('牵头处室', 'Led by'), { max: 40 }),
  mark: text(say('完成标志', 'Done when'), { max: 200 }),
  dueOn: day(say('完成时限', 'Due on')),
};
const reason = text(say('理由', 'Reason'), { max: 500, lines: 2 });
const asks = {
  set: {},
  advance: {
    quarter: integer(say('季度', 'Quarter'), { min: 1, max: 4 }),
    percent: integer(say('完成进度（%）', 'Progress (%)'), { min: 0, max: 100 }),
    how: text(say('进展', 'Progress'), { max: 1000, lines: 2 }),
  },
  fulfil: {
    how: text(say('完成情况', 'How it was fulfilled'), { max: 1000, lines: 2 }),
    evidence: optional(text(say('佐证材料', 'Evidence'), { max: 300 })),
    doneOn: happened(day(say('完成日期', 'Done on'))),
  },
  confirm: { remark: optional(text(say('核对意见', 'Remark'), { max: 300 })) },
  sendBack: { reason },
  carryOver: { reason, until: timed(day(say('结转后的时限', 'Due now on'))) },
  cancel: { reason },
};
const keeps = {
  answerBy: timed(optional(day(say('完成时限', 'Due on')))),
  percent: integer(say('完成进度（%）', 'Progress (%)'), { min: 0, max: 100 }),
  quarters: optional(integer(say('已报季度', 'Quarter reported'), { min: 1, max: 4 })),
  carried: optional(flag(say('已结转', 'Carried over'))),
};
type Own = Values<typeof own> & Values<typeof keeps>;

const by = (article: string, zh: string, en: string) => ({
  cites: cites(article),
  says: say(zh, en),
});
const reasons = {
  'due-in-another-year': by(
    '工作要点',
    '完成时限应当在该年度之内，跨年度的分年列出。',
    'A point is due within its year; longer work is listed year by year.',
  ),
  'progress-falls': by(
    '工作要点落实',
    '进度低于已报进度；如原来记错，请更正原记录。',
    'Progress is less than was reported; correct that act if it was wrong.',
  ),
  'quarter-reported': by(
    '工作要点落实',
    '该季度或者以后的季度已经填报。',
    'That quarter or a later one is reported.',
  ),
  'fulfilled-without-evidence': by(
    '工作要点落实',
    '完成的要点应当有可查的佐证材料。',
    'A point that is fulfilled has evidence that can be looked up.',
  ),
  'done-later-than-entered': by(
    '工作要点落实',
    '完成日期晚于登记日期。',
    'It was done after the day it is entered on.',
  ),
  'fulfilled-late': by('工作要点落实', '完成晚于时限。', 'It was fulfilled after it was due.'),
  'carried-twice': by('工作要点', '同一要点只结转一次。', 'A point is carried over once.'),
  'carried-not-later': by(
    '工作要点',
    '结转后的时限须晚于原时限。',
    'The later day must lie after the one it had.',
  ),
};
const { refused, late } = rulesBy(reasons);
type Clock = 'point';

const bars: BarsOf<Own, typeof asks, Clock> = {
  fulfil: [late('fulfilled-late', ({ clock }) => clock('point').late)],
  carryOver: [refused('carried-twice', ({ own: now }) => now.carried !== null)],
};
const rules: RulesOf<Own, typeof asks, Clock> = {
  set: [refused('due-in-another-year', ({ own: now }) => now.dueOn.slice(0, 4) !== `${now.year}`)],
  advance: [
    refused('progress-falls', ({ own: now, asks: { percent } }) => percent < (now.percent ?? 0)),
    refused(
      'quarter-reported',
      ({ own: now, asks: { quarter } }) => now.carried === null && quarter <= (now.quarters ?? 0),
    ),
  ],
  fulfil: [
    refused('fulfilled-without-evidence', ({ asks: { evidence } }) => evidence === null),
    refused('done-later-than-entered', ({ asks: { doneOn }, on }) => doneOn > on),
  ],
  carryOver: [
    refused(
      'carried-not-later',
      ({ asks: { until }, clock }) => until <= (clock('point').due ?? ''),
    ),
  ],
};

const named = (zh: string, en: string, article: string) => ({
  title: say(zh, en),
  cites: cites(article),
});
const open = ['open', 'carried'] as const;
const steps = asking(asks)({
  set: {
    ...named('列入要点', 'Set', '工作要点'),
    by: ['clerk', 'officer', 'head'],
    to: 'open',
    story: say('列入{year}年工作要点，由{lead}牵头', 'set for {year}, led by {lead}'),
  },
  advance: {
    ...named('季度填报', 'Report a quarter', '工作要点落实'),
    by: ['officer', 'head'],
    from: open,
    story: say('第{quarter}季度{percent}%：{how}', 'quarter {quarter}, {percent}%: {how}'),
  },
  fulfil: {
    ...named('完成', 'Fulfil', '工作要点落实'),
    by: ['officer', 'head'],
    from: open,
    to: 'fulfilled',
    story: say('完成：{how}', 'fulfilled: {how}'),
  },
  confirm: {
    ...named('核对', 'Confirm', '工作要点落实'),
    by: ['reviewer', 'head', 'leader'],
    from: ['fulfilled'],
    to: 'confirmed',
    excludes: ['fulfil'],
    story: say('核对属实：{remark}', 'confirmed: {remark}'),
  },
  sendBack: {
    ...named('退回', 'Send back', '工作要点落实'),
    by: ['reviewer', 'head', 'leader'],
    from: ['fulfilled'],
    to: 'open',
    story: say('退回：{reason}', 'sent it back: {reason}'),
  },
  carryOver: {
    ...named('结转下年', 'Carry over', '工作要点'),
    by: ['head', 'leader'],
    from: ['open'],
    to: 'carried',
    story: say('结转，时限{until}：{reason}', 'carried over to {until}: {reason}'),
  },
  cancel: {
    ...named('取消', 'Cancel', '工作要点'),
    by: ['leader'],
    from: open,
    to: 'cancelled',
    story: say('取消：{reason}', 'cancelled: {reason}'),
  },
} as const);

const points = count('项', {
  title: say('法治建设工作要点', 'Key points of law-based work'),
  steps: ['set'],
  on: 'ofYear',
  by: ['source'],
});

/** A key point of the year: progress by quarter, fulfilled with evidence, confirmed by somebody else, or carried over. */
export const workPoint = defineMatter({
  name: 'work-point',
  title: say('法治工作要点', 'Key points of the year'),
  version: '2019-04-15',
  laws,
  inForce: cites('工作要点'),
  roles: officeRoles,
  heads: ['head', 'leader'],
  phases: {
    open: { title: say('推进中', 'under way') },
    carried: { title: say('已结转', 'carried over') },
    fulfilled: { title: say('待核对', 'to be confirmed') },
    confirmed: { title: say('已完成', 'fulfilled'), closed: true },
    cancelled: { title: say('已取消', 'cancelled'), closed: true },
  },
  numbering: {},
  own,
  keeps,
  titled: ({ year, number, point }) => `${year}年要点${number}：${point.slice(0, 40)}`,
  steps,
  days: { ofYear: ({ year }) => `${year}-01-01` as Day }, // a year of four digits
  silences: {},
  clocks: {
    point: {
      title: say('完成时限', 'Term of the point'),
      cites: cites('工作要点'),
      of: 'office',
      limit: days(365),
      starts: { steps: ['set'] },
      sets: [
        { step: 'set', until: 'answerBy', cites: cites('工作要点') },
        { step: 'carryOver', until: 'until', cites: cites('工作要点') },
      ],
      stops: ['confirm', 'cancel'],
    },
  },
  bars,
  rules,
  figures: {
    work_points: points,
    work_points_fulfilled_rate: share(
      {
        title: say('工作要点完成率', 'Key points fulfilled'),
        definition: say(
          '该年度列入的要点中经核对已完成的比例，结转的在完成后计入原年度。',
          'Of the points of the year, those confirmed as fulfilled; carried ones count for their own year.',
        ),
      },
      count('项', {
        title: say('已完成的要点', 'Fulfilled'),
        steps: ['confirm'],
        on: 'ofYear',
        by: ['source'],
      }),
      points,
    ),
    work_points_carried: count('项', {
      title: say('结转的要点', 'Carried over'),
      steps: ['carryOver'],
    }),
    work_points_open: stock('项', {
      title: say('推进中的要点', 'Points under way'),
      steps: ['set'],
    }),
  },
  changes: {
    set: ({ own: { dueOn } }) => ({ answerBy: dueOn }),
    advance: ({ asks: { percent, quarter } }) => ({ percent, quarters: quarter }),
    fulfil: () => ({ percent: 100 }),
    carryOver: () => ({ carried: true }),
  },
  turns: {},
});
