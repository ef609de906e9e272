import type { Entry, State } from '../kernel/act.ts';
import type { Setting } from '../kernel/decide.ts';
import type { Recorded } from '../kernel/fold.ts';
import { CORRECT, refold } from '../kernel/fold.ts';
import type { Matter } from '../kernel/matter.ts';
import type { FieldError, Refusal } from '../kernel/refusal.ts';
import { refuse } from '../kernel/decide.ts';
import { fieldsOfAct, inside } from './asks.ts';
import type { Tx } from './open.ts';
import { unseal } from './personal.ts';
import type { ActTable } from './tables.ts';

/** An act as recorded, with its personal values put back in full or masked. */
export type KeptAct = Recorded & {
  readonly at: ActTable['at'];
  readonly for: string | null;
  readonly number: string | null;
};

type Row = Omit<
  ActTable,
  'office_id' | 'matter_id' | 'kind' | 'prev' | 'hash' | 'sm3' | 'law_version'
>;
type PersonalRow = {
  readonly act_id: string;
  readonly path: string;
  readonly value: string | null;
};

const ACTS = `
select seq, id, step, on_day, at, by_person, role, for_person, asks, irregular, marks, number
from act where office_id = current_office() and matter_id = $1::uuid order by seq`;
const PERSONAL = `
select act_id, path, value from personal where office_id = current_office() and matter_id = $1::uuid`;

/** The whole history of a matter in the order it was recorded. A step of the common kind never asks for it. */
export async function loadActs(
  tx: Tx,
  matter: Matter,
  id: string,
  how: 'full' | 'masked',
): Promise<readonly KeptAct[]> {
  const rows = await tx.query<Row>(ACTS, [id], 'acts');
  const personal = await tx.query<PersonalRow>(PERSONAL, [id], 'personal');
  const values = new Map(personal.map((row) => [`${row.act_id} ${row.path}`, row.value]));
  const steps = new Map(rows.map((row) => [row.id, row.step]));
  return rows.map((row) => {
    const corrected = row.step === CORRECT ? steps.get(String(row.asks['act'])) : undefined;
    const fields = fieldsOfAct(matter, row.step, corrected);
    return {
      seq: row.seq,
      id: row.id,
      step: row.step,
      on: row.on_day,
      at: row.at,
      by: row.by_person,
      for: row.for_person,
      role: row.role,
      asks: unseal(fields, row.asks, (path) => values.get(`${row.id} ${path}`) ?? null, how),
      marks: row.marks,
      number: row.number,
      ...(row.irregular === null ? {} : { irregular: row.irregular }),
    };
  });
}

export type Refolding =
  | { readonly state: State; readonly entry: Entry | undefined }
  | { readonly refused: Refusal }
  | { readonly invalid: readonly FieldError[] };

/**
 * The matter with one more act, every act decided again in legal order: for an act dated before the last one and for
 * a correction. Refused where a later act would no longer stand; the refusal names it.
 */
export function refoldWith(
  matter: Matter,
  acts: readonly Recorded[],
  added: Recorded,
  setting: Setting,
): Refolding {
  const folded = refold(matter, [...acts, added], setting);
  if ('state' in folded) {
    const entry = folded.entries.find(({ id }) => id === added.id);
    if (folded.state.phase === null) return { refused: openingStays(matter) };
    const { begun } = folded.state;
    const early = folded.entries.find(({ on }) => begun !== null && on < begun);
    return early ? { refused: beforeBeginning(matter, early) } : { state: folded.state, entry };
  }
  const corrected = added.step === CORRECT ? added.asks['act'] : undefined;
  const own = folded.broken === added.id || folded.broken === corrected;
  if (own && 'refused' in folded.decision) return folded.decision;
  if (own && 'invalid' in folded.decision)
    return corrected === undefined
      ? folded.decision
      : { invalid: inside('asks', folded.decision.invalid) };
  const broken = acts.find(({ id }) => id === folded.broken);
  return {
    refused: breaksLater(
      matter,
      broken,
      'refused' in folded.decision ? folded.decision.refused : undefined,
    ),
  };
}

function breaksLater(matter: Matter, act: Recorded | undefined, why: Refusal | undefined): Refusal {
  const title = matter.steps[act?.step ?? '']?.title;
  const day = act?.on ?? '';
  return {
    ...refuse(matter, matter.steps[act?.step ?? '']?.cites ?? matter.inForce, 'breaks-later-act', {
      zh: `这样办理后，${day}的“${title?.zh ?? ''}”将不能成立：${why?.because.zh ?? ''}请先更正该记录。`,
      en: `“${title?.en ?? ''}” of ${day} would no longer stand: ${why?.because.en ?? ''} Correct that act first.`,
    }),
    ...(why ? { law: why.law, article: why.article } : {}),
  };
}

const openingStays = (matter: Matter): Refusal =>
  refuse(matter, matter.inForce, 'opening-act-stays', {
    zh: '登记记录不能撤销。如系误登记，请将事项作废。',
    en: 'The opening act cannot be struck. Void the matter instead.',
  });

const beforeBeginning = (matter: Matter, { step, on }: Entry): Refusal =>
  refuse(matter, matter.steps[step]?.cites ?? matter.inForce, 'before-beginning', {
    zh: `“${matter.steps[step]?.title.zh ?? step}”（${on}）不能早于事项的登记日期。`,
    en: `“${matter.steps[step]?.title.en ?? step}” (${on}) cannot lie before the day the matter began.`,
  });

/** The names a matter was opened with and was corrected to, in full: for comparing, never for showing. */
export async function loadNames(tx: Tx, matter: Matter, id: string): Promise<readonly string[]> {
  const paths = Object.entries(matter.own)
    .filter(([, { personal }]) => personal === 'name')
    .flatMap(([name]) => [name, `asks.${name}`]);
  const rows = await tx.query<{ value: string }>(
    `select value from personal where office_id = current_office() and matter_id = $1::uuid
       and path = any($2::text[]) and value is not null`,
    [id, paths],
  );
  return rows.map(({ value }) => value);
}
