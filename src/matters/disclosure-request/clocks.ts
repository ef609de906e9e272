import { days, workingDays } from '../../kernel/matter.ts';
import { say } from '../../kernel/text.ts';
import { cites } from './reasons.ts';

/** What starts, restarts, deducts, extends, sets and stops each term, with the article that says so. */
export const clocks = {
  reply: {
    title: say('答复期限', 'Term for the answer'),
    cites: cites('第三十三条第二款'),
    of: 'office',
    limit: workingDays(20),
    starts: { steps: ['register', 'confirmReceipt'], day: 'receipt', cites: cites('第三十一条') },
    restarts: [
      { waits: 'askToClarify', at: 'clarify', cites: cites('第三十条') },
      { waits: 'feeNotice', at: 'payFee', cites: cites('缴费后重新起算', 'fees') },
    ],
    deducts: [
      {
        from: 'consult',
        until: 'hearThirdParty',
        key: 'consultation',
        served: { step: 'serveConsultation', key: 'consultation', day: 'servedOn' },
        silence: 'consultation',
        cites: cites('第三十三条第三款'),
      },
    ],
    extends: [{ step: 'extend', days: 'days', cites: cites('第三十三条第二款') }],
    sets: [{ step: 'setDelay', until: 'until', cites: cites('第三十五条') }],
    stops: ['replyOnTheSpot', 'withdraw'],
    // “予以答复” does not say whether sending or delivery counts; the setting names its source.
    stopsBy: {
      setting: 'replyStops',
      otherwise: 'dispatch',
      steps: { dispatch: ['reply'], delivery: ['recordDelivery', 'archive'] },
    },
  },
  clarification: {
    title: say('补正期限', 'Time to clarify'),
    cites: cites('第三十条'),
    of: 'applicant',
    limit: workingDays(15),
    starts: { steps: ['askToClarify'] },
    sets: [{ step: 'askToClarify', until: 'until', cites: cites('第三十条') }],
    stops: ['clarify', 'reply', 'withdraw'],
  },
  payment: {
    title: say('缴费期限', 'Time to pay'),
    cites: cites('缴费期限', 'fees'),
    of: 'applicant',
    limit: days(30),
    starts: { steps: ['feeNotice'] },
    stops: ['payFee', 'reply', 'withdraw'],
  },
  remedy: {
    title: say('申请行政复议期限', 'Time to apply for reconsideration'),
    cites: cites('第二十条第一款', 'reconsideration'),
    formerly: { until: '2023-12-31', cites: cites('第九条第一款', 'formerReconsideration') },
    of: 'applicant',
    limit: days(60),
    rollsOver: cites('期间届满的最后一日为节假日的顺延', 'civilProcedure'),
    starts: { steps: ['recordDelivery', 'replyOnTheSpot'] },
    stops: [],
  },
} as const;
