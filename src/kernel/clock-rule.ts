import type { Day } from './day.ts';
import type { Cite } from './refusal.ts';
import type { Text } from './text.ts';

export type Unit = 'working-days' | 'days' | 'months' | 'hours' | 'minutes';
export type Limit = { readonly amount: number; readonly unit: Unit };
export const workingDays = (amount: number): Limit => ({ amount, unit: 'working-days' });
export const days = (amount: number): Limit => ({ amount, unit: 'days' });
export const months = (amount: number): Limit => ({ amount, unit: 'months' });
export const hours = (amount: number): Limit => ({ amount, unit: 'hours' });
export const minutes = (amount: number): Limit => ({ amount, unit: 'minutes' });

/** What a term allows someone who does not answer, and from when it runs. */
export type Silence<Key extends string = string> = {
  readonly limit: Limit;
  readonly from: Day;
  readonly cites: Cite<Key>;
  readonly deemed: 'consent' | 'decide';
};

/** Limits by what a matter is; the office's dated setting may hold others by the same keys. */
export type LimitBy<Key extends string> = {
  readonly setting: string;
  readonly key: (own: Readonly<Record<string, unknown>>) => string | null;
  readonly limits: Readonly<Record<string, Limit>>;
  readonly cites?: Readonly<Record<string, Cite<Key>>>;
};

export type ClockRule<Key extends string, StepName, DayName, SilenceName> = {
  readonly title: Text;
  readonly cites: Cite<Key>;
  /** What the law said of terms that began up to a day: no article is cited before it was in force. */
  readonly formerly?: { readonly until: Day; readonly cites: Cite<Key> };
  /** Whose duty it is: only the office's own clocks carry a light. */
  readonly of: 'office' | 'applicant';
  readonly limit: Limit;
  /** The limit, and where it differs the article, by what the matter is when the term begins; else `limit`, `cites`. */
  readonly limitBy?: LimitBy<Key>;
  /** A last day that is no working day moves to the next one. */
  readonly rollsOver?: Cite<Key>;
  /** From the act's day, or from a named day once it is known. The day itself is not counted. */
  readonly starts: {
    readonly steps: readonly StepName[];
    readonly day?: DayName;
    /** Terms of hours and minutes: the field that holds the moment. */
    readonly moment?: string;
    readonly cites?: Cite<Key>;
  };
  /** Restart (重新起算): waits from one act, runs anew from the other. */
  readonly restarts?: readonly {
    readonly waits: StepName;
    readonly at: StepName;
    readonly cites: Cite<Key>;
  }[];
  /** Deduct (扣除): days after `from` through `until`, per act; `key` is the field of `until` that names the act. */
  readonly deducts?: readonly {
    readonly from: StepName;
    readonly until: StepName;
    readonly key: string;
    readonly served?: { readonly step: StepName; readonly key: string; readonly day: string };
    readonly silence?: SilenceName;
    readonly cites: Cite<Key>;
  }[];
  /** Extend (延长): by the amount in a field of the act, or to a limit counted from where the term began. */
  readonly extends?: readonly {
    readonly step: StepName;
    readonly days?: string;
    readonly to?: Limit;
    readonly toBy?: LimitBy<Key>;
    readonly cites: Cite<Key>;
  }[];
  /** Set: the last day is what a field of the act says, or one that the matter keeps. */
  readonly sets?: readonly {
    readonly step: StepName;
    readonly until: string;
    readonly cites: Cite<Key>;
  }[];
  readonly stops: readonly StepName[];
  /** Steps that stop it once the matter says so after them. */
  readonly stopsWhen?: Readonly<
    Partial<Record<StepName & string, (own: Readonly<Record<string, unknown>>) => boolean>>
  >;
  /** Terms of hours and minutes: the field of a stopping act that holds the moment. */
  readonly stopsAt?: string;
  /** Steps that stop it by the office's choice on the act's day: what the law leaves open is a dated setting. */
  readonly stopsBy?: {
    readonly setting: string;
    readonly otherwise: string;
    readonly steps: Readonly<Record<string, readonly StepName[]>>;
  };
};

export type AnyClock = ClockRule<string, string, string, string>;
