import type { Calendar } from '../../kernel/calendar.ts';
import type { Day } from '../../kernel/day.ts';
import type { Course, PlannedAct } from '../course.ts';
import { beginCourse } from '../course.ts';
import type { DemoOfficeCode } from '../offices.ts';
import { randomOf } from '../random.ts';
import { competitionReviews } from './competition.ts';
import { isEventful } from './eventful.ts';

type Asks = Readonly<Record<string, unknown>>;
type Story = (course: Course, own: Asks) => void;

const notice: Asks = {
  title: '关于做好公共场所外语标识核查工作的通知',
  genre: 'notice',
  direction: 'down',
  nature: 'ordinary',
  to: '各区人民政府外事办公室',
  copies: '市城市管理委员会、市文化和旅游局',
  urgency: 'normal',
  openness: 'open',
  unclassified: true,
  body: '为规范公共场所外语标识，现就有关工作通知如下。\n一、工作目标\n完成重点路段、车站、景区外语标识核查。\n二、工作安排\n（一）自查阶段\n各区组织管理单位对照译写规范自查，建立问题台账。\n（二）整改阶段\n对发现的问题限期整改，整改情况报市外办。\n三、工作要求\n加强组织领导，明确责任分工，按时报送总结。',
  attachments: [{ title: '外语标识核查记录表' }],
};
const letter: Asks = {
  ...notice,
  title: '关于商请支持国际会议服务保障的函',
  genre: 'letter',
  direction: 'level',
  to: '市交通委员会',
  copies: null,
  openness: 'request',
  body: '为做好国际会议服务保障，商请贵委在会议期间对会场周边交通组织予以支持。\n专此函商，请予函复。',
  attachments: [],
};
const request: Asks = {
  ...notice,
  title: '关于签署友好合作备忘录的请示',
  genre: 'request',
  direction: 'up',
  nature: 'agreement',
  to: '市人民政府',
  copies: null,
  openness: 'closed',
  withheld: '属于行政执法以外的过程性信息',
  body: '为深化地方交往，拟签署友好合作备忘录。备忘录文本已核对一致，并经合法性审核。\n妥否，请批示。',
  attachments: [{ title: '备忘录中文文本' }, { title: '备忘录外文文本' }],
};
const report: Asks = {
  ...request,
  title: '关于年度外事工作情况的报告',
  genre: 'report',
  nature: 'ordinary',
  body: '现将本年度外事工作情况报告如下。\n一、主要工作\n办理各类外事事项，服务保障重大活动。\n二、下一步安排\n加强涉外法治建设，提升服务水平。',
  attachments: [],
};

const checked = (course: Course, own: Asks): Course => {
  course.take('draft', course.officer, own);
  course.wait(1).take('submit', course.officer);
  course.take('check', 'reviewer', { opinion: '文字、格式已核，同意送签。', copiesCount: 30 });
  return course;
};

/** Numbered, proofread, sealed and sent; an open one is published too. */
function send(course: Course, own: Asks, wait = 1): void {
  course.wait(wait).take('number', 'clerk');
  course.take('proofread', 'clerk', { checker: '何静' });
  course.take('seal', 'clerk', { seals: 28, keeper: '何静', sealedOn: course.today() });
  course.take('dispatch', 'clerk', {
    recipients: [
      { who: String(own['to']), copies: 16, how: 'system' },
      { who: '市档案馆', copies: 2, how: 'hand' },
    ],
  });
  if (own['openness'] === 'open')
    course.take('publish', 'clerk', { where: 'https://wb.jia.example/zwgk/tzgg' });
}
const sign = (course: Course): void => {
  course.wait(1).take('sign', 'leader', { remark: '同意。' });
};

const plain: Story = (course, own) => {
  sign(checked(course, own));
  send(course, own);
};

const cosigned: Story = (course, own) => {
  course.take('draft', course.officer, own);
  course.wait(1).take('recordCosign', 'clerk', {
    unit: '市城市管理委员会',
    view: 'objects',
    opinion: '建议整改期限延长至两个月。',
  });
  course.wait(1).take('settleCosign', course.officer, {
    unit: '市城市管理委员会',
    how: '采纳其意见，整改期限改为两个月。',
  });
  course.take('revise', course.officer, { changes: '调整整改期限。', body: own['body'] });
  course.take('submit', course.officer);
  course.take('check', 'reviewer', { opinion: '同意送签。', copiesCount: 30 });
  sign(course);
  send(course, own);
  course.wait(40).take('archive', 'clerk', { volume: 'WS·Y·0008' });
};

