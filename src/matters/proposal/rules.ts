import type { Given, Rule } from '../../kernel/matter.ts';
import { rulesBy } from '../rule.ts';
import type { AsksOf, Own, StepName } from './fields.ts';
import { openPromises } from './promises.ts';
import type { AlsoLocal, Code, Law } from './reasons.ts';
import { reasons } from './reasons.ts';
import type { Stage } from './sources.ts';
import { isSuggestion } from './sources.ts';
import { longest, returnBy } from './terms.ts';

export type ClockName = 'reply' | 'feedback' | 'promise';
type G<K extends StepName> = Given<Own, AsksOf<K>, StepName, ClockName>;
type Bar = Given<Own, unknown, StepName, ClockName>;
type Bars = { readonly [K in StepName]?: readonly Rule<Law, Bar>[] };
type Rules = { readonly [K in StepName]?: readonly Rule<Law, G<K>>[] };

const { refused, impossible, late } = rulesBy(reasons);

/** The regulations bind answers to deputies; of proposals and joint opinions the rules of handling say the same. */
const both = <Q extends { readonly own: Own }>(
  make: (code: Code, when: (given: Q) => boolean) => Rule<Law, Q>,
  code: AlsoLocal,
  when: (given: Q) => boolean,
): readonly Rule<Law, Q>[] => {
  const statutory = ({ own }: Q): boolean => isSuggestion(own.source) && own.role !== 'joint';
  return [
    make(code, (given) => statutory(given) && when(given)),
    make(`local-${code}`, (given) => !statutory(given) && when(given)),
  ];
};

const isJoint = ({ own }: { readonly own: Own }): boolean => own.role === 'joint';
const notForJoint = impossible<Bar>('not-for-joint', isJoint);
const tooEarly = impossible<Bar>('before-assignment', ({ own, on }) => on < own.assignedOn);

/** Contacts of a stage since the answer that is being made: one handled anew is talked over anew. */
export const contacted = ({ contacts, redoOn }: Own, stage: Stage): boolean =>
  contacts.some((one) => one.stage === stage && one.on >= (redoOn ?? one.on));

/** What may not be done whatever is filled in. */
export const bars: Bars = {
  sendBack: [
    tooEarly,
    refused('work-has-begun', ({ taken }) => !!(taken('askOpinion') ?? taken('applyExtension'))),
    late('returned-late', (given) => given.on > returnBy(given)),
  ],
  contact: [tooEarly],
  askOpinion: [tooEarly, impossible('not-in-charge', ({ own }) => own.role !== 'lead')],
  hearOpinion: [
    impossible('no-opinion-open', ({ own }) =>
      own.opinions.every(({ heardOn }) => heardOn !== null),
    ),
  ],
  applyExtension: [
    tooEarly,
    refused('joint-not-extended', isJoint),
    ...both<Bar>(refused, 'redo-not-extended', ({ own }) => own.redoOn !== null),
  ],
  extend: [
    tooEarly,
    refused('joint-not-extended', isJoint),
    ...both<Bar>(refused, 'redo-not-extended', ({ own }) => own.redoOn !== null),
    ...both<Bar>(refused, 'extension-only-once', ({ own }) => own.extendedOn !== null),
    ...both<Bar>(refused, 'extension-after-term', ({ clock }) => clock('reply').late),
  ],
  draft: [tooEarly],
  sign: [
    ...both<Bar>(
      refused,
      'contacts-missing',
      ({ own }) =>
        own.role !== 'joint' &&
        own.withoutContact === null &&
        !(contacted(own, 'before') && contacted(own, 'during')),
    ),
  ],
  reply: [...both<Bar>(late, 'answered-late', ({ clock }) => clock('reply').late)],
  recordDelivery: [
    notForJoint,
    impossible('already-delivered', ({ own }) => own.deliveredOn !== null),
  ],
  feedback: [notForJoint, impossible('not-delivered', ({ own }) => own.deliveredOn === null)],
  requireRedo: [notForJoint],
  makePromise: [notForJoint],
  followPromise: [impossible('no-promises', ({ own }) => own.promises.length === 0)],
  reviewPromises: [impossible('no-promises', ({ own }) => own.promises.length === 0)],
  publish: [notForJoint, impossible('published-already', ({ own }) => own.published !== null)],
  archive: [
    refused(
      'publication-undecided',
      ({ own, taken }) => own.role !== 'joint' && !taken('agreeReturn') && own.published === null,
    ),
    refused('feedback-awaited', ({ own, clock }) => {
      const { state } = clock('feedback');
      return own.outcome === null && state === 'running';
    }),
    refused('promises-open', ({ own }) => openPromises(own.promises).length > 0),
  ],
};

