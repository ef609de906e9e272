import type { KeyRow, Slot } from '../../../paper/paper.ts';
import type { AsksOf } from '../fields.ts';
import type { ActFacts, Letter, LetterFacts } from './facts.ts';
import { pair, personal, row, signed } from '../../letter/forms.ts';
import { applicantOf, formOf } from './forms.ts';
import { actsSoFar, date, quoted } from '../../letter/writing.ts';
import { asksOf, findLast, write } from './writing.ts';

type How = AsksOf<'recordDelivery'>['how'];

const hows: Readonly<Record<How, string>> = {
  signed: '本人签收',
  proxy: '他人代收',
  online: '网上送达',
  posted: '邮寄送达',
  left: '留置送达',
  announced: '公告送达',
};

/** The answer as signed: its title and number. */
function servedPaper(facts: LetterFacts): string {
  const act = findLast(actsSoFar(facts), 'sign');
  return `《政府信息公开申请答复书》${act?.number ? `（${act.number}）` : ''}`;
}

/** A place to sign, unless delivery went another way. */
const place = (label: string, applies: boolean, height: number): KeyRow => {
  const slots: readonly Slot[] = applies ? signed : [];
  return { ...row({ label, value: applies ? '' : '不适用', slots }), height };
};

const trackingOf = (facts: LetterFacts): string => {
  const sent = findLast(facts.acts, 'reply');
  return (sent && asksOf<'reply'>(sent).trackingNumber) ?? '';
};

const sentBy = (delivered: ActFacts | undefined): KeyRow =>
  row(pair('送达人', delivered?.by ?? ''), pair('送达日期', delivered ? date(delivered.on) : ''));

/** 送达回证: filled in from the record of delivery, or printed beforehand with places to sign. */
export const serviceReceipt = (facts: LetterFacts): Letter =>
  write(facts.act.on, (writing) => {
    const delivered = facts.act.step === 'recordDelivery' ? facts.act : undefined;
    const { own } = facts.matter;
    const how = delivered ? asksOf<'recordDelivery'>(delivered).how : null;
    const rows: readonly KeyRow[] = [
      { ...row(personal('受送达人', applicantOf(facts, writing))), height: 12 },
      { ...row(pair('事由', `申请公开：${quoted(own.sought)}`)), height: 24 },
      { ...row(pair('送达文书', servedPaper(facts))), height: 14 },
      {
        ...row(pair('送达方式', how ? hows[how] : ''), pair('邮件号', trackingOf(facts))),
        height: 12,
      },
      { ...row(personal('送达地点', own.applicantAddress ?? '')), height: 14 },
      place('受送达人\n签收', how === null || how === 'signed', 28),
      place('代收人签收\n及代收理由', how === null || how === 'proxy', 34),
      sentBy(delivered),
      { ...row(pair('备注', '')), height: 20 },
    ];
    return formOf(facts, {
      title: '送达回证',
      body: [{ kind: 'keyValue', rows, labelWidth: 28 }],
      foot: '注：受送达人拒绝签收的，由送达人在备注栏记明情况和日期，并由见证人签名。',
    });
  });
