import { defineMatter, workingDays } from '../../kernel/matter.ts';
import type { Cite } from '../../kernel/refusal.ts';
import { say } from '../../kernel/text.ts';
import { count, inTime, stock } from '../figure.ts';
import { laws } from '../laws.ts';
import { officeRoles } from '../roles.ts';
import { asking, rulesBy } from '../rule.ts';
import type { BarsOf, RulesOf } from '../rules-of.ts';
import type { Own } from './fields.ts';
import { asks, keeps, own } from './fields.ts';

type Law = keyof typeof laws;
const cites = (article: string, law: Law = 'requestsAndReports'): Cite<Law> => ({ law, article });

const by = (law: Law, article: string, zh: string, en: string) => ({
  cites: cites(article, law),
  says: say(zh, en),
});
const reasons = {
  'one-matter-one-request': by(
    'office',
    '第十五条',
    '请示应当一文一事，请分别行文。',
    'A request is about one matter: write one for each.',
  ),
  'one-addressee': by(
    'office',
    '第十五条',
    '原则上主送一个上级机关，其他机关用抄送。',
    'It goes to one superior organ; others get copies.',
  ),
  'not-to-those-below': by(
    'office',
    '第十五条',
    '请示不得抄送下级机关。',
    'A request is not copied to those below.',
  ),
  'request-inside-report': by(
    'office',
    '第十五条',
    '不得在报告等非请示性公文中夹带请示事项，请改用请示。',
    'A report carries no request: use a request.',
  ),
  'sent-later-than-entered': by(
    'office',
    '第十五条',
    '报出日期晚于登记日期。',
    'It was sent after the day it is entered on.',
  ),
  'reported-upward-late': by(
    'requestsAndReports',
    '请示报告清单',
    '报出晚于清单规定的日期。',
    'It was sent after the day the list names.',
  ),
  'acted-before-answer': by(
    'requestsAndReports',
    '事前请示',
    '请示未获批复，不得先行办理。',
    'What was asked is not done before the answer.',
  ),
  'answered-no': by(
    'requestsAndReports',
    '事前请示',
    '批复不同意的，不得办理。',
    'What was not agreed to is not done.',
  ),
};
const { refused, late } = rulesBy(reasons);
type Clock = 'send' | 'answer';

const bars: BarsOf<Own, typeof asks, Clock> = {
  send: [late('reported-upward-late', ({ clock }) => clock('send').late)],
  carryOut: [
    refused('acted-before-answer', ({ own: now }) => now.sort === 'request' && now.answer === null),
    refused('answered-no', ({ own: now }) => now.answer === 'refused'),
  ],
};
const several = /[、，,；;]/u;
const rules: RulesOf<Own, typeof asks, Clock> = {
  draft: [
    refused(
      'one-matter-one-request',
      ({ own: now, asks: { matters } }) => now.sort === 'request' && matters > 1,
    ),
    refused(
      'one-addressee',
      ({ own: now, asks: { to } }) => now.sort === 'request' && several.test(to),
    ),
    refused(
      'not-to-those-below',
      ({ own: now, asks: { below } }) => now.sort === 'request' && below,
    ),
    refused(
      'request-inside-report',
      ({ own: now, asks: asked }) => now.sort === 'report' && asked.asks,
    ),
  ],
  send: [refused('sent-later-than-entered', ({ asks: { sentOn }, on }) => sentOn > on)],
};

