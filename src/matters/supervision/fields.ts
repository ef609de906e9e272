import { choice, day, documents, integer, list, text } from '../../fields/index.ts';
import type { Values } from '../../kernel/field.ts';
import { happened, hinted, optional, timed } from '../../kernel/field.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';

export const bodies = {
  congress: say('人大及其常委会', "people's congress"),
  cppcc: say('政协', 'CPPCC'),
  discipline: say('派驻纪检监察组', 'discipline inspection group'),
  judicial: say('法院、检察院', 'court or procuratorate'),
} as const satisfies Readonly<Record<string, Text>>;
const kinds = {
  special: say('专项监督', 'special supervision'),
  democratic: say('民主监督', 'democratic supervision'),
  work: say('工作监督、评议', 'supervision of work'),
  deliberation: say('审议意见', 'opinions of a deliberation'),
  resolution: say('决议、决定', 'resolution or decision'),
  advice: say('监察建议、司法建议、检察建议', 'advice of supervisory or judicial organs'),
} as const satisfies Readonly<Record<string, Text>>;

/** What a body that supervises the office looks into, and by when it wants to hear. */
export const own = {
  body: choice(say('监督机关', 'Supervising body'), bodies),
  kind: choice(say('监督方式', 'How'), kinds),
  topic: text(say('监督事项', 'Topic'), { max: 200, lines: 2 }),
  number: optional(text(say('来文文号', 'Its number'), { max: 60 })),
  receivedOn: timed(happened(day(say('收文日期', 'Received on')))),
  replyBy: hinted(
    day(say('报告办理情况截止', 'To be answered by')),
    say('按来文要求；没有要求的按工作惯例填写。', 'As the paper asks, or by practice.'),
  ),
  unit: text(say('牵头处室', 'Led by'), { max: 40 }),
};

const place = timed(integer(say('意见序号', 'Opinion'), { min: 1, max: 99 }));
const answer = choice(say('采纳', 'Taken up'), {
  adopted: say('采纳', 'taken up'),
  part: say('部分采纳', 'in part'),
  declined: say('不采纳', 'not taken up'),
});

export const asks = {
  register: {},
  inform: {
    how: choice(say('方式', 'How'), {
      report: say('书面报告', 'written report'),
      meeting: say('座谈汇报', 'at a meeting'),
      visit: say('陪同视察调研', 'on a visit'),
      files: say('调阅材料', 'files handed over'),
    }),
    said: text(say('报告内容', 'What was told'), { max: 1000, lines: 2 }),
    attached: optional(documents(say('材料', 'Papers'))),
  },
  hear: {
    opinions: list(
      say('监督意见', 'Opinions'),
      { opinion: text(say('意见', 'Opinion'), { max: 500 }) },
      { min: 1, max: 50 },
    ),
  },
  respond: {
    opinion: place,
    answer,
    measure: optional(text(say('办理措施', 'Measure'), { max: 500, lines: 2 })),
    due: optional(day(say('完成时限', 'Due'))),
    reason: optional(text(say('不采纳、部分采纳的理由', 'Why not, or in part'), { max: 500 })),
  },
  fulfil: {
    opinion: place,
    how: text(say('落实情况', 'How it was carried out'), { max: 1000, lines: 2 }),
  },
  extend: {
    until: timed(day(say('同意延至', 'Agreed until'))),
    consent: text(say('监督机关同意情况', 'How it was agreed'), { max: 100 }),
  },
  reply: {
    summary: text(say('办理情况报告要点', 'What is reported'), { max: 2000, lines: 4 }),
    signedBy: text(say('签发人', 'Signed by'), { max: 20 }),
  },
  assess: {
    view: choice(say('监督机关评价', 'Their view'), {
      satisfied: say('满意', 'satisfied'),
      mostly: say('基本满意', 'mostly satisfied'),
      dissatisfied: say('不满意，要求重新办理', 'dissatisfied: to be done again'),
    }),
    words: optional(text(say('评价意见', 'What they said'), { max: 1000, lines: 2 })),
  },
  close: { volume: text(say('档号', 'Archive number'), { max: 60 }) },
};

export const keeps = {
  answerBy: timed(optional(day(say('报告办理情况截止', 'To be answered by')))),
  opinions: list(say('监督意见', 'Opinions'), {
    item: place,
    opinion: text(say('意见', 'Opinion')),
    answer: optional(answer),
    due: optional(day(say('完成时限', 'Due'))),
    doneOn: optional(day(say('落实日期', 'Carried out on'))),
  }),
  nextDue: timed(optional(day(say('最近落实时限', 'Next opinion due')))),
  view: optional(asks.assess.view),
};

export type Own = Values<typeof own> & Values<typeof keeps>;
type Opinions = Own['opinions'];

/** Taken up and not yet carried out. */
export const openOpinions = (opinions: Opinions): Opinions =>
  opinions.filter(({ answer: one, doneOn }) => one !== null && one !== 'declined' && !doneOn);
export const allCarriedOut = (own: Readonly<Record<string, unknown>>): boolean =>
  openOpinions((own as Own).opinions).length === 0; // the matter's own fields

/** The list with the day of the opinion that is due next. */
export function following(opinions: Opinions): Pick<Own, 'opinions' | 'nextDue'> {
  const due = openOpinions(opinions)
    .flatMap((one) => one.due ?? [])
    .toSorted();
  return { opinions, nextDue: due[0] ?? null };
}
