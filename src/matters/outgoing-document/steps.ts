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
  draft: {
    ...named('拟稿', 'Draft', '起草'),
    by: ['officer'],
    to: 'drafting',
    story: say('拟稿：{title}', 'drafted: {title}'),
  },
  revise: {
    ...named('修改', 'Revise', '起草'),
    by: ['officer'],
    from: ['drafting'],
    story: say('修改：{changes}', 'revised: {changes}'),
  },
  recordCosign: {
    ...named('登记外单位会签', 'Record a countersignature', '会签'),
    by: ['clerk', 'officer'],
    from: ['drafting'],
    story: say('{unit}会签：{view} {opinion}', '{unit}: {view} {opinion}'),
  },
  settleCosign: {
    ...named('协商会签分歧', 'Settle an objection', '会签'),
    by: ['officer', 'head'],
    from: ['drafting'],
    story: say('与{unit}协商：{how}', 'settled with {unit}: {how}'),
  },
  submit: {
    ...named('送核', 'Submit', '审核'),
    by: ['officer'],
    from: ['drafting'],
    to: 'checking',
    letters: ['slip', 'document'],
    story: say('送核', 'submitted'),
  },
  recordCompetition: {
    ...named('登记公平竞争审查', 'Record the competition review', '发文审核', 'legalPractice'),
    by: ['reviewer'],
    from: ['checking', 'checked'],
    excludes: ['draft'],
    story: say(
      '公平竞争审查：{conclusion} {reviewNumber}',
      'competition: {conclusion} {reviewNumber}',
    ),
  },
  recordLegality: {
    ...named('登记合法性审核', 'Record the review of legality', '发文审核', 'legalPractice'),
    by: ['reviewer'],
    from: ['checking', 'checked'],
    excludes: ['draft'],
    story: say('合法性审核：{outcome} {reviewNumber}', 'legality: {outcome} {reviewNumber}'),
  },
  check: {
    ...named('核稿', 'Check', '审核'),
    by: ['reviewer', 'head'],
    from: ['checking'],
    to: 'checked',
    excludes: ['draft'],
    story: say('核稿：{opinion}，印{copiesCount}份', 'checked: {opinion}, {copiesCount} copies'),
  },
  returnDraft: {
    ...named('退回修改', 'Return', '审核'),
    by: ['reviewer', 'head', 'leader'],
    from: ['checking', 'checked'],
    to: 'drafting',
    story: say('退回修改：{reason}', 'returned: {reason}'),
  },
  sign: {
    ...named('签发', 'Sign', '签发'),
    by: ['leader'],
    from: ['checked'],
    to: 'signed',
    excludes: ['draft', 'check'],
    letters: ['slip'],
    story: say('签发：{remark}', 'signed: {remark}'),
  },
  number: {
    ...named('编号', 'Number', '登记'),
    by: ['clerk'],
    from: ['signed'],
    to: 'numbered',
    numbers: 'outgoing',
    letters: ['document'],
    story: say('编发文字号', 'gave it a number'),
  },
  proofread: {
    ...named('校对', 'Proofread', '印制'),
    by: ['clerk', 'officer'],
    from: ['numbered'],
    story: say('{checker}校对', 'proofread by {checker}'),
  },
  seal: {
    ...named('用印', 'Seal', '用印'),
    by: ['clerk'],
    from: ['numbered'],
    to: 'sealed',
    story: say(
      '{sealedOn}用印{seals}份，监印{keeper}',
      '{seals} copies sealed on {sealedOn} by {keeper}',
    ),
  },
  dispatch: {
    ...named('分发', 'Dispatch', '核发'),
    by: ['clerk'],
    from: ['sealed'],
    to: 'dispatched',
    story: say('分发', 'dispatched'),
  },
  publish: {
    ...named('公开', 'Publish', '公开属性'),
    by: ['clerk'],
    from: ['dispatched'],
    story: say('公开于{where}', 'published at {where}'),
  },
  archive: {
    ...named('归档', 'Archive', '归档'),
    by: ['clerk'],
    from: ['dispatched'],
    to: 'archived',
    story: say('归档：{volume}', 'archived: {volume}'),
  },
} as const);
