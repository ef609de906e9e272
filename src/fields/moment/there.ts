import type { Moment } from '../../kernel/moment.ts';
import { addMinutes, isMoment, minutesFrom } from '../../kernel/moment.ts';
import type { Text } from '../../kernel/text.ts';

/** A place abroad whose time is shown beside Beijing's; `zone` is its IANA name. */
export type There = { readonly zone: string; readonly name: Text };

const EPOCH: Moment = '1970-01-01T00:00';
const BEIJING = 8 * 60;

/**
 * The minute it is in a zone when it is `at` in Beijing, summer time of the day included. Nothing for a zone that this
 * machine does not know.
 */
export function momentIn(at: Moment, zone: string): Moment | undefined {
  const milliseconds = (minutesFrom(EPOCH, at) - BEIJING) * 60_000;
  const part = partsIn(zone, milliseconds);
  return part && written(part);
}

type Part = (name: string) => string;
const written = (part: Part): Moment =>
  `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}` as Moment; // its parts in order

function partsIn(zone: string, milliseconds?: number): Part | undefined {
  try {
    const parts = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }).formatToParts(milliseconds);
    return (name) => parts.find(({ type }) => type === name)?.value ?? '';
  } catch {
    return undefined;
  }
}

/** The minute it is in Beijing when it is `there` in a zone: what a mission writes in its own time. */
export function momentFrom(there: Moment, zone: string): Moment | undefined {
  const seen = momentIn(there, zone);
  if (!seen) return undefined;
  const guess = addMinutes(there, minutesFrom(seen, there));
  const again = momentIn(guess, zone);
  // On the day the zone's clocks change the first guess may be an hour off.
  return again && addMinutes(guess, minutesFrom(again, there));
}

/** The minute it is in Beijing by this machine's clock. */
export function momentNow(): Moment {
  const part = partsIn('Asia/Shanghai');
  const now = part ? written(part) : EPOCH;
  return isMoment(now) ? now : EPOCH;
}
