import { say } from '../../../kernel/text.ts';
import { countryName } from '../../country/country.ts';
import { lettersBy } from '../../letter/declare.ts';
import type { Letter, LetterFacts } from '../../letter/facts.ts';
import { officeLetter } from '../../letter/papers.ts';
import { clause, date, paragraphs, readerOf } from '../../letter/writing.ts';
import type { Own } from '../fields.ts';
import { asks } from '../fields.ts';
import { titles } from './titles.ts';

const { now, last } = readerOf(asks);

/** 报备案的函: what was signed with whom, that it was compared and reviewed, by whose authority. */
function filing(facts: LetterFacts<Own>): Letter {
  const { own } = facts.matter;
  const { letter, body } = now(facts, 'file').asks;
  const signed = last(facts, 'sign')?.asks;
  if (!signed) return { missing: [say('签署日期', 'the day of signing')] };
  const { signedOn, place, signer, foreignSigner, until } = signed;
  const checker = last(facts, 'checkTexts')?.asks.checker ?? '';
  const authority = last(facts, 'authorise')?.asks.number ?? '';
  return {
    paper: officeLetter(facts, {
      title: `关于报送《${own.name}》备案的函`,
      number: letter || null,
      to: body,
      body: paragraphs(
        `我办与${countryName(own.country).zh}${own.counterpart}于${date(signedOn)}在${place}签署《${own.name}》，我方签署人${signer}，外方签署人${foreignSigner}${until ? `，有效期至${date(until)}` : ''}。`,
        `协议中文和外文文本经${checker}核对一致，同等作准；经合法性审核，符合有关规定；签署已经批准（${authority}）。`,
        `合作内容：${clause(own.purpose)}。`,
        '现将协议中外文文本报请备案。',
      ),
      attachments: [`${own.name}（中文）`, own.foreignName],
    }),
  };
}

export const agreementLetters = lettersBy<Own>()({ titles, write: { filing } });
