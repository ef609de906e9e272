import type { Preview } from '../../api/contract.ts';
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
  // Only a request comes by a channel that fixes the day of receipt.
  const byChannel = 'channel' in matter.own && 'receivedOn' in matter.own;
  const clock = firstClock(answer, matter);
  return (
    <section aria-labelledby="receipt" aria-live="polite">
      <h2 id="receipt">{t(byChannel ? words.register.receipt : words.register.term)}</h2>
      {isChannel(channel) ? <Rule channel={channel} /> : null}
      {clock ? <FirstDue reading={clock.after} answer={byChannel} /> : null}
      {isChannel(channel) || clock ? null : (
        <p className="hint">
          {t(byChannel ? words.register.receiptWaits : words.form.effectWaits)}
        </p>
      )}
      {isMarked(answer) ? <Effect answer={answer} matter={matter} /> : null}
    </section>
  );
}

const isMarked = ({ refused, effect }: Answer): boolean =>
  refused !== null || (effect?.marks.length ?? 0) > 0;

const firstClock = ({ effect }: Answer, matter: Matter) =>
  Object.entries(effect?.clocks ?? {}).find(
    ([name, { after }]) => matter.clocks[name]?.of === 'office' && after.state !== 'idle',
  )?.[1];

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

type FirstProps = {
  readonly reading: Preview['clocks'][string]['after'];
  /** An answer to an applicant, with the article on asking back. */
  readonly answer: boolean;
};

function FirstDue({ reading: { due, dueAt }, answer }: FirstProps) {
  const { t, language } = useVoice();
  if (due === null) return <p>{t(words.register.notYet)}</p>;
  const last = [fullDay(due, language), dueAt?.slice(-5) ?? ''].filter(Boolean).join(' ');
  return (
    <>
      <p className="first-due">
        <strong>{t((answer ? words.register.firstDue : words.register.lastDay)(last))}</strong>
      </p>
      {answer ? <p className="hint">{t(words.register.clarifyBy)}</p> : null}
    </>
  );
}
