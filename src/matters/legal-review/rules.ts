import type { Given, Rule } from '../../kernel/matter.ts';
import { rulesBy } from '../rule.ts';
import type { AsksOf, Own, StepName } from './fields.ts';
import type { Material } from './kinds.ts';
import { least, required } from './kinds.ts';
import type { Law } from './reasons.ts';
import { reasons } from './reasons.ts';

type ClockName = 'review' | 'response';
type G<K extends StepName> = Given<Own, AsksOf<K>, StepName, ClockName>;
type Bar = Given<Own, unknown, StepName, ClockName>;
type Bars = { readonly [K in StepName]?: readonly Rule<Law, Bar>[] };
type Rules = { readonly [K in StepName]?: readonly Rule<Law, G<K>>[] };

const { refused, impossible, late } = rulesBy(reasons);

export const missing = ({ kind, materials }: Own): readonly Material[] =>
  required[kind].filter((one) => !materials.some(({ material }) => material === one));

/** The division wants the opinion before the time it must leave, and does not say why. */
const hurried = ({ own, on, calendar }: G<'submit'>): boolean => {
  const days = least[own.kind];
  if (days === undefined || own.neededBy === null || own.urgent !== null) return false;
  return own.neededBy < calendar.add(on, days);
};
const unadvised = ({ consulted }: Own): boolean =>
  consulted.some(({ advisedOn }) => advisedOn === null);
const advised = ({ consulted }: Own): boolean =>
  consulted.some(({ advisedOn }) => advisedOn !== null);

export const bars: Bars = {
  askMaterials: [refused('nothing-missing', ({ own }) => missing(own).length === 0)],
  accept: [refused('materials-missing', ({ own }) => missing(own).length > 0)],
  conclude: [
    refused('counsel-first', ({ own }) => own.kind === 'major-decision' && !advised(own)),
    late('reviewed-late', ({ clock }) => clock('review').late),
  ],
  respond: [late('answered-late', ({ clock }) => clock('response').late)],
  agreeReasons: [impossible('followed-already', ({ own }) => own.followed === 'all')],
  recordSigning: [
    refused('unlawful-not-signed', ({ own }) => own.outcome === 'unlawful'),
    refused(
      'head-decides',
      ({ own }) => own.outcome === 'revise' && own.followed === 'part' && own.agreedOn === null,
    ),
  ],
};

const asked = ({ own, asks }: G<'advise'>) =>
  own.consulted.find(({ act }) => act === asks.question);

export const rules: Rules = {
  submit: [
    refused(
      'too-little-time',
      (given) => given.own.kind === 'normative-document' && hurried(given),
    ),
    refused(
      'too-little-time-for-decision',
      (given) => given.own.kind === 'major-decision' && hurried(given),
    ),
  ],
  advise: [
    impossible('no-such-question', (given) => !asked(given)),
    impossible('already-advised', (given) => (asked(given)?.advisedOn ?? null) !== null),
  ],
  conclude: [
    refused(
      'counsel-outstanding',
      ({ own, asks }) => asks.withoutCounsel === null && unadvised(own),
    ),
    refused('points-required', ({ asks }) => asks.outcome !== 'lawful' && asks.points.length === 0),
  ],
  respond: [
    impossible('nothing-to-answer', ({ own, asks }) =>
      asks.answers.some(({ point }) => point > own.points.length),
    ),
    refused('answer-points', ({ own, asks }) =>
      own.points.some((_, n) => !asks.answers.some(({ point }) => point === n + 1)),
    ),
    refused('reasons-required', ({ asks }) =>
      asks.answers.some(({ adopted, why }) => adopted !== 'yes' && why === null),
    ),
  ],
};
