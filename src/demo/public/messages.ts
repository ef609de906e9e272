import type { Calendar } from '../../kernel/calendar.ts';
import type { Day } from '../../kernel/day.ts';
import { addDays } from '../../kernel/day.ts';
import type { Course, PlannedAct } from '../course.ts';
import { beginCourse } from '../course.ts';
import type { DemoOfficeCode } from '../offices.ts';
import type { Random } from '../random.ts';
import { randomOf } from '../random.ts';

type Asks = Readonly<Record<string, unknown>>;
type Pairs = readonly [readonly [string, string], ...(readonly [string, string])[]];
type Story = (course: Course, own: Asks) => void;

/** What people ask an office of foreign affairs, and what it says. */
const questions: Pairs = [
  ['APEC商务旅行卡如何申办', '由所在单位向本办提出，可先在网上填报企业和申请人信息。'],
  ['因公护照遗失后怎么补办', '请由派出单位书面说明，登报声明后到证照窗口办理补发。'],
  ['邀请外国客商来华需要哪些材料', '由邀请单位在网上填报，附邀请事由、行程和接待方案。'],
  ['公证书领事认证在哪里办理', '可在三层外事服务窗口提交，工作日九时至十七时受理。'],
  ['外语标识译写有没有标准可查', '译写规范在本办网站“国际语言环境”栏目公布，可检索下载。'],
  ['出国前如何查询安全提醒', '可关注外交部“领事直通车”和本办网站安全提醒栏目。'],
];
const requests: Pairs = [
  ['口岸二层英文指引缺失', '已商口岸单位补设，九月底前完成。'],
  ['景区多语种导览有错译', '已派员核对，错译三处，限十日内改正。'],
  ['希望增加友城交流活动的公众参与', '已列入下半年友城活动安排，将提前公布报名方式。'],
  ['外籍家属就医语言不便', '已协调三家医院开设外语导诊，名单已在网站公布。'],
];

const platform = ['website', 'website', 'mailbox', 'leader', 'media'] as const;

const registered = (course: Course, own: Asks): Asks => {
  const { random, today } = course;
  const asks = {
    number: `${today().replaceAll('-', '')}-${String(random.between(0, 9999)).padStart(4, '0')}`,
    receivedOn: today(),
    ...own,
  };
  course.take('register', 'clerk', asks);
  return asks;
};

const asked = (random: Random, channel: string) => {
  const [subject, words] = random.pick(questions);
  return { own: { channel, sort: 'consultation', subject, content: `${subject}？` }, words };
};
const wanted = (random: Random, channel: string, sort = 'request') => {
  const [subject, words] = random.pick(requests);
  return { own: { channel, sort, subject, content: `${subject}，请予解决。` }, words };
};

/** A question answered the same day or in the days after. */
const question: Story = (course, more) => {
  const { own, words } = asked(course.random, course.random.pick(platform));
  registered(course, { ...own, ...more });
  course.wait(course.random.between(0, 3)).take('answerAtOnce', 'clerk', { words });
};
/** A request drafted by an officer and answered after review. */
const request: Story = (course, more) => {
  const { own, words } = wanted(course.random, course.random.pick(platform));
  registered(course, { ...own, ...more });
  course.wait(course.random.between(1, 6)).take('draft', course.officer, { words });
  course.wait(course.random.between(0, 2)).take('reply', 'reviewer', {});
};

const order = (course: Course, days = 5): string => {
  const { own, words } = wanted(course.random, 'hotline', 'complaint');
  registered(course, { ...own, dueOn: course.calendar.add(course.today(), days) });
  return words;
};

/** What else happens to messages, each told once a year and office. */
const eventful: readonly Story[] = [
  (course) => {
    const words = order(course);
    course.take('handOver', 'head', { division: '领事与涉外管理处', note: '请先联系诉求人。' });
    course.wait(1).take('contact', course.officer, { said: '诉求人说明了位置和时间。' });
    course.wait(1).take('draft', course.officer, { words: '正在核实。' });
    course.take('returnDraft', 'reviewer', { reason: '请写明核实结果和完成时间。' });
    course.wait(1).take('draft', course.officer, { words });
    course.take('reply', 'reviewer', { opinion: '同意。' });
    course.wait(3).take('followUp', 'clerk', {
      ...{ reached: true, solved: true, satisfied: 'satisfied' },
    });
  },
  (course) => {
    order(course);
    course.wait(1).take('object', 'head', { reason: '属于城市管理部门职责。' });
    course.wait(1).take('upholdObjection', 'clerk', { by: '市民热线服务中心' });
  },
  (course) => {
    const words = order(course, 10);
    course.wait(3).take('object', 'head', { reason: '事项属于口岸管理单位。' });
    course.wait(1).take('rejectObjection', 'clerk', { reason: '涉及外语标识，由首接单位牵头。' });
    course.take('extend', 'head', {
      until: course.calendar.add(course.today(), 15),
      ...{ reason: '需与口岸单位会商。', told: true },
    });
    course.wait(6).take('draft', course.officer, { words });
    course.take('reply', 'reviewer', {});
    course.wait(4).take('followUp', 'clerk', {
      ...{ reached: true, solved: false, satisfied: 'dissatisfied', said: '指引仍未补设。' },
    });
    course.wait(1).take('redo', 'head', { reason: '回访反映没有解决。' });
    course.wait(4).take('draft', course.officer, { words: '指引已于今日补设。' });
    course.take('reply', 'reviewer', {});
    course.wait(3).take('followUp', 'clerk', { reached: true, solved: true, satisfied: 'mostly' });
  },
  (course) => {
    const { own, words } = wanted(course.random, 'website', 'suggestion');
    registered(course, own);
    course.wait(4).take('draft', course.officer, { words });
    course.take('reply', 'reviewer', {});
    const published = `问：${own.subject}。答：${words}`;
    course.wait(1).take('publish', 'reviewer', { extent: 'shown', published });
  },
  (course) => {
    const { own, words } = wanted(course.random, 'letter', 'report');
    registered(course, own);
    course.wait(14).take('draft', course.officer, { words, legalChannel: 'discipline' });
    course.take('reply', 'reviewer', {});
    course.take('publish', 'reviewer', { extent: 'hidden' });
  },
];

/** How many messages a year the interactive platform answers; 2023 of the city as an office once published it. */
const USUAL: Readonly<Record<DemoOfficeCode, number>> = {
  'demo-city': 18,
  'demo-county': 5,
  'demo-district': 6,
};
const PUBLISHED = 191;

/** Messages, orders and letters of an office from 2021 on. */
export function planMessages(
  office: DemoOfficeCode,
  until: Day,
  calendar: Calendar,
): readonly PlannedAct[] {
  const acts: PlannedAct[] = [];
  for (let year = 2021; year <= Number(until.slice(0, 4)); year += 1) {
    const published = office === 'demo-city' && year === 2023;
    const plain = published ? PUBLISHED : USUAL[office];
    const told = published ? [] : eventful;
    for (let n = 0; n < plain + told.length; n += 1) {
      const random = randomOf(`message ${office} ${year} ${n}`);
      const on = calendar.nextWorking(addDays(`${year}-01-04`, random.between(0, 330)));
      const usual = random.between(0, 3) === 0 ? request : question;
      const officer = random.pick(['officer', 'officer2'] as const);
      const course = beginCourse(random, calendar, { on, officer, kind: 'message' });
      (told[n - plain] ?? usual)(course, {});
      acts.push(...course.acts);
    }
  }
  return acts;
}
