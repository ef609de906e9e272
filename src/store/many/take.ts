import type { Calendar } from '../../kernel/calendar.ts';
import { templateOf } from '../../office/numbering.ts';
import type { Readable } from '../asking.ts';
import { answered, findReadable, questionOf } from '../asking.ts';
import { calendarOf } from '../calendar.ts';
import type { Decided } from '../decision.ts';
import { decideAct } from '../decision.ts';
import type { Situation } from '../load.ts';
import type { NumberFor } from '../numbers.ts';
import { followsOf } from '../follows.ts';
import type { Store, Tx } from '../open.ts';
import { byOthers, performIn } from '../perform.ts';
import { prepareWriting } from '../prepare.ts';
import type { ActRequest, Actor, Done, NotDone, Performed } from '../request.ts';
import { SessionEnded } from '../request.ts';
import type { FromFile } from '../write.ts';
import { joinAll, missingOf } from './documents.ts';
import { takeNumbers } from './numbers.ts';
import type { Known } from './situations.ts';
import { loadKnown, loadSituations } from './situations.ts';
import { writeActs } from './write.ts';

/** One person's acts in one transaction. */
export type Taking = {
  readonly store: Store;
  readonly tx: Tx;
  readonly actor: Actor;
  readonly known: Known;
  readonly calendar: Calendar;
};

export async function beginTaking(store: Store, tx: Tx, actor: Actor): Promise<Taking> {
  const today = store.clock.today();
  const known = await loadKnown(tx, actor.person, { today, session: actor.unproven ?? null });
  if (!known.who.signedIn) throw new SessionEnded();
  const calendar = await calendarOf(store, tx, known.who.calendarVersion);
  return { store, tx, actor, known, calendar };
}

type Asked = Readable & { readonly situation: Situation };
/** An act that was decided and can be written. */
export type Ready = Asked & { readonly decided: Decided; readonly from?: FromFile };
export type Answer = Ready | { readonly done: Done } | NotDone;

export const isReady = (answer: Answer): answer is Ready => 'decided' in answer;

/** Decides acts on different matters; what they need to know is read in one round trip. Nothing is written. */
export async function decideAll(
  taking: Taking,
  sent: readonly ActRequest[],
): Promise<readonly Answer[]> {
  const { tx } = taking;
  const asked = await situate(taking, sent);
  const answers: Answer[] = [];
  for (const one of asked) answers.push(await decideOne(taking, one));
  const missing = await missingOf(tx, answers.filter(isReady));
  return answers.map((answer) => {
    const invalid = isReady(answer) ? missing.get(answer.request.act) : undefined;
    return invalid ? { invalid } : answer;
  });
}

async function situate(
  { store, tx, actor, known }: Taking,
  sent: readonly ActRequest[],
): Promise<readonly (Asked | undefined)[]> {
  const readable = sent.map((request) => findReadable(store, actor, request));
  const questions = readable.flatMap((one) => {
    if (!one) return [];
    const { matter, request } = one;
    return [questionOf(matter, { actor, request, today: known.today })];
  });
  const situations = (await loadSituations(tx, known, questions)).values();
  return readable.map((one) => {
    const situation = one && situations.next().value;
    return situation && { ...one, situation };
  });
}

async function decideOne(taking: Taking, asked: Asked | undefined): Promise<Answer> {
  if (!asked) return { notFound: true };
  const { store, tx, actor, known, calendar } = taking;
  const { matter, request, situation } = asked;
  const before = await answered(tx, matter, situation, { actor, request });
  if (before) return before;
  const decided = await decideAct(tx, {
    kinds: store.matters,
    matter,
    situation,
    actor,
    request,
    calendar,
    today: known.today,
  });
  if (!('state' in decided)) return decided;
  const against = await byOthers(tx, asked, decided.state.own);
  return against ? { refused: against } : { ...asked, decided };
}

/** Writes acts that were decided; each takes its number in turn. */
export async function writeAll(
  { store, tx, calendar }: Taking,
  ready: readonly Ready[],
): Promise<readonly Done[]> {
  const at = store.clock.now();
  const numbers = await takeNumbers(
    tx,
    ready.map((one) => numberFor(one, at)),
  );
  const writings = await Promise.all(
    ready.map((one, place) =>
      prepareWriting({ ...one, office: tx.office, calendar, number: numbers[place] ?? null, at }),
    ),
  );
  await writeActs(tx, writings);
  await joinAll(tx, ready, at);
  return writings.map(({ act }, place): Done => {
    const number = numbers[place]?.text;
    const done = { revision: act.seq, repeated: false, act: act.id, marks: act.marks };
    return number === undefined ? done : { ...done, number };
  });
}

function numberFor(
  { matter, request, situation }: Ready,
  at: NumberFor['at'],
): NumberFor | undefined {
  const scheme = matter.steps[request.step]?.numbers;
  if (!scheme) return undefined;
  const { settings, shortName } = situation;
  const declared = matter.numbering[scheme];
  const template = templateOf(scheme, settings, { shortName, declared });
  return { scheme, on: request.on, template, matter: request.matter, act: request.act, at };
}

/** What follows from acts, one by one: it is seldom anything. */
async function followAll(
  { store, tx, actor, calendar }: Taking,
  ready: readonly Ready[],
  done: readonly Done[],
): Promise<void> {
  for (const [at, one] of ready.entries()) {
    const number = done[at]?.number ?? null;
    for (const next of await followsOf(tx, { ...one, calendar, number })) {
      const followed = await performIn(store, tx, actor, next);
      if (!('done' in followed))
        throw new Error(`${next.kind} ${next.step} does not follow: ${JSON.stringify(followed)}`);
    }
  }
}

/** Decides and writes; what cannot be done is told and the rest stands: the caller undoes what must be whole. */
export async function takeAll(
  taking: Taking,
  sent: readonly ActRequest[],
): Promise<readonly Performed[]> {
  const answers = await decideAll(taking, sent);
  const ready = answers.filter(isReady);
  const done = await writeAll(taking, ready);
  await followAll(taking, ready, done);
  const written = done.values();
  return answers.map((answer): Performed => {
    if (!isReady(answer)) return answer;
    const done = written.next().value;
    if (!done) throw new Error('an act that was ready was not written');
    return { done };
  });
}
