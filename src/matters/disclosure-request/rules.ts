import type { Given, Rule } from '../../kernel/matter.ts';
import type { Cite } from '../../kernel/refusal.ts';
import { say } from '../../kernel/text.ts';
import type { laws } from '../laws.ts';
import { fee } from './fees.ts';
import type { AsksOf, Own, StepName } from './fields.ts';
import { receiptDay } from './receipt.ts';
import { isLapse, needsGrounds } from './results.ts';

export type Law = keyof typeof laws;
export type ClockName = 'reply' | 'clarification' | 'payment' | 'remedy';
type G<K extends StepName> = Given<Own, AsksOf<K>, StepName, ClockName>;
type Bar = Given<Own, unknown, StepName, ClockName>;
type Bars = { readonly [K in StepName]?: readonly Rule<Law, Bar>[] };
type Rules = { readonly [K in StepName]?: readonly Rule<Law, G<K>>[] };

export const cites = (article: string, law: Law = 'disclosure'): Cite<Law> => ({ law, article });

/** Before article 31 has fixed a day of receipt no term runs, so nothing that counts from it can be done. */
const notReceived: Rule<Law, Bar> = {
  code: 'before-receipt',
  answer: 'refused',
  absolute: true,
  cites: cites('第三十一条'),
  says: say(
    '办理日期早于收到申请之日，或者收到日期尚未确认。',
    'The day lies before the day of receipt, or receipt is not confirmed yet.',
  ),
  when: ({ own, on }) => {
    const day = receiptDay(own);
    return day === null || on < day;
  },
};

const afterTerm = (code: string, article: Cite<Law>): Rule<Law, Bar> => ({
  code,
  answer: 'refused',
  cites: article,
  says: say(
    '答复期限已经届满，不能再延长；请尽快答复。',
    'The term has ended and cannot be extended any more; answer as soon as possible.',
  ),
  when: ({ clock }) => clock('reply').late,
});

export const bars: Bars = {
  askToClarify: [
    notReceived,
    {
      code: 'clarification-only-once',
      answer: 'refused',
      cites: cites('第三十条'),
      says: say(
        '补正应当一次性告知，本申请已告知过补正。',
        'Clarification is asked once, naming everything; it has been asked already.',
      ),
      when: ({ taken }) => taken('askToClarify') !== undefined,
    },
  ],
  consult: [notReceived],
  extend: [
    notReceived,
    {
      code: 'extension-only-once',
      answer: 'refused',
      cites: cites('延期以一次为限（第三十三条第二款）', 'practice'),
      says: say(
        '答复期限已延长过一次，不能再次延长。',
        'The term was extended once; it cannot be extended again.',
      ),
      when: ({ own }) => own.extendedBy !== null,
    },
    afterTerm(
      'extension-after-term',
      cites('延期应在期限届满前作出（第三十三条第二款）', 'practice'),
    ),
  ],
  askReasons: [notReceived],
  setDelay: [notReceived, afterTerm('delay-after-term', cites('第三十五条'))],
  feeNotice: [
    notReceived,
    {
      code: 'fee-not-yet-law',
      answer: 'refused',
      absolute: true,
      cites: cites('第四十二条第二款'),
      says: say(
        '信息处理费管理办法自2021年1月1日起施行，此前不能收取。',
        'The measures on fees hold from 1 January 2021; nothing can be charged before.',
      ),
      when: () => true,
      until: '2020-12-31',
    },
  ],
  draft: [notReceived],
  replyOnTheSpot: [
    notReceived,
    {
      code: 'not-on-the-spot',
      answer: 'refused',
      cites: cites('第三十三条第一款'),
      says: say(
        '当场答复只适用于当面或者口头提出、并于收到当日答复的申请。',
        'An answer on the spot is for requests made in person, on the day they are made.',
      ),
      when: ({ own, on }) => !['counter', 'oral'].includes(own.channel) || on !== own.receivedOn,
    },
  ],
  considerProactive: [
    {
      code: 'not-disclosed',
      answer: 'refused',
      cites: cites('第四十四条'),
      says: say(
        '只有可以公开的信息才能纳入主动公开。',
        'Only information that may be disclosed can be disclosed proactively.',
      ),
      when: ({ own }) => own.result !== 'granted' && own.result !== 'partial',
    },
  ],
};

