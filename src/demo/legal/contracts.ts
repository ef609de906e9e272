import type { Calendar } from '../../kernel/calendar.ts';
import { addDays, addMonths } from '../../kernel/day.ts';
import type { Course, PlannedAct } from '../course.ts';
import { beginCourse } from '../course.ts';
import type { DemoOfficeCode } from '../offices.ts';
import { randomOf } from '../random.ts';
import { isEventful } from './eventful.ts';

type Story = (course: Course, own: Readonly<Record<string, unknown>>) => void;

const subjects = [
  ['国际会议同声传译服务合同', 'service', '甲市译通翻译有限公司', 'below', 86_000],
  ['外宾接待用车租赁合同', 'lease', '甲市礼宾汽车服务有限公司', 'procurement', 240_000],
  ['领事保护宣传品印制合同', 'procurement', '甲市文汇印务有限公司', 'below', 48_000],
  ['友好城市图片展布展合同', 'conference', '甲市会展服务中心', 'tender', 320_000],
  ['门户网站多语种维护合同', 'service', '甲市云桥科技有限公司', 'procurement', 150_000],
  ['外事志愿者培训合作协议', 'cooperation', '甲市职业学院', 'none', null],
] as const;

const reviewed = (course: Course, own: Readonly<Record<string, unknown>>, n = 1): Course => {
  course.take('draft', course.officer, own);
  const reviewedOn = course.wait(4).today();
  course.take('recordReview', 'reviewer', {
    reviewNumber: `甲外法审〔${reviewedOn.slice(0, 4)}〕${n}号`,
    outcome: 'lawful',
    reviewedOn,
  });
  return course;
};

/** Three nodes: something paid at first, something done, the rest paid. */
const nodesFrom = (course: Course) => {
  const day = course.today();
  return [
    { what: '预付款', whose: 'us', due: addDays(day, 15), amount: 20_000 },
    { what: '提供服务并通过验收', whose: 'them', due: addDays(day, 75) },
    { what: '支付尾款', whose: 'us', due: addDays(day, 110), amount: 28_000 },
  ];
};
const sign = (course: Course, irregular?: string): void => {
  const nodes = nodesFrom(course);
  const signedOn = course.wait(2).today();
  course.take('sign', irregular ? 'head' : 'leader', { signedOn, nodes }, irregular);
};
const pay = (course: Course, node: number, paid: number): void => {
  course.take('perform', course.officer, { node, how: '已支付', paid });
};
const done = (course: Course): void => {
  course.take('perform', course.officer, { node: 2, how: '服务完成，验收合格', accepted: 'yes' });
};

const plain: Story = (course, own) => {
  sign(reviewed(course, own));
  pay(course.wait(5), 1, 20_000);
  done(course.wait(40));
  pay(course.wait(15), 3, 28_000);
  course.take('complete', course.officer, { account: '合同全部履行，无争议。' });
  course.wait(20).take('archive', 'clerk', { volume: 'WS·D10·0042' });
};

/** Paid late, put off by agreement, changed by a supplement that was reviewed too. */
const changed: Story = (course, own) => {
  sign(reviewed(course, own));
  pay(course.wait(14), 1, 20_000);
  course.wait(8).take('postpone', course.officer, {
    node: 2,
    to: addDays(course.today(), 90),
    agreement: '活动改期，双方书面确认。',
  });
  course.take('change', 'head', {
    what: '增加一场活动，合同金额相应调整。',
    amount: 96_000,
    reviewNumber: '补充协议随案审核',
  });
  course.take('addNode', course.officer, {
    what: '支付增加部分费用',
    whose: 'us',
    due: addDays(course.today(), 120),
    amount: 10_000,
  });
  done(course.wait(50));
  pay(course.wait(5), 3, 28_000);
  pay(course.wait(10), 4, 10_000);
  course.take('complete', course.officer, { account: '合同及补充协议全部履行。' });
};

const broken: Story = (course, own) => {
  sign(reviewed(course, own));
  pay(course.wait(5), 1, 20_000);
  course.wait(30).take('perform', course.officer, {
    node: 2,
    how: '译员两次缺席，验收不合格',
    accepted: 'no',
  });
  course.take('recordBreach', course.officer, {
    whose: 'them',
    breach: '未按约提供服务。',
    claim: '书面催告，主张退还预付款。',
  });
  course.wait(15).take('terminate', 'head', {
    ground: 'breach',
    settlement: '对方退还预付款二万元，双方无其他争议。',
  });
};

const early: Story = (course, own) => {
  course.take('draft', course.officer, own);
  const signedOn = course.wait(1).today();
  const reviewedOn = course.wait(3).today();
  course.take('recordReview', 'reviewer', {
    reviewNumber: '补审',
    outcome: 'lawful',
    reviewedOn,
  });
  course.take(
    'sign',
    'head',
    { signedOn, nodes: nodesFrom(course) },
    '接待任务紧急，合同先行签订，事后补审，如实登记。',
  );
  pay(course.wait(6), 1, 20_000);
  done(course.wait(30));
};

const dropped: Story = (course, own) => {
  reviewed(course, own).wait(10).take('drop', 'head', { reason: '活动取消。' });
};

const stories: readonly Story[] = [plain, changed, broken, early, dropped, plain];

/** All of them in years of which much is told, else two; the smaller offices have one a year. */
function countIn(office: DemoOfficeCode, year: number): number {
  if (office !== 'demo-city') return 1;
  return isEventful(year) || year === 2023 ? subjects.length : 2;
}

/** A city office signs a handful of contracts a year, the others one or two. */
export const planContracts = (
  office: DemoOfficeCode,
  years: readonly number[],
  calendar: Calendar,
): readonly PlannedAct[] =>
  years.flatMap((year) =>
    subjects.slice(0, countIn(office, year)).flatMap((subject, n) => {
      const [name, sort, counterpart, selection, amount] = subject;
      const random = randomOf(`${office} contract ${year} ${n}`);
      const on = calendar.nextWorking(addDays(`${year}-01-20`, n * 40));
      const officer = random.pick(['officer', 'officer2'] as const);
      const course = beginCourse(random, calendar, { on, officer, kind: 'contract' });
      const story = year === 2023 ? (n % 2 === 0 ? plain : changed) : stories[n];
      story?.(course, {
        name: `${name}（${year}年度）`,
        sort,
        division: '综合处',
        counterpart,
        credit: '主体资格和信用情况已核查，无不良记录。',
        selection,
        ...(amount === null ? {} : { amount }),
        from: on,
        until: addMonths(on, 12),
      });
      return course.acts;
    }),
  );
