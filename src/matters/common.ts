import {
  choice,
  day,
  documents,
  flag,
  list,
  reference,
  references,
  text,
  values,
} from '../fields/index.ts';
import type { Fields } from '../kernel/field.ts';
import { happened, optional } from '../kernel/field.ts';
import type { AnyGiven, AnyRule, AnyStep, Matter } from '../kernel/matter.ts';
import type { Text } from '../kernel/text.ts';
import { say } from '../kernel/text.ts';
import { laws } from './laws.ts';

const reason = text(say('理由', 'Reason'), { max: 500, lines: 2 });
const colleagues = references(say('同事', 'Colleagues'), 'staff');

/** What every matter can do besides what its law says: passing on, asking, reminding, joining, undoing. */
const asks = {
  assign: { to: reference(say('转给', 'To'), 'staff'), note: optional(reason) },
  urge: { note: text(say('催办内容', 'Reminder'), { max: 500, lines: 2 }) },
  circulate: { to: colleagues, note: optional(reason) },
  read: { note: optional(text(say('阅示', 'Remark'), { max: 500, lines: 2 })) },
  countersign: {
    to: colleagues,
    question: text(say('会签事项', 'Question'), { max: 500, lines: 2 }),
  },
  cosign: {
    view: choice(say('会签意见', 'View'), {
      agrees: say('同意', 'agrees'),
      objects: say('不同意', 'objects'),
      comments: say('有修改意见', 'has comments'),
    }),
    opinion: optional(text(say('意见', 'Opinion'), { max: 1000, lines: 3 })),
  },
  note: { note: text(say('备注', 'Note'), { max: 2000, lines: 3 }) },
  attach: {
    documents: documents(say('文件', 'Documents')),
    what: choice(say('文件性质', 'What it is'), {
      edited: say('改后的文书', 'letter as edited'),
      sealed: say('盖章扫描件', 'scan of the sealed letter'),
      approval: say('批示扫描件', 'scan of the approval'),
      receipt: say('送达回证', 'proof of service'),
      other: say('其他材料', 'other'),
    }),
    to: optional(reference(say('所属办理记录', 'Belongs to the act'), 'act')),
    signedBy: optional(text(say('纸面签批人', 'Signed on paper by'), { max: 40 })),
    signedOn: optional(happened(day(say('纸面签批日期', 'Signed on paper on')))),
  },
  link: {
    matter: reference(say('关联事项', 'Related matter'), 'matter'),
    relation: choice(say('关系', 'Relation'), {
      same: say('同一事由', 'same subject'),
      repeat: say('重复申请', 'repeat'),
      follow: say('后续事项', 'follow-up'),
      other: say('其他', 'other'),
    }),
  },
  merge: { into: reference(say('并入', 'Merged into'), 'matter'), reason },
  split: { into: reference(say('分出的事项', 'Split off'), 'matter'), reason },
  void: { reason },
  correct: {
    act: reference(say('更正的办理记录', 'Act corrected'), 'act'),
    on: optional(day(say('更正后的办理日期', 'Corrected day'))),
    asks: optional(values(say('更正后的内容', 'Corrected values'))),
    strike: optional(flag(say('该记录系误记，不应存在', 'Entered by mistake, never happened'))),
    reason,
  },
} as const satisfies Readonly<Record<string, Fields>>;
type Name = keyof typeof asks;
/** Steps every matter has. */
export const commonSteps: readonly string[] = Object.keys(asks);

const titles: Readonly<Record<Name, readonly [title: Text, story: Text]>> = {
  assign: [say('转办', 'Reassign'), say('转由{to}办理', 'passed it to {to}')],
  urge: [say('催办', 'Remind'), say('催办：{note}', 'reminded: {note}')],
  circulate: [say('传阅', 'Circulate'), say('送{to}传阅', 'circulated it to {to}')],
  read: [say('阅', 'Read'), say('已阅：{note}', 'read it: {note}')],
  countersign: [
    say('会签', 'Ask to countersign'),
    say('请{to}会签：{question}', 'asked {to}: {question}'),
  ],
  cosign: [
    say('会签意见', 'Countersign'),
    say('会签：{view} {opinion}', 'countersigned: {view} {opinion}'),
  ],
  note: [say('备注', 'Note'), say('备注：{note}', 'noted: {note}')],
  attach: [say('附加文件', 'Attach'), say('附加{what}', 'attached: {what}')],
  link: [say('关联', 'Link'), say('关联事项（{relation}）', 'linked a matter ({relation})')],
  merge: [say('并案', 'Merge'), say('并入另一事项：{reason}', 'merged: {reason}')],
  split: [say('分案', 'Split'), say('分出另一事项：{reason}', 'split: {reason}')],
  void: [say('作废', 'Void'), say('作废：{reason}', 'voided: {reason}')],
  correct: [say('更正', 'Correct'), say('更正办理记录：{reason}', 'corrected an act: {reason}')],
};

const HEADS_ONLY: readonly Name[] = ['merge', 'split', 'void'];
const ADDRESSED: readonly Name[] = ['read', 'cosign'];
const OPEN_ONLY: readonly Name[] = ['assign', 'urge', 'countersign', 'merge', 'split', 'void'];
const whileOpen = (name: Name): boolean => OPEN_ONLY.includes(name) || name === 'cosign';
/** Anyone of the office who is asked to read or countersign, whatever his post. */
export const STAFF = 'staff';

