import {
  choice,
  document,
  flag,
  integer,
  list,
  moment,
  reference,
  text,
} from '../../fields/index.ts';
import type { Values } from '../../kernel/field.ts';
import { happened, hinted, optional, timed } from '../../kernel/field.ts';
import { say } from '../../kernel/text.ts';
import { countries } from './places.ts';
import {
  conditions,
  kinds,
  levelTitles,
  missionWork,
  officeWork,
  outcomes,
  sources,
} from './words.ts';

const at = (zh: string, en: string) => timed(happened(moment(say(zh, en))));
const detail = (zh: string, en: string, lines = 3) => text(say(zh, en), { max: 2000, lines });
const unnamed = say(
  '不写姓名、证件号码、电话，人员另行登记。',
  'No names, document or telephone numbers: persons are entered apart.',
);

/** What one knows at three in the morning; everything else comes by acts. */
export const own = {
  at: at('接报时间', 'Heard at'),
  kind: choice(say('种类', 'Kind'), kinds),
  country: choice(say('国家', 'Country'), countries),
  city: optional(text(say('城市或者地点', 'City or place'), { max: 60 })),
  situation: hinted(detail('简要情况', 'What happened', 4), unnamed),
  source: choice(say('来源', 'Source'), sources),
  callerName: text(say('来电、来函人或者单位', 'Who called or wrote'), {
    max: 60,
    personal: 'name',
  }),
  callerPhone: text(say('回拨电话', 'Number to call back'), { max: 40, personal: 'phone' }),
  original: optional(document(say('来电、来函原件', 'Telegram or letter as received'))),
};

const person = {
  name: text(say('姓名', 'Name'), { max: 60, personal: 'name' }),
  sex: optional(choice(say('性别', 'Sex'), { f: say('女', 'female'), m: say('男', 'male') })),
  age: optional(integer(say('年龄', 'Age'), { min: 0, max: 130 })),
  home: optional(
    text(say('户籍地（区、街道）', 'Registered home'), { max: 120, personal: 'address' }),
  ),
  passport: optional(
    text(say('护照或者旅行证件号码', 'Passport number'), { max: 40, personal: 'identity' }),
  ),
  phone: optional(text(say('联系电话', 'Telephone'), { max: 40, personal: 'phone' })),
  employer: optional(text(say('所在或者派出单位', 'Employer'), { max: 100 })),
  condition: choice(say('现状', 'Condition'), conditions),
};
const who = reference(say('当事人', 'Person'), 'act');
const level = (zh: string, en: string) => optional(choice(say(zh, en), levelTitles));
const reason = text(say('理由', 'Reason'), { max: 500, lines: 2 });
const original = optional(document(say('文书原件', 'The paper itself')));

const grading = {
  at: at('定级时间', 'Graded at'),
  dead: optional(integer(say('死亡人数', 'Dead'), { min: 0 })),
  injured: optional(integer(say('受伤人数', 'Injured'), { min: 0 })),
  quality: level('按性质和影响', 'By its weight'),
  ordered: level('按上级要求', 'As ordered'),
  reason,
};
const report = {
  at: at('报出时间', 'Sent at'),
  receiver: text(say('报送单位', 'Sent to'), { max: 100 }),
  text: hinted(
    detail('报告内容', 'Text of the report', 6),
    say(
      '事实、处置和下一步；只写姓氏或者人数。',
      'Facts, what was done, what comes next; no full names.',
    ),
  ),
  approvedBy: text(say('签批人', 'Approved by'), { max: 40 }),
};
const guarded = { person: who, at: at('时间', 'At') };

