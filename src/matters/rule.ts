import type { Fields } from '../kernel/field.ts';
import type { Rule } from '../kernel/matter.ts';
import type { Cite } from '../kernel/refusal.ts';
import type { Text } from '../kernel/text.ts';

type Reasons<Code extends string, Law extends string> = Readonly<
  Record<Code, { readonly cites: Cite<Law>; readonly says: Text }>
>;

/**
 * Makers of a matter's rules, whose articles and sentences stand in its table of reasons. `refused`: impossible or
 * without effect, the head may state why it stands; `impossible`: cannot have happened, not even on paper; `late`:
 * takes effect and is marked.
 */
export function rulesBy<const Code extends string, const Law extends string>(
  reasons: Reasons<Code, Law>,
) {
  const rule =
    (kind: Pick<Rule<Law, never>, 'answer' | 'absolute'>) =>
    <Q>(code: Code, when: (given: Q) => boolean): Rule<Law, Q> => ({
      code,
      ...kind,
      ...reasons[code],
      when,
    });
  return {
    refused: rule({ answer: 'refused' }),
    impossible: rule({ answer: 'refused', absolute: true }),
    late: rule({ answer: 'late' }),
  };
}

/** Gives each declared step the fields that stand under its name in the matter's `asks`. */
export const asking =
  <const A extends Readonly<Record<string, Fields>>>(asks: A) =>
  <const S extends { readonly [K in keyof A]: object }>(declared: S) =>
    Object.fromEntries(
      Object.entries(declared).map(([name, step]) => [
        name,
        { ...(step as object), asks: asks[name] }, // every step is an object, as the parameter says
      ]),
    ) as { readonly [K in keyof A]: S[K] & { readonly asks: A[K] } }; // the same names
