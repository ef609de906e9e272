import type { Matter } from '../kernel/matter.ts';
import type { Text } from '../kernel/text.ts';
import { say } from '../kernel/text.ts';
import { annualReport } from './annual-report/annual-report.ts';
import { withCommon } from './common.ts';
import { consularCase } from './consular-case/consular-case.ts';
import { consularOutreach } from './consular-outreach/consular-outreach.ts';
import { disclosureRequest } from './disclosure-request/disclosure-request.ts';
import { city } from './city/city.ts';
import { document } from './document/document.ts';
import { fairCompetitionReview } from './fair-competition-review/fair-competition-review.ts';
import { legalReview } from './legal-review/legal-review.ts';
import { message } from './message/message.ts';
import { majorDecision } from './major-decision/major-decision.ts';
import { leaderDutyAct } from './leader-duty-act/leader-duty-act.ts';
import { reportToSuperior } from './report-to-superior/report-to-superior.ts';
import { ruleOfLawReport } from './rule-of-law-report/rule-of-law-report.ts';
import { meeting } from './meeting/meeting.ts';
import { draftLawOpinion } from './draft-law-opinion/draft-law-opinion.ts';
import { inspectionFinding } from './inspection-finding/inspection-finding.ts';
import { contract } from './contract/contract.ts';
import { externalAgreement } from './external-agreement/external-agreement.ts';
import { legalAdviser } from './legal-adviser/legal-adviser.ts';
import { legalStaffing } from './legal-staffing/legal-staffing.ts';
import { normativeDocument } from './normative-document/normative-document.ts';
import { modelProject } from './model-project/model-project.ts';
import { selfInspection } from './self-inspection/self-inspection.ts';
import { workPoint } from './work-point/work-point.ts';
import { yearTarget } from './year-target/year-target.ts';
import { openingFigure } from './opening-figure/opening-figure.ts';
import { outgoingDocument } from './outgoing-document/outgoing-document.ts';
import { documentCleanup } from './document-cleanup/document-cleanup.ts';
import { lawSource } from './law-source/law-source.ts';
import { toolkitDistribution } from './toolkit-distribution/toolkit-distribution.ts';
import { supervision } from './supervision/supervision.ts';
import { incomingDocument } from './incoming-document/incoming-document.ts';
import { organisation } from './organisation/organisation.ts';
import { person } from './person/person.ts';
import { site } from './site/site.ts';
import { proposal } from './proposal/proposal.ts';
import { reconsideration } from './reconsideration/reconsideration.ts';
import { litigation } from './litigation/litigation.ts';
import { complaint } from './complaint/complaint.ts';
import { nilConfirmation } from './nil-confirmation/nil-confirmation.ts';
import { studySession } from './study-session/study-session.ts';
import { training } from './training/training.ts';
import { lawArticle } from './law-article/law-article.ts';
import { consultationDay } from './consultation-day/consultation-day.ts';
import { legalInquiry } from './legal-inquiry/legal-inquiry.ts';
import { lawMaterial } from './law-material/law-material.ts';
import { award } from './award/award.ts';
import { disclosureItem } from './disclosure-item/disclosure-item.ts';
import { hotIssue } from './hot-issue/hot-issue.ts';
import { businessContact } from './business-contact/business-contact.ts';
import { conductItem } from './conduct-item/conduct-item.ts';
import { powerItem } from './power-item/power-item.ts';
import { commitment } from './commitment/commitment.ts';
import { learningPlan } from './learning-plan/learning-plan.ts';
import { talent } from './talent/talent.ts';
import { expert } from './expert/expert.ts';
import { liaisonUnit } from './liaison-unit/liaison-unit.ts';

/** A line of the office's business: what stands under one heading of the menu. */
export type Line = {
  readonly name: string;
  readonly title: Text;
  readonly matters: readonly Matter[];
  /** What the line's matters refer to. */
  readonly registers: readonly Matter[];
};

const line = (
  name: string,
  title: Text,
  { matters: of, registers: known = [] }: Partial<Pick<Line, 'matters' | 'registers'>>,
): Line => ({
  name,
  title,
  matters: (of ?? []).map(withCommon),
  registers: known.map(withCommon),
});

/** The office's business in the order of the menu. A new matter or register is its folder and its name here. */
const business: readonly Line[] = [
  line('disclosure', say('政务公开', 'Disclosure'), {
    matters: [disclosureRequest, disclosureItem, message, hotIssue],
  }),
  line('proposals', say('建议提案与监督', 'Proposals and supervision'), {
    matters: [proposal, supervision, draftLawOpinion, inspectionFinding],
  }),
  line('consular', say('领事保护', 'Consular protection'), {
    matters: [consularCase, consularOutreach],
  }),
  line('legal', say('法治审核', 'Legal review'), {
    matters: [
      legalReview,
      fairCompetitionReview,
      contract,
      externalAgreement,
      normativeDocument,
      documentCleanup,
      toolkitDistribution,
      reconsideration,
      litigation,
      complaint,
      nilConfirmation,
    ],
    registers: [legalAdviser, legalStaffing, lawSource],
  }),
  line('documents', say('公文', 'Official documents'), {
    matters: [outgoingDocument, incomingDocument],
  }),
  line('decisions', say('决策与责任', 'Decisions and accountability'), {
    registers: [powerItem, conductItem],
    matters: [
      meeting,
      majorDecision,
      reportToSuperior,
      leaderDutyAct,
      ruleOfLawReport,
      commitment,
      businessContact,
    ],
  }),
  line('learning', say('学法普法与队伍', 'Learning, law education and people'), {
    registers: [talent, expert, liaisonUnit],
    matters: [
      learningPlan,
      studySession,
      training,
      lawArticle,
      consultationDay,
      legalInquiry,
      lawMaterial,
      award,
    ],
  }),
  line('report', say('法治报告', 'The annual report'), {
    matters: [annualReport, workPoint, yearTarget, selfInspection, modelProject],
  }),
  line('directory', say('名录', 'Registers'), {
    registers: [organisation, person, city, site, document],
  }),
].filter(({ matters: of, registers: known }) => of.length + known.length > 0);

const opening = withCommon(openingFigure(business.flatMap((one) => one.matters)));
/** Opening figures stand beside the figures of all others, so they come after them. */
export const lines: readonly Line[] = business.map((one) =>
  one.name === 'report' ? { ...one, matters: [...one.matters, opening] } : one,
);

export const matters: readonly Matter[] = lines.flatMap((one) => one.matters);
export const registers: readonly Matter[] = lines.flatMap((one) => one.registers);

/** Everything that has records, acts and an API of its own. */
export const kinds: readonly Matter[] = [...matters, ...registers];

export const matterOf = (kind: string): Matter | undefined =>
  kinds.find((matter) => matter.name === kind);
