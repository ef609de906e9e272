import type { Figure, Head, Source } from '../kernel/figure.ts';

const measure =
  <const K extends string>(op: Figure['op'], kind: K) =>
  <const U extends string, const S, const D = never, const C = never>(
    unit: U,
    from: Head & Source<S, D, C>,
  ): Figure<K, U, S, D, C> => ({ ...from, op, kind, unit });

/** Acts of a step, within the period by their legal day. */
export const count = measure('count', 'count');
/** What a field of these acts adds up to; `estimated` where the field itself is an estimate. */
export const sum = measure('sum', 'sum');
export const estimated = measure('sum', 'estimate');
/** How many different values of a field there are. */
export const distinct = measure('distinct', 'distinct');
export const median = measure('median', 'median');
/** Matters open at the end of the period; `carried` are those open at its beginning (上年结转). */
export const stock = measure('stock', 'stock');
export const carried = <U extends string, S, D, C>(
  head: Head,
  of: Figure<'stock', U, S, D, C>,
): Figure<'stock', U, S, D, C> => ({
  ...{ ...head, kind: 'stock', unit: of.unit, op: 'carried', of: [of] },
});

/** The sum of figures of one kind and unit. */
export const total = <K extends string, U extends string, S, D, C>(
  head: Head,
  first: Figure<K, U, S, D, C>,
  ...rest: readonly Figure<NoInfer<K>, NoInfer<U>, S, D, C>[]
): Figure<K, U, S, D, C> => {
  const { kind, unit } = first;
  return { ...head, kind, unit, op: 'total', of: [first, ...rest] };
};

/** A part of a whole, printed with its base. */
export const share = <U extends string, S, D, C>(
  head: Head,
  part: Figure<string, U, S, D, C>,
  whole: Figure<string, NoInfer<U>, S, D, C>,
): Figure<'share', '%', S, D, C> => ({
  ...{ ...head, kind: 'share', unit: '%', op: 'share', of: [part, whole] },
});

/** How much of a count was done in time, by a clock of the matter. */
export const inTime = <S, D, const C>(
  head: Head,
  whole: Figure<'count', string, S, D, NoInfer<C>>,
  clock: C,
): Figure<'share', '%', S, D, C> => share(head, { ...whole, inTime: clock }, whole);

/** A count since the beginning, up to the end of the period. */
export const cumulative = <U extends string, S, D, C>(
  head: Head,
  of: Figure<'count', U, S, D, C>,
): Figure<'cumulative', U, S, D, C> => ({
  ...{ ...head, kind: 'cumulative', unit: of.unit, op: 'cumulative', of: [of] },
});
