import { waitingOf } from '../common.ts';
import { recordsCompetition } from '../fair-competition-review/reviewed.ts';
import { isUnnamed, recordsReview } from '../legal-review/reviewed.ts';
import { rulesBy } from '../rule.ts';
import type { BarsOf, RulesOf } from '../rules-of.ts';
import type { asks, Own } from './fields.ts';
import { cites, reasons } from './reasons.ts';

export type ClockName = 'handling';
const { refused, impossible, late } = rulesBy(reasons);

type Held = { readonly own: Own };
const UPWARD: readonly string[] = ['request', 'report'];
const DOWNWARD: readonly string[] = ['reply', 'circular', 'decision'];
const misdirected = ({ own: { genre, direction } }: Held): boolean =>
  (UPWARD.includes(genre) && direction !== 'up') ||
  (DOWNWARD.includes(genre) && direction !== 'down');
const many = ({ own: { genre, to } }: Held): boolean =>
  genre === 'request' && /[，,、；;]/u.test(to);
const asking = ({ own: { genre, body } }: Held): boolean =>
  genre === 'report' && /(?:妥否|当否|可否)[，,]?请?(?:批示|指示|审批)/u.test(body);

const isPolicy = ({ own }: Held): boolean => own.nature === 'policy';
const unreviewed = (given: Held): boolean => isPolicy(given) && given.own.competition === null;
const LEGAL: readonly string[] = ['normative', 'agreement', 'party'];
const needsLegality = ({ own }: Held): boolean => LEGAL.includes(own.nature);

const unsigned = [
  { ...refused('no-competition-review', unreviewed), since: '2024-08-01' } as const,
  { ...refused('no-competition-review-formerly', unreviewed), until: '2024-07-31' } as const,
  refused('violates-competition', ({ own }: Held) => own.competition === 'violates'),
  refused('no-legality-review', (given: Held) => needsLegality(given) && !given.own.legality),
  refused(
    'not-lawful',
    (given: Held) =>
      needsLegality(given) && given.own.legality !== null && given.own.legality !== 'lawful',
  ),
];

export const bars: BarsOf<Own, typeof asks, ClockName> = {
  submit: [
    refused('cosign-outstanding', ({ own }) => waitingOf(own).some((one) => one.for === 'cosign')),
    refused('objection-open', ({ own }) => own.objections.length > 0),
  ],
  recordCompetition: [impossible('not-of-this-nature', (given) => !isPolicy(given))],
  sign: unsigned,
  publish: [refused('not-to-be-published', ({ own }) => own.openness !== 'open')],
  dispatch: [late('handled-late', ({ clock }) => clock('handling').late)],
};

const drafted = [
  refused('request-goes-up', misdirected),
  refused('one-recipient', many),
  refused('one-matter', asking),
];
const copiesIn = (recipients: readonly { readonly copies: number }[]): number =>
  recipients.reduce((all, { copies }) => all + copies, 0);

export const rules: RulesOf<Own, typeof asks, ClockName> = {
  draft: [
    impossible('state-secret', ({ own }) => !own.unclassified),
    refused('withheld-ground', ({ own }) => own.openness === 'closed' && own.withheld === null),
    ...drafted,
  ],
  settleCosign: [
    impossible('no-objection-of', ({ own, asks: { unit } }) =>
      own.objections.every((one) => one.unit !== unit),
    ),
  ],
  recordCompetition: [
    refused('review-unnamed', isUnnamed),
    ...recordsCompetition<Own>(({ title }) => title),
  ],
  recordLegality: [
    refused('review-unnamed', isUnnamed),
    ...recordsReview<Own>(cites('合法性审核', 'legalityReview'), ({ title }) => title),
  ],
  seal: [refused('sealed-more', ({ own, asks: { seals } }) => seals > (own.copiesCount ?? seals))],
  dispatch: [
    refused(
      'distributed-more',
      ({ own, asks: { recipients } }) =>
        copiesIn(recipients) > (own.copiesCount ?? copiesIn(recipients)),
    ),
  ],
};
