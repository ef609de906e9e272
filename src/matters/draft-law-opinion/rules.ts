import type { Cite } from '../../kernel/refusal.ts';
import { say } from '../../kernel/text.ts';
import type { laws } from '../laws.ts';
import { rulesBy } from '../rule.ts';
import type { BarsOf, RulesOf } from '../rules-of.ts';
import type { asks, Own } from './fields.ts';

type Law = keyof typeof laws;
/** No statute fixes how an organ that is asked answers; the paper that asks does, and practice. */
export const cites = (article: string, law: Law = 'draftLaws'): Cite<Law> => ({ law, article });
const by = (article: string, zh: string, en: string) => ({
  cites: cites(article),
  says: say(zh, en),
});

const reasons = {
  'due-before-received': by(
    '来文登记',
    '反馈截止日期早于收文日期，请核对来文。',
    'It is due before it was received; check the paper.',
  ),
  'asked-twice': by('征求处室意见', '该处室已经征求过意见。', 'The division was asked already.'),
  'after-our-own-term': by(
    '征求处室意见',
    '处室反馈的期限不能晚于对外反馈的截止日期。',
    'A division answers before the office itself must.',
  ),
  'not-asked': by('征求处室意见', '没有征求过这个处室的意见。', 'The division was not asked.'),
  'heard-already': by(
    '征求处室意见',
    '该处室已经反馈；如记错，请更正原记录。',
    'The division has answered; correct that act if it is wrong.',
  ),
  'opinion-required': by(
    '提出意见',
    '有修改意见的，应当逐条写明意见和理由。',
    'Comments are written down with their reasons.',
  ),
  'no-opinion-allowed': by(
    '提出意见',
    '选择“无意见”的不填写修改意见。',
    'Where there are none, none are written.',
  ),
  'divisions-outstanding': by(
    '征求处室意见',
    '处室意见没有收齐，或者没有征求处室意见；不再等候的写明理由。',
    'Divisions were not asked or have not answered; say why they are not awaited.',
  ),
  'extension-not-later': by(
    '反馈期限',
    '同意延至的日期须晚于原截止日期。',
    'The later day must lie after the day it is due now.',
  ),
  'returned-late': by(
    '反馈期限',
    '反馈晚于来文要求的日期。',
    'It was returned after the day asked for.',
  ),
  'adopted-more-than-made': by(
    '采纳情况',
    '采纳条数多于提出的条数。',
    'More were adopted than were made.',
  ),
  'nothing-to-adopt': by(
    '采纳情况',
    '反馈为“无意见”的没有采纳情况。',
    'Nothing was proposed that could be adopted.',
  ),
  'adoption-known': by('采纳情况', '采纳情况已经登记。', 'It is recorded already.'),
} as const;

const { refused, impossible, late } = rulesBy(reasons);
type Clock = 'reply';

export const bars: BarsOf<Own, typeof asks, Clock> = {
  send: [late('returned-late', ({ clock }) => clock('reply').late)],
  recordAdoption: [
    impossible('nothing-to-adopt', ({ own }) => own.view === 'none'),
    impossible('adoption-known', ({ own }) => own.adoptedOn !== null),
  ],
};

type Asked = { readonly own: Own; readonly asks: { readonly division: string } };
const found = ({ own, asks: { division } }: Asked) =>
  own.divisions.find((one) => one.division === division);

export const rules: RulesOf<Own, typeof asks, Clock> = {
  register: [refused('due-before-received', ({ own }) => own.dueOn < own.receivedOn)],
  askDivisions: [
    refused('asked-twice', ({ own, asks: { divisions } }) =>
      divisions.some(({ division }) => own.divisions.some((one) => one.division === division)),
    ),
    refused('after-our-own-term', ({ asks: { divisions }, clock }) =>
      divisions.some((one) => one.by > (clock('reply').due ?? one.by)),
    ),
  ],
  hearDivision: [
    impossible('not-asked', (given) => !found(given)),
    impossible('heard-already', (given) => (found(given)?.heardOn ?? null) !== null),
    refused('opinion-required', ({ asks: { view, opinion } }) => view === 'comments' && !opinion),
  ],
  extend: [
    refused(
      'extension-not-later',
      ({ asks: { until }, clock }) => until <= (clock('reply').due ?? ''),
    ),
  ],
  draft: [
    refused('opinion-required', ({ asks: { view, opinion } }) => view === 'comments' && !opinion),
    refused('no-opinion-allowed', ({ asks: { view, opinion } }) => view === 'none' && !!opinion),
    refused(
      'divisions-outstanding',
      ({ own: { divisions }, asks: { withoutDivisions } }) =>
        withoutDivisions === null &&
        (divisions.length === 0 || divisions.some(({ heardOn }) => heardOn === null)),
    ),
  ],
  recordAdoption: [
    refused('adopted-more-than-made', ({ asks: { comments, adopted } }) => adopted > comments),
  ],
};
