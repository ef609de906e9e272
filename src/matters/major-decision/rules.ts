import { addDays } from '../../kernel/day.ts';
import type { Values } from '../../kernel/field.ts';
import { competitionBasis, saysOf } from '../fair-competition-review/reviewed.ts';
import { reviewBasis } from '../legal-review/reviewed.ts';
import { meetingBasis, saidOf } from '../meeting/discussed.ts';
import { isPartyGroup } from '../meeting/fields.ts';
import { restsOn } from '../rests-on.ts';
import { rulesBy } from '../rule.ts';
import type { BarsOf, RulesOf } from '../rules-of.ts';
import type { asks, Own } from './fields.ts';
import { gateOf } from './gates.ts';
import { isExempt, isOpenGate } from './passed.ts';
import { cites, reasons } from './reasons.ts';

const { refused, impossible, late } = rulesBy(reasons);
type Clock = 'execution';
type ReviewAsks = Values<(typeof asks)['reviewLegality']>;
type SubmitAsks = Values<(typeof asks)['submit']>;
type DeliberateAsks = Values<(typeof asks)['deliberate']>;
/** How the outcome of a review of legality can be put in the words of the regulations. */
const RESULTS: Readonly<Record<string, readonly string[]>> = {
  lawful: ['lawful', 'exploratory'],
  revise: ['amended', 'unlawful', 'exploratory'],
  unlawful: ['unlawful', 'exploratory'],
};
const CONSULTED = 30;
const SERVED = 7;
const REVIEWED = 7;

export const bars: BarsOf<Own, typeof asks, Clock> = {
  submit: [
    refused('public-missing', ({ own }) => !isOpenGate(own, 'public')),
    refused('experts-missing', ({ own }) => !isOpenGate(own, 'experts')),
    refused('risk-missing', ({ own }) => !isOpenGate(own, 'risk')),
    refused('risk-not-controllable', ({ own }) => own.controllable === false),
    refused('legality-missing', ({ own }) => own.legality === null),
    refused('legality-failed', ({ own }) => own.legality === 'unlawful'),
  ],
  publish: [refused('party-not-asked', ({ own }) => own.reportedOn === null)],
  reportExecution: [late('execution-reported-late', ({ clock }) => clock('execution').late)],
};

export const rules: RulesOf<Own, typeof asks, Clock> = {
  hearPublic: [
    impossible('days-out-of-order', ({ asks: { from, to } }) => to < from),
    refused(
      'consultation-too-short',
      ({ asks: { manner, from, to, shortened } }) =>
        manner === 'open' && shortened === null && to < addDays(from, CONSULTED),
    ),
    refused(
      'hearing-materials',
      ({ asks: { manner, from, materialsOn } }) =>
        manner === 'hearing' && (materialsOn === null || materialsOn > addDays(from, -SERVED)),
    ),
    refused('adopted-more-than-received', ({ asks: { received, adopted } }) => adopted > received),
  ],
  argueExperts: [
    refused('expert-interested', ({ asks: { experts } }) =>
      experts.some(({ interested }) => interested),
    ),
    refused('opinion-unsigned', ({ asks: { experts } }) => experts.some(({ signed }) => !signed)),
  ],
  exempt: [refused('gate-passed', ({ own, asks: { ground } }) => isOpenGate(own, gateOf[ground]))],
  sendForReview: [refused('materials-incomplete', ({ asks: { complete } }) => !complete)],
  reviewLegality: [
    ...restsOn<Own, ReviewAsks>({
      ...reviewBasis,
      cites: cites('第二十五条第二款'),
      title: ({ title }) => title,
      named: ({ review }) => review,
      agrees: (other, { result }) =>
        RESULTS[String(other.own['outcome'])]?.includes(result) === true,
    }),
    refused(
      'review-too-short',
      ({ own, asks: { hurried }, calendar, on }) =>
        hurried === null && own.sentOn !== null && on < calendar.add(own.sentOn, REVIEWED),
    ),
    refused('counsel-required', ({ asks: { counsel } }) => counsel === null),
  ],
  submit: [
    refused('competition-missing', ({ asks: { competition } }) => competition === 'missing'),
    refused(
      'competition-unnamed',
      ({ asks: { competition, review, reviewNumber } }) =>
        competition === 'passed' && review === null && reviewNumber === null,
    ),
    ...restsOn<Own, SubmitAsks>({
      ...competitionBasis,
      cites: cites('第二十九条第一项'),
      title: ({ title }) => title,
      named: ({ review }) => review,
      agrees: (other, { competition }) => saysOf(other, competition),
    }),
  ],
  deliberate: [
    ...restsOn<Own, DeliberateAsks>({
      ...meetingBasis,
      cites: cites('第三十条'),
      title: ({ title }) => title,
      named: ({ meeting }) => meeting,
      agrees: (other, { body, result }, { title }) =>
        isPartyGroup(other.own['sort']) === (body === 'party-group') &&
        saidOf(other, title, result === 'adopted'),
    }),
    refused(
      'not-at-party-group',
      ({ asks: { body, result } }) => body !== 'party-group' && result === 'adopted',
    ),
    refused('leader-not-last', ({ asks: { leaderLast } }) => !leaderLast),
    refused(
      'majority-reasons',
      ({ asks: { againstMajority, reasons: given } }) => againstMajority && given === null,
    ),
  ],
  publish: [
    refused('publication-place', ({ asks: { extent, where, ground } }) =>
      extent === 'public' ? where === null : ground === null,
    ),
    refused(
      'adoption-untold',
      ({ own, asks: { extent, adoption } }) =>
        extent === 'public' &&
        adoption === null &&
        !(isExempt(own, 'public') && isExempt(own, 'experts')),
    ),
  ],
  appoint: [refused('report-by-passed', ({ asks: { reportBy }, on }) => reportBy <= on)],
  evaluate: [
    refused('assessor-again', ({ own, asks: { assessor } }) =>
      own.assessors.some(({ name }) => name === assessor),
    ),
  ],
};
