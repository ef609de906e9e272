import type { Calendar } from '../kernel/calendar.ts';
import { CORRECT } from '../kernel/fold.ts';
import type { Matter } from '../kernel/matter.ts';
import type { Instant } from '../office/clock.ts';
import { genesisOf } from './chain.ts';
import type { Decided } from './decision.ts';
import { difference, involvedIn } from './duty.ts';
import type { Involved } from './duty.ts';
import { jobsAfter } from './follow-up.ts';
import { assigneeOf, linksOf } from './keeps.ts';
import type { Situation } from './load.ts';
import type { Taken } from './numbers.ts';
import { seal } from './personal.ts';
import type { NamedClock, Projection } from './project.ts';
import { project } from './project.ts';
import { namedKeys } from './reference-keys.ts';
import type { ActRequest } from './request.ts';
import { keysOf } from './search-keys.ts';
import type { FromFile, Writing } from './write.ts';

export type Preparing = {
  readonly office: string;
  readonly matter: Matter;
  readonly situation: Situation;
  readonly request: ActRequest;
  readonly calendar: Calendar;
  readonly decided: Decided;
  readonly number: Taken | null;
  readonly at: Instant;
  readonly from?: FromFile | undefined;
};

/** Everything one decided act changes, as rows. */
export async function prepareWriting(asked: Preparing): Promise<Writing> {
  const { office, matter, situation, request, calendar, decided } = asked;
  const { entry, state } = decided;
  const { asks, personal } = seal(decided.fields, entry.asks);
  const unit = unitOf(asked);
  const { come, gone } = involvedBy(asked, unit);
  const projection = project(matter, state, calendar);
  return {
    act: { ...actOf(asked), asks },
    prev: situation.matter?.head ?? genesisOf(office, request.matter).hash,
    state,
    projection,
    clocks: clocksMoved(asked, projection),
    unit,
    assignee: assigneeOf(state.own),
    ...numberOf(asked),
    personal,
    come,
    gone,
    keys: await keysAfter(asked),
    jobs: jobsAfter(office, matter, entry),
    rebuilt: decided.rebuilt,
  };
}

const actOf = ({ office, matter, situation, request, decided, number, at, from }: Preparing) => ({
  office_id: office,
  matter_id: request.matter,
  seq: (situation.matter?.revision ?? 0) + 1,
  id: request.act,
  kind: matter.name,
  step: decided.entry.step,
  on_day: decided.entry.on,
  at,
  by_person: decided.entry.by,
  role: decided.entry.role,
  for_person: decided.for,
  irregular: decided.irregular,
  marks: decided.entry.marks,
  number: number?.text ?? null,
  law_version: matter.version,
  ...from,
});

/** A matter keeps the first number it is given; the others lie with their acts. */
function numberOf({ situation, number }: Preparing) {
  const row = situation.matter;
  if (row?.number) return { number: row.number, numberKey: row.number_key };
  return { number: number?.text ?? null, numberKey: number?.key ?? null };
}

/** A matter lies with the unit of whoever handles it; at first with the unit set for its kind, or the registrar's. */
function unitOf({ matter, situation, decided }: Preparing): string | null {
  const row = situation.matter;
  const assignee = assigneeOf(decided.state.own);
  const named = situation.staff.find(({ id }) => id === assignee);
  if (assignee !== (row?.assignee_id ?? null) && named?.unit) return named.unit;
  if (row) return row.unit_id;
  const set = situation.settings[`unit.${matter.name}`];
  return typeof set === 'string' ? set : (decided.unit ?? situation.unit);
}

function involvedBy(
  { matter, situation, decided }: Preparing,
  unit: string | null,
): { readonly come: readonly Involved[]; readonly gone: readonly Involved[] } {
  const { entry, state } = decided;
  const row = situation.matter;
  const before = row ? involvedIn(matter, row.fold, row.unit_id) : [];
  const changed = difference(before, involvedIn(matter, state, unit));
  const holder = `person:${entry.by}`;
  const tookBefore = Object.values(row?.fold.taken ?? {}).some(({ by }) => by === entry.by);
  return {
    gone: changed.gone,
    come: [
      ...changed.come,
      ...(tookBefore ? [] : [{ holder, relation: 'took' }]),
      ...(row ? [] : [{ holder, relation: 'opened' }]),
    ],
  };
}

/** Clocks that this act did something to; all of them where the matter was folded anew. */
function clocksMoved(
  { situation, decided }: Preparing,
  { clocks }: Projection,
): readonly NamedClock[] {
  const before = situation.matter?.fold.clocks ?? {};
  if (decided.rebuilt) return clocks;
  return clocks.filter(({ name }) => before[name]?.length !== decided.state.clocks[name]?.length);
}

/** New keys to find the matter by: its names and wording, what it names, and the matters it is linked to. */
async function keysAfter({ matter, situation, decided }: Preparing): Promise<readonly string[]> {
  const { entry, state } = decided;
  const before = situation.matter?.fold;
  const links = linksOf(state.own)
    .slice(before ? linksOf(before.own).length : 0)
    .map(({ matter: id }) => `link:${id}`);
  const { step, asks } = entry;
  const named = await namedKeys(matter, { before, after: state, step, asks }, situation.secret);
  if (matter.steps[step]?.from && step !== CORRECT) return [...links, ...named];
  // Plain values of the opening act or of its correction; they are hashed before they leave this process.
  const given = step === CORRECT ? asks['asks'] : asks;
  const plain = { ...state.own, ...without(given as Readonly<Record<string, unknown>> | null) };
  return [...new Set([...links, ...named, ...(await keysOf(matter, plain, situation.secret))])];
}

const without = (
  given: Readonly<Record<string, unknown>> | null,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(given ?? {}).filter(([, value]) => value !== null));
