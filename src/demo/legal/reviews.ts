import type { Calendar } from '../../kernel/calendar.ts';
import type { Day } from '../../kernel/day.ts';
import { addDays } from '../../kernel/day.ts';
import type { Course, PlannedAct } from '../course.ts';
import { beginCourse } from '../course.ts';
import { isEventful } from './eventful.ts';
import type { DemoOfficeCode } from '../offices.ts';
import type { Random } from '../random.ts';
import { randomOf } from '../random.ts';

type Asks = Readonly<Record<string, unknown>>;
type Story = (course: Course, sent: Asks) => void;
const of = (...materials: readonly string[]) => materials.map((material) => ({ material }));

const contracts = [
  '国际会议同声传译服务合同',
  '外宾接待用车租赁合同',
  '门户网站多语种内容维护合同',
  '外事翻译服务框架采购合同',
  '友好城市图片展布展合同',
  '领事保护宣传品印制合同',
  '办公设备维护保养合同',
  '涉外法律咨询服务合同',
] as const;
const papers = [
  '政府信息公开答复书和法律文书一批',
  '国际会议参会邀请、授权文书',
  '对外捐赠声明书和接收函',
  '外语标识核查告知书、建议书',
  '活动肖像权授权书和承诺书',
] as const;

/** Texts that come in one submission: the contract with what is signed beside it, or a batch of papers. */
const texts = (subject: string, count: number) =>
  Array.from({ length: count }, (_, n) => ({
    title: n === 0 ? subject : `${subject}附件${n}`,
  }));

function paperOf(random: Random, count: number): Asks {
  const isContract = random.between(1, 3) > 1;
  const subject = isContract ? random.pick(contracts) : random.pick(papers);
  return {
    kind: isContract ? 'contract' : 'legal-document',
    subject,
    division: random.pick(['综合处', '国际交流处', '涉外管理处', '礼宾处']),
    texts: texts(subject, count),
    materials: isContract ? of('counterpart', 'approval') : of('basis'),
    ...(isContract
      ? { counterpart: random.pick(['甲市译通翻译有限公司', '甲市会展服务中心']) }
      : {}),
  };
}

const accepted = (course: Course, sent: Asks): Course => {
  course.take('submit', course.officer, sent);
  course.wait(1).take('accept', 'reviewer');
  return course;
};
const lawful = {
  outcome: 'lawful',
  points: [],
  summary: '主体适格、权限合法、内容合规，同意签署。',
};
const revise = {
  outcome: 'revise',
  summary: '总体合法，下列条款应当修改。',
  points: [
    { point: '付款节点与验收脱节，建议改为验收合格后付款', law: '民法典合同编' },
    { point: '保密义务期限不明，建议约定为合同终止后三年' },
  ],
};

function sign(course: Course, how = 'signed'): void {
  const signedOn = course.wait(course.random.between(1, 4)).today();
  course.take('recordSigning', 'clerk', { how, signedOn });
}

const plain: Story = (course, sent) => {
  accepted(course, sent).wait(course.random.between(1, 3)).take('conclude', 'reviewer', lawful);
  course.take('respond', course.officer, { answers: [] });
  sign(course);
};

const revised: Story = (course, sent) => {
  accepted(course, sent).wait(course.random.between(2, 4)).take('conclude', 'reviewer', revise);
  course.wait(2).take('respond', course.officer, {
    answers: [
      { point: 1, adopted: 'yes' },
      { point: 2, adopted: 'yes' },
    ],
  });
  sign(course);
};

const advised: Story = (course, sent) => {
  const consultation = accepted(course, sent).take('consult', 'reviewer', {
    capacity: 'adviser',
    named: '方正清',
    by: course.calendar.add(course.today(), 3),
    question: '违约责任和争议解决条款有无不利于我方的风险',
  });
  course.wait(2).take('advise', 'clerk', {
    question: consultation,
    risk: 'medium',
    opinion: '建议明确知识产权归属，争议解决约定由我方所在地人民法院管辖。',
  });
  course.wait(1).take('conclude', 'reviewer', revise);
  course.wait(1).take('respond', course.officer, {
    answers: [
      { point: 1, adopted: 'yes' },
      { point: 2, adopted: 'partly', why: '对方格式合同约定为两年，经协商同意。' },
    ],
  });
  course.wait(1).take('agreeReasons', 'head', { remark: '同意处室意见。' });
  sign(course);
};

const incomplete: Story = (course, sent) => {
  course.take('submit', course.officer, { ...sent, materials: [] });
  course
    .wait(1)
    .take('askMaterials', 'reviewer', { missing: '请补送对方资信材料和立项批准文件。' });
  course.wait(3).take('supplement', course.officer, { added: sent['materials'] });
  course.take('accept', 'reviewer');
  course.wait(4).take('conclude', 'reviewer', lawful);
  course.take('respond', course.officer, { answers: [] });
  sign(course);
  course.wait(30).take('archive', 'clerk', { volume: 'WS·D30·0216' });
};

const late: Story = (course, sent) => {
  accepted(course, sent).wait(7).take('conclude', 'reviewer', revise);
  course.wait(6).take('respond', course.officer, {
    answers: [
      { point: 1, adopted: 'yes' },
      { point: 2, adopted: 'yes' },
    ],
  });
  sign(course);
};

