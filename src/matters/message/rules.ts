import { rulesBy } from '../rule.ts';
import type { BarsOf, RulesOf } from '../rules-of.ts';
import { isOfPlatform, objectBy } from './channels.ts';
import type { asks, Own } from './fields.ts';
import { reasons } from './reasons.ts';

const { refused, impossible, late } = rulesBy(reasons);

/** A telephone or identity number in a text that everybody will read. */
const PERSONAL =
  /(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)0\d{2,3}[-－ ]?\d{7,8}(?!\d)|(?<!\d)\d{17}[\dXx]/u;

/** What may not be done whatever is filled in. */
export const bars: BarsOf<Own, typeof asks, 'reply'> = {
  object: [
    refused('contacted-already', ({ taken }) => !!(taken('contact') ?? taken('extend'))),
    late(
      'objected-late',
      ({ own: now, calendar, on }) => on > objectBy(now.receivedOn, calendar, on),
    ),
  ],
  extend: [refused('extension-after-term', ({ clock }) => clock('reply').late)],
  reply: [late('answered-late', ({ clock }) => clock('reply').late)],
  answerAtOnce: [
    refused('not-at-once', ({ own: now }) => now.sort !== 'consultation'),
    late('answered-late', ({ clock }) => clock('reply').late),
  ],
  redo: [
    refused('legal-channel', ({ own: now }) => now.legalChannel !== null),
    refused(
      'redo-without-cause',
      ({ own: now }) => now.solved !== false && now.satisfied !== 'dissatisfied',
    ),
  ],
};

export const rules: RulesOf<Own, typeof asks, 'reply'> = {
  register: [
    impossible('received-after-entry', ({ own: now, on }) => now.receivedOn > on),
    impossible(
      'due-before-receipt',
      ({ own: now, asks: { dueOn } }) => dueOn !== null && dueOn < now.receivedOn,
    ),
  ],
  extend: [
    refused('extension-not-told', ({ asks: { told } }) => !told),
    refused(
      'extension-within-term',
      ({ asks: { until }, clock }) => until <= (clock('reply').due ?? ''),
    ),
  ],
  publish: [
    refused(
      'not-for-publication',
      ({ own: now, asks: { extent } }) =>
        extent === 'shown' && (now.sort === 'report' || !isOfPlatform(now.channel)),
    ),
    refused(
      'published-text-required',
      ({ asks: { extent, published } }) => extent === 'shown' && published === null,
    ),
    refused(
      'personal-data-first',
      ({ asks: { extent, published } }) => extent === 'shown' && PERSONAL.test(published ?? ''),
    ),
  ],
};
