import type { Cite } from '../../kernel/refusal.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import type { laws } from '../laws.ts';
import { rulesBy } from '../rule.ts';
import type { BarsOf, RulesOf } from '../rules-of.ts';
import type { asks, Own } from './fields.ts';

type Law = keyof typeof laws;
export const cites = (article: string, law: Law = 'staffing'): Cite<Law> => ({ law, article });

const because = (cite: Cite<Law>, zh: string, en: string): { cites: Cite<Law>; says: Text } => ({
  cites: cite,
  says: say(zh, en),
});
const held = cites('学习登记');
const { refused, impossible } = rulesBy({
  'ends-before-it-begins': because(
    held,
    '结束日期早于开始日期。',
    'It cannot end before it begins.',
  ),
  'host-missing': because(
    held,
    '参加讲座请写明主办单位及其层级。',
    'Name the host of a lecture attended, and its level.',
  ),
  'court-missing': because(
    held,
    '旁听庭审请写明法院和案由。',
    'Name the court and the cause of the hearing.',
  ),
  'not-over-yet': because(
    held,
    '学习尚未结束，请在结束以后登记开展情况。',
    'It is not over yet: record it afterwards.',
  ),
  'nobody-spoke': because(
    cites('集体学习研讨', 'theoryStudy'),
    '中心组学习和专题研讨请写明重点发言人。',
    'Name who spoke: a study group discusses what it reads.',
  ),
  'was-not-absent': because(
    held,
    '此人不在待补学名单中。',
    'This person is not among those who have to make it up.',
  ),
} as const);

/** The last day of a session. */
export const endOf = ({ firstOn, lastOn }: Pick<Own, 'firstOn' | 'lastOn'>) => lastOn ?? firstOn;
const reversed = (days: Pick<Own, 'firstOn' | 'lastOn'>): boolean => endOf(days) < days.firstOn;
const DISCUSSED: readonly string[] = ['theory', 'seminar'];

export const bars: BarsOf<Own, typeof asks> = {
  hold: [impossible('not-over-yet', ({ own, on }) => on < endOf(own))],
};
export const rules: RulesOf<Own, typeof asks> = {
  arrange: [
    impossible('ends-before-it-begins', ({ own }) => reversed(own)),
    refused(
      'host-missing',
      ({ own }) => own.sort === 'attended' && (own.host === null || own.hostLevel === null),
    ),
    refused('court-missing', ({ own }) => own.sort === 'court' && own.court === null),
  ],
  move: [impossible('ends-before-it-begins', ({ asks: moved }) => reversed(moved))],
  hold: [
    refused(
      'nobody-spoke',
      ({ own, asks: { lead } }) => DISCUSSED.includes(own.sort) && lead === null,
    ),
  ],
  makeUp: [
    impossible(
      'was-not-absent',
      ({ own, asks: { name } }) => !own.missing.some((one) => one.name === name),
    ),
  ],
};
