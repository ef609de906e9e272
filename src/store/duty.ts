import type { State } from '../kernel/act.ts';
import type { AnyStep, Matter } from '../kernel/matter.ts';
import { assigneeOf, waitingOf } from './keeps.ts';

/** Someone's or some role's part in a matter, as table `involved` keeps it. */
export type Involved = { readonly holder: string; readonly relation: string };

/**
 * Roles whose move it is in a phase: those of the steps that lead on, where to they may not know before they are taken.
 * Drafting, review and signing come before what leaves the office; what only ends the matter counts where nothing else
 * leads on, and what leads back (a review that gives a draft back) where nothing leads on at all.
 */
export function dutyRoles(matter: Matter, phase: string): readonly string[] {
  const order = Object.keys(matter.phases);
  const at = order.indexOf(phase);
  const { closed, duty, rests } = matter.phases[phase] ?? {};
  if (at < 0 || (closed && !duty)) return [];
  if (rests) return tendingRoles(matter, phase);
  const leading = Object.entries(matter.steps).flatMap(([name, step]) => {
    const { from, to } = step;
    const leads =
      to === undefined ? matter.turns[name] !== undefined : to !== phase && !hidden(matter, to);
    return leads && from?.includes(phase) ? [step] : [];
  });
  const onward = leading.filter(({ to }) => to === undefined || order.indexOf(to) > at);
  const ends = ({ to }: AnyStep) => matter.phases[to ?? '']?.closed === true;
  const inside = onward.filter((step) => step.internal && !ends(step));
  const outside = onward.filter((step) => !step.internal && !ends(step) && !waits(matter, step));
  const moves = [inside, outside, onward, leading].find((steps) => steps.length > 0) ?? [];
  return [...new Set(moves.flatMap(({ by }) => by))];
}

/** Who tends to what rests: those of the steps that a clock of the office waits for, rather than those that end it; and heads. */
function tendingRoles({ steps, clocks, phases, heads }: Matter, phase: string): readonly string[] {
  const awaited = new Set(
    Object.values(clocks)
      .filter((clock) => clock.of === 'office')
      .flatMap(({ stops, stopsWhen, sets }) => [
        ...[...stops, ...Object.keys(stopsWhen ?? {})],
        ...(sets ?? []).map(({ step }) => step),
      ]),
  );
  const here = Object.entries(steps).flatMap(([name, step]) =>
    awaited.has(name) && step.from?.includes(phase) ? [step] : [],
  );
  const lasting = here.filter(({ to }) => to === undefined || !phases[to]?.closed);
  return [...new Set([...(lasting.length > 0 ? lasting : here).flatMap(({ by }) => by), ...heads])];
}

const hidden = (matter: Matter, phase: string): boolean => matter.phases[phase]?.hidden === true;

/** A step into a phase declared after this one that only pauses the work (asking to clarify) is no progress. */
const waits = (matter: Matter, { to }: AnyStep): boolean =>
  Object.values(matter.clocks).some(({ restarts }) =>
    restarts?.some((restart) => matter.steps[restart.waits]?.to === to),
  );

/** Whose move it is: the assignee where the role handles cases, else the role, of the matter's unit where it has one. */
export function todoHolders(matter: Matter, state: State, unit: string | null): readonly string[] {
  if (state.phase === null) return [];
  const assignee = assigneeOf(state.own);
  return [
    ...new Set(
      dutyRoles(matter, state.phase).flatMap((role) => {
        if (matter.roles[role]?.sees === 'office') return [`role:${role}`];
        if (assignee !== null) return [`person:${assignee}`];
        if (unit === null) return [`role:${role}`];
        return [`role:${role}@${unit}`, ...giving(matter).map((name) => `role:${name}`)];
      }),
    ),
  ];
}

/** Who passes on what came to a unit and nobody handles yet: the unit may have no officer of its own. */
const giving = ({ heads, roles, steps }: Matter): readonly string[] => [
  ...heads,
  ...Object.values(steps)
    .filter(({ from }) => from === undefined)
    .flatMap(({ by }) => by)
    .filter((role) => roles[role]?.sees === 'office'),
];

/** Everyone whose lists a state puts the matter on, but for who took steps in it. */
export const involvedIn = (
  matter: Matter,
  state: State,
  unit: string | null,
): readonly Involved[] => [
  ...todoHolders(matter, state, unit).map((holder) => ({
    holder,
    relation: matter.phases[state.phase ?? '']?.rests ? 'watch' : 'todo',
  })),
  ...waitingOf(state.own).map(({ person, for: relation }) => ({
    holder: `person:${person}`,
    relation,
  })),
];

const keyOf = ({ holder, relation }: Involved): string => `${relation} ${holder}`;

/** What changes between two of them. */
export function difference(
  before: readonly Involved[],
  after: readonly Involved[],
): { readonly gone: readonly Involved[]; readonly come: readonly Involved[] } {
  const was = new Map(before.map((one) => [keyOf(one), one]));
  const is = new Map(after.map((one) => [keyOf(one), one]));
  return {
    gone: [...was].filter(([key]) => !is.has(key)).map(([, one]) => one),
    come: [...is].filter(([key]) => !was.has(key)).map(([, one]) => one),
  };
}
