import type { Calendar } from '../kernel/calendar.ts';
import type { Matter } from '../kernel/matter.ts';
import type { Decided } from './decision.ts';
import { leaderDuties } from './leader-acts.ts';
import { contradicted } from './nil-registers.ts';
import type { Tx } from './open.ts';
import type { ActRequest } from './request.ts';

/** An act that was written in this transaction. */
export type Taken = {
  readonly matter: Matter;
  readonly request: ActRequest;
  readonly decided: Pick<Decided, 'state' | 'entry'>;
  readonly calendar: Calendar;
  readonly number: string | null;
};

/** Acts on other records that follow from one, by the same person in the same transaction (decision 0084). */
export const followsOf = async (tx: Tx, taken: Taken): Promise<readonly ActRequest[]> => [
  ...(await contradicted(tx, taken)),
  ...(await leaderDuties(tx, taken)),
];
