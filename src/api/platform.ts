import type { Text } from '../kernel/text.ts';
import type { Paper } from '../paper/paper.ts';
import type { Shelf } from '../store/documents.ts';
import type { Store, Tx } from '../store/open.ts';

/** How long a session lasts, in seconds: without a request, and at all. */
export type SessionTimes = { readonly idle: number; readonly absolute: number };

/** Requests a minute. */
export type Limits = { readonly signIn: number; readonly write: number; readonly export: number };

/** A form made from a record, or what must be known before it can be; undefined where the kind has no such form. */
export type FindPrint = (
  tx: Tx,
  which: { readonly kind: string; readonly matter: string; readonly name: string },
) => Promise<
  | { readonly name: string; readonly paper: Paper }
  | { readonly missing: readonly Text[] }
  | undefined
>;

/** What every route may need. Nothing in it belongs to one request. */
export type Platform = {
  readonly store: Store;
  readonly shelf: Shelf;
  /** Made by the demonstration and reached over loopback alone. */
  readonly demo: boolean;
  readonly times: SessionTimes;
  /** Set by the operator (WAISHI_KEY): together with the office's secret it seals what must not lie open. */
  readonly key: string;
  /** For reading /metrics from elsewhere than loopback. */
  readonly metricsToken: string | undefined;
  /** Writes forms from records. The matters’ folders know how; whoever starts the server hands it in. */
  readonly findPrint?: FindPrint | undefined;
  /** Makes the letters of an act that are not made yet; gives what some of them lack. */
  readonly makeLetters?:
    | ((which: { readonly office: string; readonly act: string }) => Promise<readonly string[]>)
    | undefined;
};
