import {
  choice,
  day,
  documents,
  flag,
  integer,
  list,
  reference,
  text,
} from '../../fields/index.ts';
import type { Values } from '../../kernel/field.ts';
import { happened, hinted, optional, timed } from '../../kernel/field.ts';
import { say } from '../../kernel/text.ts';
import { reviewAlone as competitionReview } from '../fair-competition-review/reviewed.ts';
import { reviewAlone as legalReview } from '../legal-review/reviewed.ts';
import { gates, grounds } from './gates.ts';

const long = (zh: string, en: string, max = 3000) => text(say(zh, en), { max, lines: 3 });
const materials = optional(documents(say('材料', 'Materials')));

export const own = {
  title: text(say('决策事项', 'Decision'), { max: 120 }),
  item: choice(say('事项类别（第三条）', 'Kind (article 3)'), {
    policy: say('公共政策和措施', 'public policy'),
    plan: say('重要规划', 'important plan'),
    resources: say('自然、文化资源', 'resources'),
    project: say('重大公共建设项目', 'public works'),
    other: say('其他重大事项', 'other major matter'),
  }),
  proposedBy: choice(say('建议来源（第十条）', 'Proposed by (article 10)'), {
    leader: say('机关领导人员', 'a leader'),
    unit: say('所属单位', 'a unit'),
    deputies: say('人大代表、政协委员', 'deputies or CPPCC members'),
    citizens: say('公民、法人或者其他组织', 'citizens or organisations'),
  }),
  unit: text(say('决策承办单位', 'Responsible unit'), { max: 60 }),
  grounds: long('拟解决的问题、依据和初步方案', 'Problem, grounds and first plan'),
};

