import type { State } from '../kernel/act.ts';
import { nothing } from '../kernel/act.ts';
import type { Calendar } from '../kernel/calendar.ts';
import type { Reading } from '../kernel/clock.ts';
import { readClock } from '../kernel/clock.ts';
import type { Day } from '../kernel/day.ts';
import type { Matter } from '../kernel/matter.ts';
import type { Moment } from '../kernel/moment.ts';

/** Every clock of a matter as it reads on a day or at a moment, by name. */
export const readClocks = (
  matter: Matter,
  state: State | undefined,
  calendar: Calendar,
  on: Day | Moment,
): Readonly<Record<string, Reading>> => {
  const { clocks } = state ?? nothing(matter);
  return Object.fromEntries(
    Object.entries(matter.clocks).map(([name, rule]) => [
      name,
      readClock(rule, clocks[name] ?? [], calendar, on),
    ]),
  );
};
