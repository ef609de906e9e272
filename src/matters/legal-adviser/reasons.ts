import type { Cite } from '../../kernel/refusal.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import type { laws } from '../laws.ts';

type Law = keyof typeof laws;
export const cites = (article: string): Cite<Law> => ({ law: 'legalCounsel', article });
const by = (article: string, zh: string, en: string): { cites: Cite<Law>; says: Text } => ({
  cites: cites(article),
  says: say(zh, en),
});

export const reasons = {
  'term-reversed': by('聘用', '聘期止不能早于聘期起。', 'The engagement ends after it begins.'),
  'longer-than-five-years': by(
    '聘用',
    '一个聘期最长五年，期满经评价后续聘。',
    'One term is five years at most, and renewed after an evaluation.',
  ),
  'review-required': by(
    '工作记录',
    '对合法性审核提出意见的，请选择所审核的事项。',
    'An opinion on a review names the review.',
  ),
  'outside-term': by(
    '工作记录',
    '工作日期不在聘期内。',
    'The work lies outside the term of engagement.',
  ),
  'conflict-of-interest': by(
    '回避',
    '该法律顾问与所涉当事人有利害关系，应当回避。',
    'The adviser declared an interest in this party and keeps away.',
  ),
  'evaluated-already': by('年度评价', '该年度已经评价。', 'That year is evaluated already.'),
  'year-not-begun': by(
    '年度评价',
    '不能评价尚未开始或者不在聘期内的年度。',
    'Only years of the engagement that have begun are evaluated.',
  ),
  'evaluate-first': by(
    '续聘',
    '续聘以前应当完成最近一个年度的评价。',
    'It is renewed after the last year was evaluated.',
  ),
  'poor-not-renewed': by(
    '续聘',
    '最近评价为差的，不再续聘。',
    'Who was graded poor last is not engaged again.',
  ),
  'not-beyond-term': by('续聘', '续聘应当晚于现聘期。', 'It is renewed beyond the present term.'),
  'ended-late': by('聘用', '聘期届满后才办理解聘。', 'It was ended after the term was over.'),
} as const;
