import type { Values } from '../../kernel/field.ts';
import { choice, day, flag, text } from '../../fields/index.ts';
import { happened, hinted, optional, timed } from '../../kernel/field.ts';
import { say } from '../../kernel/text.ts';
import { channels, sorts } from './channels.ts';

export const own = {
  channel: timed(choice(say('渠道', 'Channel'), channels)),
  number: hinted(
    text(say('工单号、留言编号', 'Number of the order or message'), { max: 60 }),
    say('没有编号的，按本机关登记顺序编号。', 'Without one, number it as the office enters it.'),
  ),
  sort: timed(choice(say('诉求类型', 'Kind'), sorts)),
  receivedOn: timed(happened(day(say('收到日期', 'Received on')))),
  subject: text(say('标题', 'Subject'), { max: 100 }),
  content: text(say('内容', 'What it says'), { max: 4000, lines: 5 }),
  sender: optional(text(say('留言人', 'Sender'), { max: 40, personal: 'name' })),
  phone: optional(text(say('联系电话', 'Telephone'), { max: 40, personal: 'phone' })),
};

const words = text(say('答复内容', 'Answer'), { max: 6000, lines: 6 });
const reason = text(say('理由', 'Reason'), { max: 500, lines: 2 });
const other = optional(
  choice(say('应走的法定渠道', 'Legal procedure it belongs to'), {
    reconsideration: say('行政复议、行政诉讼', 'Reconsideration or litigation'),
    disclosure: say('政府信息公开申请', 'Request for disclosure'),
    petition: say('信访', 'Petition'),
    discipline: say('纪检监察', 'Discipline inspection'),
  }),
);

/** What each step asks for. */
export const asks = {
  register: {
    dueOn: timed(
      optional(
        hinted(
          day(say('工单注明的办理时限', 'Day printed on the order')),
          say('热线工单注明时限的，按工单办理。', 'An order of the hotline names its own day.'),
        ),
      ),
    ),
  },
  handOver: {
    division: text(say('承办处室', 'Division'), { max: 40 }),
    note: optional(text(say('交办意见', 'Instruction'), { max: 300, lines: 2 })),
  },
  object: {
    reason,
    suggested: optional(text(say('建议承办单位', 'Who should handle it'), { max: 100 })),
  },
  upholdObjection: { by: optional(text(say('审核机构', 'Decided by'), { max: 60 })) },
  rejectObjection: { reason: optional(reason) },
  contact: {
    said: text(say('联系情况', 'What was said'), { max: 1000, lines: 3 }),
  },
  extend: {
    until: timed(day(say('延长至', 'Until'))),
    reason,
    told: flag(say('已向诉求人说明理由', 'Reasons told to the person')),
  },
  draft: { words, legalChannel: other },
  returnDraft: { reason },
  reply: {
    opinion: optional(text(say('审核意见', 'Opinion'), { max: 300, lines: 2 })),
  },
  answerAtOnce: { words },
  publish: {
    extent: choice(say('网上选登', 'On the website'), {
      shown: say('选登留言和答复', 'message and answer'),
      hidden: say('不选登', 'neither'),
    }),
    published: optional(text(say('公开的留言和答复', 'As published'), { max: 6000, lines: 6 })),
  },
  followUp: {
    reached: flag(say('已联系诉求人', 'The person was contacted')),
    solved: flag(say('诉求已解决', 'The request was solved')),
    satisfied: choice(say('满意度', 'Satisfaction'), {
      satisfied: say('满意', 'satisfied'),
      mostly: say('基本满意', 'mostly satisfied'),
      dissatisfied: say('不满意', 'dissatisfied'),
      silent: say('未评价', 'not said'),
    }),
    said: optional(text(say('回访记录', 'What was said'), { max: 1000, lines: 3 })),
  },
  redo: { reason },
};

/** What acts leave behind. */
export const keeps = {
  solved: optional(asks.followUp.solved),
  satisfied: optional(asks.followUp.satisfied),
  redoOn: optional(day(say('重新办理日期', 'Handled anew from'))),
  drafted: optional(words),
  legalChannel: other,
  division: optional(asks.handOver.division),
  extent: optional(asks.publish.extent),
};

export type Own = Values<typeof own> & Values<typeof keeps>;
