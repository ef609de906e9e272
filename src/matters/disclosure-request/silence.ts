import type { Calendar } from '../../kernel/calendar.ts';
import { lastDay } from '../../kernel/clock.ts';
import type { Day } from '../../kernel/day.ts';
import type { Silence } from '../../kernel/matter.ts';
import { workingDays } from '../../kernel/matter.ts';
import type { AsksOf } from './fields.ts';
import type { Law } from './reasons.ts';
import { cites } from './reasons.ts';

const limit = workingDays(15);

/**
 * Articles 32 and 34 differ: silence of a co-producing organ is consent, of a third party it is not. No term binds
 * another organ. Until service is recorded the term runs from sending: the reading safest for the applicant.
 */
export function consultationSilence({
  asks,
  on,
}: {
  readonly asks: Readonly<Record<string, unknown>>;
  readonly on: Day;
}): Silence<Law> | null {
  const { kind, servedOn } = asks as AsksOf<'consult'>; // the act that opens the deduction is `consult`
  const from = servedOn ?? on;
  if (kind === 'third-party') return { limit, from, cites: cites('第三十二条'), deemed: 'decide' };
  if (kind === 'co-producer') return { limit, from, cites: cites('第三十四条'), deemed: 'consent' };
  return null;
}

/** The last day for a third party's or co-producing organ's view. */
export const answersBy = (
  { sentOn, servedOn }: { readonly sentOn: Day; readonly servedOn: Day | null },
  calendar: Calendar,
): Day => lastDay(limit, servedOn ?? sentOn, calendar);
