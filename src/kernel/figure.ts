import type { Text } from './text.ts';

/** What a figure may look at: an act that stands, and the matter after it. Personal values are masked in both. */
type Seen = {
  readonly step: string;
  readonly own: Readonly<Record<string, unknown>>;
  readonly asks: Readonly<Record<string, unknown>>;
};

/** Which acts make a figure up. */
type Source<Step, DayName, Clock> = {
  /** Acts of these steps; for a stock, those that open a matter. */
  readonly steps: readonly Step[];
  readonly where?: (seen: Seen) => boolean;
  /** The fields (of the act or the matter) by whose values the figure is split. */
  readonly by?: readonly string[];
  /** The first such act of each matter only: 起, not 次. */
  readonly once?: true;
  /** The matter's named day instead of the act's. */
  readonly on?: DayName;
  /** Only acts by which this clock was kept. */
  readonly inTime?: Clock;
  /** Only acts that came when this clock was past. */
  readonly late?: Clock;
  /** The field that is summed, told apart (`@matter`: the matter itself) or put in order. */
  readonly field?: string;
  /** Instead of a field: what this clock has used after the act, in its own unit. */
  readonly used?: Clock;
};

/**
 * `rounding`: how a text prints it, 712 with `{ to: 100 }` is “700余”. An approximation is a rule, never typed.
 * `nil`: what is printed instead of 0, where the law wants it said (未发生).
 */
type Head = {
  readonly title: Text;
  readonly definition?: Text;
  readonly rounding?: { readonly to: number };
  readonly nil?: Text;
};

/**
 * A measure over acts. `Kind` and `Unit` are part of its type, so that adding 家 to 张, or a count to a cumulative one,
 * does not compile. `op` is how it is computed; `of` is what a total, share or cumulative figure is made of.
 */
export type Figure<
  Kind extends string = string,
  Unit extends string = string,
  S = string,
  D = string,
  C = string,
> = Head &
  Partial<Source<S, D, C>> & {
    readonly kind: Kind;
    readonly unit: Unit;
    readonly op:
      | 'count'
      | 'sum'
      | 'distinct'
      | 'median'
      | 'stock'
      | 'carried'
      | 'total'
      | 'share'
      | 'cumulative';
    readonly of?: readonly Figure<string, string, S, D, C>[];
  };

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
