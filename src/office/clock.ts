import type { Day } from '../kernel/day.ts';
import type { Moment } from '../kernel/moment.ts';

/** A moment, ISO 8601 in UTC with milliseconds: '2026-01-31T08:00:00.000Z'. Sorts as text. */
export type Instant = `${string}Z`;

/** Where time comes from. Everything but this file takes it as an argument. */
export type Clock = { now(): Instant; today(): Day };

const ZONE = 'Asia/Shanghai';
const inZone = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const timeInZone = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

let lastHour: { readonly hour: string; readonly day: Day } | undefined;

/** The office's calendar day at a moment. Asked many times in one hour, which lies on one day: the zone's offset is whole hours. */
export function dayOfInstant(instant: Instant): Day {
  const hour = instant.slice(0, 13);
  if (lastHour?.hour === hour) return lastHour.day;
  const day = inZone.format(new Date(instant)) as Day; // en-CA writes YYYY-MM-DD
  lastHour = { hour, day };
  return day;
}

/** '09:05', the office's time of day at a moment. */
export const timeOfInstant = (instant: Instant): string => timeInZone.format(new Date(instant));

/** The minute it is in the office at a moment, as terms of hours and minutes are read. */
export const minuteOfInstant = (instant: Instant): Moment =>
  `${dayOfInstant(instant)}T${timeOfInstant(instant)}` as Moment; // a day and a time of day

/** The moment of a time of day in the office; China has kept UTC+8 without summer time since 1992. */
export const instantAt = (day: Day, time = '09:00:00'): Instant =>
  new Date(`${day}T${time.length === 5 ? `${time}:00` : time}+08:00`).toISOString() as Instant; // toISOString ends in Z

export const addSeconds = (instant: Instant, seconds: number): Instant =>
  new Date(Date.parse(instant) + seconds * 1000).toISOString() as Instant; // toISOString ends in Z

export const secondsBetween = (from: Instant, to: Instant): number =>
  (Date.parse(to) - Date.parse(from)) / 1000;

/** Unix milliseconds, for libraries that count time so. */
export const millisecondsOf = (instant: Instant): number => Date.parse(instant);

export const systemClock: Clock = {
  now: () => new Date().toISOString() as Instant, // toISOString ends in Z
  today: () => dayOfInstant(systemClock.now()),
};

export type FixedClock = Clock & {
  /** Moves to a day, at nine or the given time of day. */
  set(day: Day, time?: string): void;
  forward(seconds: number): void;
};

/** A clock that stands until it is moved: tests and the demonstration year. */
export function fixedClock(day: Day, time?: string): FixedClock {
  let now = instantAt(day, time);
  return {
    now: () => now,
    today: () => dayOfInstant(now),
    set(to, at) {
      now = instantAt(to, at);
    },
    forward(seconds) {
      now = addSeconds(now, seconds);
    },
  };
}
