import { say } from '../../kernel/text.ts';
import { asking } from '../rule.ts';
import { asks } from './fields.ts';
import type { Law } from './reasons.ts';
import { cites } from './reasons.ts';

const named = (zh: string, en: string, article: string, law?: Law) => ({
  title: say(zh, en),
  cites: cites(article, law),
});

/** Who may do what, in which phase, and where it leads. */
export const steps = asking(asks)({
  register: {
    ...named('登记', 'Register', '登记'),
    by: ['clerk', 'officer'],
    to: 'open',
    numbers: 'message',
    story: say('登记{channel}{sort}件', 'registered it ({channel}, {sort})'),
  },
  handOver: {
    ...named('交处室承办', 'Hand over to a division', '第十四条第一款', 'hotline'),
    by: ['clerk', 'head', 'leader'],
    from: ['open'],
    internal: true,
    letters: ['order'],
    story: say('交{division}承办：{note}', 'handed it to {division}: {note}'),
  },
  object: {
    ...named('提出派单异议', 'Object to the order', '第十二条第三款', 'hotline'),
    by: ['head'],
    from: ['open'],
    to: 'objected',
    story: say('提出派单异议：{reason}', 'objected to the order: {reason}'),
  },
  upholdObjection: {
    ...named('异议成立，退回', 'Objection upheld', '第十二条第三款', 'hotline'),
    by: ['clerk', 'officer'],
    from: ['objected'],
    to: 'returned',
    story: say('派单异议成立，退回', 'the objection was upheld'),
  },
  rejectObjection: {
    ...named('异议不成立，继续办理', 'Objection rejected', '第十四条', 'hotline'),
    by: ['clerk', 'officer'],
    from: ['objected'],
    to: 'open',
    story: say('派单异议不成立：{reason}', 'the objection was rejected: {reason}'),
  },
  contact: {
    ...named('联系诉求人', 'Contact the person', '第十五条第一项', 'hotline'),
    by: ['officer', 'head'],
    from: ['open', 'drafted'],
    story: say('联系诉求人：{said}', 'contacted the person: {said}'),
  },
  extend: {
    ...named('延长时限', 'Take more time', '第十五条第二项', 'hotline'),
    by: ['head'],
    from: ['open', 'drafted'],
    story: say('延长至{until}：{reason}', 'took until {until}: {reason}'),
  },
  draft: {
    ...named('拟写答复', 'Draft the answer', '互动交流', 'websites'),
    by: ['officer'],
    from: ['open'],
    to: 'drafted',
    internal: true,
    letters: ['reply'],
    story: say('拟写答复', 'drafted the answer'),
  },
  returnDraft: {
    ...named('退回修改', 'Return the draft', '审核', 'office'),
    by: ['reviewer', 'head'],
    from: ['drafted'],
    to: 'open',
    internal: true,
    story: say('退回修改：{reason}', 'returned the draft: {reason}'),
  },
  reply: {
    ...named('审核答复', 'Review and answer', '互动交流', 'websites'),
    by: ['reviewer', 'head'],
    from: ['drafted'],
    to: 'answered',
    excludes: ['draft'],
    letters: ['reply'],
    story: say('审核后答复：{opinion}', 'reviewed it and answered: {opinion}'),
  },
  answerAtOnce: {
    ...named('即时答复', 'Answer at once', '第十一条第一款', 'hotline'),
    by: ['clerk', 'officer'],
    from: ['open'],
    to: 'answered',
    letters: ['reply'],
    story: say('即时答复咨询', 'answered the question at once'),
  },
  publish: {
    ...named('选登', 'Decide on publication', '互动交流', 'websites'),
    by: ['reviewer', 'head'],
    from: ['answered', 'followed'],
    story: say('{extent}', '{extent}'),
  },
  followUp: {
    ...named('回访', 'Follow up', '第二十三条', 'hotline'),
    by: ['clerk', 'officer'],
    from: ['answered'],
    to: 'followed',
    story: say('回访：{satisfied} {said}', 'followed up: {satisfied} {said}'),
  },
  redo: {
    ...named('重新办理', 'Handle anew', '第二十三条', 'hotline'),
    by: ['head'],
    from: ['followed'],
    to: 'open',
    story: say('重新办理：{reason}', 'handled anew: {reason}'),
  },
} as const);
