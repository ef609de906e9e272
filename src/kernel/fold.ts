import type { Entry, State } from './act.ts';
import { apply, nothing } from './act.ts';
import type { Day } from './day.ts';
import type { Decision, Setting } from './decide.ts';
import { decide } from './decide.ts';
import type { Matter } from './matter.ts';
import type { Refusal } from './refusal.ts';

/** An act as kept: in the order it was recorded, with the correction it makes, if it makes one. */
export type Recorded = Entry & { readonly seq: number; readonly irregular?: string | undefined };

/** What a correction says of the act it names. `strike`: the act was never taken (entered by mistake). */
export type Correction = {
  readonly act: string;
  readonly on?: Day | null;
  readonly asks?: Readonly<Record<string, unknown>> | null;
  readonly strike?: boolean | null;
};

export const CORRECT = 'correct';

/** The acts as they stand after all corrections, in legal order: by day, then as recorded; the opening act first. */
export function standing(acts: readonly Recorded[]): readonly Recorded[] {
  const byId = new Map(acts.filter((act) => act.step !== CORRECT).map((act) => [act.id, act]));
  for (const act of acts.toSorted((a, b) => a.seq - b.seq)) {
    if (act.step !== CORRECT) continue;
    const { act: id, on, asks, strike } = act.asks as Correction; // the step's own fields, read on the way in
    const wrong = byId.get(id);
    if (!wrong) continue;
    if (strike) byId.delete(id);
    else byId.set(id, { ...wrong, on: on ?? wrong.on, asks: { ...wrong.asks, ...asks } });
  }
  return [...byId.values()].toSorted((a, b) =>
    a.on === b.on || a.seq === 1 || b.seq === 1 ? a.seq - b.seq : a.on < b.on ? -1 : 1,
  );
}

export type Refolded = { readonly state: State; readonly entries: readonly Entry[] };

/**
 * Decides every act again in legal order. Used for an act dated before the last one, for corrections, for the
 * nightly check and for replay. Stops at the first act that would not stand.
 */
export function refold(
  matter: Matter,
  acts: readonly Recorded[],
  setting: Setting,
): Refolded | { readonly broken: string; readonly decision: Exclude<Decision, { entry: Entry }> } {
  let state = nothing(matter);
  const entries: Entry[] = [];
  for (const act of standing(acts)) {
    const decision = decide(matter, state, { ...act, roles: [act.role] }, setting);
    if (!('entry' in decision)) return { broken: act.id, decision };
    entries.push(decision.entry);
    state = apply(matter, state, decision.entry, setting.calendar);
  }
  return { state, entries };
}

/** Every recorded act that would be refused on its own day, the later ones judged as if it stood (replay). */
export function findUnlawful(
  matter: Matter,
  acts: readonly Recorded[],
  setting: Setting,
): readonly { readonly act: string; readonly refused: Refusal }[] {
  let state = nothing(matter);
  const found: { act: string; refused: Refusal }[] = [];
  for (const act of standing(acts)) {
    const decision = decide(matter, state, { ...act, roles: [act.role] }, setting);
    if ('refused' in decision) found.push({ act: act.id, refused: decision.refused });
    state = apply(matter, state, 'entry' in decision ? decision.entry : act, setting.calendar);
  }
  return found;
}
