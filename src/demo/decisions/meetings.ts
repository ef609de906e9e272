import type { Day } from '../../kernel/day.ts';
import type { Course, PlannedAct } from '../course.ts';
import type { DemoOfficeCode } from '../offices.ts';
import type { Asks, Scene } from './telling.ts';
import { told, yearsOf } from './telling.ts';

const MEMBERS = '顾宁、陆远、沈明、林知行、许文清';
const ALL = 5;

type Kind = 'party-group' | 'party-group-enlarged' | 'director' | 'leading-group';
type Planned = {
  readonly sort: Kind;
  readonly session: string;
  readonly on: string;
  readonly items: number;
  readonly study?: string;
  readonly happens?: Happens;
};
/** What does not go by the book, in other years than those whose numbers were published. */
type Happens =
  | 'cancelled'
  | 'returned'
  | 'late'
  | 'irregular'
  | 'corrected'
  | 'task'
  | 'task-late'
  | 'deferred';

const TOPICS = [
  '学习贯彻上级会议精神',
  '年度法治政府建设工作要点',
  '因公出访计划执行情况',
  '领事保护工作汇报',
  '国际友城交流项目安排',
  '年度普法依法治理工作要点',
  '涉外突发事件应急预案修订',
  '外语人才队伍建设',
  '政务公开工作情况',
] as const;
const DIVISIONS = ['综合处', '政策法规处', '领事与涉外管理处'] as const;

const itemOf = (sort: Kind, n: number): Asks => ({
  title: `审议${TOPICS[n % TOPICS.length] ?? ''}`,
  division: DIVISIONS[n % DIVISIONS.length],
  category: n === 1 && sort.startsWith('party') ? 'funds' : 'none',
  legality: 'not-needed',
});

const resultOf = (item: number, more: Asks = {}): Asks => ({
  item,
  for: ALL,
  against: 0,
  abstained: 0,
  result: 'adopted',
  chairLast: true,
  decided: '原则同意，按会议意见修改完善后组织实施。',
  ...more,
});

function convened(course: Course, { sort, session, items }: Planned): void {
  course.take('plan', 'clerk', { sort, session, convener: '顾宁', members: MEMBERS });
  course.wait(1).take('propose', 'officer', {
    items: Array.from({ length: items }, (_, n) => itemOf(sort, n)),
  });
  course.wait(1).take('screen', 'head', {
    verdicts: Array.from({ length: items }, (_, n) => ({ item: n + 1, verdict: 'listed' })),
  });
}

function meet(course: Course, planned: Planned): void {
  const { items, study, happens } = planned;
  const next = course.calendar.add(course.today(), 2);
  course.take('schedule', 'head', { day: next });
  const held = { present: MEMBERS, observers: '何静', recorder: '何静' };
  if (happens === 'irregular')
    course
      .wait(2)
      .take(
        'hold',
        'head',
        { ...held, present: '顾宁、陆远' },
        '两名成员随团出访，事项紧急，会后已逐一通报并补充征求意见。',
      );
  else course.wait(2).take('hold', 'clerk', held);
  if (study) course.take('studyLaw', 'clerk', { topic: study, speaker: '沈明' });
  const small = happens === 'irregular' ? { for: 2, result: 'deferred' } : {};
  const results = Array.from({ length: items }, (_, n) => resultOf(n + 1, small));
  if (happens === 'deferred')
    results[0] = resultOf(1, {
      ...{ for: 4, against: 1, result: 'amended', dissent: '建议缩短实施周期。' },
    });
  course.take('resolve', 'clerk', { results });
}

function minuted(course: Course, { happens }: Planned): void {
  course.wait(happens === 'late' ? 7 : 1).take('draftMinutes', 'clerk', {});
  if (happens === 'returned') {
    course.take('returnMinutes', 'leader', { reason: '第一项议定内容表述不准确。' });
    course.wait(1).take('draftMinutes', 'clerk', {});
  }
  course.wait(1).take('signMinutes', 'leader', { remark: '同意印发。' });
}

function followed(course: Course, { happens }: Planned): void {
  if (happens !== 'task' && happens !== 'task-late') return;
  const task = course.take('assignTask', 'head', {
    ...{ item: 1, what: '印发实施方案并报送落实情况', to: 'officer' },
    due: course.calendar.add(course.today(), 15),
  });
  course
    .wait(8)
    .take('followTask', 'officer', { task, outcome: 'progress', how: '已征求各处室意见。' });
  const done = { task, outcome: 'done', how: '已印发实施。', evidence: '实施方案印发稿' };
  course.wait(happens === 'task' ? 5 : 12).take('followTask', 'officer', done);
}

