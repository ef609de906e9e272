import type { Day } from '../kernel/day.ts';
import type { Matter } from '../kernel/matter.ts';
import { decideAct } from './decision.ts';
import { joinUsed } from './used-documents.ts';
import { again } from './again.ts';
import { sameAsEarlier } from './repeat.ts';
import { referred, storable } from './asks.ts';
import { calendarOf } from './calendar.ts';
import type { Earlier, Loaded, Question, Situation } from './load.ts';
import { loadSituation } from './load.ts';
import { takeNumber } from './numbers.ts';
import { templateOf } from '../office/numbering.ts';
import type { Store, Tx } from './open.ts';
import { inOffice, isUuid, Undo } from './open.ts';
import { prepareWriting } from './prepare.ts';
import { readClocks } from './readings.ts';
import { canSee, seenOf } from './visibility.ts';
import { writeAct } from './write.ts';
import type { ActRequest, Actor, Done, NotDone, Performed, Previewed } from './request.ts';
import { SessionEnded } from './request.ts';
import { fieldsOf } from '../kernel/matter.ts';

export type { ActRequest, Actor, Done, NotDone, Performed, Previewed } from './request.ts';
export { SessionEnded } from './request.ts';

/**
 * The one way anything changes. Takes the office's lock on the matter, asks the kernel, writes the act with all that
 * follows from it, and enqueues what happens outside. `also` runs in the same transaction, after the act is written.
 */
export async function perform(
  store: Store,
  actor: Actor,
  request: ActRequest,
  also?: (tx: Tx, done: Done) => Promise<void>,
): Promise<Performed> {
  return again(() =>
    inOffice(store, actor.office, async (tx): Promise<Performed> => {
      const performed = await performIn(store, tx, actor, request);
      if (!('done' in performed)) throw new Undo(performed);
      if (!performed.done.repeated) await also?.(tx, performed.done);
      return performed;
    }),
  );
}

/** Several acts in one transaction: all of them, or none and the first that could not be done. */
export async function performAll(
  store: Store,
  actor: Actor,
  requests: readonly ActRequest[],
): Promise<{ readonly done: readonly Done[] } | ({ readonly at: number } & NotDone)> {
  type All = { readonly done: readonly Done[] } | ({ readonly at: number } & NotDone);
  return again(() =>
    inOffice(store, actor.office, async (tx): Promise<All> => {
      const done: Done[] = [];
      for (const [at, request] of requests.entries()) {
        const performed = await performIn(store, tx, actor, request);
        if (!('done' in performed)) throw new Undo({ at, ...performed });
        done.push(performed.done);
      }
      return { done };
    }),
  );
}

/** Decides a step and undoes it: the marks it would carry and what it does to each clock, read today. */
export async function preview(
  store: Store,
  actor: Actor,
  request: ActRequest,
): Promise<{ readonly preview: Previewed } | NotDone> {
  return inOffice(store, actor.office, async (tx): Promise<{ preview: Previewed } | NotDone> => {
    const asked = await ask(store, tx, actor, request);
    if (!('situation' in asked)) return 'done' in asked ? { conflict: 'act-id-reused' } : asked;
    const { situation, matter } = asked;
    const calendar = await calendarOf(store, tx, situation.calendarVersion);
    const decided = await decideAct(tx, {
      kinds: store.matters,
      matter,
      situation,
      actor,
      request: asked.request,
      calendar,
      today: store.clock.today(),
    });
    if (!('state' in decided)) return decided;
    const on = store.clock.today();
    const before = readClocks(matter, situation.matter?.fold, calendar, on);
    const after = readClocks(matter, decided.state, calendar, on);
    const clocks = Object.fromEntries(
      Object.keys(matter.clocks).flatMap((name) => {
        const pair = { before: before[name], after: after[name] };
        return pair.before && pair.after
          ? [[name, { before: pair.before, after: pair.after }]]
          : [];
      }),
    );
    throw new Undo({ preview: { marks: decided.entry.marks, clocks } });
  });
}

/** `perform` inside a transaction that is open; what is not done must be undone by the caller. */
export async function performIn(
  store: Store,
  tx: Tx,
  actor: Actor,
  sent: ActRequest,
): Promise<Performed> {
  const asked = await ask(store, tx, actor, sent);
  if (!('situation' in asked)) return asked;
  const { situation, matter, request } = asked;
  const calendar = await calendarOf(store, tx, situation.calendarVersion);
  const decided = await decideAct(tx, {
    kinds: store.matters,
    matter,
    situation,
    actor,
    request,
    calendar,
    today: store.clock.today(),
  });
  if (!('state' in decided)) return decided;
  const at = store.clock.now();
  const scheme = matter.steps[request.step]?.numbers;
  const number = scheme
    ? await takeNumber(tx, {
        scheme,
        on: request.on,
        template: templateOf(scheme, situation.settings, {
          shortName: situation.shortName,
          declared: matter.numbering[scheme],
        }),
        matter: request.matter,
        act: request.act,
        at,
      })
    : null;
  const writing = await prepareWriting({
    office: tx.office,
    matter,
    situation,
    request,
    calendar,
    decided,
    number,
    at,
  });
  if (writing.rebuilt)
    await tx.query('delete from clock where office_id = current_office() and matter_id = $1', [
      request.matter,
    ]);
  writeAct(tx, writing);
  const missing = await joinUsed(tx, writing.act, decided);
  if (missing.length > 0) return { invalid: missing };
  const { marks } = decided.entry;
  const done = { revision: writing.act.seq, repeated: false, act: request.act, marks };
  return { done: number === null ? done : { ...done, number: number.text } };
}

type Asked = {
  readonly matter: Matter;
  readonly situation: Situation;
  readonly request: ActRequest;
};

const repeated = ({ seq, number, marks }: Earlier, act: string): Done => ({
  revision: seq,
  repeated: true,
  act,
  marks,
  ...(number === null ? {} : { number }),
});

/** Reads what the step needs to know, and answers what needs no decision: not there, not visible, sent before, stale. */
async function ask(
  store: Store,
  tx: Tx,
  actor: Actor,
  sent: ActRequest,
): Promise<Asked | Performed> {
  const matter = store.matters.get(sent.kind);
  if (
    !matter?.steps[sent.step] ||
    !isUuid(sent.matter) ||
    !isUuid(sent.act) ||
    !isUuid(actor.person)
  )
    return { notFound: true };
  const request = {
    ...sent,
    asks: storable(sent.asks),
    irregular: storable(sent.irregular),
  };
  const situation = await loadSituation(
    tx,
    questionOf(matter, { actor, request, today: store.clock.today() }),
  );
  if (!situation.signedIn) throw new SessionEnded();
  return (
    (await answered(tx, matter, situation, { actor, request })) ?? { matter, situation, request }
  );
}

function questionOf(
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

async function answered(
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
