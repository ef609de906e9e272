import { choice, day, documents, flag, integer, list, text } from '../../fields/index.ts';
import { daysBetween } from '../../kernel/day.ts';
import type { Values } from '../../kernel/field.ts';
import { optional } from '../../kernel/field.ts';
import { defineMatter } from '../../kernel/matter.ts';
import type { Cite } from '../../kernel/refusal.ts';
import { say } from '../../kernel/text.ts';
import { count, distinct, share, sum } from '../figure.ts';
import { laws } from '../laws.ts';
import { officeRoles } from '../roles.ts';
import { asking, rulesBy } from '../rule.ts';
import type { BarsOf, RulesOf } from '../rules-of.ts';

const cites = (article: string): Cite<'training'> => ({ law: 'training', article });
const because = (article: string, zh: string, en: string) => ({
  cites: cites(article),
  says: say(zh, en),
});

export const own = {
  name: text(say('培训班、项目名称', 'Course or programme'), { max: 120 }),
  sort: choice(say('形式', 'Kind'), {
    class: say('集中培训', 'Class'),
    practice: say('实战实训', 'Practical training'),
    online: say('网络培训', 'Online course'),
  }),
  firstOn: day(say('开始日期', 'First day')),
  lastOn: day(say('结束日期', 'Last day')),
  host: text(say('主办单位', 'Host'), { max: 80 }),
  courses: list(say('课程', 'Lessons'), {
    title: text(say('课程名称', 'Lesson'), { max: 100 }),
    hours: integer(say('学时', 'Hours'), { min: 1, max: 200 }),
  }),
};
const persons = {
  name: text(say('姓名', 'Name'), { max: 40, personal: 'name' }),
  post: optional(text(say('实训岗位', 'Practice post'), { max: 60 })),
};
export const asks = {
  plan: {},
  takePart: {
    unit: text(say('参训单位', 'Unit'), { max: 80 }),
    participants: list(say('参训人员', 'Participants'), persons, { min: 1 }),
  },
  examine: {
    sat: integer(say('参加考试人数', 'Sat the examination'), { min: 1 }),
    passed: integer(say('合格人数', 'Passed'), { min: 0 }),
  },
  complete: {
    evaluation: optional(text(say('培训评估', 'Evaluation'), { max: 2000, lines: 3 })),
    evidence: optional(documents(say('佐证材料', 'Evidence'))),
  },
  cancel: { reason: text(say('取消原因', 'Reason'), { max: 200 }) },
};
const keeps = {
  units: list(say('参训单位', 'Units'), {
    unit: asks.takePart.unit,
    persons: integer(say('人数', 'Persons')),
  }),
  passed: optional(asks.examine.passed),
  days: optional(integer(say('天数', 'Days'))),
  cancelled: optional(flag(say('已取消', 'Cancelled'))),
};
export type Own = Values<typeof own> & Values<typeof keeps>;

const { refused, impossible } = rulesBy({
  'ends-before-it-begins': because(
    '培训登记',
    '结束日期早于开始日期。',
    'It ends before it begins.',
  ),
  'lessons-missing': because('培训内容', '请列出课程和学时。', 'List the lessons and their hours.'),
  'unit-listed-already': because(
    '培训登记',
    '该单位已经登记；人员有变的请更正原记录。',
    'This unit is listed; correct that act where people changed.',
  ),
  'practice-post-missing': because(
    '实践锻炼',
    '实战实训请逐人写明实训岗位。',
    'Practical training names the post of each person.',
  ),
  'not-begun-yet': because('培训登记', '培训尚未开始。', 'The training has not begun.'),
  'nobody-took-part': because(
    '培训登记',
    '没有参训单位和人员，不能结业。',
    'Nobody took part yet.',
  ),
  'not-over-yet': because('培训登记', '培训尚未结束，不能结业。', 'The training is not over.'),
  'more-passed-than-sat': because(
    '考核',
    '合格人数不能多于参加考试人数，参加考试人数不能多于参训人数。',
    'Not more pass than sat, and not more sit than took part.',
  ),
} as const);

