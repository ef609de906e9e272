import { rulesBy } from '../rule.ts';
import { recordsCompetition } from '../fair-competition-review/reviewed.ts';
import { isUnnamed, recordsReview } from '../legal-review/reviewed.ts';
import type { BarsOf, RulesOf } from '../rules-of.ts';
import type { asks, Own } from './fields.ts';
import { cites, reasons } from './reasons.ts';
import { commentsUntil, forceUntil } from './terms.ts';

export type ClockName = 'comments' | 'filing' | 'evaluation' | 'validity';
const { refused, impossible, late } = rulesBy(reasons);

type Held = { readonly own: Own };
const isParty = ({ own }: Held): boolean => own.category === 'party';
const uncompeted = ({ own }: Held): boolean => own.business && own.competition === null;
const REGULATIONS = '2024-08-01';
const competitionFirst = [
  { ...refused('competition-first', uncompeted), since: REGULATIONS } as const,
  { ...refused('competition-first-formerly', uncompeted), until: '2024-07-31' } as const,
];
const violates = refused('violates-competition', ({ own }: Held) => own.competition === 'violates');
const unlawful = ({ own }: Held): boolean => own.outcome === null || own.outcome === 'unlawful';

export const bars: BarsOf<Own, typeof asks, ClockName> = {
  openComments: [
    impossible('not-for-party', isParty),
    refused('assess-first', ({ own }) => own.assessed !== true),
  ],
  skipComments: [
    refused('business-not-skipped', ({ own }) => own.business && own.category !== 'party'),
  ],
  closeComments: [refused('comments-still-open', ({ own, on }) => on <= (own.commentsTo ?? ''))],
  recordReview: [
    refused('comments-first', ({ own }) => own.category !== 'party' && own.heard === null),
    ...competitionFirst,
  ],
  discuss: [
    refused('legality-first', unlawful),
    refused('revision-first', ({ own }) => own.outcome === 'revise'),
    ...competitionFirst,
    violates,
  ],
  publish: [refused('not-registered', ({ own }) => own.unified === null)],
  interpret: [impossible('not-public', isParty)],
  file: [late('filed-late', ({ clock }) => clock('filing').late)],
  evaluate: [late('evaluated-late', ({ clock }) => clock('evaluation').late)],
  extendForce: [
    refused('evaluation-first', ({ own }) => own.finding !== 'keep'),
    refused('expired-already', ({ own, on }) => on > (own.until ?? on)),
  ],
};

const shortened = ({
  own,
  asks: { from, to, shorter },
  calendar,
  on,
}: Parameters<NonNullable<RulesOf<Own, typeof asks, ClockName>['openComments']>[0]['when']>[0]) =>
  shorter === null &&
  to < commentsUntil(own.business ? 'business' : 'other', from, { calendar, on });

export const rules: RulesOf<Own, typeof asks, ClockName> = {
  openComments: [
    refused('comments-of-thirty-days', (given) => given.own.business && shortened(given)),
    refused('comments-too-short', (given) => !given.own.business && shortened(given)),
  ],
  closeComments: [
    refused('more-adopted-than-received', ({ asks: { received, adopted } }) => adopted > received),
  ],
  recordReview: [
    refused('review-unnamed', isUnnamed),
    ...recordsReview<Own>(cites('合法性审核', 'legalityReview'), ({ name }) => name),
  ],
  recordCompetition: [
    refused('review-unnamed', (given) => given.asks.conclusion !== 'outside' && isUnnamed(given)),
    ...recordsCompetition<Own>(({ name }) => name),
  ],
  discuss: [
    refused(
      'meeting-of-the-other',
      ({ own, asks: { meeting } }) => (own.category === 'party') !== (meeting === 'party'),
    ),
  ],
  publish: [
    refused('effective-before-publication', ({ asks: { effectiveOn }, on }) => effectiveOn < on),
    refused(
      'valid-too-long',
      ({ own, asks: { effectiveOn, until }, calendar, on }) =>
        until > forceUntil(own.trial ? 'trial' : 'ordinary', effectiveOn, { calendar, on }),
    ),
  ],
  extendForce: [
    refused(
      'valid-too-long',
      ({ own, asks: { to }, calendar, on }) =>
        to > forceUntil(own.trial ? 'trial' : 'ordinary', own.until ?? on, { calendar, on }),
    ),
  ],
  abolish: [
    refused(
      'number-of-the-new',
      ({ asks: { how, number } }) => how !== 'expired' && number === null,
    ),
    refused(
      'not-expired-yet',
      ({ own, asks: { how }, on }) => how === 'expired' && on <= (own.until ?? ''),
    ),
  ],
};
