import type { Day } from '../../kernel/day.ts';
import type { Given, Rule } from '../../kernel/matter.ts';
import { fee } from './fees.ts';
import { rulesBy } from '../rule.ts';
import type { AsksOf, Own, StepName } from './fields.ts';
import type { Code, Law } from './reasons.ts';
import { reasons } from './reasons.ts';
import { receiptDay } from './receipt.ts';
import type { Result } from './results.ts';
import { isDisclosure, isLapse, needsGrounds } from './results.ts';
import { answersBy } from './silence.ts';

export type ClockName = 'reply' | 'clarification' | 'payment' | 'remedy';
type G<K extends StepName> = Given<Own, AsksOf<K>, StepName, ClockName>;
type Bar = Given<Own, unknown, StepName, ClockName>;
type Bars = { readonly [K in StepName]?: readonly Rule<Law, Bar>[] };
type Rules = { readonly [K in StepName]?: readonly Rule<Law, G<K>>[] };

const { refused, impossible, late } = rulesBy(reasons);

/** Before article 31 has fixed a day of receipt no term runs, so nothing that counts from it can be done. */
const notReceived = impossible<Bar>('before-receipt', ({ own, on }) => {
  const day = receiptDay(own);
  return day === null || on < day;
});

/** No consultation is open, so there is no service and no view of one to record. */
const nothingConsulted = impossible<Bar>('nothing-consulted', ({ own }) =>
  own.consultations.every(({ heardOn }) => heardOn !== null),
);

/** What may not be done whatever is filled in. */
export const bars: Bars = {
  askToClarify: [
    notReceived,
    refused('clarification-only-once', ({ taken }) => taken('askToClarify') !== undefined),
  ],
  consult: [notReceived],
  serveConsultation: [nothingConsulted],
  hearThirdParty: [nothingConsulted],
  extend: [
    notReceived,
    refused('extension-of-fixed-term', ({ own }) => own.delayedTo !== null),
    refused('extension-only-once', ({ own }) => own.extendedBy !== null),
    refused('extension-after-term', ({ clock }) => clock('reply').late),
  ],
  askReasons: [notReceived],
  giveReasons: [refused('reasons-not-asked', ({ own }) => own.reasonsAskedOn === null)],
  setDelay: [notReceived, refused('delay-after-term', ({ clock }) => clock('reply').late)],
  feeNotice: [notReceived, { ...impossible('fee-not-yet-law', () => true), until: '2020-12-31' }],
  draft: [notReceived],
  reply: [notReceived],
  replyOnTheSpot: [
    notReceived,
    refused(
      'not-on-the-spot',
      ({ own, on }) => !['counter', 'oral'].includes(own.channel) || on !== own.receivedOn,
    ),
  ],
  decideAmendment: [
    refused('amendment-not-requested', ({ taken }) => taken('requestAmendment') === undefined),
  ],
  considerProactive: [refused('not-disclosed', ({ own }) => !isDisclosure(own.result))],
  archive: [
    refused(
      'not-delivered',
      ({ own, taken }) =>
        taken('withdraw') === undefined && !isLapse(own.result) && own.deliveredOn === null,
    ),
  ],
};

const beforeArrival = ({ receivedOn }: Own, on: Day | null): boolean =>
  on !== null && on < receivedOn;
const notThatDay = ({ channel, receivedOn }: Own, on: Day | null): boolean =>
  channel === 'post-plain' && on !== null && on > receivedOn;

/** An answer of this kind stands only where something is said or was done. */
const answer = (code: Code, result: Result, holds: (given: G<'draft'>) => boolean) =>
  refused<G<'draft'>>(code, (given) => given.asks.result === result && !holds(given));

/** Closed as lapsed only when the time asked for has passed and the applicant has neither answered nor paid. */
const lapse = (code: Code, result: Result, name: 'clarification' | 'payment') =>
  refused<G<'reply'>>(code, ({ asks, clock }) => {
    const { late: over, stopped } = clock(name);
    return asks.result === result && !(over && stopped === null);
  });

/** A question to the applicant is open: he has been asked and has neither answered nor let the matter end. */
const waitsForApplicant = (clock: Bar['clock']): boolean =>
  (['clarification', 'payment'] as const).some((name) => {
    const { state, stopped } = clock(name);
    return state !== 'idle' && stopped === null;
  });

const noSuchConsultation = impossible<{ own: Own; asks: { consultation: string } }>(
  'no-such-consultation',
  ({ own, asks }) => !own.consultations.some(({ act }) => act === asks.consultation),
);
/** An objection is heeded where a partial answer refuses what would harm a third party. */
export const heeded = ({ result, refusals }: AsksOf<'draft'>): boolean =>
  result === 'partial' && (refusals ?? []).some((part) => part.result === 'denied.thirdParty');
