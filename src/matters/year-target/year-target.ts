import { choice, day, integer, text } from '../../fields/index.ts';
import type { Day } from '../../kernel/day.ts';
import { happened, hinted } from '../../kernel/field.ts';
import type { AnyRule, Matter } from '../../kernel/matter.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import { median } from '../figure.ts';
import { defineLedger, entered } from '../ledger.ts';

/** Figures that a year's plan aims at, by their key; each gives `KEY.target`. A further one is a line here. */
const aims = {
  pre_meeting_law_study: ['次', say('会前学法', 'Law studied before meetings')],
  law_lectures: ['次', say('法治讲座', 'Law lectures')],
  court_observations: ['次', say('旁听庭审', 'Court observations')],
} as const satisfies Readonly<Record<string, readonly [unit: string, title: Text]>>;
type Aim = keyof typeof aims;
const keys = Object.keys(aims) as Aim[]; // the keys of a literal
const titles = Object.fromEntries(keys.map((key) => [key, aims[key][1]])) as Record<Aim, Text>; // the same keys

const targetOf = (key: Aim) => ({
  ...median(aims[key][0], {
    title: say(`下一年度${aims[key][1].zh}目标`, `${aims[key][1].en}: target for the next year`),
    definition: say(
      '本年度计划或者报告为下一年度定下的数，写作“不少于”。',
      'What the plan or report of this year sets for the next one, as “at least”.',
    ),
    ...entered,
    where: ({ own }) => own['aim'] === key,
    field: 'value',
  }),
  kind: 'target',
});

const cites = { law: 'supervision', article: '下一年度主要安排' } as const;
const ahead: AnyRule = {
  code: 'target-not-ahead',
  answer: 'refused',
  cites,
  says: say('目标年度已经结束，不能再定目标。', 'That year is over: it can have no target now.'),
  when: ({ own: { year, on } }) => Number(String(on).slice(0, 4)) > Number(year),
};

const ledger = defineLedger({
  name: 'year-target',
  title: say('年度目标', 'Targets of the year'),
  cites,
  happened: 'on',
  titled: ({ year, aim, value }) => `${year}年${titles[aim].zh}不少于${value}${aims[aim][0]}`,
  naturalKey: ['aim', 'on'],
  fields: {
    year: hinted(
      integer(say('目标年度', 'Year aimed at'), { min: 2020, max: 2099 }),
      say('数据记在上一年度，供上一年度报告第四部分引用。', 'Counted for the year before.'),
    ),
    aim: choice(say('指标', 'Figure'), titles),
    value: integer(say('不少于', 'At least'), { min: 1, max: 10_000_000 }),
    on: happened(day(say('确定日期', 'Set on'))),
    source: text(say('依据', 'Set in'), { max: 200 }),
  },
  rules: [ahead],
  figures: Object.fromEntries(keys.map((key) => [`${key}.target`, targetOf(key)])),
});

/** What a plan sets for the next year, by the figure it aims at. It counts for the year whose report announces it. */
export const yearTarget: Matter = {
  ...ledger,
  days: { happened: ({ year }) => `${Number(year) - 1}-12-31` as Day }, // a year of four digits
};
