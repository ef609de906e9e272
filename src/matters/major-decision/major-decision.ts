import { defineMatter, months } from '../../kernel/matter.ts';
import { say } from '../../kernel/text.ts';
import { count, share, stock } from '../figure.ts';
import { laws } from '../laws.ts';
import { officeRoles } from '../roles.ts';
import { keeps, own } from './fields.ts';
import { gateOf } from './gates.ts';
import { withGate } from './passed.ts';
import { cites } from './reasons.ts';
import { bars, rules } from './rules.ts';
import { steps } from './steps.ts';

type Seen = { readonly own: Readonly<Record<string, unknown>> };
const isMade = ({ own: now }: Seen): boolean => now['decidedOn'] !== null;
const made = count('项', {
  title: say('作出的重大决策', 'Major decisions made'),
  steps: ['deliberate'],
  where: isMade,
});

/** A major administrative decision through its five gates, to its execution and what became of it. */
export const majorDecision = defineMatter({
  name: 'major-decision',
  title: say('重大行政决策', 'Major decisions'),
  version: '2019-09-01',
  laws,
  inForce: cites('第四十四条'),
  roles: officeRoles,
  heads: ['head', 'leader'],
  phases: {
    preparing: { title: say('形成草案', 'being drawn up') },
    reviewing: { title: say('合法性审查中', 'being reviewed') },
    submitted: { title: say('待集体讨论', 'to be discussed') },
    decided: { title: say('已决定，待公布', 'decided, not issued yet') },
    issued: { title: say('已公布', 'issued'), closed: true, duty: true },
    executing: { title: say('执行中', 'being executed'), closed: true, duty: true, rests: true },
    suspended: { title: say('中止执行', 'suspended'), closed: true, duty: true, rests: true },
    rejected: { title: say('不予通过', 'rejected'), closed: true },
    archived: { title: say('已归档', 'archived'), closed: true },
  },
  numbering: { majorDecision: '{code}决〔{year}〕{n}号' },
  own,
  keeps,
  titled: ({ title }) => title,
  steps,
  days: {},
  silences: {},
  clocks: {
    execution: {
      title: say('报告执行情况期限', 'Term of the report on execution'),
      cites: cites('第三十四条'),
      of: 'office',
      limit: months(6),
      starts: { steps: ['appoint'] },
      sets: [
        { step: 'appoint', until: 'reportBy', cites: cites('第三十四条') },
        { step: 'reportExecution', until: 'reportBy', cites: cites('第三十四条') },
      ],
      stops: ['archive'],
      stopsWhen: { reportExecution: (now) => now['reportBy'] === null },
    },
  },
  bars,
  rules,
  figures: {
    major_decisions: made,
    major_decisions_deliberated_rate: share(
      {
        title: say('重大决策经党组会审议比例', 'Major decisions discussed by the party group'),
        definition: say(
          '期间内作出的重大决策中，经党组（扩大）会议集体讨论决定的比例。',
          'Of the major decisions made in the period, those that the party group discussed.',
        ),
      },
      count('项', {
        title: say('经党组会审议的', 'Discussed by the party group'),
        steps: ['deliberate'],
        where: (seen) => isMade(seen) && seen.own['body'] === 'party-group',
      }),
      made,
    ),
    major_decisions_published_rate: share(
      { title: say('重大决策公布比例', 'Major decisions published') },
      count('项', {
        title: say('公布的', 'Published'),
        steps: ['publish'],
        where: ({ asks }) => asks['extent'] === 'public',
      }),
      count('项', { title: say('公布或者依法不公开的', 'Issued'), steps: ['publish'] }),
    ),
    major_decisions_evaluated: count('次', {
      title: say('决策后评估', 'Evaluations after the decision'),
      steps: ['evaluate'],
      by: ['advice'],
    }),
    major_decisions_open: stock('项', {
      title: say('决策程序中的事项', 'Decisions in hand'),
      steps: ['start'],
    }),
  },
  changes: {
    hearPublic: ({ own: now, on }) => ({ passed: withGate(now, 'public', on) }),
    argueExperts: ({ own: now, asks: { experts }, on }) => ({
      passed: withGate(now, 'experts', on),
      assessors: [...now.assessors, ...experts.map(({ name }) => ({ name }))],
    }),
    assessRisk: ({ own: now, asks: { controllable, assessor }, on }) => ({
      passed: withGate(now, 'risk', on),
      assessors: [...now.assessors, { name: assessor }],
      controllable,
    }),
    exempt: ({ own: now, asks: { ground }, on }) => ({
      passed: withGate(now, gateOf[ground], on, ground),
    }),
    sendForReview: ({ on }) => ({ sentOn: on, legality: null }),
    reviewLegality: ({ asks: { result } }) => ({ legality: result }),
    deliberate: ({ asks: { body, result }, on }) =>
      // What is revised is reviewed anew.
      result === 'adopted' ? { body, decidedOn: on } : { body, legality: null },
    reportToParty: ({ on }) => ({ reportedOn: on }),
    appoint: ({ asks: { executor, reportBy } }) => ({ executor, reportBy }),
    reportExecution: ({ asks: { next } }) => ({ reportBy: next }),
  },
  turns: {
    deliberate: ({ asks: { result } }) =>
      result === 'adopted' ? 'decided' : result === 'rejected' ? 'rejected' : 'preparing',
  },
});
