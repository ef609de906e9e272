import type { Recorded } from '../kernel/fold.ts';
import { CORRECT, refold } from '../kernel/fold.ts';
import type { Matter } from '../kernel/matter.ts';
import type { Mark } from '../kernel/refusal.ts';
import type { History, KeptAct } from './history.ts';
import type { Named } from './query.ts';
import type { ActRow } from './record.ts';
import type { Viewing } from './viewer.ts';

type Correcting = {
  readonly id: string;
  readonly on: KeptAct['on'];
  readonly reason: string;
  readonly struck: boolean;
};

/** The acts as a record shows them: each with what later became of it. Nothing recorded is changed by that. */
export function actRows(
  view: Viewing,
  matter: Matter,
  { acts, people: names }: Pick<History, 'acts' | 'people'>,
): ActRow[] {
  const late = lateEntries(acts);
  const corrections = correctionsOf(acts);
  const marks = marksOf(view, matter, acts, late.size > 0 || corrections.size > 0);
  return acts.map((act) => {
    const corrected = corrections.get(act.id);
    return {
      id: act.id,
      seq: act.seq,
      step: act.step,
      on: act.on,
      at: act.at,
      by: named(names, act.by),
      role: act.role,
      ...(act.for === null ? {} : { for: named(names, act.for) }),
      asks: { ...act.asks },
      marks: [...(marks.get(act.id) ?? act.marks)],
      ...fateOf(corrected),
      ...(act.step === CORRECT ? { corrects: String(act.asks['act']) } : {}),
      lateEntry: late.has(act.id),
      letters: [...(matter.steps[act.step]?.letters ?? [])],
      ...(act.number === null ? {} : { number: act.number }),
      ...(act.from ? { from: act.from } : {}),
    };
  });
}

function fateOf(corrected: Correcting | undefined): Pick<ActRow, 'corrected' | 'struck'> {
  if (!corrected) return {};
  const { id: by, on, reason, struck } = corrected;
  return { corrected: { by, on, reason }, ...(struck ? { struck } : {}) };
}

const named = (names: ReadonlyMap<string, string>, id: string): Named => ({
  id,
  name: names.get(id) ?? '',
});

/** Acts recorded after acts of later days. */
function lateEntries(acts: readonly KeptAct[]): ReadonlySet<string> {
  let latest = acts[0]?.on ?? '';
  const late = new Set<string>();
  for (const act of acts) {
    if (act.on < latest) late.add(act.id);
    else latest = act.on;
  }
  return late;
}

function correctionsOf(acts: readonly KeptAct[]): ReadonlyMap<string, Correcting> {
  const corrections = new Map<string, Correcting>();
  for (const { id, step, on, asks } of acts) {
    if (step !== CORRECT) continue;
    const { act, reason, strike } = asks;
    corrections.set(String(act), { id, on, reason: String(reason), struck: strike === true });
  }
  return corrections;
}

/** Marks as they stand: a corrected or late entered act may have made another one late, or in time. */
function marksOf(
  { calendar, today }: Viewing,
  matter: Matter,
  acts: readonly KeptAct[],
  changed: boolean,
): ReadonlyMap<string, readonly Mark[]> {
  if (!changed) return new Map();
  const folded = refold(matter, acts satisfies readonly Recorded[], { calendar, today });
  return new Map('entries' in folded ? folded.entries.map(({ id, marks }) => [id, marks]) : []);
}