const named = (zh: string, en: string, article: string, law?: Law) => ({
  title: say(zh, en),
  cites: cites(article, law),
});
const steps = asking(asks)({
  list: {
    ...named('列入清单', 'List', '请示报告清单'),
    by: ['clerk', 'head'],
    to: 'listed',
    story: say('列入{year}年{list}', 'listed for {year}: {list}'),
  },
  draft: {
    ...named('拟稿', 'Draft', '起草', 'office'),
    by: ['officer', 'head'],
    from: ['listed'],
    to: 'drafted',
    internal: true,
    letters: ['paper'],
    story: say('拟稿，主送{to}', 'drafted it to {to}'),
  },
  returnDraft: {
    ...named('退回修改', 'Return the draft', '审核', 'office'),
    by: ['reviewer', 'leader'],
    from: ['drafted'],
    to: 'listed',
    internal: true,
    story: say('退回修改：{reason}', 'returned it: {reason}'),
  },
  sign: {
    ...named('签发', 'Sign', '签发', 'office'),
    by: ['leader'],
    from: ['drafted'],
    to: 'signed',
    internal: true,
    excludes: ['draft'],
    numbers: 'upwardPaper',
    letters: ['paper'],
    story: say('签发：{remark}', 'signed: {remark}'),
  },
  send: {
    ...named('报出', 'Send', '请示报告清单'),
    by: ['clerk'],
    from: ['signed'],
    story: say('于{sentOn}报出', 'sent on {sentOn}'),
  },
  press: {
    ...named('催请批复', 'Press for the answer', '请示的答复'),
    by: ['clerk', 'head'],
    from: ['awaiting'],
    story: say('催请批复：{how}', 'pressed for the answer: {how}'),
  },
  hear: {
    ...named('收到批复', 'Record the answer', '请示的答复'),
    by: ['clerk'],
    from: ['awaiting'],
    to: 'answered',
    story: say('批复：{answer} {words}', 'answered: {answer} {words}'),
  },
  carryOut: {
    ...named('落实', 'Carry out', '事前请示'),
    by: ['officer', 'head'],
    from: ['awaiting', 'answered', 'reported'],
    to: 'done',
    story: say('落实：{how}', 'carried out: {how}'),
  },
  drop: {
    ...named('不再请示报告', 'Drop', '请示报告清单'),
    by: ['head', 'leader'],
    from: ['listed', 'drafted', 'answered'],
    to: 'dropped',
    story: say('不再办理：{reason}', 'dropped: {reason}'),
  },
} as const);

const sent = (sort: string, zh: string, en: string) =>
  count('件', {
    title: say(zh, en),
    steps: ['send'],
    where: (seen) => seen.own['sort'] === sort,
    by: ['list'],
  });
const all = count('件', { title: say('请示报告', 'Requests and reports'), steps: ['send'] });

/** What must be asked or reported upward, by each year's lists: in time, one matter a request, nothing done before the answer. */
export const reportToSuperior = defineMatter({
  name: 'report-to-superior',
  title: say('重大事项请示报告', 'Requests and reports to superiors'),
  version: '2019-01-31',
  laws,
  inForce: cites('请示报告清单'),
  roles: officeRoles,
  heads: ['head', 'leader'],
  phases: {
    listed: { title: say('已列入清单', 'listed') },
    drafted: { title: say('待签发', 'to be signed') },
    signed: { title: say('待报出', 'to be sent') },
    awaiting: { title: say('待批复', 'awaiting the answer') },
    answered: { title: say('已批复', 'answered') },
    reported: { title: say('已报告', 'reported'), closed: true },
    done: { title: say('已落实', 'carried out'), closed: true },
    dropped: { title: say('不再办理', 'dropped'), closed: true },
  },
  numbering: { upwardPaper: '{code}党组〔{year}〕{n}号' },
  own,
  keeps,
  titled: ({ sort, subject }) =>
    `关于${subject.slice(0, 40)}的${own.sort.options?.[sort]?.zh ?? ''}`,
  steps,
  days: {},
  silences: {},
  clocks: {
    send: {
      title: say('报出期限', 'Term for sending'),
      cites: cites('请示报告清单'),
      of: 'office',
      limit: workingDays(20),
      starts: { steps: ['list'] },
      sets: [{ step: 'list', until: 'answerBy', cites: cites('请示报告清单') }],
      stops: ['send', 'drop'],
    },
    answer: {
      title: say('批复期限', 'Term for the answer'),
      cites: cites('请示的答复'),
      of: 'applicant',
      limit: workingDays(15),
      limitBy: {
        setting: 'decisionTerms',
        key: () => 'requestReply',
        limits: { requestReply: workingDays(15) },
      },
      starts: { steps: ['send'] },
      stops: ['hear', 'drop'],
    },
  },
  bars,
  rules,
  figures: {
    major_matters_requested: sent('request', '向上级请示', 'Requests to superiors'),
    major_matters_reported: sent('report', '向上级报告', 'Reports to superiors'),
    major_matters_in_time_rate: inTime(
      { title: say('请示报告按期报出率', 'Sent by the day the list names') },
      all,
      'send',
    ),
    major_matters_open: stock('件', {
      title: say('在办请示报告', 'Requests and reports in hand'),
      steps: ['list'],
    }),
  },
  changes: {
    list: ({ own: { dueOn } }) => ({ answerBy: dueOn }),
    draft: ({ asks: { to } }) => ({ to }),
    send: ({ asks: { sentOn } }) => ({ sentOn }),
    hear: ({ asks: { answer } }) => ({ answer }),
  },
  turns: {
    send: ({ own: { sort } }) => (sort === 'request' ? 'awaiting' : 'reported'),
  },
});
