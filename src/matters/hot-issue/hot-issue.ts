import { choice, day, integer, list, reference, text } from '../../fields/index.ts';
import type { Day } from '../../kernel/day.ts';
import type { Values } from '../../kernel/field.ts';
import { happened, hinted, optional, timed } from '../../kernel/field.ts';
import { defineMatter, months } from '../../kernel/matter.ts';
import type { Cite } from '../../kernel/refusal.ts';
import { say } from '../../kernel/text.ts';
import { count, inTime, stock } from '../figure.ts';
import type { laws as allLaws } from '../laws.ts';
import { laws } from '../laws.ts';
import { officeRoles } from '../roles.ts';
import { asking, rulesBy } from '../rule.ts';
import type { BarsOf, RulesOf } from '../rules-of.ts';

const cites = (article: string): Cite<keyof typeof allLaws> => ({ law: 'hotline', article });
const local: Cite<keyof typeof allLaws> = { law: 'messageTerms', article: '热点难点问题' };

const own = {
  subject: text(say('问题', 'Issue'), { max: 120 }),
  source: choice(say('来源', 'How it came up'), {
    orders: say('热线工单集中反映', 'Orders of the hotline'),
    messages: say('留言来信集中反映', 'Messages and letters'),
    visits: say('走访、座谈', 'Visits and meetings'),
    press: say('媒体、舆情', 'Press'),
    superior: say('上级交办', 'Given by superiors'),
  }),
  raisedOn: happened(day(say('列入日期', 'Taken up on'))),
  people: hinted(
    integer(say('反映人次', 'How many raised it'), { min: 1, max: 999_999 }),
    say('高频、共性问题才列为热点难点。', 'An issue is what many raise.'),
  ),
  situation: text(say('情况和成因', 'What it is and why'), { max: 2000, lines: 4 }),
};
const measure = { measure: timed(reference(say('措施', 'Measure'), 'act')) };
const asks = {
  register: {},
  takeMeasure: {
    what: text(say('措施', 'Measure'), { max: 300, lines: 2 }),
    division: text(say('责任处室', 'Division'), { max: 40 }),
    due: timed(day(say('完成时限', 'To be done by'))),
  },
  finishMeasure: { ...measure, result: text(say('完成情况', 'Result'), { max: 1000, lines: 2 }) },
  postpone: {
    ...measure,
    due: timed(day(say('延至', 'Until'))),
    reason: text(say('原因', 'Reason'), { max: 300, lines: 2 }),
  },
  settle: {
    outcome: choice(say('办结情形', 'Outcome'), {
      solved: say('已解决', 'solved'),
      explained: say('受客观条件限制，已说明', 'cannot be solved now, explained'),
    }),
    told: text(say('向群众反馈的方式', 'How the people were told'), { max: 200 }),
    mechanism: optional(text(say('形成的长效机制', 'What stays in place'), { max: 500, lines: 2 })),
  },
  reopen: { reason: text(say('问题反弹情况', 'Why it came back'), { max: 500, lines: 2 }) },
};
const keeps = {
  measures: list(say('措施清单', 'Measures'), {
    act: reference(say('办理记录', 'Act'), 'act'),
    what: asks.takeMeasure.what,
    division: asks.takeMeasure.division,
    due: asks.takeMeasure.due,
    doneOn: optional(day(say('完成日期', 'Done on'))),
  }),
  nextDue: timed(optional(day(say('最近完成时限', 'Next due')))),
  outcome: optional(asks.settle.outcome),
};
type Own = Values<typeof own> & Values<typeof keeps>;
type Measures = Own['measures'];

const open = (measures: Measures): Measures => measures.filter(({ doneOn }) => doneOn === null);
const following = (measures: Measures): { measures: Measures; nextDue: Day | null } => ({
  measures,
  nextDue:
    open(measures)
      .map(({ due }) => due)
      .toSorted()[0] ?? null,
});

const { refused, impossible, late } = rulesBy({
  'raised-after-entry': {
    cites: local,
    says: say('列入日期晚于登记日期，请核对。', 'It cannot be taken up after it is entered.'),
  },
  'due-has-passed': {
    cites: local,
    says: say('完成时限早于办理日期。', 'The time set lies before the act.'),
  },
  'no-such-measure': {
    cites: local,
    says: say('没有找到这项未完成的措施。', 'There is no such open measure.'),
  },
  'postponed-late': {
    cites: local,
    says: say('时限已过，不能再延期；完成后照实登记。', 'It is past its day: record it when done.'),
  },
  'measure-done-late': {
    cites: local,
    says: say('措施完成晚于时限。', 'The measure was done after its day.'),
  },
  'no-measure': {
    cites: cites('第二十四条'),
    says: say('没有采取措施，不能办结。', 'Nothing was done about it yet.'),
  },
  'measures-open': {
    cites: cites('第二十四条'),
    says: say('还有措施没有完成，不能办结。', 'There are open measures.'),
  },
  'mechanism-missing': {
    cites: cites('第二十五条'),
    says: say(
      '多次反弹的问题，办结时请写明长效机制。',
      'What came back before needs something that stays in place.',
    ),
  },
} as const);

const dueOf = ({ measures }: Own, act: string): Day =>
  open(measures).find((one) => one.act === act)?.due ?? '2199-12-31';
