import type { Cite } from '../../kernel/refusal.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import type { laws } from '../laws.ts';

export type Law = keyof typeof laws;
/** Articles without a law are those of the regulations on petitions of 2022. */
export const cites = (article: string, law: Law = 'petition'): Cite<Law> => ({ law, article });

type Reason = { readonly cites: Cite<Law>; readonly says: Text };
const by = (article: string, zh: string, en: string, law?: Law): Reason => ({
  cites: cites(article, law),
  says: say(zh, en),
});

export const reasons = {
  'received-after-entry': by(
    '登记',
    '收到日期晚于登记日期，请核对。',
    'It cannot be received after it is entered.',
    'complaintPractice',
  ),
  'too-many-representatives': by(
    '第二十条第三款',
    '多人走访应当推选代表，代表不得超过五人。',
    'People who come together choose at most five representatives.',
  ),
  'objected-late': by(
    '第二十三条第三款',
    '不属于本机关职权的，应当自收到之日起五个工作日内提出异议。',
    'What is not of the office is objected to within five working days.',
  ),
  'nobody-to-object-to': by(
    '第二十三条第三款',
    '信访人直接提出的，没有转送、交办机关，告知其向有权处理的机关提出。',
    'A petition made directly was transferred by nobody: tell the person where to go.',
  ),
  'told-late': by(
    '第二十三条第二款、第三款',
    '告知晚于收到之日起十五日。',
    'The person was told later than fifteen days after receipt.',
  ),
  'told-late-formerly': by(
    '受理和告知',
    '是否受理的告知晚于收到之日起十五日。',
    'The person was told later than fifteen days after receipt.',
    'formerPetition',
  ),
  'accusation-to-others': by(
    '第三十条第一款',
    '检举控告类事项由纪检监察机关或者有权处理的机关办理，请转送，不作处理意见。',
    'Accusations are handled by discipline inspection or the competent organ: pass them on.',
  ),
  'where-missing': by(
    '第三十一条',
    '导入法定程序或者告知向其他机关提出的，请写明程序或者机关。',
    'Name the procedure or the organ the person is led to.',
  ),
  'must-not-leak': by(
    '第三十条第三款',
    '检举材料不得透露或者转给被检举人及其单位，请密封转送。',
    'Accusations are sealed: nothing of them reaches the accused.',
  ),
  'extension-too-long': by(
    '第三十四条',
    '延长办理期限不得超过三十日。',
    'The term is extended by at most thirty days.',
  ),
  'extension-only-once': by('第三十四条', '办理期限已经延长过。', 'The term was extended already.'),
  'extension-after-term': by(
    '第三十四条',
    '办理期限已过，不能再延长。',
    'The term is over and cannot be extended.',
  ),
  'extension-not-told': by(
    '第三十四条',
    '延长期限应当告知信访人理由。',
    'The person is told why more time is needed.',
  ),
  'ground-missing': by(
    '第三十二条第一款',
    '处理意见应当载明法律法规依据。',
    'The opinion names the law it stands on.',
  ),
  'closed-late': by('第三十四条', '办结晚于办理期限。', 'It was closed after the term.'),
  'closed-late-formerly': by(
    '办理期限',
    '办结晚于办理期限。',
    'It was closed after the term.',
    'formerPetition',
  ),
  'disclosure-late': by(
    '办理期限',
    '公开投诉举报的处理晚于规定的期限。',
    'The complaint about disclosure was dealt with after the term.',
    'complaintPractice',
  ),
  'review-too-late': by(
    '第三十五条',
    '请求复查应当自收到处理意见之日起三十日内提出。',
    'A review is asked for within thirty days of the opinion.',
  ),
  'not-for-disclosure': by(
    '第五十一条',
    '政府信息公开投诉举报没有复查程序，可以依法申请行政复议或者提起行政诉讼。',
    'Complaints about disclosure have no review; reconsideration and court are open.',
    'disclosure',
  ),
  'review-open': by(
    '第三十五条',
    '信访人已请求复查，复查意见未到，不能归档。',
    'A review is asked for and its result is not in.',
  ),
} as const satisfies Readonly<Record<string, Reason>>;
