import type { Given, Rule } from '../../kernel/matter.ts';
import type { Moment } from '../../kernel/moment.ts';
import { dayOfMoment } from '../../kernel/moment.ts';
import type { clocks } from './clocks.ts';
import { rulesBy } from '../rule.ts';
import type { AsksOf, Own, StepName } from './fields.ts';
import { levelOf } from './levels.ts';
import type { Law } from './reasons.ts';
import { reasons } from './reasons.ts';

export type ClockName = keyof typeof clocks;
type G<K extends StepName> = Given<Own, AsksOf<K>, StepName, ClockName>;
type Bar = Given<Own, unknown, StepName, ClockName>;
type Bars = { readonly [K in StepName]?: readonly Rule<Law, Bar>[] };
type Rules = { readonly [K in StepName]?: readonly Rule<Law, G<K>>[] };

const { refused, impossible, late } = rulesBy(reasons);

type Timed = Pick<Given<Own, { readonly at: Moment }, StepName, ClockName>, 'asks' | 'own' | 'on'>;
const sameDay = impossible<Timed>('day-differs', ({ asks, on }) => dayOfMoment(asks.at) !== on);
/** Every act that names its minute: on its own day, and not before the case was heard of. */
const timed = [
  sameDay,
  impossible<Timed>('before-heard', ({ asks, own }) => asks.at < own.at),
] as const;

type About = Pick<Given<Own, { readonly person: string }, StepName, ClockName>, 'asks' | 'own'>;
const knownPerson = impossible<About>(
  'no-such-person',
  ({ asks, own }) => !own.persons.some(({ act }) => act === asks.person),
);
const noticeOf = ({ asks, own }: About) =>
  own.guardianship.find(({ person }) => person === asks.person);
const noticed = impossible<About>('no-notice-received', (given) => !noticeOf(given));

const notReported = refused<Bar>('not-reported-yet', ({ own }) => own.reportedAt === null);
const finished = refused<Bar>('finished-already', ({ own }) => own.finishedAt !== null);

type Reading = Pick<Given<Own, unknown, StepName, ClockName>, 'clock' | 'own'>;
/** The law forbids late reports of emergencies, which have a level; the term itself is the plan's. */
const lateFor = (name: ClockName) => {
  const isLate = ({ clock }: Reading): boolean => clock(name).late;
  return [
    late<Reading & Pick<Bar, 'on'>>(
      'reported-late',
      (given) => given.own.level !== null && isLate(given),
    ),
    late<Reading & Pick<Bar, 'on'>>(
      'reported-late-by-plan',
      (given) =>
        (given.own.level === null || given.on < reasons['reported-late'].since) && isLate(given),
    ),
  ];
};

const MUST_TELL: readonly string[] = ['dead', 'missing', 'detained'];
const unpassed = ({ own }: Bar): boolean => own.guardianship.some(({ passedAt }) => !passedAt);

/** What may not be done whatever is filled in. */
export const bars: Bars = {
  grade: [refused('graded-already', ({ own }) => own.level !== null)],
  regrade: [refused('not-graded-yet', ({ own }) => own.level === null), notReported],
  firstReport: [refused('reported-already', ({ own }) => own.reportedAt !== null)],
  reportByPhone: [refused('reported-already', ({ own }) => own.reportedAt !== null)],
  furtherReport: [notReported, finished],
  finalReport: [notReported, finished],
  updatePerson: [impossible('no-such-person', ({ own }) => own.persons.length === 0)],
  receiveGuardianship: [impossible('no-such-person', ({ own }) => own.persons.length === 0)],
  passGuardianship: [impossible('no-notice-received', ({ own }) => own.guardianship.length === 0)],
  confirmGuardianship: [
    impossible('not-passed-on', ({ own }) => own.guardianship.every(({ passedAt }) => !passedAt)),
  ],
  close: [
    refused('guardianship-open', unpassed),
    refused('guardianship-open-by-practice', unpassed),
    refused(
      'family-not-told',
      ({ own }) =>
        own.family.length === 0 &&
        own.persons.some(({ condition }) => MUST_TELL.includes(condition)),
    ),
  ],
  archive: [
    refused('report-unfinished', ({ own }) => own.reportedAt !== null && own.finishedAt === null),
  ],
};

/** What may not be done as filled in, and what takes effect late. */
export const rules: Rules = {
  register: [impossible('day-differs', ({ own, on }) => dayOfMoment(own.at) !== on)],
  grade: [
    ...timed,
    refused('nothing-grades-it', ({ asks, calendar, on }) => levelOf(asks, calendar, on) === null),
  ],
  regrade: [
    ...timed,
    refused(
      'level-unchanged',
      ({ asks, own, calendar, on }) => levelOf(asks, calendar, on) === own.level,
    ),
  ],
  updatePerson: [knownPerson],
  reportByPhone: [...timed, ...lateFor('phoneReport')],
  firstReport: [...timed, ...lateFor('firstReport')],
  furtherReport: [...timed, ...lateFor('furtherReport')],
  finalReport: [...timed, ...lateFor('finalReport')],
  recordMission: [...timed],
  assist: [...timed],
  tellFamily: [...timed],
  receiveGuardianship: [sameDay, knownPerson],
  passGuardianship: [sameDay, knownPerson, noticed],
  confirmGuardianship: [
    sameDay,
    knownPerson,
    noticed,
    impossible('not-passed-on', (given) => !noticeOf(given)?.passedAt),
  ],
  dismiss: [...timed],
  close: [...timed],
  handOver: [...timed],
  sendTo: [...timed],
  receiveFrom: [impossible('day-differs', ({ own, on }) => dayOfMoment(own.at) !== on)],
};
