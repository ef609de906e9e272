import type { Cite } from '../../kernel/refusal.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import type { laws } from '../laws.ts';

type Law = keyof typeof laws;
export const cites = (article: string, law: Law = 'legalPractice'): Cite<Law> => ({ law, article });
const by = (article: string, zh: string, en: string): { cites: Cite<Law>; says: Text } => ({
  cites: cites(article),
  says: say(zh, en),
});

export const reasons = {
  'review-unnamed': by(
    '合同审核',
    '请选择合法性审核事项；审核在平台以外完成的，填写审核意见书编号。',
    'Choose the review, or give the number of one made outside the platform.',
  ),
  'until-before-from': by(
    '合同管理',
    '履行终止日不能早于起始日。',
    'The last day cannot lie before the first.',
  ),
  'unlawful-contract': by(
    '合同审核',
    '经审核不合法的合同不得签订。',
    'A contract found unlawful is not signed.',
  ),
  'review-unanswered': by(
    '合同审核',
    '审核结论为应当修改的，先答复采纳情况；未全部采纳的，由负责人审定理由后再登记。',
    'A review that wants changes is answered first, and a head agrees to what was not followed.',
  ),
  'signed-before-review': by(
    '合同审核',
    '签订日期早于合法性审核日期：合同未经审核不得签订。',
    'It was signed before the review: a contract is reviewed first.',
  ),
  'nodes-required': by(
    '合同履行',
    '签订合同时应当登记履行节点，逐个跟踪。',
    'The nodes of performance are entered with the signature, and each is followed.',
  ),
  'node-outside': by(
    '合同履行',
    '履行节点应当在合同履行期内。',
    'A node lies within the term of the contract.',
  ),
  'no-such-node': by('合同履行', '没有这个履行节点。', 'There is no such node.'),
  'node-done': by('合同履行', '这个节点已经履行。', 'That node is done already.'),
  'node-late': by('合同履行', '该节点履行晚于约定期限。', 'The node was done after its day.'),
  'payment-after-acceptance': by(
    '合同履行',
    '验收不合格的不予付款。',
    'Nothing is paid for what was not accepted.',
  ),
  'not-later': by('合同履行', '延期应当晚于原定期限。', 'It is postponed to a later day.'),
  'change-reviewed': by(
    '合同变更',
    '变更金额或者期限的，补充协议应当经过合法性审核。',
    'A change of amount or term is reviewed like the contract.',
  ),
  'nodes-open': by(
    '合同履行',
    '还有节点没有履行，不能办理履行完毕。',
    'Nodes are open: it is not completed yet.',
  ),
} as const;
