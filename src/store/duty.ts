import type { State } from '../kernel/act.ts';
import type { AnyStep, Matter } from '../kernel/matter.ts';
import { assigneeOf, waitingOf } from './keeps.ts';

/** Someone's or some role's part in a matter, as table `involved` keeps it. */
export type Involved = { readonly holder: string; readonly relation: string };

/**
 * Roles whose move it is in a phase: those of the steps that lead on. Drafting, review and signing come before what
 * leaves the office; what only ends the matter counts where nothing else leads on. Leading back is nobody's duty.
 */
export function dutyRoles(matter: Matter, phase: string): readonly string[] {
  const order = Object.keys(matter.phases);
  const at = order.indexOf(phase);
  const { closed, duty } = matter.phases[phase] ?? {};
  if (at < 0 || (closed && !duty)) return [];
  const onward = Object.values(matter.steps).filter(
    ({ from, to }) =>
      from?.includes(phase) && to !== undefined && order.indexOf(to) > at && !hidden(matter, to),
  );
  const ends = ({ to }: AnyStep) => matter.phases[to ?? '']?.closed === true;
  const inside = onward.filter((step) => step.internal && !ends(step));
  const outside = onward.filter((step) => !step.internal && !ends(step) && !waits(matter, step));
  const moves = [inside, outside, onward].find((steps) => steps.length > 0) ?? [];
  return [...new Set(moves.flatMap(({ by }) => by))];
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
  ...todoHolders(matter, state, unit).map((holder) => ({ holder, relation: 'todo' })),
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
