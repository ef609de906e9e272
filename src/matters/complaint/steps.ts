import { say } from '../../kernel/text.ts';
import { asking } from '../rule.ts';
import { asks } from './fields.ts';
import type { Law } from './reasons.ts';
import { cites } from './reasons.ts';

const named = (zh: string, en: string, article: string, before?: string) => ({
  title: say(zh, en),
  cites: cites(article),
  ...(before === undefined
    ? {}
    : { formerly: { until: '2022-04-30' as const, cites: cites(before, 'formerPetition') } }),
});
const local = (zh: string, en: string, article: string, law: Law = 'complaintPractice') => ({
  title: say(zh, en),
  cites: cites(article, law),
});

/** Who may do what, in which phase, and where it leads. */
export const steps = asking(asks)({
  register: {
    ...named('登记', 'Register', '第二十三条第一款', '受理和告知'),
    by: ['clerk', 'officer'],
    to: 'received',
    numbers: 'complaint',
    story: say('登记{sort}（{came}）', 'registered it ({sort}, {came})'),
  },
  object: {
    ...named('提出异议', 'Object to the transfer', '第二十三条第三款', '受理'),
    by: ['head'],
    from: ['received'],
    to: 'objected',
    story: say('提出异议：{reason}', 'objected to the transfer: {reason}'),
  },
  upholdObjection: {
    ...named('同意异议，交还材料', 'Objection upheld', '第二十三条第三款', '受理'),
    by: ['clerk', 'officer'],
    from: ['objected'],
    to: 'returned',
    story: say('异议成立，材料交还{returnedTo}', 'upheld; papers returned to {returnedTo}'),
  },
  rejectObjection: {
    ...named('不同意异议', 'Objection rejected', '第二十三条第三款', '受理'),
    by: ['clerk', 'officer'],
    from: ['objected'],
    to: 'received',
    story: say('异议不成立：{reason}', 'the objection was rejected: {reason}'),
  },
  inform: {
    ...named('告知', 'Tell the person', '第二十三条第二款', '受理和告知'),
    by: ['officer', 'head'],
    from: ['received'],
    letters: ['notice'],
    story: say('告知：{how}{where}', 'told the person: {how} {where}'),
  },
  pass: {
    ...named('转送有权机关', 'Pass on', '第三十条', '转送'),
    by: ['head'],
    from: ['received', 'open'],
    to: 'passed',
    letters: ['transfer'],
    story: say('转送{to}', 'passed it to {to}'),
  },
  extend: {
    ...named('延长办理期限', 'Extend the term', '第三十四条', '办理期限'),
    by: ['leader'],
    from: ['open', 'drafted'],
    letters: ['extension'],
    story: say('延长{days}日：{reason}', 'extended by {days} days: {reason}'),
  },
  mediate: {
    ...named('调解、和解', 'Mediate', '第三十三条', '调解'),
    by: ['officer', 'head'],
    from: ['open'],
    story: say('调解、和解：{result}', 'mediated: {result}'),
  },
  draft: {
    ...named('拟写处理意见', 'Draft the opinion', '第三十二条', '处理意见'),
    by: ['officer'],
    from: ['open'],
    to: 'drafted',
    internal: true,
    letters: ['opinion'],
    story: say('拟写处理意见：{verdict}', 'drafted the opinion: {verdict}'),
  },
  close: {
    ...named('签发处理意见、办结', 'Sign and close', '第三十四条', '办理期限'),
    by: ['head', 'leader'],
    from: ['drafted'],
    to: 'closed',
    excludes: ['draft'],
    letters: ['opinion'],
    story: say('签发处理意见，办结', 'signed the opinion and closed it'),
  },
  askReview: {
    ...named('请求复查', 'A review is asked for', '第三十五条', '复查'),
    by: ['clerk', 'officer'],
    from: ['closed'],
    story: say('信访人于{askedOn}向{by}请求复查', 'a review by {by} was asked for on {askedOn}'),
  },
  hearReview: {
    ...named('收到复查意见', 'Record the review', '第三十五条', '复查'),
    by: ['clerk', 'officer'],
    from: ['closed'],
    story: say('复查意见：{result}', 'result of the review: {result}'),
  },
  archive: {
    ...local('归档', 'Archive', '归档'),
    by: ['clerk', 'officer'],
    from: ['closed', 'passed'],
    to: 'archived',
    story: say('归档：{volume}', 'archived: {volume}'),
  },
} as const);
