import {
  choice,
  day,
  document,
  documents,
  flag,
  integer,
  list,
  money,
  reference,
  text,
} from '../../fields/index.ts';
import type { Values } from '../../kernel/field.ts';
import { happened, hinted, optional, timed } from '../../kernel/field.ts';
import { say } from '../../kernel/text.ts';
import type { own } from './application.ts';
import { forms, routes } from './application.ts';
import { results } from './results.ts';

export { own } from './application.ts';

/** While the applicant is waited for, only the lapse can end the matter. */
const offered = { unclear: ['other.correctionOverdue'], awaitingFee: ['other.feeOverdue'] };

const consultation = { consultation: timed(reference(say('征求意见', 'Consultation'), 'act')) };
const grounds = (label = say('理由和依据', 'Reasons and legal basis')) => text(label, { lines: 4 });

/** What each step asks for. A field marked `timed` is read by a clock. */
export const asks = {
  register: {},
  confirmReceipt: { how: optional(text(say('确认方式', 'How it was confirmed'), { max: 200 })) },
  askToClarify: {
    items: text(say('需要补正的事项（一次性告知）', 'What must be clarified, all at once'), {
      lines: 5,
    }),
    until: timed(day(say('补正期限', 'To be clarified by'))),
  },
  clarify: {
    answer: optional(text(say('补正内容', 'Clarification'), { lines: 4 })),
    original: optional(document(say('补正材料', 'Clarification as received'))),
  },
  consult: {
    kind: timed(
      choice(say('征求对象', 'Who is consulted'), {
        'third-party': say('第三方', 'Third party'),
        'co-producer': say('共同制作机关', 'Organ that co-produced it'),
        other: say('其他机关', 'Other organ'),
      }),
    ),
    party: text(say('名称', 'Name'), { max: 100, personal: 'name' }),
    concerns: optional(text(say('涉及内容', 'What concerns them'), { lines: 3 })),
    servedOn: timed(
      optional(
        hinted(
          happened(day(say('送达日期', 'Served on'))),
          say(
            '送达前按发出之日计算，送达后请补记。',
            'Until service is recorded the day of sending counts.',
          ),
        ),
      ),
    ),
  },
  serveConsultation: {
    ...consultation,
    servedOn: timed(happened(day(say('送达日期', 'Served on')))),
    receipt: optional(document(say('送达回证', 'Proof of service'))),
  },
  hearThirdParty: {
    ...consultation,
    view: choice(say('意见', 'View'), {
      agrees: say('同意公开', 'Agrees'),
      objects: say('不同意公开', 'Objects'),
      none: say('未表示意见', 'No view'),
    }),
    reasons: optional(text(say('理由', 'Reasons'), { lines: 3 })),
    original: optional(document(say('意见原件', 'Opinion as received'))),
  },
  extend: {
    days: timed(integer(say('延长工作日数', 'Working days more'), { min: 1, max: 999 })),
    reason: text(say('延长理由', 'Reason'), { max: 500, lines: 2 }),
  },
  askReasons: { until: day(say('说明期限', 'To be explained by')) },
  giveReasons: { reasons: text(say('申请人说明的理由', "Applicant's reasons"), { lines: 3 }) },
  setDelay: {
    until: timed(day(say('延迟答复至', 'To be answered by'))),
    reason: text(say('理由', 'Reason'), { max: 500, lines: 2 }),
  },
  feeNotice: {
    amount: timed(money(say('信息处理费（元）', 'Fee (yuan)'))),
    basis: optional(
      choice(say('计费方式', 'Counted by'), {
        items: say('按件', 'requests'),
        pages: say('按量', 'pages'),
      }),
    ),
    quantity: optional(integer(say('件数或者页数', 'Number of requests or pages'), { min: 1 })),
  },
  payFee: { receipt: optional(text(say('缴款凭证号', 'Receipt number'), { max: 60 })) },
  draft: {
    result: choice(say('办理结果', 'Result'), results),
    findings: text(say('查明情况', 'Findings'), { lines: 4 }),
    grounds: optional(grounds()),
    refusals: optional(
      list(say('不予公开的部分', 'Parts refused'), {
        part: text(say('内容', 'Part'), { max: 300 }),
        result: choice(
          say('情形', 'Ground'),
          Object.fromEntries(Object.entries(results).filter(([key]) => key.startsWith('denied.'))),
        ),
        grounds: grounds(),
      }),
    ),
    alreadyPublic: optional(
      hinted(
        text(say('已主动公开的，获取的方式和途径', 'If already public: how and where to get it'), {
          max: 500,
          lines: 2,
        }),
        say(
          '填写后答复书按第三十六条第一项告知；不填写的，按第二项提供信息。',
          'If filled in, the answer tells it under article 36 (1); if not, information is given under (2).',
        ),
      ),
    ),
    formGiven: optional(choice(say('提供形式', 'Form given'), forms)),
    formReason: optional(
      text(say('未按要求形式提供的理由', 'Why not the form wanted'), { max: 300 }),
    ),
    search: optional(
      text(say('检索记录（范围、关键词、人员、日期）', 'Search record'), { lines: 3 }),
    ),
    earlier: optional(reference(say('此前答复的申请', 'Earlier request answered'), 'matter')),
    redirect: optional(
      text(say('负责公开的机关及联系方式', 'Organ in charge, with contact'), { max: 300 }),
    ),
    override: optional(
      text(say('第三方不同意而决定公开的理由（公共利益）', 'Why disclosed over an objection'), {
        lines: 2,
      }),
    ),
    attachments: optional(documents(say('拟提供的信息', 'Information to be given'))),
  },
  takeBack: { reason: optional(text(say('收回原因', 'Why taken back'), { max: 200 })) },
  review: {
    opinion: optional(text(say('审核意见', 'Opinion'), { lines: 2 })),
    secrecy: flag(say('已完成保密审查', 'Secrecy review done')),
  },
  returnDraft: { reason: text(say('退回理由', 'Why returned'), { max: 500, lines: 2 }) },
  sign: {
    remark: optional(text(say('批示', 'Remark'), { max: 500, lines: 2 })),
    onPaper: optional(text(say('纸质签发人', 'Signed on paper by'), { max: 40 })),
    scan: optional(document(say('签发稿扫描件', 'Scan of the signed draft'))),
  },
  reply: {
    result: timed({ ...choice(say('办理结果', 'Result'), results), offered }),
    via: optional(choice(say('发出方式', 'Sent by'), routes)),
    trackingNumber: optional(text(say('邮件号', 'Tracking number'), { max: 40 })),
  },
  replyOnTheSpot: {
    result: timed(
      choice(say('办理结果', 'Result'), {
        granted: results.granted,
        'unable.notHeld': results['unable.notHeld'],
        'notProcessed.publication': results['notProcessed.publication'],
      }),
    ),
    given: text(say('当场答复内容', 'What was answered'), { lines: 3 }),
  },
  recordDelivery: {
    how: choice(say('送达方式', 'Delivered'), {
      signed: say('本人签收', 'Signed for'),
      proxy: say('他人代收', 'Received by another'),
      online: say('网上送达', 'Online'),
      posted: say('邮寄送达', 'By post'),
      left: say('留置送达', 'Left at the address'),
      announced: say('公告送达', 'By announcement'),
    }),
    receipt: optional(document(say('送达回证', 'Proof of service'))),
  },
  withdraw: {
    how: optional(
      choice(say('撤回方式', 'Withdrawn'), {
        written: say('书面', 'in writing'),
        oral: say('口头（已记录并签字）', 'orally, recorded and signed'),
      }),
    ),
    original: optional(document(say('撤回申请', 'Withdrawal as received'))),
  },
  requestAmendment: {
    record: text(say('认为不准确的信息记录', 'Record said to be inaccurate'), { lines: 2 }),
    evidence: text(say('证据', 'Evidence'), { lines: 2 }),
  },
  decideAmendment: {
    outcome: choice(say('更正处理', 'Outcome'), {
      amended: say('审核属实，予以更正', 'Amended'),
      transferred: say('转送有权机关处理', 'Passed to the organ in charge'),
      referred: say('告知向有权机关提出', 'Told which organ to ask'),
      kept: say('经审核记录准确', 'Record found accurate'),
    }),
    grounds: grounds(),
  },
  considerProactive: {
    include: flag(say('纳入主动公开', 'Disclose proactively')),
    reason: text(say('理由', 'Reason'), { max: 500, lines: 2 }),
  },
  archive: {
    volume: text(say('档号', 'Archive number'), { max: 60 }),
  },
};

