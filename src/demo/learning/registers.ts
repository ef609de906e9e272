import type { Calendar } from '../../kernel/calendar.ts';
import type { Day } from '../../kernel/day.ts';
import { addMonths, yearOf } from '../../kernel/day.ts';
import type { Course, PlannedAct } from '../course.ts';
import type { DemoOfficeCode } from '../offices.ts';
import type { Telling } from '../telling.ts';
import { tellAll } from '../telling.ts';

type Asks = Readonly<Record<string, unknown>>;

/** Once a year, a little before it is due: acts that lie after the last day of the demonstration are left out. */
function everyYear(course: Course, act: (course: Course) => void): void {
  for (let year = 0; year < 6; year += 1) act(course.wait(235));
}
const verified = (course: Course): void =>
  everyYear(course, (one) => void one.take('verify', 'clerk', { with: '所在单位人事部门' }));

const english = [{ language: 'en', level: 'interpreter' }];
const entered = (course: Course, more: Asks = {}): void =>
  void course.take('enter', 'clerk', {
    ...{ pool: 'languages', name: '苏译文', unit: '政务服务中心', languages: english },
    ...more,
  });
const served: Telling[2] = (course) => {
  entered(course);
  const servedOn = course.wait(40).today();
  course.take('serve', 'clerk', { activity: '国际服务贸易活动', servedOn, part: '现场口译' });
  course.wait(150).take('verify', 'clerk', { with: '所在单位人事部门' });
  const languages = [...english, { language: 'fr', level: 'speaks' }];
  course.wait(200).take('update', 'clerk', { unit: '商务局', languages });
};
const left: Telling[2] = (course) => {
  entered(course, { pool: 'events', name: '鲁礼宾', unit: '文化和旅游局', languages: [] });
  course.wait(120).take('leave', 'head', { reason: '调离本市' });
};
const pooled =
  (pool: string, name: string, unit: string): Telling[2] =>
  (course) => {
    entered(course, { pool, name, unit });
    verified(course);
  };

const expert = (course: Course, area: string): void =>
  void course.take('appoint', 'clerk', {
    ...{ name: '纪学真', institution: '某大学外国语学院教授', area },
    appointedOn: course.today(),
    until: addMonths(course.today(), 24),
  });
const consulted: Telling[2] = (course) => {
  expert(course, 'translation');
  course.wait(30).take('consult', 'officer', {
    ...{ question: '口岸标识译写是否规范', avoids: 'none' },
    ...{ opinion: '三处用词应当统一。', adopted: 'yes' },
  });
  course
    .wait(60)
    .take('consult', 'officer', { question: '其所在单位承接的译审', avoids: 'avoided' });
  course.wait(350).take('reappoint', 'head', { until: addMonths(course.today(), 24) });
  course.wait(200).take('release', 'head', { reason: '本人申请' });
};
const appointed: Telling[2] = (course) => {
  expert(course, 'international-law');
  course.wait(480).take('reappoint', 'head', { until: addMonths(course.today(), 36) });
};

const listed = (course: Course, unit: string): Course => {
  course.take('open', 'clerk', { unit, division: '领事与涉外管理处' });
  return course;
};
const officer = (course: Course, name: string): string =>
  course.take('appoint', 'clerk', { name, post: '办公室副主任', letter: '推荐函〔2022〕3号' });
const trained = (course: Course, who: string): void =>
  everyYear(course, (one) => {
    const asks = { officer: who, trainedOn: one.today(), course: '外事专办员年度培训' };
    one.take('train', 'clerk', asks);
  });
/** Two officers, one of whom leaves before a third comes. */
const changed: Telling[2] = (course) => {
  listed(course, '商务局');
  const first = officer(course, '田联络');
  const second = officer(course, '严专办');
  const trainedOn = course.wait(60).today();
  course.take('train', 'clerk', { officer: second, trainedOn, course: '外事专办员培训' });
  course.wait(120).take('dismiss', 'clerk', { officer: first, reason: '岗位调整' });
  trained(course, officer(course, '柯新任'));
};
const closed: Telling[2] = (course) => {
  listed(course, '某开发公司').wait(200).take('close', 'head', { reason: '机构撤销' });
};
const plain =
  (unit: string): Telling[2] =>
  (course) =>
    trained(course, officer(listed(course, unit), '白经办'));

const task = (what: string, sort: string, target: number, by: string): Asks => ({
  ...{ what, sort, target, by, division: '综合处' },
});
const items = [
  task('习近平法治思想', 'theory', 6, 'q4'),
  task('会前学法', 'meeting', 4, 'q4'),
  task('法治讲座', 'lecture', 2, 'q3'),
];
const done = (lectures: number): readonly Asks[] => [
  { what: '习近平法治思想', done: 6 },
  { what: '会前学法', done: 4 },
  {
    what: '法治讲座',
    done: lectures,
    ...(lectures < 2 ? { why: '主讲人改期，列入下年一季度' } : {}),
  },
];
const plan =
  (lectures: number): Telling[2] =>
  (course) => {
    const year = yearOf(course.today());
    course.take('draft', 'clerk', { year, items: items.slice(0, 2) });
    course.wait(2).take('revise', 'officer', { items });
    course.wait(3).take('adopt', 'leader', { meeting: '主任办公会' });
    course.wait(110).take('review', 'officer', {
      ...{ quarter: 'q2', progress: [{ what: '法治讲座', done: 1 }] },
    });
    course.wait(125).take('conclude', 'head', { progress: done(lectures) });
  };

const told: Readonly<Record<DemoOfficeCode, readonly Telling[]>> = {
  'demo-city': [
    ['2022-03-01', 'talent', served],
    ['2022-03-02', 'talent', left],
    ['2023-04-10', 'talent', pooled('law', '方涉外', '司法局')],
    ['2025-05-12', 'talent', pooled('consular', '原领保', '公安局')],
    ['2022-02-21', 'expert', consulted],
    ['2024-03-18', 'expert', appointed],
    ['2022-04-11', 'liaison-unit', changed],
    ['2022-04-12', 'liaison-unit', closed],
    ['2024-05-13', 'liaison-unit', plain('教育局')],
    ['2022-01-17', 'learning-plan', plan(1)],
    ['2024-01-15', 'learning-plan', plan(2)],
  ],
  'demo-county': [
    ['2021-03-15', 'liaison-unit', plain('招商局')],
    ['2022-01-17', 'learning-plan', plan(2)],
  ],
  'demo-district': [['2023-03-06', 'talent', pooled('languages', '项外语', '政务服务中心')]],
};

/** Pools, experts, liaison officers and plans of an office. */
export const planRegisters = (
  office: DemoOfficeCode,
  _until: Day,
  calendar: Calendar,
): readonly PlannedAct[] => tellAll(`registers ${office}`, told[office], calendar);
