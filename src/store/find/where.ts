import type { Day } from '../../kernel/day.ts';
import { CORRECT, standing } from '../../kernel/fold.ts';
import { fieldsOf } from '../../kernel/matter.ts';
import type { Matter } from '../../kernel/matter.ts';
import { fieldsOfAct } from '../asks.ts';
import type { Tx } from '../open.ts';
import { maskAsks, unseal } from '../personal.ts';
import type { Viewing } from '../viewer.ts';
import type { Asked } from './asked.ts';
import type { Place, Ranked } from './found.ts';
import { excerpt, marksIn } from './marks.ts';
import { keysOfName, keysOfPhone } from './names.ts';
import { isReadable, leavesOf } from './row.ts';
import type { Tools } from './tools.ts';

/** Acts looked through of one matter, the newest. */
const ACTS = 200;
const PLACES = 2;

type Act = {
  readonly matter: string;
  readonly seq: number;
  readonly id: string;
  readonly step: string;
  readonly on: Day;
  readonly asks: Readonly<Record<string, unknown>>;
  readonly personal: Readonly<Record<string, string | null>> | null;
};

const SQL = `
select a.matter_id as matter, a.seq, a.id, a.step, a.on_day as "on", a.asks,
  case when $2 then (select jsonb_object_agg(p.path, p.value) from personal p
    where p.office_id = current_office() and p.act_id = a.id) end as personal
from unnest($1::uuid[]) w(id) cross join lateral (
  select * from act a where a.office_id = current_office() and a.matter_id = w.id
  order by a.seq desc limit ${ACTS}) a`;

/** For each row of a page, where what was looked for stands, the newest place first. */
export async function placesOf(
  { tx, store }: Viewing,
  rows: readonly Ranked[],
  asked: Asked,
  tools: Tools,
): Promise<readonly (readonly Place[])[]> {
  const wanted = rows.filter(
    ({ by, parts }) => by !== 'title' && by !== 'number' && parts.includes(''),
  );
  const personal = wanted.some(({ by }) => by === 'name' || by === 'near' || by === 'phone');
  const ids = wanted.map(({ id }) => id);
  const [acts, documents] = await Promise.all([
    ids.length === 0 ? [] : tx.query<Act>(SQL, [ids, personal], 'found-acts'),
    documentsOf(tx, rows),
  ]);
  const byMatter = Map.groupBy(acts, ({ matter }) => matter);
  return rows.map((row) => {
    const matter = store.matters.get(row.kind);
    if (!matter) return [];
    const own = byMatter.get(row.id);
    const looked = { matter, asked, tools };
    return [
      ...(own ? placesIn(looked, row, own) : []),
      ...documents
        .filter(({ matter: of, sha256 }) => of === row.id && row.parts.includes(sha256))
        .map(({ name }) => placeOfDocument(name, asked, tools)),
    ].slice(0, PLACES);
  });
}

type Looked = {
  readonly matter: Matter;
  readonly asked: Asked;
  readonly tools: Tools;
};

function placesIn(looked: Looked, { by }: Ranked, acts: readonly Act[]): readonly Place[] {
  const steps = new Map(acts.map(({ id, step }) => [id, step]));
  const recorded = acts.map((act) => {
    const corrected = act.step === CORRECT ? steps.get(String(act.asks['act'])) : undefined;
    const fields = fieldsOfAct(looked.matter, act.step, corrected);
    const asks = unseal(fields, act.asks, (path) => act.personal?.[path] ?? null, 'full');
    return { ...act, asks, by: '', role: '', marks: [] };
  });
  const find = by === 'text' || by === 'tail' ? textIn : nameIn;
  return standing(recorded)
    .toReversed()
    .flatMap(({ step, on, asks }) =>
      find(looked, step, asks).map((place) => ({
        ...place,
        on,
        step: looked.matter.steps[step]?.title ?? null,
      })),
    );
}

type Piece = Pick<Place, 'field' | 'text' | 'marks'>;

function textIn(
  { matter, asked, tools }: Looked,
  step: string,
  asks: Readonly<Record<string, unknown>>,
): readonly Piece[] {
  const fields = fieldsOf(matter, step);
  return leavesOf(fields, maskAsks(fields, asks)).flatMap(({ value, field }) => {
    if (!isReadable(value, field)) return [];
    const marks = marksIn(value, asked.terms, tools);
    return marks.length === 0 ? [] : [{ field: field.label, ...excerpt(value, marks) }];
  });
}

/** The name that answers is shown as lists show it: masked. */
function nameIn(
  { matter, asked, tools }: Looked,
  step: string,
  asks: Readonly<Record<string, unknown>>,
): readonly Piece[] {
  const fields = fieldsOf(matter, step);
  const masked = leavesOf(fields, maskAsks(fields, asks));
  return leavesOf(fields, asks).flatMap(({ value, field }, at) => {
    const keys =
      field.personal === 'name'
        ? keysOfName(value, { secret: null, tools })
        : field.personal === 'phone'
          ? keysOfPhone(value, null)
          : [];
    if (!keys.some((key) => asked.persons.has(key))) return [];
    const text = masked[at]?.value ?? '';
    return [{ field: field.label, text, marks: [[0, text.length] as const] }];
  });
}

type Lying = { readonly matter: string; readonly sha256: string; readonly name: string };

async function documentsOf(tx: Tx, rows: readonly Ranked[]): Promise<readonly Lying[]> {
  const parts = rows.flatMap((row) => row.parts.filter((part) => part !== ''));
  if (parts.length === 0) return [];
  return tx.query<Lying>(
    `select distinct on (matter_id, sha256) matter_id as matter, sha256, name from document_use
     where office_id = current_office() and matter_id = any($1::uuid[]) and sha256 = any($2::text[])
     order by matter_id, sha256, at desc`,
    [rows.map(({ id }) => id), parts],
  );
}

function placeOfDocument(name: string, asked: Asked, tools: Tools): Place {
  const marks = marksIn(name, asked.terms, tools);
  const place = { on: null, step: null, field: null, text: name, marks };
  return marks.length > 0 ? place : { ...place, inside: true };
}
