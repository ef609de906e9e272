import type { Letter, LetterFacts } from '../../letter/facts.ts';
import { box, keyed, line, officeForm, pair, row, unlessEmpty } from '../../letter/forms.ts';
import { actsSoFar, chosen, date, readerOf } from '../../letter/writing.ts';
import type { Own } from '../fields.ts';
import { asks, genres, own as ownFields } from '../fields.ts';

type Facts = LetterFacts<Own>;
const { last, every } = readerOf(asks);

/** Countersignatures of other organs, each with what it said and how a difference was settled. */
const cosigned = (facts: Facts): string =>
  [
    ...every(facts, 'recordCosign').map(
      ({ on, asks: { unit, view, opinion } }) =>
        `${unit}：${chosen(asks.recordCosign.view, view)}${opinion ? `（${opinion}）` : ''}　${date(on)}`,
    ),
    ...every(facts, 'settleCosign').map(
      ({ on, asks: { unit, how } }) => `与${unit}协商：${how}　${date(on)}`,
    ),
  ].join('\n');

/** Reviews that a document of its kind goes through before it is signed. */
function reviewed(facts: Facts): string {
  const legality = last(facts, 'recordLegality')?.asks;
  const competition = last(facts, 'recordCompetition')?.asks;
  const numbered = (number: string | null) => (number ? `（${number}）` : '');
  return [
    legality
      ? `合法性审核：${chosen(asks.recordLegality.outcome, legality.outcome)}${numbered(legality.reviewNumber)}`
      : '',
    competition
      ? `公平竞争审查：${chosen(asks.recordCompetition.conclusion, competition.conclusion)}${numbered(competition.reviewNumber)}`
      : '',
  ]
    .filter((one) => one !== '')
    .join('\n');
}

/** Who signed and who checked since it was last submitted: a draft that was returned takes its check with it. */
function signatures(facts: Facts) {
  const acts = actsSoFar(facts);
  const from = acts.findLastIndex(({ step }) => step === 'submit');
  const since = { acts: acts.slice(Math.max(from, 0)), act: facts.act };
  return { checked: last(since, 'check'), signing: last(since, 'sign') };
}

const drafted = ({ acts }: Facts): string => (acts[0] ? `${acts[0].by}　${date(acts[0].on)}` : '');

/** 发文稿纸: the sheet that lies on a draft on its way to signature; filled boxes where the act was taken here. */
export function slip(facts: Facts): Letter {
  const { own } = facts.matter;
  const { checked, signing } = signatures(facts);
  return {
    paper: officeForm(facts, {
      title: `${facts.office.name}发文稿纸`,
      right: last(facts, 'number')?.number ?? null,
      body: [
        keyed(
          [
            box('签发', signing, signing?.asks.remark ?? '同意', 30),
            ...unlessEmpty('会签', cosigned(facts)),
            box('核稿', checked, checked?.asks.opinion, 24),
            ...unlessEmpty('审核\n审查', reviewed(facts)),
            line('标题', own.title, 18),
            row(
              pair('文种', genres[own.genre].zh),
              pair('行文方向', chosen(ownFields.direction, own.direction)),
            ),
            row(
              pair('紧急程度', chosen(ownFields.urgency, own.urgency)),
              pair('公开属性', chosen(ownFields.openness, own.openness)),
            ),
            ...unlessEmpty('不公开依据', own.withheld),
            line('主送', own.to),
            line('抄送', own.copies),
            line('附件', own.attachments.map(({ title }) => title).join('；')),
            row(
              pair('拟稿', drafted(facts)),
              pair('印数', checked && `${checked.asks.copiesCount}份`),
            ),
            row(pair('校对', last(facts, 'proofread')?.asks.checker), pair('用印', '')),
          ],
          24,
        ),
      ],
      foot: '注：经核对不含国家秘密。正文附后。',
      sensitivity: 'internal',
    }),
  };
}
