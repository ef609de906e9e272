import { say } from '../../kernel/text.ts';
import { asking } from '../rule.ts';
import { asks } from './fields.ts';
import type { Law } from './reasons.ts';
import { cites } from './reasons.ts';

const working = ['open', 'drafted', 'reviewed', 'signed'] as const;
const answered = ['answered', 'settled'] as const;
const named = (zh: string, en: string, article: string, law?: Law) => ({
  title: say(zh, en),
  cites: cites(article, law),
});

/** Who may do what, in which phase, and where it leads. `defineMatter` proves the names. */
export const steps = asking(asks)({
  register: {
    ...named('登记交办', 'Register', '第十七条第二款'),
    by: ['clerk', 'officer'],
    to: 'open',
    numbers: 'proposal',
    story: say('登记{assignedBy}交办的{source}件', 'registered what {assignedBy} assigned'),
  },
  sendBack: {
    ...named('退回交办机关', 'Send back', '退回交办件', 'proposals'),
    by: ['head'],
    from: ['open'],
    to: 'returning',
    numbers: 'proposalReturn',
    letters: ['return'],
    story: say('退回交办机关：{reason}', 'sent it back: {reason}'),
  },
  agreeReturn: {
    ...named('交办机关同意退回', 'Return agreed', '退回交办件', 'proposals'),
    by: ['clerk', 'officer'],
    from: ['returning'],
    to: 'returned',
    story: say('交办机关同意退回', 'the assigning organ took it back'),
  },
  refuseReturn: {
    ...named('交办机关不同意退回', 'Return not agreed', '退回交办件', 'proposals'),
    by: ['clerk', 'officer'],
    from: ['returning'],
    to: 'open',
    story: say('交办机关不同意退回，继续办理', 'the assigning organ did not take it back'),
  },
  contact: {
    ...named('联系沟通', 'Contact', '第十九条第一款'),
    by: ['clerk', 'officer', 'head', 'leader'],
    from: [...working, ...answered],
    story: say('{stage}（{manner}）：{said}', '{stage} ({manner}): {said}'),
  },
  askOpinion: {
    ...named('征求会办意见', 'Ask for an opinion', '第十七条第二款'),
    by: ['officer'],
    from: ['open'],
    story: say('向{unit}征求会办意见，请于{by}前反馈', 'asked {unit} for its opinion by {by}'),
  },
  hearOpinion: {
    ...named('收到会办意见', 'Record an opinion', '第十七条第二款'),
    by: ['clerk', 'officer'],
    from: working,
    story: say('收到会办意见：{view}', 'received the opinion: {view}'),
  },
  applyExtension: {
    ...named('申请延期', 'Apply for an extension', '第二十一条'),
    by: ['head'],
    from: working,
    internal: true,
    numbers: 'proposalExtension',
    letters: ['extension'],
    story: say('申请延期至{until}：{reason}', 'applied for more time until {until}: {reason}'),
  },
  extend: {
    ...named('交办机关同意延期', 'Extension agreed', '第二十一条'),
    by: ['clerk', 'officer', 'head'],
    from: working,
    story: say('交办机关同意延期：{consent}', 'the assigning organ agreed: {consent}'),
  },
  draft: {
    ...named('拟稿', 'Draft', '第二十二条'),
    by: ['officer'],
    from: ['open'],
    to: 'drafted',
    internal: true,
    letters: ['reply'],
    story: say('拟稿：{result}', 'drafted the answer: {result}'),
  },
  takeBack: {
    ...named('收回', 'Take back', '起草', 'office'),
    by: ['officer'],
    from: ['drafted'],
    to: 'open',
    internal: true,
    story: say('收回拟稿', 'took the draft back'),
  },
  review: {
    ...named('审核', 'Review', '第二十五条第二款'),
    by: ['reviewer'],
    from: ['drafted'],
    to: 'reviewed',
    internal: true,
    story: say('审核通过：{opinion}', 'reviewed: {opinion}'),
  },
  returnDraft: {
    ...named('退回修改', 'Return the draft', '审核', 'office'),
    by: ['reviewer', 'leader'],
    from: ['drafted', 'reviewed'],
    to: 'open',
    internal: true,
    story: say('退回修改：{reason}', 'returned the draft: {reason}'),
  },
  sign: {
    ...named('签发', 'Sign', '签发', 'office'),
    by: ['leader'],
    from: ['reviewed'],
    to: 'signed',
    internal: true,
    excludes: ['draft'],
    numbers: 'proposalReply',
    letters: ['reply'],
    story: say('签发：{remark}', 'signed: {remark}'),
  },
  reply: {
    ...named('答复', 'Answer', '第二十一条、第二十二条'),
    by: ['clerk', 'officer'],
    from: ['signed'],
    to: 'answered',
    story: say('发出答复', 'sent the answer'),
  },
  recordDelivery: {
    ...named('记录送达', 'Record delivery', '第二十三条第一款'),
    by: ['clerk', 'officer'],
    from: ['answered'],
    story: say('记录答复送达', 'recorded delivery of the answer'),
  },
  feedback: {
    ...named('收到反馈', 'Record the feedback', '第二十三条第一款'),
    by: ['clerk', 'officer'],
    from: ['answered'],
    to: 'settled',
    story: say('收到反馈：{outcome} {comment}', 'heard back: {outcome} {comment}'),
  },
  requireRedo: {
    ...named('要求重新办理', 'Required anew', '第二十七条第四款'),
    by: ['clerk', 'officer'],
    from: answered,
    to: 'open',
    story: say('{by}要求重新办理：{reason}', '{by} required it anew: {reason}'),
  },
  makePromise: {
    ...named('登记承诺', 'Record a promise', '第二十六条第一款'),
    by: ['officer', 'head'],
    from: [...working, ...answered],
    story: say('承诺于{due}前：{what}', 'promised by {due}: {what}'),
  },
  followPromise: {
    ...named('跟踪承诺', 'Follow a promise', '第二十六条'),
    by: ['officer', 'head'],
    from: [...working, ...answered, 'archived'],
    story: say('承诺{outcome}：{how}', 'promise {outcome}: {how}'),
  },
  reviewPromises: {
    ...named('年度复核承诺', 'Review the promises', '第二十六条第二款'),
    by: ['officer', 'head'],
    from: [...working, ...answered, 'archived'],
    story: say('{year}年度复核：{finding}', 'reviewed for {year}: {finding}'),
  },
  publish: {
    ...named('公开审查和公开', 'Decide on publication', '复文公开', 'publication'),
    by: ['head'],
    from: answered,
    story: say('{extent} {reason}', '{extent} {reason}'),
  },
  archive: {
    ...named('归档', 'Archive', '第二十六条第二款'),
    by: ['clerk', 'officer'],
    from: [...answered, 'returned'],
    to: 'archived',
    story: say('归档：{volume}', 'archived: {volume}'),
  },
} as const);
