import { defineMatter } from '../../kernel/matter.ts';
import { say } from '../../kernel/text.ts';
import { laws } from '../laws.ts';
import { clocks } from './clocks.ts';
import { keeps, own } from './fields.ts';
import { figures } from './figures.ts';
import { cites } from './reasons.ts';
import { receiptDay } from './receipt.ts';
import { bars, heeded, rules } from './rules.ts';
import { consultationSilence } from './silence.ts';
import { steps } from './steps.ts';

const TITLE = 120;

/** A request that the office disclose information it holds. Articles are those of the regulations of 2019. */
export const disclosureRequest = defineMatter({
  name: 'disclosure-request',
  title: say('依申请公开', 'Disclosure on request'),
  version: '2019-05-15',
  laws,
  inForce: cites('第五十六条'),
  roles: {
    clerk: { title: say('登记人员', 'Registrar'), sees: 'office' },
    officer: { title: say('承办人', 'Case officer'), sees: 'unit' },
    reviewer: { title: say('审核人', 'Reviewer'), sees: 'office' },
    head: { title: say('公开工作机构负责人', 'Head of the disclosure unit'), sees: 'office' },
    leader: { title: say('签发领导', 'Signing leader'), sees: 'office' },
  },
  heads: ['head'],
  phases: {
    unconfirmed: { title: say('待确认', 'to be confirmed') },
    open: { title: say('办理中', 'in hand') },
    unclear: { title: say('补正中', 'being clarified') },
    awaitingFee: { title: say('待缴费', 'awaiting payment') },
    drafted: { title: say('待审核', 'to be reviewed') },
    reviewed: { title: say('待签发', 'to be signed') },
    signed: { title: say('待发出', 'to be sent') },
    answered: { title: say('已答复', 'answered'), closed: true, duty: true },
    delivered: { title: say('已送达', 'delivered'), closed: true },
    withdrawn: { title: say('已撤回', 'withdrawn'), closed: true },
    archived: { title: say('已归档', 'archived'), closed: true },
  },
  numbering: {
    request: '{code}公开申〔{year}〕{n}号',
    clarification: '{code}公开补〔{year}〕{n}号',
    consultation: '{code}公开征〔{year}〕{n}号',
    extension: '{code}公开延〔{year}〕{n}号',
    notice: '{code}公开告〔{year}〕{n}号',
    reply: '{code}公开复〔{year}〕{n}号',
  },
  own,
  keeps,
  titled: ({ sought }) =>
    sought && sought.length > TITLE ? `${sought.slice(0, TITLE)}…` : (sought ?? ''),

  steps,
  days: { receipt: receiptDay },

  silences: { consultation: consultationSilence },

  clocks,
  bars,
  rules,

  changes: {
    confirmReceipt: ({ on }) => ({ confirmedOn: on }),
    askToClarify: ({ asks: { until } }) => ({ clarifyBy: until }),
    // The extension and the fixed day belong to the term that a restart ends.
    clarify: () => ({ extendedBy: null, delayedTo: null }),
    consult: ({ own: { consultations }, asks: { kind, party, servedOn }, act, on }) => ({
      consultations: [
        ...consultations,
        { act, kind, party, sentOn: on, servedOn, heardOn: null, view: null },
      ],
    }),
    serveConsultation: ({ own: { consultations }, asks: { consultation, servedOn } }) => ({
      consultations: consultations.map((item) =>
        item.act === consultation ? { ...item, servedOn } : item,
      ),
    }),
    hearThirdParty: ({ own: { consultations }, asks: { consultation, view }, on }) => ({
      consultations: consultations.map((item) =>
        item.act === consultation ? { ...item, heardOn: on, view } : item,
      ),
    }),
    extend: ({ asks: { days: by } }) => ({ extendedBy: by }),
    askReasons: ({ on }) => ({ reasonsAskedOn: on }),
    feeNotice: ({ on }) => ({ feeNotifiedOn: on }),
    payFee: () => ({ extendedBy: null, delayedTo: null, feeNotifiedOn: null }),
    setDelay: ({ asks: { until } }) => ({ delayedTo: until }),
    draft: ({ asks }) => ({ result: asks.result, override: asks.override, heeded: heeded(asks) }),
    takeBack: () => ({ result: null, override: null, heeded: null }),
    returnDraft: () => ({ result: null, override: null, heeded: null }),
    reply: ({ asks: { result }, on }) => ({ result, repliedOn: on }),
    replyOnTheSpot: ({ asks: { result }, on }) => ({ result, repliedOn: on, deliveredOn: on }),
    recordDelivery: ({ on }) => ({ deliveredOn: on }),
    withdraw: ({ on }) => ({ result: 'other.other' as const, repliedOn: on }),
  },

  turns: {
    register: ({ own: now }) => (receiptDay(now) === null ? 'unconfirmed' : 'open'),
  },

  figures,
});
