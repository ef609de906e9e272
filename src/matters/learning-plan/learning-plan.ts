import { choice, integer, list, text } from '../../fields/index.ts';
import type { Values } from '../../kernel/field.ts';
import { optional } from '../../kernel/field.ts';
import { defineMatter } from '../../kernel/matter.ts';
import type { Cite } from '../../kernel/refusal.ts';
import { say } from '../../kernel/text.ts';
import { share, sum } from '../figure.ts';
import type { laws as allLaws } from '../laws.ts';
import { laws } from '../laws.ts';
import { officeRoles } from '../roles.ts';
import { asking, rulesBy } from '../rule.ts';
import type { BarsOf, RulesOf } from '../rules-of.ts';

const cites: Cite<keyof typeof allLaws> = { law: 'theoryStudy', article: '年度学习计划' };
const item = {
  what: text(say('学习内容', 'What is learnt'), { max: 120 }),
  sort: choice(say('形式', 'Kind'), {
    theory: say('中心组学习', 'Theory study group'),
    meeting: say('会前学法', 'Law study before meetings'),
    lecture: say('法治讲座', 'Law lecture'),
    court: say('旁听庭审', 'Court observation'),
    training: say('培训', 'Training'),
    education: say('普法活动', 'Law education'),
  }),
  target: integer(say('计划次数', 'Times planned'), { min: 1, max: 400 }),
  by: choice(say('完成时间', 'By'), {
    q1: say('一季度', 'first quarter'),
    q2: say('二季度', 'second quarter'),
    q3: say('三季度', 'third quarter'),
    q4: say('四季度', 'fourth quarter'),
  }),
  division: text(say('牵头处室', 'Division'), { max: 40 }),
};
const progress = {
  what: item.what,
  done: integer(say('已完成次数', 'Times done'), { min: 0, max: 400 }),
  why: optional(text(say('未完成的原因和安排', 'Why not, and what follows'), { max: 300 })),
};
const own = {
  year: integer(say('年度', 'Year'), { min: 2000, max: 2999 }),
  items: list(say('学习任务', 'Tasks'), item),
};
const asks = {
  draft: {},
  revise: { items: own.items },
  adopt: { meeting: optional(text(say('审定会议', 'Adopted at'), { max: 80 })) },
  review: {
    quarter: item.by,
    progress: list(say('进度', 'Progress'), progress, { min: 1 }),
  },
  conclude: { progress: list(say('完成情况', 'Result'), progress, { min: 1 }) },
};
const keeps = {
  reviewed: optional(item.by),
  planned: optional(integer(say('计划任务', 'Tasks planned'))),
  fulfilled: optional(integer(say('完成任务', 'Tasks fulfilled'))),
};
type Own = Values<typeof own> & Values<typeof keeps>;
type Progress = readonly Values<typeof progress>[];

const { refused, impossible } = rulesBy({
  'no-tasks': {
    cites,
    says: say('没有学习任务，不能审定。', 'A plan without tasks is not adopted.'),
  },
  'task-listed-twice': {
    cites,
    says: say('同一学习任务只列一次。', 'A task is listed once.'),
  },
  'not-in-the-plan': {
    cites,
    says: say('所填学习内容不在计划中。', 'This is not in the plan.'),
  },
  'reviewed-already': {
    cites,
    says: say('该季度已经检查过进度。', 'Progress of that quarter was looked at already.'),
  },
  'year-not-over': {
    cites,
    says: say('年度尚未结束，不能总结。', 'The year is not over: it cannot be concluded.'),
  },
  'task-left-out': {
    cites,
    says: say('总结须逐项写明全部学习任务。', 'Every task of the plan is concluded on.'),
  },
  'reason-missing': {
    cites,
    says: say(
      '未完成的任务请写明原因和后续安排。',
      'Say why a task was not fulfilled and what follows.',
    ),
  },
} as const);

const targetOf = ({ items }: Own, what: string): number | undefined =>
  items.find((one) => one.what === what)?.target;
const short = (now: Own, { what, done }: Progress[number]): boolean =>
  done < (targetOf(now, what) ?? 0);
const unknown = ({ own: now, asks: asked }: { own: Own; asks: { progress: Progress } }): boolean =>
  asked.progress.some(({ what }) => targetOf(now, what) === undefined);
