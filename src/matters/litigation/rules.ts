import { rulesBy } from '../rule.ts';
import type { BarsOf, RulesOf } from '../rules-of.ts';
import type { asks, Own } from './fields.ts';
import { isLost } from './fields.ts';
import { reasons } from './reasons.ts';

type ClockName = 'answer' | 'appeal' | 'comply';
type Asks = typeof asks;
const { refused, impossible, late } = rulesBy(reasons);

const needsDay = (judgment: string): boolean => judgment === 'ordered';

export const bars: BarsOf<Own, Asks, ClockName> = {
  extendEvidence: [refused('extension-after-term', ({ clock }) => clock('answer').late)],
  answer: [late('answered-late', ({ clock }) => clock('answer').late)],
  becomeFinal: [refused('appeal-still-open', ({ clock, on }) => on <= (clock('appeal').due ?? ''))],
  comply: [
    impossible('nothing-to-comply', ({ own }) => own.complyBy === null),
    late('complied-late', ({ own, on }) => own.complyBy !== null && on > own.complyBy),
  ],
  archive: [
    refused('not-complied', ({ own }) => own.complyBy !== null && own.compliedOn === null),
    refused('lessons-missing', ({ own }) => isLost(own.judgment) && own.causes === null),
  ],
};

export const rules: RulesOf<Own, Asks, ClockName> = {
  register: [impossible('served-after-entry', ({ own, on }) => own.servedOn > on)],
  appoint: [refused('too-many-agents', ({ asks }) => asks.agents.length > 2)],
  extendEvidence: [
    refused(
      'extension-within-term',
      ({ asks, clock }) => asks.until <= (clock('answer').due ?? ''),
    ),
  ],
  draft: [
    refused(
      'evidence-missing',
      ({ own, asks }) => own.role !== 'third' && asks.evidence.length === 0,
    ),
  ],
  appear: [
    impossible('hearing-not-yet', ({ asks, on }) => asks.heldOn > on),
    refused('staff-absent', ({ asks }) => asks.head === 'none' && !asks.staff),
    refused('absence-unexplained', ({ asks }) => asks.head === 'none' && asks.reason === null),
  ],
  judge: [
    refused('comply-by-missing', ({ asks }) => needsDay(asks.judgment) && asks.complyBy === null),
  ],
  appeal: [refused('appeal-too-late', ({ clock }) => clock('appeal').late)],
  judgeFinally: [
    refused('comply-by-missing', ({ asks }) => needsDay(asks.judgment) && asks.complyBy === null),
  ],
};
