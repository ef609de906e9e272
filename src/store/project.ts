import type { State } from '../kernel/act.ts';
import type { Calendar } from '../kernel/calendar.ts';
import type { ClockProjection } from '../kernel/clock.ts';
import { projectClock } from '../kernel/clock.ts';
import type { Day } from '../kernel/day.ts';
import type { Matter } from '../kernel/matter.ts';
import type { Sensitivity } from './tables.ts';

export type NamedClock = ClockProjection & { readonly name: string };

/** What lists need of a matter, in narrow columns; rebuilt from the fold at any time. */
export type Projection = {
  readonly phase: string;
  readonly open: boolean;
  readonly title: string;
  readonly begun: Day;
  readonly last: Day;
  readonly applicant: string | null;
  readonly sensitivity: Sensitivity;
  readonly clocks: readonly NamedClock[];
  readonly principal: NamedClock | undefined;
};

const SENSITIVITIES: readonly unknown[] = ['public', 'internal', 'work-secret'];

export function project(matter: Matter, state: State, calendar: Calendar): Projection {
  const { phase, begun, last, own } = state;
  if (phase === null || begun === null || last === null)
    throw new Error(`${matter.name} has not begun`);
  const clocks = Object.entries(matter.clocks)
    .map(([name, rule]) => ({ name, ...projectClock(rule, state.clocks[name] ?? [], calendar) }))
    .filter((clock) => clock.state !== 'idle');
  const sensitivity = own['sensitivity'];
  return {
    phase,
    open: !matter.phases[phase]?.closed,
    title: matter.titled(own),
    begun,
    last,
    applicant: applicantOf(matter, own),
    sensitivity: SENSITIVITIES.includes(sensitivity) ? (sensitivity as Sensitivity) : 'internal', // one of the list above
    clocks,
    principal: principalOf(matter, clocks),
  };
}

/** The clock that decides the order of lists: the office's own, as declared, that still runs; else one it has met. */
export function principalOf<C extends { readonly name: string; readonly state: string }>(
  matter: Matter,
  clocks: readonly C[],
): C | undefined {
  const own = clocks.filter(({ name }) => matter.clocks[name]?.of === 'office');
  return own.find(({ state }) => state === 'running' || state === 'paused') ?? own.at(0);
}

/** The first name the matter asks for: whose matter it is. Masked in the fold; lists of sensitive matters have none. */
export function applicantOf(matter: Matter, own: State['own']): string | null {
  if (matter.sensitive) return null;
  const name = Object.entries(matter.own).find(([, field]) => field.personal === 'name')?.[0];
  const value = name === undefined ? null : own[name];
  return typeof value === 'string' ? value : null;
}
