import type { MatterRow } from '../../api/contract.ts';
import type { Day } from '../../kernel/day.ts';
import { dayNumber } from '../../kernel/day.ts';
import type { Text } from '../../kernel/text.ts';
import { words } from '../words.ts';

export type Light = MatterRow['light'];

/** Shape beside word and colour, for whoever cannot tell the colours. */
export const shapes: Readonly<Record<Light, string>> = {
  green: '●',
  yellow: '▲',
  red: '■',
  paused: '‖',
  none: '–',
};

type Clock = Pick<
  NonNullable<MatterRow['clock']>,
  'state' | 'used' | 'allowed' | 'late' | 'due' | 'dueAt' | 'unit'
>;

/** A term as people say it: 今日到期, 余2个工作日, 已超期3个工作日, 暂停. */
export function duePhrase(clock: Clock | null, today: Day): Text {
  const say = words.list.dueIn;
  if (!clock || clock.state === 'idle') return say.none;
  if (clock.state === 'met') return say.inTime;
  if (clock.state === 'paused') return say.paused;
  return clock.late ? overdue(clock, today) : left(clock, today);
}

const isShort = ({ unit }: Clock): boolean => unit === 'hours' || unit === 'minutes';
const HOUR = 60;

/** A stopped clock that came late and a running one that is late read differently. */
function overdue(clock: Clock, today: Day): Text {
  const { used, allowed, due, unit } = clock;
  const say = words.list.dueIn;
  const over = used - allowed;
  if (isShort(clock)) return over >= HOUR ? say.hoursOver(Math.floor(over / HOUR)) : say.passed;
  if (unit === 'working-days') return over > 0 ? say.over(over) : words.list.lights.red;
  // Months are not counted in days: how long it is past is read from the calendar.
  const days = due === null || clock.state === 'missed' ? over : dayNumber(today) - dayNumber(due);
  return days > 0 && unit === 'days' ? say.daysOver(days) : say.passed;
}

function left(clock: Clock, today: Day): Text {
  const { used, allowed, due, dueAt, unit } = clock;
  const say = words.list.dueIn;
  if (dueAt !== null && due === today) return say.todayAt(dueAt.slice(-5));
  if (due === today) return say.today;
  if (due !== null && unit !== 'working-days')
    return say.daysLeft(dayNumber(due) - dayNumber(today));
  return say.left(Math.max(0, allowed - used));
}

export const isStopped = (clock: Pick<Clock, 'state'> | null): boolean =>
  clock !== null && (clock.state === 'met' || clock.state === 'missed');
