import type { Limit } from '../kernel/clock-rule.ts';
import { hours, minutes } from '../kernel/clock-rule.ts';
import type { Text } from '../kernel/text.ts';
import { say } from '../kernel/text.ts';
import type { SettingKind, SettingKinds } from './setting-kind.ts';
import { isObject, isWhole, terms } from './setting-kind.ts';

const localPlan = say(
  '本地涉外突发事件应急预案；各地不一，启用前按当地预案录入',
  'The local plan for foreign-related emergencies; plans differ, so enter your own',
);
const ungraded = say('未定级', 'No level');
const I = say('Ⅰ级', 'Level I');
const II = say('Ⅱ级', 'Level II');
const III = say('Ⅲ级', 'Level III');
const IV = say('Ⅳ级', 'Level IV');

type FiveLimits = readonly [Limit, Limit, Limit, Limit, Limit];
/** Terms of an ordinary case, then by level from the gravest on. */
const reportTerms = (title: Text, [none, first, second, third, fourth]: FiveLimits): SettingKind =>
  terms({
    title,
    source: localPlan,
    limits: {
      ungraded: [ungraded, none],
      I: [I, first],
      II: [II, second],
      III: [III, third],
      IV: [IV, fourth],
    },
  });
const same = (limit: Limit): FiveLimits => [limit, limit, limit, limit, limit];

const MOST = 1000;
const isThresholds = (value: unknown): boolean =>
  isObject(value) &&
  ['I', 'II', 'III', 'IV'].every((level) => {
    const reached = value[level];
    return (
      isObject(reached) &&
      isWhole(reached['dead'], 1, MOST) &&
      isWhole(reached['casualties'], 1, MOST)
    );
  });

/** Consular protection and foreign-related emergencies: the regulations set no term, local plans do. */
export const consularSettings = {
  consularPhoneReport: reportTerms(
    say('领保电话报告时限', 'Term of reports by telephone'),
    same(minutes(30)),
  ),
  consularFirstReport: reportTerms(
    say('领保首报时限', 'Term of the first report'),
    same(minutes(60)),
  ),
  consularFurtherReport: reportTerms(say('领保续报间隔', 'Interval of further reports'), [
    hours(72),
    hours(2),
    hours(4),
    hours(12),
    hours(24),
  ]),
  consularFinalReport: reportTerms(say('领保终报时限', 'Term of the final report'), [
    hours(120),
    hours(24),
    hours(24),
    hours(24),
    hours(24),
  ]),
  consularLevels: {
    title: say('涉外突发事件分级标准（人数）', 'Levels of emergencies by numbers'),
    check: isThresholds,
    clock: true,
    initial: {
      I: { dead: 30, casualties: 100 },
      II: { dead: 10, casualties: 50 },
      III: { dead: 3, casualties: 10 },
      IV: { dead: 1, casualties: 1 },
    },
    parts: { I, II, III, IV },
    source: localPlan,
  },
} as const satisfies SettingKinds;
