import type { Calendar } from '../../kernel/calendar.ts';
import type { Day } from '../../kernel/day.ts';
import type { Course, PlannedAct } from '../course.ts';
import type { DemoOfficeCode } from '../offices.ts';
import type { Telling } from '../telling.ts';
import { tellAll } from '../telling.ts';

type Asks = Readonly<Record<string, unknown>>;

function registered(course: Course, more: Asks = {}): Course {
  course.take('register', 'clerk', {
    ...{ sort: 'appeal', came: 'transferred', from: '本级信访部门', form: 'letter' },
    receivedOn: course.today(),
    subject: '反映邀请外国亲属来访证明办理问题',
    content: '请求说明办理依据和需要的材料。',
    petitioner: '孙来信',
    ...more,
  });
  return course;
}
const accepted = (course: Course): Course => {
  course.wait(4).take('inform', course.officer, { how: 'accepted' });
  return course;
};
const opinion = {
  verdict: 'explained',
  words: '已当面说明办理依据和材料清单。',
  ground: '《中华人民共和国外国人入境出境管理条例》第九条',
} as const;
const closed = (course: Course, draft: Asks = opinion): Course => {
  course.wait(6).take('draft', course.officer, draft);
  course.wait(1).take('close', 'leader', {});
  return course;
};
const file = (course: Course): void =>
  void course.wait(30).take('archive', 'clerk', { volume: `XF·${course.today().slice(0, 4)}·01` });

const plain = (course: Course): void => file(closed(accepted(registered(course))));
const extended = (course: Course): void => {
  accepted(registered(course)).wait(20);
  course.take('mediate', 'head', { result: '双方同意先补充材料。' });
  course.take('extend', 'leader', { days: 30, reason: '需向外地核实。', told: true });
  closed(course.wait(15));
  course.wait(10).take('askReview', 'clerk', { askedOn: course.today(), by: '本级人民政府' });
  course.wait(18).take('hearReview', 'clerk', { result: 'upheld' });
  file(course);
};
const late = (course: Course): void => file(closed(accepted(registered(course)).wait(45)));
const objected = (course: Course): void => {
  registered(course, { subject: '反映出入境证件办理时限' });
  course.wait(2).take('object', 'head', { reason: '属于出入境管理部门职责。' });
  course.wait(2).take('upholdObjection', 'clerk', { returnedTo: '本级信访部门' });
};
const taken = (course: Course): void => {
  registered(course);
  course.wait(2).take('object', 'head', { reason: '事项涉及其他部门。' });
  course.wait(2).take('rejectObjection', 'clerk', { reason: '邀请函由本机关出具。' });
  file(closed(accepted(course)));
};
const accusation = (course: Course): void => {
  registered(course, {
    sort: 'accusation',
    came: 'direct',
    from: null,
    subject: '反映工作人员作风',
  });
  course.wait(1).take('pass', 'head', { to: '派驻纪检监察组', sealed: true });
  course.wait(5).take('archive', 'clerk', { volume: 'XF·02' });
};
const elsewhere = (course: Course): void => {
  registered(course, { came: 'direct', from: null, form: 'visit', representatives: 3 });
  course.take('inform', course.officer, { how: 'elsewhere', where: '本级公安机关' });
};
const disclosure = (course: Course): void => {
  registered(course, {
    ...{ sort: 'disclosure', came: 'direct', from: null, form: 'online' },
    subject: '反映部门网站预算信息更新不及时',
  });
  file(closed(accepted(course), { ...opinion, verdict: 'supported', ground: '条例第二十六条' }));
};

const told: Readonly<Record<DemoOfficeCode, readonly Telling[]>> = {
  'demo-city': [
    ['2021-04-12', 'complaint', plain],
    ['2022-03-14', 'complaint', late],
    ['2022-09-05', 'complaint', extended],
    ['2023-05-15', 'complaint', plain],
    ['2024-04-15', 'complaint', objected],
    ['2024-05-20', 'complaint', late],
    ['2024-07-08', 'complaint', taken],
    ['2024-10-14', 'complaint', disclosure],
    ['2025-03-03', 'complaint', accusation],
    ['2025-06-09', 'complaint', elsewhere],
    ['2025-09-08', 'complaint', plain],
  ],
  'demo-county': [
    ['2021-08-09', 'complaint', plain],
    ['2024-08-12', 'complaint', disclosure],
  ],
  'demo-district': [['2023-03-06', 'complaint', plain]],
};

export const planComplaints = (
  office: DemoOfficeCode,
  _until: Day,
  calendar: Calendar,
): readonly PlannedAct[] => tellAll(`complaints ${office}`, told[office], calendar);