const cites = { law: 'office', article: '公文办理' } as const;

function stepOf(matter: Matter, name: Name): AnyStep {
  const [title, story] = titles[name];
  const roles = Object.keys(matter.roles);
  const phases = Object.entries(matter.phases);
  const open = phases
    .filter(([, { closed, voidable }]) => !closed || (voidable && name === 'void'))
    .map(([phase]) => phase);
  return {
    title,
    story,
    cites,
    by: HEADS_ONLY.includes(name)
      ? matter.heads
      : ADDRESSED.includes(name)
        ? [...roles, STAFF]
        : roles,
    from: OPEN_ONLY.includes(name) ? open : phases.map(([phase]) => phase),
    asks: asks[name],
    internal: true,
    ...(name === 'void' ? { to: 'voided' } : name === 'merge' ? { to: 'merged' } : {}),
  };
}

/** Someone asked to read or countersign, by the act that asked. */
export type Waiting = {
  readonly person: string;
  readonly for: 'read' | 'cosign';
  readonly act: string;
};
export type Link = { readonly matter: string; readonly relation: string; readonly act: string };

// The common keeps below make these values what their types say.
export const waitingOf = (own: Readonly<Record<string, unknown>>): readonly Waiting[] =>
  (own['waiting'] ?? []) as readonly Waiting[];
export const linksOf = (own: Readonly<Record<string, unknown>>): readonly Link[] =>
  (own['links'] ?? []) as readonly Link[];

const ask =
  (kind: Waiting['for']) =>
  ({ own, asks: { to }, act }: AnyGiven) => ({
    waiting: [
      ...waitingOf(own),
      ...(to as readonly string[]).map((person) => ({ person, for: kind, act })), // a field of kind references
    ],
  });
const answer =
  (kind: Waiting['for']) =>
  ({ own, by }: AnyGiven) => ({
    waiting: waitingOf(own).filter((item) => item.person !== by || item.for !== kind),
  });
const join =
  (field: string, relation?: string) =>
  ({ own, asks: asked, act }: AnyGiven) => ({
    links: [
      ...linksOf(own),
      { matter: asked[field], relation: relation ?? asked['relation'], act },
    ],
  });

const notAsked = (kind: Waiting['for']): readonly AnyRule[] => [
  {
    code: 'not-asked-of-you',
    answer: 'refused',
    absolute: true,
    cites,
    says: say('没有请您办理这一步。', 'You were not asked to do this.'),
    when: ({ own, by }) => !waitingOf(own).some((item) => item.person === by && item.for === kind),
  },
];

const keeps: Fields = {
  assignee: optional(reference(say('承办人', 'Assigned to'), 'staff')),
  waiting: list(say('待阅、待会签', 'Waiting for'), {
    person: reference(say('同事', 'Colleague'), 'staff'),
    for: choice(say('事由', 'For'), {
      read: say('传阅', 'reading'),
      cosign: say('会签', 'countersigning'),
    }),
    act: reference(say('办理记录', 'Act'), 'act'),
  }),
  links: list(say('关联事项', 'Related'), {
    matter: reference(say('事项', 'Matter'), 'matter'),
    relation: text(say('关系', 'Relation')),
    act: reference(say('办理记录', 'Act'), 'act'),
  }),
};

/** The declaration with the steps every matter has. Names of the matter's own win nothing: a clash is a fault. */
export function withCommon(declared: Matter): Matter {
  const matter: Matter = {
    ...declared,
    laws: { ...laws, ...declared.laws },
    phases: {
      ...declared.phases,
      merged: { title: say('已并案', 'merged'), closed: true, hidden: true },
      voided: { title: say('已作废', 'void'), closed: true, hidden: true },
    },
  };
  const open = Object.values(matter.phases).some(({ closed }) => !closed);
  const all = Object.keys(asks) as Name[]; // the keys of a literal
  // What is closed as soon as it is entered is passed on to nobody.
  const names = all.filter((name) => open || name === 'void' || !whileOpen(name));
  const clash = all.find((name) => name in declared.steps);
  if (clash) throw new Error(`${declared.name} declares the common step ${clash}`);
  return {
    ...matter,
    roles: {
      ...declared.roles,
      [STAFF]: { title: say('工作人员', 'Staff'), sees: 'assigned' },
    },
    keeps: { ...declared.keeps, ...keeps },
    steps: {
      ...declared.steps,
      ...Object.fromEntries(names.map((name) => [name, stepOf(matter, name)])),
    },
    clocks: Object.fromEntries(
      Object.entries(declared.clocks).map(([name, clock]) => [
        name,
        { ...clock, stops: [...clock.stops, 'void', 'merge'] },
      ]),
    ),
    bars: { ...declared.bars, read: notAsked('read'), cosign: notAsked('cosign') },
    changes: {
      ...declared.changes,
      assign: ({ asks: { to } }) => ({ assignee: to }),
      circulate: ask('read'),
      countersign: ask('cosign'),
      read: answer('read'),
      cosign: answer('cosign'),
      link: join('matter'),
      merge: join('into', 'merged-into'),
      split: join('into', 'split-off'),
    },
  };
}
