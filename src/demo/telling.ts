import type { Calendar } from '../kernel/calendar.ts';
import type { Day } from '../kernel/day.ts';
import type { Course, PlannedAct } from './course.ts';
import { beginCourse } from './course.ts';
import { randomOf } from './random.ts';

/** What is told of one record, and the day it begins. */
export type Telling = readonly [on: Day, kind: string, story: (course: Course) => void];

/** Tells stories that begin on a day, one course each. */
export const tellAll = (
  seed: string,
  stories: readonly Telling[],
  calendar: Calendar,
): readonly PlannedAct[] =>
  stories.flatMap(([on, kind, story], n) => {
    const random = randomOf(`${seed} ${kind} ${on} ${n}`);
    const course = beginCourse(random, calendar, { on, officer: 'officer', kind });
    story(course);
    return course.acts;
  });
