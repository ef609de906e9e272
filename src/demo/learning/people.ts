import type { Calendar } from '../../kernel/calendar.ts';
import type { Day } from '../../kernel/day.ts';
import { addDays } from '../../kernel/day.ts';
import type { Course, PlannedAct } from '../course.ts';
import type { DemoOfficeCode } from '../offices.ts';
import type { Telling } from '../telling.ts';
import { tellAll } from '../telling.ts';

type Asks = Readonly<Record<string, unknown>>;

const award = (on: Day, more: Asks): Asks => ({
  grantor: '某市法治建设议事协调机构',
  level: 'municipal',
  grantedOn: on,
  certificate: `表彰〔${on.slice(0, 4)}〕8号`,
  ...more,
});
const honoured =
  (more: Asks): Telling[2] =>
  (course) => {
    course.take('enter', 'officer', award(course.today(), more));
    course.wait(1).take('confirm', 'reviewer');
  };
const person = {
  title: '法治工作先进个人',
  person: '林知行',
  to: 'person',
  period: '2018-2023年度',
} as const;
/** Sent back because the period was wrong, amended and then confirmed. */
const sentBack: Telling[2] = (course) => {
  const work = { title: '领事保护情景剧大赛一等奖', to: 'work', what: '情景剧《平安归来》' };
  course.take('enter', 'officer', award(course.today(), { ...work, period: '2023年度' }));
  course.wait(1).take('sendBack', 'reviewer', { reason: '证书所列年度为2022年度。' });
  course.wait(1).take('amend', 'officer', { period: '2022年度', grade: '一等奖' });
  course.take('confirm', 'reviewer');
};
const organised = honoured({
  ...{ title: '优秀组织奖', to: 'office', what: '综合处', only: true, period: '2024年度' },
});

const lessons = [
  { title: '外事礼仪和翻译实务', hours: 8 },
  { title: '国际交往语言环境建设', hours: 6 },
];
const units = [
  ...['政务服务中心', '文化和旅游局', '商务局', '园区管理委员会', '博物馆', '街道办事处'],
  ...['教育局', '卫生健康局', '体育局', '市场监督管理局', '人力资源和社会保障局', '税务局'],
  ...['公安分局', '城市管理委员会', '园林绿化局', '融媒体中心', '图书馆', '文化馆'],
  ...['国际交流中心', '车站地区管理委员会', '第一医院', '会展中心', '对外友好协会'],
];

function planned(course: Course, name: string, sort: string, days: number): Course {
  const firstOn = course.today();
  course.take('plan', 'clerk', {
    ...{ name, sort, firstOn, host: '本机关', courses: lessons },
    lastOn: addDays(firstOn, days - 1),
  });
  return course;
}
/** Units one by one; `persons` is how many each of them sends. */
function takingPart(course: Course, persons: readonly number[]): Course {
  for (const [n, count] of persons.entries())
    course.take('takePart', 'clerk', {
      unit: units[n] ?? `第${n + 1}单位`,
      participants: Array.from({ length: count }, (_, at) => ({
        name: `学员${n + 1}-${at + 1}`,
        post: '外语服务窗口',
      })),
    });
  return course;
}
const trained =
  (name: string, persons: readonly number[], sort = 'practice'): Telling[2] =>
  (course) => {
    takingPart(planned(course, name, sort, 3), persons);
    if (sort === 'class') course.take('examine', 'officer', { sat: 5, passed: 4 });
    course.wait(5).take('complete', 'officer', { evaluation: '满意度较高，建议增加实训时间。' });
  };
const dropped: Telling[2] = (course) => {
  planned(course, '多语种服务提升班', 'online', 5).take('cancel', 'head', {
    reason: '与市级培训重复，并入市级班次。',
  });
};
/** 23 units and 40 persons in the practical training of one year, as an office once published it. */
const FORTY = [...Array.from({ length: 17 }, () => 2), ...Array.from({ length: 6 }, () => 1)];

const told: Readonly<Record<DemoOfficeCode, readonly Telling[]>> = {
  'demo-city': [
    ['2023-11-20', 'award', honoured(person)],
    ['2022-12-05', 'award', sentBack],
    ['2024-12-09', 'award', organised],
    ['2022-06-13', 'training', trained('外事领域依法行政培训班', [3, 2], 'class')],
    ['2024-06-17', 'training', dropped],
    ['2025-05-12', 'training', trained('外语服务实战实训', [2, 1, 1])],
  ],
  'demo-county': [['2022-05-16', 'training', trained('外事工作培训班', [4, 3], 'class')]],
  'demo-district': [
    ['2023-09-11', 'training', trained('外语人才实战实训', FORTY)],
    ['2024-11-18', 'award', organised],
  ],
};

/** Awards and training of an office. */
export const planPeople = (
  office: DemoOfficeCode,
  _until: Day,
  calendar: Calendar,
): readonly PlannedAct[] => tellAll(`people ${office}`, told[office], calendar);
