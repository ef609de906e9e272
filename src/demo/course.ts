import type { Calendar } from '../kernel/calendar.ts';
import type { Day } from '../kernel/day.ts';
import type { DemoPersonKey } from './people.ts';
import type { Random } from './random.ts';

/** An act as it will be sent through the one write path. `minute` is the minute of the day it is recorded. */
export type PlannedAct = {
  readonly kind: string;
  readonly matter: string;
  readonly act: string;
  readonly step: string;
  readonly on: Day;
  readonly minute: number;
  readonly by: DemoPersonKey;
  readonly asks: Readonly<Record<string, unknown>>;
  readonly irregular?: string;
};

/** The course one request takes: each call adds an act and moves on by working days. */
export type Course = {
  readonly random: Random;
  readonly calendar: Calendar;
  readonly officer: DemoPersonKey;
  readonly acts: readonly PlannedAct[];
  /** The day the course has come to. */
  readonly today: () => Day;
  readonly wait: (workingDays: number) => Course;
  /** Takes a step and returns the act's id. */
  readonly take: (
    step: string,
    by: DemoPersonKey,
    asks?: Readonly<Record<string, unknown>>,
    irregular?: string,
  ) => string;
};

const OPENS = 9 * 60;

export function beginCourse(
  random: Random,
  calendar: Calendar,
  {
    on,
    officer,
    kind = 'disclosure-request',
  }: { readonly on: Day; readonly officer: DemoPersonKey; readonly kind?: string },
): Course {
  const matter = random.uuid();
  const acts: PlannedAct[] = [];
  let today = on;
  let minute = OPENS + random.between(0, 60);
  const course: Course = {
    random,
    calendar,
    officer,
    acts,
    today: () => today,
    wait(workingDays) {
      if (workingDays > 0) minute = OPENS + random.between(0, 60);
      today = calendar.add(today, workingDays);
      return course;
    },
    take(step, by, asks = {}, irregular?) {
      const act = random.uuid();
      minute += random.between(3, 25);
      const done = { kind, matter, act, step, on: today, minute, by, asks };
      acts.push(irregular === undefined ? done : { ...done, irregular });
      return act;
    },
  };
  return course;
}
