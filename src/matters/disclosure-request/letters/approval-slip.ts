import { say } from '../../../kernel/text.ts';
import type { KeyRow, Slot } from '../../../paper/paper.ts';
import { asks, own as ownFields } from '../fields.ts';
import { receiptDay } from '../receipt.ts';
import type { Drafted } from './conclusions.ts';
import { course } from './course.ts';
import type { ActFacts, Letter, LetterFacts } from './facts.ts';
import { pair, personal, row, signed, unlessEmpty } from '../../letter/forms.ts';
import { applicantOf, formOf } from './forms.ts';
import { draftedOf } from './reply.ts';
import { actsSoFar, chosen, date, sentence, titled } from '../../letter/writing.ts';
import { asksOf, write } from './writing.ts';

type Box = { readonly value: string; readonly slots?: readonly Slot[] };

/** Who did it, for whom, and when; a place to sign where it has not been done on the platform. */
const box = (act: ActFacts | undefined, says: string): Box =>
  act
    ? {
        value: [says, `${act.by}${act.for ? `（代${act.for}）` : ''}　${date(act.on)}`]
          .filter((line) => line !== '')
          .join('\n'),
      }
    : { value: '', slots: signed };

const cosignedBy = (act: ActFacts): string => {
  const { opinion } = act.asks;
  const says = typeof opinion === 'string' && opinion ? sentence(opinion) : '同意。';
  return `${says}${act.by}　${date(act.on)}`;
};

function reviewSays(act: ActFacts | undefined): string {
  if (!act) return '';
  const { opinion, secrecy } = asksOf<'review'>(act);
  return `${opinion ? sentence(opinion) : '同意。'}${secrecy ? '已完成保密审查。' : ''}`;
}

function signSays(act: ActFacts | undefined): string {
  if (!act) return '';
  const { remark, onPaper } = asksOf<'sign'>(act);
  return `${remark ? sentence(remark) : '同意。'}${onPaper ? `（纸质签发：${onPaper}）` : ''}`;
}

/** The last round only: a draft that was returned takes its review with it. */
function boxes(facts: LetterFacts): readonly KeyRow[] {
  const acts = actsSoFar(facts);
  const from = acts.findLastIndex(({ step }) => step === 'draft');
  const since = from < 0 ? [] : acts.slice(from);
  const last = (step: string) => since.findLast((act) => act.step === step);
  const cosigned = since.filter(({ step }) => step === 'cosign').map(cosignedBy);
  const [reviewed, signing] = [last('review'), last('sign')];
  return [
    { ...row({ label: '签发', ...box(signing, signSays(signing)) }), height: 30 },
    {
      ...row({ label: '审核\n（含保密\n审查）', ...box(reviewed, reviewSays(reviewed)) }),
      height: 26,
    },
    ...(cosigned.length > 0 ? [row(pair('会签', cosigned.join('\n')))] : []),
    { ...row({ label: '拟稿', ...box(last('draft'), '') }), height: 18 },
  ];
}

const partsOf = (drafted: Drafted): string =>
  (drafted.refusals ?? [])
    .map(({ part, grounds }, index) => `${index + 1}. ${sentence(part)}${sentence(grounds)}`)
    .join('\n');

function proposal(facts: LetterFacts, drafted: Drafted): readonly KeyRow[] {
  const given = (drafted.attachments ?? [])
    .map((sha256) => facts.documents.find((one) => one.sha256 === sha256)?.name ?? '')
    .filter((name) => name !== '');
  const { findings, grounds, override } = drafted;
  return [
    ...unlessEmpty('拟办结果', chosen(asks.draft.result, drafted.result)),
    ...unlessEmpty('查明情况', findings && sentence(findings)),
    ...unlessEmpty(
      '理由和\n依据',
      drafted.result === 'partial' ? partsOf(drafted) : (grounds ?? ''),
    ),
    ...unlessEmpty('决定公开\n的理由', override ?? ''),
    ...unlessEmpty('拟提供的\n信息', given.map(titled).join('\n')),
  ];
}

/** 呈批件: what is proposed and why, over the boxes that leaders sign, on the platform or on paper. */
export const approvalSlip = (facts: LetterFacts): Letter =>
  write(facts.act.on, (writing) => {
    const { own } = facts.matter;
    const drafted = draftedOf(facts);
    const day = receiptDay(own);
    const due = facts.clocks.reply?.due;
    writing.need(drafted?.result, say('拟办结果', 'the proposed result'));
    const rows: readonly KeyRow[] = [
      row(
        personal('申请人', applicantOf(facts, writing)),
        pair('申请渠道', chosen(ownFields.channel, own.channel)),
      ),
      row(
        pair('收到申请\n之日', day ? date(day) : ''),
        pair('答复期限', due ? `${date(due)}前（含当日）` : ''),
      ),
      { ...row(pair('申请公开\n的内容', own.sought)), height: 20 },
      ...unlessEmpty('办理经过', course(facts, writing, '申请人') ?? ''),
      ...(drafted ? proposal(facts, drafted) : []),
      ...boxes(facts),
    ];
    return formOf(facts, {
      title: '政府信息公开申请答复呈批件',
      body: [{ kind: 'keyValue', rows, labelWidth: 24 }],
    });
  });
