import { expect, test } from 'vitest';
import { limits } from '../../src/matters/message/channels.ts';
import { settingKinds } from '../../src/office/settings.ts';
import { unproven, recordOf, having, tells } from './record.ts';

const usual = {
  register: {
    channel: 'website',
    number: 'LY2023-0101',
    sort: 'request',
    receivedOn: '2023-09-04',
    subject: '建议在口岸增设英文指引',
    content: '口岸二层找不到英文指引，请补设。',
  },
  handOver: { division: '政策法规处' },
  object: { reason: '属于市商务局职责' },
  extend: { until: '2023-10-20', reason: '需与口岸单位会商', told: true },
  contact: { said: '了解具体位置' },
  draft: { words: '已商口岸单位，九月底前补设。' },
  returnDraft: { reason: '请写明完成时间' },
  answerAtOnce: { words: '请于工作日九时至十七时到三层窗口办理。' },
  publish: { extent: 'shown', published: '问：口岸二层缺英文指引。答：九月底前补设。' },
  followUp: { reached: true, solved: true, satisfied: 'satisfied' },
  redo: { reason: '指引仍未补设' },
} as const;
const message = (...setting: Parameters<typeof having> | []) =>
  recordOf('message', usual, setting.length ? having(...setting) : undefined);

tells(
  '网站留言求助15个工作日，9月4日收到9月25日到期；咨询5个工作日，9月28日的跨过中秋国庆10月11日到期',
  () => {
    message().take('register', '2023-09-04').reads('reply', '2023-09-05', 'running', '2023-09-25');
    message()
      .take('register', '2023-09-28', { sort: 'consultation', receivedOn: '2023-09-28' })
      .reads('reply', '2023-09-28', 'running', '2023-10-11');
  },
);

tells('热线工单按工单注明的时限，没有注明的七日；网站找错三个工作日', () => {
  const order = { channel: 'hotline', number: 'GD230904' } as const;
  message()
    .take('register', '2023-09-04', { ...order, dueOn: '2023-09-08' })
    .reads('reply', '2023-09-05', 'running', '2023-09-08');
  message()
    .take('register', '2023-09-04', order)
    .reads('reply', '2023-09-05', 'running', '2023-09-11')
    .standsOn('reply', '2023-09-05', 'hotline', '第十三条');
  message()
    .take('register', '2023-09-04', { channel: 'site-error' })
    .reads('reply', '2023-09-05', 'running', '2023-09-07');
});

tells('本机关把领导留言板定为十个工作日的，自所定之日起收到的按十个工作日', () => {
  const ours = { leaderBoard: { amount: 10, unit: 'working-days' } };
  message('messageTerms', '2023-09-01', ours)
    .take('register', '2023-09-04', { channel: 'leader' })
    .reads('reply', '2023-09-04', 'running', '2023-09-18');
});

tells('派单异议两个工作日内提出，迟提照录为迟；联系过诉求人即视为接办', () => {
  const order = { channel: 'hotline', number: 'GD1' } as const;
  message()
    .take('register', '2023-09-04', order)
    .take('object', '2023-09-06')
    .marked()
    .refuses('not-in-this-phase', 'draft', '2023-09-06')
    .take('upholdObjection', '2023-09-07')
    .phase('returned')
    .reads('reply', '2023-10-01', 'met', '2023-09-11');
  message()
    .take('register', '2023-09-04', order)
    .take('object', '2023-09-07')
    .marked('late:objected-late')
    .take('rejectObjection', '2023-09-08')
    .take('contact', '2023-09-08')
    .refuses('contacted-already', 'object', '2023-09-08');
});

tells('延长要告知诉求人、要晚于现在的时限、要在时限之内', () => {
  message()
    .take('register', '2023-09-04')
    .refuses('extension-not-told', 'extend', '2023-09-20', { told: false })
    .refuses('extension-within-term', 'extend', '2023-09-20', { until: '2023-09-25' })
    .take('extend', '2023-09-20')
    .reads('reply', '2023-10-09', 'running', '2023-10-20')
    .refuses('extension-after-term', 'extend', '2023-10-23', { until: '2023-11-01' });
});

tells('拟稿人不审核；过期答复照录为迟；咨询可以即时答复，求助不行', () => {
  message()
    .take('register', '2023-09-04')
    .refuses('not-at-once', 'answerAtOnce', '2023-09-05')
    .take('draft', '2023-09-20')
    .as({ role: 'reviewer', by: 'officer' })
    .refuses('same-person', 'reply', '2023-09-20')
    .take('returnDraft', '2023-09-21')
    .take('draft', '2023-09-25')
    .take('reply', '2023-09-26')
    .marked('late:answered-late');
  message()
    .take('register', '2023-09-04', { sort: 'consultation' })
    .take('answerAtOnce', '2023-09-04')
    .reads('reply', '2023-09-30', 'met', '2023-09-11');
});

tells('选登的内容不留电话，举报、来信来访不选登', () => {
  const answered = (own: object = {}) =>
    message()
      .take('register', '2023-09-04', own as { readonly channel: string })
      .take('draft', '2023-09-05')
      .take('reply', '2023-09-06');
  answered()
    .refuses('published-text-required', 'publish', '2023-09-07', { published: null })
    .refuses('personal-data-first', 'publish', '2023-09-07', { published: '请拨打13812345678' })
    .take('publish', '2023-09-07');
  answered({ channel: 'letter' })
    .refuses('not-for-publication', 'publish', '2023-09-07')
    .take('publish', '2023-09-07', { extent: 'hidden', published: null });
});

tells('回访不满意的重新办理，期限自重新办理之日起算；满意的、已告知法定渠道的不重新办理', () => {
  const answered = (draft: object = {}) =>
    message()
      .take('register', '2023-09-04')
      .take('draft', '2023-09-05', draft as { readonly words: string })
      .take('reply', '2023-09-06');
  answered().take('followUp', '2023-09-11').refuses('redo-without-cause', 'redo', '2023-09-11');
  answered()
    .take('followUp', '2023-09-11', { solved: false, satisfied: 'dissatisfied' })
    .take('redo', '2023-09-12')
    .reads('reply', '2023-09-12', 'running', '2023-10-09');
  answered({ legalChannel: 'disclosure' })
    .take('followUp', '2023-09-11', { solved: false, satisfied: 'dissatisfied' })
    .refuses('legal-channel', 'redo', '2023-09-12');
});

tells('收到日期、工单时限不能颠倒', () => {
  message().refuses('received-after-entry', 'register', '2023-09-01');
  message().refuses('due-before-receipt', 'register', '2023-09-04', { dueOn: '2023-09-01' });
});

test('设置里写的期限就是没有设置时的期限；每一条规则都有情景', () => {
  expect(settingKinds['messageTerms']?.initial).toEqual(limits);
  expect(unproven('message')).toEqual([]);
});
