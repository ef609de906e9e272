import { daysBetween } from '../../kernel/day.ts';
import { defineMatter } from '../../kernel/matter.ts';
import { say } from '../../kernel/text.ts';
import { count, sum } from '../figure.ts';
import { laws } from '../laws.ts';
import { officeRoles } from '../roles.ts';
import { asking } from '../rule.ts';
import type { Own } from './fields.ts';
import { asks, keeps, own } from './fields.ts';
import { bars, cites, endOf, rules } from './rules.ts';

type Seen = { readonly own: Readonly<Record<string, unknown>> };
const of = (sort: Own['sort']) => (seen: Seen) => seen.own['sort'] === sort;
const held = { steps: ['hold'], on: 'held' } as const;

/** Study of the leading group and the staff: what, when, with whom, and who made it up afterwards. */
export const studySession = defineMatter({
  name: 'study-session',
  title: say('学习活动', 'Study sessions'),
  version: '1',
  laws,
  inForce: cites('学习登记'),
  roles: officeRoles,
  heads: ['head', 'leader'],
  phases: {
    arranged: { title: say('已安排', 'arranged') },
    held: { title: say('已开展', 'held'), closed: true, voidable: true },
    cancelled: { title: say('已取消', 'cancelled'), closed: true },
  },
  numbering: {},
  own,
  naturalKey: ['sort', 'subject', 'firstOn'],
  keeps,
  titled: ({ subject }) => subject,
  steps: asking(asks)({
    arrange: {
      title: say('安排', 'Arrange'),
      cites: cites('年度学习计划', 'theoryStudy'),
      by: ['clerk', 'officer', 'head'],
      to: 'arranged',
      story: say('安排{sort}', 'arranged it ({sort})'),
    },
    move: {
      title: say('调整日期', 'Move'),
      cites: cites('学习登记'),
      by: ['clerk', 'officer', 'head'],
      from: ['arranged'],
      story: say('调整至{firstOn}：{reason}', 'moved it to {firstOn}: {reason}'),
    },
    cancel: {
      title: say('取消', 'Cancel'),
      cites: cites('学习登记'),
      by: ['head', 'leader'],
      from: ['arranged'],
      to: 'cancelled',
      story: say('取消：{reason}', 'cancelled it: {reason}'),
    },
    hold: {
      title: say('登记开展情况', 'Record it'),
      cites: cites('集体学习研讨', 'theoryStudy'),
      by: ['clerk', 'officer', 'head'],
      from: ['arranged'],
      to: 'held',
      story: say('已开展，{persons}人参加', 'held, {persons} attended'),
    },
    makeUp: {
      title: say('补学', 'Make it up'),
      cites: cites('补学'),
      by: ['clerk', 'officer', 'head'],
      from: ['held'],
      story: say('{name}补学：{how}', '{name} made it up: {how}'),
    },
  } as const),
  days: {
    // Counted in the year in which it began, and only once it was held.
    held: ({ heldOn, firstOn }: Own) => (heldOn === null ? null : firstOn),
  },
  silences: {},
  clocks: {},
  bars,
  rules,
  changes: {
    move: ({ asks: { firstOn, lastOn } }) => ({ firstOn, lastOn }),
    hold: ({ own: now, asks: { absent }, on }) => ({
      heldOn: on,
      days: daysBetween(now.firstOn, endOf(now)) + 1,
      missing: absent,
    }),
    makeUp: ({ own: { missing }, asks: { name } }) => ({
      missing: missing.filter((one) => one.name !== name),
    }),
  },
  turns: {},
  figures: {
    theory_study_sessions: count('次', {
      title: say('理论学习中心组学习次数', 'Sessions of the theory study group'),
      ...held,
      where: of('theory'),
    }),
    study_seminar_days: sum('天', {
      title: say('专题研讨天数', 'Days of seminars'),
      definition: say('首日至末日，首尾都计。', 'From the first day to the last, both counted.'),
      ...held,
      where: of('seminar'),
      field: 'days',
    }),
    law_lectures: count('场', {
      title: say('法治讲座场次', 'Law lectures held'),
      ...held,
      where: of('lecture'),
    }),
    lectures_attended: count('场', {
      title: say('参加市级部门主办讲座场次', 'Lectures of municipal departments attended'),
      ...held,
      where: (seen) => of('attended')(seen) && seen.own['hostLevel'] === 'municipal',
    }),
    court_observations: count('次', {
      title: say('旁听庭审次数', 'Court hearings observed'),
      ...held,
      where: of('court'),
    }),
    study_attendance: sum('人次', {
      title: say('学习活动参加人次', 'Attendance at study sessions'),
      ...held,
      field: 'persons',
      by: ['sort'],
    }),
  },
});
