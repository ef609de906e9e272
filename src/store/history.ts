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
