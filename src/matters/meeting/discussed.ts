import type { Day } from '../../kernel/day.ts';
import type { Other } from '../../kernel/matter.ts';
import { say } from '../../kernel/text.ts';
import { isSameSubject } from '../rests-on.ts';
import type { Item } from './fields.ts';
import { isAdopted } from './fields.ts';

/** Items of a meeting that have a result. */
const decided = ({ own }: Other): readonly Item[] =>
  ((own['items'] ?? []) as readonly Item[]).filter(({ result }) => result !== null); // the meeting's own field

/** A meeting as other records rest on it: it was held and has results. */
export const meetingBasis = {
  what: say('会议', 'meeting'),
  code: 'meeting',
  endedOn: ({ own, taken }: Other): Day | null =>
    taken['resolve'] ? (own['heldOn'] as Day) : null, // the meeting's own field
  subjects: (other: Other) => decided(other).map(({ title }) => title),
};

/** Whether a meeting said yes, or no, to what bears a title. */
export const saidOf = (other: Other, title: string, adopted: boolean): boolean =>
  decided(other).some(
    (one) => isSameSubject(one.title, title) && isAdopted(one.result) === adopted,
  );
