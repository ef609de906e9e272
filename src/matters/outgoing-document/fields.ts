import { choice, day, document, flag, integer, list, reference, text } from '../../fields/index.ts';
import type { Values } from '../../kernel/field.ts';
import { happened, hinted, optional, timed } from '../../kernel/field.ts';
import { say } from '../../kernel/text.ts';
import { review as competitionReview } from '../fair-competition-review/reviewed.ts';
import { outcomes } from '../legal-review/kinds.ts';
import { review } from '../legal-review/reviewed.ts';

const note = (zh: string, en: string, max = 500) => text(say(zh, en), { max, lines: 2 });

/** Kinds of official document that this office issues (公文种类). */
export const genres = {
  notice: say('通知', 'notice'),
  circular: say('通报', 'circular'),
  opinion: say('意见', 'opinions'),
  decision: say('决定', 'decision'),
  announcement: say('通告', 'announcement'),
  request: say('请示', 'request for instructions'),
  report: say('报告', 'report'),
  reply: say('批复', 'reply'),
  letter: say('函', 'letter'),
  minutes: say('纪要', 'minutes'),
} as const;

export const own = {
  title: text(say('标题', 'Title'), { max: 160 }),
  genre: choice(say('文种', 'Kind of document'), genres),
  direction: choice(say('行文方向', 'Direction'), {
    up: say('上行文', 'upward'),
    level: say('平行文', 'level'),
    down: say('下行文', 'downward'),
  }),
  nature: choice(say('内容性质', 'What it holds'), {
    ordinary: say('一般事务', 'ordinary business'),
    policy: say('涉及经营者的政策措施', 'a policy measure that concerns business'),
    normative: say('行政规范性文件', 'a normative document'),
    agreement: say('对外签署、授权事项', 'an agreement with a foreign party'),
    party: say('党内规范性文件', 'an intra-Party document'),
  }),
  to: text(say('主送', 'To'), { max: 200 }),
  copies: optional(text(say('抄送', 'Copies to'), { max: 400 })),
  urgency: timed(
    choice(say('紧急程度', 'Urgency'), {
      normal: say('平件', 'ordinary'),
      urgent: say('加急', 'urgent'),
      express: say('特急', 'most urgent'),
    }),
  ),
  openness: choice(say('公开属性', 'Publication'), {
    open: say('主动公开', 'published'),
    request: say('依申请公开', 'on request'),
    closed: say('不予公开', 'not published'),
  }),
  withheld: optional(note('不公开的依据', 'Ground for not publishing')),
  unclassified: flag(
    say('经核对不含国家秘密，可以在本平台办理', 'Holds no state secret: may be handled here'),
  ),
  body: hinted(
    text(say('正文', 'Text'), { max: 20_000, lines: 12 }),
    say('标题序号用“一、（一）1.（1）”，附件在文后注明。', 'Headings 一、（一）1.（1）.'),
  ),
  attachments: list(
    say('附件', 'Attachments'),
    {
      title: text(say('附件名称', 'Title'), { max: 160 }),
      file: optional(document(say('文件', 'File'))),
    },
    { max: 20 },
  ),
  answers: optional(reference(say('所复来文', 'Answers'), 'incoming-document')),
};

const named = {
  reviewNumber: optional(text(say('意见、结论编号', 'Number'), { max: 60 })),
  reviewedOn: happened(day(say('审核、审查日期', 'Reviewed on'))),
};

export const asks = {
  draft: {},
  revise: {
    title: optional(own.title),
    body: optional(own.body),
    copies: own.copies,
    changes: note('修改情况', 'What was changed'),
  },
  recordCosign: {
    unit: text(say('会签单位', 'Countersigned by'), { max: 100 }),
    view: choice(say('会签意见', 'View'), {
      agrees: say('同意', 'agrees'),
      comments: say('同意，有修改意见', 'agrees with comments'),
      objects: say('不同意', 'objects'),
    }),
    opinion: optional(note('意见', 'Opinion', 1000)),
  },
  settleCosign: {
    unit: text(say('会签单位', 'Countersigned by'), { max: 100 }),
    how: note('协商情况', 'How it was settled', 1000),
  },
  submit: {},
  recordCompetition: {
    review: competitionReview,
    ...named,
    conclusion: choice(say('审查结论', 'Conclusion'), {
      complies: say('不违反', 'complies'),
      excepted: say('符合例外规定', 'excepted'),
      violates: say('违反', 'violates'),
      outside: say('不属于审查范围', 'outside the scope'),
    }),
  },
  recordLegality: {
    review,
    ...named,
    outcome: choice(say('审核结论', 'Outcome'), outcomes),
  },
  check: {
    opinion: note('核稿意见', 'Opinion'),
    copiesCount: integer(say('印数', 'Copies'), { min: 1, max: 5000 }),
  },
  returnDraft: { reason: note('退回修改的意见', 'Why it was returned') },
  sign: { remark: optional(note('签发意见', 'Remark')) },
  number: {},
  proofread: { checker: text(say('校对人', 'Proofread by'), { max: 60 }) },
  seal: {
    seals: integer(say('用印份数', 'Copies sealed'), { min: 1, max: 5000 }),
    keeper: text(say('监印人', 'Keeper of the seal'), { max: 60 }),
    sealedOn: happened(day(say('用印日期', 'Sealed on'))),
  },
  dispatch: {
    recipients: list(
      say('分发', 'Recipients'),
      {
        who: text(say('收文单位', 'Recipient'), { max: 120 }),
        copies: integer(say('份数', 'Copies'), { min: 1, max: 1000 }),
        how: choice(say('方式', 'How'), {
          system: say('公文交换系统', 'document exchange'),
          hand: say('机要、专人', 'by hand'),
          post: say('邮寄', 'by post'),
        }),
      },
      { min: 1, max: 200 },
    ),
  },
  publish: { where: text(say('公开网址', 'Published at'), { max: 200 }) },
  archive: { volume: text(say('档号', 'Archive number'), { max: 60 }) },
};

export const keeps = {
  objections: list(say('未协商一致的会签', 'Objections'), { unit: asks.recordCosign.unit }),
  cosigners: list(say('已会签', 'Countersigned'), { unit: asks.recordCosign.unit }),
  competition: optional(asks.recordCompetition.conclusion),
  legality: optional(asks.recordLegality.outcome),
  copiesCount: optional(asks.check.copiesCount),
  signedBy: optional(reference(say('签发人', 'Signed by'), 'staff')),
  signedOn: optional(day(say('签发日期', 'Signed on'))),
};

export type Own = Values<typeof own> & Values<typeof keeps>;