const consultationItem = {
  act: reference(say('办理记录', 'Act'), 'act'),
  kind: asks.consult.kind,
  party: asks.consult.party,
  sentOn: day(say('发出', 'Sent')),
  servedOn: asks.consult.servedOn,
  heardOn: optional(day(say('收到意见', 'Heard'))),
  view: optional(asks.hearThirdParty.view),
};

/** What acts leave behind for rules, letters and lists. */
export const keeps = {
  consultations: list(say('征求意见', 'Consultations'), consultationItem),
  clarifyBy: optional(day(say('补正期限', 'To be clarified by'))),
  extendedBy: optional(integer(say('已延长', 'Extended by'))),
  delayedTo: optional(day(say('延迟答复至', 'Delayed to'))),
  feeNotifiedOn: optional(day(say('收费通知', 'Fee notice'))),
  reasonsAskedOn: optional(day(say('要求说明理由', 'Reasons asked'))),
  result: optional(asks.draft.result),
  override: asks.draft.override,
  heeded: optional(flag(say('部分公开时保护了第三方权益', 'Objection heeded in part'))),
  repliedOn: optional(day(say('答复日期', 'Replied on'))),
  deliveredOn: optional(day(say('送达日期', 'Delivered on'))),
};

export type Own = Values<typeof own> & Values<typeof keeps>;
export type StepName = keyof typeof asks;
export type AsksOf<K extends StepName> = Values<(typeof asks)[K]>;
