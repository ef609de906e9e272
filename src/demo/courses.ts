import { addDays } from '../kernel/day.ts';
import type { Course } from './course.ts';
import { RELEASED } from './released.ts';
import { isOnlineOnly, register } from './register.ts';
import { thirdParties } from './subjects.ts';

type Asks = Readonly<Record<string, unknown>>;
export type Story = (course: Course) => void;

const granted: Asks = {
  result: 'granted',
  findings: '经查，所申请信息由本机关制作并保存，不涉及不予公开的情形。',
  alreadyPublic:
    '所申请信息已在甲市外办门户网站“政务公开”栏目公开，可登录https://wb.jia.example查阅、下载',
};

const refusedBecause: Readonly<Record<string, Asks>> = {
  'denied.internal': {
    grounds:
      '所申请信息属于本机关内部管理的工作流程信息，依据《政府信息公开条例》第十六条第一款，决定不予公开。',
  },
  'denied.process': {
    grounds:
      '所申请信息属于履行职责过程中形成的请示报告，依据《政府信息公开条例》第十六条第二款，决定不予公开。',
  },
  'denied.thirdParty': {
    grounds:
      '所申请信息涉及第三方商业秘密，经书面征求意见，第三方不同意公开且理由合理，依据《政府信息公开条例》第十五条、第三十二条，决定不予公开。',
  },
  'unable.notHeld': {
    grounds:
      '经检索，本机关未制作也未获取所申请信息，依据《政府信息公开条例》第三十六条第四项予以告知。',
    search:
      '检索范围：档案系统、公文系统、相关处室台账；关键词：信息名称及年度；未检索到相关记录。',
  },
  'unable.needCreate': {
    grounds: '所申请信息需要对现有信息加工、分析，依据《政府信息公开条例》第三十八条予以告知。',
  },
  'notProcessed.complaint': {
    grounds:
      '所提事项属于投诉举报，依据《政府信息公开条例》第三十九条第一款，不作为政府信息公开申请处理，请向有关信访工作机构提出。',
  },
  'notProcessed.publication': {
    grounds: '所申请内容为公开出版物，依据《政府信息公开条例》第三十九条第二款，可到市图书馆查阅。',
  },
};

/** Drafting, review, signing and dispatch; the four eyes of the law are four people here. */
export function answer(course: Course, asks: Asks, days = 3): Course {
  const { random } = course;
  const result = asks['result'];
  course.take('draft', course.officer, {
    findings: '经查，所申请信息的制作、保存情况已核实。',
    ...asks,
  });
  course
    .wait(1)
    .take('review', 'reviewer', { secrecy: true, opinion: '事实清楚，依据准确，同意报签。' });
  course.wait(random.between(0, days)).take('sign', 'leader', { remark: '同意。' });
  const via = random.pick(['post', 'email', 'pickup', 'online'] as const);
  course.take('reply', 'clerk', { result, via: isOnlineOnly(course.today()) ? 'online' : via });
  return course;
}

export function close(course: Course): void {
  course.wait(course.random.between(1, 4)).take('recordDelivery', 'clerk', {
    how: course.random.pick(['signed', 'posted', 'online'] as const),
  });
  course.wait(course.random.between(20, 60)).take('archive', 'clerk', {
    volume: volumeOf(course),
  });
}

const volumeOf = ({ random, today }: Course): string =>
  `WS·${today().slice(0, 4)}·D30·${String(random.between(1, 400)).padStart(4, '0')}`;

const plain: Story = (course) => {
  register(course).wait(course.random.between(4, 13));
  close(answer(course, granted));
};

const refused: Story = (course) => {
  const result = course.random.pick([
    'denied.internal',
    'denied.process',
    'unable.notHeld',
    'unable.notHeld',
    'unable.needCreate',
    'notProcessed.complaint',
    'notProcessed.publication',
  ] as const);
  register(course).wait(course.random.between(4, 14));
  close(answer(course, { result, ...refusedBecause[result] }));
};

/** Returned once by the reviewer before it goes out. */
const returned: Story = (course) => {
  register(course).wait(5).take('draft', course.officer, granted);
  course.wait(1).take('returnDraft', 'reviewer', { reason: '请补充信息载体和提供方式的说明。' });
  course.wait(2);
  close(answer(course, granted));
};

const clarified: Story = (course) => {
  askToClarify(register(course).wait(course.random.between(2, 6)));
  course
    .wait(course.random.between(3, 9))
    .take('clarify', 'clerk', { answer: '申请人书面明确了所需信息的年度和名称。' });
  course.wait(course.random.between(6, 15));
  close(answer(course, granted));
};

export function askToClarify(course: Course): Course {
  course.take('askToClarify', course.officer, {
    items: '一、请明确所需信息的年度；二、请提供信息名称、文号或者其他特征性描述。',
    until: course.calendar.add(course.today(), 15),
  });
  return course;
}

const lapsed: Story = (course) => {
  askToClarify(register(course).wait(course.random.between(2, 6)));
  course.wait(17).take('reply', 'clerk', {
    result: 'other.correctionOverdue',
    ...(isOnlineOnly(course.today()) ? { via: 'online' } : {}),
  });
  course.wait(3).take('archive', 'clerk', { volume: volumeOf(course) });
};

