import { choice, day, flag, integer, list, text } from '../../fields/index.ts';
import type { Day } from '../../kernel/day.ts';
import type { Values } from '../../kernel/field.ts';
import { happened, hinted, optional, timed } from '../../kernel/field.ts';
import { days, defineMatter } from '../../kernel/matter.ts';
import { say } from '../../kernel/text.ts';
import { laws } from '../laws.ts';
import { cites, lastDayOf, reasons } from './terms.ts';

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

const part = optional(text(say('正文', 'Text'), { max: 20_000, lines: 12 }));
const number = {
  name: text(say('名称', 'Name'), { max: 60 }),
  shown: text(say('文中写法', 'As printed'), { max: 40 }),
  why: text(say('来源和理由', 'Source and reason'), { max: 300, lines: 2 }),
};
const bound = {
  key: text(say('数据', 'Figure'), { max: 120 }),
  shown: text(say('文中写法', 'As printed'), { max: 40 }),
  digest: text(say('校验值', 'Digest'), { max: 80 }),
};

const keeps = {
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
  secrecyReviewed: optional(flag(say('已完成保密审查', 'Secrecy review done'))),
};
export type Own = Values<typeof own> & Values<typeof keeps>;

/**
 * The office's annual report: its text part by part, in which numbers are figures; locked at a position of the ledger,
 * reviewed for secrecy, signed, submitted and published by the days that the provisions name.
 */
