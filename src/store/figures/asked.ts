import { addDays, isDay } from '../../kernel/day.ts';
import type { Instant } from '../../office/clock.ts';
import { addSeconds, instantAt } from '../../office/clock.ts';
import type { AsOf, Period } from './sums.ts';

const INSTANT =
  /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?$/;

/** A position, the end of a day, or a moment (the office's time where no zone is written). */
export function readAsOf(text: string): AsOf | undefined {
  if (/^\d{1,15}$/.test(text)) return { position: Number(text) };
  if (isDay(text)) return { before: instantAt(addDays(text, 1), '00:00:00') };
  if (!INSTANT.test(text) || !isDay(text.slice(0, 10))) return undefined;
  const zoned = /(Z|[+-]\d{2}:\d{2})$/.test(text) ? text : `${text}+08:00`;
  // What was recorded at that very moment counts.
  return { before: addSeconds(zoned as Instant, 0.001) }; // any zone is read, and Z is written
}

export const yearPeriod = (year: number): Period => ({
  from: `${year}-01-01`,
  to: `${year}-12-31`,
});
