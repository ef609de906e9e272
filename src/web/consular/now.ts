import { useEffect, useState } from 'react';
import type { Moment } from '../../kernel/moment.ts';
import { isMoment } from '../../kernel/moment.ts';

const HALF_A_MINUTE = 30_000;

/** The minute it is in Beijing by this machine's clock. */
export function nowInBeijing(): Moment {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Shanghai',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts();
  const part = (name: string): string => parts.find(({ type }) => type === name)?.value ?? '';
  const now = `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
  return isMoment(now) ? now : '1970-01-01T08:00';
}

/** The same, kept up to the minute. */
export function useNow(): Moment {
  const [now, setNow] = useState(nowInBeijing);
  useEffect(() => {
    const timer = setInterval(() => setNow(nowInBeijing()), HALF_A_MINUTE);
    return () => clearInterval(timer);
  }, []);
  return now;
}