const missing = ({ own: { measures }, asks: { measure: act } }: Given) =>
  !open(measures).some((one) => one.act === act);
type Given = { readonly own: Own; readonly asks: { readonly measure: string } };

const bars: BarsOf<Own, typeof asks, 'measure'> = {
  settle: [
    refused('no-measure', ({ own: { measures } }) => measures.length === 0),
    refused('measures-open', ({ own: { measures } }) => open(measures).length > 0),
  ],
};
const rules: RulesOf<Own, typeof asks, 'measure'> = {
  register: [impossible('raised-after-entry', ({ own: { raisedOn }, on }) => raisedOn > on)],
  takeMeasure: [refused('due-has-passed', ({ asks: { due }, on }) => due < on)],
  finishMeasure: [
    impossible('no-such-measure', missing),
    late('measure-done-late', ({ own: now, asks: asked, on }) => on > dueOf(now, asked.measure)),
  ],
  postpone: [
    impossible('no-such-measure', missing),
    refused('postponed-late', ({ own: now, asks: asked, on }) => on > dueOf(now, asked.measure)),
  ],
  settle: [
    refused(
      'mechanism-missing',
      ({ asks: { mechanism }, taken }) => !!taken('reopen') && mechanism === null,
    ),
  ],
};

const handled = count('件', {
  title: say('办理群众热点难点问题件数', 'Issues of the public dealt with'),
  definition: say(
    '期间内首次办结的件数，反弹后重新办理的不重复计算。',
    'Issues settled for the first time; one that came back does not count again.',
  ),
  steps: ['settle'],
  once: true,
  by: ['source', 'outcome'],
});

/** An issue that many people raise: its measures, each with a day, until it is settled. */
export const hotIssue = defineMatter({
  name: 'hot-issue',
  title: say('群众热点难点问题', 'Issues of the public'),
  version: '2021-09-24',
  laws,
  inForce: local,
  roles: officeRoles,
  heads: ['head', 'leader'],
  phases: {
    open: { title: say('办理中', 'in hand') },
    settled: { title: say('已办结', 'settled'), closed: true },
  },
  numbering: {},
  own,
  naturalKey: ['subject', 'raisedOn'],
  keeps,
  titled: ({ subject }) => subject,
  steps: asking(asks)({
    register: {
      title: say('列入', 'Take up'),
      cites: local,
      by: ['clerk', 'officer', 'head'],
      to: 'open',
      story: say('列入热点难点（{source}）', 'taken up ({source})'),
    },
    takeMeasure: {
      title: say('确定措施', 'Decide a measure'),
      cites: local,
      by: ['officer', 'head', 'leader'],
      from: ['open'],
      story: say('{division}于{due}前：{what}', '{division} by {due}: {what}'),
    },
    finishMeasure: {
      title: say('措施完成', 'Measure done'),
      cites: local,
      by: ['officer', 'head'],
      from: ['open'],
      story: say('措施完成：{result}', 'measure done: {result}'),
    },
    postpone: {
      title: say('措施延期', 'Postpone a measure'),
      cites: local,
      by: ['head', 'leader'],
      from: ['open'],
      story: say('措施延至{due}：{reason}', 'postponed to {due}: {reason}'),
    },
    settle: {
      title: say('办结', 'Settle'),
      cites: local,
      by: ['head', 'leader'],
      from: ['open'],
      to: 'settled',
      story: say('办结：{outcome}', 'settled: {outcome}'),
    },
    reopen: {
      title: say('反弹，重新办理', 'It came back'),
      cites: local,
      by: ['head', 'leader'],
      from: ['settled'],
      to: 'open',
      story: say('问题反弹：{reason}', 'it came back: {reason}'),
    },
  } as const),
  days: {},
  silences: {},
  clocks: {
    measure: {
      title: say('最近措施时限', 'Term of the next measure'),
      cites: local,
      of: 'office',
      limit: months(3),
      starts: { steps: ['takeMeasure'] },
      sets: ['takeMeasure' as const, 'finishMeasure' as const, 'postpone' as const].map((step) => ({
        step,
        until: 'nextDue',
        cites: local,
      })),
      stops: ['settle'],
      stopsWhen: { finishMeasure: (now) => now['nextDue'] === null },
    },
  },
  bars,
  rules,
  changes: {
    takeMeasure: ({ own: { measures }, asks: { what, division, due }, act }) =>
      following([...measures, { act, what, division, due, doneOn: null }]),
    finishMeasure: ({ own: { measures }, asks: { measure: act }, on }) =>
      following(measures.map((one) => (one.act === act ? { ...one, doneOn: on } : one))),
    postpone: ({ own: { measures }, asks: { measure: act, due } }) =>
      following(measures.map((one) => (one.act === act ? { ...one, due } : one))),
    settle: ({ asks: { outcome } }) => ({ outcome }),
    reopen: () => ({ outcome: null }),
  },
  turns: {},
  figures: {
    public_issues_handled: handled,
    public_issue_measures: count('项', {
      title: say('完成的热点难点措施', 'Measures done about issues'),
      steps: ['finishMeasure'],
    }),
    public_issues_on_time_rate: inTime(
      { title: say('热点难点按期办结率', 'Issues settled in time') },
      handled,
      'measure',
    ),
    public_issues_open: stock('件', {
      title: say('在办热点难点问题', 'Issues in hand'),
      steps: ['register'],
    }),
  },
});
