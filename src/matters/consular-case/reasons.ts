import type { Day } from '../../kernel/day.ts';
import type { Cite } from '../../kernel/refusal.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import type { laws } from '../laws.ts';

export type Law = keyof typeof laws;
/** The plan of the place: what it numbers its chapters by differs, so its part is named. */
export const plan = (part: string): Cite<'emergencyPlan'> => ({
  law: 'emergencyPlan',
  article: part,
});
export const regulations = (article: string): Cite<'consularRegulations'> => ({
  law: 'consularRegulations',
  article,
});
export const response = (article: string): Cite<'emergencyResponse'> => ({
  law: 'emergencyResponse',
  article,
});
export const practice = (article: string): Cite<'consularPractice'> => ({
  law: 'consularPractice',
  article,
});

/** The last day without the regulations, and without the law on responses of 2024. */
export const BEFORE_REGULATIONS: Day = '2023-08-31';
export const BEFORE_RESPONSE: Day = '2024-10-31';

type Reason = {
  readonly cites: Cite<Law>;
  readonly says: Text;
  readonly since?: Day;
  readonly until?: Day;
};
const by = (cites: Cite<Law>, zh: string, en: string): Reason => ({ cites, says: say(zh, en) });
const late = say('报送晚于规定时限。', 'The report was sent after its term.');
const unpassed = say(
  '收到的监护通知尚未逐级通知到居民委员会、村民委员会或者民政部门，通知后再办结。',
  'A notice about a person without a guardian was not passed on yet; pass it on before closing.',
);

/** What each refusal and late mark says and by which article; the conditions are in `rules.ts` under the same code. */
export const reasons = {
  'day-differs': by(
    practice('登记时刻'),
    '办理日期与所填时刻不是同一天，请改为时刻所在的日期。',
    'The day of the act is not the day of the minute entered.',
  ),
  'before-heard': by(
    practice('登记时刻'),
    '所填时刻早于接报时间。',
    'The minute entered lies before the case was heard of.',
  ),
  'no-such-person': by(
    practice('人员登记'),
    '没有找到这名当事人，请先登记人员。',
    'There is no such person; enter the person first.',
  ),
  'nothing-grades-it': by(
    plan('分级'),
    '人数未达到分级标准，也没有填写性质影响或者上级要求，无须定级。',
    'Neither the numbers nor the weight nor an order gives a level.',
  ),
  'graded-already': by(
    plan('分级'),
    '本案已定级，情况变化的请办理级别调整。',
    'The case has a level; adjust it instead.',
  ),
  'not-graded-yet': by(plan('分级'), '本案尚未定级，请先定级。', 'The case has no level yet.'),
  'level-unchanged': by(
    plan('分级'),
    '调整后的级别与现级别相同。',
    'The level would stay as it is.',
  ),
  'reported-already': by(
    plan('信息报告：首报'),
    '首报已报出，后续情况请续报。',
    'The first report was sent; send a further report.',
  ),
  'not-reported-yet': by(
    plan('信息报告：首报'),
    '尚未首报，请先首报。',
    'There is no first report yet.',
  ),
  'finished-already': by(
    plan('信息报告：终报'),
    '终报已报出，不再报告；有新情况的请重新办理。',
    'The final report was sent; reopen the case if something new happens.',
  ),
  'reported-late': {
    cites: response('第六十一条第二款'),
    says: late,
    since: '2024-11-01',
  },
  'reported-late-by-plan': { cites: plan('信息报告时限'), says: late },
  'no-notice-received': by(
    practice('监护通知'),
    '没有收到这名当事人的监护通知。',
    'No notice about this person was received.',
  ),
  'not-passed-on': by(
    practice('监护通知'),
    '监护通知尚未通知下去，不能记录确认。',
    'The notice was not passed on, so nobody can confirm it.',
  ),
  'guardianship-open': {
    cites: regulations('第十一条第二款'),
    says: unpassed,
    since: '2023-09-01',
  },
  'guardianship-open-by-practice': {
    cites: practice('监护通知'),
    says: unpassed,
    until: BEFORE_REGULATIONS,
  },
  'family-not-told': by(
    practice('家属告知'),
    '有当事人死亡、失联或者被限制人身自由，没有告知家属的记录；家属不明或者本人不愿告知的，由负责人说明。',
    'A person is dead, missing or detained and no family was told; the head states why not.',
  ),
  'report-unfinished': by(
    plan('信息报告：终报'),
    '已首报而未终报，终报后再归档。',
    'A case that was reported is archived after its final report.',
  ),
} as const satisfies Readonly<Record<string, Reason>>;
