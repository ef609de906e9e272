import { choice, day, flag, integer, list, reference, text } from '../../fields/index.ts';
import type { Values } from '../../kernel/field.ts';
import { happened, hinted, optional, timed } from '../../kernel/field.ts';
import { say } from '../../kernel/text.ts';

/** What kind of act of the office is challenged; disclosure is told apart because reports count it. */
export const abouts = {
  disclosure: say('政府信息公开', 'Disclosure of information'),
  document: say('证照、邀请、认证等服务事项', 'Passports, invitations, legalisation'),
  inaction: say('不履行法定职责', 'Failure to act'),
  other: say('其他行政行为', 'Other acts'),
} as const;

export const outcomes = {
  upheld: say('维持', 'upheld'),
  dismissed: say('驳回', 'dismissed'),
  changed: say('变更', 'changed'),
  revoked: say('撤销或者部分撤销', 'revoked'),
  unlawful: say('确认违法或者无效', 'found unlawful'),
  ordered: say('责令限期履行', 'ordered to act'),
  mediated: say('调解', 'mediated'),
  terminated: say('终止', 'terminated'),
} as const;
const CORRECTED: readonly string[] = ['changed', 'revoked', 'unlawful', 'ordered'];
export const isCorrected = (outcome: unknown): boolean => CORRECTED.includes(String(outcome));

export const own = {
  number: text(say('复议案号', 'Case number'), { max: 60 }),
  organ: text(say('行政复议机关', 'Organ of reconsideration'), { max: 60 }),
  applicant: text(say('申请人', 'Applicant'), { max: 100, personal: 'name' }),
  about: choice(say('案件类别', 'About'), abouts),
  challenged: text(say('被申请的行政行为', 'Act challenged'), { max: 200, lines: 2 }),
  origin: optional(reference(say('原办理事项', 'Matter it comes from'), 'matter')),
  noticeOn: timed(
    hinted(
      happened(day(say('收到申请书副本日期', 'Copy of the application received on'))),
      say('答复期限自收到之日起计算。', 'The term for the reply runs from this day.'),
    ),
  ),
  procedure: timed(
    hinted(
      choice(say('审理程序', 'Procedure'), {
        ordinary: say('普通程序', 'Ordinary'),
        simple: say('简易程序', 'Simple'),
      }),
      say('政府信息公开案件可以适用简易程序。', 'Disclosure cases may follow the simple one.'),
    ),
  ),
};

const evidence = {
  name: text(say('证据、依据名称', 'Evidence or basis'), { max: 200 }),
  proves: text(say('证明内容', 'What it proves'), { max: 300 }),
  obtainedOn: day(say('取得日期', 'Obtained on')),
  consent: optional(flag(say('经复议机构同意补充', 'Added with leave of the organ'))),
  pages: optional(integer(say('页数', 'Pages'), { min: 1, max: 9999 })),
};

export const asks = {
  register: {},
  convert: { reason: optional(text(say('转换理由', 'Reason'), { max: 300, lines: 2 })) },
  listEvidence: { evidence: list(say('证据清单', 'List of evidence'), evidence, { min: 1 }) },
  draft: {
    words: text(say('答复书内容', 'The reply'), { max: 10_000, lines: 8 }),
  },
  sign: { remark: optional(text(say('签发意见', 'Remark'), { max: 300, lines: 2 })) },
  reply: {
    via: choice(say('提交方式', 'Handed in'), {
      hand: say('直接送交', 'by hand'),
      post: say('邮寄', 'by post'),
      online: say('网上平台', 'online'),
    }),
  },
  attendHearing: {
    heldOn: happened(day(say('听证日期', 'Held on'))),
    head: flag(say('负责人参加', 'A head attended')),
    attended: text(say('参加人员', 'Who attended'), { max: 200 }),
    reason: optional(text(say('负责人不能参加的理由', 'Why no head attended'), { max: 300 })),
  },
  mediate: {
    agreed: flag(say('达成协议', 'Agreed')),
    terms: optional(text(say('协议内容', 'Terms'), { max: 3000, lines: 4 })),
  },
  decide: {
    document: text(say('决定书、调解书文号', 'Number of the decision'), { max: 80 }),
    outcome: choice(say('结果', 'Outcome'), outcomes),
    withdrawn: optional(flag(say('申请人撤回', 'Withdrawn by the applicant'))),
    complyBy: timed(optional(day(say('履行期限', 'To be done by')))),
  },
  receiveOpinion: {
    document: text(say('行政复议意见书文号', 'Number of the opinion'), { max: 80 }),
    receivedOn: timed(happened(day(say('收到意见书日期', 'Opinion received on')))),
  },
  reportCorrection: {
    measures: text(say('纠正情况', 'What was put right'), { max: 3000, lines: 4 }),
  },
  comply: { how: text(say('履行情况', 'What was done'), { max: 2000, lines: 3 }) },
  learn: {
    causes: text(say('被纠正的原因', 'Causes'), { max: 2000, lines: 3 }),
    measures: text(say('改进措施', 'Measures'), { max: 2000, lines: 3 }),
  },
  archive: { volume: text(say('档号', 'Archive number'), { max: 60 }) },
};

export const keeps = {
  inOrdinary: timed(optional(flag(say('已转为普通程序', 'Turned to the ordinary procedure')))),
  evidence: list(say('证据清单', 'List of evidence'), evidence),
  agreed: optional(asks.mediate.agreed),
  outcome: optional(asks.decide.outcome),
  decidedOn: optional(day(say('收到决定日期', 'Decision received on'))),
  complyBy: asks.decide.complyBy,
  compliedOn: optional(day(say('履行日期', 'Complied on'))),
  opinionOn: timed(optional(day(say('收到意见书日期', 'Opinion received on')))),
  answeredOpinion: optional(day(say('报送纠正情况日期', 'Correction reported on'))),
  causes: optional(asks.learn.causes),
};
export type Own = Values<typeof own> & Values<typeof keeps>;
