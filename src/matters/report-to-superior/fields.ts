import { choice, day, flag, integer, text } from '../../fields/index.ts';
import type { Values } from '../../kernel/field.ts';
import { happened, hinted, optional, timed } from '../../kernel/field.ts';
import { say } from '../../kernel/text.ts';

/** A matter on one of the year’s lists, and by when it is asked or reported. */
export const own = {
  sort: choice(say('文种', 'Request or report'), {
    request: say('请示', 'request'),
    report: say('报告', 'report'),
  }),
  list: choice(say('所属清单', 'List'), {
    centre: say('向中央单位报告重大事项清单', 'to central organs'),
    committee: say('向同级党委请示报告事项清单', 'to the Party committee'),
    government: say('向本级政府请示报告事项清单', 'to the government'),
    unlisted: say('清单以外', 'on no list'),
  }),
  year: integer(say('清单年度', 'Year of the list'), { min: 2019, max: 2099 }),
  subject: text(say('事项', 'Matter'), { max: 200, lines: 2 }),
  dueOn: hinted(
    day(say('应报日期', 'Due on')),
    say(
      '清单规定的时间；事前请示的填写事项实施之前。',
      'As the list says; a request before it is done.',
    ),
  ),
};

const reason = text(say('理由', 'Reason'), { max: 500, lines: 2 });
export const asks = {
  list: {},
  draft: {
    to: text(say('主送', 'To'), { max: 100 }),
    cc: optional(text(say('抄送', 'Copies'), { max: 200 })),
    below: flag(say('抄送下级机关', 'Copied to those below')),
    matters: integer(say('所含事项数', 'Matters in it'), { min: 1, max: 20 }),
    asks: flag(say('含有请求批准、指示的内容', 'Asks for approval or instructions')),
    body: text(say('正文', 'Text'), { max: 8000, lines: 6 }),
  },
  returnDraft: { reason },
  sign: { remark: optional(text(say('批示', 'Remark'), { max: 500, lines: 2 })) },
  send: { sentOn: happened(day(say('报出日期', 'Sent on'))) },
  press: { how: text(say('催请情况', 'How it was pressed for'), { max: 300, lines: 2 }) },
  hear: {
    answer: choice(say('批复', 'Answer'), {
      agreed: say('同意', 'agreed'),
      conditions: say('原则同意，附意见', 'agreed with remarks'),
      refused: say('不同意', 'not agreed'),
    }),
    number: optional(text(say('批复文号', 'Its number'), { max: 60 })),
    words: optional(text(say('批复内容', 'What it says'), { max: 2000, lines: 3 })),
  },
  carryOut: { how: text(say('落实情况', 'How it was carried out'), { max: 1000, lines: 3 }) },
  drop: { reason },
};

export const keeps = {
  answerBy: timed(optional(day(say('应报日期', 'Due on')))),
  to: optional(text(say('主送', 'To'))),
  sentOn: optional(day(say('报出日期', 'Sent on'))),
  answer: optional(asks.hear.answer),
};
export type Own = Values<typeof own> & Values<typeof keeps>;
