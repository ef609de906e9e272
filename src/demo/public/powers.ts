import type { Calendar } from '../../kernel/calendar.ts';
import type { Day } from '../../kernel/day.ts';
import { addDays, yearOf } from '../../kernel/day.ts';
import type { Course, PlannedAct } from '../course.ts';
import type { DemoOfficeCode } from '../offices.ts';
import type { Telling } from '../telling.ts';
import { tellAll } from '../telling.ts';

type Asks = Readonly<Record<string, unknown>>;
const basis = '《中华人民共和国外国人入境出境管理条例》第九条';

const listed = (course: Course, own: Asks): void =>
  void course.take('list', 'clerk', {
    ...{ sort: 'service', basis, division: '领事与涉外管理处', listedOn: course.today() },
    ...own,
  });
const risks = [
  { point: '材料审核不严', level: 'medium', control: '双人复核、抽查', owner: '处长' },
  { point: '信息外泄', level: 'high', control: '分级授权、留痕', owner: '承办人' },
];
const controlled =
  (name: string): Telling[2] =>
  (course) => {
    listed(course, { name });
    course.wait(5).take('assess', 'officer', { risks });
    // Every year: what lies after the last day of the demonstration is left out.
    for (let n = 0; n < 6; n += 1)
      course.wait(n === 0 ? 180 : 235).take('check', 'reviewer', {
        ...{ year: yearOf(course.today()), finding: '防控措施执行到位。' },
      });
  };
const changed: Telling[2] = (course) => {
  listed(course, { name: '外事专办员管理', sort: 'internal', basis: '外事专办员管理办法' });
  course.wait(30).take('adjust', 'officer', {
    ...{ basis: '外事专办员管理办法（修订）', division: '综合处', reason: '机构职能调整' },
  });
  course.wait(200).take('remove', 'head', { how: 'merged', document: '清单动态调整通知' });
};

const promised = (course: Course, days: number, more: Asks = {}): void =>
  void course.take('make', 'clerk', {
    ...{ what: '十个工作日内完成邀请核实', to: '某贸易公司', kind: 'company' },
    ...{ madeOn: course.today(), division: '领事与涉外管理处' },
    due: addDays(course.today(), days),
    ...more,
  });
const kept: Telling[2] = (course) => {
  promised(course, 30);
  course.wait(8).take('honour', 'officer', { evidence: '核实单已出具，企业签收。' });
};
const late: Telling[2] = (course) => {
  promised(course, 20);
  course.wait(5).take('change', 'head', {
    due: addDays(course.today(), 25),
    ...{ ground: '相关国家签证政策调整', agreed: 'agrees' },
  });
  course.wait(25).take('honour', 'officer', { evidence: '核实单已出具。' });
};
const broken: Telling[2] = (course) => {
  promised(course, 30, { what: '年内增设一处外语服务窗口', kind: 'public', to: '社区居民' });
  course.wait(30).take('breach', 'head', {
    ...{ reason: '场地未能落实', redress: '公开说明并调整至政务大厅设置' },
  });
};

const told: Readonly<Record<DemoOfficeCode, readonly Telling[]>> = {
  'demo-city': [
    ['2022-01-10', 'power-item', changed],
    ['2022-01-11', 'power-item', controlled('外国人来华邀请办理')],
    ['2023-01-09', 'power-item', controlled('因公出国（境）任务审核')],
    ['2022-05-16', 'commitment', kept],
    ['2024-05-13', 'commitment', late],
    ['2024-09-09', 'commitment', broken],
  ],
  // A list without approvals or enforcement is a valid one: this office has neither power.
  'demo-county': [['2021-02-22', 'power-item', controlled('外事接待服务')]],
  'demo-district': [['2023-03-13', 'commitment', kept]],
};

/** Lists of powers and promises of an office. */
export const planPowers = (
  office: DemoOfficeCode,
  _until: Day,
  calendar: Calendar,
): readonly PlannedAct[] => tellAll(`powers ${office}`, told[office], calendar);
