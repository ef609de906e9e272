import type { Calendar } from '../../kernel/calendar.ts';
import type { Day } from '../../kernel/day.ts';
import { addDays, addMonths } from '../../kernel/day.ts';
import type { Course, PlannedAct } from '../course.ts';
import { beginCourse } from '../course.ts';
import type { DemoOfficeCode } from '../offices.ts';
import { randomOf } from '../random.ts';

type Engaged = {
  readonly office: DemoOfficeCode;
  readonly calendar: Calendar;
  readonly until: Day;
};

/** Goes on to the first working day from a day on. */
function onDay(course: Course, day: Day): Course {
  while (course.today() < day) course.wait(1);
  return course;
}

/** An adviser is engaged for a year, does what he is asked, is evaluated and engaged again. */
function adviser({ office, calendar, until }: Engaged): readonly PlannedAct[] {
  const from: Day = '2021-01-15';
  const random = randomOf(`${office} adviser`);
  const course = beginCourse(random, calendar, {
    on: from,
    officer: 'officer',
    kind: 'legal-adviser',
  });
  course.take('engage', 'head', {
    sort: 'adviser',
    name: '方正清',
    firm: '明衡律师事务所',
    licence: '1110120101000000',
    fields: '合同、涉外法律、行政法',
    fee: 60_000,
    from,
    until: addDays(addMonths(from, 12), -1),
  });
  for (
    let end = addDays(addMonths(from, 12), -1);
    course.today() <= until;
    end = addMonths(end, 12)
  ) {
    onDay(course, addDays(end, -300)).take('recordWork', 'reviewer', {
      what: 'advice',
      about: '外聘翻译服务合同风险评估',
      result: '建议明确验收标准和违约责任。',
      doneOn: course.today(),
    });
    onDay(course, addDays(end, -120)).take('recordWork', 'clerk', {
      what: 'training',
      about: '合同管理专题授课',
      result: '全体处（科）室参加。',
      doneOn: course.today(),
    });
    onDay(course, addDays(end, -20)).take('evaluate', 'head', {
      year: Number(course.today().slice(0, 4)),
      grade: 'good',
      opinion: '意见及时、可行。',
    });
    course.take('renew', 'head', { to: addMonths(end, 12), reason: '熟悉外事业务。' });
  }
  return course.acts;
}

function lawyer({ office, calendar }: Engaged): readonly PlannedAct[] {
  const random = randomOf(`${office} public lawyer`);
  const from: Day = '2021-03-01';
  const course = beginCourse(random, calendar, {
    on: from,
    officer: 'officer',
    kind: 'legal-adviser',
  });
  course.take('engage', 'clerk', {
    sort: 'lawyer',
    name: '季文衡',
    firm: '政策法规处',
    licence: '2110120210000001',
    fields: '行政法、涉外法治',
    from,
    until: '2026-02-28',
  });
  course.wait(40).take('recordWork', 'reviewer', {
    what: 'meeting',
    about: '列席主任办公会，对合作协议提出法律意见',
    result: '建议先送合法性审核。',
    doneOn: course.today(),
  });
  return course.acts;
}

/** Keeps away from a client of his firm, is graded poor, and leaves after the term was over. */
function former({ office, calendar }: Engaged): readonly PlannedAct[] {
  const random = randomOf(`${office} former adviser`);
  const from: Day = '2021-04-01';
  const course = beginCourse(random, calendar, {
    on: from,
    officer: 'officer',
    kind: 'legal-adviser',
  });
  course.take('engage', 'head', {
    sort: 'adviser',
    name: '钱若衡',
    firm: '通衢律师事务所',
    licence: '1110120101000002',
    fields: '会展、知识产权',
    fee: 40_000,
    from,
    until: '2022-03-31',
  });
  course.wait(20).take('declareConflict', 'clerk', {
    party: '甲市会展服务中心',
    relation: '本所常年法律顾问单位。',
  });
  onDay(course, '2021-12-20').take('evaluate', 'head', {
    year: 2021,
    grade: 'poor',
    opinion: '两次未按时反馈意见。',
  });
  onDay(course, '2022-04-06').take('end', 'head', { ground: 'expired', remark: '不再续聘。' });
  return course.acts;
}

type Unit = readonly [
  unit: string,
  legal: 'dedicated' | 'added' | 'none',
  staff: number,
  legalStaff: number,
];
const units: Readonly<Record<DemoOfficeCode, readonly Unit[]>> = {
  'demo-city': [
    ['综合处', 'none', 12, 0],
    ['政策法规处', 'dedicated', 9, 5],
    ['领事与涉外管理处', 'none', 14, 0],
  ],
  'demo-county': [
    ['办公室（综合科）', 'added', 6, 1],
    ['涉外管理科', 'none', 5, 0],
    ['港澳事务科', 'none', 4, 0],
  ],
  'demo-district': [['综合科', 'added', 7, 1]],
};

/** Each unit is entered once and verified at the end of a year; one in the city was changed and one abolished. */
function staffing(
  { office, calendar, until }: Engaged,
  [unit, legal, staff, legalStaff]: Unit,
  n: number,
): readonly PlannedAct[] {
  const random = randomOf(`${office} unit ${unit}`);
  const course = beginCourse(random, calendar, {
    on: '2021-01-18',
    officer: 'officer',
    kind: 'legal-staffing',
  });
  const basis = '机构编制批复〔2019〕31号';
  course.take('enter', 'clerk', { unit, legal, staff, legalStaff, basis });
  for (let year = 2021; `${year}-12-20` <= until; year += 1) {
    onDay(course, `${year}-12-13` as Day).take('verify', 'head', { year });
    if (office === 'demo-city' && n === 0 && year === 2022)
      onDay(course, '2023-03-01').take('change', 'clerk', {
        legal: 'added',
        staff: 13,
        legalStaff: 1,
        basis: '机构编制批复〔2023〕6号',
        since: '2023-03-01',
      });
  }
  return course.acts;
}

function abolished({ office, calendar }: Engaged): readonly PlannedAct[] {
  const random = randomOf(`${office} abolished unit`);
  const course = beginCourse(random, calendar, {
    on: '2021-01-18',
    officer: 'officer',
    kind: 'legal-staffing',
  });
  const basis = '机构编制批复〔2019〕31号';
  course.take('enter', 'clerk', {
    unit: '新闻文化处',
    legal: 'none',
    staff: 8,
    legalStaff: 0,
    basis,
  });
  onDay(course, '2021-09-01').take('abolish', 'head', {
    basis: '机构编制批复〔2021〕17号',
    successor: '综合处',
  });
  return course.acts;
}

export function planLegalPeople(
  office: DemoOfficeCode,
  years: readonly number[],
  calendar: Calendar,
): readonly PlannedAct[] {
  const told = { office, calendar, until: `${years.at(-1) ?? 2021}-12-31` as Day }; // years of four digits
  const inCity =
    office === 'demo-city' ? [...lawyer(told), ...former(told), ...abolished(told)] : [];
  return [
    ...adviser(told),
    ...inCity,
    ...units[office].flatMap((unit, n) => staffing(told, unit, n)),
  ];
}
