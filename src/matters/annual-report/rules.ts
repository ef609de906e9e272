import type { Values } from '../../kernel/field.ts';
import { meetingBasis, saidOf } from '../meeting/discussed.ts';
import { isPartyGroup } from '../meeting/fields.ts';
import { restsOn } from '../rests-on.ts';
import { rulesBy } from '../rule.ts';
import type { BarsOf, RulesOf } from '../rules-of.ts';
import type { asks, Own } from './fields.ts';
import { parts, reportTitle, unsent } from './fields.ts';
import type { PartName } from './fields.ts';
import { cites, reasons } from './terms.ts';

const { refused, impossible, late } = rulesBy(reasons);
type Clock = 'submission' | 'publication';
const isLawBased = ({ own }: { readonly own: Own }): boolean => own.sort === 'law-based-government';
/** A later edition keeps the day the first one went out. */
const isFirst = ({ own }: { readonly own: Own }): boolean => (own.edition ?? 1) === 1;

export const bars: BarsOf<Own, typeof asks, Clock> = {
  deliberate: [
    refused('legal-review-first', ({ own }) => own.lawReviewed !== true),
    refused('secrecy-before-deliberation', ({ own }) => own.secrecyReviewed !== true),
  ],
  sign: [
    refused('secrecy-before-signing', ({ own }) => own.secrecyReviewed !== true),
    refused('legal-review-first', (given) => isLawBased(given) && given.own.lawReviewed !== true),
    refused(
      'deliberation-before-signing',
      (given) => isLawBased(given) && given.own.deliberatedOn === null,
    ),
  ],
  submit: [late('submitted-late', (given) => isFirst(given) && given.clock('submission').late)],
  publish: [late('published-late', (given) => isFirst(given) && given.clock('publication').late)],
  archive: [refused('not-sent-to-all', ({ own }) => unsent(own).length > 0)],
};

export const rules: RulesOf<Own, typeof asks, Clock> = {
  lock: [
    refused('year-not-over', ({ own, on }) => on <= `${own.year}-12-31`),
    refused('numbers-not-bound', ({ asks: { unbound } }) => unbound > 0),
    refused(
      'part-missing',
      (given) =>
        isLawBased(given) &&
        (Object.keys(parts) as PartName[]).some((name) => given.own[name] === null), // the parts' own names
    ),
  ],
  reviewLaw: [refused('law-review-failed', ({ asks: { passed } }) => !passed)],
  reviewSecrecy: [refused('not-to-be-published', ({ asks: { passed } }) => !passed)],
  deliberate: [
    refused('not-adopted', ({ asks: { adopted } }) => !adopted),
    ...restsOn<Own, Values<(typeof asks)['deliberate']>>({
      ...meetingBasis,
      cites: cites('年度报告审核'),
      title: reportTitle,
      named: ({ meeting }) => meeting,
      agrees: (other, { adopted }, now) =>
        isPartyGroup(other.own['sort']) && saidOf(other, reportTitle(now), adopted),
    }),
  ],
  submit: [
    impossible('sent-already', ({ own, asks: { addressee } }) =>
      own.sent.some((one) => one.addressee === addressee),
    ),
  ],
};
