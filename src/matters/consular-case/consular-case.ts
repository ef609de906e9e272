import { defineMatter } from '../../kernel/matter.ts';
import { dayOfMoment } from '../../kernel/moment.ts';
import { say } from '../../kernel/text.ts';
import { laws } from '../laws.ts';
import { clocks } from './clocks.ts';
import type { Own } from './fields.ts';
import { keeps, own } from './fields.ts';
import { figures } from './figures.ts';
import { levelOf } from './levels.ts';
import { placeName } from './places.ts';
import { practice } from './reasons.ts';
import { bars, rules } from './rules.ts';
import { steps } from './steps.ts';
import { kinds } from './words.ts';

/** Who told this office knows already; a case from below is reported upward, and every case that has a level. */
const FROM_ABOVE: readonly Own['source'][] = ['mfa', 'mission', 'province', '12308', 'office'];
const isReportable = ({ source, level }: Own): boolean =>
  level !== null || !FROM_ABOVE.includes(source);

/** The first thing this office does makes the case one it handled, and everybody in it someone it helped. */
const helped = ({ handled, persons }: Own) => ({
  handled: true,
  newlyHelped: handled ? 0 : persons.length,
});

/**
 * A citizen or firm in need abroad, and what this office does beside the mission that protects them. Articles are those
 * of the regulations in force since 1 September 2023; before that day it was practice and the local plan.
 */
export const consularCase = defineMatter({
  name: 'consular-case',
  title: say('领事保护与协助案（事）件', 'Consular protection and assistance case'),
  version: '2023-09-01',
  laws,
  inForce: practice('领事保护与协助'),
  sensitive: true,
  roles: {
    clerk: { title: say('值班、登记人员', 'Duty clerk'), sees: 'assigned' },
    officer: { title: say('承办人', 'Case officer'), sees: 'unit' },
    reviewer: { title: say('审核人', 'Reviewer'), sees: 'office' },
    head: { title: say('处室负责人', 'Head of division'), sees: 'office' },
    leader: { title: say('分管领导', 'Leader in charge'), sees: 'office' },
  },
  heads: ['head'],
  phases: {
    reported: { title: say('待核实', 'to be verified') },
    open: { title: say('处置中', 'in hand') },
    closed: { title: say('已办结', 'closed'), closed: true, duty: true },
    followedUp: { title: say('已回访', 'followed up'), closed: true },
    unfounded: { title: say('核实不属实', 'unfounded'), closed: true },
    handedOver: { title: say('已移交', 'handed over'), closed: true },
    archived: { title: say('已归档', 'archived'), closed: true },
  },
  numbering: { case: 'LB-{year}-{n}', report: '{code}领报〔{year}〕{n}号' },
  own,
  keeps,
  titled: ({ kind, country, city }) => `${placeName(country, city)}${kinds[kind].zh}`,
  steps,
  days: {
    reportable: (now) => (isReportable(now) ? dayOfMoment(now.at) : null),
    closing: ({ closedAt, reportedAt, finishedAt }) =>
      closedAt !== null && reportedAt !== null && finishedAt === null
        ? dayOfMoment(closedAt)
        : null,
  },
  silences: {},
  figures,
  clocks,
  bars,
  rules,
  changes: {
    verify: ({ own: now, asks: { kind, country, city } }) => ({
      kind: kind ?? now.kind,
      country: country ?? now.country,
      city: city ?? (country && country !== now.country ? null : now.city),
    }),
    grade: ({ asks, calendar, on }) => ({ level: levelOf(asks, calendar, on) }),
    regrade: ({ asks, calendar, on }) => ({ level: levelOf(asks, calendar, on) }),
    addPerson: ({ own: { persons, handled }, asks, act }) => ({
      persons: [...persons, { act, ...asks }],
      newlyHelped: handled ? 1 : 0,
    }),
    updatePerson: ({ own: { persons }, asks: { person, condition } }) => ({
      persons: persons.map((one) => (one.act === person ? { ...one, condition } : one)),
    }),
    firstReport: ({ asks: { at } }) => ({ reportedAt: at }),
    finalReport: ({ asks: { at } }) => ({ finishedAt: at }),
    assist: ({ own: now }) => helped(now),
    tellFamily: ({ own: now, asks: { name, relation, phone, at, told }, act, by }) => ({
      ...helped(now),
      family: [...now.family, { act, name, relation, phone, at, told, by }],
    }),
    receiveGuardianship: ({ own: { guardianship }, asks: { person, from, at } }) => ({
      guardianship: [
        ...guardianship,
        {
          person,
          from,
          receivedAt: at,
          passedTo: null,
          passedAt: null,
          confirmedBy: null,
          confirmedAt: null,
        },
      ],
    }),
    passGuardianship: ({ own: now, asks: { person, receiver, at } }) => ({
      ...helped(now),
      guardianship: now.guardianship.map((one) =>
        one.person === person ? { ...one, passedTo: receiver, passedAt: at } : one,
      ),
    }),
    confirmGuardianship: ({ own: { guardianship }, asks: { person, receiver, at } }) => ({
      guardianship: guardianship.map((one) =>
        one.person === person ? { ...one, confirmedBy: receiver, confirmedAt: at } : one,
      ),
    }),
    close: ({ asks: { at, outcome } }) => ({ closedAt: at, outcome }),
    reopen: () => ({ closedAt: null, outcome: null, finishedAt: null }),
  },
  turns: { register: () => 'reported', receiveFrom: () => 'reported' },
});
