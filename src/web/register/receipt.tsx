import type { Matter } from '../../kernel/matter.ts';
import { useVoice } from '../language.tsx';
import { Effect } from '../form/effect.tsx';
import type { Answer } from '../form/use-answer.ts';
import { fullDay } from '../days.ts';
import { words } from '../words.ts';

type Props = { readonly channel: unknown; readonly answer: Answer; readonly matter: Matter };
type Channel = keyof typeof words.register.receiptRules;

const isChannel = (channel: unknown): channel is Channel =>
  typeof channel === 'string' && channel in words.register.receiptRules;

/** The rule of article 31 for the chosen channel, and the first term as soon as it can be counted. */
export function Receipt({ channel, answer, matter }: Props) {
  const { t } = useVoice();
  const marked = answer.refused !== null || (answer.effect?.marks.length ?? 0) > 0;
  const clock = Object.entries(answer.effect?.clocks ?? {}).find(
    ([name]) => matter.clocks[name]?.of === 'office',
  )?.[1];
  return (
    <section aria-labelledby="receipt" aria-live="polite">
      <h2 id="receipt">{t(words.register.receipt)}</h2>
      {isChannel(channel) ? (
        <Rule channel={channel} />
      ) : (
        <p className="hint">{t(words.register.receiptWaits)}</p>
      )}
      {clock ? <FirstDue due={clock.after.due} /> : null}
      {marked ? <Effect answer={answer} matter={matter} /> : null}
    </section>
  );
}

function Rule({ channel }: { readonly channel: Channel }) {
  const { t, language } = useVoice();
  const article = t(words.register.article);
  return (
    <p>
      {t(words.register.receiptRules[channel])}
      <span className="article">{language === 'zh' ? `（${article}）` : ` (${article})`}</span>
    </p>
  );
}

function FirstDue({ due }: { readonly due: string | null }) {
  const { t, language } = useVoice();
  if (due === null) return <p>{t(words.register.notYet)}</p>;
  return (
    <>
      <p className="first-due">
        <strong>{t(words.register.firstDue(fullDay(due, language)))}</strong>
      </p>
      <p className="hint">{t(words.register.clarifyBy)}</p>
    </>
  );
}
