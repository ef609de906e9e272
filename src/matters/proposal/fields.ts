import {
  choice,
  choiceBy,
  day,
  document,
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
import { classes, roles, sources, stages } from './sources.ts';

/** What the register of 建议提案 holds, as the organ that assigned it wrote it. Contact data stay personal (条例第二十五条). */
export const own = {
  source: timed(choice(say('来源', 'Source'), sources)),
  session: hinted(
    text(say('届次', 'Session'), { max: 40 }),
    say('例如：十六届人大一次会议。', 'Such as: first session of the 16th congress.'),
  ),
  number: text(say('编号', 'Number'), { max: 20 }),
  subject: text(say('案由', 'Subject'), { max: 200, lines: 2 }),
  proposer: text(say('领衔代表、委员或者提案单位', 'First signatory'), {
    max: 100,
    personal: 'name',
  }),
  cosigners: optional(text(say('联名人', 'Co-signatories'), { max: 500, personal: 'text' })),
  group: optional(text(say('代表团、界别', 'Delegation or sector'), { max: 40 })),
  phone: optional(text(say('联系电话', 'Telephone'), { max: 40, personal: 'phone' })),
  address: optional(text(say('通信地址', 'Address'), { max: 200, personal: 'address' })),
  body: optional(text(say('建议、提案内容', 'What is proposed'), { max: 10_000, lines: 6 })),
  assignedBy: text(say('交办机关', 'Assigned by'), { max: 60 }),
  assignedOn: timed(
    hinted(
      happened(day(say('交办日期', 'Assigned on'))),
      say('答复期限自交办之日起计算。', 'The term for the answer runs from this day.'),
    ),
  ),
  role: timed(choice(say('承办方式', 'Part in handling'), roles)),
  partners: optional(text(say('主办、会办单位', 'Other handling organs'), { max: 200 })),
  original: optional(document(say('原件', 'Original'))),
};

const opinion = { opinion: reference(say('征求会办意见', 'Opinion asked'), 'act') };
const promise = { promise: timed(reference(say('承诺事项', 'Promise'), 'act')) };
const reason = text(say('理由', 'Reason'), { max: 500, lines: 2 });
const original = optional(document(say('原件', 'Original')));
const satisfaction = {
  satisfied: say('满意', 'Satisfied'),
  mostly: say('基本满意', 'Mostly satisfied'),
  dissatisfied: say('不满意', 'Dissatisfied'),
} as const;

/** What each step asks for. A field marked `timed` is read by a clock. */
export const asks = {
  register: {},
  sendBack: {
    reason,
    suggested: optional(text(say('建议承办单位', 'Who should handle it'), { max: 100 })),
  },
  agreeReturn: { original },
  refuseReturn: { reason: optional(reason) },
  contact: {
    stage: choice(say('环节', 'Stage'), stages),
    manner: choice(say('方式', 'How'), {
      meeting: say('当面', 'Face to face'),
      phone: say('电话', 'By telephone'),
      video: say('视频', 'By video'),
      written: say('书面', 'In writing'),
    }),
    attended: text(say('本机关参加人员', 'Who of the office'), { max: 100 }),
    said: text(say('沟通内容和对方意见', 'What was said'), { max: 2000, lines: 4 }),
  },
  askOpinion: {
    unit: text(say('会办单位', 'Joint handler'), { max: 100 }),
    by: day(say('请于何日前反馈', 'To be given by')),
    question: optional(text(say('征求内容', 'What is asked'), { max: 500, lines: 2 })),
  },
  hearOpinion: {
    ...opinion,
    view: text(say('会办意见', 'Opinion'), { max: 3000, lines: 4 }),
    original,
  },
  applyExtension: {
    reason,
    until: hinted(
      day(say('申请延至', 'Until')),
      say('自交办之日起至迟不超过六个月。', 'Six months from the assignment at the latest.'),
    ),
  },
  extend: {
    consent: text(say('交办机关同意延期的文号或者同意人', 'How the assigning organ agreed'), {
      max: 100,
    }),
    until: timed(
      optional(
        hinted(
          day(say('同意延至', 'Agreed until')),
          say('未指定日期的，延至最长期限。', 'Without a day the term ends with the longest one.'),
        ),
      ),
    ),
    original,
  },
  draft: {
    result: optional(choiceBy(say('办理结果', 'Result class'), classes, 'proposalClasses')),
    findings: text(say('答复、会办意见内容', 'What is answered'), { max: 10_000, lines: 8 }),
    withoutContact: optional(
      hinted(
        text(say('未联系沟通的理由', 'Why there was no contact'), { max: 300, lines: 2 }),
        say('缺办前联系或者办中沟通记录的须填写。', 'Where a contact before or during is missing.'),
      ),
    ),
    withoutOpinions: optional(
      text(say('未等会办意见的理由', 'Why opinions were not awaited'), { max: 300, lines: 2 }),
    ),
    attachments: optional(documents(say('附件', 'Attachments'))),
  },
  takeBack: { reason: optional(reason) },
  review: {
    opinion: optional(text(say('审核意见', 'Opinion'), { max: 500, lines: 2 })),
    secrecy: flag(say('已完成保密审查', 'Secrecy review done')),
  },
  returnDraft: { reason },
  sign: {
    remark: optional(text(say('批示', 'Remark'), { max: 500, lines: 2 })),
    onPaper: optional(text(say('纸质签发人', 'Signed on paper by'), { max: 40 })),
    scan: optional(document(say('签发稿扫描件', 'Scan of the signed draft'))),
  },
  reply: {
    via: optional(
      choice(say('发出方式', 'Sent by'), {
        post: say('邮寄', 'By post'),
        hand: say('当面送交', 'By hand'),
        system: say('办理系统', 'Through the handling system'),
      }),
    ),
  },
  recordDelivery: { receipt: optional(document(say('回执', 'Receipt'))) },
  feedback: {
    attitude: choice(say('对办理态度', 'With the handling'), satisfaction),
    outcome: choice(say('对办理结果', 'With the result'), satisfaction),
    comment: optional(text(say('反馈意见', 'What was said'), { max: 2000, lines: 3 })),
    original,
  },
  requireRedo: {
    by: text(say('要求重新办理的机关', 'Who requires it'), { max: 60 }),
    reason,
    original,
  },
  makePromise: {
    what: text(say('承诺事项', 'What was promised'), { max: 500, lines: 2 }),
    due: timed(day(say('完成时限', 'To be kept by'))),
  },
  followPromise: {
    ...promise,
    outcome: timed(
      choice(say('落实情况', 'How it stands'), {
        progress: say('正在落实', 'under way'),
        kept: say('已落实', 'kept'),
        dropped: say('因情况变化不能落实', 'cannot be kept'),
      }),
    ),
    how: text(say('工作进展或者不能落实的原因', 'Progress, or why not'), { max: 1000, lines: 3 }),
    informedOn: optional(happened(day(say('书面告知代表、委员日期', 'Told in writing on')))),
  },
  reviewPromises: {
    year: integer(say('复核年度', 'Year of the review'), { min: 2000, max: 2999 }),
    finding: text(say('复核情况', 'What was found'), { max: 1000, lines: 3 }),
  },
  publish: {
    extent: choice(say('公开方式', 'Publication'), {
      full: say('全文公开', 'In full'),
      part: say('摘要公开', 'In part'),
      none: say('不予公开', 'Not published'),
    }),
    reason: optional(reason),
    secrecy: flag(say('已完成公开前保密审查', 'Reviewed for secrecy before publication')),
    cleared: flag(
      say('已核对不含代表、委员联系方式等个人信息', 'Checked to hold no personal data'),
    ),
    published: optional(text(say('公开文本', 'Text published'), { max: 10_000, lines: 6 })),
    where: optional(text(say('公开网址', 'Published at'), { max: 300 })),
  },
  archive: {
    volume: text(say('档号', 'Archive number'), { max: 60 }),
    withoutVisit: optional(
      text(say('未作办后回访的理由', 'Why there was no contact afterwards'), { max: 300 }),
    ),
  },
};

/** What acts leave behind for rules, letters and lists. */
export const keeps = {
  contacts: list(say('联系沟通', 'Contacts'), {
    act: reference(say('办理记录', 'Act'), 'act'),
    on: day(say('日期', 'Day')),
    stage: asks.contact.stage,
    manner: asks.contact.manner,
  }),
  opinions: list(say('会办意见', 'Opinions'), {
    act: reference(say('办理记录', 'Act'), 'act'),
    unit: asks.askOpinion.unit,
    askedOn: day(say('征求日期', 'Asked on')),
    by: asks.askOpinion.by,
    heardOn: optional(day(say('收到日期', 'Heard on'))),
  }),
  promises: list(say('承诺事项', 'Promises'), {
    act: reference(say('办理记录', 'Act'), 'act'),
    what: asks.makePromise.what,
    due: asks.makePromise.due,
    outcome: optional(asks.followPromise.outcome),
    settledOn: optional(day(say('落实日期', 'Settled on'))),
  }),
  nextPromise: timed(optional(day(say('最近承诺时限', 'Next promise due')))),
  reviewedFor: optional(integer(say('已复核至年度', 'Promises reviewed for'))),
  result: asks.draft.result,
  withoutContact: asks.draft.withoutContact,
  withoutOpinions: asks.draft.withoutOpinions,
  extendedOn: optional(day(say('延期日期', 'Extended on'))),
  redoOn: optional(day(say('要求重新办理日期', 'Required anew on'))),
  repliedOn: optional(day(say('答复日期', 'Replied on'))),
  deliveredOn: optional(day(say('送达日期', 'Delivered on'))),
  attitude: optional(asks.feedback.attitude),
  outcome: optional(asks.feedback.outcome),
  published: optional(asks.publish.extent),
};

export type Own = Values<typeof own> & Values<typeof keeps>;
export type StepName = keyof typeof asks;
export type AsksOf<K extends StepName> = Values<(typeof asks)[K]>;
