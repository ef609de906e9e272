import type { Limit } from '../../kernel/matter.ts';
import { hours, minutes } from '../../kernel/matter.ts';
import { say } from '../../kernel/text.ts';
import { plan } from './reasons.ts';

const UNGRADED = 'ungraded';
/** What an ordinary case has, then by level. */
const limits = (ungraded: Limit, ...[I, II, III, IV]: readonly [Limit, Limit, Limit, Limit]) => ({
  [UNGRADED]: ungraded,
  I,
  II,
  III,
  IV,
});

/** Limits of the local plan by level; an office enters its own as a dated setting with the plan as its source. */
export const reportLimits = {
  consularPhoneReport: limits(minutes(30), minutes(30), minutes(30), minutes(30), minutes(30)),
  consularFirstReport: limits(minutes(60), minutes(60), minutes(60), minutes(60), minutes(60)),
  consularFurtherReport: limits(hours(72), hours(2), hours(4), hours(12), hours(24)),
  consularFinalReport: limits(hours(120), hours(24), hours(24), hours(24), hours(24)),
} as const;

const levelIn = ({ level }: Readonly<Record<string, unknown>>): string =>
  typeof level === 'string' ? level : UNGRADED;
const byLevel = (setting: keyof typeof reportLimits) => ({
  setting,
  key: levelIn,
  limits: reportLimits[setting],
});

/** The terms of reporting, in minutes and hours of the local plan. The regulations themselves set no term. */
export const clocks = {
  phoneReport: {
    title: say('电话报告', 'Report by telephone'),
    cites: plan('信息报告：电话报告'),
    of: 'office',
    limit: minutes(30),
    limitBy: byLevel('consularPhoneReport'),
    starts: { steps: ['register', 'grade'], day: 'reportable', moment: 'at' },
    stops: ['reportByPhone', 'firstReport', 'close', 'dismiss', 'handOver', 'sendTo'],
    stopsAt: 'at',
  },
  firstReport: {
    title: say('首报', 'First report'),
    cites: plan('信息报告：首报'),
    of: 'office',
    limit: minutes(60),
    limitBy: byLevel('consularFirstReport'),
    starts: { steps: ['register', 'grade'], day: 'reportable', moment: 'at' },
    stops: ['firstReport', 'close', 'dismiss', 'handOver', 'sendTo'],
    stopsAt: 'at',
  },
  furtherReport: {
    title: say('续报', 'Further report'),
    cites: plan('信息报告：续报'),
    of: 'office',
    limit: hours(72),
    limitBy: byLevel('consularFurtherReport'),
    starts: { steps: ['firstReport', 'furtherReport', 'regrade'], moment: 'at' },
    stops: ['close', 'finalReport', 'dismiss', 'handOver', 'sendTo'],
    stopsAt: 'at',
  },
  finalReport: {
    title: say('终报', 'Final report'),
    cites: plan('信息报告：终报'),
    of: 'office',
    limit: hours(120),
    limitBy: byLevel('consularFinalReport'),
    starts: { steps: ['close'], day: 'closing', moment: 'at' },
    stops: ['finalReport'],
    stopsAt: 'at',
  },
} as const;
