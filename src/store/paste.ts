import { createHash } from 'node:crypto';
import type { Day } from '../kernel/day.ts';
import type { Matter } from '../kernel/matter.ts';
import type { FieldError, Mark } from '../kernel/refusal.ts';
import { say } from '../kernel/text.ts';
import type { State } from '../kernel/act.ts';
import type { Store, Tx } from './open.ts';
import { inOffice } from './open.ts';
import { performAll } from './many/perform-all.ts';
import { preview } from './perform.ts';
import type { ActRequest, Actor, NotDone } from './request.ts';
import { naturalKeyOf } from './search-keys.ts';
import { viewing } from './viewer.ts';

type AnyRecord = Readonly<Record<string, unknown>>;

/** What becomes of a pasted row: added, there already, written twice in the list, or wrong. */
export type PastedRow = {
  readonly state: 'new' | 'known' | 'repeated' | 'wrong';
  readonly errors: readonly FieldError[];
  readonly marks: readonly Mark[];
};
export type Pasting = {
  readonly matter: Matter;
  readonly on: Day;
  readonly rows: readonly AnyRecord[];
};
type Planned = PastedRow & { readonly request?: ActRequest };

/** Each row as it would be recorded, with every error of every cell; nothing is stored. */
export async function previewPasted(
  store: Store,
  actor: Actor,
  pasting: Pasting,
): Promise<readonly PastedRow[]> {
  const planned = await plan(store, actor, pasting);
  const shown: PastedRow[] = [];
  for (const { request, ...row } of planned)
    shown.push(request ? await tried(store, actor, row, request) : row);
  return shown;
}

async function tried(
  store: Store,
  actor: Actor,
  row: PastedRow,
  request: ActRequest,
): Promise<PastedRow> {
  const answer = await preview(store, actor, request);
  if (!('preview' in answer)) return { ...row, state: 'wrong', errors: errorsOf(answer) };
  return row.state === 'wrong' ? row : { ...row, marks: answer.preview.marks };
}

/**
 * Records every row that is not there yet, all of them or none. The ids come from the rows' natural key, so that a list
 * sent twice, even at the same moment, adds nothing.
 */
export async function recordPasted(
  store: Store,
  actor: Actor,
  pasting: Pasting,
): Promise<{ readonly rows: readonly PastedRow[]; readonly added: number } | NotDone> {
  const planned = await plan(store, actor, pasting);
  const requests = planned.flatMap(({ request, state }) =>
    request && state === 'new' ? [request] : [],
  );
  const rows = planned.map(({ state, errors, marks }): PastedRow => ({ state, errors, marks }));
  if (rows.some(({ state }) => state === 'wrong')) return { invalid: named(rows) };
  if (requests.length === 0) return { rows, added: 0 };
  const done = await performAll(store, actor, requests);
  if ('done' in done) return { rows, added: done.done.filter(({ repeated }) => !repeated).length };
  const { at, ...no } = done;
  const place = planned.findIndex(({ request }) => request === requests[at]);
  return 'invalid' in no ? { invalid: inRow(no.invalid, place) } : no;
}

const inRow = (errors: readonly FieldError[], at: number): readonly FieldError[] =>
  errors.map(({ field, message }) => ({ field: `rows.${at}.${field}`, message }));
const named = (rows: readonly PastedRow[]): readonly FieldError[] =>
  rows.flatMap(({ errors }, at) => inRow(errors, at));

function errorsOf(answer: NotDone): readonly FieldError[] {
  if ('invalid' in answer) return answer.invalid;
  if ('refused' in answer) return [{ field: '', message: answer.refused.because }];
  if ('forbidden' in answer) return [{ field: '', message: answer.forbidden.because }];
  return [{ field: '', message: say('这一行不能登记。', 'This row cannot be recorded.') }];
}

async function plan(
  store: Store,
  actor: Actor,
  { matter, on, rows }: Pasting,
): Promise<readonly Planned[]> {
  const step = Object.entries(matter.steps).find(([, { from }]) => !from)?.[0];
  if (!step) throw new Error(`${matter.name} has no step that opens it`);
  return inOffice(store, actor.office, async (tx) => {
    const { secret } = await viewing(store, tx, actor);
    const keys = rows.map((row) => naturalKeyOf(matter, row, secret));
    const there = await findThere(
      tx,
      matter,
      keys.flatMap((key) => key ?? []),
      secret,
    );
    return rows.map((asks, at): Planned => {
      const key = keys[at];
      if (key === undefined) {
        const id = (what: string): string => idOf([tx.office, matter.name, at, what]);
        const request = { act: id('act'), kind: matter.name, matter: id('matter'), step, on, asks };
        return { ...wrong(matter, asks), request };
      }
      if (keys.indexOf(key) < at) return { state: 'repeated', errors: [], marks: [] };
      const { open, voided } = there.get(key) ?? { open: false, voided: 0 };
      if (open) return { state: 'known', errors: [], marks: [] };
      const id = (what: string): string => idOf([tx.office, key, voided, what]);
      const request = { act: id('act'), kind: matter.name, matter: id('matter'), step, on, asks };
      return { state: 'new', errors: [], marks: [], request };
    });
  });
}

/** A row without all of its natural key cannot be told apart from another. */
const wrong = ({ naturalKey = [], own }: Matter, asks: AnyRecord): PastedRow => ({
  state: 'wrong',
  marks: [],
  errors: naturalKey
    .filter((field) => !asks[field])
    .map((field) => ({
      field,
      message: say(`请填写${own[field]?.label.zh}。`, `${own[field]?.label.en} is required.`),
    })),
});

type There = { readonly open: boolean; readonly voided: number };

/** Matters that are there under these keys: one that was corrected is found by what it says now. */
async function findThere(
  tx: Tx,
  matter: Matter,
  keys: readonly string[],
  secret: Buffer,
): Promise<ReadonlyMap<string, There>> {
  const rows = await tx.query<{ key: string; phase: string; fold: State }>(
    `select k.key, m.phase, m.fold from search_key k
     join matter m on m.office_id = current_office() and m.id = k.matter_id
     where k.office_id = current_office() and k.key = any($1::text[]) and m.kind = $2`,
    [keys, matter.name],
    'paste-there',
  );
  const there = new Map<string, There>();
  for (const { key, phase, fold } of rows) {
    const { open, voided } = there.get(key) ?? { open: false, voided: 0 };
    const gone = phase === 'voided' || naturalKeyOf(matter, fold.own, secret) !== key;
    there.set(key, { open: open || !gone, voided: voided + (gone ? 1 : 0) });
  }
  return there;
}

/** A UUID (version 8) that is the same for the same parts. */
function idOf(parts: readonly unknown[]): string {
  const hex = createHash('sha256').update(JSON.stringify(parts), 'utf8').digest('hex');
  const variant = (8 + (Number.parseInt(hex[16] ?? '0', 16) % 4)).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
