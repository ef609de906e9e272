import { yearOf } from '../../kernel/day.ts';
import type { Cite } from '../../kernel/refusal.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import type { laws } from '../laws.ts';
import { rulesBy } from '../rule.ts';
import type { BarsOf, RulesOf } from '../rules-of.ts';
import type { asks, Own } from './fields.ts';

type Law = keyof typeof laws;
/** Articles without a law are those of the regulations on disclosure. */
export const cites = (article: string, law: Law = 'disclosure'): Cite<Law> => ({ law, article });
const because = (article: string, zh: string, en: string, law?: Law) => ({
  cites: cites(article, law),
  says: say(zh, en) satisfies Text,
});

const { refused, impossible, late } = rulesBy({
  'formed-after-entry': because(
    '第二十六条',
    '形成、批复日期晚于登记日期，请核对。',
    'It cannot be made or approved after it is entered.',
  ),
  'approval-missing': because(
    '第十四条第二款',
    '预算、决算请填写财政部门批复日期和所属年度。',
    'A budget or final account needs the day it was approved and its year.',
    'budget',
  ),
  'ground-missing': because(
    '第十七条',
    '不予公开、删减公开的，请写明依据。',
    'Name the ground where something is withheld or taken out.',
  ),
  'removed-missing': because(
    '第三十七条',
    '删减后公开的，请写明删减的内容。',
    'Say what is taken out.',
  ),
  'not-taken-out': because(
    '第三十七条',
    '尚未按审查意见删减，不能公开。',
    'What the review took out is still in: it cannot be published.',
  ),
  'published-late': because(
    '第二十六条',
    '公开晚于自形成或者变更之日起二十个工作日。',
    'It was published later than twenty working days after it was made or changed.',
  ),
  'published-late-budget': because(
    '第十四条第二款',
    '预算、决算公开晚于批复后二十日。',
    'Budget or accounts were published later than twenty days after approval.',
    'budget',
  ),
  'change-before-making': because(
    '第二十六条',
    '变更日期早于形成日期。',
    'It cannot change before it is made.',
  ),
  'reviewed-already': because(
    '第十八条',
    '该年度已经评估过。',
    'It was reviewed for that year already.',
  ),
  'review-of-future': because(
    '第十八条',
    '不能评估尚未到来的年度。',
    'A year that has not come cannot be reviewed for.',
  ),
} as const);

const MONEY: readonly string[] = ['budget', 'accounts'];
/** Budgets and final accounts have their own law and term. */
export const isMoney = (own: Readonly<Record<string, unknown>>): boolean =>
  MONEY.includes(String(own['category']));

type Clock = 'publish' | 'review';
export const bars: BarsOf<Own, typeof asks, Clock> = {
  publish: [
    late('published-late', ({ own, clock }) => !isMoney(own) && clock('publish').late),
    late('published-late-budget', ({ own, clock }) => isMoney(own) && clock('publish').late),
  ],
};
export const rules: RulesOf<Own, typeof asks, Clock> = {
  register: [
    impossible(
      'formed-after-entry',
      ({ own, on }) => own.formedOn > on || (own.approvedOn !== null && own.approvedOn > on),
    ),
    refused(
      'approval-missing',
      ({ own }) => isMoney(own) && (own.approvedOn === null || own.fiscalYear === null),
    ),
  ],
  reviewSecrecy: [
    refused(
      'ground-missing',
      ({ asks: { verdict, ground } }) => ['part', 'withheld'].includes(verdict) && ground === null,
    ),
    refused(
      'removed-missing',
      ({ asks: { verdict, removed } }) => verdict === 'part' && removed === null,
    ),
  ],
  publish: [
    refused(
      'not-taken-out',
      ({ own, asks: { removed } }) => own.verdict === 'part' && removed !== true,
    ),
  ],
  change: [
    impossible('change-before-making', ({ own, asks: { changedOn } }) => changedOn < own.formedOn),
  ],
  reviewWithheld: [
    refused('reviewed-already', ({ own, asks: { year } }) => year <= (own.reviewedFor ?? 0)),
    impossible('review-of-future', ({ asks: { year }, on }) => year > yearOf(on)),
  ],
};
