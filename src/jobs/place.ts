import type { Keys } from '../store/checkpoint-keys.ts';
import type { Shelf } from '../store/documents.ts';
import type { Connection, Store, Tx } from '../store/open.ts';
import type { Paper } from '../paper/paper.ts';
import type { Post } from './post.ts';

/** A letter made from an act, as its matter's folder writes it; `missing` is what must be known before it can be. */
export type MadeLetter =
  | { readonly letter: string; readonly name: string; readonly paper: Paper }
  | { readonly letter: string; readonly missing: readonly string[] };

/** Writes the letters of an act. The matters' folders know how; whoever starts the jobs hands it in. */
export type LettersOf = (
  tx: Tx,
  act: {
    readonly id: string;
    readonly matter: string;
    readonly kind: string;
    readonly step: string;
  },
) => Promise<readonly MadeLetter[]>;

/** Where jobs work. Business goes through the store under the platform's role; only the job tables are the owner's. */
export type Workplace = {
  readonly store: Store;
  readonly owner: Connection;
  readonly shelf: Shelf;
  readonly keys: Keys;
  /** Absent: no mail server is set, and nothing is mailed. */
  readonly post?: Post;
  readonly lettersOf?: LettersOf;
  /** Offices of this installation; asked each time, since one may be added. */
  readonly offices: () => Promise<readonly string[]>;
};

/** What a job is called with. */
export type Payload = {
  readonly office: string;
  readonly act: string;
  readonly day?: string;
  readonly person?: string;
  readonly told?: string;
};

export type Task = (place: Workplace, payload: Payload) => Promise<void>;
