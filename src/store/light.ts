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
  if (!reading?.due || reading.state === 'idle') return 'none';
  if (reading.stopped || !open) return reading.late && reading.stopped ? 'yellow' : 'none';
  if (reading.state === 'paused') return 'paused';
  if (reading.state === 'missed') return 'red';
  return reading.due <= yellowUntil ? 'yellow' : 'green';
}

/** The last due day whose light is yellow today: at most so many working days from today on, today included. */
export const yellowUntil = (calendar: Calendar, today: Day, days: number): Day =>
  addDays(calendar.add(addDays(today, -1), days + 1), -1);