const returned: Story = (course, own) => {
  checked(course, own).wait(1).take('returnDraft', 'leader', { reason: '请压缩篇幅，突出重点。' });
  course.wait(1).take('revise', course.officer, { changes: '压缩第二部分。' });
  course.take('submit', course.officer);
  course.take('check', 'reviewer', { opinion: '已修改。', copiesCount: 30 });
  sign(course);
  send(course, own);
};

const late: Story = (course, own) => {
  sign(checked(course, { ...own, urgency: 'urgent' }));
  send(course, own, 6);
};

const agreed: Story = (course, own) => {
  const reviewedOn = checked(course, own).today();
  course.take('recordLegality', 'reviewer', {
    reviewNumber: `甲外法审〔${reviewedOn.slice(0, 4)}〕协议第${course.random.between(1, 9)}号`,
    reviewedOn,
    outcome: 'lawful',
  });
  sign(course);
  send(course, own);
};

/** A policy measure goes out with the review of competition that it had. */
const policy =
  (reviewed: Asks): Story =>
  (course, own) => {
    checked(course, own).take('recordCompetition', 'reviewer', reviewed);
    sign(course);
    send(course, own);
  };

/** Signed without the review, and written down as that. */
const irregular: Story = (course, own) => {
  checked(course, own)
    .wait(1)
    .take(
      'sign',
      'head',
      { remark: '领导已圈阅。' },
      '文件系领导圈阅后直接印发，未及审查，如实登记并补办审查。',
    );
  send(course, own);
};

type Told = readonly [on: Day, story: Story, own: Asks];

const measureOf = (measure: string): Asks => ({
  ...notice,
  title: `关于印发《${measure}》的通知`,
  nature: 'policy',
  body: `《${measure}》已经集体审议通过，现印发给你们，请遵照执行。\n本办法自印发之日起施行。执行中的问题，请及时向市外办反馈。`,
  attachments: [{ title: measure }],
});

/** The measures that were reviewed and could be issued in the year. */
function measures(office: DemoOfficeCode, year: number, calendar: Calendar): readonly Told[] {
  return competitionReviews(office, year, calendar)
    .filter(({ acts }) => acts.at(-1)?.step === 'issue' && !acts.at(-1)?.irregular)
    .map(({ matter, measure, concludedOn, conclusion }) => {
      const reviewed = { review: matter, reviewedOn: concludedOn, conclusion };
      return [calendar.add(concludedOn, 1), policy(reviewed), measureOf(measure)] as const;
    });
}

function others(year: number): readonly Told[] {
  const on = (at: string): Day => `${year}-${at}` as Day; // a year of four digits
  const paper = {
    reviewNumber: `甲外公竞审〔${year}〕纸1号`,
    reviewedOn: on('03-01'),
    conclusion: 'complies',
  };
  const all: readonly Told[] = [
    [on('02-06'), cosigned, { ...notice, title: `${notice['title'] as string}（${year}年）` }],
    [on('04-10'), plain, letter],
    [on('06-05'), agreed, request],
    [on('08-14'), returned, notice],
    [on('12-11'), plain, report],
  ];
  if (year === 2023) return all;
  if (!isEventful(year)) return all.slice(0, 2);
  return [
    ...all,
    [on('03-13'), policy(paper), measureOf('涉外活动服务指引')],
    [on('09-18'), late, letter],
    ...(year === 2022 ? ([[on('10-17'), irregular, measureOf('参访项目收费指引')]] as const) : []),
  ];
}

export const planOutgoing = (
  office: DemoOfficeCode,
  years: readonly number[],
  calendar: Calendar,
): readonly PlannedAct[] =>
  years.flatMap((year) => {
    const told =
      office === 'demo-city'
        ? [...measures(office, year, calendar), ...others(year)]
        : others(year).slice(0, 2);
    return told.flatMap(([on, story, own], n) => {
      const course = beginCourse(randomOf(`${office} outgoing ${year} ${n}`), calendar, {
        on: calendar.nextWorking(on),
        officer: n % 2 === 0 ? 'officer' : 'officer2',
        kind: 'outgoing-document',
      });
      story(course, own);
      return course.acts;
    });
  });
