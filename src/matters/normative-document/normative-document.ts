import { defineMatter, months } from '../../kernel/matter.ts';
import { say } from '../../kernel/text.ts';
import { laws } from '../laws.ts';
import type { Own } from './fields.ts';
import { keeps, own } from './fields.ts';
import { figures } from './figures.ts';
import { cites } from './reasons.ts';
import { bars, rules } from './rules.ts';
import { steps } from './steps.ts';
import {
  COMMENTS,
  commentLimits,
  evaluateBy,
  FILING,
  filingLimits,
  validityLimits,
} from './terms.ts';

type Asked = Readonly<Record<string, unknown>>;
const unreviewed = { outcome: null, decision: null };

/** A normative document from the idea to its end: comments, reviews, discussion, number, publication, filing, validity. */
export const normativeDocument = defineMatter({
  name: 'normative-document',
  title: say('规范性文件', 'Normative document'),
  version: '2018-12-04',
  laws,
  inForce: cites('立项'),
  roles: {
    clerk: { title: say('登记人员', 'Registrar'), sees: 'office' },
    officer: { title: say('起草处室承办人', 'Drafting officer'), sees: 'unit' },
    reviewer: { title: say('法治审核人员', 'Legal reviewer'), sees: 'office' },
    head: { title: say('法治工作负责人', 'Head of legal work'), sees: 'office' },
    leader: { title: say('主要负责人、分管领导', 'Signing leader'), sees: 'office' },
  },
  heads: ['head'],
  phases: {
    drafting: { title: say('起草', 'being drafted') },
    commenting: { title: say('公开征求意见', 'open for comment') },
    reviewing: { title: say('审查审核', 'under review') },
    decided: { title: say('待签发', 'to be signed') },
    signed: { title: say('待登记公布', 'to be registered and published') },
    published: { title: say('待备案', 'to be filed') },
    filing: { title: say('待备案回执', 'receipt awaited') },
    inForce: { title: say('现行有效', 'in force'), rests: true },
    ended: { title: say('已失效', 'no longer in force'), closed: true },
    dropped: { title: say('终止制定', 'dropped'), closed: true },
  },
  numbering: { normative: '{code}规〔{year}〕{n}号' },
  own,
  keeps,
  titled: ({ name }) => name,
  steps,
  days: { reckoned: ({ reckonedFrom }: Own) => reckonedFrom },
  silences: {},
  clocks: {
    comments: {
      title: say('公开征求意见期限', 'Time for comment'),
      cites: cites('公开征求意见'),
      of: 'applicant',
      limit: commentLimits.other,
      limitBy: {
        setting: COMMENTS,
        key: ({ business }: Asked) => (business ? 'business' : 'other'),
        limits: commentLimits,
        cites: { business: cites('第六十二条', 'businessEnvironment') },
      },
      starts: { steps: ['openComments'] },
      sets: [{ step: 'openComments', until: 'commentsTo', cites: cites('公开征求意见') }],
      stops: ['closeComments', 'drop'],
    },
    filing: {
      title: say('备案报送期限', 'Term for filing'),
      cites: cites('备案'),
      of: 'office',
      limit: filingLimits.government,
      limitBy: {
        setting: FILING,
        key: ({ category }: Asked) => (category === 'party' ? 'party' : 'government'),
        limits: filingLimits,
        cites: { party: cites('报备期限', 'partyFiling') },
      },
      starts: { steps: ['publish'] },
      stops: ['file', 'abolish'],
    },
    evaluation: {
      title: say('到期前评估', 'Evaluation before the end'),
      cites: cites('评估', 'legalPractice'),
      of: 'office',
      limit: months(54),
      starts: { steps: ['publish', 'extendForce'], day: 'reckoned' },
      sets: [
        { step: 'publish', until: 'evaluateBy', cites: cites('评估', 'legalPractice') },
        { step: 'extendForce', until: 'evaluateBy', cites: cites('评估', 'legalPractice') },
      ],
      stops: ['evaluate', 'abolish'],
    },
    validity: {
      title: say('有效期', 'Validity'),
      cites: cites('有效期', 'legalPractice'),
      of: 'office',
      limit: validityLimits.ordinary,
      starts: { steps: ['publish', 'extendForce'], day: 'reckoned' },
      sets: [
        { step: 'publish', until: 'until', cites: cites('有效期', 'legalPractice') },
        { step: 'extendForce', until: 'until', cites: cites('有效期', 'legalPractice') },
      ],
      stops: ['abolish'],
    },
  },
  bars,
  rules,
  figures,
  changes: {
    assess: () => ({ assessed: true }),
    openComments: ({ asks: { from, to } }) => ({ commentsFrom: from, commentsTo: to }),
    skipComments: (): Partial<Own> => ({ heard: 'skipped' }),
    closeComments: (): Partial<Own> => ({ heard: 'done' }),
    recordReview: ({ asks: { outcome } }) => ({ outcome }),
    recordCompetition: ({ asks: { conclusion } }) => ({ competition: conclusion }),
    // What the public or the reviewer has not seen is reviewed again.
    redraft: ({ own: { competition } }) => ({
      ...unreviewed,
      competition: competition === 'violates' ? null : competition,
    }),
    discuss: ({ asks: { decision } }) => ({ decision }),
    register: ({ asks: { unified } }) => ({ unified }),
    publish: ({ asks: { effectiveOn, until }, on, calendar }) => ({
      publishedOn: on,
      reckonedFrom: on,
      effectiveOn,
      until,
      evaluateBy: evaluateBy(until, { calendar, on }),
    }),
    interpret: ({ asks: { link } }) => ({ interpreted: link }),
    recordReceipt: ({ asks: { receipt } }) => ({ receipt }),
    evaluate: ({ asks: { finding } }) => ({ finding }),
    extendForce: ({ asks: { to }, on, calendar }) => ({
      until: to,
      reckonedFrom: on,
      finding: null,
      evaluateBy: evaluateBy(to, { calendar, on }),
    }),
  },
  turns: {
    discuss: ({ asks: { decision } }) => (decision === 'rejected' ? 'reviewing' : 'decided'),
  },
});