/** A question to the applicant is open: he has been asked and has neither answered nor let the matter end. */
const waitsForApplicant = (clock: Bar['clock']): boolean =>
  (['clarification', 'payment'] as const).some((name) => {
    const { state, stopped } = clock(name);
    return state !== 'idle' && stopped === null;
  });

const noSuchConsultation: Rule<Law, G<'hearThirdParty'>> = {
  code: 'no-such-consultation',
  answer: 'refused',
  absolute: true,
  cites: cites('第三十二条'),
  says: say('没有找到这次征求意见。', 'There is no such consultation.'),
  when: ({ own, asks }) => !own.consultations.some(({ act }) => act === asks.consultation),
};

export const rules: Rules = {
  register: [
    {
      code: 'received-in-future',
      answer: 'refused',
      absolute: true,
      cites: cites('第三十一条'),
      says: say(
        '收到日期不能晚于登记日期。',
        'The request cannot be received after it is registered.',
      ),
      when: ({ own, on }) => own.receivedOn > on,
    },
    {
      code: 'confirmed-before-received',
      answer: 'refused',
      absolute: true,
      cites: cites('第三十一条'),
      says: say(
        '确认日期不能早于到达日期。',
        'Receipt cannot be confirmed before the request arrived.',
      ),
      when: ({ own }) => own.confirmedOn !== null && own.confirmedOn < own.receivedOn,
    },
    {
      code: 'regulations-not-in-force',
      answer: 'refused',
      absolute: true,
      cites: cites('第五十六条'),
      says: say(
        '现行条例自2019年5月15日起施行，此前收到的申请不适用。',
        'These regulations hold from 15 May 2019; earlier requests fall under the former ones.',
      ),
      when: ({ own }) => own.receivedOn < '2019-05-15',
    },
    {
      code: 'oral-not-read-back',
      answer: 'refused',
      cites: cites('第二十九条第一款'),
      says: say(
        '口头申请由工作机构代为填写，应当读给申请人听并由其签字后登记。',
        'An oral request is filled in by the office, read back and signed before it is registered.',
      ),
      when: ({ own }) => own.channel === 'oral' && own.readBack === false,
    },
    {
      code: 'confirmed-late',
      answer: 'late',
      cites: cites('第三十一条第二项'),
      says: say(
        '平常信函应当于收到当日与申请人确认。',
        'A request by ordinary post is confirmed with the applicant on the day it arrives.',
      ),
      when: ({ own }) =>
        own.channel === 'post-plain' &&
        own.confirmedOn !== null &&
        own.confirmedOn > own.receivedOn,
    },
  ],
  confirmReceipt: [
    {
      code: 'confirmed-before-received',
      answer: 'refused',
      absolute: true,
      cites: cites('第三十一条'),
      says: say(
        '确认日期不能早于到达日期。',
        'Receipt cannot be confirmed before the request arrived.',
      ),
      when: ({ own, on }) => on < own.receivedOn,
    },
    {
      code: 'confirmed-late',
      answer: 'late',
      cites: cites('第三十一条第二项'),
      says: say(
        '平常信函应当于收到当日与申请人确认。',
        'A request by ordinary post is confirmed with the applicant on the day it arrives.',
      ),
      when: ({ own, on }) => own.channel === 'post-plain' && on > own.receivedOn,
    },
  ],
  askToClarify: [
    {
      code: 'no-time-to-clarify',
      answer: 'refused',
      cites: cites('第三十条'),
      says: say(
        '补正期限应当合理，须晚于告知之日。',
        'The time given must be reasonable and end after the notice.',
      ),
      when: ({ asks, on }) => asks.until !== null && asks.until <= on,
    },
  ],
  consult: [
    {
      code: 'served-before-sent',
      answer: 'refused',
      cites: cites('第三十二条'),
      says: say('送达日期不能早于发出日期。', 'It cannot be served before it is sent.'),
      when: ({ asks, on }) => asks.servedOn !== null && asks.servedOn < on,
    },
  ],
  serveConsultation: [
    {
      ...noSuchConsultation,
      when: ({ own, asks }) => !own.consultations.some(({ act }) => act === asks.consultation),
    },
    {
      code: 'served-before-sent',
      answer: 'refused',
      cites: cites('第三十二条'),
      says: say(
        '送达日期应在发出之后、记录之前。',
        'Service lies between sending and recording it.',
      ),
      when: ({ own, asks, on }) =>
        asks.servedOn > on ||
        own.consultations.some(
          ({ act, sentOn }) => act === asks.consultation && asks.servedOn < sentOn,
        ),
    },
  ],
  hearThirdParty: [
    noSuchConsultation,
    {
      code: 'already-heard',
      answer: 'refused',
      cites: cites('第三十二条'),
      says: say(
        '这次征求意见已有回复；如记错，请更正原记录。',
        'This consultation was answered; correct that act if it is wrong.',
      ),
      when: ({ own, asks }) =>
        own.consultations.some(({ act, heardOn }) => act === asks.consultation && heardOn !== null),
    },
  ],
  extend: [
    {
      code: 'extension-too-long',
      answer: 'refused',
      cites: cites('第三十三条第二款'),
      says: say(
        '延长的期限最长不得超过20个工作日。',
        'The term can be extended by 20 working days at most.',
      ),
      when: ({ asks }) => asks.days > 20,
    },
  ],
  askReasons: [
    {
      code: 'no-time-to-explain',
      answer: 'refused',
      cites: cites('第三十五条'),
      says: say(
        '说明理由的期限须晚于要求之日。',
        'The time to explain must end after it is asked.',
      ),
      when: ({ asks, on }) => asks.until <= on,
    },
  ],
  setDelay: [
    {
      code: 'delay-within-term',
      answer: 'refused',
      cites: cites('第三十五条'),
      says: say(
        '延迟答复的日期须晚于现在的答复期限。',
        'A delayed answer lies after the present term.',
      ),
      when: ({ asks, clock }) => asks.until <= (clock('reply').due ?? asks.until),
    },
  ],
  feeNotice: [
    {
      code: 'fee-differs',
      answer: 'refused',
      cites: cites('收费标准', 'fees'),
      says: say(
        '金额与按件、按量累进标准计算的结果不一致。',
        'The amount differs from what the progressive scale gives.',
      ),
      when: ({ asks }) =>
        asks.basis !== null &&
        asks.quantity !== null &&
        fee(asks.basis, asks.quantity) !== asks.amount,
    },
  ],
  draft: [
    {
      code: 'grounds-required',
      answer: 'refused',
      cites: cites('第三十六条'),
      says: say(
        '此类答复应当说明理由和依据。',
        'An answer of this kind gives its reasons and legal basis.',
      ),
      when: ({ asks }) =>
        needsGrounds(asks.result) && asks.result !== 'partial' && asks.grounds === null,
    },
    {
      code: 'refused-parts-required',
      answer: 'refused',
      cites: cites('第三十七条'),
      says: say(
        '部分公开的，应当逐项列明不予公开的内容并说明理由。',
        'A partial answer names each part refused and gives the reasons.',
      ),
      when: ({ asks }) => asks.result === 'partial' && (asks.refusals ?? []).length === 0,
    },
    {
      code: 'earlier-answer-required',
      answer: 'refused',
      cites: cites('第三十六条第六项'),
      says: say(
        '按重复申请处理的，应当指明此前的答复。',
        'A repeated request is refused by naming the earlier answer.',
      ),
      when: ({ asks }) => asks.result === 'notProcessed.repeat' && asks.earlier === null,
    },
    {
      code: 'reasons-not-asked',
      answer: 'refused',
      cites: cites('第三十五条'),
      says: say(
        '以大量反复申请为由不予处理的，应当先要求申请人说明理由。',
        'Before refusing excessive requests the applicant is asked for reasons.',
      ),
      when: ({ asks, own }) =>
        asks.result === 'notProcessed.excessive' && own.reasonsAskedOn === null,
    },
    {
      code: 'not-asked-to-clarify',
      answer: 'refused',
      cites: cites('第三十条'),
      says: say(
        '以内容仍不明确为由答复的，应当先告知补正。',
        'A request is called unclear only after clarification was asked.',
      ),
      when: ({ asks, taken }) =>
        asks.result === 'unable.unclear' && taken('askToClarify') === undefined,
    },
    {
      code: 'search-record-required',
      answer: 'refused',
      cites: cites('信息不存在应有检索记录（第三十六条第四项）', 'practice'),
      says: say(
        '答复信息不存在的，应当留存检索记录。',
        'Saying that nothing is held needs a record of the search.',
      ),
      when: ({ asks }) =>
        asks.result === 'unable.notHeld' && asks.search === null && asks.redirect === null,
    },
    {
      code: 'form-differs',
      answer: 'refused',
      cites: cites('第四十条'),
      says: say(
        '未按申请人要求的形式提供的，应当说明理由。',
        'Another form than the one asked for needs a reason.',
      ),
      when: ({ asks, own }) =>
        asks.formGiven !== null && asks.formGiven !== own.form && asks.formReason === null,
    },
    {
      code: 'lapse-is-not-drafted',
      answer: 'refused',
      cites: cites('第三十条'),
      says: say(
        '逾期不补正、逾期不缴费的，直接结案，不拟答复。',
        'A request that lapsed is closed; no answer is drafted.',
      ),
      when: ({ asks }) => isLapse(asks.result),
    },
    {
      code: 'override-needs-reason',
      answer: 'refused',
      cites: cites('第三十二条'),
      says: say(
        '第三方不同意公开而决定公开的，应当写明对公共利益的重大影响，并书面告知第三方。',
        'Disclosing over an objection needs the public interest stated and the third party told in writing.',
      ),
      when: ({ asks, own }) =>
        ['granted', 'partial'].includes(asks.result) &&
        asks.override === null &&
        own.consultations.some(({ view }) => view === 'objects'),
    },
  ],
  sign: [],
  reply: [
    {
      code: 'result-differs',
      answer: 'refused',
      absolute: true,
      cites: cites('签发', 'office'),
      says: say('发出的答复与签发的结果不一致。', 'What is sent differs from what was signed.'),
      when: ({ asks, own }) =>
        own.result !== null && !isLapse(asks.result) && asks.result !== own.result,
    },
    {
      code: 'applicant-has-time',
      answer: 'refused',
      cites: cites('第三十条'),
      says: say(
        '补正期限尚未届满，不能按逾期不补正结案。',
        'The applicant still has time to clarify.',
      ),
      when: ({ asks, own, on }) =>
        asks.result === 'other.correctionOverdue' &&
        (own.clarifyBy === null || on <= own.clarifyBy),
    },
    {
      code: 'applicant-has-time-to-pay',
      answer: 'refused',
      cites: cites('缴费期限', 'fees'),
      says: say('缴费期限尚未届满，不能按逾期未缴费结案。', 'The applicant still has time to pay.'),
      when: ({ asks, own, clock }) =>
        asks.result === 'other.feeOverdue' &&
        (own.feeNotifiedOn === null || !clock('payment').late),
    },
    {
      code: 'third-party-not-heard',
      answer: 'refused',
      cites: cites('第三十二条'),
      says: say(
        '第三方的意见期限未满，尚未收到意见，不能公开。',
        'A third party still has time to be heard; nothing can be disclosed yet.',
      ),
      when: ({ asks, own, clock }) =>
        ['granted', 'partial'].includes(asks.result) &&
        clock('reply').state === 'paused' &&
        own.consultations.some(({ kind, heardOn }) => kind === 'third-party' && heardOn === null),
    },
    {
      code: 'answered-late',
      answer: 'late',
      cites: cites('第三十三条第二款'),
      says: say('答复晚于法定期限。', 'The answer came after the term.'),
      when: ({ clock }) => clock('reply').late,
    },
    {
      code: 'waits-for-applicant',
      answer: 'refused',
      cites: cites('第三十条'),
      says: say(
        '补正或者缴费期间，只能按逾期结案；收到补正、缴费后再答复。',
        'While waiting for the applicant a request can only be closed as lapsed.',
      ),
      when: ({ asks, clock }) => !isLapse(asks.result) && waitsForApplicant(clock),
    },
  ],
  recordDelivery: [
    {
      code: 'delivered-before-sent',
      answer: 'refused',
      absolute: true,
      cites: cites('第三十三条'),
      says: say('送达日期不能早于发出日期。', 'It cannot be delivered before it is sent.'),
      when: ({ own, on }) => own.repliedOn !== null && on < own.repliedOn,
    },
  ],
};
