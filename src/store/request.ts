import type { Reading } from '../kernel/clock.ts';
import type { Day } from '../kernel/day.ts';
import type { FieldError, Mark, Refusal } from '../kernel/refusal.ts';

/** Who acts: a person of an office; `for` names the absent person whose role is meant. */
export type Actor = {
  readonly person: string;
  readonly office: string;
  readonly for?: string;
  /** The hash of the token the person came with, to be proved where the act is decided; else it was proved before. */
  readonly unproven?: Buffer;
};

/** The session an actor was known by does not hold any more; nothing was done. */
export class SessionEnded extends Error {}

export type ActRequest = {
  /** Made by the caller: sent twice, it is one act. */
  readonly act: string;
  readonly kind: string;
  readonly matter: string;
  readonly step: string;
  readonly on: Day;
  readonly asks: Readonly<Record<string, unknown>>;
  /** The head's reason why an act that the rules refuse stands all the same. */
  readonly irregular?: string | undefined;
  /** The revision the person saw. */
  readonly ifMatch?: number | undefined;
};

export type Done = {
  readonly revision: number;
  readonly repeated: boolean;
  readonly act: string;
  readonly marks: readonly Mark[];
  readonly number?: string;
};
export type NotDone =
  | { readonly refused: Refusal }
  | { readonly invalid: readonly FieldError[] }
  | { readonly forbidden: Refusal }
  | { readonly conflict: 'stale' | 'act-id-reused'; readonly revision?: number }
  | { readonly notFound: true };
export type Performed = { readonly done: Done } | NotDone;

/** What a step would do, with nothing stored. */
export type Previewed = {
  readonly marks: readonly Mark[];
  readonly clocks: Readonly<Record<string, { readonly before: Reading; readonly after: Reading }>>;
};
