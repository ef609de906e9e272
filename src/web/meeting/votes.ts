import type { Item, Own } from '../../matters/meeting/fields.ts';
import { isAdopted, isPartyGroup } from '../../matters/meeting/fields.ts';
import { namesIn, votersOf } from '../../matters/meeting/items.ts';

export type Share = 'half' | 'two-thirds';
/** What the office has set of its meetings: the share of members that must be there. */
export type Quorum = { readonly ordinary: Share; readonly personnel: Share };
export const USUAL: Quorum = { ordinary: 'half', personnel: 'two-thirds' };

/** The least number that is more than half, or two thirds. */
export const least = (members: number, share: Share): number =>
  share === 'half' ? Math.floor(members / 2) + 1 : Math.ceil((members * 2) / 3);

export type Attendance = {
  readonly members: readonly string[];
  readonly present: readonly string[];
  readonly absent: readonly string[];
};
export function attendanceOf({ members, present }: Pick<Own, 'members' | 'present'>): Attendance {
  const all = namesIn(members);
  const there = namesIn(present);
  return { members: all, present: there, absent: all.filter((name) => !there.includes(name)) };
}

/** One result as it is being written: any of it may still be missing. */
export type Draft = {
  readonly item: number;
  readonly for: number | null;
  readonly against: number | null;
  readonly abstained: number | null;
  readonly avoided: string | null;
  readonly result: string | null;
  readonly chairLast: boolean;
  readonly decided: string | null;
  readonly dissent: string | null;
};
export const blank = (item: number): Draft => ({
  item,
  ...{ for: null, against: 0, abstained: 0, avoided: null, result: null },
  ...{ chairLast: false, decided: null, dissent: null },
});

const counted = (value: unknown): number => (typeof value === 'number' ? value : 0);
export const castIn = (draft: Draft): number =>
  counted(draft.for) + counted(draft.against) + counted(draft.abstained);

export type Reckoned = {
  readonly voters: number;
  readonly cast: number;
  /** Votes for it that carry it: of a party group more than half of all its members; otherwise nothing is asked. */
  readonly carries: number | null;
  readonly wants: readonly ('balance' | 'majority' | 'dissent' | 'quorum')[];
};

type Want = Reckoned['wants'][number];
/** Votes for it that carry it, where more than half of all members must be for it. */
const carriesIn = ({ sort, members }: Own): number | null =>
  isPartyGroup(sort) ? least(namesIn(members).length, 'half') : null;
const isShort = (own: Own, { result, for: votes }: Draft): boolean =>
  isAdopted(result) && counted(votes) < (carriesIn(own) ?? 0);
const isSilent = ({ against, dissent }: Draft): boolean => counted(against) > 0 && !dissent?.trim();
function isThin(own: Own, { category }: Item, { personnel }: Quorum): boolean {
  const { members, present } = attendanceOf(own);
  return category === 'personnel' && present.length < least(members.length, personnel);
}

/** What the rules will say of a result, before it is sent: the same sums, shown while one writes. */
export function reckon(own: Own, draft: Draft, item: Item, quorum: Quorum): Reckoned {
  const voters = votersOf(own, draft as Parameters<typeof votersOf>[1]); // it reads who stood aside and no more
  const cast = castIn(draft);
  const wants: readonly (readonly [Want, boolean])[] = [
    ['balance', draft.result !== 'deferred' && cast !== voters],
    ['majority', isShort(own, draft)],
    ['dissent', isSilent(draft)],
    ['quorum', isThin(own, item, quorum)],
  ];
  return {
    voters,
    cast,
    carries: carriesIn(own),
    wants: wants.flatMap(([want, holds]) => (holds ? [want] : [])),
  };
}

/** Everybody who may vote is for it. */
export const unanimous = (own: Own, draft: Draft): Draft => ({
  ...draft,
  for: votersOf(own, draft as Parameters<typeof votersOf>[1]), // as above
  against: 0,
  abstained: 0,
  result: draft.result ?? 'adopted',
});

/** Names in a row without one of them, or with it in its place among all. */
export function toggled(all: readonly string[], named: string | null, name: string): string | null {
  const now = namesIn(named);
  const next = now.includes(name) ? now.filter((one) => one !== name) : [...now, name];
  const ordered = [
    ...all.filter((one) => next.includes(one)),
    ...next.filter((one) => !all.includes(one)),
  ];
  return ordered.length > 0 ? ordered.join('、') : null;
}
