import { choice, day, document, flag, list, reference, text } from '../../fields/index.ts';
import type { Field, Values } from '../../kernel/field.ts';
import { happened, hinted, optional, timed } from '../../kernel/field.ts';
import { say } from '../../kernel/text.ts';
import { formerItems, formerNames, itemNames, items, verdicts } from './items.ts';

const note = (zh: string, en: string, max = 800) => text(say(zh, en), { max, lines: 2 });

export const own = {
  measure: text(say('政策措施名称', 'Policy measure'), { max: 160 }),
  about: optional(
    hinted(
      reference(say('所审的文件', 'The document'), 'matter'),
      say(
        '已在本平台起草的请选择，审查结论随即认定是它的；没有选择的，按政策措施名称认定。',
        'Choose it where it is on this platform; else the review is known by its title.',
      ),
    ),
  ),
  division: text(say('起草处室', 'Drafted by'), { max: 60 }),
  sort: choice(say('类别', 'Sort'), {
    normative: say('规范性文件', 'normative document'),
    policy: say('具体政策措施', 'policy measure'),
    case: say('一事一议的措施', 'measure for one case'),
  }),
  issuer: choice(say('拟由谁出台', 'To be issued by'), {
    office: say('本机关', 'this office'),
    joint: say('多部门联合（本机关牵头）', 'several, led by this office'),
    government: say('本级政府或者提请人大', 'the government or the congress'),
  }),
  stock: choice(say('增量、存量', 'New or existing'), {
    fresh: say('拟出台', 'to be issued'),
    existing: say('现行文件', 'in force already'),
  }),
  public: flag(say('涉及社会公众利益', 'Touches the public interest')),
  draft: optional(document(say('文件草案', 'Draft'))),
};

type Verdict = keyof typeof verdicts;
/** A verdict on each item, and a note on it. */
const judging = <Name extends string>(
  names: readonly Name[],
  labels: Readonly<Record<Name, ReturnType<typeof say>>>,
) =>
  Object.fromEntries(
    names.flatMap((name): [string, Field][] => [
      [name, choice(labels[name], verdicts)],
      [
        `${name}Note`,
        optional(
          text(say(`${labels[name].zh.split(' ')[0] ?? ''}说明`, 'Note'), { max: 500, lines: 2 }),
        ),
      ],
    ]),
  ) as { readonly [K in Name]: Field<Verdict> } & {
    readonly [K in `${Name}Note`]: Field<string | null>;
  }; // the names above

const grounds = {
  security: say('第（一）项 维护国家安全和发展利益', '(1) national security and development'),
  science: say(
    '第（二）项 促进科学技术进步、增强国家自主创新能力',
    '(2) science, technology and innovation',
  ),
  welfare: say(
    '第（三）项 节约能源、保护环境、救灾救助等社会公共利益',
    '(3) energy, environment, relief and other public interests',
  ),
  statute: say('第（四）项 法律、行政法规规定的其他情形', '(4) other cases named by statute'),
};

