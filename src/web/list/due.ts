import type { MatterRow } from '../../api/contract.ts';
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

type Clock = NonNullable<MatterRow['clock']>;

/** A term as people say it: 今日到期, 余2个工作日, 已超期3个工作日, 暂停. */
export function duePhrase(
  clock: Pick<Clock, 'state' | 'used' | 'allowed' | 'late' | 'due'> | null,
  today: string,
): Text {
  const say = words.list.dueIn;
  if (!clock || clock.state === 'idle') return say.none;
  if (clock.state === 'met') return say.inTime;
  if (clock.state === 'paused') return say.paused;
  return clock.late ? overdue(clock) : left(clock, today);
}

/** A stopped clock that came late and a running one that is late read differently. */
function overdue({ used, allowed }: Pick<Clock, 'used' | 'allowed'>): Text {
  const days = used - allowed;
  return days > 0 ? words.list.dueIn.over(days) : words.list.lights.red;
}

function left(
  { used, allowed, due }: Pick<Clock, 'used' | 'allowed' | 'due'>,
  today: string,
): Text {
  if (due === today) return words.list.dueIn.today;
  return words.list.dueIn.left(Math.max(0, allowed - used));
}

export const isStopped = (clock: Pick<Clock, 'state'> | null): boolean =>
  clock !== null && (clock.state === 'met' || clock.state === 'missed');
