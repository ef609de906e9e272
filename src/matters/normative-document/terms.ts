import type { Calendar } from '../../kernel/calendar.ts';
import { lastDay } from '../../kernel/clock.ts';
import type { Day } from '../../kernel/day.ts';
import { addMonths } from '../../kernel/day.ts';
import type { Limit } from '../../kernel/matter.ts';
import { days, months, workingDays } from '../../kernel/matter.ts';

/** Settings of the office; what stands here holds until it sets others. */
export const COMMENTS = 'commentPeriod';
export const FILING = 'filing';
export const VALIDITY = 'documentValidity';

export const commentLimits = { business: days(30), other: workingDays(7) } as const;
export const filingLimits = { government: days(30), party: days(30) } as const;
export const validityLimits = {
  ordinary: months(60),
  trial: months(24),
  evaluate: months(6),
} as const;

const setOn = (setting: string, key: string, calendar: Calendar, on: Day): Limit | undefined =>
  (calendar.chosen?.(setting, on) as Readonly<Record<string, Limit>> | undefined)?.[key]; // the setting's check

/** The last day for comments at the least: the days count from the day after the publication. */
export function commentsUntil(
  key: keyof typeof commentLimits,
  from: Day,
  { calendar, on }: { readonly calendar: Calendar; readonly on: Day },
): Day {
  return lastDay(setOn(COMMENTS, key, calendar, on) ?? commentLimits[key], from, calendar);
}

/** The last day a document can be in force when it comes into force on a day. */
export function forceUntil(
  key: 'ordinary' | 'trial',
  from: Day,
  { calendar, on }: { readonly calendar: Calendar; readonly on: Day },
): Day {
  return lastDay(setOn(VALIDITY, key, calendar, on) ?? validityLimits[key], from, calendar);
}

/** When its evaluation must be done: some months before it runs out. */
export function evaluateBy(
  until: Day,
  { calendar, on }: { readonly calendar: Calendar; readonly on: Day },
): Day {
  const before = setOn(VALIDITY, 'evaluate', calendar, on) ?? validityLimits.evaluate;
  return addMonths(until, -before.amount);
}
