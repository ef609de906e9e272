import type { Fields, Values } from '../kernel/field.ts';
import type { Given, Rule } from '../kernel/matter.ts';
import type { laws } from './laws.ts';

type Law = keyof typeof laws;
type AsksByStep = Readonly<Record<string, Fields>>;

/** Rules of a matter by step, typed by what its record holds, what each step asks and which clocks it has. */
export type RulesOf<Own, A extends AsksByStep, Clock extends string = never> = {
  readonly [K in keyof A & string]?: readonly Rule<
    Law,
    Given<Own, Values<A[K]>, keyof A & string, Clock>
  >[];
};

/** The same before anything is filled in. */
export type BarsOf<Own, A extends AsksByStep, Clock extends string = never> = {
  readonly [K in keyof A & string]?: readonly Rule<
    Law,
    Given<Own, unknown, keyof A & string, Clock>
  >[];
};
