import type { Day } from '../../../kernel/day.ts';
import { say } from '../../../kernel/text.ts';
import type { Letter, LetterFacts } from '../../disclosure-request/letters/facts.ts';
import { date, paragraphs } from '../../disclosure-request/letters/writing.ts';
import { countryName } from '../../country/country.ts';
import type { Own } from '../fields.ts';

export const agreementLetterTitles = { filing: say('备案函', 'Letter of filing') };

// Facts are built from this matter's own acts; their types are those of its fields.
const ownOf = ({ matter }: LetterFacts): Own => matter.own as unknown as Own;
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** 报备案的函: what was signed with whom, that it was compared and reviewed, by whose authority. */
function filing(facts: LetterFacts): Letter {
  const { office, act, acts, draft } = facts;
  const own = ownOf(facts);
  const last = (step: string) => acts.findLast((one) => one.step === step)?.asks ?? {};
  const signed = last('sign');
  const signedOn = signed['signedOn'] as Day | undefined; // a field of days
  const missing = signedOn ? [] : [say('签署日期', 'the day of signing')];
  if (!signedOn) return { missing };
  const until = signed['until'] as Day | null | undefined; // a field of days
  return {
    paper: {
      form: 'letter',
      issuer: office.name,
      title: `关于报送《${own.name}》备案的函`,
      number: textOf(act.asks['letter']) || null,
      to: textOf(act.asks['body']),
      body: paragraphs(
        `我办与${countryName(own.country).zh}${own.counterpart}于${date(signedOn)}在${textOf(signed['place'])}签署《${own.name}》，我方签署人${textOf(signed['signer'])}，外方签署人${textOf(signed['foreignSigner'])}${until ? `，有效期至${date(until)}` : ''}。`,
        `协议中文和外文文本经${textOf(last('checkTexts')['checker'])}核对一致，同等作准；经合法性审核，符合有关规定；签署已经批准（${textOf(last('authorise')['number'])}）。`,
        `合作内容：${own.purpose}`,
        '现将协议中外文文本报请备案。',
      ),
      attachments: [`${own.name}（中文）`, own.foreignName],
      signature: { office: office.name, day: draft ? null : act.on },
      seal: office.seal,
      draft,
    },
  };
}

export const agreementLetters = { filing };
export const agreementLettersDue = ({ act }: LetterFacts): readonly { readonly letter: string }[] =>
  act.step === 'file' ? [{ letter: 'filing' }] : [];