const twice = (items: Own['items']): boolean =>
  new Set(items.map(({ what }) => what)).size < items.length;

const bars: BarsOf<Own, typeof asks> = {
  adopt: [refused('no-tasks', ({ own: { items } }) => items.length === 0)],
  conclude: [impossible('year-not-over', ({ own: { year }, on }) => on < `${year}-12-15`)],
};
const rules: RulesOf<Own, typeof asks> = {
  draft: [refused('task-listed-twice', ({ own: { items } }) => twice(items))],
  revise: [refused('task-listed-twice', ({ asks: { items } }) => twice(items))],
  review: [
    refused('not-in-the-plan', unknown),
    refused(
      'reviewed-already',
      ({ own: { reviewed }, asks: { quarter } }) => reviewed !== null && quarter <= reviewed,
    ),
  ],
  conclude: [
    refused('not-in-the-plan', unknown),
    refused('task-left-out', ({ own: { items }, asks: asked }) =>
      items.some(({ what }) => !asked.progress.some((one) => one.what === what)),
    ),
    refused('reason-missing', ({ own: now, asks: asked }) =>
      asked.progress.some((one) => one.why === null && short(now, one)),
    ),
  ],
};

/** What the office means to learn in a year, looked at by quarter and concluded on task by task. Nobody is given points. */
export const learningPlan = defineMatter({
  name: 'learning-plan',
  title: say('年度学习计划', 'Yearly learning plans'),
  version: '1',
  laws,
  inForce: cites,
  roles: officeRoles,
  heads: ['head', 'leader'],
  phases: {
    drafting: { title: say('拟订中', 'being drafted') },
    adopted: { title: say('执行中', 'under way') },
    concluded: { title: say('已总结', 'concluded'), closed: true, voidable: true },
  },
  numbering: {},
  own,
  naturalKey: ['year'],
  keeps,
  titled: ({ year }) => `${year}年学习计划`,
  steps: asking(asks)({
    draft: {
      title: say('拟订', 'Draft'),
      cites,
      by: ['clerk', 'officer'],
      to: 'drafting',
      story: say('拟订{year}年学习计划', 'drafted the plan for {year}'),
    },
    revise: {
      title: say('修改', 'Revise'),
      cites,
      by: ['clerk', 'officer'],
      from: ['drafting'],
      story: say('修改学习任务', 'revised the tasks'),
    },
    adopt: {
      title: say('审定', 'Adopt'),
      cites,
      by: ['leader'],
      from: ['drafting'],
      to: 'adopted',
      story: say('审定：{meeting}', 'adopted: {meeting}'),
    },
    review: {
      title: say('检查进度', 'Look at the progress'),
      cites,
      by: ['officer', 'reviewer', 'head'],
      from: ['adopted'],
      story: say('检查{quarter}进度', 'looked at the progress ({quarter})'),
    },
    conclude: {
      title: say('总结', 'Conclude'),
      cites,
      by: ['officer', 'head'],
      from: ['adopted'],
      to: 'concluded',
      story: say('逐项总结完成情况', 'concluded on every task'),
    },
  } as const),
  days: { ended: ({ year }: Own) => `${year}-12-31` as const },
  silences: {},
  clocks: {},
  bars,
  rules,
  changes: {
    revise: ({ asks: { items } }) => ({ items }),
    review: ({ asks: { quarter } }) => ({ reviewed: quarter }),
    conclude: ({ own: now, asks: { progress: done } }) => ({
      planned: now.items.length,
      fulfilled: done.filter((one) => !short(now, one)).length,
    }),
  },
  turns: {},
  figures: {
    learning_plan_fulfilled_rate: share(
      { title: say('年度学习任务完成率', 'Tasks of the learning plan fulfilled') },
      sum('项', {
        title: say('完成的学习任务', 'Tasks fulfilled'),
        steps: ['conclude'],
        on: 'ended',
        field: 'fulfilled',
      }),
      sum('项', {
        title: say('计划的学习任务', 'Tasks planned'),
        steps: ['conclude'],
        on: 'ended',
        field: 'planned',
      }),
    ),
  },
});
