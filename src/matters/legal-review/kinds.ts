import type { Cite } from '../../kernel/refusal.ts';
import type { Limit } from '../../kernel/matter.ts';
import { workingDays } from '../../kernel/matter.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import type { Law } from './reasons.ts';
import { cites } from './reasons.ts';

/** What is sent for review of legality. */
export const kinds = {
  'legal-document': say('法律文书', 'Legal paper'),
  contract: say('合同', 'Contract'),
  'external-agreement': say('对外协议', 'External agreement'),
  'normative-document': say('行政规范性文件', 'Normative document'),
  'party-document': say('党内规范性文件', 'Intra-Party normative document'),
  'major-decision': say('重大行政决策', 'Major decision'),
} as const satisfies Readonly<Record<string, Text>>;
export type Kind = keyof typeof kinds;

/** What comes with the draft. Which of it is due depends on what is reviewed. */
export const materials = {
  explanation: say('起草说明', 'Explanatory note'),
  basis: say('法律、政策依据', 'Legal basis'),
  opinions: say('征求意见及采纳情况', 'Opinions heard and what became of them'),
  assessment: say('评估论证材料', 'Assessment'),
  competition: say('公平竞争审查结论', 'Conclusion of the fair-competition review'),
  procedure: say('履行决策法定程序的说明', 'Account of the statutory procedure'),
  counterpart: say('对方主体资格、资信材料', 'Standing and credit of the other party'),
  approval: say('立项、批准或者授权文件', 'Approval or authority'),
  foreignText: say('外文文本', 'Text in the foreign language'),
} as const satisfies Readonly<Record<string, Text>>;
export type Material = keyof typeof materials;

export const required: Readonly<Record<Kind, readonly Material[]>> = {
  'legal-document': ['basis'],
  contract: ['counterpart', 'approval'],
  'external-agreement': ['explanation', 'counterpart', 'approval', 'foreignText'],
  'normative-document': ['explanation', 'basis', 'opinions', 'assessment', 'competition'],
  'party-document': ['explanation', 'basis', 'opinions'],
  'major-decision': ['explanation', 'basis', 'procedure'],
};

/** The office's setting of the terms; those below hold until it sets others. */
export const SETTING = 'legalityReview';
export const limits: Readonly<Record<Kind | 'answer', Limit>> = {
  'legal-document': workingDays(5),
  contract: workingDays(5),
  'external-agreement': workingDays(10),
  'normative-document': workingDays(15),
  'party-document': workingDays(15),
  'major-decision': workingDays(15),
  answer: workingDays(5),
};
export const termCites: Readonly<Partial<Record<Kind, Cite<Law>>>> = {
  'normative-document': cites('审核时间', 'legalityReview'),
};

/** The time the division in charge must leave for the review: 国办发〔2018〕115号, 决策条例第二十六条第二款. */
export const least: Readonly<Partial<Record<Kind, number>>> = {
  'normative-document': 5,
  'major-decision': 7,
};

/** What a review can end with; what is found unlawful goes no further. */
export const outcomes = {
  lawful: say('合法', 'Lawful'),
  revise: say('应当修改', 'To be revised'),
  unlawful: say('不合法', 'Unlawful'),
} as const satisfies Readonly<Record<string, Text>>;
