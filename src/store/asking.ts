import type { Day } from '../kernel/day.ts';
import type { Matter } from '../kernel/matter.ts';
import { fieldsOf } from '../kernel/matter.ts';
import { referred, storable } from './asks.ts';
import type { Earlier, Loaded, Question, Situation } from './load.ts';
import type { Store, Tx } from './open.ts';
import { isUuid } from './open.ts';
import { sameAsEarlier } from './repeat.ts';
import type { ActRequest, Actor, Done, Performed } from './request.ts';
import { canSee, seenOf } from './visibility.ts';

/** A request that can be looked at: its kind and step are declared, its ids are ids, its texts can be stored. */
export type Readable = { readonly matter: Matter; readonly request: ActRequest };

export function findReadable(
  { matters }: Store,
  actor: Actor,
  sent: ActRequest,
): Readable | undefined {
  const matter = matters.get(sent.kind);
  if (!matter?.steps[sent.step] || ![sent.matter, sent.act, actor.person].every(isUuid))
    return undefined;
  const request = { ...sent, asks: storable(sent.asks), irregular: storable(sent.irregular) };
  return { matter, request };
}

/** What a step needs to know. */
export function questionOf(
  matter: Matter,
  {
    actor,
    request,
    today,
  }: { readonly actor: Actor; readonly request: ActRequest; readonly today: Day },
): Question {
  const fields = fieldsOf(matter, request.step);
  const ids = (to: 'record' | 'staff') =>
    referred(fields, request.asks, to).flatMap(({ id }) => (isUuid(id) ? [id] : []));
  const { numbers: scheme, from } = matter.steps[request.step] ?? {};
  return {
    matter: request.matter,
    others: ids('record'),
    act: request.act,
    person: actor.person,
    on: request.on,
    today,
    settings: [
      ...(from ? [] : [`unit.${matter.name}`]),
      ...(scheme ? ['letterCode', `numbering.${scheme}`] : []),
    ],
    staff: ids('staff'),
    session: actor.unproven ?? null,
  };
}

/** What needs no decision: not there, not visible, sent before, stale. */
export async function answered(
  tx: Tx,
  matter: Matter,
  situation: Situation,
  { actor, request }: { readonly actor: Actor; readonly request: ActRequest },
): Promise<Performed | undefined> {
  const { earlier, matter: row, active } = situation;
  if (!active) return { notFound: true };
  if (earlier) {
    const same = await sameAsEarlier(tx, { matter, earlier, actor, request });
    return same ? { done: repeated(earlier, request.act) } : { conflict: 'act-id-reused' };
  }
  return row ? unseen(matter, situation, row, request) : opening(matter, request);
}

const repeated = ({ seq, number, marks }: Earlier, act: string): Done => ({
  revision: seq,
  repeated: true,
  act,
  marks,
  ...(number === null ? {} : { number }),
});

const opening = (matter: Matter, { step }: ActRequest): Performed | undefined =>
  matter.steps[step]?.from === undefined ? undefined : { notFound: true };

function unseen(
  matter: Matter,
  { eyes }: Situation,
  row: Loaded,
  request: ActRequest,
): Performed | undefined {
  if (row.kind !== matter.name || !canSee(matter, eyes, seenOf(row))) return { notFound: true };
  const { ifMatch = row.revision } = request;
  return ifMatch === row.revision ? undefined : { conflict: 'stale', revision: row.revision };
}