export const annualReport = defineMatter({
  name: 'annual-report',
  title: say('年度报告', 'Annual report'),
  version: '2019-04-15',
  laws,
  inForce: cites('第二十四条'),
  roles: {
    clerk: { title: say('登记人员', 'Registrar'), sees: 'office' },
    officer: { title: say('承办人', 'Case officer'), sees: 'office' },
    reviewer: { title: say('审核人', 'Reviewer'), sees: 'office' },
    head: { title: say('公开工作机构负责人', 'Head of the disclosure unit'), sees: 'office' },
    leader: { title: say('签发领导', 'Signing leader'), sees: 'office' },
  },
  heads: ['head'],
  phases: {
    drafting: { title: say('起草中', 'being drafted') },
    locked: { title: say('已锁定数据', 'figures locked') },
    signed: { title: say('已签发', 'signed') },
    submitted: { title: say('已报送', 'submitted'), duty: true },
    published: { title: say('已公开', 'published'), closed: true },
  },
  numbering: {},
  own,
  keeps,
  titled: ({ sort, year }) => `${year}年${own.sort.options?.[sort]?.zh ?? ''}`,
  steps: {
    open: {
      title: say('开始起草', 'Begin'),
      cites: cites('第二十四条'),
      by: ['clerk', 'officer', 'head'],
      to: 'drafting',
      story: say('开始起草{year}年{sort}', 'began the {sort} for {year}'),
    },
    write: {
      title: say('撰写', 'Write'),
      cites: cites('第二十四条'),
      by: ['officer', 'reviewer', 'head'],
      from: ['drafting'],
      internal: true,
      asks: {
        part: choice(say('部分', 'Part'), parts),
        text: text(say('正文', 'Text'), { max: 20_000, lines: 16 }),
      },
      story: say('撰写“{part}”', 'wrote “{part}”'),
    },
    declareNumber: {
      title: say('人工填报数据', 'Declare a number'),
      cites: cites('人工填报', 'practice'),
      by: ['officer', 'head'],
      from: ['drafting'],
      internal: true,
      asks: number,
      story: say('填报“{name}”为{shown}：{why}', 'declared “{name}” as {shown}: {why}'),
    },
    lock: {
      title: say('锁定数据', 'Lock the figures'),
      cites: cites('数据核定', 'practice'),
      by: ['head'],
      from: ['drafting'],
      to: 'locked',
      internal: true,
      asks: {
        position: integer(say('台账位次', 'Position of the ledger'), { min: 0 }),
        figures: list(say('数据', 'Figures'), bound),
        unbound: integer(say('未绑定数据的数字', 'Numbers bound to nothing'), { min: 0 }),
      },
      story: say('按台账位次{position}锁定数据', 'locked the figures at position {position}'),
    },
    unlock: {
      title: say('解除锁定', 'Unlock'),
      cites: cites('数据核定', 'practice'),
      by: ['head'],
      from: ['locked'],
      to: 'drafting',
      internal: true,
      asks: { reason: text(say('理由', 'Reason'), { max: 500, lines: 2 }) },
      story: say('解除锁定：{reason}', 'unlocked the figures: {reason}'),
    },
    reviewSecrecy: {
      title: say('保密审查', 'Review for secrecy'),
      cites: cites('第二十四条'),
      by: ['reviewer'],
      from: ['locked'],
      internal: true,
      asks: {
        passed: flag(
          say('不涉及国家秘密、工作秘密，可以公开', 'Holds no secret: may be published'),
        ),
        opinion: optional(text(say('意见', 'Opinion'), { max: 500, lines: 2 })),
      },
      story: say('保密审查：{opinion}', 'reviewed for secrecy: {opinion}'),
    },
    sign: {
      title: say('签发', 'Sign'),
      cites: cites('签发', 'office'),
      by: ['leader'],
      from: ['locked'],
      to: 'signed',
      internal: true,
      asks: { remark: optional(text(say('批示', 'Remark'), { max: 500, lines: 2 })) },
      story: say('签发：{remark}', 'signed: {remark}'),
    },
    submit: {
      title: say('报送', 'Submit'),
      cites: cites('第二十四条'),
      by: ['clerk', 'officer'],
      from: ['signed'],
      to: 'submitted',
      asks: {
        to: text(say('报送对象', 'Submitted to'), { max: 300, lines: 2 }),
        sentOn: optional(happened(day(say('发出日期', 'Sent on')))),
      },
      story: say('报送{to}', 'submitted it to {to}'),
    },
    publish: {
      title: say('公开', 'Publish'),
      cites: cites('第二十四条'),
      by: ['clerk', 'officer'],
      from: ['signed', 'submitted'],
      to: 'published',
      asks: {
        where: text(say('公开网址或者载体', 'Where it was published'), { max: 300 }),
      },
      story: say('在{where}公开', 'published at {where}'),
    },
  },
  days: { beginning: ({ year }) => `${year + 1}-01-01` as Day },
  silences: {},
  clocks: {
    submission: {
      title: say('报送期限', 'Term for submission'),
      cites: cites('年度报告报送'),
      of: 'office',
      limit: days(60),
      starts: { steps: ['open'], day: 'beginning' },
      sets: [{ step: 'open', until: 'submitBy', cites: cites('年度报告报送') }],
      stops: ['submit'],
    },
    publication: {
      title: say('公开期限', 'Term for publication'),
      cites: cites('第二十四条'),
      of: 'office',
      limit: days(90),
      starts: { steps: ['open'], day: 'beginning' },
      sets: [{ step: 'open', until: 'publishBy', cites: cites('第二十四条') }],
      stops: ['publish'],
    },
  },
  bars: {
    sign: [
      {
        code: 'secrecy-before-signing',
        answer: 'refused',
        ...reasons['secrecy-before-signing'],
        when: ({ own: now }) => now.secrecyReviewed !== true,
      },
    ],
    submit: [
      {
        code: 'submitted-late',
        answer: 'late',
        ...reasons['submitted-late'],
        when: ({ clock }) => clock('submission').late,
      },
    ],
    publish: [
      {
        code: 'published-late',
        answer: 'late',
        ...reasons['published-late'],
        when: ({ clock }) => clock('publication').late,
      },
    ],
  },
  rules: {
    lock: [
      {
        code: 'year-not-over',
        answer: 'refused',
        ...reasons['year-not-over'],
        when: ({ own: now, on }) => on <= `${now.year}-12-31`,
      },
      {
        code: 'numbers-not-bound',
        answer: 'refused',
        ...reasons['numbers-not-bound'],
        when: ({ asks }) => asks.unbound > 0,
      },
      {
        code: 'part-missing',
        answer: 'refused',
        ...reasons['part-missing'],
        when: ({ own: now }) =>
          now.sort === 'law-based-government' &&
          (Object.keys(parts) as PartName[]).some((name) => now[name] === null), // the parts' own names
      },
    ],
    reviewSecrecy: [
      {
        code: 'not-to-be-published',
        answer: 'refused',
        ...reasons['not-to-be-published'],
        when: ({ asks }) => !asks.passed,
      },
    ],
  },
  changes: {
    open: ({ own: { sort, year }, calendar, on }) => {
      const chosen = calendar.chosen?.('reportDeadline', on);
      return {
        submitBy: lastDayOf(sort, 'submit', year, chosen),
        publishBy: lastDayOf(sort, 'publish', year, chosen),
      };
    },
    write: ({ asks }) => ({ [asks.part]: asks.text }),
    declareNumber: ({ own: { numbers }, asks, by, on }) => ({
      numbers: [...numbers.filter(({ name }) => name !== asks.name), { ...asks, by, on }],
    }),
    lock: ({ asks: { position, figures } }) => ({ position, figures }),
    unlock: () => ({ position: null, figures: [], secrecyReviewed: null }),
    reviewSecrecy: ({ asks: { passed } }) => ({ secrecyReviewed: passed }),
  },
  turns: {},
});
