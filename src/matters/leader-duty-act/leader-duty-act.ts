import { choice, day, reference, text } from '../../fields/index.ts';
import { happened, hinted, optional } from '../../kernel/field.ts';
import type { AnyRule } from '../../kernel/matter.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import { count, distinct } from '../figure.ts';
import { defineLedger, entered } from '../ledger.ts';

/** What the person first responsible does himself (第四条: 四个亲自), and what shows it: 听取汇报、主持审议、带头学法. */
export const dutyKinds = {
  deploy: say('亲自部署重要工作', 'deployed important work'),
  ask: say('亲自过问重大问题', 'asked after major problems'),
  coordinate: say('亲自协调重点环节', 'coordinated key links'),
  supervise: say('亲自督办重要任务', 'supervised important tasks'),
  hear: say('听取法治工作汇报', 'heard reports on the rule of law'),
  preside: say('主持审议法治事项', 'presided over deliberations'),
  study: say('带头学法', 'led the study of law'),
} as const satisfies Readonly<Record<string, Text>>;
export type DutyKind = keyof typeof dutyKinds;

const cites = { law: 'firstResponsible', article: '第四条' } as const;

/** Nothing is credited that nobody could look up. */
const evidenced: AnyRule = {
  code: 'duty-act-without-evidence',
  answer: 'refused',
  cites,
  says: say(
    '请关联发生此事的会议或者事项，或者写明可查的佐证材料。',
    'Refer to the meeting or matter where it happened, or name evidence that can be looked up.',
  ),
  when: ({ own: { matter, evidence } }) => matter === null && evidence === null,
};

/** Each act of the person first responsible for the rule of law, with where it happened: part three is written from these. */
export const leaderDutyAct = defineLedger({
  name: 'leader-duty-act',
  title: say('第一责任人履职', 'Acts of the person first responsible'),
  cites,
  happened: 'on',
  by: ['clerk', 'officer', 'reviewer', 'head', 'leader'],
  titled: ({ kind, subject }) => `${dutyKinds[kind].zh}：${subject}`,
  naturalKey: ['kind', 'on', 'subject'],
  fields: {
    kind: choice(say('履职方式', 'What was done'), dutyKinds),
    on: happened(day(say('日期', 'Day'))),
    person: text(say('第一责任人', 'Person first responsible'), { max: 20 }),
    subject: hinted(
      text(say('事项', 'About'), { max: 120 }),
      say('写入报告第三部分，例如：年度法治工作要点。', 'Goes into part three of the report.'),
    ),
    matter: optional(reference(say('发生于（会议、事项）', 'Happened in'), 'matter')),
    evidence: optional(text(say('佐证材料', 'Evidence'), { max: 200 })),
  },
  rules: [evidenced],
  figures: {
    leader_duty_acts: count('次', {
      title: say('第一责任人履职', 'Acts of the person first responsible'),
      ...entered,
      by: ['kind'],
    }),
    leader_duty_kinds: distinct('种', {
      title: say('第一责任人履职方式', 'Ways in which the duty was fulfilled'),
      ...entered,
      field: 'kind',
    }),
  },
});
