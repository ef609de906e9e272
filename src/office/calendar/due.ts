import type { Calendar } from '../../kernel/calendar.ts';
import type { Day } from '../../kernel/day.ts';
import { addDays, addMonths, daysFrom } from '../../kernel/day.ts';

export type Span = { count: number; unit: 'working-days' | 'days' | 'months' };

export type DueDay = {
  day: Day;
  /** `before` is the base day, which is not counted. */
  kind: 'before' | 'work' | 'off' | 'makeup';
  /** The how-manieth counted day it is: working days, or all days where days or months are counted. */
  n?: number;
  name?: string;
  /** The notice that fixes the day. */
  document?: string;
};

export type Due = {
  due: Day;
  /** True where working days were counted in a year whose notice is not entered: weekends only. */
  provisional: boolean;
  missingYears: number[];
  strip: DueDay[];
};

/**
 * The last day of a term counted from the day after `from`, and every day on the way. A term of days
 * or months ends on its calendar day and is not moved off a holiday: whether it is, is for the law of
 * the matter to say. A term of nothing ends on `from`.
 */
export function dueBy(calendar: Calendar, from: Day, span: Span): Due {
  const due = lastDay(calendar, from, span);
  const missingYears = due === from ? [] : calendar.missingYears(addDays(from, 1), due);
  return {
    due,
    provisional: span.unit === 'working-days' && missingYears.length > 0,
    missingYears,
    strip: stripOf(calendar, { from, due, workingOnly: span.unit === 'working-days' }),
  };
}

function lastDay(calendar: Calendar, from: Day, { count, unit }: Span): Day {
  if (unit === 'working-days') {
    return calendar.add(from, count);
  }
  return unit === 'days' ? addDays(from, count) : addMonths(from, count);
}

function stripOf(
  calendar: Calendar,
  { from, due, workingOnly }: { from: Day; due: Day; workingOnly: boolean },
): DueDay[] {
  let counted = 0;
  return [...daysFrom(from, due)].map((day) => {
    const { kind, name, document } = calendar.kindOf(day);
    const isBase = day === from;
    const counts = !isBase && (!workingOnly || kind !== 'off');
    counted += counts ? 1 : 0;
    return {
      day,
      kind: isBase ? 'before' : kind,
      ...(counts ? { n: counted } : {}),
      ...(name === null ? {} : { name }),
      ...(document === null ? {} : { document }),
    };
  });
}
