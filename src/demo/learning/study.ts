import type { Calendar } from '../../kernel/calendar.ts';
import type { Day } from '../../kernel/day.ts';
import { addDays } from '../../kernel/day.ts';
import type { Course, PlannedAct } from '../course.ts';
import type { DemoOfficeCode } from '../offices.ts';
import { randomOf } from '../random.ts';
import type { Telling } from '../telling.ts';
import { tellAll } from '../telling.ts';

type Asks = Readonly<Record<string, unknown>>;
type Sort = 'theory' | 'seminar' | 'lecture' | 'attended' | 'court' | 'visit';

const subjects: Readonly<Record<Sort, readonly string[]>> = {
  theory: ['习近平法治思想专题学习', '宪法和组织法学习', '对外关系法学习', '党内法规学习'],
  seminar: ['党的二十大精神专题研讨'],
  lecture: ['对外关系法解读', '行政复议法修订解读', '公平竞争审查条例解读'],
  attended: ['外事工作政策法规讲座', '经济社会发展形势讲座', '国家国情讲座'],
  court: ['涉外行政案件庭审旁听'],
  visit: ['法治建设主题展参观'],
};
const extra: Readonly<Record<Sort, Asks>> = {
  theory: { materials: '学习纲要第三章、条例原文' },
  seminar: { materials: '报告原文和辅导材料' },
  lecture: { host: '本机关' },
  attended: { host: '某市外事主管部门', hostLevel: 'municipal' },
  court: { court: '本级人民法院：不服行政答复案', host: '本级人民法院', hostLevel: 'district' },
  visit: {},
};

const arrange = (course: Course, sort: Sort, n: number, more: Asks = {}): void =>
  void course.take('arrange', 'clerk', {
    sort,
    subject: subjects[sort][n % subjects[sort].length] ?? '',
    firstOn: course.today(),
    place: sort === 'court' ? '线上庭审平台' : '三层会议室',
    online: sort === 'court',
    ...extra[sort],
    ...more,
  });
const hold = (course: Course, more: Asks = {}): void =>
  void course.take('hold', 'clerk', {
    persons: course.random.between(9, 60),
    lead: '领导班子成员三人',
    absent: [],
    ...more,
  });

const usual =
  (sort: Sort, n: number) =>
  (course: Course): void => {
    arrange(course, sort, n);
    hold(course);
  };
const seminar =
  (days: number) =>
  (course: Course): void => {
    const lastOn = addDays(course.today(), days - 1);
    arrange(course, 'seminar', 0, { lastOn });
    hold(course.wait(days + 1));
  };
/** Put off by a week, with one person who made it up afterwards. */
const moved = (course: Course): void => {
  arrange(course, 'theory', 1);
  const firstOn = addDays(course.today(), 7);
  course.take('move', 'clerk', { firstOn, reason: '与接待任务时间冲突' });
  hold(course.wait(7), { absent: [{ name: '许文清', why: '出差' }] });
  course.wait(6).take('makeUp', 'clerk', { name: '许文清', how: '自学原文并提交学习笔记' });
};
const cancelled = (course: Course): void => {
  arrange(course, 'lecture', 1);
  course.wait(1).take('cancel', 'head', { reason: '主讲人临时有任务，改为印发材料' });
};

type Year = Readonly<Partial<Record<Sort, number>>>;
const USUAL: Year = { theory: 6, lecture: 1, attended: 2, court: 1 };
/** 2023 of the city and 2021 of the county as offices once published them. */
const published: Readonly<Partial<Record<DemoOfficeCode, Readonly<Record<number, Year>>>>> = {
  'demo-city': { 2023: { theory: 15, seminar: 1, lecture: 3, court: 1, visit: 1 } },
  'demo-county': { 2021: { theory: 6, attended: 5 } },
};
const SEMINAR_DAYS = 5;

function yearOf(office: DemoOfficeCode, year: number, calendar: Calendar): readonly Telling[] {
  const counts = published[office]?.[year];
  const plain = Object.entries(counts ?? USUAL).flatMap(([sort, count]) =>
    Array.from({ length: count }, (_, n): Telling => {
      const random = randomOf(`study ${office} ${year} ${sort} ${n}`);
      const on = calendar.nextWorking(addDays(`${year}-01-10`, random.between(0, 320)));
      const story = sort === 'seminar' ? seminar(SEMINAR_DAYS) : usual(sort as Sort, n); // the keys of the table
      return [on, 'study-session', story];
    }),
  );
  const others: readonly Telling[] = [
    [calendar.nextWorking(`${year}-05-15` as Day), 'study-session', moved],
    [calendar.nextWorking(`${year}-07-10` as Day), 'study-session', cancelled],
  ];
  return counts ? plain : [...plain, ...others];
}

/** Study of an office from 2021 on. */
export function planStudy(
  office: DemoOfficeCode,
  until: Day,
  calendar: Calendar,
): readonly PlannedAct[] {
  const acts: PlannedAct[] = [];
  for (let year = 2021; year <= Number(until.slice(0, 4)); year += 1)
    acts.push(...tellAll(`study ${office} ${year}`, yearOf(office, year, calendar), calendar));
  return acts;
}
