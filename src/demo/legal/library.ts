import type { Calendar } from '../../kernel/calendar.ts';
import type { Day } from '../../kernel/day.ts';
import { addDays } from '../../kernel/day.ts';
import type { Course, PlannedAct } from '../course.ts';
import { beginCourse } from '../course.ts';
import type { DemoOfficeCode } from '../offices.ts';
import { randomOf } from '../random.ts';

type Source = readonly [
  title: string,
  sort: string,
  field: string,
  issuer: string,
  version: string,
  from: Day,
];
const sources: readonly Source[] = [
  ['保守国家秘密法', 'law', 'secrecy', '全国人民代表大会常务委员会', '2010年修订', '2010-10-01'],
  ['政府信息公开条例', 'regulation', 'procedure', '国务院', '2019年修订', '2019-05-15'],
  ['出境入境管理法', 'law', 'entry', '全国人民代表大会常务委员会', '2012年公布', '2013-07-01'],
  ['护照法', 'law', 'entry', '全国人民代表大会常务委员会', '2006年公布', '2007-01-01'],
  ['重大行政决策程序暂行条例', 'regulation', 'procedure', '国务院', '2019年公布', '2019-09-01'],
  ['网络和计算机安全使用指引', 'guidance', 'secrecy', '甲市外办', '第一版', '2021-02-01'],
  ['涉外活动归口管理办法（旧）', 'guidance', 'foreign', '甲市外办', '2012年版', '2012-03-01'],
];

function onDay(course: Course, day: Day): Course {
  while (course.today() < day) course.wait(1);
  return course;
}

/** The toolkit: entered at the beginning of 2021, verified each year, brought up to date when a law changed. */
function library(office: DemoOfficeCode, calendar: Calendar, until: Day): readonly PlannedAct[] {
  const listed = office === 'demo-city' ? sources : sources.slice(0, 2);
  return listed.flatMap(([title, sort, field, issuer, version, from], n) => {
    const course = beginCourse(randomOf(`${office} law ${n}`), calendar, {
      on: from > '2021-01-25' ? from : '2021-01-25',
      officer: 'officer',
      kind: 'law-source',
    });
    const mustKnow = n % 2 === 0;
    course.take('enter', 'clerk', { title, sort, field, issuer, version, from, mustKnow });
    const isOld = n === sources.length - 1;
    if (!mustKnow)
      course.wait(2).take('markMustKnow', 'reviewer', {
        audience: 'post',
        points: '适用范围、办理程序和法律责任。',
      });
    if (isOld) {
      course.wait(60).take('unmarkMustKnow', 'reviewer', { reason: '已由新办法替代。' });
      course.take('end', 'reviewer', { how: 'replaced', endedOn: course.today() });
      return course.acts;
    }
    for (let year = 2021; `${year}-12-06` <= until; year += 1) {
      if (n === 0 && year === 2024)
        onDay(course, '2024-05-06').take('addVersion', 'reviewer', {
          version: '2024年修订',
          from: '2024-05-01',
          changes: '增加工作秘密管理、网络保密和定期审核等规定。',
        });
      onDay(course, `${year}-12-06` as Day).take('verify', 'reviewer', {
        year,
        source: '国家法律法规数据库',
      });
    }
    return course.acts;
  });
}

const districts = ['东河', '西山', '南苑', '北屏', '中洲', '临湖', '望江', '平川'] as const;
const handbooks = [
  ['外事干部法律法规应知应会', '2023年版', '2023-05-08'],
  ['涉外法律法规汇编节选', '2023年版', '2023-09-11'],
] as const;

/** Handbooks for every district office: both in 2023, and an earlier one that three got late and one gave back. */
function supplies(calendar: Calendar): readonly PlannedAct[] {
  const of = (name: string, edition: string, on: Day) => (district: string, n: number) => {
    const course = beginCourse(randomOf(`handbook ${name} ${district}`), calendar, {
      on: calendar.nextWorking(on),
      officer: 'officer',
      kind: 'toolkit-distribution',
    });
    course.take('plan', 'clerk', {
      name,
      edition,
      district: `甲市${district}区人民政府外事办公室`,
      planned: 10,
      finishBy: addDays(on, 45),
    });
    const slow = edition === '2021年版' && n === 1;
    course.wait(slow ? 40 : 8 + n).take('deliver', 'clerk', {
      copies: 10,
      receivedBy: '区外办联络员',
      deliveredOn: course.today(),
    });
    if (n < 2)
      course.wait(30).take('recordFeedback', 'officer', { use: n === 0 ? 'good' : 'some' });
    if (edition === '2021年版' && n === 0)
      course.wait(200).take('recall', 'officer', { reason: '内容已修订，收回旧版。', returned: 8 });
    return course.acts;
  };
  return [
    ...planned(calendar),
    ...districts.slice(0, 2).flatMap(of('外事法规手册', '2021年版', '2021-10-11')),
    ...handbooks.flatMap(([name, edition, on]) => districts.flatMap(of(name, edition, on))),
  ];
}

/** Newly to be supplied, and not received yet. */
function planned(calendar: Calendar): readonly PlannedAct[] {
  const on = calendar.nextWorking('2026-10-12');
  const random = randomOf('handbook not received yet');
  const course = beginCourse(random, calendar, {
    on,
    officer: 'officer',
    kind: 'toolkit-distribution',
  });
  course.take('plan', 'clerk', {
    name: '涉外法律法规汇编',
    edition: '2026年版',
    district: '甲市新城区人民政府外事办公室',
    planned: 10,
    finishBy: addDays(on, 60),
  });
  return course.acts;
}

export function planLibrary(
  office: DemoOfficeCode,
  years: readonly number[],
  calendar: Calendar,
): readonly PlannedAct[] {
  const until = `${years.at(-1) ?? 2021}-12-31` as Day; // years of four digits
  return [
    ...library(office, calendar, until),
    ...(office === 'demo-city' ? supplies(calendar) : []),
  ];
}