/** Two third parties at once: one objects, the other stays silent, and the clock runs on by itself. */
const consulted: Story = (course) => {
  const { random } = course;
  const first = consult(register(course).wait(random.between(3, 7)));
  const second = consult(course, 1);
  served(course, first, second).wait(random.between(4, 10)).take('hearThirdParty', 'clerk', {
    consultation: first,
    view: 'objects',
    reasons: '合同所附报价明细属于本单位商业秘密。',
  });
  course.wait(12);
  close(
    answer(course, {
      result: 'partial',
      grounds: '可以区分处理，依据《政府信息公开条例》第三十七条，公开合同主要条款。',
      refusals: [
        {
          part: '报价明细',
          result: 'denied.thirdParty',
          grounds: '涉及第三方商业秘密，依据《政府信息公开条例》第十五条不予公开。',
        },
      ],
      override: '合同主要条款涉及财政资金使用，不公开将对公共利益造成重大影响。',
      attachments: [RELEASED],
    }),
  );
};

export function consult(course: Course, nth = 0): string {
  return course.take('consult', course.officer, {
    kind: 'third-party',
    party:
      thirdParties[(course.random.between(0, 3) + nth) % thirdParties.length] ?? thirdParties[0],
    concerns: '合同文本及报价',
  });
}

const served = (course: Course, ...consultations: readonly string[]): Course => {
  course.wait(1);
  for (const consultation of consultations)
    course.take('serveConsultation', 'clerk', { consultation, servedOn: course.today() });
  return course;
};

const extended: Story = (course) => {
  register(course)
    .wait(course.random.between(14, 18))
    .take('extend', 'head', {
      days: course.random.pick([10, 10, 15, 20] as const),
      reason: '涉及多个处室历史档案，查找、核对需要时间。',
    });
  course.wait(course.random.between(5, 9));
  close(answer(course, granted, 1));
};

const withdrawn: Story = (course) => {
  register(course).wait(course.random.between(2, 8)).take('withdraw', 'clerk', { how: 'written' });
};

const onTheSpot: Story = (course) => {
  register(course, { channel: 'counter', confirmedOn: null });
  course.take('replyOnTheSpot', 'clerk', {
    result: 'granted',
    given: '所申请信息已在门户网站公开，当场告知获取途径。',
  });
};

const charged: Story = (course) => {
  register(course)
    .wait(6)
    .take('feeNotice', course.officer, { amount: 1100, basis: 'pages', quantity: 120 });
  course.wait(7).take('payFee', 'clerk', { receipt: `JS${course.random.between(100000, 999999)}` });
  course.wait(9);
  close(answer(course, granted));
};

const late: Story = (course) => {
  register(course).wait(19);
  close(answer(course, granted, 2));
};

const askedLate: Story = (course) => {
  askToClarify(register(course).wait(8));
  course.wait(5).take('clarify', 'clerk', { answer: '申请人补充了信息特征。' });
  course.wait(8);
  close(answer(course, granted));
};

const irregular: Story = (course) => {
  const { random } = course;
  register(course).wait(15).take('extend', 'head', { days: 5, reason: '等待档案馆调档。' });
  course
    .wait(6)
    .take(
      'extend',
      'head',
      { days: 5, reason: '档案馆调档延误。' },
      '纸质批准件已先行发出，经研究如实记录，并向申请人说明。',
    );
  course.wait(random.between(1, 2));
  close(answer(course, granted, 1));
};

const corrected: Story = (course) => {
  const registered = register(course).acts[0]?.act;
  course.wait(2).take('correct', 'clerk', {
    act: registered,
    asks: { applicantPhone: '13900000000' },
    reason: '登记时电话号码误录，依申请书更正。',
  });
  course.wait(7);
  close(answer(course, granted));
};

const delayed: Story = (course) => {
  register(course)
    .wait(3)
    .take('askReasons', course.officer, { until: addDays(course.today(), 15) });
  course
    .wait(5)
    .take('giveReasons', 'clerk', { reasons: '申请人为开展课题研究，需要分年度资料。' });
  course.wait(2).take('setDelay', 'head', {
    until: course.calendar.add(course.today(), 30),
    reason: '申请数量较大，理由合理，按批次整理提供。',
  });
  course.wait(25);
  close(answer(course, granted, 1));
};

/** How often each course is taken, out of the whole list. */
export const stories: readonly [Story, ...Story[]] = [
  plain,
  plain,
  plain,
  plain,
  plain,
  plain,
  refused,
  refused,
  refused,
  refused,
  returned,
  clarified,
  clarified,
  lapsed,
  consulted,
  consulted,
  extended,
  extended,
  withdrawn,
  onTheSpot,
  charged,
  late,
  askedLate,
  corrected,
  delayed,
];
export const rare: readonly Story[] = [irregular];

const [first, ...others] = stories.filter(
  (story) => ![late, askedLate, delayed, onTheSpot].includes(story),
);
/** Years of which an office can say that every request was answered, in time and online throughout. */
export const faultless: readonly [Story, ...Story[]] = [first ?? plain, ...others];
