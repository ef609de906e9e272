import type { Day } from '../../kernel/day.ts';
import type { Own } from './fields.ts';

type Promises = Own['promises'];

export const openPromises = (promises: Promises): Promises =>
  promises.filter(({ settledOn }) => settledOn === null);

/** Nothing that was promised is open any more: the term of the next promise ends. */
export const allSettled = (own: Readonly<Record<string, unknown>>): boolean =>
  openPromises((own as Own).promises).length === 0; // the matter's own fields

/** The list with the day of the promise that is due next. */
export function following(promises: Promises): Pick<Own, 'promises' | 'nextPromise'> {
  const due = openPromises(promises).map((one) => one.due);
  return { promises, nextPromise: due.reduce<Day | null>(earliest, null) };
}

const earliest = (first: Day | null, day: Day): Day =>
  first === null || day < first ? day : first;
