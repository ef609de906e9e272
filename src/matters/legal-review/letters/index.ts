import { say } from '../../../kernel/text.ts';
import type { Block, KeyRow } from '../../../paper/paper.ts';
import type { ActFacts, Letter, LetterFacts } from '../../disclosure-request/letters/facts.ts';
import { date } from '../../disclosure-request/letters/writing.ts';
import type { AsksOf, Own, StepName } from '../fields.ts';
import { kinds, materials, outcomes } from '../kinds.ts';

export const reviewLetterTitles = { opinion: say('合法性审核意见书', 'Opinion on legality') };

// Facts are built from this matter's own acts; their types are those of its fields.
const ownOf = ({ matter }: LetterFacts): Own => matter.own as unknown as Own;
const asksOf = <K extends StepName>(act: ActFacts): AsksOf<K> => act.asks as unknown as AsksOf<K>;

const row = (label: string, value: string): KeyRow => ({ pairs: [{ label, value }] });

/** What the reviewer says: the texts, the materials, what counsel thought, the outcome point by point. */
function opinion(facts: LetterFacts): Letter {
  const { office, act, acts, draft } = facts;
  const own = ownOf(facts);
  const { outcome, points, summary } = asksOf<'conclude'>(act);
  const advice = acts
    .filter(({ step, on }) => step === 'advise' && on <= act.on)
    .map((one) => asksOf<'advise'>(one).opinion);
  const body: readonly Block[] = [
    {
      kind: 'keyValue',
      rows: [
        row('送审事项', own.subject),
        row('审核种类', kinds[own.kind].zh),
        row('送审处室', own.division),
        row('送审文本', own.texts.map(({ title }) => title).join('；')),
        row('送审材料', own.materials.map(({ material }) => materials[material].zh).join('、')),
        row('法律顾问、公职律师意见', advice.length === 0 ? '—' : advice.join('；')),
        row('审核意见', summary),
        row(
          '问题和修改建议',
          points.length === 0
            ? '无'
            : points
                .map(({ point, law }, n) => `${n + 1}. ${point}${law ? `（${law}）` : ''}`)
                .join('\n'),
        ),
        row('审核结论', outcomes[outcome].zh),
        {
          pairs: [
            { label: '审核人', value: act.by },
            { label: '日期', value: date(act.on) },
          ],
        },
      ],
    },
  ];
  return {
    paper: {
      form: 'form',
      title: reviewLetterTitles.opinion.zh,
      head: { left: office.name, right: act.number ?? '' },
      body,
      draft,
      day: act.on,
    },
  };
}

export const reviewLetters = { opinion };
export const reviewLettersDue = ({ act }: LetterFacts): readonly { readonly letter: string }[] =>
  act.step === 'conclude' ? [{ letter: 'opinion' }] : [];
