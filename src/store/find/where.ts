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
import { findExcerpt, marksIn } from './marks.ts';
import { keysOfName, keysOfNumber, keysOfPhone } from './names.ts';
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
  readonly number: string | null;
  readonly asks: Readonly<Record<string, unknown>>;
};
/** Names are found whole, those of organisations by their words too. */
type Personal = { readonly act: string; readonly path: string; readonly value: string | null };

const ACTS_OF = `
select a.matter_id as matter, a.seq, a.id, a.step, a.on_day as "on", a.number, a.asks
from unnest($1::uuid[]) w(id) cross join lateral (
  select * from act a where a.office_id = current_office() and a.matter_id = w.id
  order by a.seq desc limit ${ACTS}) a`;

const PERSONAL_OF = `
select act_id as act, path, value from personal
where office_id = current_office() and matter_id = any($1::uuid[]) and value is not null`;

/** For each row of a page, where what was looked for stands, the newest place first. */
export async function placesOf(
  { tx, store }: Viewing,
  rows: readonly Ranked[],
  asked: Asked,
  tools: Tools,
): Promise<readonly (readonly Place[])[]> {
  const wanted = rows.filter(
    (row) => row.by !== 'title' && row.parts.includes('') && !isItsNumber(row, asked, tx, tools),
  );
  const ids = wanted.map(({ id }) => id);
  const read = ids.length > 0;
  const [acts, personal, documents] = await Promise.all([
    read ? tx.query<Act>(ACTS_OF, [ids], 'found-acts') : [],
    read ? tx.query<Personal>(PERSONAL_OF, [ids], 'found-personal') : [],
    documentsOf(tx, rows),
  ]);
  const values = new Map(personal.map(({ act, path, value }) => [`${act} ${path}`, value]));
  const byMatter = Map.groupBy(acts, ({ matter }) => matter);
  const names = new Map<string, readonly string[]>();
  return rows.map((row) => {
    const matter = store.matters.get(row.kind);
    if (!matter) return [];
    const own = byMatter.get(row.id);
    const looked = { matter, asked, tools, values, names, office: tx.office };
    return [
      ...(own ? placesIn(looked, row, own) : []),
      ...documents
        .filter(({ matter: of, sha256 }) => of === row.id && row.parts.includes(sha256))
        .map(({ name }) => placeOfDocument(name, asked, tools)),
    ].slice(0, PLACES);
  });
}

/** The number it is listed under is seen without being told. */
const isItsNumber = (
  { by, number }: Ranked,
  { numbers }: Asked,
  { office }: Tx,
  tools: Tools,
): boolean =>
  (by === 'number' || by === 'tail') &&
  number !== null &&
  keysOfNumber(number, office, tools).some((key) => numbers.has(key));

type Looked = {
  readonly matter: Matter;
  readonly asked: Asked;
  readonly tools: Tools;
  readonly office: string;
  readonly values: ReadonlyMap<string, string | null>;
  /** Keys of names as they come up: a page of people who sound alike has few. */
  readonly names: Map<string, readonly string[]>;
};

function placesIn(looked: Looked, { by }: Ranked, acts: readonly Act[]): readonly Place[] {
  if (by === 'number' || by === 'tail') return numbersIn(looked, acts);
  const steps = new Map(acts.map(({ id, step }) => [id, step]));
  const recorded = acts.map((act) => {
    const corrected = act.step === CORRECT ? steps.get(String(act.asks['act'])) : undefined;
    const fields = fieldsOfAct(looked.matter, act.step, corrected);
    const asks = unseal(
      fields,
      act.asks,
      (path) => looked.values.get(`${act.id} ${path}`) ?? null,
      'full',
    );
    return { ...act, asks, by: '', role: '', marks: [] };
  });
  const find = by === 'text' ? textIn : nameIn;
  const places: Place[] = [];
  for (const { step, on, asks } of standing(recorded).toReversed()) {
    // To look on through a long history for what is not shown takes longer than all the rest.
    if (places.length >= PLACES) break;
    const title = looked.matter.steps[step]?.title ?? null;
    places.push(...find(looked, step, asks).map((place) => ({ ...place, on, step: title })));
  }
  return places;
}

/** Another number that one of its acts gave: of an answer, of a report. */
const numbersIn = (
  { matter, asked, tools, office }: Looked,
  acts: readonly Act[],
): readonly Place[] =>
  acts.flatMap(({ number, step, on }) =>
    number !== null && keysOfNumber(number, office, tools).some((key) => asked.numbers.has(key))
      ? [
          {
            ...{ on, step: matter.steps[step]?.title ?? null, field: null, text: number },
            marks: marksIn(number, asked.terms, tools),
          },
        ]
      : [],
  );

type Piece = Pick<Place, 'field' | 'text' | 'marks'>;

function textIn(
  { matter, asked, tools }: Looked,
  step: string,
  asks: Readonly<Record<string, unknown>>,
): readonly Piece[] {
  const fields = fieldsOf(matter, step);
  return leavesOf(fields, maskAsks(fields, asks)).flatMap(({ value, field }) => {
    if (!isReadable(value, field)) return [];
    const shown = findExcerpt(value, asked.terms, tools);
    return shown ? [{ field: field.label, ...shown }] : [];
  });
}

/** The name that answers is shown as lists show it: masked. */
function nameIn(
  looked: Looked,
  step: string,
  asks: Readonly<Record<string, unknown>>,
): readonly Piece[] {
  const { matter, asked } = looked;
  const fields = fieldsOf(matter, step);
  const masked = leavesOf(fields, maskAsks(fields, asks));
  return leavesOf(fields, asks).flatMap(({ value, field }, at) => {
    const keys =
      field.personal === 'name'
        ? readName(looked, value)
        : field.personal === 'phone'
          ? keysOfPhone(value, null)
          : [];
    if (!keys.some((key) => asked.persons.has(key))) return [];
    const text = masked[at]?.value ?? '';
    return [{ field: field.label, text, marks: [[0, text.length] as const] }];
  });
}

function readName({ names, tools }: Looked, name: string): readonly string[] {
  const known = names.get(name);
  if (known) return known;
  const keys = keysOfName(name, { secret: null, tools });
  names.set(name, keys);
  return keys;
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