const noSuchOpinion = impossible<{ own: Own; asks: { opinion: string } }>(
  'no-such-opinion',
  ({ own, asks }) => !own.opinions.some(({ act }) => act === asks.opinion),
);
const noSuchPromise = impossible<{ own: Own; asks: { promise: string } }>(
  'no-such-promise',
  ({ own, asks }) => !own.promises.some(({ act }) => act === asks.promise),
);
const promiseOf = ({ own, asks }: G<'followPromise'>) =>
  own.promises.find(({ act }) => act === asks.promise);
const yearOf = (day: string): number => Number(day.slice(0, 4));
const isOut = ({ extent }: AsksOf<'publish'>): boolean => ['full', 'part'].includes(extent);
/** A telephone number in a text that everybody will read. */
const CONTACT = /(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)0\d{2,3}[-－ ]?\d{7,8}(?!\d)/u;

export const rules: Rules = {
  register: [impossible('assigned-in-future', ({ own, on }) => own.assignedOn > on)],
  contact: [
    refused('stage-not-yet', ({ own, asks }) => asks.stage === 'after' && own.repliedOn === null),
  ],
  askOpinion: [refused('no-time-for-opinion', ({ asks, on }) => asks.by <= on)],
  hearOpinion: [
    noSuchOpinion,
    refused('already-heard', ({ own, asks }) =>
      own.opinions.some(({ act, heardOn }) => act === asks.opinion && heardOn !== null),
    ),
  ],
  applyExtension: [
    ...both<G<'applyExtension'>>(
      refused,
      'extension-too-long',
      (given) => given.asks.until > longest(given),
    ),
    ...both<G<'applyExtension'>>(
      refused,
      'extension-within-term',
      ({ asks, clock }) => asks.until <= (clock('reply').due ?? ''),
    ),
  ],
  extend: [
    ...both<G<'extend'>>(
      refused,
      'extension-too-long',
      (given) => given.asks.until !== null && given.asks.until > longest(given),
    ),
    ...both<G<'extend'>>(
      refused,
      'extension-within-term',
      ({ asks, clock }) => asks.until !== null && asks.until <= (clock('reply').due ?? ''),
    ),
  ],
  draft: [
    refused('partners-required', ({ own }) => own.role === 'joint' && own.partners === null),
    refused('class-required', ({ own, asks }) => own.role !== 'joint' && asks.result === null),
    refused('class-not-for-joint', ({ own, asks }) => own.role === 'joint' && asks.result !== null),
    refused(
      'opinions-outstanding',
      ({ own, asks }) =>
        asks.withoutOpinions === null && own.opinions.some(({ heardOn }) => heardOn === null),
    ),
  ],
  review: [refused('secrecy-review-first', ({ asks }) => asks.secrecy === false)],
  makePromise: [refused('promise-not-ahead', ({ asks, on }) => asks.due <= on)],
  followPromise: [
    noSuchPromise,
    refused('promise-settled', (given) => (promiseOf(given)?.settledOn ?? null) !== null),
    refused('not-told', ({ asks }) => asks.outcome !== 'progress' && asks.informedOn === null),
    late(
      'promise-kept-late',
      (given) => given.asks.outcome === 'kept' && given.on > (promiseOf(given)?.due ?? given.on),
    ),
  ],
  reviewPromises: [
    refused(
      'review-not-yet',
      ({ own, asks, on }) => asks.year <= yearOf(own.repliedOn ?? on) || asks.year > yearOf(on),
    ),
    refused('reviewed-already', ({ own, asks }) => own.reviewedFor === asks.year),
  ],
  publish: [
    refused('publication-review-first', ({ asks }) => isOut(asks) && asks.secrecy === false),
    refused(
      'publication-reason-required',
      ({ asks }) => ['part', 'none'].includes(asks.extent) && asks.reason === null,
    ),
    refused('published-text-required', ({ asks }) => isOut(asks) && asks.published === null),
    refused(
      'personal-data-first',
      ({ asks }) => isOut(asks) && (asks.cleared === false || CONTACT.test(asks.published ?? '')),
    ),
  ],
  archive: [
    ...both<G<'archive'>>(
      refused,
      'visit-missing',
      ({ own, asks, taken }) =>
        own.role !== 'joint' &&
        !taken('agreeReturn') &&
        asks.withoutVisit === null &&
        !contacted(own, 'after'),
    ),
  ],
};
