import type { Day } from '../../kernel/day.ts';
import type { Course, PlannedAct } from '../course.ts';
import type { Scene } from './telling.ts';
import { told, yearsOf } from './telling.ts';

type Happens = 'late' | 'returned' | 'pressed' | 'refused' | 'dropped' | 'irregular';
type Listed = {
  readonly sort: 'request' | 'report';
  readonly list: string;
  readonly subject: string;
  readonly due: string;
  readonly happens?: Happens;
};

const usual: readonly Listed[] = [
  { sort: 'report', list: 'committee', subject: '上一年度外事工作情况', due: '02-20' },
  { sort: 'report', list: 'centre', subject: '重要外事活动安排', due: '04-10' },
  { sort: 'request', list: 'government', subject: '举办国际友城论坛', due: '06-15' },
];
const eventful: readonly Listed[] = [
  {
    sort: 'report',
    list: 'committee',
    subject: '涉外案（事）件处置',
    due: '03-10',
    happens: 'late',
  },
  { sort: 'request', list: 'committee', subject: '友城结好', due: '05-15', happens: 'pressed' },
  {
    sort: 'request',
    list: 'government',
    subject: '临时增加团组',
    due: '07-10',
    happens: 'refused',
  },
  { sort: 'report', list: 'unlisted', subject: '信息化建设', due: '08-10', happens: 'returned' },
  { sort: 'request', list: 'unlisted', subject: '专项经费', due: '09-11', happens: 'dropped' },
  { sort: 'request', list: 'centre', subject: '紧急来访接待', due: '10-20', happens: 'irregular' },
];

function written(course: Course, { sort, happens }: Listed): void {
  const asked = {
    ...{ to: '中共甲市委', below: false, matters: 1, asks: sort === 'request' },
    body: sort === 'request' ? '现将有关事项请示如下，妥否，请批示。' : '现将有关情况报告如下。',
  };
  course.take('draft', 'officer', asked);
  if (happens === 'returned') {
    course.wait(1).take('returnDraft', 'leader', { reason: '数据请再核实。' });
    course.take('draft', 'officer', asked);
  }
  course.wait(happens === 'late' ? 12 : 2).take('sign', 'leader', {});
  course.wait(1).take('send', 'clerk', { sentOn: course.today() });
}

function answered(course: Course, happens: Happens | undefined): void {
  if (happens === 'irregular') {
    const how = '对方已抵达，先行接待。';
    const why = '来访临时提前，请示在途，主管领导电话同意先行接待。';
    course.wait(2).take('carryOut', 'head', { how }, why);
    return;
  }
  if (happens === 'pressed')
    course.wait(16).take('press', 'clerk', { how: '已致电市委办公厅催请。' });
  const answer = happens === 'refused' ? 'refused' : 'agreed';
  course.wait(5).take('hear', 'clerk', { answer, words: '按程序办理。' });
  if (happens === 'refused') course.wait(2).take('drop', 'head', { reason: '按批复不再安排。' });
  else course.wait(20).take('carryOut', 'officer', { how: '已按批复组织实施。' });
}

function upward(scene: Scene, year: number, listed: Listed): readonly PlannedAct[] {
  const due = `${year}-${listed.due}` as Day; // month and day of the table
  const at = { seed: `${year} ${listed.subject}`, on: `${year}-01-13` as Day };
  return told(scene, 'report-to-superior', at, (course) => {
    const { sort, list, subject, happens } = listed;
    course.take('list', 'clerk', { sort, list, year, subject, dueOn: due });
    if (happens === 'dropped') {
      course.wait(20).take('drop', 'head', { reason: '经费已列入预算，不再单独请示。' });
      return;
    }
    while (course.calendar.add(course.today(), 8) < due) course.wait(1);
    written(course, listed);
    if (sort === 'request') answered(course, happens);
  });
}

export const planUpward = (scene: Scene): readonly PlannedAct[] =>
  yearsOf(scene).flatMap((year) => {
    const more = scene.office === 'demo-city' && year === 2022 ? eventful : [];
    const plain = scene.office === 'demo-city' ? usual : usual.slice(0, 1);
    return [...plain, ...more].flatMap((one) => upward(scene, year, one));
  });
