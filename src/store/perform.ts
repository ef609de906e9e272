import { again } from './again.ts';
import { answered, findReadable, questionOf } from './asking.ts';
import type { Readable } from './asking.ts';
import { calendarOf } from './calendar.ts';
import { secondReport } from './annual-reports.ts';
import { decideAct } from './decision.ts';
import type { Situation } from './load.ts';
import { loadSituation } from './load.ts';
import type { Taken } from './follows.ts';
import { followsOf } from './follows.ts';
import { heldCase } from './nil-registers.ts';
import type { NumberFor } from './numbers.ts';
import { takeNumber } from './numbers.ts';
import { templateOf } from '../office/numbering.ts';
import type { Store, Tx } from './open.ts';
import { inOffice, Undo } from './open.ts';
import { prepareWriting } from './prepare.ts';
import { readClocks } from './readings.ts';
import type { ActRequest, Actor, Done, NotDone, Performed, Previewed } from './request.ts';
import { SessionEnded } from './request.ts';
import { joinUsed } from './used-documents.ts';
import { writeAct } from './write.ts';

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

/** What other records say against an act: a rule of a declaration sees its own record alone. */
export const byOthers = async (
  tx: Tx,
  { matter, request }: Readable,
  own: Readonly<Record<string, unknown>>,
) =>
  (await secondReport(tx, matter, request)) ??
  (await heldCase(tx, matter, { step: request.step, own }));

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
  const against = await byOthers(tx, asked, decided.state.own);
  if (against) return { refused: against };
  const at = store.clock.now();
  const number = await numberFor(tx, asked, at);
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
  const taken = { matter, request, decided, calendar, number: number?.text ?? null };
  const stopped = await follow(store, tx, actor, taken);
  if (stopped) return stopped;
  const { marks } = decided.entry;
  const done = { revision: writing.act.seq, repeated: false, act: request.act, marks };
  return { done: number === null ? done : { ...done, number: number.text } };
}

/** Takes what follows from an act; what cannot be taken undoes the act too. */
async function follow(
  store: Store,
  tx: Tx,
  actor: Actor,
  taken: Taken,
): Promise<NotDone | undefined> {
  for (const next of await followsOf(tx, taken)) {
    const followed = await performIn(store, tx, actor, next);
    if (!('done' in followed)) return followed;
  }
  return undefined;
}

type Asked = Readable & { readonly situation: Situation };

/** The number that the step gives, if it gives one. */
async function numberFor(tx: Tx, { matter, request, situation }: Asked, at: NumberFor['at']) {
  const scheme = matter.steps[request.step]?.numbers;
  if (!scheme) return null;
  const { settings, shortName } = situation;
  const declared = matter.numbering[scheme];
  const template = templateOf(scheme, settings, { shortName, declared });
  return takeNumber(tx, {
    ...{ scheme, template, on: request.on },
    ...{ matter: request.matter, act: request.act, at },
  });
}

/** Reads what the step needs to know, and answers what needs no decision. */
async function ask(
  store: Store,
  tx: Tx,
  actor: Actor,
  sent: ActRequest,
): Promise<Asked | Performed> {
  const readable = findReadable(store, actor, sent);
  if (!readable) return { notFound: true };
  const { matter, request } = readable;
  const today = store.clock.today();
  const situation = await loadSituation(tx, questionOf(matter, { actor, request, today }));
  if (!situation.signedIn) throw new SessionEnded();
  return (
    (await answered(tx, matter, situation, { actor, request })) ?? { matter, situation, request }
  );
}
