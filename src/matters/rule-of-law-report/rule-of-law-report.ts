import { choice, day, flag, integer, reference, text } from '../../fields/index.ts';
import type { Day } from '../../kernel/day.ts';
import type { Values } from '../../kernel/field.ts';
import { happened, optional, timed } from '../../kernel/field.ts';
import { defineMatter, months } from '../../kernel/matter.ts';
import type { Cite } from '../../kernel/refusal.ts';
import { say } from '../../kernel/text.ts';
import { count, inTime, share, stock } from '../figure.ts';
import { laws } from '../laws.ts';
import { officeRoles } from '../roles.ts';
import { asking, rulesBy } from '../rule.ts';
import type { BarsOf, RulesOf } from '../rules-of.ts';

type Law = keyof typeof laws;
const cites = (article: string): Cite<Law> => ({ law: 'firstResponsible', article });

const own = {
  year: timed(integer(say('述职年度', 'Year'), { min: 2016, max: 2099 })),
  person: text(say('述职人', 'Who reports'), { max: 20 }),
  post: choice(say('职务', 'Post'), {
    principal: say('主要负责人', 'principal leader'),
    member: say('党组成员、班子成员', 'member of the leading group'),
    team: say('领导班子（集体）', 'the leading group as such'),
  }),
};

const asks = {
  oblige: {},
  submit: {
    chapter: flag(say('述职报告含推进法治建设情况', 'The report has a part on the rule of law')),
    sections: optional(text(say('述法内容要点', 'What it says on it'), { max: 1000, lines: 3 })),
  },
  sendBack: { reason: text(say('退回理由', 'Reason'), { max: 500, lines: 2 }) },
  accept: { remark: optional(text(say('审核意见', 'Remark'), { max: 500, lines: 2 })) },
  deliver: {
    manner: choice(say('述法方式', 'How'), {
      meeting: say('会议述法', 'at a meeting'),
      written: say('书面述法', 'in writing'),
    }),
    on: happened(day(say('述法日期', 'Delivered on'))),
    meeting: optional(reference(say('会议', 'Meeting'), 'matter')),
  },
  assess: {
    grade: choice(say('评议结果', 'Assessment'), {
      good: say('好', 'good'),
      fair: say('较好', 'fair'),
      ordinary: say('一般', 'ordinary'),
      poor: say('差', 'poor'),
    }),
    opinion: optional(text(say('评议意见', 'Opinion'), { max: 500, lines: 2 })),
  },
  excuse: { reason: text(say('不列入应述人员的理由', 'Why excused'), { max: 300, lines: 2 }) },
};

const keeps = {
  chapter: optional(flag(say('含述法内容', 'Has a part on it'))),
  excused: optional(flag(say('不列入应述人员', 'Excused'))),
  grade: optional(asks.assess.grade),
};
type Own = Values<typeof own> & Values<typeof keeps>;

const by = (zh: string, en: string) => ({ cites: cites('年终述职'), says: say(zh, en) });
const reasons = {
  'year-not-yet': by('述职年度不能晚于今年。', 'The year reported on has not come.'),
  'chapter-missing': by(
    '述职报告没有推进法治建设的内容，应当退回补充。',
    'The report says nothing on the rule of law: send it back.',
  ),
  'sections-missing': by(
    '含述法内容的，请写明要点。',
    'Where there is such a part, say what it holds.',
  ),
  'delivered-later-than-entered': by(
    '述法日期晚于登记日期。',
    'It was delivered after the day it is entered on.',
  ),
  'delivered-late': by('述法晚于规定期限。', 'It was delivered after its term.'),
  'poor-needs-opinion': by(
    '评议为一般、差的，应当写明意见。',
    'An assessment as ordinary or poor says why.',
  ),
  'assessed-already': by('已经评议；如记错，请更正原记录。', 'It was assessed already.'),
};
const { refused, impossible, late } = rulesBy(reasons);

const bars: BarsOf<Own, typeof asks, 'report'> = {
  accept: [refused('chapter-missing', ({ own: now }) => now.chapter !== true)],
  deliver: [late('delivered-late', ({ clock }) => clock('report').late)],
  assess: [impossible('assessed-already', ({ own: now }) => now.grade !== null)],
};
const rules: RulesOf<Own, typeof asks, 'report'> = {
  oblige: [impossible('year-not-yet', ({ own: now, on }) => `${now.year}` > on.slice(0, 4))],
  submit: [
    refused('sections-missing', ({ asks: { chapter, sections } }) => chapter && sections === null),
  ],
  deliver: [refused('delivered-later-than-entered', ({ asks: asked, on }) => asked.on > on)],
  assess: [
    refused(
      'poor-needs-opinion',
      ({ asks: { grade, opinion } }) => ['ordinary', 'poor'].includes(grade) && opinion === null,
    ),
  ],
};

