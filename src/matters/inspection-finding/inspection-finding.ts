import { defineMatter, months, workingDays } from '../../kernel/matter.ts';
import { say } from '../../kernel/text.ts';
import { count, share, stock } from '../figure.ts';
import { laws } from '../laws.ts';
import { officeRoles } from '../roles.ts';
import { asking } from '../rule.ts';
import { allDone, asks, following, keeps, own, sources } from './fields.ts';
import { bars, cites, rules } from './rules.ts';

const named = (zh: string, en: string, article: string) => ({
  title: say(zh, en),
  cites: cites(article),
});
const working = ['accepted', 'rectifying'] as const;

const steps = asking(asks)({
  register: {
    ...named('登记问题', 'Register', '问题登记'),
    by: ['clerk', 'officer'],
    to: 'received',
    story: say('登记{team}反馈的问题（{number}）', 'registered finding {number} of {team}'),
  },
  accept: {
    ...named('认领', 'Accept', '问题认领'),
    by: ['head', 'leader'],
    from: ['received'],
    to: 'accepted',
    story: say('{accepted} {reason}', '{accepted} {reason}'),
  },
  plan: {
    ...named('制定措施', 'Set measures', '整改措施'),
    by: ['officer', 'head'],
    from: working,
    to: 'rectifying',
    story: say('制定整改措施', 'set measures'),
  },
  postpone: {
    ...named('同意延期', 'Postpone a measure', '整改措施'),
    by: ['leader'],
    from: ['rectifying'],
    story: say('第{measure}项措施延至{due}：{reason}', 'measure {measure} postponed to {due}'),
  },
  finish: {
    ...named('完成措施', 'Finish a measure', '整改措施'),
    by: ['officer', 'head'],
    from: ['rectifying'],
    story: say('第{measure}项措施完成：{how}', 'finished measure {measure}: {how}'),
  },
  submit: {
    ...named('申请销号', 'Submit for closing', '整改销号'),
    by: ['officer', 'head'],
    from: ['rectifying'],
    to: 'submitted',
    letters: ['closing'],
    story: say('申请销号：{summary}', 'submitted it: {summary}'),
  },
  check: {
    ...named('核查', 'Check', '整改销号'),
    by: ['reviewer', 'head', 'leader'],
    from: ['submitted'],
    excludes: ['submit', 'finish', 'plan'],
    letters: ['closing'],
    story: say('核查：{opinion}', 'checked: {opinion}'),
  },
  report: {
    title: say('报告整改情况', 'Report on rectification'),
    cites: cites('整改情况报告'),
    formerly: { until: '2024-02-07', cites: cites('整改情况报告', 'formerPartyInspection') },
    by: ['clerk', 'officer', 'head'],
    from: ['accepted', 'rectifying', 'submitted', 'closed'],
    letters: ['report'],
    story: say('向{to}报告整改情况', 'reported to {to}'),
  },
  reopen: {
    ...named('重新整改', 'Reopen', '整改销号'),
    by: ['head', 'leader'],
    from: ['closed'],
    to: 'rectifying',
    story: say('问题反弹，重新整改：{reason}', 'reopened: {reason}'),
  },
} as const);

type Seen = { readonly own: Readonly<Record<string, unknown>> };
const ofTour = ({ own: now }: Seen): boolean => now['source'] === 'tour';
const fedBack = count('个', {
  title: say('巡视巡察反馈问题', 'Findings of inspection tours'),
  steps: ['register'],
  on: 'fedBack',
  where: ofTour,
});

