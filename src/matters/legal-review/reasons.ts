import type { Cite } from '../../kernel/refusal.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import type { laws } from '../laws.ts';

export type Law = keyof typeof laws;
/** How the office reviews where no rule says anything: practice, named as such. */
export const cites = (article: string, law: Law = 'legalPractice'): Cite<Law> => ({ law, article });

type Reason = { readonly cites: Cite<Law>; readonly says: Text };
const by = (law: Law, article: string, zh: string, en: string): Reason => ({
  cites: cites(article, law),
  says: say(zh, en),
});

/** What each refusal and late mark says; the conditions are in `rules.ts` under the same code. */
export const reasons = {
  'too-little-time': by(
    'legalityReview',
    '审核时间',
    '规范性文件审核时间一般不少于5个工作日；确需提前的，请写明紧急理由。',
    'A normative document is given at least five working days; say why it is urgent.',
  ),
  'too-little-time-for-decision': by(
    'majorDecisions',
    '第二十六条第二款',
    '重大行政决策合法性审查一般不少于7个工作日；确需提前的，请写明紧急理由。',
    'The review of a major decision is given at least seven working days; say why it is urgent.',
  ),
  'materials-missing': by(
    'legalPractice',
    '送审材料',
    '送审材料不齐，请退回补正；材料齐备之日起计算审核期限。',
    'Materials are missing: ask for them. The term runs from the day all are there.',
  ),
  'nothing-missing': by(
    'legalPractice',
    '送审材料',
    '规定的材料已经齐备，不能以材料不全为由退回。',
    'All that is required is there: it cannot be sent back for materials.',
  ),
  'counsel-first': by(
    'majorDecisions',
    '第二十八条',
    '重大行政决策的合法性审查应当听取法律顾问或者公职律师的法律意见。',
    'A major decision is reviewed with the opinion of a legal adviser or public lawyer.',
  ),
  'counsel-outstanding': by(
    'legalCounsel',
    '听取法律意见',
    '已请法律顾问、公职律师提出意见的，应当收到意见或者说明不再等待的理由。',
    'Counsel was asked: wait for the opinion, or say why it is not awaited.',
  ),
  'no-such-question': by(
    'legalCounsel',
    '听取法律意见',
    '没有找到这次征询。',
    'Counsel was not asked that.',
  ),
  'already-advised': by(
    'legalCounsel',
    '听取法律意见',
    '这次征询的法律意见已经登记。',
    'That opinion is recorded already.',
  ),
  'points-required': by(
    'legalPractice',
    '审核意见',
    '审核意见为应当修改或者不合法的，应当逐条写明问题和修改建议。',
    'What is to be revised or is unlawful is said point by point.',
  ),
  'reviewed-late': by(
    'legalPractice',
    '审核期限',
    '审核意见出具时已超过审核期限。',
    'The opinion came after the term of the review.',
  ),
  'answer-points': by(
    'legalPractice',
    '意见采纳',
    '有审核意见的，应当对每一条答复是否采纳。',
    'Every point is answered.',
  ),
  'reasons-required': by(
    'legalityReview',
    '意见采纳',
    '未采纳或者部分采纳审核意见的，应当书面说明理由。',
    'What is not followed, or not wholly, is explained in writing.',
  ),
  'nothing-to-answer': by(
    'legalPractice',
    '意见采纳',
    '没有这一条审核意见。',
    'There is no such point.',
  ),
  'answered-late': by(
    'legalPractice',
    '意见采纳',
    '答复采纳情况时已超过期限。',
    'The answer to the opinion came late.',
  ),
  'unlawful-not-signed': by(
    'legalPractice',
    '先审后签',
    '经审核不合法的，不得签署、印发或者提交讨论。',
    'What was found unlawful is not signed, issued or put to discussion.',
  ),
  'head-decides': by(
    'legalPractice',
    '先审后签',
    '应当修改而未全部采纳的，须由负责人审定理由后才能签署。',
    'Where a required revision was not wholly made, the head first agrees to the reasons.',
  ),
  'followed-already': by(
    'legalPractice',
    '先审后签',
    '审核意见已全部采纳，无须审定理由。',
    'Every point was followed: there are no reasons to agree to.',
  ),
} as const satisfies Readonly<Record<string, Reason>>;
