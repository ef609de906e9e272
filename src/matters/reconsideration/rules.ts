import { rulesBy } from '../rule.ts';
import type { BarsOf, RulesOf } from '../rules-of.ts';
import type { asks, Own } from './fields.ts';
import { isCorrected } from './fields.ts';
import { reasons } from './reasons.ts';

export type ClockName = 'reply' | 'comply' | 'correction';
type Asks = typeof asks;
const { refused, impossible, late } = rulesBy(reasons);

/** The first day of the law as revised in 2023; what the office received before follows the former one. */
export const REVISED = '2024-01-01';
const isFormer = ({ own }: { readonly own: Own }): boolean => own.noticeOn < REVISED;

export const bars: BarsOf<Own, Asks, ClockName> = {
  convert: [
    impossible(
      'simple-since-2024',
      ({ own }) => own.procedure !== 'simple' || own.inOrdinary === true,
    ),
  ],
  draft: [
    refused('evidence-missing', (given) => !isFormer(given) && given.own.evidence.length === 0),
    refused(
      'evidence-missing-formerly',
      (given) => isFormer(given) && given.own.evidence.length === 0,
    ),
  ],
  reply: [
    late('replied-late', (given) => !isFormer(given) && given.clock('reply').late),
    late('replied-late-formerly', (given) => isFormer(given) && given.clock('reply').late),
  ],
  comply: [
    impossible('nothing-to-comply', ({ own }) => own.complyBy === null),
    late('complied-late', ({ own, on }) => own.complyBy !== null && on > own.complyBy),
  ],
  reportCorrection: [
    impossible('no-opinion', ({ own }) => own.opinionOn === null),
    late('correction-late', ({ clock }) => clock('correction').late),
  ],
  archive: [
    refused(
      'not-complied',
      ({ own }) =>
        (own.complyBy !== null && own.compliedOn === null) ||
        (own.opinionOn !== null && own.answeredOpinion === null),
    ),
    refused('lessons-missing', ({ own }) => isCorrected(own.outcome) && own.causes === null),
  ],
};

const isNew = (noticeOn: string) => (row: { readonly obtainedOn: string }) =>
  row.obtainedOn > noticeOn;

export const rules: RulesOf<Own, Asks, ClockName> = {
  register: [
    impossible('notice-after-entry', ({ own, on }) => own.noticeOn > on),
    impossible('simple-since-2024', (given) => given.own.procedure === 'simple' && isFormer(given)),
  ],
  listEvidence: [
    refused(
      'evidence-after-notice',
      (given) =>
        !isFormer(given) &&
        given.asks.evidence.some((row) => isNew(given.own.noticeOn)(row) && row.consent !== true),
    ),
    refused(
      'evidence-after-notice-formerly',
      (given) => isFormer(given) && given.asks.evidence.some(isNew(given.own.noticeOn)),
    ),
  ],
  attendHearing: [
    impossible('hearing-not-yet', ({ asks, on }) => asks.heldOn > on),
    refused('absence-unexplained', ({ asks }) => !asks.head && asks.reason === null),
  ],
  decide: [
    refused(
      'outcome-of-withdrawal',
      ({ asks }) => asks.withdrawn === true && asks.outcome !== 'terminated',
    ),
    refused(
      'mediation-agreement-missing',
      ({ own, asks }) => asks.outcome === 'mediated' && own.agreed !== true,
    ),
    refused(
      'comply-by-missing',
      ({ asks }) => asks.outcome === 'ordered' && asks.complyBy === null,
    ),
  ],
};
