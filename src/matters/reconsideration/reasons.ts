import type { Cite } from '../../kernel/refusal.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import type { laws } from '../laws.ts';

type Law = keyof typeof laws;
/** Articles without a law are those of the law as revised in 2023. */
export const cites = (article: string, law: Law = 'reconsideration'): Cite<Law> => ({
  law,
  article,
});
export const former = (article: string): Cite<Law> => cites(article, 'formerReconsideration');

type Reason = { readonly cites: Cite<Law>; readonly says: Text };
const by = (article: string, zh: string, en: string, law?: Law): Reason => ({
  cites: cites(article, law),
  says: say(zh, en),
});

export const reasons = {
  'notice-after-entry': by(
    '登记',
    '收到日期晚于登记日期，请核对。',
    'The copy cannot be received after it is entered.',
    'practice',
  ),
  'simple-since-2024': by(
    '第五十三条',
    '简易程序自2024年1月1日起施行，此前收到的案件适用普通程序。',
    'The simple procedure exists since 1 January 2024; earlier cases follow the ordinary one.',
  ),
  'evidence-after-notice': by(
    '第四十六条第一款',
    '行政复议期间不得自行收集证据；收到申请书副本以后取得的证据须写明经复议机构同意。',
    'No evidence is collected during reconsideration; what was obtained later needs the leave of the organ.',
  ),
  'evidence-after-notice-formerly': by(
    '证据',
    '行政复议过程中不得自行收集证据，收到申请书副本以后取得的证据不能列入。',
    'No evidence is collected during reconsideration; what was obtained later is left out.',
    'formerReconsideration',
  ),
  'evidence-missing': by(
    '第四十八条',
    '答复须一并提交作出行政行为的证据、依据，请先列证据清单。',
    'The reply comes with evidence and legal basis: list them first.',
  ),
  'evidence-missing-formerly': by(
    '答复',
    '答复须一并提交当初作出具体行政行为的证据、依据，请先列证据清单。',
    'The reply comes with evidence and legal basis: list them first.',
    'formerReconsideration',
  ),
  'replied-late': by(
    '第七十条',
    '答复和证据逾期提交，可能被视为没有证据、依据。',
    'Reply and evidence came late and may be taken as missing.',
  ),
  'replied-late-formerly': by(
    '逾期不答复',
    '答复和证据逾期提交，可能被视为没有证据、依据。',
    'Reply and evidence came late and may be taken as missing.',
    'formerReconsideration',
  ),
  'absence-unexplained': by(
    '第五十一条第三款',
    '负责人不能参加听证的，应当说明理由并委托相应的工作人员参加。',
    'A head who cannot attend gives reasons and sends a member of staff.',
  ),
  'hearing-not-yet': by(
    '第五十条',
    '听证日期晚于办理日期，请在听证以后登记。',
    'The hearing has not been held yet.',
  ),
  'outcome-of-withdrawal': by(
    '第四十一条',
    '撤回申请的，结果应当为终止。',
    'What was withdrawn ends with termination.',
  ),
  'mediation-agreement-missing': by(
    '第七十三条第一款',
    '以调解结案的，先登记调解达成的协议。',
    'A case that ends by mediation needs its agreement recorded first.',
  ),
  'comply-by-missing': by(
    '第七十七条',
    '决定要求履行或者重新作出行政行为的，请填写履行期限。',
    'Where the decision orders something, enter the day by which it is to be done.',
  ),
  'nothing-to-comply': by(
    '第七十七条',
    '本案没有需要履行的内容。',
    'There is nothing to be done under this decision.',
  ),
  'complied-late': by(
    '第七十七条',
    '履行晚于规定的期限。',
    'It was complied with after the time set.',
  ),
  'correction-late': by(
    '第七十六条',
    '纠正情况应当自收到意见书之日起六十日内报送。',
    'What was put right is reported within sixty days of the opinion.',
  ),
  'no-opinion': by('第七十六条', '没有收到行政复议意见书。', 'No written opinion was received.'),
  'not-complied': by(
    '第七十七条',
    '决定尚未履行或者意见书尚未回复，不能归档。',
    'The decision is not complied with, or the opinion not answered.',
  ),
  'lessons-missing': by(
    '结案分析',
    '被纠正的案件，归档前须登记原因分析和改进措施。',
    'Where the office was put right, causes and measures are recorded before the file is closed.',
    'practice',
  ),
} as const satisfies Readonly<Record<string, Reason>>;
