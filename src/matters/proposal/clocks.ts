import { months, workingDays } from '../../kernel/matter.ts';
import { say } from '../../kernel/text.ts';
import { cites } from './reasons.ts';
import { allSettled } from './promises.ts';
import { answerBy, extendedBy } from './terms.ts';

/** What starts, extends, sets and stops each term, with the article that says so. */
export const clocks = {
  reply: {
    title: say('答复期限', 'Term for the answer'),
    cites: cites('第五十一条第二款', 'deputies'),
    formerly: { until: '2025-03-11', cites: cites('第四十二条第二款', 'formerDeputies') },
    of: 'office',
    limit: months(3),
    limitBy: answerBy,
    // Handled anew, it has a new term from the day that is required.
    starts: { steps: ['register', 'requireRedo'], day: 'assigned' },
    extends: [{ step: 'extend', toBy: extendedBy, cites: cites('第二十一条') }],
    sets: [{ step: 'extend', until: 'until', cites: cites('第二十一条') }],
    stops: ['reply', 'agreeReturn'],
  },
  feedback: {
    title: say('代表反馈期限', 'Time for the deputy to reply'),
    cites: cites('第二十三条第一款'),
    of: 'applicant',
    limit: workingDays(15),
    starts: { steps: ['recordDelivery'], day: 'received' },
    stops: ['feedback', 'requireRedo'],
  },
  promise: {
    title: say('承诺落实期限', 'Term of the next promise'),
    cites: cites('第二十六条第一款'),
    of: 'office',
    limit: months(12),
    starts: { steps: ['makePromise'] },
    sets: [
      { step: 'makePromise', until: 'nextPromise', cites: cites('第二十六条第一款') },
      { step: 'followPromise', until: 'nextPromise', cites: cites('第二十六条第一款') },
    ],
    stops: [],
    stopsWhen: { followPromise: allSettled },
  },
} as const;
