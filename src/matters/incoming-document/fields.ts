import { choice, day, document, flag, integer, list, reference, text } from '../../fields/index.ts';
import type { Values } from '../../kernel/field.ts';
import { happened, hinted, optional, timed } from '../../kernel/field.ts';
import { say } from '../../kernel/text.ts';
import { dutyKinds } from '../leader-duty-act/leader-duty-act.ts';
import { genres } from '../outgoing-document/fields.ts';

const note = (zh: string, en: string, max = 500) => text(say(zh, en), { max, lines: 2 });

export const own = {
  from: text(say('来文单位', 'From'), { max: 120 }),
  number: text(say('来文字号', 'Its number'), { max: 60 }),
  title: text(say('标题', 'Title'), { max: 200 }),
  genre: choice(say('文种', 'Kind of document'), genres),
  receivedOn: timed(happened(day(say('收文日期', 'Received on')))),
  urgency: timed(
    choice(say('紧急程度', 'Urgency'), {
      normal: say('平件', 'ordinary'),
      urgent: say('加急', 'urgent'),
      express: say('特急', 'most urgent'),
    }),
  ),
  sort: choice(say('办理类别', 'What it asks for'), {
    act: say('办件（须办理、答复）', 'to be acted on'),
    read: say('阅件（传阅知悉）', 'to be read'),
  }),
  dueBy: optional(
    hinted(
      day(say('来文要求办结日期', 'Wanted by')),
      say('来文没有要求的不填。', 'Left empty where it names none.'),
    ),
  ),
  copies: integer(say('份数', 'Copies'), { min: 1, max: 500 }),
  unclassified: flag(say('不含国家秘密', 'Holds no state secret')),
  original: optional(document(say('来文', 'The document'))),
};

export const asks = {
  register: {},
  propose: {
    opinion: note('拟办意见', 'What is proposed', 1000),
    division: text(say('建议承办处室', 'Division proposed'), { max: 60 }),
  },
  instruct: {
    opinion: note('批示', 'Instruction', 1000),
    division: text(say('承办处室', 'Division in charge'), { max: 60 }),
    joint: optional(text(say('协办处室', 'Together with'), { max: 120 })),
    dueBy: optional(day(say('要求办结日期', 'To be done by'))),
    duty: optional(
      hinted(
        choice(say('第一责任人履职', 'As the person first responsible'), {
          deploy: dutyKinds.deploy,
          ask: dutyKinds.ask,
          coordinate: dutyKinds.coordinate,
          supervise: dutyKinds.supervise,
        }),
        say(
          '主要负责人就法治建设作出批示的选择，自动记入第一责任人履职台账。',
          'Where he instructs on the rule of law: it is entered in his ledger.',
        ),
      ),
    ),
  },
  undertake: { plan: note('办理安排', 'How it is handled') },
  decline: { reason: note('不属于本处室职责的理由', 'Why it is not ours') },
  recordReading: {
    readers: list(
      say('传阅签阅', 'Read by'),
      {
        who: text(say('阅文人', 'Reader'), { max: 40 }),
        on: happened(day(say('阅文日期', 'On'))),
      },
      { min: 1, max: 60 },
    ),
  },
  report: { progress: note('办理进展', 'Progress', 1000) },
  extend: { to: day(say('延至', 'Postponed to')), reason: note('延期理由', 'Reason') },
  passOn: {
    to: text(say('转往单位', 'Passed on to'), { max: 120 }),
    reason: note('转办理由', 'Reason'),
  },
  finish: {
    result: choice(say('办理结果', 'Result'), {
      replied: say('已复文', 'answered'),
      done: say('已按要求办理', 'done as asked'),
      read: say('已传阅知悉', 'read'),
    }),
    summary: note('办结情况', 'Summary', 1500),
    reply: optional(reference(say('复文', 'Answer'), 'outgoing-document')),
    replyNumber: optional(text(say('复文字号', 'Number of the answer'), { max: 60 })),
  },
  reopen: { reason: note('退回重办的理由', 'Why it is handled anew') },
  archive: { volume: text(say('档号', 'Archive number'), { max: 60 }) },
};

export const keeps = {
  division: optional(asks.instruct.division),
  plannedBy: timed(optional(day(say('办结期限', 'To be done by')))),
  readBy: list(say('已阅', 'Read by'), {
    who: text(say('阅文人', 'Reader'), { max: 40 }),
    on: day(say('阅文日期', 'On')),
  }),
  extended: optional(flag(say('已延期', 'Postponed'))),
};

export type Own = Values<typeof own> & Values<typeof keeps>;
