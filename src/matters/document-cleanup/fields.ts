import { choice, day, list, reference, text } from '../../fields/index.ts';
import type { Values } from '../../kernel/field.ts';
import { happened, optional, timed } from '../../kernel/field.ts';
import { say } from '../../kernel/text.ts';

const note = (zh: string, en: string, max = 500) => text(say(zh, en), { max, lines: 2 });
const entry = reference(say('列入的文件', 'Document'), 'act');

/** 继续有效、修改、废止、失效: what a clean-up can say of a document. */
export const verdicts = {
  valid: say('继续有效', 'stays in force'),
  amend: say('修改', 'to be amended'),
  abolish: say('废止', 'to be abolished'),
  lapsed: say('宣布失效', 'declared lapsed'),
} as const;

export const own = {
  name: text(say('清理名称', 'Clean-up'), { max: 160 }),
  category: choice(say('清理对象', 'Documents concerned'), {
    policy: say('行政政策性文件', 'administrative policy documents'),
    normative: say('行政规范性文件', 'administrative normative documents'),
    party: say('党内规范性文件', 'intra-Party normative documents'),
    foreign: say('外事相关文件', 'documents on foreign affairs'),
  }),
  kind: choice(say('清理方式', 'Kind'), {
    regular: say('定期清理', 'regular'),
    special: say('专项清理', 'for one purpose'),
  }),
  basis: note('清理依据', 'Ground'),
  from: day(say('成文日期自', 'Issued from')),
  until: day(say('成文日期至', 'Issued until')),
  finishBy: day(say('完成期限', 'To be finished by')),
};

export const asks = {
  open: {},
  list: {
    title: text(say('文件名称', 'Title'), { max: 200 }),
    number: text(say('文号', 'Number'), { max: 60 }),
    issuedOn: happened(day(say('成文日期', 'Issued on'))),
    record: optional(
      reference(say('规范性文件事项', 'The document’s own record'), 'normative-document'),
    ),
  },
  judge: {
    entry,
    verdict: choice(say('清理意见', 'Verdict'), verdicts),
    reason: note('理由和依据', 'Reason'),
  },
  rejudge: {
    entry,
    verdict: choice(say('改为', 'Changed to'), verdicts),
    reason: note('理由和依据', 'Reason'),
  },
  hear: {
    unit: text(say('征求意见单位', 'Who was asked'), { max: 100 }),
    opinion: note('意见', 'Opinion', 1000),
  },
  verify: { opinion: note('复核意见', 'Opinion') },
  returnList: { reason: note('退回意见', 'Reason') },
  decide: {
    meeting: text(say('审议会议', 'Meeting'), { max: 100 }),
    heldOn: happened(day(say('会议日期', 'Held on'))),
  },
  publish: {
    number: text(say('清理结果文号', 'Number of the result'), { max: 60 }),
    where: text(say('公布载体', 'Published in'), { max: 200 }),
  },
  carryOut: {
    entry,
    how: note('落实情况', 'What was done'),
    number: optional(text(say('修改、废止文件文号', 'Number of the act'), { max: 60 })),
  },
  close: { account: note('清理总结', 'Account', 2000) },
};

export const keeps = {
  documents: list(say('文件清单', 'Documents'), {
    act: entry,
    title: asks.list.title,
    number: asks.list.number,
    issuedOn: day(say('成文日期', 'Issued on')),
    verdict: optional(asks.judge.verdict),
    reason: optional(asks.judge.reason),
    doneOn: optional(day(say('落实日期', 'Carried out on'))),
  }),
  deadline: timed(optional(day(say('完成期限', 'To be finished by')))),
  verified: optional(day(say('复核日期', 'Verified on'))),
};

export type Own = Values<typeof own> & Values<typeof keeps>;
