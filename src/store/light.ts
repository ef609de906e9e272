import type { Calendar } from '../kernel/calendar.ts';
import type { Reading } from '../kernel/clock.ts';
import type { Day } from '../kernel/day.ts';
import { addDays } from '../kernel/day.ts';

export type Light = 'green' | 'yellow' | 'red' | 'paused' | 'none';

/**
 * ● more working days left than the threshold, ▲ that many or fewer (today included) or done late, ■ past and open.
 * Read, never set: from the clock of the office that decides the order of lists.
 */
export function lightOf(reading: Reading | undefined, open: boolean, yellowUntil: Day): Light {
  if (!reading?.due) return 'none';
  if (reading.stopped) return reading.late ? 'yellow' : 'none';
  return open ? runningLight(reading, reading.due, yellowUntil) : 'none';
}

function runningLight({ state }: Reading, due: Day, yellowUntil: Day): Light {
  if (state === 'paused') return 'paused';
  if (state === 'missed') return 'red';
  return due <= yellowUntil ? 'yellow' : 'green';
}

/** The last due day whose light is yellow today: at most so many working days from today on, today included. */
export const yellowUntil = (calendar: Calendar, today: Day, days: number): Day =>
  addDays(calendar.add(addDays(today, -1), days + 1), -1);