const number = ({ units }: Own): number => units.reduce((all, { persons: n }) => all + n, 0);
const bars: BarsOf<Own, typeof asks> = {
  takePart: [impossible('not-begun-yet', ({ own: now, on }) => on < now.firstOn)],
  complete: [
    impossible('not-over-yet', ({ own: now, on }) => on < now.lastOn),
    refused('nobody-took-part', ({ own: now }) => now.units.length === 0),
  ],
};
const rules: RulesOf<Own, typeof asks> = {
  plan: [
    impossible('ends-before-it-begins', ({ own: now }) => now.lastOn < now.firstOn),
    refused('lessons-missing', ({ own: now }) => now.courses.length === 0),
  ],
  takePart: [
    refused('unit-listed-already', ({ own: now, asks: { unit } }) =>
      now.units.some((one) => one.unit === unit),
    ),
    refused(
      'practice-post-missing',
      ({ own: now, asks: { participants } }) =>
        now.sort === 'practice' && participants.some(({ post }) => post === null),
    ),
  ],
  examine: [
    impossible(
      'more-passed-than-sat',
      ({ own: now, asks: { sat, passed } }) => passed > sat || sat > number(now),
    ),
  ],
};
const done = { on: 'ended' } as const;

/** A course or programme of training: its lessons, the units and people that took part, and what they sat. */
export const training = defineMatter({
  name: 'training',
  title: say('外事培训', 'Training'),
  version: '1',
  laws,
  inForce: cites('培训登记'),
  roles: officeRoles,
  heads: ['head', 'leader'],
  phases: {
    planned: { title: say('筹备、举办中', 'planned or under way') },
    completed: { title: say('已结业', 'completed'), closed: true, voidable: true },
    cancelled: { title: say('已取消', 'cancelled'), closed: true },
  },
  numbering: {},
  own,
  naturalKey: ['name', 'firstOn'],
  keeps,
  titled: ({ name }) => name,
  steps: asking(asks)({
    plan: {
      title: say('立项', 'Plan'),
      cites: cites('培训计划'),
      by: ['clerk', 'officer', 'head'],
      to: 'planned',
      letters: ['sign-in'],
      story: say('安排{sort}，{firstOn}至{lastOn}', 'planned it, {firstOn} to {lastOn}'),
    },
    takePart: {
      title: say('登记参训单位', 'Enter a unit that takes part'),
      cites: cites('培训登记'),
      by: ['clerk', 'officer'],
      from: ['planned'],
      letters: ['sign-in'],
      story: say('{unit}参训', '{unit} takes part'),
    },
    examine: {
      title: say('登记考试', 'Enter the examination'),
      cites: cites('考核'),
      by: ['clerk', 'officer'],
      from: ['planned'],
      story: say('{sat}人参加考试，{passed}人合格', '{sat} sat the examination, {passed} passed'),
    },
    complete: {
      title: say('结业', 'Complete'),
      cites: cites('培训评估'),
      by: ['officer', 'head'],
      from: ['planned'],
      to: 'completed',
      story: say('结业：{evaluation}', 'completed: {evaluation}'),
    },
    cancel: {
      title: say('取消', 'Cancel'),
      cites: cites('培训计划'),
      by: ['head', 'leader'],
      from: ['planned'],
      to: 'cancelled',
      story: say('取消：{reason}', 'cancelled it: {reason}'),
    },
  } as const),
  days: {
    // Counted in the year in which it ended; what was cancelled is not counted.
    ended: ({ cancelled, lastOn }: Own) => (cancelled === true ? null : lastOn),
  },
  silences: {},
  clocks: {},
  bars,
  rules,
  changes: {
    takePart: ({ own: { units }, asks: { unit, participants } }) => ({
      units: [...units, { unit, persons: participants.length }],
    }),
    examine: ({ asks: { passed } }) => ({ passed }),
    complete: ({ own: { firstOn, lastOn } }) => ({ days: daysBetween(firstOn, lastOn) + 1 }),
    cancel: () => ({ cancelled: true }),
  },
  turns: {},
  figures: {
    trainings_completed: count('个', {
      title: say('培训班、项目数', 'Courses and programmes'),
      steps: ['complete'],
      ...done,
      by: ['sort'],
    }),
    trainee_units: distinct('家', {
      title: say('参训单位数', 'Units trained'),
      definition: say(
        '期间内结束的培训的参训单位，同名单位只计一次。',
        'Units in courses that ended in the period; one name counts once.',
      ),
      steps: ['takePart'],
      ...done,
      field: 'unit',
    }),
    trainees: sum('名', {
      title: say('参训人员', 'Persons trained'),
      steps: ['takePart'],
      ...done,
      field: 'participants',
    }),
    training_exam_pass_rate: share(
      { title: say('培训考试合格率', 'Passed the examination') },
      sum('名', {
        title: say('合格人数', 'Passed'),
        steps: ['examine'],
        ...done,
        field: 'passed',
      }),
      sum('名', { title: say('考试人数', 'Sat it'), steps: ['examine'], ...done, field: 'sat' }),
    ),
  },
});
