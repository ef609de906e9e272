import type { Calendar } from '../../kernel/calendar.ts';
import type { Day } from '../../kernel/day.ts';
import { addDays, yearOf } from '../../kernel/day.ts';
import type { Course, PlannedAct } from '../course.ts';
import type { DemoOfficeCode } from '../offices.ts';
import type { Telling } from '../telling.ts';
import { tellAll } from '../telling.ts';

type Asks = Readonly<Record<string, unknown>>;
const where = 'https://fao.example/zwgk/';

function listed(course: Course, own: Asks): Course {
  const on = course.today();
  course.take('register', 'clerk', {
    index: `FAO-${on.replaceAll('-', '')}-${course.random.between(100, 999)}`,
    summary: '依法主动公开的政府信息。',
    formedOn: on,
    ...own,
  });
  return course;
}
const published = (course: Course): Course => {
  course.wait(2).take('reviewSecrecy', 'reviewer', { verdict: 'open' });
  course.wait(1).take('publish', 'clerk', { where });
  return course;
};
/** Of the finances of a year: the budget early in it, the accounts of the year before in autumn. */
const money =
  (category: 'budget' | 'accounts'): Telling[2] =>
  (course) => {
    const fiscalYear = yearOf(course.today()) - (category === 'accounts' ? 1 : 0);
    const name = `${fiscalYear}年部门${category === 'budget' ? '预算' : '决算'}`;
    const formedOn = addDays(course.today(), -10);
    published(listed(course, { category, name, fiscalYear, formedOn, approvedOn: course.today() }));
  };
const plan: Telling[2] = (course) =>
  void published(listed(course, { category: 'plan', name: `${yearOf(course.today())}年工作要点` }));
/** The guide, of which a new edition replaces the old one. */
const guide: Telling[2] = (course) => {
  const fiscalYear = yearOf(course.today());
  const name = `政府信息公开指南（${fiscalYear}年版）`;
  published(listed(course, { category: 'guide', name, fiscalYear }));
  const changedOn = course.wait(60).today();
  course.take('change', 'clerk', { changedOn, what: '办公地址和联系电话' });
  published(course);
  const validUntil = course.wait(120).today();
  course.take('repeal', 'officer', { validUntil, by: '新版指南施行' });
};
const late: Telling[2] = (course) => {
  listed(course, { category: 'service', name: '外国人来华邀请办理指南' });
  course.wait(3).take('reviewSecrecy', 'reviewer', {
    ...{ verdict: 'part', ground: '个人隐私', removed: '经办人联系方式' },
  });
  course.wait(20).take('publish', 'clerk', { where, removed: true });
};
const withheld: Telling[2] = (course) => {
  listed(course, { category: 'emergency', name: '重大活动外事保障预案' });
  course.wait(2).take('reviewSecrecy', 'reviewer', { verdict: 'unsure' });
  course.wait(8).take('determine', 'officer', {
    ...{ by: '保密行政管理部门', disclose: false, ground: '公开后可能危及公共安全' },
  });
  const year = yearOf(course.today());
  course.wait(230).take('reviewWithheld', 'head', {
    ...{ year, disclose: false, finding: '情势没有变化。' },
  });
  course.wait(240).take('reviewWithheld', 'head', {
    ...{ year: year + 1, disclose: true, finding: '活动已结束，可以公开。' },
  });
  course.wait(2).take('publish', 'clerk', { where });
};
const kept: Telling[2] = (course) => {
  listed(course, { category: 'other', name: '内部值班安排' });
  course.wait(1).take('reviewSecrecy', 'head', { verdict: 'withheld', ground: '内部事务信息' });
  for (const year of [2025, 2026])
    course.wait(235).take('reviewWithheld', 'head', {
      ...{ year, disclose: false, finding: '仍属内部事务信息。' },
    });
};

