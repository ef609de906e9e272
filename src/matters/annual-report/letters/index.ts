import { lettersBy } from '../../letter/declare.ts';
import type { Letter, LetterFacts } from '../../letter/facts.ts';
import { officeDocument } from '../../letter/papers.ts';
import { booked, date, paragraphs, readerOf } from '../../letter/writing.ts';
import type { Own } from '../fields.ts';
import { asks, own as ownFields } from '../fields.ts';
import { titles } from './titles.ts';

type Facts = LetterFacts<Own, 'submission' | 'publication'>;
const { now, last } = readerOf(asks);

/** The report as one of several editions is named. */
const named = ({ office, matter: { own } }: Facts): string =>
  `${office.name}${own.year}年${ownFields.sort.options?.[own.sort]?.zh ?? ''}${(own.edition ?? 1) > 1 ? `（第${own.edition}版）` : ''}`;

/** 报送年度报告: to each organ by a paper of its own, with what the report went through. */
function cover(facts: Facts): Letter {
  const { own } = facts.matter;
  const { to, sentOn } = now(facts, 'submit').asks;
  const signed = last(facts, 'sign');
  const deliberated = last(facts, 'deliberate')?.asks;
  return {
    paper: officeDocument(facts, {
      title: `关于报送${booked(named(facts))}的报告`,
      to,
      on: sentOn ?? facts.act.on,
      ...(signed ? { signers: [signed.by] } : {}),
      body: paragraphs(
        `根据${own.sort === 'disclosure' ? '《中华人民共和国政府信息公开条例》' : '《法治政府建设与责任落实督察工作规定》'}的要求，我办编制完成${booked(named(facts))}。报告所列数据经核定锁定，经法制审核、保密审查${deliberated ? `，并经${deliberated.session}审议通过` : ''}${signed ? `，于${date(signed.on)}签发` : ''}。`,
        '现予报送，请审阅。',
      ),
      attachments: [named(facts)],
    }),
  };
}

export const annualLetters = lettersBy<Own, 'submission' | 'publication'>()({
  titles,
  write: { cover },
});
