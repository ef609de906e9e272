import { say } from '../../kernel/text.ts';
import { asking } from '../rule.ts';
import { asks } from './fields.ts';
import type { Law } from './reasons.ts';
import { cites } from './reasons.ts';

const named = (zh: string, en: string, article: string, law?: Law) => ({
  title: say(zh, en),
  cites: cites(article, law),
});
const drafting = ['drafting', 'commenting', 'reviewing'] as const;

export const steps = asking(asks)({
  initiate: {
    ...named('立项', 'Initiate', '立项'),
    by: ['officer'],
    to: 'drafting',
    story: say('立项起草{name}：{need}', 'began {name}: {need}'),
  },
  assess: {
    ...named('评估论证', 'Assess', '评估论证'),
    by: ['officer'],
    from: ['drafting'],
    story: say('评估论证：{assessment}', 'assessed: {assessment}'),
  },
  openComments: {
    ...named('公开征求意见', 'Put to the public', '公开征求意见'),
    by: ['clerk', 'officer'],
    from: ['drafting'],
    to: 'commenting',
    story: say('{from}起公开征求意见，至{to}，{where}', 'open for comment {from} to {to}, {where}'),
  },
  skipComments: {
    ...named('不公开征求意见', 'Not put to the public', '公开征求意见'),
    by: ['head'],
    from: ['drafting'],
    to: 'reviewing',
    story: say('不公开征求意见：{why}', 'not put to the public: {why}'),
  },
  closeComments: {
    ...named('征求意见办结', 'Close the comments', '公开征求意见'),
    by: ['officer'],
    from: ['commenting'],
    to: 'reviewing',
    story: say('收到意见{received}条，采纳{adopted}条', '{received} comments, {adopted} adopted'),
  },
  recordCompetition: {
    ...named('登记公平竞争审查', 'Record the competition review', '公平竞争审查', 'legalPractice'),
    by: ['reviewer'],
    from: drafting,
    excludes: ['initiate'],
    story: say(
      '公平竞争审查：{conclusion} {reviewNumber}',
      'competition: {conclusion} {reviewNumber}',
    ),
  },
  recordReview: {
    ...named('登记合法性审核', 'Record the review', '合法性审核', 'legalityReview'),
    by: ['reviewer'],
    from: ['drafting', 'reviewing'],
    to: 'reviewing',
    excludes: ['initiate'],
    letters: ['explanation'],
    story: say('合法性审核：{outcome} {reviewNumber}', 'legality: {outcome} {reviewNumber}'),
  },
  redraft: {
    ...named('修改草案', 'Change the draft', '起草'),
    by: ['officer'],
    from: ['reviewing', 'decided'],
    to: 'reviewing',
    story: say('修改草案：{changes}', 'changed the draft: {changes}'),
  },
  discuss: {
    ...named('集体审议', 'Discuss', '集体审议'),
    by: ['clerk', 'head'],
    from: ['reviewing'],
    story: say(
      '{heldOn}{meeting}（{session}）审议：{decision}',
      '{meeting} of {heldOn} ({session}): {decision}',
    ),
  },
  sign: {
    ...named('签发', 'Sign', '签发'),
    by: ['leader'],
    from: ['decided'],
    to: 'signed',
    excludes: ['initiate'],
    numbers: 'normative',
    story: say('签发：{remark}', 'signed: {remark}'),
  },
  register: {
    ...named('统一登记', 'Register', '统一登记'),
    by: ['clerk'],
    from: ['signed'],
    story: say('统一登记，{unified}', 'registered as {unified}'),
  },
  publish: {
    ...named('公布、印发', 'Publish', '公布'),
    by: ['clerk'],
    from: ['signed'],
    to: 'published',
    story: say(
      '公布于{where}，{effectiveOn}起施行，有效期至{until}',
      'published in {where}, in force {effectiveOn} to {until}',
    ),
  },
  interpret: {
    ...named('发布解读', 'Interpret', '解读'),
    by: ['officer', 'clerk'],
    from: ['published', 'filing', 'inForce'],
    story: say('发布{how}解读：{link}', 'interpreted ({how}): {link}'),
  },
  file: {
    ...named('报送备案', 'File', '备案'),
    by: ['clerk', 'officer'],
    from: ['published'],
    to: 'filing',
    letters: ['filing', 'explanation'],
    story: say('报{body}备案，{report}', 'filed with {body}, {report}'),
  },
  returnFiling: {
    ...named('备案审查提出意见', 'Filing objected to', '备案'),
    by: ['clerk'],
    from: ['filing'],
    to: 'published',
    story: say('备案审查意见：{objection}', 'the filing organ: {objection}'),
  },
  recordReceipt: {
    ...named('收到备案回执', 'Record the receipt', '备案'),
    by: ['clerk'],
    from: ['filing'],
    to: 'inForce',
    story: say('备案号{receipt}', 'receipt {receipt}'),
  },
  evaluate: {
    ...named('实施后评估', 'Evaluate', '评估', 'legalPractice'),
    by: ['officer'],
    from: ['inForce'],
    story: say('评估：{finding}。{report}', 'evaluated: {finding}. {report}'),
  },
  extendForce: {
    ...named('延长有效期', 'Extend its force', '有效期', 'legalPractice'),
    by: ['leader'],
    from: ['inForce'],
    story: say('有效期延至{to}：{reason}', 'in force until {to}: {reason}'),
  },
  abolish: {
    ...named('终止效力', 'End its force', '清理'),
    by: ['head', 'leader'],
    from: ['published', 'filing', 'inForce'],
    to: 'ended',
    story: say('{how} {number}，公布于{where}', '{how} {number}, published in {where}'),
  },
  drop: {
    ...named('终止制定', 'Drop', '立项'),
    by: ['head'],
    from: [...drafting, 'decided'],
    to: 'dropped',
    story: say('终止制定：{reason}', 'dropped: {reason}'),
  },
} as const);
