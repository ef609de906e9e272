import { isDay } from '../../kernel/day.ts';
import type { Fields } from '../../kernel/field.ts';
import type { Matter } from '../../kernel/matter.ts';
import { storable } from '../asks.ts';
import type { ActRequest } from '../request.ts';
import type { Identity, There } from './identity.ts';
import { findThere, identityOf, idOf, matterIdOf, NOWHERE } from './identity.ts';
import type { Importing, ImportRow, Progress, ReportedRow } from './importing.ts';
import { sayPlace } from './place.ts';
import { differs, errorsOf, nameless, noDay, unreadable } from './reported.ts';
import type { Seen } from './seen.ts';
import { seenRows } from './seen.ts';
import type { Answer, Ready, Taking } from './take.ts';
import { decideAll, isReady, writeAll } from './take.ts';

type AnyRecord = Readonly<Record<string, unknown>>;

/** An import on its way. */
export type Run = {
  readonly asked: Importing;
  readonly taking: Taking;
  readonly matter: Matter;
  readonly step: string;
  readonly fields: Fields;
  /** Rows that were entered or are known. */
  readonly seen: Seen;
  readonly reported: ReportedRow[];
  readonly counts: { -readonly [K in keyof Progress]: number };
};

type Errors = { readonly reported: Omit<ReportedRow, 'row'> };
type Outcome =
  | { readonly is: 'known' }
  | { readonly is: 'entered'; readonly ready: Ready }
  | Errors;
const KNOWN: Outcome = { is: 'known' };

/** What became of a row. */
export type Looked = {
  readonly row: number;
  readonly identity: Identity | undefined;
  readonly outcome: Outcome;
};

type Read = {
  readonly row: number;
  readonly own: AnyRecord;
  readonly on: ImportRow['on'];
  readonly identity: Identity | undefined;
  /** Told without deciding. */
  readonly outcome?: Outcome | undefined;
};

/** Decides the rows of a chunk, and writes those that can be entered unless nothing shall be. */
export async function lookAt(run: Run, rows: readonly ImportRow[]): Promise<readonly Looked[]> {
  const { asked, taking, matter, counts } = run;
  const read = rows.map((row) => readRow(run, row));
  const identities = read.flatMap(({ identity, outcome }) => (outcome ? [] : (identity ?? [])));
  const { secret } = taking.known.who;
  const there = await findThere(taking.tx, matter, { rows: identities, secret });
  const fresh = read.filter((one) => !one.outcome && !placeOf(one, there).stands);
  const answers = await decideAll(
    taking,
    fresh.map((one) => requestOf(run, one, placeOf(one, there))),
  );
  const decided = new Map(fresh.map((one, at) => [one, answers[at]]));
  const looked = outcomesOf(run, read, decided);
  const failed = counts.reported > 0 || looked.some(({ outcome }) => 'reported' in outcome);
  if (asked.mode === 'partial' || (asked.mode === 'all' && !failed))
    await writeAll(
      taking,
      looked.flatMap(({ outcome }) => ('ready' in outcome ? outcome.ready : [])),
    );
  return looked;
}

function readRow(run: Run, { row, own, on }: ImportRow): Read {
  const { matter, fields, taking, seen } = run;
  const nothing = { row, own: {}, on, identity: undefined };
  if (typeof own !== 'object' || own === null || Array.isArray(own))
    return { ...nothing, outcome: { reported: unreadable } };
  if (!isDay(on)) return { ...nothing, outcome: { reported: noDay } };
  const said = storable(own as AnyRecord); // an object, as was just seen
  const identity = identityOf(matter, fields, said, taking.known.who.secret);
  const outcome = identity && twin(run, seen, identity);
  return { row, own: said, on, identity, outcome };
}

/** A row that the file had before: nothing is changed by it, unless it says something else. */
function twin(
  { matter, asked: { file } }: Run,
  seen: Seen,
  identity: Identity,
): Outcome | undefined {
  const first = seen.find(identity);
  if (!first) return undefined;
  if (first.same) return KNOWN;
  return { reported: differs(matter, sayPlace(first.row, file.sheets)) };
}

const placeOf = ({ identity }: Read, there: ReadonlyMap<string, There>): There =>
  (identity && there.get(identity.key)) ?? NOWHERE;

function requestOf({ asked, matter, step, taking }: Run, one: Read, { gone }: There): ActRequest {
  const { row, own, on, identity } = one;
  const id = identity
    ? matterIdOf(taking.tx.office, matter, { key: identity.key, gone })
    : idOf([asked.batch, row, 'matter']);
  return {
    act: idOf([asked.batch, row]),
    kind: matter.name,
    matter: id,
    step,
    on,
    asks: own,
  };
}

/** In the order of the file, so that of two rows that are one the first is entered. */
function outcomesOf(
  run: Run,
  read: readonly Read[],
  decided: ReadonlyMap<Read, Answer | undefined>,
): readonly Looked[] {
  const here = seenRows(read.length);
  return read.map((one): Looked => {
    const { row, identity } = one;
    const answer = decided.get(one);
    const outcome = one.outcome ?? (answer ? outcomeOf(run, one, answer, here) : KNOWN);
    if (identity && 'is' in outcome) here.add(identity, row);
    return { row, identity, outcome };
  });
}

function outcomeOf(run: Run, one: Read, answer: Answer, here: Seen): Outcome {
  const { asked, matter, fields } = run;
  const { row, own, identity } = one;
  if (!identity) return { reported: withName(nameless(matter, fields, own), answer) };
  if (!isReady(answer)) return 'done' in answer ? KNOWN : { reported: errorsOf(answer) };
  const from = { batch: asked.batch, batch_row: row };
  return twin(run, here, identity) ?? { is: 'entered', ready: { ...answer, from } };
}

/** What else is wrong with a row that lacks a part of its name. */
function withName(missing: Errors['reported']['errors'], answer: Answer): Errors['reported'] {
  if (isReady(answer) || 'done' in answer) return { errors: missing };
  const { errors, ...rest } = errorsOf(answer);
  const named = new Set(errors.map(({ field }) => field));
  return { ...rest, errors: [...errors, ...missing.filter(({ field }) => !named.has(field))] };
}
