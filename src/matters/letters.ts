import { annualLetters } from './annual-report/letters/index.ts';
import { complaintLetters } from './complaint/letters/index.ts';
import { consularLetters } from './consular-case/letters/index.ts';
import { itemLetters } from './disclosure-item/letters/index.ts';
import { requestLetters } from './disclosure-request/letters/index.ts';
import { cleanupLetters } from './document-cleanup/letters/index.ts';
import { draftLawLetters } from './draft-law-opinion/letters/index.ts';
import { agreementLetters } from './external-agreement/letters/index.ts';
import { competitionLetters } from './fair-competition-review/letters/index.ts';
import { incomingLetters } from './incoming-document/letters/index.ts';
import { findingLetters } from './inspection-finding/letters/index.ts';
import { reviewLetters } from './legal-review/letters/index.ts';
import type { Letters } from './letter/declare.ts';
import { litigationLetters } from './litigation/letters/index.ts';
import { decisionLetters } from './major-decision/letters/index.ts';
import { meetingLetters } from './meeting/letters/index.ts';
import { messageLetters } from './message/letters/index.ts';
import { normativeLetters } from './normative-document/letters/index.ts';
import { outgoingLetters } from './outgoing-document/letters/index.ts';
import { proposalLetters } from './proposal/letters/index.ts';
import { reconsiderationLetters } from './reconsideration/letters/index.ts';
import { upwardLetters } from './report-to-superior/letters/index.ts';
import { supervisionLetters } from './supervision/letters/index.ts';
import { trainingLetters } from './training/letters/index.ts';

/** What each kind of matter prints. Apart from the declarations, so that the staff app does not load it. */
const byKind: Readonly<Record<string, Letters>> = {
  'annual-report': annualLetters,
  complaint: complaintLetters,
  'consular-case': consularLetters,
  'disclosure-item': itemLetters,
  'disclosure-request': requestLetters,
  'document-cleanup': cleanupLetters,
  'draft-law-opinion': draftLawLetters,
  'external-agreement': agreementLetters,
  'fair-competition-review': competitionLetters,
  'incoming-document': incomingLetters,
  'inspection-finding': findingLetters,
  'legal-review': reviewLetters,
  litigation: litigationLetters,
  'major-decision': decisionLetters,
  meeting: meetingLetters,
  message: messageLetters,
  'normative-document': normativeLetters,
  'outgoing-document': outgoingLetters,
  proposal: proposalLetters,
  reconsideration: reconsiderationLetters,
  'report-to-superior': upwardLetters,
  supervision: supervisionLetters,
  training: trainingLetters,
};

export const lettersOfKind = (kind: string): Letters | undefined => byKind[kind];
