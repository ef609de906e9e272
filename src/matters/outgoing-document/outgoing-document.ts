import { defineMatter, workingDays } from '../../kernel/matter.ts';
import { say } from '../../kernel/text.ts';
import { laws } from '../laws.ts';
import type { Own } from './fields.ts';
import { keeps, own } from './fields.ts';
import { figures } from './figures.ts';
import { cites } from './reasons.ts';
import { bars, rules } from './rules.ts';
import { steps } from './steps.ts';

/** The office's setting of how long a document may take; what stands here holds until it sets others. */
export const OUTGOING = 'outgoingTerms';
export const outgoingLimits = {
  normal: workingDays(10),
  urgent: workingDays(3),
  express: workingDays(1),
} as const;

/** An official document that leaves the office: drafted, countersigned, checked, signed, numbered, sealed, sent. */
export const outgoingDocument = defineMatter({
  name: 'outgoing-document',
  title: say('发文', 'Outgoing document'),
  version: '2012-07-01',
  laws,
  inForce: cites('起草'),
  roles: {
    clerk: { title: say('文书（印制、用印、分发）', 'Registrar'), sees: 'office' },
    officer: { title: say('拟稿人', 'Drafter'), sees: 'unit' },
    reviewer: { title: say('核稿人', 'Reviser'), sees: 'office' },
    head: { title: say('综合部门负责人', 'Head of general office'), sees: 'office' },
    leader: { title: say('签发人', 'Signing leader'), sees: 'office' },
  },
  heads: ['head'],
  phases: {
    drafting: { title: say('拟稿会签', 'being drafted') },
    checking: { title: say('待核稿', 'to be checked') },
    checked: { title: say('待签发', 'to be signed') },
    signed: { title: say('待编号', 'to be numbered') },
    numbered: { title: say('待用印', 'to be sealed') },
    sealed: { title: say('待分发', 'to be sent') },
    dispatched: { title: say('已发出', 'sent'), closed: true },
    archived: { title: say('已归档', 'archived'), closed: true },
  },
  numbering: { outgoing: '{code}发〔{year}〕{n}号' },
  own,
  keeps,
  titled: ({ title }) => title,
  steps,
  days: {},
  silences: {},
  clocks: {
    handling: {
      title: say('发文办理时限', 'Term for issuing'),
      cites: cites('紧急公文'),
      of: 'office',
      limit: outgoingLimits.normal,
      limitBy: {
        setting: OUTGOING,
        key: ({ urgency }) => (typeof urgency === 'string' ? urgency : null),
        limits: outgoingLimits,
      },
      starts: { steps: ['draft'] },
      stops: ['dispatch'],
    },
  },
  bars,
  rules,
  figures,
  changes: {
    revise: ({ own: now, asks: { title, body, copies } }) => ({
      title: title ?? now.title,
      body: body ?? now.body,
      copies: copies ?? now.copies,
    }),
    recordCosign: ({ own: { objections, cosigners }, asks: { unit, view } }) => ({
      cosigners: [...cosigners, { unit }],
      objections: view === 'objects' ? [...objections, { unit }] : objections,
    }),
    settleCosign: ({ own: { objections }, asks: { unit } }) => ({
      objections: objections.filter((one) => one.unit !== unit),
    }),
    recordCompetition: ({ asks: { conclusion } }) => ({ competition: conclusion }),
    recordLegality: ({ asks: { outcome } }) => ({ legality: outcome }),
    check: ({ asks: { copiesCount } }) => ({ copiesCount }),
    // What was changed after the reviews is reviewed again.
    returnDraft: (): Partial<Own> => ({ competition: null, legality: null }),
    sign: ({ by, on }) => ({ signedBy: by, signedOn: on }),
  },
  turns: {},
});
