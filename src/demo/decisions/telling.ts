import type { Calendar } from '../../kernel/calendar.ts';
import type { Day } from '../../kernel/day.ts';
import type { Course, PlannedAct } from '../course.ts';
import { beginCourse } from '../course.ts';
import type { DemoOfficeCode } from '../offices.ts';
import { randomOf } from '../random.ts';

export type Asks = Readonly<Record<string, unknown>>;
/** What a planner knows: whose office it is, until when it lives, and which days are days off. */
export type Scene = {
  readonly office: DemoOfficeCode;
  readonly until: Day;
  readonly calendar: Calendar;
};
export type Story = (course: Course) => void;

/** The course of one record of a kind, from a working day on. The seed says which record it is. */
export function told(
  { office, calendar }: Scene,
  kind: string,
  { seed, on }: { readonly seed: string; readonly on: Day },
  story: Story,
): readonly PlannedAct[] {
  const course = beginCourse(randomOf(`${office} ${kind} ${seed}`), calendar, {
    on: calendar.nextWorking(on),
    officer: 'officer',
    kind,
  });
  story(course);
  return course.acts;
}

/** The years the office has lived, the last one only in part. */
export const yearsOf = ({ until }: Scene): readonly number[] =>
  Array.from({ length: Number(until.slice(0, 4)) - 2020 }, (_, at) => 2021 + at);
