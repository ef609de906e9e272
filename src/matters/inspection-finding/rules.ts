import type { Cite } from '../../kernel/refusal.ts';
import { say } from '../../kernel/text.ts';
import type { laws } from '../laws.ts';
import { rulesBy } from '../rule.ts';
import type { BarsOf, RulesOf } from '../rules-of.ts';
import type { asks, Own } from './fields.ts';
import { openMeasures } from './fields.ts';

type Law = keyof typeof laws;
export const cites = (article: string, law: Law = 'rectification'): Cite<Law> => ({ law, article });
const by = (article: string, zh: string, en: string) => ({
  cites: cites(article),
  says: say(zh, en),
});

const reasons = {
  'inspection-days': by(
    '问题登记',
    '检查的结束日期早于起始日期。',
    'The inspection ends before it begins.',
  ),
  'fed-back-too-early': by(
    '问题登记',
    '反馈日期早于检查起始日期。',
    'It was fed back before the inspection began.',
  ),
  'reason-for-objection': by(
    '问题认领',
    '部分接受或者提出异议的，应当书面说明理由。',
    'Accepting in part and objecting are given reasons.',
  ),
  'measure-not-ahead': by(
    '整改措施',
    '完成时限须晚于制定措施之日。',
    'A measure is due after the day it is set.',
  ),
  'no-such-measure': by('整改措施', '没有这个序号的措施。', 'There is no measure of that number.'),
  'measure-done': by(
    '整改措施',
    '该措施已经完成；如记错，请更正原记录。',
    'The measure is done; correct that act if it is wrong.',
  ),
  'not-postponed': by(
    '整改措施',
    '延至的日期须晚于现在的时限。',
    'The later day must lie after the present one.',
  ),
  'no-evidence': by(
    '整改销号',
    '完成的措施应当有佐证材料，没有佐证不能销号。',
    'A measure that is done has evidence: without it nothing is closed.',
  ),
  'measure-late': by('整改措施', '措施的完成晚于时限。', 'The measure was done after it was due.'),
  'measures-open': by(
    '整改销号',
    '还有措施没有完成，不能申请销号。',
    'Measures are open: it cannot be submitted for closing.',
  ),
  'opinion-on-return': by(
    '整改销号',
    '核查不通过的，应当写明还差什么。',
    'Whoever does not pass it says what is missing.',
  ),
  'report-late': {
    cites: cites('整改情况报告'),
    says: say('整改情况报告晚于规定期限。', 'The report on rectification came after its term.'),
  },
  'reported-already': by('整改情况报告', '整改情况已经报告。', 'It was reported already.'),
} as const;

const { refused, impossible, late } = rulesBy(reasons);
type Clock = 'measure' | 'report';

export const bars: BarsOf<Own, typeof asks, Clock> = {
  submit: [refused('measures-open', ({ own }) => openMeasures(own.measures).length > 0)],
  report: [
    impossible('reported-already', ({ own }) => own.reportedOn !== null),
    late('report-late', ({ clock }) => clock('report').late),
  ],
};

type Asked = { readonly own: Own; readonly asks: { readonly measure: number } };
const found = ({ own, asks: { measure } }: Asked) =>
  own.measures.find((one) => one.measure === measure);
const missing = impossible<Asked>('no-such-measure', (given) => !found(given));
const done = impossible<Asked>('measure-done', (given) => (found(given)?.doneOn ?? null) !== null);

export const rules: RulesOf<Own, typeof asks, Clock> = {
  register: [
    impossible('inspection-days', ({ own }) => own.toDay < own.fromDay),
    impossible('fed-back-too-early', ({ own }) => own.feedbackOn < own.fromDay),
  ],
  accept: [
    refused(
      'reason-for-objection',
      ({ asks: { accepted, reason } }) => accepted !== 'whole' && reason === null,
    ),
  ],
  plan: [
    refused('measure-not-ahead', ({ asks: { measures }, on }) =>
      measures.some(({ due }) => due <= on),
    ),
  ],
  postpone: [
    missing,
    done,
    refused('not-postponed', (given) => given.asks.due <= (found(given)?.due ?? '')),
  ],
  finish: [
    missing,
    done,
    refused('no-evidence', ({ asks: { evidence, attached } }) => !evidence && !attached?.length),
    late('measure-late', (given) => given.on > (found(given)?.due ?? given.on)),
  ],
  check: [
    refused('opinion-on-return', ({ asks: { passed, opinion } }) => !passed && opinion === null),
  ],
};
