import type { Text } from '../kernel/text.ts';
import type { Paper } from '../paper/paper.ts';
import {
  consularLetters,
  consularLettersDue,
  consularLetterTitles,
} from './consular-case/letters/index.ts';
import { letters, lettersDue, letterTitles } from './disclosure-request/letters/index.ts';
import { minutes, minutesDue, minutesTitles } from './meeting/letters/minutes.ts';
import {
  cleanupLetters,
  cleanupLettersDue,
  cleanupLetterTitles,
} from './document-cleanup/letters/index.ts';
import {
  agreementLetters,
  agreementLettersDue,
  agreementLetterTitles,
} from './external-agreement/letters/index.ts';
import {
  competitionLetters,
  competitionLettersDue,
  competitionLetterTitles,
} from './fair-competition-review/letters/index.ts';
import {
  reviewLetters,
  reviewLettersDue,
  reviewLetterTitles,
} from './legal-review/letters/index.ts';
import {
  outgoingLetters,
  outgoingLettersDue,
  outgoingLetterTitles,
} from './outgoing-document/letters/index.ts';
import {
  letters as proposalLetters,
  lettersDue as proposalLettersDue,
  letterTitles as proposalLetterTitles,
} from './proposal/letters/index.ts';
import type { LetterFacts } from './disclosure-request/letters/facts.ts';

/** What a kind of matter prints. Apart from the declarations, so that the staff app does not load it. */
export type Letters = {
  readonly titles: Readonly<Record<string, Text>>;
  readonly write: Readonly<
    Record<
      string,
      (facts: LetterFacts) => { readonly paper: Paper } | { readonly missing: readonly Text[] }
    >
  >;
  /** What is printed when an act is taken. */
  readonly due: (
    facts: LetterFacts,
  ) => readonly { readonly letter: string; readonly about?: string }[];
};

const byKind: Readonly<Record<string, Letters>> = {
  proposal: {
    titles: proposalLetterTitles,
    write: proposalLetters,
    due: proposalLettersDue,
  },
  'disclosure-request': { titles: letterTitles, write: letters, due: lettersDue },
  'legal-review': {
    titles: reviewLetterTitles,
    write: reviewLetters,
    due: reviewLettersDue,
  },
  'fair-competition-review': {
    titles: competitionLetterTitles,
    write: competitionLetters,
    due: competitionLettersDue,
  },
  'external-agreement': {
    titles: agreementLetterTitles,
    write: agreementLetters,
    due: agreementLettersDue,
  },
  'outgoing-document': {
    titles: outgoingLetterTitles,
    write: outgoingLetters,
    due: outgoingLettersDue,
  },
  'document-cleanup': {
    titles: cleanupLetterTitles,
    write: cleanupLetters,
    due: cleanupLettersDue,
  },
  'consular-case': {
    titles: consularLetterTitles,
    write: consularLetters,
    due: consularLettersDue,
  },
  meeting: { titles: minutesTitles, write: { minutes }, due: minutesDue },
};

export const lettersOfKind = (kind: string): Letters | undefined => byKind[kind];
