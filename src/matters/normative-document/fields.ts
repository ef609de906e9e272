import { choice, day, document, flag, integer, reference, text } from '../../fields/index.ts';
import type { Values } from '../../kernel/field.ts';
import { happened, optional, timed } from '../../kernel/field.ts';
import { say } from '../../kernel/text.ts';
import { review } from '../fair-competition-review/reviewed.ts';
import { outcomes } from '../legal-review/kinds.ts';
import { reviewed } from '../legal-review/reviewed.ts';

const note = (zh: string, en: string, max = 600) => text(say(zh, en), { max, lines: 2 });

export const own = {
  name: text(say('文件名称', 'Title'), { max: 200 }),
  category: timed(
    choice(say('类别', 'Category'), {
      government: say('行政规范性文件', 'Administrative normative document'),
      party: say('党内规范性文件', 'Intra-Party normative document'),
    }),
  ),
  division: text(say('起草处室', 'Drafted by'), { max: 60 }),
  basis: note('制定依据', 'Basis'),
  need: note('必要性和拟解决的问题', 'Why it is needed', 1000),
  business: flag(
    say('与市场主体生产经营活动密切相关', 'Closely concerns the business of market entities'),
  ),
  trial: flag(say('暂行、试行', 'On trial')),
  replaces: optional(reference(say('替代的文件', 'Replaces'), 'normative-document')),
  draft: optional(document(say('草案', 'Draft'))),
};

export const asks = {
  initiate: {},
  assess: { assessment: note('评估论证情况', 'Assessment', 2000) },
  openComments: {
    from: happened(day(say('公布征求意见之日', 'Published for comment on'))),
    to: day(say('截止日期', 'Until')),
    where: text(say('公布网址或者载体', 'Where'), { max: 200 }),
    shorter: optional(note('缩短期限的理由', 'Why it is shorter')),
  },
  skipComments: { why: note('不公开征求意见的法定理由', 'Why it is not put to the public') },
  closeComments: {
    received: integer(say('收到意见（条）', 'Comments received')),
    adopted: integer(say('采纳（条）', 'Adopted')),
    account: note('采纳和未采纳的说明', 'What became of them', 2000),
    feedback: optional(text(say('反馈网址', 'Answered at'), { max: 200 })),
  },
  recordReview: reviewed,
  recordCompetition: {
    review,
    reviewNumber: optional(text(say('审查结论编号', 'Number of the conclusion'), { max: 60 })),
    conclusion: choice(say('审查结论', 'Conclusion'), {
      complies: say('不违反', 'complies'),
      excepted: say('符合例外规定', 'excepted'),
      violates: say('违反', 'violates'),
      outside: say('不属于审查范围', 'outside the scope'),
    }),
    reviewedOn: happened(day(say('审查日期', 'Reviewed on'))),
  },
  redraft: { changes: note('修改情况', 'What was changed', 1500) },
  discuss: {
    meeting: choice(say('会议', 'Meeting'), {
      directors: say('主任办公会', "directors' meeting"),
      party: say('党组会', 'Party group meeting'),
    }),
    session: text(say('会议届次', 'Session'), { max: 60 }),
    heldOn: happened(day(say('会议日期', 'Held on'))),
    decision: choice(say('决定', 'Decision'), {
      passed: say('通过', 'passed'),
      changed: say('修改后通过', 'passed as amended'),
      rejected: say('不通过', 'not passed'),
    }),
    minutes: optional(text(say('纪要文号', 'Number of the minutes'), { max: 60 })),
  },
  sign: { remark: optional(note('签发意见', 'Remark')) },
  register: {
    unified: text(say('统一登记号', 'Unified registration number'), { max: 60 }),
  },
  publish: {
    where: text(say('公布载体', 'Published in'), { max: 200 }),
    effectiveOn: day(say('施行日期', 'In force from')),
    until: timed(day(say('有效期至', 'In force until'))),
  },
  interpret: {
    link: text(say('解读材料网址', 'Where the interpretation is'), { max: 200 }),
    how: choice(say('解读形式', 'Form'), {
      text: say('文字', 'text'),
      graphic: say('图解', 'graphic'),
      briefing: say('新闻发布、政策问答', 'briefing or questions'),
    }),
  },
  file: {
    body: text(say('备案机关', 'Filed with'), { max: 80 }),
    report: text(say('备案报告文号', 'Number of the report'), { max: 60 }),
  },
  returnFiling: { objection: note('备案审查意见', 'What the filing organ says', 1500) },
  recordReceipt: {
    receipt: text(say('备案号', 'Number of the receipt'), { max: 60 }),
    receivedOn: happened(day(say('收到日期', 'Received on'))),
  },
  evaluate: {
    finding: choice(say('评估结论', 'Finding'), {
      keep: say('继续有效', 'stays in force'),
      amend: say('需要修改', 'to be amended'),
      abolish: say('应当废止', 'to be abolished'),
    }),
    report: note('评估报告摘要', 'Summary', 2000),
  },
  extendForce: {
    to: timed(day(say('有效期延至', 'In force until'))),
    reason: note('理由', 'Reason'),
  },
  abolish: {
    how: choice(say('效力终止方式', 'How it ended'), {
      abolished: say('废止', 'abolished'),
      replaced: say('被新文件替代', 'replaced'),
      expired: say('有效期届满失效', 'expired'),
    }),
    number: optional(
      text(say('废止、替代文件文号', 'Number of the act that ended it'), { max: 60 }),
    ),
    where: text(say('公布载体', 'Published in'), { max: 200 }),
  },
  drop: { reason: note('终止制定的理由', 'Why it was dropped') },
};

export const keeps = {
  assessed: optional(flag(say('已评估论证', 'Assessed'))),
  commentsFrom: optional(day(say('公布征求意见之日', 'Published for comment on'))),
  commentsTo: timed(optional(day(say('征求意见截止', 'Comments until')))),
  heard: optional(
    choice(say('公开征求意见', 'Public comment'), {
      done: say('已完成', 'done'),
      skipped: say('不公开', 'not put to the public'),
    }),
  ),
  outcome: optional(choice(say('合法性审核结论', 'Review of legality'), outcomes)),
  competition: optional(asks.recordCompetition.conclusion),
  decision: optional(asks.discuss.decision),
  unified: optional(asks.register.unified),
  publishedOn: optional(day(say('公布日期', 'Published on'))),
  effectiveOn: optional(day(say('施行日期', 'In force from'))),
  until: timed(optional(day(say('有效期至', 'In force until')))),
  evaluateBy: timed(optional(day(say('评估期限', 'To be evaluated by')))),
  reckonedFrom: optional(day(say('有效期起算或者延长之日', 'Validity reckoned from'))),
  finding: optional(asks.evaluate.finding),
  receipt: optional(asks.recordReceipt.receipt),
  interpreted: optional(asks.interpret.link),
};

export type Own = Values<typeof own> & Values<typeof keeps>;
