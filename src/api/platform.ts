import type { Store } from '../store/open.ts';
import type { Shelf } from '../store/documents.ts';

/** How long a session lasts, in seconds: without a request, and at all. */
export type SessionTimes = { readonly idle: number; readonly absolute: number };

/** Requests a minute. */
export type Limits = { readonly signIn: number; readonly write: number; readonly export: number };

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
};
