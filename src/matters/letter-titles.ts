import type { Text } from '../kernel/text.ts';
import { titles as annualReport } from './annual-report/letters/titles.ts';
import { titles as complaint } from './complaint/letters/titles.ts';
import { titles as consularCase } from './consular-case/letters/titles.ts';
import { titles as disclosureItem } from './disclosure-item/letters/titles.ts';
import { titles as disclosureRequest } from './disclosure-request/letters/titles.ts';
import { titles as documentCleanup } from './document-cleanup/letters/titles.ts';
import { titles as draftLawOpinion } from './draft-law-opinion/letters/titles.ts';
import { titles as externalAgreement } from './external-agreement/letters/titles.ts';
import { titles as fairCompetitionReview } from './fair-competition-review/letters/titles.ts';
import { titles as incomingDocument } from './incoming-document/letters/titles.ts';
import { titles as inspectionFinding } from './inspection-finding/letters/titles.ts';
import { titles as legalReview } from './legal-review/letters/titles.ts';
import { titles as litigation } from './litigation/letters/titles.ts';
import { titles as majorDecision } from './major-decision/letters/titles.ts';
import { titles as meeting } from './meeting/letters/titles.ts';
import { titles as message } from './message/letters/titles.ts';
import { titles as normativeDocument } from './normative-document/letters/titles.ts';
import { titles as outgoingDocument } from './outgoing-document/letters/titles.ts';
import { titles as proposal } from './proposal/letters/titles.ts';
import { titles as reconsideration } from './reconsideration/letters/titles.ts';
import { titles as reportToSuperior } from './report-to-superior/letters/titles.ts';
import { titles as supervision } from './supervision/letters/titles.ts';
import { titles as training } from './training/letters/titles.ts';

/** What the letters of each kind are called, without what writes them: pages name them by it. */
export const letterTitles: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  'annual-report': annualReport,
  complaint,
  'consular-case': consularCase,
  'disclosure-item': disclosureItem,
  'disclosure-request': disclosureRequest,
  'document-cleanup': documentCleanup,
  'draft-law-opinion': draftLawOpinion,
  'external-agreement': externalAgreement,
  'fair-competition-review': fairCompetitionReview,
  'incoming-document': incomingDocument,
  'inspection-finding': inspectionFinding,
  'legal-review': legalReview,
  litigation,
  'major-decision': majorDecision,
  meeting,
  message,
  'normative-document': normativeDocument,
  'outgoing-document': outgoingDocument,
  proposal,
  reconsideration,
  'report-to-superior': reportToSuperior,
  supervision,
  training,
};
