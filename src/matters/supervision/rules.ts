import type { Cite } from '../../kernel/refusal.ts';
import { say } from '../../kernel/text.ts';
import type { laws } from '../laws.ts';
import { rulesBy } from '../rule.ts';
import type { BarsOf, RulesOf } from '../rules-of.ts';
import type { asks, Own } from './fields.ts';
import { openOpinions } from './fields.ts';

type Law = keyof typeof laws;
export const cites = (article: string, law: Law = 'bodySupervision'): Cite<Law> => ({
  law,
  article,
});
const by = (article: string, zh: string, en: string) => ({
  cites: cites(article),
  says: say(zh, en),
});

const reasons = {
  'reply-before-received': by(
    '接受监督',
    '截止日期早于收文日期。',
    'It is due before it was received.',
  ),
  'no-such-opinion': by('监督意见', '没有这个序号的意见。', 'There is no opinion of that number.'),
  'responded-already': by(
    '监督意见',
    '该意见已有办理措施；如记错，请更正原记录。',
    'The opinion was answered; correct that act if it is wrong.',
  ),
  'measure-and-day': by(
    '监督意见办理',
    '采纳的意见应当写明措施和完成时限。',
    'What is taken up has a measure and a day.',
  ),
  'decline-needs-reason': by(
    '监督意见办理',
    '不采纳、部分采纳的，应当说明理由。',
    'What is not taken up, or in part, is given reasons.',
  ),
  'not-taken-up': by(
    '监督意见办理',
    '该意见还没有采纳，没有可落实的措施。',
    'The opinion was not taken up: there is nothing to carry out.',
  ),
  'carried-out-already': by(
    '监督意见办理',
    '该意见已经落实；如记错，请更正原记录。',
    'It was carried out; correct that act if it is wrong.',
  ),
  'carried-out-late': by(
    '监督意见办理',
    '落实晚于承诺的时限。',
    'It was carried out after the day promised.',
  ),
  'extension-not-ahead': by(
    '报告办理情况',
    '延至的日期须晚于现在的期限。',
    'The later day must lie after the present one.',
  ),
  'opinions-unanswered': by(
    '报告办理情况',
    '还有监督意见没有办理措施，不能报告办理情况。',
    'Opinions have no answer yet: there is nothing to report.',
  ),
  'reply-late': by('报告办理情况', '办理情况报告晚于期限。', 'It was reported after its term.'),
  'assessed-before': by('监督评价', '已经登记评价。', 'The view was recorded already.'),
  'opinions-open': by(
    '监督意见办理',
    '采纳的意见还没有全部落实，应当继续跟踪。',
    'What was taken up is not all carried out: it is followed on.',
  ),
} as const;

const { refused, impossible, late } = rulesBy(reasons);
type Clock = 'reply' | 'opinion';

export const bars: BarsOf<Own, typeof asks, Clock> = {
  reply: [
    refused('opinions-unanswered', ({ own }) => own.opinions.some(({ answer }) => answer === null)),
    late('reply-late', ({ clock }) => clock('reply').late),
  ],
  assess: [impossible('assessed-before', ({ own }) => own.view !== null)],
  close: [refused('opinions-open', ({ own }) => openOpinions(own.opinions).length > 0)],
};

type Asked = { readonly own: Own; readonly asks: { readonly opinion: number } };
const found = ({ own, asks: { opinion } }: Asked) =>
  own.opinions.find(({ item }) => item === opinion);
const missing = impossible<Asked>('no-such-opinion', (given) => !found(given));

export const rules: RulesOf<Own, typeof asks, Clock> = {
  register: [refused('reply-before-received', ({ own }) => own.replyBy < own.receivedOn)],
  respond: [
    missing,
    impossible('responded-already', (given) => (found(given)?.answer ?? null) !== null),
    refused(
      'measure-and-day',
      ({ asks: { answer, measure, due } }) =>
        answer !== 'declined' && (measure === null || due === null),
    ),
    refused(
      'decline-needs-reason',
      ({ asks: { answer, reason } }) => answer !== 'adopted' && reason === null,
    ),
  ],
  fulfil: [
    missing,
    refused('not-taken-up', (given) => {
      const answer = found(given)?.answer ?? null;
      return answer === null || answer === 'declined';
    }),
    impossible('carried-out-already', (given) => (found(given)?.doneOn ?? null) !== null),
    late('carried-out-late', (given) => given.on > (found(given)?.due ?? given.on)),
  ],
  extend: [
    refused(
      'extension-not-ahead',
      ({ asks: { until }, clock }) => until <= (clock('reply').due ?? ''),
    ),
  ],
};
