import type { Cite } from '../../kernel/refusal.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import type { laws } from '../laws.ts';

type Law = keyof typeof laws;
/** Articles without a law are those of the Administrative Litigation Law. */
export const cites = (article: string, law: Law = 'litigation'): Cite<Law> => ({ law, article });

type Reason = { readonly cites: Cite<Law>; readonly says: Text };
const by = (article: string, zh: string, en: string, law?: Law): Reason => ({
  cites: cites(article, law),
  says: say(zh, en),
});

export const reasons = {
  'served-after-entry': by(
    '第六十七条第一款',
    '收到起诉状副本的日期晚于登记日期，请核对。',
    'The copy cannot be served after it is entered.',
  ),
  'too-many-agents': by(
    '第三十一条第一款',
    '诉讼代理人为一至二人。',
    'There are one or two agents.',
  ),
  'evidence-missing': by(
    '第三十四条第一款',
    '被告对行政行为负有举证责任，答辩须附证据和所依据的规范性文件。',
    'The defendant proves its act: the defence comes with evidence and legal basis.',
  ),
  'answered-late': by(
    '第三十四条第二款',
    '答辩和证据逾期提交，逾期提供的证据可能视为没有。',
    'Defence and evidence came late; late evidence may be taken as missing.',
  ),
  'extension-after-term': by(
    '第三十六条第一款',
    '举证期限已过，不能再申请延期。',
    'The term for evidence is over and cannot be extended.',
  ),
  'extension-within-term': by(
    '第三十六条第一款',
    '准许延期的日期须晚于现在的期限。',
    'The later day must lie after the present term.',
  ),
  'hearing-not-yet': by(
    '第三条第三款',
    '开庭日期晚于办理日期，请在开庭以后登记。',
    'The hearing has not been held yet.',
  ),
  'staff-absent': by(
    '第三条第三款',
    '负责人不能出庭的，应当委托相应的工作人员出庭，不能只委托律师。',
    'A head who cannot appear sends a member of staff, not a lawyer alone.',
  ),
  'absence-unexplained': by(
    '第九条第一款',
    '负责人不能出庭的，应当向人民法院说明正当理由。',
    'A head who cannot appear explains why to the court.',
    'courtAppearance',
  ),
  'appeal-too-late': by(
    '第八十五条',
    '上诉期已过，判决、裁定已经生效。',
    'The time for appeal is over: judgment or ruling is final.',
  ),
  'appeal-still-open': by(
    '第八十五条',
    '上诉期未满，还不能登记为生效。',
    'The time for appeal is still running.',
  ),
  'comply-by-missing': by(
    '第七十二条',
    '判决要求履行或者重新作出行政行为的，请填写履行期限。',
    'Where the judgment orders something, enter the day by which it is to be done.',
  ),
  'nothing-to-comply': by(
    '第九十四条',
    '本案没有需要履行的内容。',
    'There is nothing to be done under this judgment.',
  ),
  'complied-late': by(
    '第九十六条',
    '履行晚于判决规定的期限。',
    'It was complied with after the time set.',
  ),
  'not-complied': by(
    '第九十四条',
    '生效判决尚未履行，不能归档。',
    'The final judgment is not complied with.',
  ),
  'lessons-missing': by(
    '结案分析',
    '败诉的案件，归档前须登记败诉原因和整改措施。',
    'Where the office lost, causes and measures are recorded before the file is closed.',
    'practice',
  ),
} as const satisfies Readonly<Record<string, Reason>>;