const named = (zh: string, en: string) => ({ title: say(zh, en), cites: cites('年终述职') });
const steps = asking(asks)({
  oblige: {
    ...named('列入应述人员', 'List who must report'),
    by: ['clerk', 'head'],
    to: 'due',
    story: say('列为{year}年度应述人员', 'listed as obliged for {year}'),
  },
  submit: {
    ...named('提交述职报告', 'Submit the report'),
    by: ['clerk', 'officer', 'head', 'leader'],
    from: ['due', 'returned'],
    to: 'submitted',
    story: say('提交述职报告', 'submitted the report'),
  },
  sendBack: {
    ...named('退回补充', 'Send back'),
    by: ['reviewer', 'head'],
    from: ['submitted'],
    to: 'returned',
    story: say('退回补充：{reason}', 'sent it back: {reason}'),
  },
  accept: {
    ...named('审核通过', 'Accept'),
    by: ['reviewer', 'head'],
    from: ['submitted'],
    to: 'accepted',
    excludes: ['submit'],
    story: say('审核通过：{remark}', 'accepted it: {remark}'),
  },
  deliver: {
    ...named('述法', 'Deliver'),
    by: ['clerk', 'head'],
    from: ['accepted'],
    to: 'delivered',
    story: say('{on}{manner}', '{manner} on {on}'),
  },
  assess: {
    ...named('登记评议', 'Record the assessment'),
    by: ['clerk', 'head'],
    from: ['delivered'],
    story: say('评议：{grade} {opinion}', 'assessed: {grade} {opinion}'),
  },
  excuse: {
    ...named('不列入应述人员', 'Excuse'),
    by: ['head', 'leader'],
    from: ['due', 'returned'],
    to: 'excused',
    story: say('不列入应述人员：{reason}', 'excused: {reason}'),
  },
} as const);

const obliged = count('人', {
  title: say('应述人员', 'Obliged to report'),
  steps: ['oblige'],
  on: 'reportedFor',
});
const delivered = count('人', {
  title: say('已述法人员', 'Reported'),
  steps: ['deliver'],
  on: 'reportedFor',
});
const accepted = { steps: ['accept'], on: 'reportedFor', once: true } as const;

/** 述法: who must report on the rule of law in his report of duty, what the report says, and that it was delivered. */
export const ruleOfLawReport = defineMatter({
  name: 'rule-of-law-report',
  title: say('述职述法', 'Reports of duty on the rule of law'),
  version: '2016-11-30',
  laws,
  inForce: cites('年终述职'),
  roles: officeRoles,
  heads: ['head', 'leader'],
  phases: {
    due: { title: say('应述', 'due') },
    submitted: { title: say('待审核', 'to be reviewed') },
    returned: { title: say('退回补充', 'sent back') },
    accepted: { title: say('待述法', 'to be delivered') },
    delivered: { title: say('已述法', 'delivered'), closed: true },
    excused: { title: say('不列入应述', 'excused'), closed: true },
  },
  numbering: {},
  own,
  keeps,
  titled: ({ year, person }) => `${person}${year}年度述职述法`,
  steps,
  days: {
    yearEnd: ({ year }) => `${year}-12-31` as Day, // a year of four digits
    reportedFor: ({ year, excused }) => (excused ? null : (`${year}-12-31` as Day)),
  },
  silences: {},
  clocks: {
    report: {
      title: say('述法期限', 'Term for the report'),
      cites: cites('年终述职'),
      of: 'office',
      limit: months(3),
      limitBy: {
        setting: 'decisionTerms',
        key: () => 'dutyReport',
        limits: { dutyReport: months(3) },
      },
      starts: { steps: ['oblige'], day: 'yearEnd' },
      stops: ['deliver', 'excuse'],
    },
  },
  bars,
  rules,
  figures: {
    duty_reports_with_rule_of_law_rate: share(
      {
        title: say('述职报告含述法内容比例', 'Reports of duty with a part on the rule of law'),
        definition: say(
          '该年度审核通过的述职报告中，含推进法治建设内容的比例。',
          'Of the reports of duty of the year that were accepted, those with such a part.',
        ),
      },
      count('份', {
        title: say('含述法内容的', 'With such a part'),
        ...accepted,
        where: (seen) => seen.own['chapter'] === true,
      }),
      count('份', { title: say('述职报告', 'Reports of duty'), ...accepted }),
    ),
    rule_of_law_reporting_rate: share(
      {
        title: say('述法覆盖率', 'Reported on the rule of law'),
        definition: say(
          '该年度应述人员中已述法的比例，经同意不列入的不计。',
          'Of those obliged in the year, whoever reported; the excused are left out.',
        ),
      },
      delivered,
      obliged,
    ),
    rule_of_law_reports_in_time_rate: inTime(
      { title: say('按期述法比例', 'Reported in time') },
      delivered,
      'report',
    ),
    rule_of_law_reports_open: stock('人', {
      title: say('尚未述法', 'Yet to report'),
      steps: ['oblige'],
    }),
  },
  changes: {
    submit: ({ asks: { chapter } }) => ({ chapter }),
    assess: ({ asks: { grade } }) => ({ grade }),
    excuse: () => ({ excused: true }),
  },
  turns: {},
});
