import type { Day } from '../../../kernel/day.ts';
import { sampleOffice } from '../../letter/sample.ts';
import type { AsksOf, Own, StepName } from '../fields.ts';
import type { Result } from '../results.ts';
import { results } from '../results.ts';
import type { ActFacts, LetterFacts, OfficeFacts } from './facts.ts';
import type { LetterName } from './index.ts';

const sampleOwn: Own = {
  applicantKind: 'naturalPerson',
  applicantName: '张若谷',
  applicantPhone: '13900001234',
  applicantAddress: '甲市中山路88号',
  applicantEmail: null,
  identity: 'id-card',
  sought: '2025年度本机关外事翻译服务政府采购项目的合同和验收材料',
  form: 'paper',
  route: 'post',
  channel: 'counter',
  receivedOn: '2026-03-02',
  confirmedOn: null,
  readBack: null,
  assistance: null,
  application: null,
  consultations: [],
  clarifyBy: null,
  extendedBy: null,
  delayedTo: null,
  feeNotifiedOn: null,
  reasonsAskedOn: null,
  result: null,
  override: null,
  heeded: null,
  repliedOn: null,
  deliveredOn: null,
};

export type SampleAct = { readonly step: StepName; readonly on: Day; readonly asks?: object };

const people: Partial<Record<StepName, string>> = {
  register: '何静',
  review: '沈明',
  extend: '陆远',
  setDelay: '陆远',
  sign: '顾宁',
  recordDelivery: '何静',
  archive: '何静',
};

const numbers: Partial<Record<StepName, string>> = {
  askToClarify: '甲外信补〔2026〕3号',
  consult: '甲外信征〔2026〕2号',
  extend: '甲外信延〔2026〕4号',
  sign: '甲外信复〔2026〕7号',
};

const letterOfStep: Partial<Record<StepName, LetterName>> = {
  register: 'receipt',
  askToClarify: 'clarification',
  consult: 'consultation',
  extend: 'extension',
  askReasons: 'reasons',
  setDelay: 'delay',
  feeNotice: 'fee-notice',
  sign: 'reply',
  recordDelivery: 'service-receipt',
  decideAmendment: 'amendment',
  archive: 'contents',
};

const actOf = ({ step, on, asks = {} }: SampleAct, index: number): ActFacts => ({
  id: `act-${index}`,
  step,
  title: step,
  on,
  by: people[step] ?? '林知行',
  asks: { ...asks },
  number: numbers[step] ?? null,
  letters: letterOfStep[step] ? [letterOfStep[step]] : [],
});

export const PDF_A = 'a'.repeat(64);
export const PDF_B = 'b'.repeat(64);

export type SampleChanges = {
  readonly own?: Partial<Own>;
  readonly office?: Partial<OfficeFacts>;
  readonly due?: Day;
};

/** The facts of the last of some acts, which begin with the registration. */
export function sampleFacts(steps: readonly SampleAct[], changes: SampleChanges = {}): LetterFacts {
  const own = { ...sampleOwn, ...changes.own };
  const registered: SampleAct = { step: 'register', on: own.confirmedOn ?? own.receivedOn };
  const acts = [registered, ...steps].map(actOf);
  const act = acts.at(-1);
  if (!act) throw new Error('a request has at least its registration');
  const due = changes.due ?? '2026-03-30';
  return {
    office: { ...sampleOffice, ...changes.office },
    matter: { number: '2026-012', own },
    act,
    acts,
    clocks: { reply: { state: 'running', due, provisional: false } },
    documents: [
      document(PDF_A, '外事翻译服务采购合同（节录）.pdf', acts),
      document(PDF_B, '外事翻译服务项目验收报告.pdf', acts),
    ],
    people: {},
    earlier: { earlier: { number: '甲外信复〔2025〕31号', repliedOn: '2025-11-12' } },
    today: act.on,
    draft: false,
  };
}

const document = (sha256: string, name: string, acts: readonly ActFacts[]) => ({
  sha256,
  name,
  what: '拟提供的信息',
  act: acts.find(({ step }) => step === 'draft')?.id ?? 'act-0',
  on: acts.at(-1)?.on ?? '2026-03-02',
  pages: 6,
});

type Drafting = Partial<AsksOf<'draft'>>;

