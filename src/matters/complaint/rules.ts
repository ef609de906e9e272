import { rulesBy } from '../rule.ts';
import { lastDay } from '../../kernel/clock.ts';
import { days, workingDays } from '../../kernel/matter.ts';
import type { BarsOf, RulesOf } from '../rules-of.ts';
import type { asks, Own } from './fields.ts';
import { reasons } from './reasons.ts';

type ClockName = 'inform' | 'handle';
type Asks = typeof asks;
const { refused, impossible, late } = rulesBy(reasons);

/** The first day of the regulations of 2022; a petition received before follows those of 2005. */
export const REVISED = '2022-05-01';
type Of = { readonly own: Own };
const isPetition = ({ own }: Of): boolean => own.sort !== 'disclosure';
const isFormer = ({ own }: Of): boolean => own.receivedOn < REVISED;
const MOST_REPRESENTATIVES = 5;
const MOST_EXTENSION = 30;

export const bars: BarsOf<Own, Asks, ClockName> = {
  object: [
    refused('nobody-to-object-to', ({ own }) => own.came === 'direct'),
    late(
      'objected-late',
      ({ own, on, calendar }) => on > lastDay(workingDays(5), own.receivedOn, calendar),
    ),
  ],
  draft: [refused('accusation-to-others', ({ own }) => own.sort === 'accusation')],
  extend: [
    refused('extension-only-once', ({ own }) => own.extended !== null),
    refused('extension-after-term', ({ clock }) => clock('handle').late),
  ],
  close: [
    late('closed-late', (of) => isPetition(of) && !isFormer(of) && of.clock('handle').late),
    late('closed-late-formerly', (of) => isPetition(of) && isFormer(of) && of.clock('handle').late),
    late('disclosure-late', (of) => !isPetition(of) && of.clock('handle').late),
  ],
  askReview: [impossible('not-for-disclosure', (of) => !isPetition(of))],
  archive: [refused('review-open', ({ own }) => own.review === 'open')],
};

type Telling = Of & {
  readonly asks: { readonly anonymous: boolean | null };
  readonly clock: (name: ClockName) => { readonly late: boolean };
};
/** Whoever left no name or address cannot be told, in time or at all. */
const isToldLate = (of: Telling): boolean =>
  isPetition(of) && of.asks.anonymous !== true && of.clock('inform').late;

export const rules: RulesOf<Own, Asks, ClockName> = {
  register: [
    impossible('received-after-entry', ({ own, on }) => own.receivedOn > on),
    refused(
      'too-many-representatives',
      ({ own }) => own.form === 'visit' && (own.representatives ?? 0) > MOST_REPRESENTATIVES,
    ),
  ],
  inform: [
    refused('where-missing', ({ asks }) => asks.how !== 'accepted' && asks.where === null),
    late('told-late', (of) => !isFormer(of) && isToldLate(of)),
    late('told-late-formerly', (of) => isFormer(of) && isToldLate(of)),
  ],
  pass: [refused('must-not-leak', ({ own, asks }) => own.sort === 'accusation' && !asks.sealed)],
  extend: [
    refused('extension-too-long', ({ asks }) => asks.days > MOST_EXTENSION),
    refused('extension-not-told', ({ asks }) => !asks.told),
  ],
  draft: [
    refused('ground-missing', ({ own, asks }) => own.sort !== 'suggestion' && asks.ground === null),
  ],
  askReview: [
    refused(
      'review-too-late',
      ({ own, asks, calendar }) =>
        own.closedOn !== null && asks.askedOn > lastDay(days(30), own.closedOn, calendar),
    ),
  ],
};
