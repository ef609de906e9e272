import { defineMatter, workingDays } from '../../kernel/matter.ts';
import { say } from '../../kernel/text.ts';
import { count, inTime, share, stock, sum } from '../figure.ts';
import { laws } from '../laws.ts';
import { officeRoles } from '../roles.ts';
import { asking } from '../rule.ts';
import { allCarriedOut, asks, bodies, following, keeps, own } from './fields.ts';
import { bars, cites, rules } from './rules.ts';

const named = (zh: string, en: string, article: string) => ({
  title: say(zh, en),
  cites: cites(article),
});

const steps = asking(asks)({
  register: {
    ...named('登记监督事项', 'Register', '接受监督'),
    by: ['clerk', 'officer'],
    to: 'open',
    numbers: 'supervision',
    story: say('{body}开展{kind}，由{unit}牵头', '{body}: {kind}; led by {unit}'),
  },
  inform: {
    ...named('报告情况', 'Inform', '接受监督'),
    by: ['officer', 'head', 'leader'],
    from: ['open', 'answering'],
    story: say('{how}：{said}', '{how}: {said}'),
  },
  hear: {
    ...named('收到监督意见', 'Record opinions', '监督意见'),
    by: ['clerk', 'officer'],
    from: ['open', 'answering'],
    to: 'answering',
    story: say('收到监督意见', 'received their opinions'),
  },
  respond: {
    ...named('逐条办理', 'Answer an opinion', '监督意见办理'),
    by: ['officer', 'head'],
    from: ['answering'],
    story: say('第{opinion}条{answer}：{measure}', 'opinion {opinion} {answer}: {measure}'),
  },
  fulfil: {
    ...named('落实', 'Carry out', '监督意见办理'),
    by: ['officer', 'head'],
    from: ['answering', 'replied'],
    story: say('第{opinion}条已落实：{how}', 'opinion {opinion} carried out: {how}'),
  },
  extend: {
    ...named('监督机关同意延期', 'Extension agreed', '报告办理情况'),
    by: ['clerk', 'head'],
    from: ['open', 'answering'],
    story: say('同意延至{until}（{consent}）', 'agreed to wait until {until}'),
  },
  reply: {
    ...named('报告办理情况', 'Report back', '报告办理情况'),
    by: ['clerk', 'head'],
    from: ['open', 'answering'],
    to: 'replied',
    numbers: 'supervisionReply',
    letters: ['report'],
    story: say('报告办理情况：{summary}', 'reported: {summary}'),
  },
  assess: {
    ...named('登记评价', 'Record their view', '监督评价'),
    by: ['clerk', 'officer'],
    from: ['replied'],
    story: say('评价：{view} {words}', 'their view: {view} {words}'),
  },
  close: {
    ...named('办结归档', 'Close', '接受监督'),
    by: ['clerk', 'officer'],
    from: ['replied'],
    to: 'closed',
    story: say('办结归档：{volume}', 'closed: {volume}'),
  },
} as const);

const replies = count('件', {
  title: say('报告办理情况的监督事项', 'Supervisions reported back'),
  steps: ['reply'],
  once: true,
});

/** Supervision by the congress, the CPPCC, discipline inspection or the courts: informed, answered opinion by opinion, reported back. */
export const supervision = defineMatter({
  name: 'supervision',
  title: say('接受监督', 'Supervision of the office'),
  version: '2019-01-01',
  laws,
  inForce: cites('接受监督'),
  roles: officeRoles,
  heads: ['head', 'leader'],
  phases: {
    open: { title: say('配合监督中', 'under supervision') },
    answering: { title: say('办理意见中', 'answering opinions') },
    replied: { title: say('已报告', 'reported back'), closed: true, duty: true },
    closed: { title: say('已办结', 'closed'), closed: true },
  },
  numbering: {
    supervision: '{code}监〔{year}〕{n}号',
    supervisionReply: '{code}监复〔{year}〕{n}号',
  },
  own,
  keeps,
  titled: ({ body, topic }) => `${bodies[body].zh}：${topic.slice(0, 40)}`,
  steps,
  days: { received: ({ receivedOn }) => receivedOn },
  silences: {},
  clocks: {
    reply: {
      title: say('报告办理情况期限', 'Term for reporting back'),
      cites: cites('报告办理情况'),
      of: 'office',
      limit: workingDays(30),
      starts: { steps: ['register'], day: 'received' },
      sets: [
        { step: 'register', until: 'answerBy', cites: cites('报告办理情况') },
        { step: 'extend', until: 'until', cites: cites('报告办理情况') },
      ],
      stops: ['reply'],
    },
    opinion: {
      title: say('监督意见落实时限', 'Term of the next opinion'),
      cites: cites('监督意见办理'),
      of: 'office',
      limit: workingDays(30),
      starts: { steps: ['respond'] },
      sets: [
        { step: 'respond', until: 'nextDue', cites: cites('监督意见办理') },
        { step: 'fulfil', until: 'nextDue', cites: cites('监督意见办理') },
      ],
      stops: ['close'],
      stopsWhen: { fulfil: allCarriedOut, respond: allCarriedOut },
    },
  },
  bars,
  rules,
  figures: {
    supervisions: count('件', {
      title: say('接受监督事项', 'Supervisions'),
      steps: ['register'],
      on: 'received',
      by: ['body', 'kind'],
    }),
    supervision_opinions: sum('条', {
      title: say('收到监督意见', 'Opinions received'),
      steps: ['hear'],
      field: 'opinions',
    }),
    supervision_reply_in_time_rate: inTime(
      { title: say('监督事项按期报告率', 'Reported back in time') },
      replies,
      'reply',
    ),
    supervision_satisfaction_rate: share(
      { title: say('监督机关满意率', 'Supervising bodies satisfied') },
      count('件', {
        title: say('满意、基本满意', 'Satisfied or mostly'),
        steps: ['assess'],
        where: (seen) => seen.asks['view'] !== 'dissatisfied',
      }),
      count('件', { title: say('有评价的', 'With a view'), steps: ['assess'] }),
    ),
    supervisions_open: stock('件', {
      title: say('在办监督事项', 'Supervisions in hand'),
      steps: ['register'],
    }),
  },
  changes: {
    register: ({ own: { replyBy } }) => ({ answerBy: replyBy }),
    hear: ({ own: { opinions }, asks: { opinions: more } }) => ({
      opinions: [
        ...opinions,
        ...more.map(({ opinion }, at) => ({
          ...{ item: opinions.length + at + 1, opinion },
          ...{ answer: null, due: null, doneOn: null },
        })),
      ],
    }),
    respond: ({ own: { opinions }, asks: { opinion, answer, due } }) =>
      following(opinions.map((one) => (one.item === opinion ? { ...one, answer, due } : one))),
    fulfil: ({ own: { opinions }, asks: { opinion }, on }) =>
      following(opinions.map((one) => (one.item === opinion ? { ...one, doneOn: on } : one))),
    // Whoever is dissatisfied is heard, and answered, anew.
    assess: ({ asks: { view } }) => ({ view: view === 'dissatisfied' ? null : view }),
  },
  turns: {
    assess: ({ asks: { view } }) => (view === 'dissatisfied' ? 'answering' : 'replied'),
  },
});
