import { choice, day, document, flag, list, reference, text } from '../../fields/index.ts';
import type { Values } from '../../kernel/field.ts';
import { happened, hinted, optional, timed } from '../../kernel/field.ts';
import { say } from '../../kernel/text.ts';
import { abouts } from '../reconsideration/fields.ts';

const judgments = {
  dismissed: say('驳回诉讼请求', 'claim dismissed'),
  rejected: say('裁定驳回起诉', 'action rejected by ruling'),
  withdrawn: say('准许撤诉', 'withdrawal allowed'),
  settled: say('调解', 'settled'),
  revoked: say('撤销或者部分撤销', 'act revoked'),
  ordered: say('责令履行', 'ordered to act'),
  unlawful: say('确认违法或者无效', 'act found unlawful'),
  changed: say('变更', 'act changed'),
} as const;
const LOST: readonly string[] = ['revoked', 'ordered', 'unlawful', 'changed'];
export const isLost = (judgment: unknown): boolean => LOST.includes(String(judgment));
const RULINGS: readonly string[] = ['rejected', 'withdrawn'];
export const isRuling = (judgment: unknown): boolean => RULINGS.includes(String(judgment));

export const own = {
  number: text(say('案号', 'Case number'), { max: 60 }),
  court: text(say('受诉法院', 'Court'), { max: 60 }),
  plaintiff: text(say('原告', 'Plaintiff'), { max: 100, personal: 'name' }),
  role: choice(say('本机关地位', 'Part of the office'), {
    defendant: say('被告', 'Defendant'),
    joint: say('共同被告', 'Joint defendant'),
    third: say('第三人', 'Third party'),
  }),
  about: choice(say('案件类别', 'About'), abouts),
  challenged: text(say('被诉行政行为', 'Act challenged'), { max: 200, lines: 2 }),
  reconsideration: optional(
    hinted(
      reference(say('此前的行政复议案件', 'Reconsideration before it'), 'matter'),
      say('经过复议的，关联复议案件。', 'Where it went through reconsideration first.'),
    ),
  ),
  servedOn: timed(happened(day(say('收到起诉状副本日期', 'Copy of the action served on')))),
};

const evidence = {
  name: text(say('证据、规范性文件', 'Evidence or basis'), { max: 200 }),
  proves: text(say('证明目的', 'What it proves'), { max: 300 }),
};

export const asks = {
  register: {},
  appoint: {
    agents: list(
      say('诉讼代理人', 'Agents'),
      {
        name: text(say('姓名', 'Name'), { max: 40 }),
        kind: choice(say('身份', 'Who'), {
          staff: say('本机关工作人员', 'Member of staff'),
          'public-lawyer': say('公职律师', 'Public lawyer'),
          lawyer: say('律师', 'Lawyer'),
        }),
      },
      { min: 1 },
    ),
  },
  extendEvidence: {
    until: timed(day(say('人民法院准许延至', 'Court allows until'))),
    reason: text(say('正当事由', 'Reason'), { max: 300, lines: 2 }),
  },
  draft: {
    defence: text(say('答辩状内容', 'The defence'), { max: 10_000, lines: 8 }),
    evidence: list(say('证据清单', 'List of evidence'), evidence),
  },
  sign: { remark: optional(text(say('签发意见', 'Remark'), { max: 300, lines: 2 })) },
  answer: { receipt: optional(document(say('法院收讫凭证', 'Receipt of the court'))) },
  appear: {
    heldOn: happened(day(say('开庭日期', 'Held on'))),
    head: choice(say('负责人出庭', 'Head of the office'), {
      principal: say('主要负责人', 'principal head'),
      deputy: say('副职负责人', 'deputy head'),
      none: say('未出庭', 'did not appear'),
    }),
    staff: flag(say('相应的工作人员出庭', 'A member of staff appeared')),
    reason: optional(text(say('未出庭的正当理由', 'Why no head appeared'), { max: 300 })),
  },
  judge: {
    document: text(say('裁判文书号', 'Number of the judgment'), { max: 80 }),
    judgment: timed(choice(say('裁判结果', 'Judgment'), judgments)),
    servedOn: timed(happened(day(say('送达日期', 'Served on')))),
    complyBy: timed(optional(day(say('履行期限', 'To be done by')))),
  },
  appeal: {
    by: choice(say('上诉人', 'Appellant'), {
      office: say('本机关', 'the office'),
      other: say('对方当事人', 'the other side'),
    }),
    grounds: optional(text(say('上诉理由', 'Grounds'), { max: 2000, lines: 3 })),
  },
  judgeFinally: {
    document: text(say('二审裁判文书号', 'Number of the final judgment'), { max: 80 }),
    judgment: choice(say('最终结果', 'Final result'), judgments),
    complyBy: timed(optional(day(say('履行期限', 'To be done by')))),
  },
  becomeFinal: {},
  comply: { how: text(say('履行情况', 'What was done'), { max: 2000, lines: 3 }) },
  learn: {
    causes: text(say('败诉原因', 'Why it was lost'), { max: 2000, lines: 3 }),
    measures: text(say('整改措施', 'Measures'), { max: 2000, lines: 3 }),
  },
  archive: { volume: text(say('档号', 'Archive number'), { max: 60 }) },
};

export const keeps = {
  agents: asks.appoint.agents,
  judgment: optional(asks.judge.judgment),
  judgedOn: timed(optional(day(say('裁判送达日期', 'Judgment served on')))),
  complyBy: timed(optional(day(say('履行期限', 'To be done by')))),
  compliedOn: optional(day(say('履行日期', 'Complied on'))),
  appellant: optional(asks.appeal.by),
  causes: optional(asks.learn.causes),
};
export type Own = Values<typeof own> & Values<typeof keeps>;
