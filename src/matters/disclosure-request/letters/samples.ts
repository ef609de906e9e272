import type { LetterFacts } from './facts.ts';
import type { LetterName } from './index.ts';
import type { SampleAct, SampleChanges } from './sample.ts';
import {
  answered,
  charged,
  consulted,
  extended,
  objected,
  reasonsAsked,
  resultNames,
  sampleAnswer,
  sampleFacts,
  waiting,
} from './sample.ts';

export type Sample = {
  readonly name: string;
  readonly letter: LetterName;
  readonly facts: LetterFacts;
};

const of = (letter: LetterName, steps: readonly SampleAct[], changes?: SampleChanges): Sample => ({
  name: letter,
  letter,
  facts: sampleFacts(steps, changes),
});

/** One of every letter and form, and an answer for every result. */
export const samples: readonly Sample[] = [
  of('receipt', []),
  of('clarification', waiting),
  of('consultation', consulted),
  {
    ...of('consultation', [
      {
        step: 'consult',
        on: '2026-03-06',
        asks: { kind: 'co-producer', party: '甲市财政局', concerns: null, servedOn: null },
      },
    ]),
    name: 'consultation-organ',
  },
  of('override-notice', [
    ...objected,
    ...answered('granted', '2026-03-27', {
      override: '合同总价和履行情况涉及财政资金使用，不公开将影响公众对政府采购的监督',
    }),
  ]),
  of('extension', [extended], { due: '2026-04-14' }),
  of('reasons', reasonsAsked, {
    own: { applicantKind: 'legal.commercial', applicantName: '甲市远航国际贸易有限公司' },
  }),
  of('delay', [
    ...reasonsAsked,
    { step: 'giveReasons', on: '2026-03-12', asks: { reasons: '科研需要' } },
    {
      step: 'setDelay',
      on: '2026-03-16',
      asks: { until: '2026-05-29', reason: '涉及的材料数量较多，需要逐件审查' },
    },
  ]),
  of('fee-notice', [charged]),
  of('amendment', [
    {
      step: 'requestAmendment',
      on: '2026-04-08',
      asks: { record: '验收报告第三页所载本人姓名有误', evidence: '身份证' },
    },
    {
      step: 'decideAmendment',
      on: '2026-04-15',
      asks: { outcome: 'amended', grounds: '经与原始记录核对，所载姓名确有笔误' },
    },
  ]),
  { ...of('lapse-notice', []), facts: sampleAnswer('other.correctionOverdue', '2026-03-30') },
  of('service-receipt', [
    ...answered('granted', '2026-03-27'),
    {
      step: 'reply',
      on: '2026-03-27',
      asks: { result: 'granted', via: 'post', trackingNumber: 'XA12345678901' },
    },
    { step: 'recordDelivery', on: '2026-03-30', asks: { how: 'signed' } },
  ]),
  of('approval-slip', [...objected, extended, ...answered('partial', '2026-04-08')]),
  {
    ...of('approval-slip', answered('partial', '2026-04-08').slice(0, 1)),
    name: 'approval-slip-blank',
  },
  of('contents', [
    ...waiting,
    { step: 'clarify', on: '2026-03-20', asks: { answer: '2025年签订的翻译服务框架合同' } },
    ...answered('granted', '2026-03-27'),
    { step: 'recordDelivery', on: '2026-03-30', asks: { how: 'signed' } },
    { step: 'archive', on: '2026-04-30', asks: { volume: 'J012-2026-0031' } },
  ]),
  ...resultNames.map((result): Sample => ({
    name: `reply-${result}`,
    letter: 'reply',
    facts: sampleAnswer(result, '2026-03-27'),
  })),
];
