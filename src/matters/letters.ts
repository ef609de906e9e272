import { consularLetters } from './consular-case/letters/index.ts';
import { requestLetters } from './disclosure-request/letters/index.ts';
import { cleanupLetters } from './document-cleanup/letters/index.ts';
import { agreementLetters } from './external-agreement/letters/index.ts';
import { competitionLetters } from './fair-competition-review/letters/index.ts';
import { reviewLetters } from './legal-review/letters/index.ts';
import type { Letters } from './letter/declare.ts';
import { meetingLetters } from './meeting/letters/index.ts';
import { outgoingLetters } from './outgoing-document/letters/index.ts';
import { proposalLetters } from './proposal/letters/index.ts';

/** What each kind of matter prints. Apart from the declarations, so that the staff app does not load it. */
const byKind: Readonly<Record<string, Letters>> = {
  'consular-case': consularLetters,
  'disclosure-request': requestLetters,
  'document-cleanup': cleanupLetters,
  'external-agreement': agreementLetters,
  'fair-competition-review': competitionLetters,
  'legal-review': reviewLetters,
  meeting: meetingLetters,
  'outgoing-document': outgoingLetters,
  proposal: proposalLetters,
};

export const lettersOfKind = (kind: string): Letters | undefined => byKind[kind];
