import type { Reading } from '../kernel/clock.ts';
import type { Day } from '../kernel/day.ts';
import type { Cite, Mark, Refusal } from '../kernel/refusal.ts';
import type { Text } from '../kernel/text.ts';
import type { TermSetting } from '../office/term-settings.ts';
import type { Origin } from './history.ts';
import type { NamedBy } from './named-by.ts';
import type { NameRow } from './names.ts';
import type { MatterRow, Named } from './query.ts';

/** An act as a record shows it. */
export type ActRow = {
  readonly id: string;
  readonly seq: number;
  readonly step: string;
  readonly on: Day;
  readonly at: string;
  readonly by: Named;
  readonly role: string;
  readonly for?: Named;
  readonly asks: Record<string, unknown>;
  readonly marks: Mark[];
  /** The last correction made of it. */
  readonly corrected?: { readonly by: string; readonly on: Day; readonly reason: string };
  readonly struck?: true;
  readonly corrects?: string;
  /** Recorded after acts of later days. */
  readonly lateEntry: boolean;
  readonly letters: string[];
  readonly number?: string;
  /** The row of an imported file that it came with. */
  readonly from?: Origin;
};
export type MayRow =
  | { readonly step: string; readonly not: Refusal }
  | { readonly step: string; readonly effect?: Text };
export type ClockReading = Reading & {
  readonly title: Text;
  readonly of: 'office' | 'applicant';
  readonly cites: Cite;
  /** The settings that it was computed from, with their sources. */
  readonly settings: readonly TermSetting[];
};
export type DocumentRow = {
  readonly sha256: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly act: string;
  readonly at: string;
  readonly by: Named;
  readonly what: string;
};
export type RelatedRow = {
  readonly id: string;
  readonly kind: string;
  readonly number: string | null;
  readonly title: string;
  readonly relation: string;
  readonly phase: string;
};
export type SimilarRow = {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly result: string | null;
  readonly repliedOn: Day | null;
  readonly why: 'same-applicant' | 'other-applicant';
};
export type MatterRecord = MatterRow & {
  /** Personal values in full for those who work on the kind, else masked. */
  readonly own: Record<string, unknown>;
  readonly clocks: Record<string, ClockReading>;
  readonly acts: ActRow[];
  /** So many acts are left out: older ones, aside from the procedure. The pages of its acts bring them. */
  readonly earlierActs?: number;
  readonly may: MayRow[];
  readonly documents: DocumentRow[];
  readonly related: RelatedRow[];
  readonly similar: SimilarRow[];
  /** The records that this one names, by id, as they were called when it began. */
  readonly names: Record<string, NameRow>;
  /** How many records of each kind name this one. */
  readonly namedBy: NamedBy[];
  /** The personal values of the matter were erased by an act. */
  readonly erased?: { readonly at: string; readonly by: Named; readonly reason: string };
};
/** A page of a record's acts, the newest first. */
export type ActPage = {
  readonly items: ActRow[];
  /** The number of the act that the next page begins before. */
  readonly next: number | null;
  /** The records that they name. */
  readonly names: Record<string, NameRow>;
};
