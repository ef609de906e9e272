import { addDays } from '../../kernel/day.ts';
import { rulesBy } from '../rule.ts';
import type { BarsOf, RulesOf } from '../rules-of.ts';
import type { asks, Own } from './fields.ts';
import { gateOf } from './gates.ts';
import { isExempt, isOpenGate } from './passed.ts';
import { reasons } from './reasons.ts';

const { refused, impossible, late } = rulesBy(reasons);
type Clock = 'execution';
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
    refused(
      'review-too-short',
      ({ own, asks: { hurried }, calendar, on }) =>
        hurried === null && own.sentOn !== null && on < calendar.add(own.sentOn, REVIEWED),
    ),
    refused('counsel-required', ({ asks: { counsel } }) => counsel === null),
  ],
  submit: [
    refused('competition-missing', ({ asks: { competition } }) => competition === 'missing'),
  ],
  deliberate: [
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