function heldIn(scene: Scene, year: number, planned: Planned): readonly PlannedAct[] {
  const { session, sort, on, happens } = planned;
  const at = { seed: `${sort} ${year} ${session}`, on: `${year}-${on}` as Day };
  return told(scene, 'meeting', at, (course) => {
    convened(course, planned);
    if (happens === 'cancelled') {
      course.take('cancel', 'head', { reason: '与全市外事工作会议时间冲突。' });
      return;
    }
    meet(course, planned);
    minuted(course, planned);
    followed(course, planned);
    if (happens === 'corrected') {
      const act = course.acts.find(({ step }) => step === 'studyLaw')?.act;
      course.wait(2).take('correct', 'clerk', {
        act,
        asks: { topic: '《领事保护与协助条例》' },
        reason: '学法内容误记。',
      });
    }
    if (happens !== 'task') course.wait(6).take('archive', 'clerk', { volume: volume(course) });
  });
}

const volume = ({ random, today }: Course): string =>
  `WS·${today().slice(0, 4)}·D10·${String(random.between(1, 400)).padStart(4, '0')}`;

const STUDIES = ['宪法', '《领事保护与协助条例》', '《对外关系法》', '《行政复议法》'] as const;
const day = (month: number, date: number): string =>
  `${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
const session = (year: number, n: number): string => `${year}年第${n}次`;

/** 2023 in the city: 22 meetings of the party group with 154 items, 4 of the directors with 19; law studied at 4. */
const publishedCity = (year: number): readonly Planned[] => [
  ...Array.from({ length: 22 }, (_, n): Planned => {
    const study = n % 6 === 1 ? STUDIES[Math.floor(n / 6)] : undefined;
    return {
      sort: n % 11 === 10 ? 'party-group-enlarged' : 'party-group',
      session: session(year, n + 1),
      on: day(1 + Math.floor(n / 2), n % 2 === 0 ? 3 : 15),
      items: 7,
      ...(study ? { study: `学习${study}` } : {}),
      ...(n === 4 ? { happens: 'task' } : {}),
    };
  }),
  ...[5, 5, 5, 4].map((items, n): Planned => ({
    sort: 'director',
    session: session(year, n + 1),
    on: day(2 + n * 3, 20),
    items,
  })),
];

/** 2021 in the county: six meetings of the party group, two of them enlarged. */
const publishedCounty = (year: number): readonly Planned[] =>
  Array.from({ length: 6 }, (_, n): Planned => ({
    sort: n % 3 === 2 ? 'party-group-enlarged' : 'party-group',
    session: session(year, n + 1),
    on: day(1 + n * 2, 8),
    items: 3,
  }));

const EVENTFUL: readonly (Happens | undefined)[] = [
  'returned',
  'late',
  'task-late',
  'irregular',
  'corrected',
  'cancelled',
];

function usualYear(year: number, count: number): readonly Planned[] {
  const meetings = Array.from({ length: count }, (_, n): Planned => {
    const happens = year % 2 === 0 ? EVENTFUL[n] : n === 0 ? 'deferred' : undefined;
    return {
      ...{ sort: 'party-group', session: session(year, n + 1), items: 3 },
      on: day(2 + n, 10),
      ...(n === 0 || happens === 'corrected' ? { study: '学习宪法' } : {}),
      ...(happens ? { happens } : {}),
    };
  });
  return [
    ...meetings,
    { sort: 'director', session: session(year, 1), on: day(9, 10), items: 2 },
    { sort: 'leading-group', session: session(year, 1), on: day(10, 10), items: 1 },
  ];
}

const plans: Readonly<Record<DemoOfficeCode, (year: number) => readonly Planned[]>> = {
  'demo-city': (year) => (year === 2023 ? publishedCity(year) : usualYear(year, 6)),
  'demo-county': (year) => (year === 2021 ? publishedCounty(year) : usualYear(year, 2)),
  'demo-district': (year) => usualYear(year, 2),
};

export const planMeetings = (scene: Scene): readonly PlannedAct[] =>
  yearsOf(scene).flatMap((year) =>
    plans[scene.office](year).flatMap((planned) => heldIn(scene, year, planned)),
  );
