import { say } from '../../kernel/text.ts';
import { asking } from '../rule.ts';
import { asks } from './fields.ts';
import type { Law } from './reasons.ts';
import { cites } from './reasons.ts';

const named = (zh: string, en: string, article: string, law?: Law) => ({
  title: say(zh, en),
  cites: cites(article, law),
});

export const steps = asking(asks)({
  submit: {
    ...named('送审', 'Submit', '送审材料'),
    by: ['officer'],
    to: 'submitted',
    story: say('送审：{subject}', 'submitted for review: {subject}'),
  },
  askMaterials: {
    ...named('要求补正材料', 'Ask for materials', '送审材料'),
    by: ['reviewer'],
    from: ['submitted', 'reviewing'],
    to: 'incomplete',
    story: say('要求补正：{missing}', 'asked for: {missing}'),
  },
  supplement: {
    ...named('补正材料', 'Supply materials', '送审材料'),
    by: ['officer'],
    from: ['submitted', 'incomplete'],
    to: 'submitted',
    story: say('补正材料 {note}', 'supplied materials {note}'),
  },
  accept: {
    ...named('受理', 'Accept', '审核期限'),
    by: ['reviewer'],
    from: ['submitted'],
    to: 'reviewing',
    excludes: ['submit'],
    story: say('材料齐备，受理审核', 'all materials are there; took it up'),
  },
  consult: {
    ...named('征询法律意见', 'Ask counsel', '听取法律意见', 'legalCounsel'),
    by: ['reviewer', 'head'],
    from: ['reviewing'],
    story: say('请{capacity}于{by}前提出意见：{question}', 'asked {capacity} by {by}: {question}'),
  },
  advise: {
    ...named('登记法律意见', 'Record counsel’s opinion', '听取法律意见', 'legalCounsel'),
    by: ['clerk', 'reviewer'],
    from: ['reviewing'],
    story: say(
      '收到法律意见（风险{risk}）：{opinion}',
      'counsel’s opinion ({risk} risk): {opinion}',
    ),
  },
  conclude: {
    ...named('出具审核意见', 'Give the opinion', '审核意见'),
    by: ['reviewer'],
    from: ['reviewing'],
    to: 'concluded',
    excludes: ['submit'],
    numbers: 'legalReview',
    letters: ['opinion'],
    story: say('审核结论：{outcome}。{summary}', 'concluded: {outcome}. {summary}'),
  },
  respond: {
    ...named('答复采纳情况', 'Answer the opinion', '意见采纳'),
    by: ['officer'],
    from: ['concluded'],
    to: 'responded',
    story: say('答复审核意见采纳情况', 'said what became of the opinion'),
  },
  resubmit: {
    ...named('修改后再送审', 'Submit again', '送审材料'),
    by: ['officer'],
    from: ['concluded', 'responded'],
    to: 'submitted',
    story: say('修改后再送审：{changes}', 'changed and submitted again: {changes}'),
  },
  agreeReasons: {
    ...named('审定未采纳理由', 'Agree to the reasons', '先审后签'),
    by: ['head', 'leader'],
    from: ['responded'],
    story: say('审定未采纳理由：{remark}', 'agreed to the reasons: {remark}'),
  },
  recordSigning: {
    ...named('登记签署、印发', 'Record the signing', '先审后签'),
    by: ['clerk', 'officer'],
    from: ['responded'],
    to: 'signed',
    story: say('{how}，{signedOn} {number}', '{how} on {signedOn} {number}'),
  },
  withdraw: {
    ...named('撤回送审', 'Withdraw', '送审材料'),
    by: ['officer'],
    from: ['submitted', 'incomplete', 'reviewing', 'concluded', 'responded'],
    to: 'withdrawn',
    story: say('撤回送审：{reason}', 'withdrew it: {reason}'),
  },
  archive: {
    ...named('归档', 'Archive', '归档', 'office'),
    by: ['clerk'],
    from: ['signed', 'withdrawn'],
    to: 'archived',
    story: say('归档：{volume}', 'archived: {volume}'),
  },
} as const);
