import type { Day } from './day.ts';
import { addDays, dayNumber, isDay } from './day.ts';

/** A minute of the office's time (Asia/Shanghai), written '2026-01-31T03:05'. Plans count in hours and minutes. */
export type Moment = `${Day}T${number}:${number}`;

const CLOCK = /^T([01]\d|2[0-3]):[0-5]\d$/;

/** True for a real minute, 00:00 to 23:59, of a real day. */
export const isMoment = (text: unknown): text is Moment =>
  typeof text === 'string' && isDay(text.slice(0, 10)) && CLOCK.test(text.slice(10));

export const dayOfMoment = (at: Day | Moment): Day => at.slice(0, 10) as Day; // both begin with one

/** Minutes since 1970-01-01T00:00; a day alone stands for its end. */
const minuteOf = (at: Day | Moment): number => {
  const midnight = dayNumber(dayOfMoment(at)) * 1440;
  return at.length === 10
    ? midnight + 1440
    : midnight + Number(at.slice(11, 13)) * 60 + Number(at.slice(14));
};

/** Minutes from one moment to another; negative when it lies before. */
export const minutesFrom = (from: Day | Moment, to: Day | Moment): number =>
  minuteOf(to) - minuteOf(from);

export const addMinutes = (at: Moment, minutes: number): Moment => {
  const sum = minuteOf(at) + minutes;
  const day = addDays('1970-01-01', Math.floor(sum / 1440));
  const rest = ((sum % 1440) + 1440) % 1440;
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${day}T${two(Math.floor(rest / 60))}:${two(rest % 60)}` as Moment; // written as one
};
