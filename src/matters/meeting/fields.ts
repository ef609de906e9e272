import {
  choice,
  day,
  documents,
  flag,
  integer,
  list,
  reference,
  text,
} from '../../fields/index.ts';
import type { Values } from '../../kernel/field.ts';
import { happened, hinted, optional, timed } from '../../kernel/field.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import { dutyKinds } from '../leader-duty-act/leader-duty-act.ts';

/** Who decides: the party group and the meeting of directors keep apart what each may decide. */
export const sorts = {
  'party-group': say('党组会议', 'Party group meeting'),
  'party-group-enlarged': say('党组（扩大）会议', 'Enlarged party group meeting'),
  director: say('主任办公会议', "Directors' meeting"),
  'leading-group': say('领导小组会议', 'Leading group meeting'),
} as const satisfies Readonly<Record<string, Text>>;
export const isPartyGroup = (sort: unknown): boolean => String(sort).startsWith('party-group');

/** 三重一大, and what is none of it. */
export const categories = {
  none: say('一般事项', 'ordinary'),
  decision: say('重大决策', 'major decision'),
  personnel: say('重要干部任免', 'appointment'),
  project: say('重大项目安排', 'major project'),
  funds: say('大额度资金使用', 'large sum'),
} as const satisfies Readonly<Record<string, Text>>;

const legality = choice(say('合法性审查', 'Legal review'), {
  passed: say('已审查合法', 'reviewed, lawful'),
  pending: say('尚未审查', 'not reviewed yet'),
  'not-needed': say('不需要审查', 'not needed'),
});
const results = {
  adopted: say('通过', 'adopted'),
  amended: say('修改后通过', 'adopted as amended'),
  rejected: say('不予通过', 'rejected'),
  deferred: say('暂缓表决', 'put off'),
} as const satisfies Readonly<Record<string, Text>>;
export const isAdopted = (result: unknown): boolean => result === 'adopted' || result === 'amended';

const names = (zh: string, en: string) =>
  hinted(
    text(say(zh, en), { max: 500, lines: 2 }),
    say('姓名之间用顿号分开。', 'Names, separated by “、”.'),
  );
const votes = (zh: string, en: string) => integer(say(zh, en), { min: 0, max: 99 });
const reason = text(say('理由', 'Reason'), { max: 500, lines: 2 });
const place = timed(integer(say('议题序号', 'Item'), { min: 1, max: 99 }));

export const own = {
  sort: choice(say('会议类别', 'Kind of meeting'), sorts),
  session: hinted(
    text(say('届次', 'Session'), { max: 40 }),
    say('例如：2023年第5次。', 'Such as: fifth of 2023.'),
  ),
  convener: text(say('主持人', 'Chair'), { max: 20 }),
  members: names('应到成员', 'Members'),
};

