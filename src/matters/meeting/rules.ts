import type { Given, Rule } from '../../kernel/matter.ts';
import { rulesBy } from '../rule.ts';
import type { AsksOf, Own, StepName } from './fields.ts';
import { isAdopted, isPartyGroup } from './fields.ts';
import {
  decidedOf,
  findItem,
  isCarried,
  isQuorate,
  listed,
  namesIn,
  openTasks,
  strangers,
  subjectOf,
  undecided,
  votersOf,
  votesOf,
} from './items.ts';
import type { Law } from './reasons.ts';
import { reasons } from './reasons.ts';

type ClockName = 'minutes' | 'task';
type G<K extends StepName> = Given<Own, AsksOf<K>, StepName, ClockName>;
type Bar = Given<Own, unknown, StepName, ClockName>;
type Bars = { readonly [K in StepName]?: readonly Rule<Law, Bar>[] };
type Rules = { readonly [K in StepName]?: readonly Rule<Law, G<K>>[] };

const { refused, impossible, late } = rulesBy(reasons);

export const bars: Bars = {
  schedule: [
    refused('items-not-screened', ({ own }) => own.items.some(({ verdict }) => verdict === null)),
    refused('no-items', ({ own }) => listed(own).length === 0),
  ],
  hold: [refused('held-before-day', ({ own, on }) => own.day !== null && on < own.day)],
  studyLaw: [
    refused('studied-already', ({ own }) => own.studied !== null),
    refused('study-before-items', ({ taken }) => taken('resolve') !== undefined),
  ],
  draftMinutes: [refused('items-undecided', ({ own }) => undecided(own).length > 0)],
  signMinutes: [late('minutes-late', ({ clock }) => clock('minutes').late)],
  followTask: [impossible('no-tasks', ({ own }) => own.tasks.length === 0)],
  archive: [refused('tasks-open', ({ own }) => openTasks(own.tasks).length > 0)],
};

const taskOf = ({ own, asks }: G<'followTask'>) => own.tasks.find(({ act }) => act === asks.task);
const each = ({ own, asks }: G<'resolve'>) => decidedOf(own, asks.results);
const screened = ({ own, asks }: G<'screen'>) =>
  asks.verdicts.flatMap((verdict) => {
    const item = findItem(own, verdict.item);
    return item && verdict.verdict === 'listed'
      ? [{ ...item, legality: verdict.legality ?? item.legality }]
      : [];
  });

export const rules: Rules = {
  plan: [refused('chair-not-member', ({ own }) => strangers(own.convener, own.members).length > 0)],
  screen: [
    impossible('no-such-item', ({ own, asks }) =>
      asks.verdicts.some(({ item }) => !findItem(own, item)),
    ),
    impossible('already-screened', ({ own, asks }) =>
      asks.verdicts.some(({ item }) => (findItem(own, item)?.verdict ?? null) !== null),
    ),
    refused(
      'weighty-to-party-group',
      (given) =>
        !isPartyGroup(given.own.sort) &&
        screened(given).some(({ category }) => category !== 'none'),
    ),
    refused('legality-before-agenda', (given) =>
      screened(given).some(
        ({ category, legality }) => category === 'decision' && legality === 'pending',
      ),
    ),
  ],
  hold: [
    refused('not-a-member', ({ own, asks }) => strangers(asks.present, own.members).length > 0),
    refused('no-quorum', (given) => {
      const { length } = namesIn(given.asks.present);
      return !isQuorate(given, length, 'ordinary');
    }),
  ],
  resolve: [
    impossible('no-such-item', ({ own, asks }) =>
      asks.results.some(({ item }) => !findItem(own, item)),
    ),
    refused('item-not-listed', (given) =>
      each(given).some(([, { verdict }]) => verdict !== 'listed'),
    ),
    impossible('already-decided', (given) => each(given).some(([, { result }]) => result !== null)),
    refused('avoided-not-present', ({ own, asks }) =>
      asks.results.some(({ avoided }) => strangers(avoided, own.present).length > 0),
    ),
    refused('votes-do-not-add-up', ({ own, asks }) =>
      asks.results.some((one) => one.result !== 'deferred' && votesOf(one) !== votersOf(own, one)),
    ),
    refused('chair-spoke-first', ({ asks }) => asks.results.some(({ chairLast }) => !chairLast)),
    refused('personnel-quorum', (given) =>
      each(given).some(
        ([, { category }]) =>
          category === 'personnel' &&
          !isQuorate(given, namesIn(given.own.present).length, 'personnel'),
      ),
    ),
    refused('majority-not-reached', ({ own, asks }) =>
      asks.results.some((one) => !isCarried(own, one)),
    ),
    refused('dissent-not-recorded', ({ asks }) =>
      asks.results.some(({ against, dissent }) => against > 0 && dissent === null),
    ),
  ],
  draftMinutes: [
    refused('duty-of-no-item', ({ own, asks }) =>
      (asks.duties ?? []).some((one) => subjectOf(own, one) === null),
    ),
    refused('duty-of-another', ({ own, asks, calendar, on }) => {
      const principal = calendar.chosen?.('principal', on);
      return (
        (asks.duties ?? []).length > 0 &&
        typeof principal === 'string' &&
        principal !== own.convener
      );
    }),
  ],
  assignTask: [
    impossible('no-such-item', ({ own, asks }) => !findItem(own, asks.item)),
    refused(
      'task-without-decision',
      ({ own, asks }) => !isAdopted(findItem(own, asks.item)?.result),
    ),
    refused('task-not-ahead', ({ asks, on }) => asks.due <= on),
  ],
  followTask: [
    impossible('no-such-task', (given) => !taskOf(given)),
    impossible('task-settled', (given) => (taskOf(given)?.settledOn ?? null) !== null),
    refused('no-evidence', ({ asks }) => asks.outcome === 'done' && asks.evidence === null),
    late(
      'task-done-late',
      (given) => given.asks.outcome === 'done' && given.on > (taskOf(given)?.due ?? given.on),
    ),
  ],
};
