import { useEffect, useState } from 'react';
import { momentNow } from '../../fields/moment/there.ts';
import type { Moment } from '../../kernel/moment.ts';

const HALF_A_MINUTE = 30_000;

/** The minute it is in Beijing, kept up to the minute. */
export function useNow(): Moment {
  const [now, setNow] = useState(momentNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(momentNow()), HALF_A_MINUTE);
    return () => clearInterval(timer);
  }, []);
  return now;
}
