import type { Calendar } from '../../kernel/calendar.ts';
import type { Day } from '../../kernel/day.ts';
import { addDays } from '../../kernel/day.ts';
import type { Course, PlannedAct } from '../course.ts';
import { beginCourse } from '../course.ts';
import type { DemoOfficeCode } from '../offices.ts';
import { randomOf } from '../random.ts';
import { isEventful } from './eventful.ts';

type Asks = Readonly<Record<string, unknown>>;
type Story = (course: Course, own: Asks) => void;

const letters = [
  ['某省人民政府外事办公室', '关于报送年度友好城市工作情况的通知', 'notice'],
  ['市人民政府办公厅', '关于做好国际会议服务保障工作的通知', 'notice'],
  ['市教育委员会', '关于商请支持青少年国际交流活动的函', 'letter'],
  ['东河区人民政府外事办公室', '关于举办国际文化节的请示', 'request'],
  ['市委办公室', '关于学习贯彻有关文件精神的通知', 'notice'],
  ['市商务局', '关于协助邀请境外客商的函', 'letter'],
] as const;

const propose = (course: Course): Course => {
  course.take('propose', 'head', { opinion: '拟请涉外管理处阅办。', division: '涉外管理处' });
  return course;
};
const instruct = (course: Course, more: Asks = {}, to = 'officer2'): Course => {
  course.wait(1).take('instruct', 'leader', {
    opinion: '同意拟办意见，请按时办理。',
    division: '涉外管理处',
    ...more,
  });
  course.take('assign', 'head', { to });
  return course;
};
function undertaken(course: Course, own: Asks, more: Asks = {}): Course {
  course.take('register', 'clerk', own);
  instruct(propose(course), more).take('undertake', 'officer2', { plan: '汇总材料后报送。' });
  return course;
}
const reply = (course: Course, by: 'officer' | 'officer2' = 'officer2'): void => {
  course.take('finish', by, {
    result: 'replied',
    summary: '已按要求复文。',
    replyNumber: `甲外函〔${course.today().slice(0, 4)}〕${course.random.between(10, 90)}号`,
  });
};

const plain: Story = (course, own) => {
  undertaken(course, own).wait(4);
  reply(course);
  course.wait(30).take('archive', 'clerk', { volume: 'WS·D10·0301' });
};
const late: Story = (course, own) => {
  undertaken(course, own).wait(8).take('urge', 'head', { note: '即将到期，请抓紧办理。' });
  course.wait(3);
  reply(course);
};
const extended: Story = (course, own) => {
  undertaken(course, own, { dueBy: course.calendar.add(course.today(), 7) });
  course.wait(3).take('report', 'officer2', { progress: '已收到六个区材料。' });
  course.wait(1).take('extend', 'leader', {
    to: course.calendar.add(course.today(), 8),
    reason: '两个区材料未齐。',
  });
  course.wait(6);
  reply(course);
  course.wait(1).take('reopen', 'leader', { reason: '数据口径有误，请重新核对。' });
  course.wait(1);
  reply(course);
};
const declined: Story = (course, own) => {
  course.take('register', 'clerk', own);
  instruct(propose(course)).take('decline', 'officer2', { reason: '属于综合处职责。' });
  course.wait(1).take('propose', 'head', { opinion: '改由综合处办理。', division: '综合处' });
  instruct(course, { division: '综合处' }, 'officer').take('undertake', 'officer', {
    plan: '商有关单位办理。',
  });
  course.wait(2);
  reply(course, 'officer');
};
const passed: Story = (course, own) => {
  course.take('register', 'clerk', own);
  course.wait(1).take('passOn', 'head', { to: '市文化和旅游局', reason: '所涉事项属其职责。' });
};
const read: Story = (course, own) => {
  course.take('register', 'clerk', { ...own, sort: 'read' });
  const on = propose(course).wait(2).today();
  course.take('recordReading', 'clerk', {
    readers: [
      { who: '顾宁', on },
      { who: '陆远', on },
    ],
  });
  course.take('finish', 'clerk', { result: 'read', summary: '已传阅。' });
};

const stories: readonly Story[] = [plain, late, extended, declined, read, passed];

export const planIncoming = (
  office: DemoOfficeCode,
  years: readonly number[],
  calendar: Calendar,
): readonly PlannedAct[] =>
  years.flatMap((year) =>
    letters
      .slice(0, office === 'demo-city' && isEventful(year) ? letters.length : 1)
      .flatMap((one, n) => {
        const [from, title, genre] = one;
        const on: Day = calendar.nextWorking(addDays(`${year}-01-13`, n * 50));
        const course = beginCourse(randomOf(`${office} incoming ${year} ${n}`), calendar, {
          on,
          officer: 'officer2',
          kind: 'incoming-document',
        });
        stories[n]?.(course, {
          from,
          number: `来文〔${year}〕${10 + n}号`,
          title,
          genre,
          receivedOn: on,
          urgency: 'normal',
          sort: 'act',
          copies: 1,
          unclassified: true,
        });
        return course.acts;
      }),
  );
