import type { Day } from '../../kernel/day.ts';
import { dayNumber, dayOf } from '../../kernel/day.ts';

const FIRST_OF_1900 = dayNumber('1899-12-31');
const FIRST_OF_1904 = dayNumber('1904-01-01');
const MOST_SERIAL = 2_958_465;

/** Day 60 of the 1900 system is a 29 February that never was; what lies after it is counted one too many. */
export function serialDay(serial: number, date1904 = false): Day | undefined {
  const whole = Math.floor(serial);
  if (whole < 1 || whole > MOST_SERIAL || (!date1904 && whole === 60)) return undefined;
  return dayOf(date1904 ? FIRST_OF_1904 + whole : FIRST_OF_1900 + whole - (whole > 60 ? 1 : 0));
}
