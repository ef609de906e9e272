import type { Moment } from '../kernel/moment.ts';
import { addMinutes, dayOfMoment } from '../kernel/moment.ts';
import { consularCase } from '../matters/consular-case/consular-case.ts';
import type { PlannedAct } from './course.ts';
import type { DemoPersonKey } from './people.ts';
import type { Random } from './random.ts';

type Asks = Readonly<Record<string, unknown>>;

/** The course one consular case takes, by the minute and at any hour. */
export type CaseCourse = {
  readonly random: Random;
  readonly matter: string;
  readonly acts: readonly PlannedAct[];
  /** The minute the course has come to. */
  readonly now: () => Moment;
  readonly wait: (minutes: number) => CaseCourse;
  /** Takes a step at the minute it is and returns the act's id. */
  readonly take: (step: string, by: DemoPersonKey, asks?: Asks, irregular?: string) => string;
};

/** Steps that name the minute they happened at. */
const isTimed = (step: string): boolean =>
  step === 'register' || 'at' in (consularCase.steps[step]?.asks ?? {});
const LAST_MINUTE = 24 * 60 - 1;
/** What happened is written down a little later. */
const WRITTEN = 2;

export function beginCase(random: Random, at: Moment): CaseCourse {
  const matter = random.uuid();
  const acts: PlannedAct[] = [];
  let now = at;
  const course: CaseCourse = {
    random,
    matter,
    acts,
    now: () => now,
    wait(minutes) {
      now = addMinutes(now, minutes);
      return course;
    },
    take(step, by, asks = {}, irregular?) {
      const act = random.uuid();
      const done: PlannedAct = {
        kind: 'consular-case',
        matter,
        act,
        step,
        on: dayOfMoment(now),
        minute: Math.min(minuteOf(now) + WRITTEN, LAST_MINUTE),
        by,
        asks: isTimed(step) ? { at: now, ...asks } : asks,
      };
      acts.push(irregular === undefined ? done : { ...done, irregular });
      now = addMinutes(now, 1);
      return act;
    },
  };
  return course;
}

export const minuteOf = (at: Moment): number =>
  Number(at.slice(11, 13)) * 60 + Number(at.slice(14));
