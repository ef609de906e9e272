import type { Day } from '../../kernel/day.ts';
import type { Cite } from '../../kernel/refusal.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import type { laws } from '../laws.ts';
import { BEFORE } from './items.ts';

export type Law = keyof typeof laws;
export const cites = (article: string, law: Law = 'fairCompetition'): Cite<Law> => ({
  law,
  article,
});
/** What a step stood on before the regulations. */
export const formerly = (part: string) => ({
  until: BEFORE,
  cites: cites(part, 'formerFairCompetition'),
});

type Reason = {
  readonly cites: Cite<Law>;
  readonly says: Text;
  readonly since?: Day;
  readonly until?: Day;
};
const by = (article: string, zh: string, en: string): Reason => ({
  cites: cites(article),
  says: say(zh, en),
  since: '2024-08-01',
});
/** The same sentence before the regulations, on what was in force then. */
const before = (part: string, zh: string, en: string): Reason => ({
  cites: cites(part, 'formerFairCompetition'),
  says: say(zh, en),
  until: BEFORE,
});
const practice = (article: string, zh: string, en: string): Reason => ({
  cites: cites(article, 'legalPractice'),
  says: say(zh, en),
});

const unheard = [
  '尚未听取经营者、行业协会商会等利害关系人的意见。',
  'No operators, trade associations or others concerned were heard yet.',
] as const;
const public_ = [
  '涉及社会公众利益的，还应当听取社会公众意见。',
  'What touches the public interest is put to the public too.',
] as const;

export const reasons = {
  'reason-required': practice(
    '审查范围',
    '认为不属于审查范围的，请写明理由。',
    'Say why it is outside the scope of review.',
  ),
  'stakeholders-first': by('第十六条', ...unheard),
  'former-stakeholders-first': before('审查方式', ...unheard),
  'public-first': by('第十六条', ...public_),
  'judged-by-former-standards': before(
    '审查标准',
    '条例自2024年8月1日起施行，此前按四类标准判断。',
    'The regulations are in force from 1 August 2024: before, the four standards are judged.',
  ),
  'judged-by-items': by(
    '第八条至第十一条',
    '2024年8月1日起按条例第八条至第十一条逐项判断。',
    'From 1 August 2024 the items of articles 8 to 11 are judged.',
  ),
  'note-required': by(
    '第十七条第一款',
    '判断为不违反或者违反的，应当写明涉及的条款和理由。',
    'What complies or violates is explained with the clause concerned.',
  ),
  'nothing-violated': by(
    '第十二条',
    '各项均未违反，不存在适用例外规定的问题。',
    'Nothing is violated: there is nothing to except.',
  ),
  'alternative-exists': by(
    '第十二条',
    '有对公平竞争影响更小的替代方案的，不能适用例外规定。',
    'There is no exception where something less restrictive would do.',
  ),
  'end-required': by(
    '第十二条',
    '适用例外规定的，应当确定合理的实施期限或者终止条件。',
    'An exception has a last day or a condition on which it ends.',
  ),
  'end-not-ahead': by(
    '第十二条',
    '实施期限应当晚于办理之日。',
    'The exception must end after the day of the act.',
  ),
  'regulator-first': by(
    '第十四条',
    '拟由政府出台或者提请人大审议的，应当送同级市场监督管理部门审查并收到意见。',
    'What the government or the congress is to issue is reviewed by the market regulator first.',
  ),
  'not-for-the-regulator': by(
    '第十三条',
    '拟由部门出台的，由起草单位自行审查，不送市场监督管理部门。',
    'A department reviews its own measures.',
  ),
  'violates-unexcepted': by(
    '第十八条',
    '违反第八条至第十一条且不符合第十二条情形的，结论只能是违反，须修改或者不予出台。',
    'What violates and is not excepted cannot be found to comply.',
  ),
  'not-in-violation': by(
    '第十七条第一款',
    '逐项判断没有违反的，结论不能是违反或者适用例外规定。',
    'Where nothing is violated the conclusion cannot say so.',
  ),
  'exception-explained': by(
    '第十七条第二款',
    '适用例外规定的，应当在审查结论中详细说明。',
    'An exception is explained at length in the conclusion.',
  ),
  'not-to-be-issued': by(
    '第十八条',
    '经审查违反规定且不适用例外规定的，不得出台。',
    'What violates and is not excepted is not issued.',
  ),
  'former-not-to-be-issued': before(
    '审查方式',
    '经审查具有排除、限制竞争效果的，不予出台或者调整至符合要求后出台。',
    'What restricts competition is not issued, or is changed first.',
  ),
  'ended-late': by(
    '第十二条',
    '实施期限届满后才停止执行。',
    'The measure went on after the last day of the exception.',
  ),
  'rectified-late': practice(
    '抽查整改',
    '整改完成晚于要求的日期。',
    'It was put right after the day that was set.',
  ),
  'nothing-to-rectify': by('第二十一条', '没有待整改的问题。', 'There is nothing to put right.'),
} as const satisfies Readonly<Record<string, Reason>>;