export const asks = {
  open: {},
  decideScope: {
    inScope: flag(say('涉及经营者经济活动，属于审查范围', 'Concerns business: within the scope')),
    reason: optional(note('不属于审查范围的理由', 'Why it is outside the scope')),
  },
  confirmScope: { opinion: optional(note('复核意见', 'Opinion')) },
  returnScope: { reason: note('退回理由', 'Reason') },
  hear: {
    who: text(say('听取意见的对象', 'Who was heard'), { max: 200 }),
    sort: choice(say('对象类别', 'Sort'), {
      operator: say('经营者', 'operators'),
      association: say('行业协会商会', 'trade associations'),
      other: say('其他利害关系人', 'others concerned'),
      public: say('社会公众', 'the public'),
    }),
    how: choice(say('方式', 'How'), {
      letter: say('书面征求', 'in writing'),
      meeting: say('座谈会', 'at a meeting'),
      online: say('网上公开征求', 'online'),
    }),
    views: note('意见', 'Views', 1500),
    adopted: note('采纳情况', 'What became of them'),
  },
  judge: judging(itemNames, items),
  judgeFormerly: judging(formerNames, formerItems),
  except: {
    ground: choice(say('适用情形（第十二条）', 'Ground (article 12)'), grounds),
    basis: note('依据和论证', 'Ground and reasoning', 2000),
    leastRestrictive: flag(
      say('没有对公平竞争影响更小的替代方案', 'Nothing less restrictive would do'),
    ),
    alternatives: note('已考虑的替代方案', 'Alternatives considered', 1000),
    until: timed(optional(day(say('实施期限至', 'Until')))),
    condition: optional(note('终止条件', 'Ends when')),
  },
  sendToRegulator: { letter: text(say('送审文号', 'Number of the letter'), { max: 60 }) },
  hearRegulator: {
    view: choice(say('市场监督管理部门意见', 'The regulator’s view'), {
      agrees: say('同意初审意见', 'agrees'),
      differs: say('提出修改意见', 'wants changes'),
    }),
    opinion: note('意见内容', 'What it says', 2000),
    file: optional(document(say('复函', 'The letter'))),
  },
  conclude: {
    conclusion: choice(say('审查结论', 'Conclusion'), {
      complies: say('不违反，可以出台', 'complies: may be issued'),
      excepted: say('符合例外规定，可以出台', 'excepted: may be issued'),
      violates: say('违反，须修改或者不予出台', 'violates: to be changed or dropped'),
    }),
    account: note('结论说明', 'Account', 3000),
  },
  revise: { changes: note('修改情况', 'What was changed', 1500) },
  issue: {
    number: text(say('文号', 'Number'), { max: 60 }),
    issuedOn: happened(day(say('出台日期', 'Issued on'))),
    document: optional(reference(say('发文', 'Outgoing document'), 'outgoing-document')),
  },
  drop: { reason: note('不予出台的理由', 'Why it was dropped') },
  endException: {
    how: choice(say('处理', 'How it ended'), {
      stopped: say('停止执行', 'no longer applied'),
      changed: say('修改后继续执行', 'changed and applied on'),
    }),
    account: note('说明', 'Account'),
  },
  recordCheck: {
    source: choice(say('来源', 'Source'), {
      spot: say('抽查', 'spot check'),
      report: say('举报核查', 'report looked into'),
      supervision: say('督查', 'inspection'),
    }),
    by: text(say('核查机关', 'Checked by'), { max: 80 }),
    finding: choice(say('核查结果', 'Finding'), {
      none: say('未发现违反规定', 'no violation'),
      violates: say('违反规定', 'violation'),
    }),
    problem: optional(note('问题', 'What was found')),
    rectifyBy: timed(optional(day(say('要求整改完成日期', 'To be put right by')))),
  },
  rectify: { done: note('整改情况', 'What was done', 1500) },
};

export const keeps = {
  heard: list(say('听取意见', 'Heard'), {
    sort: asks.hear.sort,
    on: day(say('日期', 'On')),
  }),
  violated: list(say('违反的项', 'Items violated'), {
    item: text(say('项', 'Item'), { max: 20 }),
  }),
  excepted: optional(flag(say('适用例外规定', 'Excepted'))),
  until: timed(optional(asks.except.until)),
  regulatorOn: optional(day(say('市场监督管理部门回复日期', 'Regulator answered on'))),
  conclusion: optional(asks.conclude.conclusion),
  concludedOn: optional(day(say('结论日期', 'Concluded on'))),
  rectifyBy: timed(optional(day(say('整改完成日期', 'To be put right by')))),
  foundOn: optional(day(say('认定违反日期', 'Found on'))),
  exceptedOn: optional(day(say('提出适用例外日期', 'Excepted on'))),
  inScope: optional(flag(say('属于审查范围', 'Within the scope'))),
};

export type Own = Values<typeof own> & Values<typeof keeps>;
