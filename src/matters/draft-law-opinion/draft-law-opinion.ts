import { defineMatter, workingDays } from '../../kernel/matter.ts';
import { say } from '../../kernel/text.ts';
import { count, inTime, share, stock } from '../figure.ts';
import { laws } from '../laws.ts';
import { officeRoles } from '../roles.ts';
import { asking } from '../rule.ts';
import { asks, keeps, own } from './fields.ts';
import { bars, cites, rules } from './rules.ts';

const named = (zh: string, en: string, article: string) => ({
  title: say(zh, en),
  cites: cites(article),
});

const steps = asking(asks)({
  register: {
    ...named('登记来文', 'Register', '来文登记'),
    by: ['clerk', 'officer'],
    to: 'open',
    numbers: 'draftLawReceived',
    story: say('收到{from}就《{draft}》征求意见，请于{dueOn}前反馈', '{from} asked about {draft}'),
  },
  askDivisions: {
    ...named('征求处室意见', 'Ask divisions', '征求处室意见'),
    by: ['officer', 'head'],
    from: ['open'],
    internal: true,
    story: say('征求处室意见', 'asked the divisions'),
  },
  hearDivision: {
    ...named('处室反馈', 'Hear a division', '征求处室意见'),
    by: ['clerk', 'officer'],
    from: ['open'],
    internal: true,
    story: say('{division}：{view}', '{division}: {view}'),
  },
  extend: {
    ...named('来文机关同意延期', 'Extension agreed', '反馈期限'),
    by: ['clerk', 'officer', 'head'],
    from: ['open', 'drafted', 'reviewed', 'signed'],
    story: say('来文机关同意延至{until}（{consent}）', 'agreed to wait until {until}'),
  },
  draft: {
    ...named('汇总拟稿', 'Draft', '提出意见'),
    by: ['officer'],
    from: ['open'],
    to: 'drafted',
    internal: true,
    letters: ['opinion'],
    story: say('汇总意见：{view}', 'drafted: {view}'),
  },
  review: {
    ...named('法制审核', 'Review', '提出意见'),
    by: ['reviewer'],
    from: ['drafted'],
    to: 'reviewed',
    internal: true,
    excludes: ['draft'],
    story: say('法制审核通过：{remark}', 'reviewed: {remark}'),
  },
  returnDraft: {
    ...named('退回修改', 'Return the draft', '提出意见'),
    by: ['reviewer', 'leader'],
    from: ['drafted', 'reviewed'],
    to: 'open',
    internal: true,
    story: say('退回修改：{reason}', 'returned it: {reason}'),
  },
  sign: {
    title: say('签发', 'Sign'),
    cites: cites('签发', 'office'),
    by: ['leader'],
    from: ['reviewed'],
    to: 'signed',
    internal: true,
    excludes: ['draft'],
    numbers: 'draftLawReply',
    letters: ['opinion'],
    story: say('签发：{remark}', 'signed: {remark}'),
  },
  send: {
    ...named('反馈', 'Return the opinion', '反馈期限'),
    by: ['clerk', 'officer'],
    from: ['signed'],
    to: 'returned',
    story: say('以{via}反馈', 'returned it by {via}'),
  },
  recordAdoption: {
    ...named('登记采纳情况', 'Record what was adopted', '采纳情况'),
    by: ['clerk', 'officer'],
    from: ['returned'],
    story: say('提出{comments}条，采纳{adopted}条', '{adopted} of {comments} adopted'),
  },
  withdraw: {
    ...named('来文机关撤回', 'Withdrawn', '来文登记'),
    by: ['clerk', 'head'],
    from: ['open', 'drafted', 'reviewed', 'signed'],
    to: 'withdrawn',
    story: say('来文机关撤回：{reason}', 'withdrawn: {reason}'),
  },
} as const);

const returned = count('份', {
  title: say('反馈法规草案征求意见', 'Opinions on draft laws returned'),
  definition: say(
    '期间内发出的反馈，含“无意见”的。',
    'Answers sent in the period, those without comments too.',
  ),
  steps: ['send'],
  by: ['rank', 'view'],
});
const commented = count('份', {
  title: say('提出修改意见的', 'With comments'),
  steps: ['send'],
  where: (seen) => seen.own['view'] === 'comments',
});

/** An opinion on a draft law that another organ asks for: divisions heard, reviewed, signed, returned by the day asked for. */
export const draftLawOpinion = defineMatter({
  name: 'draft-law-opinion',
  title: say('法规草案征求意见', 'Opinions on draft laws'),
  version: '2019-01-01',
  laws,
  inForce: cites('来文登记'),
  roles: officeRoles,
  heads: ['head'],
  naturalKey: ['draft', 'from'],
  phases: {
    open: { title: say('办理中', 'in hand') },
    drafted: { title: say('待法制审核', 'to be reviewed') },
    reviewed: { title: say('待签发', 'to be signed') },
    signed: { title: say('待反馈', 'to be returned') },
    returned: { title: say('已反馈', 'returned'), closed: true },
    withdrawn: { title: say('来文已撤回', 'withdrawn'), closed: true },
  },
  numbering: {
    draftLawReceived: '{code}征收〔{year}〕{n}号',
    draftLawReply: '{code}征复〔{year}〕{n}号',
  },
  own,
  keeps,
  titled: ({ draft, from }) => `《${draft.slice(0, 40)}》征求意见（${from}）`,
  steps,
  days: { received: ({ receivedOn }) => receivedOn },
  silences: {},
  clocks: {
    reply: {
      title: say('反馈期限', 'Term for the opinion'),
      cites: cites('反馈期限'),
      of: 'office',
      limit: workingDays(10),
      starts: { steps: ['register'], day: 'received' },
      sets: [
        { step: 'register', until: 'answerBy', cites: cites('反馈期限') },
        { step: 'extend', until: 'until', cites: cites('反馈期限') },
      ],
      stops: ['send', 'withdraw'],
    },
  },
  bars,
  rules,
  figures: {
    draft_opinions_returned: returned,
    draft_opinions_in_time_rate: inTime(
      { title: say('法规草案意见按期反馈率', 'Opinions returned in time') },
      returned,
      'reply',
    ),
    draft_opinions_commented_rate: share(
      { title: say('提出修改意见的比例', 'Opinions with comments') },
      commented,
      returned,
    ),
    draft_opinions_open: stock('件', {
      title: say('在办法规草案征求意见', 'Drafts in hand'),
      steps: ['register'],
    }),
  },
  changes: {
    register: ({ own: { dueOn } }) => ({ answerBy: dueOn }),
    askDivisions: ({ own: { divisions }, asks: { divisions: more } }) => ({
      divisions: [...divisions, ...more.map((one) => ({ ...one, heardOn: null, view: null }))],
    }),
    hearDivision: ({ own: { divisions }, asks: { division, view }, on }) => ({
      divisions: divisions.map((one) =>
        one.division === division ? { ...one, heardOn: on, view } : one,
      ),
    }),
    draft: ({ asks: { view, opinion } }) => ({ view, opinion }),
    returnDraft: () => ({ view: null, opinion: null }),
    recordAdoption: ({ on }) => ({ adoptedOn: on }),
  },
  turns: {},
});
