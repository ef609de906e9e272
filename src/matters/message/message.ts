import { defineMatter, workingDays } from '../../kernel/matter.ts';
import { say } from '../../kernel/text.ts';
import { count, inTime, share, stock } from '../figure.ts';
import { laws } from '../laws.ts';
import { officeRoles } from '../roles.ts';
import { isOfPlatform, replyBy } from './channels.ts';
import type { Own } from './fields.ts';
import { keeps, own } from './fields.ts';
import { cites } from './reasons.ts';
import { bars, rules } from './rules.ts';
import { steps } from './steps.ts';

type Seen = { readonly own: Readonly<Record<string, unknown>> };
const answered = { steps: ['reply', 'answerAtOnce'], once: true } as const;
const replied = count('条', {
  title: say('互动平台回复留言条数', 'Messages of the interactive platform answered'),
  definition: say(
    '期间内首次答复的网站互动平台、政府信箱、领导信箱、政务新媒体留言，重新办理不重复计算。',
    'First answers to messages of websites, mailboxes and social media; handling anew does not count again.',
  ),
  ...answered,
  where: ({ own: now }: Seen) => isOfPlatform(now['channel']),
});
const requests = count('件', {
  title: say('热线工单和来信来访办结件数', 'Hotline orders, letters and visits answered'),
  ...answered,
  where: ({ own: now }: Seen) => !isOfPlatform(now['channel']),
  by: ['channel'],
});
const followed = count('件', {
  title: say('回访件数', 'Followed up'),
  steps: ['followUp'],
  once: true,
});
const solved = count('件', {
  title: say('回访确认已解决件数', 'Solved, as the person says'),
  steps: ['followUp'],
  once: true,
  where: ({ own: now }: Seen) => now['solved'] === true,
});

/** A message, order or letter to the office, whatever channel it came by; each channel has its own term. */
export const message = defineMatter({
  name: 'message',
  title: say('留言来信', 'Messages and letters'),
  version: '2021-09-24',
  laws,
  inForce: cites('登记'),
  roles: officeRoles,
  heads: ['head', 'leader'],
  phases: {
    open: { title: say('办理中', 'in hand') },
    objected: { title: say('派单异议待定', 'objected to') },
    drafted: { title: say('待审核', 'to be reviewed') },
    answered: { title: say('已答复', 'answered'), closed: true },
    followed: { title: say('已回访', 'followed up'), closed: true },
    returned: { title: say('已退回派单机构', 'taken back'), closed: true },
  },
  numbering: { message: '{code}留收〔{year}〕{n}号' },
  own,
  naturalKey: ['channel', 'number'],
  keeps,
  titled: ({ subject }) => subject,
  steps,
  days: { received: ({ receivedOn, redoOn }: Own) => redoOn ?? receivedOn },
  silences: {},
  clocks: {
    reply: {
      title: say('办理期限', 'Term for the answer'),
      cites: cites('办理期限'),
      of: 'office',
      limit: workingDays(15),
      limitBy: replyBy,
      starts: { steps: ['register', 'redo'], day: 'received' },
      sets: [
        { step: 'register', until: 'dueOn', cites: cites('第十三条', 'hotline') },
        { step: 'extend', until: 'until', cites: cites('第十五条第二项', 'hotline') },
      ],
      stops: ['reply', 'answerAtOnce', 'upholdObjection'],
    },
  },
  bars,
  rules,
  changes: {
    handOver: ({ asks: { division } }) => ({ division }),
    draft: ({ asks: { words, legalChannel } }) => ({ drafted: words, legalChannel }),
    returnDraft: () => ({ drafted: null, legalChannel: null }),
    answerAtOnce: ({ asks: { words } }) => ({ drafted: words }),
    publish: ({ asks: { extent } }) => ({ extent }),
    followUp: ({ asks: { solved: done, satisfied } }) => ({ solved: done, satisfied }),
    redo: ({ on }) => ({ redoOn: on, drafted: null, solved: null, satisfied: null, extent: null }),
  },
  turns: {},
  figures: {
    messages_received: count('条', {
      title: say('收到留言来信条数', 'Messages and letters received'),
      steps: ['register'],
      on: 'received',
      by: ['channel', 'sort'],
    }),
    messages_replied: replied,
    requests_answered: requests,
    messages_on_time_rate: inTime(
      { title: say('互动平台留言按期回复率', 'Platform messages answered in time') },
      replied,
      'reply',
    ),
    requests_on_time_rate: inTime(
      { title: say('热线工单和来信来访按期办结率', 'Orders, letters and visits answered in time') },
      requests,
      'reply',
    ),
    messages_solved_rate: share(
      { title: say('回访诉求解决率', 'Requests solved, as followed up') },
      solved,
      followed,
    ),
    messages_open: stock('条', {
      title: say('在办留言来信条数', 'Messages and letters in hand'),
      steps: ['register'],
    }),
  },
});