/** A finding of an inspection until it is struck off: accepted, measured, done with evidence, checked by somebody else. */
export const inspectionFinding = defineMatter({
  name: 'inspection-finding',
  title: say('巡察督察问题整改', 'Inspection findings'),
  version: '2024-02-08',
  laws,
  inForce: cites('问题登记'),
  roles: officeRoles,
  heads: ['head', 'leader'],
  naturalKey: ['team', 'number', 'feedbackOn'],
  phases: {
    received: { title: say('待认领', 'to be accepted') },
    accepted: { title: say('已认领', 'accepted') },
    rectifying: { title: say('整改中', 'being rectified') },
    submitted: { title: say('待核查', 'to be checked') },
    closed: { title: say('已销号', 'closed'), closed: true },
  },
  numbering: {},
  own,
  keeps,
  titled: ({ source, team, number, finding }) =>
    `${sources[source].zh}（${team}）${number}：${finding.slice(0, 30)}`,
  steps,
  days: { fedBack: ({ feedbackOn }) => feedbackOn },
  silences: {},
  clocks: {
    measure: {
      title: say('整改措施时限', 'Term of the next measure'),
      cites: cites('整改措施'),
      of: 'office',
      limit: workingDays(20),
      starts: { steps: ['plan'] },
      sets: [
        { step: 'plan', until: 'nextMeasure', cites: cites('整改措施') },
        { step: 'postpone', until: 'nextMeasure', cites: cites('整改措施') },
        { step: 'finish', until: 'nextMeasure', cites: cites('整改措施') },
      ],
      stops: [],
      stopsWhen: { finish: allDone },
    },
    report: {
      title: say('整改情况报告期限', 'Term of the report on rectification'),
      cites: cites('整改情况报告'),
      formerly: { until: '2024-02-07', cites: cites('整改情况报告', 'formerPartyInspection') },
      of: 'office',
      limit: months(2),
      limitBy: {
        setting: 'decisionTerms',
        key: () => 'rectification',
        limits: { rectification: months(2) },
      },
      starts: { steps: ['register'], day: 'fedBack' },
      stops: ['report'],
    },
  },
  bars,
  rules,
  figures: {
    inspection_findings: count('个', {
      title: say('反馈问题', 'Findings fed back'),
      steps: ['register'],
      on: 'fedBack',
      by: ['source', 'topic'],
    }),
    inspection_tour_accept_rate: share(
      {
        title: say('巡察反馈意见接收率', 'Findings of tours accepted'),
        definition: say(
          '按反馈日期所在年度，全部接受的问题占反馈问题的比例。',
          'Of the findings fed back in the year, those accepted in whole.',
        ),
      },
      count('个', {
        title: say('全部接受的问题', 'Accepted in whole'),
        steps: ['accept'],
        on: 'fedBack',
        where: (seen) => ofTour(seen) && seen.own['accepted'] === 'whole',
      }),
      fedBack,
    ),
    inspection_tour_rectified_rate: share(
      {
        title: say('巡察问题整改完成率', 'Findings of tours rectified'),
        definition: say(
          '按反馈日期所在年度，经核查销号的问题占反馈问题的比例。',
          'Of the findings fed back in the year, those checked and closed.',
        ),
      },
      count('个', {
        title: say('销号的问题', 'Closed'),
        steps: ['check'],
        on: 'fedBack',
        where: (seen) => ofTour(seen) && seen.own['closedOn'] !== null,
        once: true,
      }),
      fedBack,
    ),
    inspection_findings_open: stock('个', {
      title: say('尚未销号的问题', 'Findings not closed'),
      steps: ['register'],
    }),
  },
  changes: {
    accept: ({ asks: { accepted } }) => ({ accepted }),
    plan: ({ own: { measures }, asks: { measures: more } }) =>
      following([
        ...measures,
        ...more.map((one, at) => ({
          ...{ ...one, measure: measures.length + at + 1 },
          ...{ doneOn: null, evidence: null },
        })),
      ]),
    postpone: ({ own: { measures }, asks: { measure, due } }) =>
      following(measures.map((one) => (one.measure === measure ? { ...one, due } : one))),
    finish: ({ own: { measures }, asks: { measure, evidence }, on }) =>
      following(
        measures.map((one) => (one.measure === measure ? { ...one, doneOn: on, evidence } : one)),
      ),
    check: ({ asks: { passed }, on }) => ({ closedOn: passed ? on : null }),
    report: ({ on }) => ({ reportedOn: on }),
    reopen: () => ({ closedOn: null }),
  },
  turns: {
    accept: ({ asks: { accepted } }) => (accepted === 'objected' ? 'received' : 'accepted'),
    check: ({ asks: { passed } }) => (passed ? 'closed' : 'rectifying'),
  },
});