export const asks = {
  start: {},
  hearPublic: {
    manner: choice(say('方式', 'How'), {
      open: say('向社会公开征求意见', 'open consultation'),
      hearing: say('听证会', 'hearing'),
      forum: say('座谈会', 'forum'),
      survey: say('问卷、民意调查', 'survey'),
      written: say('书面征求意见', 'in writing'),
    }),
    from: happened(day(say('起始日期', 'From'))),
    to: happened(day(say('截止日期', 'To'))),
    materialsOn: optional(
      hinted(
        happened(day(say('听证材料送达日期', 'Materials served on'))),
        say('听证会填写，须在召开7日前。', 'For a hearing: seven days before it.'),
      ),
    ),
    shortened: optional(long('缩短期限的说明', 'Why it was shortened', 300)),
    received: integer(say('收到意见条数', 'Opinions received'), { min: 0, max: 100_000 }),
    adopted: integer(say('采纳条数', 'Adopted'), { min: 0, max: 100_000 }),
    summary: long('意见归纳和研究采纳情况', 'What was said and what was adopted'),
    materials,
  },
  argueExperts: {
    experts: list(
      say('专家、专业机构', 'Experts'),
      {
        name: text(say('姓名或者机构', 'Name'), { max: 60 }),
        interested: flag(say('有直接利害关系', 'Has a direct interest')),
        signed: flag(say('论证意见已署名、盖章', 'Signed or sealed')),
      },
      { min: 1, max: 50 },
    ),
    conclusion: long('论证意见', 'Conclusion'),
    dissent: optional(long('不同意见', 'Dissent')),
    materials,
  },
  assessRisk: {
    assessor: text(say('评估单位', 'Assessor'), { max: 60 }),
    risks: long('风险点', 'Risks'),
    measures: long('防范措施和处置预案', 'Measures and contingency plan'),
    controllable: flag(say('风险可控', 'Risks can be controlled')),
    materials,
  },
  exempt: {
    ground: choice(say('免除事由', 'Ground'), grounds),
    reason: long('具体理由', 'Reasons', 500),
  },
  sendForReview: {
    complete: flag(say('草案、依据和履行程序说明齐全', 'Draft, grounds and account complete')),
    materials,
  },
  reviewLegality: {
    review: legalReview,
    result: choice(say('审查结论', 'Conclusion'), {
      lawful: say('合法', 'lawful'),
      amended: say('修改后合法', 'lawful as amended'),
      unlawful: say('不合法', 'unlawful'),
      exploratory: say('探索性改革，明示法律风险', 'exploratory, with its legal risks'),
    }),
    counsel: optional(text(say('法律顾问、公职律师意见', 'Opinion of counsel'), { max: 1000 })),
    opinion: long('审查意见', 'Opinion'),
    hurried: optional(long('不足七个工作日的理由', 'Why in less than seven working days', 300)),
  },
  submit: {
    competition: choice(say('公平竞争审查', 'Fair competition review'), {
      passed: say('已审查', 'reviewed'),
      'not-concerned': say('不涉及市场主体经济活动', 'concerns no business'),
      missing: say('尚未审查', 'not reviewed'),
    }),
    review: competitionReview,
    reviewNumber: optional(text(say('审查结论编号', 'Number of the conclusion'), { max: 60 })),
  },
  deliberate: {
    body: choice(say('讨论会议', 'Discussed at'), {
      'party-group': say('党组（扩大）会议', 'party group'),
      executive: say('主任办公会议', "directors' meeting"),
    }),
    meeting: optional(
      hinted(
        reference(say('会议记录', 'Meeting'), 'meeting'),
        say('在本平台登记的会议，请选择。', 'Choose the meeting where it is on this platform.'),
      ),
    ),
    leaderLast: flag(say('主要负责人最后发表意见', 'The head spoke last')),
    result: choice(say('结果', 'Result'), {
      adopted: say('通过', 'adopted'),
      revised: say('修改后再议', 'to be revised'),
      rejected: say('不予通过', 'rejected'),
    }),
    againstMajority: flag(say('与多数人意见不一致', 'Against the majority')),
    reasons: optional(long('会上说明的理由', 'Reasons given', 1000)),
    dissent: optional(long('不同意见', 'Dissent', 1000)),
  },
  reportToParty: { to: text(say('请示报告对象', 'Reported to'), { max: 60 }) },
  publish: {
    extent: choice(say('公布', 'Publication'), {
      public: say('公布', 'published'),
      withheld: say('依法不予公开', 'withheld by law'),
    }),
    where: optional(text(say('公布载体', 'Published in'), { max: 200 })),
    adoption: optional(long('公众、专家意见采纳情况', 'What was adopted', 1000)),
    ground: optional(text(say('不予公开的依据', 'Ground for withholding'), { max: 200 })),
  },
  appoint: {
    executor: text(say('决策执行单位', 'Executing unit'), { max: 60 }),
    reportBy: timed(day(say('报告执行情况期限', 'To report by'))),
  },
  reportExecution: {
    progress: long('执行情况', 'How it stands'),
    problems: optional(long('发现的问题', 'Problems')),
    next: timed(optional(day(say('下次报告期限', 'Next report by')))),
  },
  suspend: { reason: long('中止执行的理由', 'Why it is suspended', 1000) },
  resume: { reason: long('恢复执行的理由', 'Why it is resumed', 1000) },
  evaluate: {
    ground: choice(say('后评估事由（第三十六条）', 'Ground (article 36)'), {
      effect: say('明显未达到预期效果', 'clearly short of what was expected'),
      opinions: say('各方面提出较多意见', 'many opinions'),
      needed: say('机关认为有必要', 'the office thinks it needed'),
    }),
    assessor: text(say('评估单位', 'Assessor'), { max: 60 }),
    conclusion: long('评估结论', 'Conclusion'),
    advice: choice(say('建议', 'Advice'), {
      keep: say('继续执行', 'to go on'),
      adjust: say('调整', 'to be adjusted'),
      stop: say('停止执行', 'to be stopped'),
    }),
  },
  archive: { volume: text(say('档号', 'Archive number'), { max: 60 }) },
};

export const keeps = {
  passed: list(say('决策程序', 'Gates'), {
    gate: choice(say('程序', 'Gate'), gates),
    on: day(say('日期', 'Day')),
    ground: optional(choice(say('免除事由', 'Ground'), grounds)),
  }),
  controllable: optional(flag(say('风险可控', 'Risks can be controlled'))),
  assessors: list(say('决策前论证评估单位', 'Assessors'), {
    name: text(say('单位', 'Name')),
  }),
  sentOn: optional(day(say('送审日期', 'Sent for review on'))),
  legality: optional(asks.reviewLegality.result),
  body: optional(asks.deliberate.body),
  decidedOn: optional(day(say('决定日期', 'Decided on'))),
  reportedOn: optional(day(say('请示报告日期', 'Reported on'))),
  executor: optional(text(say('决策执行单位', 'Executing unit'))),
  reportBy: timed(optional(day(say('报告执行情况期限', 'To report by')))),
};

export type Own = Values<typeof own> & Values<typeof keeps>;
