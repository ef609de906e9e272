import type { AnyGiven, Matter } from '../kernel/matter.ts';
import type { Other, Situation } from './load.ts';
import type { Tx } from './open.ts';
import type { Held } from './visibility.ts';
import { canSee, seenOf } from './visibility.ts';

const GONE: readonly string[] = ['voided', 'merged'];

/** Whether a record that an act names is one this person sees. */
export const isSeen = (
  kinds: ReadonlyMap<string, Matter>,
  { eyes }: Pick<Situation, 'eyes'>,
  other: Other,
): boolean => {
  const kind = kinds.get(other.kind);
  return kind !== undefined && canSee(kind, eyes, seenOf(other));
};

/**
 * The records that an act names, as rules ask for them. Of what the person does not see nothing is said: the answer would
 * tell what is in it. What was voided or merged is nothing an act can rest on, and reads as begun and no more.
 */
export const namedBy =
  (
    kinds: ReadonlyMap<string, Matter>,
    situation: Pick<Situation, 'eyes' | 'others'>,
    matter: string,
  ): AnyGiven['named'] =>
  (id) => {
    const other = situation.others.find((one) => one.id === id);
    if (!other || !isSeen(kinds, situation, other)) return undefined;
    const { title, phase, fold } = other;
    const gone = GONE.includes(phase);
    return {
      ...{ title, phase, own: gone ? {} : fold.own, taken: gone ? {} : fold.taken },
      names: JSON.stringify(fold.own).includes(matter),
    };
  };

const OTHERS = `
select m.id, m.kind, m.unit_id, m.assignee_id, m.sensitivity, m.title, m.phase, m.fold,
  exists (select from involved i where i.office_id = current_office() and i.matter_id = m.id
    and i.holder = any($2::text[])) as involved
from matter m where m.office_id = current_office() and m.id = any($1::uuid[])`;

/** Records by their ids, for what a correction names: it was not known when the step was asked about. */
export const loadOthers = (
  tx: Tx,
  ids: readonly string[],
  { persons }: { readonly persons: readonly string[]; readonly held: readonly Held[] },
): Promise<readonly Other[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : tx.query<Other>(OTHERS, [ids, persons.map((person) => `person:${person}`)], 'others');
