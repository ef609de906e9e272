import { choice, day, document, integer, list, text } from '../../fields/index.ts';
import type { Values } from '../../kernel/field.ts';
import { happened, hinted, optional, timed } from '../../kernel/field.ts';
import { say } from '../../kernel/text.ts';

/** What the office is asked about: the draft, who asks, and by when he wants to hear. */
export const own = {
  draft: text(say('草案名称', 'Draft'), { max: 200, lines: 2 }),
  rank: choice(say('草案种类', 'Kind of draft'), {
    law: say('法律', 'law'),
    regulation: say('行政法规', 'administrative regulations'),
    local: say('地方性法规', 'local regulations'),
    rule: say('规章', 'rules'),
    party: say('党内法规', 'Party regulations'),
  }),
  from: text(say('来文机关', 'Asked by'), { max: 100 }),
  number: optional(text(say('来文文号', 'Its number'), { max: 60 })),
  receivedOn: timed(happened(day(say('收文日期', 'Received on')))),
  dueOn: timed(
    hinted(
      day(say('反馈截止', 'To be answered by')),
      say('按来文要求填写。', 'As the paper asks.'),
    ),
  ),
  original: optional(document(say('来文', 'The paper'))),
};

const view = choice(say('意见', 'View'), {
  comments: say('有修改意见', 'comments'),
  none: say('无意见', 'no comments'),
});
const opinion = text(say('修改意见和理由', 'Comments and reasons'), { max: 8000, lines: 6 });
const reason = text(say('理由', 'Reason'), { max: 500, lines: 2 });
const division = text(say('处室', 'Division'), { max: 40 });

export const asks = {
  register: {},
  askDivisions: {
    divisions: list(
      say('征求的处室', 'Divisions asked'),
      { division, by: day(say('请于何日前反馈', 'By')) },
      { min: 1, max: 30 },
    ),
  },
  hearDivision: { division, view, opinion: optional(opinion) },
  extend: {
    until: timed(day(say('来文机关同意延至', 'Agreed until'))),
    consent: text(say('同意人或者来文', 'How it was agreed'), { max: 100 }),
  },
  draft: {
    view,
    opinion: optional(opinion),
    withoutDivisions: optional(
      text(say('未等处室意见的理由', 'Why divisions were not awaited'), { max: 300, lines: 2 }),
    ),
  },
  review: { remark: optional(text(say('审核意见', 'Remark'), { max: 500, lines: 2 })) },
  returnDraft: { reason },
  sign: { remark: optional(text(say('批示', 'Remark'), { max: 500, lines: 2 })) },
  send: {
    via: choice(say('反馈方式', 'Sent by'), {
      paper: say('书面公函', 'official letter'),
      system: say('公文系统', 'document system'),
    }),
  },
  recordAdoption: {
    comments: integer(say('提出意见条数', 'Comments made'), { min: 1, max: 999 }),
    adopted: integer(say('采纳条数', 'Adopted'), { min: 0, max: 999 }),
  },
  withdraw: { reason },
};

export const keeps = {
  answerBy: timed(optional(day(say('反馈截止', 'To be answered by')))),
  divisions: list(say('处室意见', 'Divisions'), {
    division,
    by: day(say('期限', 'By')),
    heardOn: optional(day(say('反馈日期', 'Heard on'))),
    view: optional(view),
  }),
  view: optional(view),
  opinion: optional(opinion),
  adoptedOn: optional(day(say('登记采纳日期', 'Adoption recorded on'))),
};

export type Own = Values<typeof own> & Values<typeof keeps>;