/** Found unlawful, changed, reviewed again. */
const again: Story = (course, sent) => {
  accepted(course, sent)
    .wait(3)
    .take('conclude', 'reviewer', {
      outcome: 'unlawful',
      summary: '约定由外方单方解释合同，排除我方主要权利，不得签署。',
      points: [{ point: '删除由外方单方解释合同的条款', law: '民法典第四百九十七条' }],
    });
  course.wait(4).take('resubmit', course.officer, {
    texts: sent['texts'],
    changes: '删除单方解释条款，增加双方协商和仲裁条款。',
  });
  course.take('accept', 'reviewer');
  course.wait(2).take('conclude', 'reviewer', lawful);
  course.take('respond', course.officer, { answers: [] });
  sign(course);
};

/** Signed abroad before the reasons were agreed to; written down as it was. */
const irregular: Story = (course, sent) => {
  accepted(course, sent).wait(3).take('conclude', 'reviewer', revise);
  course.wait(1).take('respond', course.officer, {
    answers: [
      { point: 1, adopted: 'no', why: '对方总部格式条款，不接受修改。' },
      { point: 2, adopted: 'yes' },
    ],
  });
  const signedOn = course.wait(1).today();
  course.take(
    'recordSigning',
    'head',
    { how: 'signed', signedOn },
    '活动临近，合同已先行签署，现如实登记并说明未采纳意见的理由。',
  );
};

const corrected: Story = (course, sent) => {
  course.take('submit', course.officer, { ...sent, division: '礼宾处' });
  const submitted = course.acts[0]?.act;
  course.take('correct', course.officer, {
    act: submitted,
    asks: { division: '综合处' },
    reason: '送审处室选错，予以更正。',
  });
  course.wait(1).take('accept', 'reviewer');
  course.wait(2).take('conclude', 'reviewer', lawful);
  course.take('respond', course.officer, { answers: [] });
  sign(course);
};

const withdrawn: Story = (course, sent) => {
  accepted(course, sent).wait(1).take('withdraw', course.officer, { reason: '项目取消。' });
};

/** A major decision: counsel is heard, the discussion comes after the review. */
const decision: Story = (course) => {
  const consultation = accepted(course, {
    kind: 'major-decision',
    subject: '国际语言环境建设三年行动方案',
    division: '涉外管理处',
    texts: [{ title: '行动方案（决策草案）' }],
    materials: of('explanation', 'basis', 'procedure'),
    neededBy: course.calendar.add(course.today(), 12),
  }).take('consult', 'reviewer', {
    capacity: 'lawyer',
    named: '季文衡',
    by: course.calendar.add(course.today(), 5),
    question: '行动方案是否履行法定程序、有无增设义务',
  });
  course.wait(4).take('advise', 'clerk', {
    question: consultation,
    risk: 'low',
    opinion: '程序完备，未增设公民、法人和其他组织义务。',
  });
  course.wait(3).take('conclude', 'reviewer', lawful);
  course.take('respond', course.officer, { answers: [] });
  sign(course, 'discussed');
};

const eventful: readonly Story[] = [
  plain,
  incomplete,
  late,
  again,
  irregular,
  corrected,
  withdrawn,
  decision,
  advised,
];
const quiet: readonly [Story, ...Story[]] = [plain, plain, plain, revised, revised, advised];

/** What a city office has reviewed: 160 papers in 2023, in forty submissions. */
const SUBMISSIONS = 40;
const PAPERS = 4;
const sizes = (n: number): number => PAPERS + (n % 2 === 0 ? n % 4 : -((n - 1) % 4));

function tell(
  office: DemoOfficeCode,
  calendar: Calendar,
  on: Day,
  { story, name, count }: { readonly story: Story; readonly name: string; readonly count: number },
): readonly PlannedAct[] {
  const random = randomOf(`${office} legal review ${name}`);
  const officer = random.pick(['officer', 'officer2'] as const);
  const course = beginCourse(random, calendar, {
    on: calendar.nextWorking(on),
    officer,
    kind: 'legal-review',
  });
  story(course, paperOf(random, count));
  return course.acts;
}

const year2023 = (calendar: Calendar): readonly PlannedAct[] =>
  Array.from({ length: SUBMISSIONS }, (_, n) =>
    tell('demo-city', calendar, addDays('2023-01-05', n * 8), {
      story: randomOf(`review 2023 ${n}`).pick(quiet),
      name: `2023 ${n}`,
      count: sizes(n),
    }),
  ).flat();

const otherYear = (office: DemoOfficeCode, calendar: Calendar, year: number) =>
  eventful.flatMap((story, n) =>
    (office === 'demo-city' && isEventful(year)) || n < 2
      ? tell(office, calendar, addDays(`${year}-02-01`, n * 24), {
          story,
          name: `${year} ${n}`,
          count: 1 + (n % 2),
        })
      : [],
  );

export const planReviews = (
  office: DemoOfficeCode,
  years: readonly number[],
  calendar: Calendar,
): readonly PlannedAct[] =>
  years.flatMap((year) =>
    office === 'demo-city' && year === 2023
      ? year2023(calendar)
      : otherYear(office, calendar, year),
  );