export const asks = {
  plan: {},
  propose: {
    items: list(
      say('申报的议题', 'Items proposed'),
      {
        title: text(say('议题', 'Item'), { max: 200 }),
        division: text(say('申报处室', 'Proposed by'), { max: 40 }),
        category: choice(say('“三重一大”类别', 'Weight'), categories),
        legality,
      },
      { min: 1, max: 40 },
    ),
    attached: optional(documents(say('议题材料', 'Papers'))),
  },
  screen: {
    verdicts: list(
      say('审核意见', 'Verdicts'),
      {
        item: place,
        verdict: choice(say('意见', 'Verdict'), {
          listed: say('同意上会', 'to the meeting'),
          returned: say('退回处室', 'returned'),
        }),
        legality: optional(legality),
        remark: optional(text(say('说明', 'Remark'), { max: 200 })),
      },
      { min: 1, max: 40 },
    ),
  },
  schedule: { day: day(say('会期', 'Day of the meeting')) },
  hold: {
    present: names('实到成员', 'Members present'),
    observers: optional(names('列席人员', 'Observers')),
    recorder: text(say('记录人', 'Recorder'), { max: 20 }),
  },
  studyLaw: {
    topic: text(say('学法内容', 'What was studied'), { max: 200 }),
    speaker: text(say('领学人', 'Led by'), { max: 20 }),
  },
  resolve: {
    results: list(
      say('议定结果', 'Results'),
      {
        item: place,
        for: votes('同意', 'For'),
        against: votes('不同意', 'Against'),
        abstained: votes('弃权', 'Abstained'),
        avoided: optional(names('回避人员', 'Stood aside')),
        result: choice(say('结果', 'Result'), results),
        chairLast: flag(say('主持人末位表态', 'The chair spoke last')),
        decided: text(say('议定内容', 'What was decided'), { max: 1000 }),
        dissent: optional(text(say('不同意见', 'Dissent'), { max: 500 })),
      },
      { min: 1, max: 40 },
    ),
  },
  draftMinutes: {
    duties: optional(
      hinted(
        list(
          say('主要负责人履行法治建设职责', 'What the chair did for the rule of law'),
          {
            kind: choice(say('履职方式', 'What was done'), dutyKinds),
            item: optional(integer(say('议题序号（带头学法不填）', 'Item'), { min: 1, max: 99 })),
          },
          { max: 20 },
        ),
        say(
          '主要负责人主持的会议填写，签发纪要时自动记入第一责任人履职台账。',
          'Where he chairs it: entered in his ledger when the minutes are signed.',
        ),
      ),
    ),
    remark: optional(text(say('说明', 'Remark'), { max: 500, lines: 2 })),
  },
  returnMinutes: { reason },
  signMinutes: { remark: optional(text(say('批示', 'Remark'), { max: 500, lines: 2 })) },
  assignTask: {
    item: place,
    what: text(say('议定事项', 'Task'), { max: 300, lines: 2 }),
    to: reference(say('责任人', 'Answerable'), 'staff'),
    due: timed(day(say('完成时限', 'Due'))),
  },
  followTask: {
    task: timed(reference(say('议定事项', 'Task'), 'act')),
    outcome: timed(
      choice(say('落实情况', 'How it stands'), {
        progress: say('正在落实', 'under way'),
        done: say('已完成', 'done'),
        dropped: say('经同意不再办理', 'dropped with consent'),
      }),
    ),
    how: text(say('落实情况说明', 'How'), { max: 1000, lines: 2 }),
    evidence: optional(text(say('佐证材料', 'Evidence'), { max: 300 })),
  },
  archive: { volume: text(say('档号', 'Archive number'), { max: 60 }) },
  cancel: { reason },
};

export const keeps = {
  items: list(say('议题', 'Items'), {
    item: place,
    title: text(say('议题', 'Item')),
    division: text(say('申报处室', 'Proposed by')),
    category: choice(say('“三重一大”类别', 'Weight'), categories),
    legality,
    verdict: optional(
      choice(say('审核意见', 'Verdict'), {
        listed: say('同意上会', 'to the meeting'),
        returned: say('退回处室', 'returned'),
      }),
    ),
    result: optional(choice(say('结果', 'Result'), results)),
    decided: optional(text(say('议定内容', 'Decided'))),
  }),
  day: optional(day(say('会期', 'Day of the meeting'))),
  present: optional(text(say('实到成员', 'Members present'))),
  observers: asks.hold.observers,
  recorder: optional(text(say('记录人', 'Recorder'))),
  heldOn: optional(happened(day(say('召开日期', 'Held on')))),
  studied: optional(text(say('会前学法', 'Law studied'))),
  duties: list(say('主要负责人履职', 'What the chair did'), {
    kind: choice(say('履职方式', 'What was done'), dutyKinds),
    subject: text(say('事项', 'About')),
  }),
  tasks: list(say('议定事项', 'Tasks'), {
    act: reference(say('交办记录', 'Act'), 'act'),
    item: place,
    what: text(say('议定事项', 'Task')),
    due: day(say('完成时限', 'Due')),
    outcome: optional(asks.followTask.outcome),
    settledOn: optional(day(say('办结日期', 'Settled on'))),
  }),
  nextTask: timed(optional(day(say('最近议定事项时限', 'Next task due')))),
};

export type Own = Values<typeof own> & Values<typeof keeps>;
export type StepName = keyof typeof asks;
export type AsksOf<K extends StepName> = Values<(typeof asks)[K]>;
export type Item = Own['items'][number];
