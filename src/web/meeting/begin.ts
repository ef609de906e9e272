import type { MatterRecord } from '../../api/contract.ts';
import type { Own } from '../../matters/meeting/fields.ts';
import { isAdopted } from '../../matters/meeting/fields.ts';
import { undecided } from '../../matters/meeting/items.ts';
import type { Asks } from '../form/values.ts';
import { blank } from './votes.ts';

export const ownOf = (record: Pick<MatterRecord, 'own'>): Own => record.own as unknown as Own; // the meeting's own fields

/** A line for each item that nobody has screened. */
export const beginScreen = (record: MatterRecord): Asks => ({
  verdicts: ownOf(record)
    .items.filter(({ verdict }) => verdict === null)
    .map(({ item }) => ({ item, verdict: null })),
});

/** A card for each item on the agenda that has no result. */
export const beginResults = (record: MatterRecord): Asks => ({
  results: undecided(ownOf(record)).map(({ item }) => blank(item)),
});

/** The item the task follows from: the one that was pointed at, or the only one. */
export function beginTask(record: MatterRecord, item: string | undefined): Asks {
  const adopted = ownOf(record).items.filter(({ result }) => isAdopted(result));
  const only = adopted.length === 1 ? adopted[0]?.item : undefined;
  const named = item === undefined ? only : Number(item);
  return named === undefined ? {} : { item: named };
}

export function beginFollow(record: MatterRecord, item: string | undefined): Asks {
  const open = ownOf(record).tasks.filter(({ settledOn }) => !settledOn);
  const only = open.length === 1 ? open[0]?.act : undefined;
  const named = item ?? only;
  return named === undefined ? {} : { task: named };
}