const findings: Readonly<Record<string, Drafting>> = {
  granted: {
    findings: '本机关保存有上述合同和验收材料',
    grounds: null,
    attachments: [PDF_A, PDF_B],
  },
  partial: {
    findings: '本机关保存有上述合同和验收材料，其中含有供应商的报价构成和译员个人信息',
    attachments: [PDF_A],
    refusals: [
      {
        part: '合同附件二所列的报价构成',
        result: 'denied.thirdParty',
        grounds: '该内容属于供应商采取保密措施的经营信息，供应商不同意公开且有合理理由',
      },
      {
        part: '验收过程中形成的讨论记录',
        result: 'denied.process',
        grounds: '该内容为验收小组内部讨论时形成，不是最终的验收结论',
      },
    ],
  },
  'notProcessed.repeat': {
    grounds: '本次申请与此前申请的内容相同，此前已向您提供',
    earlier: 'earlier',
  },
  'notProcessed.publication': {
    redirect: '《甲市人民政府公报》可在甲市图书馆和甲市政务服务中心查阅',
  },
  'notProcessed.complaint': {
    grounds: '您在申请中反映对某项外事服务不满意，要求调查处理',
    redirect: '拨打12345政务服务便民热线，或者向甲市信访局提出',
  },
};

const plain: Drafting = {
  findings: '本机关对申请内容进行了审查',
  grounds: '经逐项核对该信息的形成过程和内容，属于上述情形',
};

export const resultNames = Object.keys(results) as Result[]; // the keys of a literal

/** From drafting to signing, for a result, on a day. */
export const answered = (result: Result, on: Day, drafting: Drafting = {}): SampleAct[] => [
  { step: 'draft', on, asks: { ...plain, ...findings[result], ...drafting, result } },
  { step: 'review', on, asks: { opinion: '拟同意', secrecy: true } },
  { step: 'sign', on, asks: {} },
];

const lapsedResult = (result: Result): result is 'other.correctionOverdue' | 'other.feeOverdue' =>
  result.endsWith('Overdue');

export const waiting: readonly SampleAct[] = [
  {
    step: 'askToClarify',
    on: '2026-03-05',
    asks: {
      items: '请明确所需合同的名称、签订时间或者文号；\n请明确所需验收材料的种类',
      until: '2026-03-26',
    },
  },
];
export const consulted: readonly SampleAct[] = [
  {
    step: 'consult',
    on: '2026-03-06',
    asks: {
      kind: 'third-party',
      party: '甲市译通翻译有限公司',
      concerns: '合同附件二所列的报价构成',
      servedOn: null,
    },
  },
];
export const objected: readonly SampleAct[] = [
  ...consulted,
  {
    step: 'hearThirdParty',
    on: '2026-03-16',
    asks: { consultation: 'act-1', view: 'objects', reasons: '属于经营信息', original: null },
  },
];
export const extended: SampleAct = {
  step: 'extend',
  on: '2026-03-20',
  asks: { days: 10, reason: '所需材料分散保存，检索和审查工作量较大' },
};
export const charged: SampleAct = {
  step: 'feeNotice',
  on: '2026-03-09',
  asks: { amount: 1100, basis: 'pages', quantity: 120 },
};
export const reasonsAsked: readonly SampleAct[] = [
  { step: 'askReasons', on: '2026-03-05', asks: { until: '2026-03-19' } },
];

/** An answer for a result, signed on a day; a lapse is closed without one. */
export function sampleAnswer(result: Result, on: Day, changes: SampleChanges = {}): LetterFacts {
  if (lapsedResult(result))
    return sampleFacts(
      [
        ...(result === 'other.feeOverdue' ? [charged] : waiting),
        { step: 'reply', on, asks: { result, via: null, trackingNumber: null } },
      ],
      changes,
    );
  const before: Partial<Record<Result, readonly SampleAct[]>> = {
    'denied.thirdParty': objected,
    partial: [...objected, extended],
    'unable.unclear': [...waiting, { step: 'clarify', on: '2026-03-20', asks: { answer: null } }],
    'notProcessed.excessive': [
      ...reasonsAsked,
      { step: 'giveReasons', on: '2026-03-12', asks: { reasons: '科研需要' } },
    ],
  };
  return sampleFacts([...(before[result] ?? []), ...answered(result, on)], changes);
}
