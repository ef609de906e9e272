import type { Cite } from '../../kernel/refusal.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import type { laws } from '../laws.ts';

export type Law = keyof typeof laws;
export const cites = (article: string, law: Law = 'normativeDocuments'): Cite<Law> => ({
  law,
  article,
});
type Reason = { readonly cites: Cite<Law>; readonly says: Text };
const by = (article: string, zh: string, en: string, law?: Law): Reason => ({
  cites: cites(article, law),
  says: say(zh, en),
});

export const reasons = {
  'not-for-party': by(
    '公开征求意见',
    '党内规范性文件在党内征求意见，不适用公开征求意见。',
    'An intra-Party document is not put to the public.',
    'partyFiling',
  ),
  'comments-too-short': by(
    '公开征求意见',
    '征求意见期限短于本机关规定的期限；确需缩短的，请写明理由。',
    'The time for comment is shorter than the office set; say why.',
  ),
  'comments-of-thirty-days': by(
    '第六十二条',
    '与市场主体生产经营活动密切相关的，公开征求意见一般不少于30日；确需缩短的，请写明理由。',
    'What closely concerns business is put to the public for thirty days; say why it is shorter.',
    'businessEnvironment',
  ),
  'comments-still-open': by(
    '公开征求意见',
    '征求意见尚未截止，截止次日起才能办结。',
    'Comments may still come in: it is closed from the day after the last.',
  ),
  'more-adopted-than-received': by(
    '公开征求意见',
    '采纳的意见不能多于收到的意见。',
    'More comments cannot be adopted than came in.',
  ),
  'business-not-skipped': by(
    '第六十二条',
    '与市场主体生产经营活动密切相关的，除依法不能公开的外应当公开征求意见，请由负责人说明后办理。',
    'What closely concerns business is put to the public; the head states an exception.',
    'businessEnvironment',
  ),
  'assess-first': by(
    '评估论证',
    '起草行政规范性文件应当先评估论证，再征求意见。',
    'A normative document is assessed before it is put to the public.',
  ),
  'comments-first': by(
    '公开征求意见',
    '征求意见完成以后才能送合法性审核。',
    'It is reviewed once the comments are in.',
  ),
  'competition-first': by(
    '第十八条',
    '与市场主体经济活动有关的，公平竞争审查以后才能进行合法性审核和审议。',
    'What concerns business is reviewed for competition first.',
    'fairCompetition',
  ),
  'competition-first-formerly': by(
    '审查方式',
    '与市场主体经济活动有关的，公平竞争审查以后才能进行合法性审核和审议。',
    'What concerns business is reviewed for competition first.',
    'formerFairCompetition',
  ),
  'violates-competition': by(
    '公平竞争审查',
    '公平竞争审查结论为违反的，修改以前不得提交审议。',
    'What violates fair competition is changed before it is discussed.',
    'legalPractice',
  ),
  'review-unnamed': by(
    '合法性审核',
    '请选择审核、审查事项；在平台以外完成的，填写编号。',
    'Choose the review, or give the number of one made outside the platform.',
    'legalityReview',
  ),
  'legality-first': by(
    '合法性审核',
    '未经合法性审核或者审核不合法的，不得提交集体审议。',
    'Without a review, or found unlawful, it is not put to discussion.',
    'legalityReview',
  ),
  'revision-first': by(
    '合法性审核',
    '审核结论为应当修改的，修改并重新审核后提交审议。',
    'What is to be revised is changed and reviewed again first.',
    'legalityReview',
  ),
  'meeting-of-the-other': by(
    '集体审议',
    '党内规范性文件由党组会审议，行政规范性文件由主任办公会审议。',
    'The Party group discusses Party documents, the directors the others.',
  ),
  'not-registered': by(
    '统一登记',
    '未经统一登记的，不得公布。',
    'What is not registered is not published.',
  ),
  'effective-before-publication': by(
    '公布',
    '施行日期不能早于公布日期。',
    'It is not in force before it is published.',
  ),
  'valid-too-long': by(
    '有效期',
    '有效期超过本机关规定的最长期限（一般五年，暂行、试行两年）。',
    'It is in force for longer than the office set (five years, on trial two).',
    'legalPractice',
  ),
  'not-public': by(
    '公布',
    '党内规范性文件按党内规定印发，解读和公布不适用本步骤。',
    'Party documents are issued within the Party and not interpreted to the public.',
    'partyFiling',
  ),
  'filed-late': by('备案', '报送备案晚于规定期限。', 'It was filed after the term.'),
  'evaluated-late': by(
    '评估',
    '评估完成晚于期限。',
    'It was evaluated after the day.',
    'legalPractice',
  ),
  'evaluation-first': by(
    '评估',
    '评估结论为继续有效的，才能延长有效期。',
    'It stays in force after an evaluation that says so.',
    'legalPractice',
  ),
  'expired-already': by(
    '有效期',
    '有效期届满即失效，不能再延长；仍有必要的重新制定。',
    'It has expired: what is still needed is made anew.',
    'legalPractice',
  ),
  'number-of-the-new': by(
    '清理',
    '废止或者被替代的，请填写有关文件的文号。',
    'Name the act that abolished or replaced it.',
  ),
  'not-expired-yet': by(
    '有效期',
    '有效期尚未届满，不能按失效登记。',
    'It has not expired yet.',
    'legalPractice',
  ),
} as const satisfies Readonly<Record<string, Reason>>;
