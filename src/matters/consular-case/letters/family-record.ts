import { formatDay } from '../../../kernel/day.ts';
import type { KeyRow } from '../../../paper/paper.ts';
import type { Letter, LetterFacts } from '../../letter/facts.ts';
import { keyed, officeForm, pair, personal, signed } from '../../letter/forms.ts';
import type { Own } from '../fields.ts';
import { placeName } from '../places.ts';
import { kinds } from '../words.ts';
import { bothTimes, now } from './report.ts';

const row = (height: number, ...pairs: KeyRow['pairs']): KeyRow => ({ pairs, height });

/** 家属告知记录: who was told what, by whom and when; signed where it was told in person. */
export function familyRecord(facts: LetterFacts<Own>): Letter {
  const { act, matter } = facts;
  const { own } = matter;
  const asked = now(facts, 'tellFamily').asks;
  const how = { phone: '电话', person: '当面', letter: '书面' }[asked.how];
  const rows: readonly KeyRow[] = [
    row(12, pair('案件', `${placeName(own.country, own.city)}${kinds[own.kind].zh}`)),
    row(12, personal('家属', asked.name), pair('与当事人\n关系', asked.relation)),
    row(12, personal('联系电话', asked.phone ?? ''), pair('告知方式', how)),
    row(14, pair('告知时间', bothTimes(own, asked.at))),
    row(70, pair('告知内容', asked.told)),
    row(40, pair('家属诉求', asked.asked ?? '')),
    row(12, pair('告知人', act.by), pair('记录日期', formatDay(act.on, 'zh'))),
    ...(asked.how === 'person'
      ? [{ pairs: [{ label: '家属签名', value: '', slots: signed }], height: 24 }]
      : []),
  ];
  return {
    paper: officeForm(facts, {
      title: '领事保护与协助案件家属告知记录',
      right: matter.number,
      body: [keyed(rows, 28)],
      foot: '注：本记录含个人信息，按敏感信息保管，不得外传。',
      sensitivity: 'internal',
    }),
  };
}
