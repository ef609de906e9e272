import { choice, day, flag, integer, text } from '../../fields/index.ts';
import type { Values } from '../../kernel/field.ts';
import { happened, hinted, optional, timed } from '../../kernel/field.ts';
import { say } from '../../kernel/text.ts';

export const own = {
  sort: timed(
    choice(say('类别', 'Kind'), {
      appeal: say('信访申诉求决', 'Petition for a decision'),
      suggestion: say('信访建议意见', 'Petition with a suggestion'),
      accusation: say('检举控告', 'Accusation'),
      disclosure: say('政府信息公开投诉举报', 'Complaint about disclosure'),
    }),
  ),
  came: timed(
    choice(say('来源', 'How it came'), {
      direct: say('直接提出', 'directly'),
      transferred: say('信访部门或者上级转送、交办', 'transferred'),
    }),
  ),
  from: optional(text(say('转送、交办机关', 'Transferred by'), { max: 60 })),
  form: choice(say('形式', 'Form'), {
    online: say('网上', 'online'),
    letter: say('来信', 'letter'),
    visit: say('走访', 'visit'),
    phone: say('来电', 'call'),
  }),
  receivedOn: timed(happened(day(say('收到日期', 'Received on')))),
  subject: text(say('事由', 'Subject'), { max: 100 }),
  content: text(say('请求、事实和理由', 'What is asked and why'), { max: 5000, lines: 5 }),
  petitioner: optional(text(say('信访人、投诉人', 'Petitioner'), { max: 60, personal: 'name' })),
  phone: optional(text(say('联系电话', 'Telephone'), { max: 40, personal: 'phone' })),
  representatives: optional(
    hinted(
      integer(say('走访代表人数', 'Representatives'), { min: 1, max: 999 }),
      say('多人走访的填写，不超过五人。', 'For a visit of several people, at most five.'),
    ),
  ),
};

const reason = text(say('理由', 'Reason'), { max: 500, lines: 2 });

export const asks = {
  register: {},
  object: { reason },
  upholdObjection: { returnedTo: text(say('材料交还', 'Papers returned to'), { max: 60 }) },
  rejectObjection: { reason },
  inform: {
    how: choice(say('处理途径', 'How it is handled'), {
      accepted: say('受理', 'accepted here'),
      procedure: say('导入法定程序', 'led to a statutory procedure'),
      elsewhere: say('告知向有权处理的机关提出', 'told where to go'),
    }),
    where: optional(text(say('程序或者机关', 'Procedure or organ'), { max: 100 })),
    anonymous: optional(
      flag(say('姓名、住址不清，无法告知', 'Name or address unclear, cannot be told')),
    ),
  },
  pass: {
    to: text(say('转送机关', 'Passed to'), { max: 60 }),
    sealed: flag(say('已密封，未透露给被检举人', 'Sealed, not disclosed to the accused')),
  },
  extend: {
    days: timed(integer(say('延长日数', 'Days'), { min: 1 })),
    reason,
    told: flag(say('已告知信访人', 'The person was told')),
  },
  mediate: { result: text(say('调解、和解情况', 'Mediation'), { max: 1000, lines: 3 }) },
  draft: {
    verdict: choice(say('处理意见', 'Opinion'), {
      supported: say('予以支持', 'supported'),
      explained: say('解释说明', 'explained'),
      refused: say('不予支持', 'not supported'),
      adopted: say('采纳或者部分采纳', 'adopted'),
    }),
    words: text(say('意见书内容', 'The opinion'), { max: 8000, lines: 6 }),
    ground: optional(text(say('法律法规依据', 'Legal basis'), { max: 500, lines: 2 })),
  },
  close: { remark: optional(text(say('签发意见', 'Remark'), { max: 300, lines: 2 })) },
  askReview: {
    askedOn: happened(day(say('请求复查日期', 'Asked on'))),
    by: text(say('复查机关', 'Reviewed by'), { max: 60 }),
  },
  hearReview: {
    result: choice(say('复查意见', 'Result'), {
      upheld: say('维持', 'upheld'),
      changed: say('变更或者责令重新处理', 'changed, or to be handled anew'),
    }),
  },
  archive: { volume: text(say('档号', 'Archive number'), { max: 60 }) },
};

export const keeps = {
  informedOn: optional(day(say('告知日期', 'Told on'))),
  how: optional(asks.inform.how),
  extended: optional(integer(say('已延长日数', 'Days extended'))),
  verdict: optional(asks.draft.verdict),
  closedOn: optional(day(say('办结日期', 'Closed on'))),
  review: optional(
    choice(say('复查', 'Review'), {
      open: say('复查中', 'open'),
      upheld: say('维持', 'upheld'),
      changed: say('变更或者重新处理', 'changed'),
    }),
  ),
};
export type Own = Values<typeof own> & Values<typeof keeps>;
