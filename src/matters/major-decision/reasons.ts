import type { Cite } from '../../kernel/refusal.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import type { laws } from '../laws.ts';

type Law = keyof typeof laws;
export const cites = (article: string, law: Law = 'majorDecisions'): Cite<Law> => ({
  law,
  article,
});
type Reason = { readonly cites: Cite<Law>; readonly says: Text };
const by = (article: string, zh: string, en: string): Reason => ({
  cites: cites(article),
  says: say(zh, en),
});

/** What each refusal and late mark says; the conditions are in `rules.ts` under the same code. */
export const reasons = {
  'days-out-of-order': by('第十五条', '截止日期早于起始日期。', 'It ends before it begins.'),
  'consultation-too-short': by(
    '第十五条第一款',
    '公开征求意见一般不少于30日；确需缩短的，写明公开征求意见时所作的说明。',
    'An open consultation lasts 30 days; where it was shortened, give the explanation that was published.',
  ),
  'hearing-materials': by(
    '第十六条第三款',
    '听证会材料应当于召开7日前送达听证参加人。',
    'Materials of a hearing are served seven days before it.',
  ),
  'adopted-more-than-received': by(
    '第十八条',
    '采纳条数多于收到的条数。',
    'More were adopted than were received.',
  ),
  'expert-interested': by(
    '第二十条',
    '不得选择与决策事项有直接利害关系的专家、专业机构。',
    'Experts with a direct interest in the decision are not chosen.',
  ),
  'opinion-unsigned': by(
    '第十九条第二款',
    '书面论证意见应当署名、盖章。',
    'A written opinion is signed or sealed.',
  ),
  'gate-passed': by(
    '第三章',
    '该程序已经履行，不再免除。',
    'That gate was passed: there is nothing to exempt.',
  ),
  'materials-incomplete': by(
    '第二十六条第一款',
    '送审材料不齐的，合法性审查部门可以退回，请补齐后送审。',
    'Incomplete materials are sent back: complete them first.',
  ),
  'review-too-short': by(
    '第二十六条第二款',
    '合法性审查时间一般不少于7个工作日；不足的写明理由。',
    'A review takes at least seven working days; say why where it took less.',
  ),
  'counsel-required': by(
    '第二十八条',
    '合法性审查应当组织法律顾问、公职律师提出法律意见。',
    'Counsel or a public lawyer gives an opinion in the review.',
  ),
  'public-missing': by(
    '第十四条第一款',
    '没有履行公众参与程序，也没有登记免除事由。',
    'The public was not heard, and no ground for that is recorded.',
  ),
  'experts-missing': by(
    '第十九条第一款',
    '没有组织专家论证，也没有登记免除事由。',
    'No experts argued it, and no ground for that is recorded.',
  ),
  'risk-missing': by(
    '第二十二条第一款',
    '没有组织风险评估，也没有登记免除事由。',
    'Risks were not assessed, and no ground for that is recorded.',
  ),
  'risk-not-controllable': by(
    '第二十四条',
    '风险不可控的，调整草案并重新评估为可控后才能提交讨论。',
    'Where risks cannot be controlled, the draft is changed and assessed again first.',
  ),
  'legality-missing': by(
    '第二十五条第二款',
    '未经合法性审查的，不得提交讨论；不得以征求意见代替。',
    'Without a review of legality it is not brought to discussion.',
  ),
  'legality-failed': by(
    '第二十五条第二款',
    '经审查不合法的，不得提交讨论，请修改后重新送审。',
    'What was found unlawful is not discussed: change it and have it reviewed again.',
  ),
  'competition-missing': by(
    '第二十九条第一项',
    '涉及市场主体经济活动的，应当报送公平竞争审查情况。',
    'Where business is concerned, the fair competition review is part of the papers.',
  ),
  'competition-unnamed': by(
    '第二十九条第一项',
    '已进行公平竞争审查的，请选择审查事项；在平台以外完成的，填写结论编号。',
    'Choose the fair-competition review, or give the number of one made outside the platform.',
  ),
  'not-at-party-group': {
    cites: cites('议事决策', 'partyGroups'),
    says: say(
      '重大决策应当提请党组会议集体讨论决定。',
      'A major decision is brought to the party group.',
    ),
  },
  'leader-not-last': by(
    '第三十条第二款',
    '主要负责人应当最后发表意见。',
    'The head gives his view last.',
  ),
  'majority-reasons': by(
    '第三十条第二款',
    '拟作出的决定与多数人意见不一致的，应当在会上说明理由并如实记录。',
    'Whoever decides against the majority gives his reasons at the meeting.',
  ),
  'party-not-asked': by(
    '第三十一条',
    '重大行政决策出台前应当按照规定请示报告。',
    'Before it is issued, the decision is reported as prescribed.',
  ),
  'publication-place': by(
    '第三十二条',
    '公布的写明载体；不予公开的写明依据。',
    'Name where it was published, or on what ground it was not.',
  ),
  'adoption-untold': by(
    '第三十二条',
    '听取过公众、专家意见的，公布时应当说明采纳情况。',
    'Where public or experts were heard, say what was adopted.',
  ),
  'report-by-passed': by(
    '第三十四条',
    '报告期限须晚于今天。',
    'The report is due after the day it is asked for.',
  ),
  'execution-reported-late': by(
    '第三十四条',
    '执行情况的报告晚于期限。',
    'Execution was reported after its term.',
  ),
  'assessor-again': by(
    '第三十六条第二款',
    '决策作出前承担主要论证评估工作的单位不得承担后评估。',
    'Whoever assessed it before the decision does not evaluate it after.',
  ),
} as const satisfies Readonly<Record<string, Reason>>;