/** What each step asks for; `at` is always the minute it happened, Beijing time. */
export const asks = {
  register: {},
  verify: {
    how: text(say('核实方式和结果', 'How it was verified'), { max: 500, lines: 2 }),
    kind: optional(own.kind),
    country: optional(own.country),
    city: own.city,
  },
  dismiss: {
    at: at('核实时间', 'Verified at'),
    how: text(say('核实方式和结果', 'How it was verified'), { max: 500, lines: 2 }),
  },
  grade: grading,
  regrade: grading,
  addPerson: person,
  updatePerson: {
    person: who,
    condition: person.condition,
    note: optional(detail('情况', 'What is known', 2)),
  },
  reportByPhone: { at: report.at, receiver: report.receiver, text: optional(report.text) },
  firstReport: report,
  furtherReport: report,
  finalReport: report,
  recordMission: {
    at: at('开展时间', 'Done at'),
    mission: text(say('驻外使领馆', 'Mission'), { max: 60 }),
    what: choice(say('工作', 'Work'), missionWork),
    detail: detail('情况', 'What was done'),
    original,
  },
  assist: {
    at: at('处置时间', 'Done at'),
    what: choice(say('处置措施', 'Measure'), officeWork),
    with: optional(text(say('协同单位', 'Together with'), { max: 100 })),
    detail: detail('情况', 'What was done'),
    original,
  },
  tellFamily: {
    at: at('告知时间', 'Told at'),
    name: text(say('家属姓名', 'Name'), { max: 60, personal: 'name' }),
    relation: text(say('与当事人关系', 'Relation'), { max: 20 }),
    phone: optional(text(say('联系电话', 'Telephone'), { max: 40, personal: 'phone' })),
    how: choice(say('方式', 'How'), {
      phone: say('电话', 'by telephone'),
      person: say('当面', 'in person'),
      letter: say('书面', 'in writing'),
    }),
    told: detail('告知内容', 'What was told'),
    asked: optional(detail('家属诉求', 'What they ask', 2)),
  },
  receiveGuardianship: {
    ...guarded,
    from: text(say('通知单位', 'Notified by'), { max: 100 }),
    original,
  },
  passGuardianship: {
    ...guarded,
    receiver: text(say('通知到的单位', 'Passed on to'), { max: 100 }),
    rank: choice(say('层级', 'Rank'), {
      government: say('下一级人民政府', 'next government'),
      committee: say('居民委员会、村民委员会', 'residents’ or villagers’ committee'),
      civil: say('民政部门', 'civil affairs'),
    }),
    original,
  },
  confirmGuardianship: {
    ...guarded,
    receiver: text(say('确认单位', 'Confirmed by'), { max: 100 }),
    arrangement: detail('监护安排', 'Who takes care'),
    original,
  },
  close: {
    at: at('办结时间', 'Closed at'),
    outcome: choice(say('结果', 'Outcome'), outcomes),
    summary: hinted(detail('结果概述', 'Summary'), unnamed),
  },
  reopen: { reason },
  handOver: {
    at: at('移交时间', 'Handed over at'),
    receiver: text(say('接收单位', 'Handed over to'), { max: 100 }),
    reason,
    original,
  },
  sendTo: {
    at: at('移送时间', 'Sent at'),
    office: hinted(
      text(say('接收机关代码', 'Code of the office'), { max: 60 }),
      say('本平台上的机关代码。', 'The code of an office on this platform.'),
    ),
    phone: text(say('本机关联系电话', 'Our telephone'), { max: 40, personal: 'phone' }),
    agreed: flag(
      say('当事人或者家属同意提供姓名和联系方式', 'They agree that names are passed on'),
    ),
    reason,
  },
  receiveFrom: { dispatch: text(say('移送记录', 'What was sent'), { max: 64 }) },
  followUp: {
    how: choice(say('回访方式', 'How'), {
      phone: say('电话', 'by telephone'),
      person: say('当面', 'in person'),
    }),
    content: choice(say('评价', 'Their view'), {
      content: say('满意', 'content'),
      fair: say('基本满意', 'fairly content'),
      discontent: say('不满意', 'discontent'),
      none: say('未评价或者联系不上', 'none or not reached'),
    }),
    note: optional(detail('回访情况', 'What was said', 2)),
  },
  archive: { volume: text(say('档号', 'Archive number'), { max: 60 }) },
};

const act = reference(say('办理记录', 'Act'), 'act');

/** What acts leave behind for rules, letters, figures and the page. */
export const keeps = {
  persons: list(say('当事人', 'Persons'), { act, ...person }),
  family: list(say('家属告知', 'Family told'), {
    act,
    name: asks.tellFamily.name,
    relation: asks.tellFamily.relation,
    phone: asks.tellFamily.phone,
    at: asks.tellFamily.at,
    told: asks.tellFamily.told,
    by: reference(say('告知人', 'Told by'), 'staff'),
  }),
  guardianship: list(say('监护通知', 'Guardianship'), {
    person: who,
    from: text(say('收自', 'Received from')),
    receivedAt: moment(say('收到', 'Received')),
    passedTo: optional(text(say('通知到', 'Passed to'))),
    passedAt: optional(moment(say('通知时间', 'Passed'))),
    confirmedBy: optional(text(say('确认单位', 'Confirmed by'))),
    confirmedAt: optional(moment(say('确认时间', 'Confirmed'))),
  }),
  level: level('级别', 'Level'),
  reportedAt: optional(moment(say('首报', 'First report'))),
  finishedAt: optional(moment(say('终报', 'Final report'))),
  closedAt: optional(moment(say('办结', 'Closed'))),
  outcome: optional(asks.close.outcome),
  /** This office did something itself: until then a case is the mission's alone. */
  handled: optional(flag(say('本机关参与处置', 'Handled by this office'))),
  /** Persons whom the last act made persons helped by this office: 人 beside 起. */
  newlyHelped: optional(integer(say('新增帮助人数', 'Newly helped'))),
};

export type Own = Values<typeof own> & Values<typeof keeps>;
export type StepName = keyof typeof asks;
export type AsksOf<K extends StepName> = Values<(typeof asks)[K]>;
