import type { BarsOf, RulesOf } from '../rules-of.ts';
import { rulesBy } from '../rule.ts';
import type { asks, Own } from './fields.ts';
import { formerNames, itemNames } from './items.ts';
import { reasons } from './reasons.ts';

export type ClockName = 'exception' | 'rectification';
type Bars = BarsOf<Own, typeof asks, ClockName>;
type Rules = RulesOf<Own, typeof asks, ClockName>;

const { refused, impossible, late } = rulesBy(reasons);

type Given = { readonly own: Own };
const nobody = ({ own }: Given): boolean => own.heard.length === 0;
const wants = ({ own }: Given): boolean =>
  own.public && !own.heard.some(({ sort }) => sort === 'public');
const bad = ({ own }: Given): boolean => own.conclusion === 'violates';

const heardFirst = [
  refused('stakeholders-first', nobody),
  refused('former-stakeholders-first', nobody),
  refused('public-first', wants),
];

/** Which items were violated, and whether a verdict other than 不涉及 stands without a word. */
export const violatedIn = (
  names: readonly string[],
  asked: Readonly<Record<string, unknown>>,
): readonly { readonly item: string }[] =>
  names.filter((name) => asked[name] === 'violates').map((item) => ({ item }));
const unexplained =
  (names: readonly string[]) =>
  ({ asks: asked }: { readonly asks: Readonly<Record<string, unknown>> }): boolean =>
    names.some((name) => asked[name] !== 'none' && (asked[`${name}Note`] ?? null) === null);

export const bars: Bars = {
  judge: [refused('judged-by-former-standards', () => true), ...heardFirst],
  judgeFormerly: [refused('judged-by-items', () => true), ...heardFirst],
  except: [impossible('nothing-violated', ({ own }) => own.violated.length === 0)],
  sendToRegulator: [refused('not-for-the-regulator', ({ own }) => own.issuer !== 'government')],
  conclude: [
    refused('regulator-first', ({ own }) => own.issuer === 'government' && !own.regulatorOn),
  ],
  issue: [refused('not-to-be-issued', bad), refused('former-not-to-be-issued', bad)],
  endException: [late('ended-late', ({ clock }) => clock('exception').late)],
  rectify: [
    impossible('nothing-to-rectify', ({ own }) => own.rectifyBy === null),
    late('rectified-late', ({ clock }) => clock('rectification').late),
  ],
};

export const rules: Rules = {
  decideScope: [refused('reason-required', ({ asks: { inScope, reason } }) => !inScope && !reason)],
  judge: [refused('note-required', unexplained(itemNames))],
  judgeFormerly: [refused('note-required', unexplained(formerNames))],
  except: [
    refused('alternative-exists', ({ asks: { leastRestrictive } }) => !leastRestrictive),
    refused('end-required', ({ asks: { until, condition } }) => !until && !condition),
    refused('end-not-ahead', ({ asks: { until }, on }) => until !== null && until <= on),
  ],
  conclude: [
    refused(
      'violates-unexcepted',
      ({ own, asks: { conclusion } }) =>
        own.violated.length > 0 &&
        conclusion !== 'violates' &&
        (conclusion === 'complies' || !own.excepted),
    ),
    refused(
      'not-in-violation',
      ({ own, asks: { conclusion } }) => own.violated.length === 0 && conclusion !== 'complies',
    ),
    refused(
      'exception-explained',
      ({ asks: { conclusion, account } }) => conclusion === 'excepted' && account.length < 40,
    ),
  ],
};
