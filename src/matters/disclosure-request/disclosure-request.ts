import type { Silence } from '../../kernel/matter.ts';
import { days, defineMatter, workingDays } from '../../kernel/matter.ts';
import { say } from '../../kernel/text.ts';
import { laws } from '../laws.ts';
import type { AsksOf } from './fields.ts';
import { asks, keeps, own } from './fields.ts';
import type { Law } from './rules.ts';
import { bars, cites, rules } from './rules.ts';
import { receiptDay } from './receipt.ts';

const running = ['open', 'drafted', 'reviewed', 'signed'] as const;
const TITLE = 40;

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
    answered: { title: say('已答复', 'answered'), closed: true },
    delivered: { title: say('已送达', 'delivered'), closed: true },
    withdrawn: { title: say('已撤回', 'withdrawn'), closed: true },
    archived: { title: say('已归档', 'archived'), closed: true },
  },
  own,
  keeps,
  titled: ({ sought }) =>
    sought && sought.length > TITLE ? `${sought.slice(0, TITLE)}…` : (sought ?? ''),

  steps: {
    register: {
      title: say('登记', 'Register'),
      cites: cites('第二十九条'),
      by: ['clerk', 'officer'],
      asks: asks.register,
      letters: ['receipt'],
      story: say('登记申请', 'registered the request'),
    },
    confirmReceipt: {
      title: say('确认收到', 'Confirm receipt'),
      cites: cites('第三十一条'),
      by: ['clerk', 'officer'],
      from: ['unconfirmed'],
      to: 'open',
      asks: asks.confirmReceipt,
      story: say('与申请人确认收到申请', 'confirmed receipt with the applicant'),
    },
    askToClarify: {
      title: say('告知补正', 'Ask to clarify'),
      cites: cites('第三十条'),
      by: ['officer'],
      from: ['open'],
      to: 'unclear',
      asks: asks.askToClarify,
      within: {
        limit: workingDays(7),
        from: 'receipt',
        cites: cites('第三十条'),
        code: 'clarification-asked-late',
        says: say(
          '补正应当自收到申请之日起7个工作日内一次性告知。',
          'Clarification is asked within 7 working days of receipt.',
        ),
      },
      letters: ['clarification'],
      story: say('告知补正：{items}', 'asked for clarification: {items}'),
    },
    clarify: {
      title: say('收到补正', 'Receive clarification'),
      cites: cites('第三十条'),
      by: ['clerk', 'officer'],
      from: ['unclear'],
      to: 'open',
      asks: asks.clarify,
      story: say('收到补正：{answer}', 'received the clarification: {answer}'),
    },
    consult: {
      title: say('征求意见', 'Consult'),
      cites: cites('第三十二条、第三十四条'),
      by: ['officer'],
      from: ['open'],
      asks: asks.consult,
      letters: ['consultation'],
      story: say('向{kind}{party}征求意见', 'consulted {party} ({kind})'),
    },
    serveConsultation: {
      title: say('征求意见书送达', 'Record service'),
      cites: cites('第三十二条'),
      by: ['clerk', 'officer'],
      from: [...running, 'unclear', 'awaitingFee'],
      asks: asks.serveConsultation,
      story: say('征求意见书于{servedOn}送达', 'the consultation was served on {servedOn}'),
    },
    hearThirdParty: {
      title: say('收到意见', 'Record the view'),
      cites: cites('第三十二条'),
      by: ['clerk', 'officer'],
      from: [...running, 'unclear', 'awaitingFee'],
      asks: asks.hearThirdParty,
      story: say('收到意见：{view}', 'received a view: {view}'),
    },
    extend: {
      title: say('延期', 'Extend'),
      cites: cites('第三十三条第二款'),
      by: ['head'],
      from: running,
      asks: asks.extend,
      letters: ['extension'],
      story: say(
        '同意延长答复期限{days}个工作日：{reason}',
        'extended the term by {days} working days: {reason}',
      ),
    },
    askReasons: {
      title: say('要求说明理由', 'Ask for reasons'),
      cites: cites('第三十五条'),
      by: ['officer'],
      from: ['open'],
      asks: asks.askReasons,
      letters: ['reasons'],
      story: say('要求申请人于{until}前说明理由', 'asked the applicant for reasons by {until}'),
    },
    giveReasons: {
      title: say('收到理由', 'Receive reasons'),
      cites: cites('第三十五条'),
      by: ['clerk', 'officer'],
      from: ['open'],
      asks: asks.giveReasons,
      story: say('申请人说明理由：{reasons}', 'received the reasons: {reasons}'),
    },
    setDelay: {
      title: say('确定延迟答复期限', 'Set a later term'),
      cites: cites('第三十五条'),
      by: ['head'],
      from: ['open'],
      asks: asks.setDelay,
      letters: ['delay'],
      story: say('确定于{until}前答复：{reason}', 'set the answer for {until}: {reason}'),
    },
    feeNotice: {
      title: say('通知缴费', 'Fee notice'),
      cites: cites('收费通知', 'fees'),
      by: ['officer'],
      from: ['open'],
      to: 'awaitingFee',
      asks: asks.feeNotice,
      letters: ['fee-notice'],
      story: say('通知缴纳信息处理费{amount}元', 'asked for a fee of {amount} yuan'),
    },
    payFee: {
      title: say('收到缴费', 'Record payment'),
      cites: cites('缴费', 'fees'),
      by: ['clerk', 'officer'],
      from: ['awaitingFee'],
      to: 'open',
      asks: asks.payFee,
      story: say('申请人已缴费', 'the fee was paid'),
    },
    draft: {
      title: say('拟稿', 'Draft'),
      cites: cites('第三十六条'),
      by: ['officer'],
      from: ['open'],
      to: 'drafted',
      internal: true,
      asks: asks.draft,
      story: say('拟稿：{result}', 'drafted the answer: {result}'),
    },
    takeBack: {
      title: say('收回', 'Take back'),
      cites: cites('起草', 'office'),
      by: ['officer'],
      from: ['drafted'],
      to: 'open',
      internal: true,
      asks: asks.takeBack,
      story: say('收回拟稿', 'took the draft back'),
    },
    review: {
      title: say('审核', 'Review'),
      cites: cites('第十七条'),
      by: ['reviewer'],
      from: ['drafted'],
      to: 'reviewed',
      internal: true,
      asks: asks.review,
      story: say('审核通过：{opinion}', 'reviewed: {opinion}'),
    },
    returnDraft: {
      title: say('退回', 'Return'),
      cites: cites('第十七条'),
      by: ['reviewer', 'leader'],
      from: ['drafted', 'reviewed'],
      to: 'open',
      internal: true,
      asks: asks.returnDraft,
      story: say('退回修改：{reason}', 'returned the draft: {reason}'),
    },
    sign: {
      title: say('签发', 'Sign'),
      cites: cites('签发', 'office'),
      by: ['leader'],
      from: ['reviewed'],
      to: 'signed',
      internal: true,
      excludes: ['draft'],
      numbers: 'reply',
      asks: asks.sign,
      letters: ['reply'],
      story: say('签发：{remark}', 'signed: {remark}'),
    },
    reply: {
      title: say('答复', 'Reply'),
      cites: cites('第三十三条、第三十六条'),
      by: ['clerk', 'officer'],
      from: ['signed', 'unclear', 'awaitingFee'],
      to: 'answered',
      asks: asks.reply,
      story: say('答复：{result}', 'answered: {result}'),
    },
    replyOnTheSpot: {
      title: say('当场答复', 'Answer on the spot'),
      cites: cites('第三十三条第一款'),
      by: ['clerk', 'officer'],
      from: ['open'],
      to: 'delivered',
      asks: asks.replyOnTheSpot,
      story: say('当场答复：{given}', 'answered on the spot: {given}'),
    },
    recordDelivery: {
      title: say('记录送达', 'Record delivery'),
      cites: cites('第三十六条'),
      by: ['clerk', 'officer'],
      from: ['answered'],
      to: 'delivered',
      asks: asks.recordDelivery,
      letters: ['service-receipt'],
      story: say('答复送达：{how}', 'the answer was delivered: {how}'),
    },
    withdraw: {
      title: say('撤回申请', 'Withdraw'),
      cites: cites('申请人撤回', 'practice'),
      by: ['clerk', 'officer'],
      from: ['unconfirmed', ...running, 'unclear', 'awaitingFee'],
      to: 'withdrawn',
      asks: asks.withdraw,
      story: say('申请人撤回申请', 'the applicant withdrew the request'),
    },
    requestAmendment: {
      title: say('收到更正要求', 'Asked to amend a record'),
      cites: cites('第四十一条'),
      by: ['clerk', 'officer'],
      from: ['answered', 'delivered'],
      asks: asks.requestAmendment,
      story: say('申请人要求更正：{record}', 'was asked to amend: {record}'),
    },
    decideAmendment: {
      title: say('答复更正要求', 'Decide on the amendment'),
      cites: cites('第四十一条'),
      by: ['officer'],
      from: ['answered', 'delivered'],
      asks: asks.decideAmendment,
      letters: ['amendment'],
      story: say('更正处理：{outcome}', 'decided on the amendment: {outcome}'),
    },
    considerProactive: {
      title: say('研究纳入主动公开', 'Consider disclosing proactively'),
      cites: cites('第四十四条'),
      by: ['head'],
      from: ['answered', 'delivered', 'archived'],
      asks: asks.considerProactive,
      story: say('研究纳入主动公开：{reason}', 'considered proactive disclosure: {reason}'),
    },
    archive: {
      title: say('归档', 'Archive'),
      cites: cites('第四十五条'),
      by: ['clerk', 'officer'],
      from: ['delivered', 'withdrawn'],
      to: 'archived',
      asks: asks.archive,
      letters: ['contents'],
      story: say('归档：{volume}', 'archived: {volume}'),
    },
  },

  days: { receipt: receiptDay },

  silences: {
    /** Articles 32 and 34 differ: silence of a co-producing organ is consent, of a third party it is not. */
    consultation: ({ asks: asked, on }): Silence<Law> | null => {
      const { kind, servedOn } = asked as AsksOf<'consult'>; // the act that opens the deduction is `consult`
      const from = servedOn ?? on;
      if (kind === 'third-party')
        return { limit: workingDays(15), from, cites: cites('第三十二条'), deemed: 'decide' };
      if (kind === 'co-producer')
        return { limit: workingDays(15), from, cites: cites('第三十四条'), deemed: 'consent' };
      return null;
    },
  },

  clocks: {
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
      stops: ['reply', 'replyOnTheSpot', 'withdraw'],
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
      cites: cites('第二十条', 'reconsideration'),
      of: 'applicant',
      limit: days(60),
      rollsOver: cites('期间届满的最后一日为节假日的顺延', 'civilProcedure'),
      starts: { steps: ['recordDelivery', 'replyOnTheSpot'] },
      stops: [],
    },
  },

  bars,
  rules,

  changes: {
    confirmReceipt: ({ on }) => ({ confirmedOn: on }),
    askToClarify: ({ asks: { until } }) => ({ clarifyBy: until }),
    clarify: () => ({ extendedBy: null }),
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
    payFee: () => ({ extendedBy: null, feeNotifiedOn: null }),
    draft: ({ asks: { result } }) => ({ result }),
    takeBack: () => ({ result: null }),
    returnDraft: () => ({ result: null }),
    reply: ({ asks: { result }, on }) => ({ result, repliedOn: on }),
    replyOnTheSpot: ({ asks: { result }, on }) => ({ result, repliedOn: on, deliveredOn: on }),
    recordDelivery: ({ on }) => ({ deliveredOn: on }),
    withdraw: ({ on }) => ({ result: 'other.other' as const, repliedOn: on }),
  },

  turns: {
    register: ({ own: now }) => (receiptDay(now) === null ? 'unconfirmed' : 'open'),
  },
});