const measured = (course: Course, what: string, days: number): string =>
  course.take('takeMeasure', course.officer, {
    ...{ what, division: '领事与涉外管理处', due: course.calendar.add(course.today(), days) },
  });
const issues = [
  '外籍人士就医语言不便',
  '口岸外文标识缺失',
  '因公证照预约时间长',
  '外语公共服务热线不足',
] as const;
const taken = (course: Course): Course => {
  course.take('register', 'clerk', {
    subject: `${course.random.pick(issues)}（${course.today().slice(0, 7)}）`,
    source: course.random.pick(['orders', 'messages', 'visits', 'superior'] as const),
    raisedOn: course.today(),
    people: course.random.between(8, 60),
    situation: '一段时间内多人反映，涉及多个部门。',
  });
  return course;
};
const settled = (course: Course, more: Asks = {}): void =>
  void course.take('settle', 'head', {
    ...{ outcome: 'solved', told: '在网站和社区公告栏公布办理结果' },
    ...more,
  });
const issue: Telling[2] = (course) => {
  taken(course);
  const measure = measured(course.wait(2), '会同责任部门现场核查并整改', 25);
  course.wait(12).take('finishMeasure', course.officer, { measure, result: '已整改到位。' });
  settled(course.wait(2));
};
/** Postponed once, done late, and it came back. */
const stubborn: Telling[2] = (course) => {
  taken(course);
  const first = measured(course, '增设双语导览', 10);
  course.wait(5).take('postpone', 'head', {
    ...{ measure: first, due: addDays(course.today(), 30), reason: '制作周期较长' },
  });
  course.wait(30).take('finishMeasure', course.officer, { measure: first, result: '已增设。' });
  settled(course, { outcome: 'explained' });
  course.wait(20).take('reopen', 'leader', { reason: '节假日人流增大，问题反弹' });
  const again = measured(course, '与属地建立巡查机制', 15);
  course
    .wait(10)
    .take('finishMeasure', course.officer, { measure: again, result: '每月巡查一次。' });
  settled(course, { mechanism: '属地、行业、外事三方月度巡查' });
};

/** 16 issues in the year of the county as an office once published it. */
const ISSUES_2021 = 16;

function yearly(office: DemoOfficeCode, year: number, calendar: Calendar): readonly Telling[] {
  const on = (day: string): Day => calendar.nextWorking(`${year}-${day}` as Day);
  const many = office === 'demo-county' && year === 2021;
  const one = (n: number): Telling => [
    calendar.nextWorking(addDays(`${year}-01-11`, n * 18)),
    'hot-issue',
    issue,
  ];
  return [
    [on('01-20'), 'disclosure-item', plan],
    [on('02-20'), 'disclosure-item', money('budget')],
    [on('09-01'), 'disclosure-item', money('accounts')],
    ...(many ? Array.from({ length: ISSUES_2021 }, (_, n) => one(n)) : [one(4)]),
  ];
}
const told: Readonly<Record<DemoOfficeCode, readonly Telling[]>> = {
  'demo-city': [
    ['2022-01-14', 'disclosure-item', guide],
    ['2022-05-10', 'disclosure-item', late],
    ['2022-03-10', 'disclosure-item', withheld],
    ['2024-06-11', 'disclosure-item', kept],
    ['2024-04-08', 'hot-issue', stubborn],
  ],
  'demo-county': [['2022-01-10', 'disclosure-item', guide]],
  'demo-district': [['2023-02-13', 'hot-issue', stubborn]],
};

/** Disclosure by duty and issues of the public of an office from 2021 on. */
export function planDisclosure(
  office: DemoOfficeCode,
  until: Day,
  calendar: Calendar,
): readonly PlannedAct[] {
  const acts = [...tellAll(`duty ${office}`, told[office], calendar)];
  for (let year = 2021; year <= yearOf(until); year += 1)
    acts.push(...tellAll(`duty ${office} ${year}`, yearly(office, year, calendar), calendar));
  return acts;
}