const objected = ({ consultations }: Own): boolean =>
  consultations.some(({ kind, view }) => kind === 'third-party' && view === 'objects');

export const rules: Rules = {
  register: [
    impossible('received-in-future', ({ own, on }) => own.receivedOn > on),
    impossible('confirmed-before-received', ({ own }) => beforeArrival(own, own.confirmedOn)),
    impossible('regulations-not-in-force', ({ own }) => own.receivedOn < '2019-05-15'),
    refused('oral-not-read-back', ({ own }) => own.channel === 'oral' && own.readBack === false),
    late('confirmed-late', ({ own }) => notThatDay(own, own.confirmedOn)),
  ],
  confirmReceipt: [
    impossible('confirmed-before-received', ({ own, on }) => beforeArrival(own, on)),
    late('confirmed-late', ({ own, on }) => notThatDay(own, on)),
  ],
  askToClarify: [refused('no-time-to-clarify', ({ asks, on }) => asks.until <= on)],
  consult: [
    refused('served-before-sent', ({ asks, on }) => asks.servedOn !== null && asks.servedOn < on),
  ],
  serveConsultation: [
    noSuchConsultation,
    refused(
      'served-before-sent',
      ({ own, asks, on }) =>
        asks.servedOn > on ||
        own.consultations.some(
          ({ act, sentOn }) => act === asks.consultation && asks.servedOn < sentOn,
        ),
    ),
  ],
  hearThirdParty: [
    noSuchConsultation,
    refused('already-heard', ({ own, asks }) =>
      own.consultations.some(({ act, heardOn }) => act === asks.consultation && heardOn !== null),
    ),
  ],
  extend: [refused('extension-too-long', ({ asks }) => asks.days > 20)],
  askReasons: [refused('no-time-to-explain', ({ asks, on }) => asks.until <= on)],
  setDelay: [
    refused('delay-within-term', ({ asks, clock }) => asks.until <= (clock('reply').due ?? '')),
  ],
  feeNotice: [
    refused(
      'fee-differs',
      ({ asks: { basis, quantity, amount } }) =>
        basis !== null && quantity !== null && fee(basis, quantity) !== amount,
    ),
  ],
  draft: [
    refused('grounds-required', ({ asks }) => needsGrounds(asks.result) && asks.grounds === null),
    answer('refused-parts-required', 'partial', ({ asks }) => (asks.refusals ?? []).length > 0),
    answer('earlier-answer-required', 'notProcessed.repeat', ({ asks }) => asks.earlier !== null),
    answer('reasons-not-asked', 'notProcessed.excessive', ({ taken }) => !!taken('askReasons')),
    answer('not-asked-to-clarify', 'unable.unclear', ({ taken }) => !!taken('askToClarify')),
    answer(
      'search-record-required',
      'unable.notHeld',
      ({ asks }) => !!(asks.search ?? asks.redirect),
    ),
    refused(
      'form-differs',
      ({ asks: { formGiven, formReason }, own }) =>
        formGiven !== null && formGiven !== own.form && formReason === null,
    ),
    refused('lapse-is-not-drafted', ({ asks }) => isLapse(asks.result)),
    refused(
      'override-needs-reason',
      ({ asks, own }) =>
        isDisclosure(asks.result) && asks.override === null && !heeded(asks) && objected(own),
    ),
  ],
  review: [
    refused('secrecy-review-first', ({ asks, own }) => isDisclosure(own.result) && !asks.secrecy),
  ],
  reply: [
    impossible(
      'result-differs',
      ({ asks, own }) => own.result !== null && !isLapse(asks.result) && asks.result !== own.result,
    ),
    lapse('applicant-has-time', 'other.correctionOverdue', 'clarification'),
    lapse('applicant-has-time-to-pay', 'other.feeOverdue', 'payment'),
    refused(
      'waits-for-applicant',
      ({ asks, clock }) => !isLapse(asks.result) && waitsForApplicant(clock),
    ),
    refused(
      'third-party-not-heard',
      ({ asks, own, on, calendar }) =>
        isDisclosure(asks.result) &&
        own.consultations.some(
          (one) =>
            one.kind === 'third-party' && one.heardOn === null && on <= answersBy(one, calendar),
        ),
    ),
    // An objection may come in while the draft is on its way; the clock calculator leaves drafts out.
    refused(
      'override-needs-reason',
      ({ asks, own, taken }) =>
        isDisclosure(asks.result) &&
        taken('draft') !== undefined &&
        own.override === null &&
        !own.heeded &&
        objected(own),
    ),
    late('answered-late', ({ clock }) => clock('reply').late),
  ],
  recordDelivery: [
    impossible('delivered-before-sent', ({ own, on }) => on < (own.repliedOn ?? on)),
  ],
};
