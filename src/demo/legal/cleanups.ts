import type { Calendar } from '../../kernel/calendar.ts';
import type { Day } from '../../kernel/day.ts';
import type { Course, PlannedAct } from '../course.ts';
import { beginCourse } from '../course.ts';
import type { DemoOfficeCode } from '../offices.ts';
import { randomOf } from '../random.ts';

type Listed = readonly [
  title: string,
  number: string,
  issuedOn: Day,
  verdict: string,
  reason: string,
];
type Campaign = {
  readonly office: DemoOfficeCode;
  readonly on: Day;
  readonly own: Readonly<Record<string, unknown>>;
  readonly documents: readonly Listed[];
  /** Working days between the decision and the publication. */
  readonly wait: number;
  readonly eventful?: true;
};

const valid = '内容与现行规定一致，仍在施行。';
const campaigns: readonly Campaign[] = [
  {
    office: 'demo-county',
    on: '2021-06-01',
    wait: 4,
    own: {
      name: '外事相关文件清理',
      category: 'foreign',
      kind: 'special',
      basis: '上级关于清理规范外事文件的要求',
      from: '2007-01-01',
      until: '2021-05-31',
      finishBy: '2021-11-30',
    },
    documents: [
      [
        '外事接待工作规定',
        '乙外发〔2007〕4号',
        '2007-04-12',
        'abolish',
        '上位规定已修订，内容不再适用。',
      ],
      [
        '涉外突发事件报告办法',
        '乙外发〔2012〕6号',
        '2012-06-20',
        'amend',
        '报告时限与现行预案不一致。',
      ],
      ['因公护照管理规定', '乙外发〔2014〕9号', '2014-09-03', 'valid', valid],
      ['外宾礼品登记办法', '乙外发〔2016〕2号', '2016-03-08', 'valid', valid],
      ['境外记者接待规程', '乙外发〔2018〕7号', '2018-07-16', 'lapsed', '规定的事项已经办结。'],
    ],
  },
  {
    office: 'demo-city',
    on: '2022-03-01',
    wait: 60,
    eventful: true,
    own: {
      name: '行政规范性文件定期清理',
      category: 'normative',
      kind: 'regular',
      basis: '规范性文件定期清理制度',
      from: '2015-01-01',
      until: '2021-12-31',
      finishBy: '2022-06-30',
    },
    documents: [
      ['外语标识设置管理规定', '甲外发〔2016〕11号', '2016-05-10', 'abolish', '已由新办法替代。'],
      ['对外参访接待办法', '甲外发〔2019〕8号', '2019-08-20', 'valid', valid],
    ],
  },
  {
    office: 'demo-city',
    on: '2023-03-06',
    wait: 5,
    own: {
      name: '行政政策性文件清理',
      category: 'policy',
      kind: 'special',
      basis: '行政政策性文件清理工作部署',
      from: '1980-01-01',
      until: '2023-02-28',
      finishBy: '2023-12-29',
    },
    documents: [
      [
        '外国专家接待暂行办法',
        '甲外发〔1986〕3号',
        '1986-03-15',
        'lapsed',
        '适用期已过，调整对象消失。',
      ],
      [
        '外事车辆使用管理规定',
        '甲外发〔1998〕12号',
        '1998-06-02',
        'abolish',
        '公务用车制度改革后不再适用。',
      ],
      ['涉外翻译收费指引', '甲外发〔2009〕5号', '2009-05-18', 'abolish', '与公平竞争要求不符。'],
      ['友好城市交往工作规程', '甲外发〔2017〕14号', '2017-11-01', 'valid', valid],
    ],
  },
  {
    office: 'demo-city',
    on: '2023-04-03',
    wait: 3,
    own: {
      name: '党内规范性文件清理',
      category: 'party',
      kind: 'special',
      basis: '党内规范性文件清理工作部署',
      from: '2000-01-01',
      until: '2023-03-31',
      finishBy: '2023-10-31',
    },
    documents: [
      ['党组中心组学习制度', '甲外党组〔2015〕2号', '2015-02-09', 'amend', '学习要求已有新规定。'],
      ['党组会议事规则', '甲外党组〔2020〕5号', '2020-05-11', 'valid', valid],
    ],
  },
  {
    office: 'demo-district',
    on: '2023-05-08',
    wait: 4,
    own: {
      name: '外事文件年度清理',
      category: 'foreign',
      kind: 'regular',
      basis: '年度法治工作安排',
      from: '2010-01-01',
      until: '2022-12-31',
      finishBy: '2023-12-29',
    },
    documents: [['涉外活动报备办法', '丁外发〔2013〕3号', '2013-03-22', 'valid', valid]],
  },
];

function run({ office, on, own, documents, wait, eventful }: Campaign, calendar: Calendar): Course {
  const course = beginCourse(randomOf(`${office} ${String(own['name'])}`), calendar, {
    on: calendar.nextWorking(on),
    officer: 'officer',
    kind: 'document-cleanup',
  });
  course.take('open', 'officer', own);
  course.wait(2);
  const entries = documents.map(([title, number, issuedOn]) =>
    course.take('list', 'clerk', { title, number, issuedOn }),
  );
  course.wait(15);
  for (const [n, [, , , verdict, reason]] of documents.entries()) {
    const first = eventful && n === 0 ? 'valid' : verdict;
    course.take('judge', 'officer', { entry: entries[n], verdict: first, reason });
  }
  if (eventful) {
    course
      .wait(3)
      .take('hear', 'officer', { unit: '涉外管理处', opinion: '第一份已由新办法替代。' });
    course.wait(1).take('verify', 'reviewer', { opinion: '待补充理由。' });
    course.take('returnList', 'reviewer', { reason: '第一份应当废止，请改意见。' });
    course.take('rejudge', 'officer', {
      entry: entries[0],
      verdict: 'abolish',
      reason: documents[0]?.[4],
    });
  }
  course.wait(4).take('verify', 'reviewer', { opinion: '清单完整，意见恰当。' });
  course.wait(6).take('decide', 'leader', { meeting: '主任办公会', heldOn: course.today() });
  const year = on.slice(0, 4);
  course.wait(wait).take('publish', 'clerk', {
    number: `清理结果〔${year}〕1号`,
    where: own['category'] === 'party' ? '党内印发' : '门户网站',
  });
  course.wait(10);
  for (const [n, [title, , , verdict]] of documents.entries())
    if (verdict !== 'valid')
      course.take('carryOut', 'officer', {
        entry: entries[n],
        how: verdict === 'amend' ? `修订${title}` : `不再执行${title}`,
        number: `甲外发〔${year}〕${30 + n}号`,
      });
  course
    .wait(5)
    .take('close', 'officer', { account: `清理文件${documents.length}件，结果已公布并落实。` });
  return course;
}

/** Clean-ups that the offices held: five documents in the county in 2021, two campaigns in the city in 2023. */
export const planCleanups = (
  office: DemoOfficeCode,
  years: readonly number[],
  calendar: Calendar,
): readonly PlannedAct[] =>
  campaigns
    .filter((one) => one.office === office && years.includes(Number(one.on.slice(0, 4))))
    .flatMap((one) => run(one, calendar).acts);
