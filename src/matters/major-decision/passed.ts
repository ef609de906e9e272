import type { Day } from '../../kernel/day.ts';
import type { Own } from './fields.ts';
import type { Gate, Ground } from './gates.ts';

/** Passed or exempted. */
export const isOpenGate = ({ passed }: Own, gate: Gate): boolean =>
  passed.some((one) => one.gate === gate);
export const isExempt = ({ passed }: Own, gate: Gate): boolean =>
  passed.some((one) => one.gate === gate && one.ground !== null);

/** The list with one more: passed on a day, or fallen away on a ground. */
export const withGate = (
  { passed }: Own,
  gate: Gate,
  on: Day,
  ground: Ground | null = null,
): Own['passed'] => [...passed, { gate, on, ground }];
