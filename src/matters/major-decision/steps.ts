import { say } from '../../kernel/text.ts';
import { asking } from '../rule.ts';
import { asks } from './fields.ts';
import { cites } from './reasons.ts';

const named = (zh: string, en: string, article: string) => ({
  title: say(zh, en),
  cites: cites(article),
});
const forming = ['preparing'] as const;

/** Who may do what, in which phase, and where it leads. */
export const steps = asking(asks)({
  start: {
    ...named('启动决策程序', 'Start', '第十条、第十一条'),
    by: ['head', 'leader'],
    to: 'preparing',
    numbers: 'majorDecision',
    story: say('决定启动决策程序，由{unit}承办', 'started it; {unit} is responsible'),
  },
  hearPublic: {
    ...named('公众参与', 'Hear the public', '第十四条'),
    by: ['officer'],
    from: forming,
    story: say('{manner}，收到意见{received}条，采纳{adopted}条', '{manner}: {received} opinions'),
  },
  argueExperts: {
    ...named('专家论证', 'Argue with experts', '第十九条'),
    by: ['officer'],
    from: forming,
    story: say('专家论证：{conclusion}', 'experts: {conclusion}'),
  },
  assessRisk: {
    ...named('风险评估', 'Assess risks', '第二十二条、第二十三条'),
    by: ['officer'],
    from: forming,
    story: say('{assessor}评估风险：{risks}', '{assessor} assessed risks: {risks}'),
  },
  exempt: {
    ...named('登记免除事由', 'Record an exemption', '第十四条、第十九条、第二十二条'),
    by: ['head'],
    from: forming,
    story: say('{ground}：{reason}', '{ground}: {reason}'),
  },
  sendForReview: {
    ...named('送合法性审查', 'Send for review', '第二十六条'),
    by: ['officer'],
    from: forming,
    to: 'reviewing',
    letters: ['procedure'],
    story: say('送合法性审查', 'sent it for review'),
  },
  reviewLegality: {
    ...named('合法性审查', 'Review legality', '第二十五条、第二十七条'),
    by: ['reviewer'],
    from: ['reviewing'],
    to: 'preparing',
    excludes: ['sendForReview'],
    story: say('合法性审查：{result}', 'reviewed: {result}'),
  },
  submit: {
    ...named('提交讨论', 'Submit', '第二十九条'),
    by: ['officer', 'head'],
    from: forming,
    to: 'submitted',
    letters: ['account', 'procedure'],
    story: say('提交集体讨论', 'submitted it for discussion'),
  },
  deliberate: {
    ...named('集体讨论决定', 'Deliberate', '第三十条'),
    by: ['clerk', 'head'],
    from: ['submitted'],
    story: say('{body}：{result}', '{body}: {result}'),
  },
  reportToParty: {
    ...named('请示报告', 'Report before issue', '第三十一条'),
    by: ['clerk', 'head'],
    from: ['decided'],
    story: say('向{to}请示报告', 'reported to {to}'),
  },
  publish: {
    ...named('公布', 'Publish', '第三十二条'),
    by: ['clerk', 'officer'],
    from: ['decided'],
    to: 'issued',
    story: say('{extent} {where}', '{extent} {where}'),
  },
  appoint: {
    ...named('明确执行单位', 'Appoint who executes', '第三十四条'),
    by: ['head', 'leader'],
    from: ['issued', 'executing'],
    to: 'executing',
    story: say(
      '由{executor}执行，{reportBy}前报告',
      '{executor} executes it, reports by {reportBy}',
    ),
  },
  reportExecution: {
    ...named('报告执行情况', 'Report execution', '第三十四条、第三十五条'),
    by: ['officer', 'head'],
    from: ['executing', 'suspended'],
    story: say('执行情况：{progress}', 'execution: {progress}'),
  },
  suspend: {
    ...named('中止执行', 'Suspend', '第三十七条'),
    by: ['leader'],
    from: ['executing'],
    to: 'suspended',
    story: say('中止执行：{reason}', 'suspended it: {reason}'),
  },
  resume: {
    ...named('恢复执行', 'Resume', '第三十七条'),
    by: ['leader'],
    from: ['suspended'],
    to: 'executing',
    story: say('恢复执行：{reason}', 'resumed it: {reason}'),
  },
  evaluate: {
    ...named('决策后评估', 'Evaluate', '第三十六条'),
    by: ['officer', 'head'],
    from: ['executing', 'suspended'],
    story: say('{assessor}后评估：{advice}', '{assessor} evaluated it: {advice}'),
  },
  archive: {
    ...named('归档', 'Archive', '第三十三条'),
    by: ['clerk', 'officer'],
    from: ['rejected', 'executing', 'suspended'],
    to: 'archived',
    story: say('归档：{volume}', 'archived: {volume}'),
  },
} as const);
