import { workingDays } from '../../kernel/matter.ts';
import { say } from '../../kernel/text.ts';
import type { StepName } from './fields.ts';
import { asks } from './fields.ts';
import type { Law } from './reasons.ts';
import { cites, reasons } from './reasons.ts';

const running = ['open', 'drafted', 'reviewed', 'signed'] as const;
const named = (zh: string, en: string, article: string, law?: Law) => ({
  title: say(zh, en),
  cites: cites(article, law),
});

/** Each step asks the fields that stand under its name in `fields.ts`. */
const asking = <S extends Readonly<Record<StepName, object>>>(declared: S) =>
  Object.fromEntries(
    Object.entries(declared).map(([name, step]) => [
      name,
      { ...step, asks: asks[name as StepName] },
    ]),
  ) as { readonly [K in StepName]: S[K] & { readonly asks: (typeof asks)[K] } }; // the same names

/** Who may do what, in which phase, and where it leads. `defineMatter` proves the names. */
export const steps = asking({
  register: {
    ...named('登记', 'Register', '第二十九条'),
    by: ['clerk', 'officer'],
    numbers: 'request',
    letters: ['receipt'],
    story: say('登记申请', 'registered the request'),
  },
  confirmReceipt: {
    ...named('确认收到', 'Confirm receipt', '第三十一条'),
    by: ['clerk', 'officer'],
    from: ['unconfirmed'],
    to: 'open',
    story: say('与申请人确认收到申请', 'confirmed receipt with the applicant'),
  },
  askToClarify: {
    ...named('告知补正', 'Ask to clarify', '第三十条'),
    by: ['officer'],
    from: ['open'],
    to: 'unclear',
    within: {
      limit: workingDays(7),
      from: 'receipt',
      code: 'clarification-asked-late',
      ...reasons['clarification-asked-late'],
    },
    numbers: 'clarification',
    letters: ['clarification'],
    story: say('告知补正：{items}', 'asked for clarification: {items}'),
  },
  clarify: {
    ...named('收到补正', 'Receive clarification', '第三十条'),
    by: ['clerk', 'officer'],
    from: ['unclear'],
    to: 'open',
    story: say('收到补正：{answer}', 'received the clarification: {answer}'),
  },
  consult: {
    ...named('征求意见', 'Consult', '第三十二条、第三十四条'),
    by: ['officer'],
    from: ['open'],
    numbers: 'consultation',
    letters: ['consultation'],
    story: say('向{kind}{party}征求意见', 'consulted {party} ({kind})'),
  },
  serveConsultation: {
    ...named('征求意见书送达', 'Record service', '第三十二条'),
    by: ['clerk', 'officer'],
    from: [...running, 'unclear', 'awaitingFee'],
    story: say(
      '记录征求意见书于{servedOn}送达{consultation}',
      'recorded service on {consultation} on {servedOn}',
    ),
  },
  hearThirdParty: {
    ...named('收到意见', 'Record the view', '第三十二条'),
    by: ['clerk', 'officer'],
    from: [...running, 'unclear', 'awaitingFee'],
    story: say('收到{consultation}的意见：{view}', 'received the view of {consultation}: {view}'),
  },
  extend: {
    ...named('延期', 'Extend', '第三十三条第二款'),
    by: ['head'],
    from: running,
    numbers: 'extension',
    letters: ['extension'],
    story: say(
      '同意延长答复期限{days}个工作日：{reason}',
      'extended the term by {days} working days: {reason}',
    ),
  },
  askReasons: {
    ...named('要求说明理由', 'Ask for reasons', '第三十五条'),
    by: ['officer'],
    from: ['open'],
    numbers: 'notice',
    letters: ['reasons'],
    story: say('要求申请人于{until}前说明理由', 'asked the applicant for reasons by {until}'),
  },
  giveReasons: {
    ...named('收到理由', 'Receive reasons', '第三十五条'),
    by: ['clerk', 'officer'],
    from: ['open'],
    story: say('收到申请人说明的理由：{reasons}', 'received the reasons: {reasons}'),
  },
  setDelay: {
    ...named('确定延迟答复期限', 'Set a later term', '第三十五条'),
    by: ['head'],
    from: ['open'],
    numbers: 'notice',
    letters: ['delay'],
    story: say('确定于{until}前答复：{reason}', 'set the answer for {until}: {reason}'),
  },
  feeNotice: {
    ...named('通知缴费', 'Fee notice', '收费通知', 'fees'),
    by: ['officer'],
    from: ['open'],
    to: 'awaitingFee',
    numbers: 'notice',
    letters: ['fee-notice'],
    story: say('通知缴纳信息处理费{amount}元', 'asked for a fee of {amount} yuan'),
  },
  payFee: {
    ...named('收到缴费', 'Record payment', '缴费', 'fees'),
    by: ['clerk', 'officer'],
    from: ['awaitingFee'],
    to: 'open',
    story: say('记录申请人已缴费', 'recorded the payment of the fee'),
  },
  draft: {
    ...named('拟稿', 'Draft', '第三十六条'),
    by: ['officer'],
    from: ['open'],
    to: 'drafted',
    internal: true,
    story: say('拟稿：{result}', 'drafted the answer: {result}'),
  },
  takeBack: {
    ...named('收回', 'Take back', '起草', 'office'),
    by: ['officer'],
    from: ['drafted'],
    to: 'open',
    internal: true,
    story: say('收回拟稿', 'took the draft back'),
  },
  review: {
    ...named('审核', 'Review', '第十七条'),
    by: ['reviewer'],
    from: ['drafted'],
    to: 'reviewed',
    internal: true,
    story: say('审核通过：{opinion}', 'reviewed: {opinion}'),
  },
  returnDraft: {
    ...named('退回', 'Return', '第十七条'),
    by: ['reviewer', 'leader'],
    from: ['drafted', 'reviewed'],
    to: 'open',
    internal: true,
    story: say('退回修改：{reason}', 'returned the draft: {reason}'),
  },
  sign: {
    ...named('签发', 'Sign', '签发', 'office'),
    by: ['leader'],
    from: ['reviewed'],
    to: 'signed',
    internal: true,
    excludes: ['draft'],
    numbers: 'reply',
    letters: ['reply'],
    story: say('签发：{remark}', 'signed: {remark}'),
  },
  reply: {
    ...named('答复', 'Reply', '第三十三条、第三十六条'),
    by: ['clerk', 'officer'],
    from: ['signed', 'unclear', 'awaitingFee'],
    to: 'answered',
    story: say('答复：{result}', 'answered: {result}'),
  },
  replyOnTheSpot: {
    ...named('当场答复', 'Answer on the spot', '第三十三条第一款'),
    by: ['clerk', 'officer'],
    from: ['open'],
    to: 'delivered',
    story: say('当场答复：{given}', 'answered on the spot: {given}'),
  },
  recordDelivery: {
    ...named('记录送达', 'Record delivery', '第三十六条'),
    by: ['clerk', 'officer'],
    from: ['answered'],
    to: 'delivered',
    letters: ['service-receipt'],
    story: say('记录答复送达：{how}', 'recorded delivery of the answer: {how}'),
  },
  withdraw: {
    ...named('撤回申请', 'Withdraw', '申请人撤回', 'practice'),
    by: ['clerk', 'officer'],
    from: ['unconfirmed', ...running, 'unclear', 'awaitingFee'],
    to: 'withdrawn',
    story: say('记录申请人撤回申请', 'recorded that the applicant withdrew'),
  },
  requestAmendment: {
    ...named('收到更正要求', 'Asked to amend a record', '第四十一条'),
    by: ['clerk', 'officer'],
    from: ['answered', 'delivered'],
    story: say('收到更正要求：{record}', 'was asked to amend: {record}'),
  },
  decideAmendment: {
    ...named('答复更正要求', 'Decide on the amendment', '第四十一条'),
    by: ['officer'],
    from: ['answered', 'delivered'],
    numbers: 'notice',
    letters: ['amendment'],
    story: say('更正处理：{outcome}', 'decided on the amendment: {outcome}'),
  },
  considerProactive: {
    ...named('研究纳入主动公开', 'Consider disclosing proactively', '第四十四条'),
    by: ['head'],
    from: ['answered', 'delivered', 'archived'],
    story: say('研究纳入主动公开：{reason}', 'considered proactive disclosure: {reason}'),
  },
  archive: {
    ...named('归档', 'Archive', '第四十五条'),
    by: ['clerk', 'officer'],
    from: ['answered', 'delivered', 'withdrawn'],
    to: 'archived',
    letters: ['contents'],
    story: say('归档：{volume}', 'archived: {volume}'),
  },
} as const);
