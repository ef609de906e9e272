import { choice, day, flag, integer, list, reference, text } from '../../fields/index.ts';
import type { Values } from '../../kernel/field.ts';
import { happened, hinted, optional, timed } from '../../kernel/field.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';

/** The parts that the provisions on supervision of law-based government ask of a report, in their order. */
export const parts = {
  achievements: say('推进法治政府建设的主要举措和成效', 'Main measures and results'),
  shortcomings: say('推进法治政府建设存在的不足和原因', 'Shortcomings and their causes'),
  leader: say(
    '党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况',
    'How the principal leader answered for the rule of law',
  ),
  plan: say('推进法治政府建设的主要安排', 'Main arrangements for the coming year'),
  other: say('其他需要报告的情况', 'Other matters'),
} as const;
export type PartName = keyof typeof parts;

export const own = {
  sort: timed(
    choice(say('报告种类', 'Kind of report'), {
      'law-based-government': say(
        '法治政府建设年度情况报告',
        'Annual report on law-based government',
      ),
      disclosure: say('政府信息公开工作年度报告', 'Annual report on disclosure'),
    }),
  ),
  year: timed(
    hinted(
      integer(say('报告年度', 'Year'), { min: 2019, max: 2099 }),
      say('统计期间为该年1月1日至12月31日。', 'Counted from 1 January to 31 December.'),
    ),
  ),
};

/** Whom a report goes to; which of them it must go to is said by its kind. */
export const addressees = {
  committee: say('同级党委', 'Party committee of the same level'),
  government: say('本级人民政府', 'government of the same level'),
  office: say('党委法治建设议事协调机构的办事机构（抄送）', 'office for the rule of law (copy)'),
  superior: say('上一级主管部门', 'superior department'),
  congress: say('同级人大常委会', "standing committee of the people's congress"),
  authority: say('政府信息公开工作主管部门', 'authority for disclosure'),
} as const satisfies Readonly<Record<string, Text>>;
export type Addressee = keyof typeof addressees;

const part = optional(text(say('正文', 'Text'), { max: 20_000, lines: 12 }));
export const number = {
  name: text(say('名称', 'Name'), { max: 60 }),
  shown: text(say('文中写法', 'As printed'), { max: 40 }),
  why: text(say('来源和理由', 'Source and reason'), { max: 300, lines: 2 }),
};
export const bound = {
  key: text(say('数据', 'Figure'), { max: 120 }),
  shown: text(say('文中写法', 'As printed'), { max: 40 }),
  digest: text(say('校验值', 'Digest'), { max: 80 }),
};

export const keeps = {
  achievements: part,
  shortcomings: part,
  leader: part,
  plan: part,
  other: part,
  numbers: list(say('人工填报的数据', 'Numbers declared by hand'), {
    ...number,
    by: text(say('填报人', 'By'), { max: 60 }),
    on: day(say('填报日期', 'On')),
  }),
  position: optional(integer(say('锁定位次', 'Position'), { min: 0 })),
  figures: list(say('锁定的数据', 'Figures as locked'), bound),
  submitBy: timed(optional(day(say('报送截止', 'To be submitted by')))),
  publishBy: timed(optional(day(say('公开截止', 'To be published by')))),
  lawReviewed: optional(flag(say('已完成法制审核', 'Legal review done'))),
  secrecyReviewed: optional(flag(say('已完成保密审查', 'Secrecy review done'))),
  deliberatedOn: optional(day(say('党组会审议日期', 'Deliberated on'))),
  sent: list(say('报送', 'Submitted'), {
    addressee: choice(say('报送对象', 'To'), addressees),
    on: day(say('日期', 'Day')),
  }),
  publishedOn: optional(day(say('公开日期', 'Published on'))),
  edition: optional(integer(say('版次', 'Edition'), { min: 1 })),
};

export type Own = Values<typeof own> & Values<typeof keeps>;

const remark = (zh: string, en: string) => optional(text(say(zh, en), { max: 500, lines: 2 }));
const reason = text(say('理由', 'Reason'), { max: 500, lines: 2 });

export const asks = {
  open: {},
  write: {
    part: choice(say('部分', 'Part'), parts),
    text: text(say('正文', 'Text'), { max: 20_000, lines: 16 }),
  },
  declareNumber: number,
  lock: {
    position: integer(say('台账位次', 'Position of the ledger'), { min: 0 }),
    figures: list(say('数据', 'Figures'), bound),
    unbound: integer(say('未绑定数据的数字', 'Numbers bound to nothing'), { min: 0 }),
  },
  unlock: { reason },
  reviewLaw: {
    passed: flag(say('内容合法、表述准确', 'Lawful and accurate')),
    opinion: remark('审核意见', 'Opinion'),
  },
  reviewSecrecy: {
    passed: flag(say('不涉及国家秘密、工作秘密，可以公开', 'Holds no secret: may be published')),
    opinion: remark('意见', 'Opinion'),
  },
  deliberate: {
    session: hinted(
      text(say('会议届次', 'Meeting'), { max: 60 }),
      say('例如：党组会议2024年第3次。', 'Such as: third meeting of the party group in 2024.'),
    ),
    meeting: optional(
      hinted(
        reference(say('会议记录', 'Record of the meeting'), 'meeting'),
        say('在本平台登记的会议，请选择。', 'Choose the meeting where it is on this platform.'),
      ),
    ),
    adopted: flag(say('审议通过', 'Adopted')),
    opinion: remark('会议意见', 'What the meeting said'),
  },
  sign: { remark: remark('批示', 'Remark') },
  submit: {
    addressee: choice(say('报送对象', 'Submitted to'), addressees),
    to: text(say('主送、抄送机关', 'Name of the organ'), { max: 300, lines: 2 }),
    sentOn: optional(happened(day(say('发出日期', 'Sent on')))),
  },
  publish: { where: text(say('公开网址或者载体', 'Where it was published'), { max: 300 }) },
  archive: { volume: text(say('档号', 'Archive number'), { max: 60 }) },
  revise: { reason },
};

const REQUIRED: Readonly<Record<Own['sort'], readonly Addressee[]>> = {
  'law-based-government': ['committee', 'government', 'office'],
  disclosure: ['authority'],
};

/** Whom this report must go to and has not yet gone to. */
export const unsent = ({ sort, sent }: Own): readonly Addressee[] =>
  REQUIRED[sort].filter((one) => !sent.some(({ addressee }) => addressee === one));

/** What a report is called, whatever its edition. */
export const reportTitle = ({ sort, year }: Pick<Own, 'sort' | 'year'>): string =>
  `${year}年${own.sort.options?.[sort]?.zh ?? ''}`;
