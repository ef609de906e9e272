import type { Preview } from '../../api/contract.ts';
import type { Matter } from '../../kernel/matter.ts';
import type { Refused } from '../client.ts';
import { Notice, sentenceOf, withArticle } from '../controls/states.tsx';
import { fullDay } from '../days.ts';
import { useVoice } from '../language.tsx';
import { words } from '../words.ts';
import type { Answer } from './use-answer.ts';

type Props = { readonly answer: Answer; readonly matter: Matter };

/** What the law says of the form as it stands: the clocks before and after, the late mark, or the refusal. */
export function Effect({ answer: { effect, refused }, matter }: Props) {
  const { t, language } = useVoice();
  if (refused && refused.problem.status !== 422) return <No refused={refused} />;
  return (
    <section className="effect" aria-live="polite">
      <h3>{t(words.form.effect)}</h3>
      {effect ? (
        <Clocks effect={effect} matter={matter} />
      ) : (
        <p className="hint">{t(words.form.effectWaits)}</p>
      )}
      {(effect?.marks ?? []).map((mark) => (
        <Notice key={mark.code} tone="warn">
          <p>
            <strong>
              ▲ {t(mark.kind === 'late' ? words.form.willBeLate : words.matter.irregular)}
            </strong>
            {t(words.general.colon)}
            {withArticle(mark.because[language], mark, language)}
          </p>
        </Notice>
      ))}
    </section>
  );
}

function No({ refused }: { readonly refused: Refused }) {
  const { t, language } = useVoice();
  return (
    <Notice tone="bad">
      <p>
        <strong>{t(words.form.refused)}</strong>
        {t(words.general.colon)}
        {sentenceOf(refused, language)}
      </p>
    </Notice>
  );
}

type Clock = Preview['clocks'][string];
type Reading = Clock['after'];

function Clocks({ effect, matter }: { readonly effect: Preview; readonly matter: Matter }) {
  const { t } = useVoice();
  const changed = Object.entries(effect.clocks).filter(([, { before, after }]) =>
    differs(before, after),
  );
  if (changed.length === 0) return <p>{t(words.form.noEffect)}</p>;
  return (
    <table className="plain clocks-change">
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{t(words.list.light)}</span>
          </th>
          <th scope="col">{t(words.form.before)}</th>
          <th scope="col">{t(words.form.after)}</th>
        </tr>
      </thead>
      <tbody>
        {changed.map(([name, { before, after }]) => (
          <tr key={name}>
            <th scope="row">{t(matter.clocks[name]?.title ?? words.list.light)}</th>
            <td>
              <ReadingText reading={before} />
            </td>
            <td className="after">
              <ReadingText reading={after} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const differs = (a: Reading, b: Reading): boolean =>
  a.due !== b.due || a.state !== b.state || a.allowed !== b.allowed;

export function ReadingText({ reading }: { readonly reading: Reading }) {
  const { t, language } = useVoice();
  const state = t(words.strip.states[reading.state]);
  if (!reading.due) return <>{state}</>;
  return (
    <>
      {fullDay(reading.due, language)}
      {reading.provisional ? ` ${t(words.list.dueIn.provisional)}` : ''}{' '}
      <span className={`state ${reading.state}`}>{state}</span>
    </>
  );
}
