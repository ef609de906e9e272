import type { Day } from '../../kernel/day.ts';
import type { Text } from '../../kernel/text.ts';
import type { Named } from '../query.ts';
import type { Marks } from './marks.ts';

/** By what a matter was found, the surest first. */
export const WAYS = ['number', 'name', 'tail', 'phone', 'title', 'text', 'near'] as const;
export type Way = (typeof WAYS)[number];

export type Found = {
  readonly kind: string;
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly applicant: string;
  readonly phase: string;
  readonly begun: Day;
  readonly unit: Named | null;
  readonly assignee: Named | null;
  readonly by: Way;
  /** Where in the number and in the title. */
  readonly marks: { readonly number: Marks; readonly title: Marks };
  readonly places: readonly Place[];
};
export type Finding = {
  readonly items: readonly Found[];
  /** There are more than were asked for. */
  readonly more: boolean;
  /** What was typed, word by word as it was looked for. */
  readonly words: readonly string[];
};

/** As it is put in order. */
export type Ranked = Omit<Found, 'marks' | 'places'> & {
  /** '' for what its acts say, else a document's SHA-256. */
  readonly parts: readonly string[];
};

/** Where something was found: in an act of a day, in one of its fields, or in a document. */
export type Place = {
  readonly on: Day | null;
  /** The step (办理记录); nothing for a document. */
  readonly step: Text | null;
  readonly field: Text | null;
  /** As much of the text as shows it; a name or telephone number masked. */
  readonly text: string;
  readonly marks: Marks;
  /** The text is a document's name, and it was found in what is written in it. */
  readonly inside?: true;
};
