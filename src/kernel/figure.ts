import type { Text } from './text.ts';

/** What a figure may look at: an act that stands, and the matter after it. Personal values are masked in both. */
type Seen = {
  readonly step: string;
  readonly own: Readonly<Record<string, unknown>>;
  readonly asks: Readonly<Record<string, unknown>>;
};

/** Which acts make a figure up. */
export type Source<Step, DayName, Clock> = {
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
export type Head = {
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
