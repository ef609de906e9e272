import type { Entry, State } from '../kernel/act.ts';
import type { Setting } from '../kernel/decide.ts';
import type { Recorded } from '../kernel/fold.ts';
import { CORRECT, refold } from '../kernel/fold.ts';
import type { Matter } from '../kernel/matter.ts';
import type { FieldError, Refusal } from '../kernel/refusal.ts';
import { refuse } from '../kernel/decide.ts';
import { fieldsOfAct, inside } from './asks.ts';
import type { Place } from './many/place.ts';
import { placeOf } from './many/place.ts';
import type { Tx } from './open.ts';
import { unseal } from './personal.ts';
import type { ActTable } from './tables.ts';

/** An act as recorded, with its personal values put back in full or masked. */
export type KeptAct = Recorded & {
  readonly at: ActTable['at'];
  readonly for: string | null;
  readonly number: string | null;
  readonly from?: Origin;
};

/** The row of a file that an act came with. */
export type Origin = Place & { readonly batch: string; readonly file: string };

export type ActsRow = Omit<
  ActTable,
  'office_id' | 'matter_id' | 'kind' | 'prev' | 'hash' | 'sm3' | 'law_version'
> & {
  readonly file: string | null;
  readonly sheets: readonly string[] | null;
  readonly by_name: string | null;
  readonly for_name: string | null;
  /** By path; a value that was erased is nothing. */
  readonly personal: Readonly<Record<string, string | null>> | null;
};

/** What is read of an act (`a`), whichever are read; `kept` gives their personal values. */
export const ACTS_SELECTED = {
  columns: `a.seq, a.id, a.step, a.on_day, a.at, a.by_person, a.role, a.for_person, a.asks, a.irregular, a.marks, a.number,
  a.batch, a.batch_row, i.file, i.sheets, b.name as by_name, f.name as for_name, k.personal`,
  joins: `left join person b on b.office_id = current_office() and b.id = a.by_person
left join person f on f.office_id = current_office() and f.id = a.for_person
left join import_batch i on i.office_id = current_office() and i.id = a.batch
left join kept k on k.act_id = a.id`,
};

const ACTS = `
with kept as materialized (
  select act_id, jsonb_object_agg(path, value) as personal from personal
  where office_id = current_office() and matter_id = $1::uuid group by act_id)
select ${ACTS_SELECTED.columns}
from act a
${ACTS_SELECTED.joins}
where a.office_id = current_office() and a.matter_id = $1::uuid order by a.seq`;

export type History = {
  readonly acts: readonly KeptAct[];
  /** Names of those who acted, by their id. */
  readonly people: ReadonlyMap<string, string>;
  /** The names the matter was opened with and was corrected to, in full: for comparing, never for showing. */
  readonly named: readonly string[];
};

/** The whole history of a matter as it lies in the tables, to be read by `historyOf`. */
export const loadRows = (tx: Tx, id: string): Promise<readonly ActsRow[]> =>
  tx.query<ActsRow>(ACTS, [id], 'acts');

/** The whole history of a matter in the order it was recorded. A step of the common kind never asks for it. */
export const loadHistory = async (
  tx: Tx,
  matter: Matter,
  id: string,
  how: 'full' | 'masked',
): Promise<History> => historyOf(matter, await loadRows(tx, id), how);

export function historyOf(
  matter: Matter,
  rows: readonly ActsRow[],
  how: 'full' | 'masked',
): History {
  const steps = new Map(rows.map((row) => [row.id, row.step]));
  return {
    acts: rows.map((row) => keptAct(matter, row, steps, how)),
    people: new Map(
      rows.flatMap(({ by_person, by_name, for_person, for_name }) => [
        [by_person, by_name ?? ''],
        ...(for_person === null ? [] : [[for_person, for_name ?? ''] as const]),
      ]),
    ),
    named: rows.flatMap(({ personal }) => namesIn(matter, personal ?? {})),
  };
}

/** Its acts alone. */
export const loadActs = async (
  tx: Tx,
  matter: Matter,
  id: string,
  how: 'full' | 'masked',
): Promise<readonly KeptAct[]> => (await loadHistory(tx, matter, id, how)).acts;

function keptAct(
  matter: Matter,
  row: ActsRow,
  steps: ReadonlyMap<string, string>,
  how: 'full' | 'masked',
): KeptAct {
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
    asks: unseal(fields, row.asks, (path) => row.personal?.[path] ?? null, how),
    marks: row.marks,
    number: row.number,
    ...originOf(row),
    ...(row.irregular === null ? {} : { irregular: row.irregular }),
  };
}

function originOf({ batch, batch_row: row, file, sheets }: ActsRow): Pick<KeptAct, 'from'> {
  if (batch === null || row === null) return {};
  return { from: { batch, file: file ?? '', ...placeOf(row, sheets) } };
}

const namesIn = (matter: Matter, values: Readonly<Record<string, string | null>>): string[] =>
  Object.entries(matter.own)
    .filter(([, { personal }]) => personal === 'name')
    .flatMap(([name]) => [values[name], values[`asks.${name}`]])
    .filter((value) => typeof value === 'string');

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
  if (!('state' in folded)) return whyNot(matter, acts, added, folded);
  const { phase, begun } = folded.state;
  if (phase === null) return { refused: openingStays(matter) };
  const early = folded.entries.find(({ on }) => begun !== null && on < begun);
  if (early) return { refused: beforeBeginning(matter, early) };
  return { state: folded.state, entry: folded.entries.find(({ id }) => id === added.id) };
}

type Broken = Exclude<ReturnType<typeof refold>, { state: State }>;

/** The added act's own refusal, or that it would break a later one. */
function whyNot(
  matter: Matter,
  acts: readonly Recorded[],
  added: Recorded,
  { broken, decision }: Broken,
): Refolding {
  const corrected = added.step === CORRECT ? added.asks['act'] : undefined;
  if (broken !== added.id && broken !== corrected)
    return {
      refused: breaksLater(
        matter,
        acts.find(({ id }) => id === broken),
        decision,
      ),
    };
  if ('refused' in decision || corrected === undefined) return decision;
  return { invalid: inside('asks', decision.invalid) };
}

function breaksLater(matter: Matter, act: Recorded | undefined, why: Broken['decision']): Refusal {
  const step = act ? matter.steps[act.step] : undefined;
  if (!act || !step) throw new Error('an act that is not there was broken');
  const { because, ...where } =
    'refused' in why
      ? why.refused
      : { because: { zh: '填写内容不完整。', en: 'it cannot be read.' } };
  return {
    ...refuse(matter, step.cites, 'breaks-later-act', {
      zh: `这样办理后，${act.on}的“${step.title.zh}”将不能成立：${because.zh}请先更正该记录。`,
      en: `“${step.title.en}” of ${act.on} would no longer stand: ${because.en} Correct that act first.`,
    }),
    ...('law' in where ? { law: where.law, article: where.article } : {}),
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
