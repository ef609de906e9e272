import type { Laws } from '../kernel/refusal.ts';
import { say } from '../kernel/text.ts';

/** What decisions, accountability, supervision and rectification stand on. */
export const decisionLaws = {
  majorDecisions: {
    title: say('重大行政决策程序暂行条例', 'Interim Regulations on Major Administrative Decisions'),
    number: '国务院令第713号',
    from: '2019-09-01',
    rank: 'statute',
  },
  partyGroups: {
    title: say('中国共产党党组工作条例', 'Regulations on the Work of Party Groups'),
    from: '2019-04-06',
    rank: 'document',
  },
  meetingRules: {
    title: say('议事规则（由本机关制定）', 'rules of procedure, made by the office'),
    from: '2019-04-06',
    rank: 'practice',
  },
  requestsAndReports: {
    title: say(
      '中国共产党重大事项请示报告条例',
      'Regulations on Requests and Reports on Major Matters',
    ),
    from: '2019-01-31',
    rank: 'document',
  },
  firstResponsible: {
    title: say(
      '党政主要负责人履行推进法治建设第一责任人职责规定',
      'Provisions on the Person First Responsible for the Rule of Law',
    ),
    from: '2016-11-30',
    rank: 'document',
  },
  formerPartyInspection: {
    title: say('中国共产党巡视工作条例', 'Regulations on Party Inspection'),
    // No text of it was at hand: it is cited by subject, never by the number of an article.
    number: '2017年修改（按事项引用）',
    from: '2017-07-01',
    rank: 'document',
  },
  rectification: {
    title: say('监督检查整改办理惯例', 'practice of rectification'),
    from: '2017-07-01',
    rank: 'practice',
  },
  draftLaws: {
    title: say('法规草案征求意见办理惯例', 'practice of answering on draft laws'),
    from: '2019-01-01',
    rank: 'practice',
  },
  bodySupervision: {
    title: say('接受监督工作惯例', 'practice of answering to supervision'),
    from: '2019-01-01',
    rank: 'practice',
  },
} as const satisfies Laws;
