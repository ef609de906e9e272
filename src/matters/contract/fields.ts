import {
  choice,
  day,
  document,
  integer,
  list,
  money,
  reference,
  text,
} from '../../fields/index.ts';
import type { Values } from '../../kernel/field.ts';
import { happened, hinted, optional, timed } from '../../kernel/field.ts';
import { say } from '../../kernel/text.ts';
import { outcomes } from '../legal-review/kinds.ts';
import { reviewAlone, reviewed } from '../legal-review/reviewed.ts';

const note = (zh: string, en: string, max = 500) => text(say(zh, en), { max, lines: 2 });
const node = {
  what: text(say('履行内容', 'What is to be done'), { max: 200 }),
  whose: choice(say('由谁履行', 'By whom'), {
    us: say('本机关', 'this office'),
    them: say('对方', 'the other party'),
  }),
  due: day(say('履行期限', 'Due')),
  amount: optional(money(say('应付金额（元）', 'Amount (yuan)'))),
};

export const own = {
  name: text(say('合同名称', 'Contract'), { max: 160 }),
  sort: choice(say('类型', 'Sort'), {
    procurement: say('采购', 'procurement'),
    service: say('服务', 'service'),
    lease: say('租赁', 'lease'),
    cooperation: say('合作', 'cooperation'),
    conference: say('会议、活动', 'conference or event'),
    foreign: say('涉外', 'with a foreign party'),
  }),
  division: text(say('承办处室', 'Division in charge'), { max: 60 }),
  counterpart: text(say('相对方', 'Other party'), { max: 160 }),
  party: optional(
    reference(say('相对方（单位名录）', 'Other party, in the register'), 'organisation'),
  ),
  credit: note('相对方资信', 'Its standing'),
  amount: optional(
    hinted(
      money(say('合同金额（元）', 'Amount (yuan)')),
      say('不涉及金额的不填。', 'Left empty where no money is paid.'),
    ),
  ),
  selection: choice(say('确定相对方的方式', 'How it was chosen'), {
    tender: say('公开招标', 'open tender'),
    procurement: say('其他政府采购方式', 'other public procurement'),
    below: say('限额以下比选', 'comparison below the threshold'),
    none: say('不涉及采购', 'no procurement'),
  }),
  from: day(say('履行起始日', 'From')),
  until: day(say('履行终止日', 'Until')),
  draft: optional(document(say('合同文本', 'Text'))),
};

export const asks = {
  draft: {},
  recordReview: reviewed,
  sign: {
    signedOn: happened(day(say('签订日期', 'Signed on'))),
    nodes: list(say('履行节点', 'Nodes of performance'), node, { max: 60 }),
    authority: optional(note('授权签订文件', 'Authority to sign')),
  },
  addNode: node,
  perform: {
    node: integer(say('第几个节点', 'Node'), { min: 1, max: 200 }),
    how: note('履行情况', 'What was done'),
    paid: optional(money(say('实付金额（元）', 'Paid (yuan)'))),
    accepted: optional(
      choice(say('验收', 'Acceptance'), {
        yes: say('合格', 'accepted'),
        no: say('不合格', 'not accepted'),
      }),
    ),
  },
  postpone: {
    node: integer(say('第几个节点', 'Node'), { min: 1, max: 200 }),
    to: day(say('延至', 'Postponed to')),
    agreement: note('双方协商情况', 'What was agreed'),
  },
  change: {
    what: note('变更内容', 'What is changed', 1000),
    amount: optional(money(say('变更后金额（元）', 'New amount (yuan)'))),
    until: optional(day(say('变更后终止日', 'New last day'))),
    review: reviewAlone,
    reviewNumber: optional(text(say('补充协议审核编号', 'Number of the review'), { max: 60 })),
  },
  recordBreach: {
    whose: node.whose,
    breach: note('违约情形', 'Breach', 1000),
    claim: note('主张和处理', 'Claim and steps taken', 1000),
  },
  complete: { account: note('履行完毕情况', 'How it was completed', 1000) },
  terminate: {
    ground: choice(say('解除方式', 'How it ended'), {
      agreed: say('协商解除', 'by agreement'),
      breach: say('因违约解除', 'for breach'),
      force: say('因不可抗力解除', 'for force majeure'),
    }),
    settlement: note('结算和善后', 'Settlement', 1000),
  },
  drop: { reason: note('不再签订的原因', 'Why it was not concluded') },
  archive: { volume: text(say('档号', 'Archive number'), { max: 60 }) },
};

export const keeps = {
  outcome: optional(choice(say('审核结论', 'Outcome of the review'), outcomes)),
  signedOn: optional(day(say('签订日期', 'Signed on'))),
  nodes: list(say('履行节点', 'Nodes'), {
    ...node,
    doneOn: optional(day(say('履行日期', 'Done on'))),
  }),
  nextNode: timed(optional(day(say('最近履行期限', 'Next due')))),
  endsOn: timed(optional(day(say('合同期满', 'Term ends')))),
  paidSoFar: optional(money(say('累计实付（元）', 'Paid so far (yuan)'))),
};

export type Own = Values<typeof own> & Values<typeof keeps>;
