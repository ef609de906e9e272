import type { Cite } from '../../kernel/refusal.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import type { laws } from '../laws.ts';

export type Law = keyof typeof laws;
export const cites = (article: string, law: Law = 'messageTerms'): Cite<Law> => ({ law, article });

type Reason = { readonly cites: Cite<Law>; readonly says: Text };
const by = (law: Law, article: string, zh: string, en: string): Reason => ({
  cites: cites(article, law),
  says: say(zh, en),
});

export const reasons = {
  'received-after-entry': by(
    'messageTerms',
    '登记',
    '收到日期晚于登记日期，请核对。',
    'It cannot be received after it is entered.',
  ),
  'due-before-receipt': by(
    'hotline',
    '第十三条',
    '工单注明的办理时限早于收到日期，请核对工单。',
    'The day printed on the order lies before its receipt; look at the order again.',
  ),
  'objected-late': by(
    'messageTerms',
    '派单异议',
    '超过规定的时间才提出派单异议。',
    'The order was objected to after the time set for it.',
  ),
  'contacted-already': by(
    'hotline',
    '第十四条第一款',
    '已与诉求人联系或者已延长时限，视为接办，不能再提出派单异议。',
    'Having contacted the person or taken more time, the office has taken the order on.',
  ),
  'extension-not-told': by(
    'hotline',
    '第十五条第二项',
    '延长时限应当向诉求人说明理由；来自热线的同时通报热线工作机构。',
    'More time needs the reasons told to the person, and to the hotline where it gave the order.',
  ),
  'extension-within-term': by(
    'hotline',
    '第十五条第二项',
    '延长后的日期须晚于现在的时限。',
    'The later day must lie after the present term.',
  ),
  'extension-after-term': by(
    'hotline',
    '第十五条第二项',
    '时限已过，不能再延长。',
    'The term is over and cannot be extended.',
  ),
  'not-at-once': by(
    'hotline',
    '第十一条第一款',
    '即时答复只用于咨询；其他诉求经拟稿、审核后答复。',
    'Only questions are answered at once; everything else is drafted and reviewed.',
  ),
  'legal-channel': by(
    'hotline',
    '第十一条第三款第二项',
    '已告知法定渠道的，由诉求人通过该渠道提出，不重新办理。',
    'What was referred to a legal procedure is taken there and not handled anew.',
  ),
  'answered-late': by(
    'messageTerms',
    '办理期限',
    '答复晚于办理期限。',
    'It was answered after the term.',
  ),
  'personal-data-first': by(
    'websites',
    '互动交流',
    '公开的内容中不能有电话、证件号码等个人信息，请核对并删除。',
    'What is published holds no telephone or identity numbers; take them out.',
  ),
  'published-text-required': by(
    'websites',
    '互动交流',
    '选登的，请填写公开的留言和答复。',
    'Give the message and the answer as they are published.',
  ),
  'not-for-publication': by(
    'websites',
    '互动交流',
    '举报和来信来访的内容不在网上选登。',
    'Reports of wrongs, letters and visits are not published.',
  ),
  'redo-without-cause': by(
    'hotline',
    '第二十三条',
    '回访未反映没有解决或者不满意的，不重新办理。',
    'It is handled anew only where the person said that it was not solved or not well done.',
  ),
} as const satisfies Readonly<Record<string, Reason>>;
