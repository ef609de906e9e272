import { useState } from 'react';
import { allStops } from '../../kernel/clock-events.ts';
import type { AnyClock, AnyRule, Matter } from '../../kernel/matter.ts';
import { kinds } from '../../matters/index.ts';
import { Scrolled } from '../controls/scrolled.tsx';
import { fullDay } from '../days.ts';
import { useVoice } from '../language.tsx';
import { isCommon } from '../matter/steps.ts';
import { sourceOf } from '../strip/day-text.ts';
import { useTitle } from '../title.ts';
import { words } from '../words.ts';
import { limitText } from '../words/limit.ts';

/** The rules as the declarations have them: what a legal officer reads to check us against the statute. */
export function RulesPage() {
  const { t } = useVoice();
  useTitle(words.rules.title);
  return (
    <div className="page">
      <header className="head">
        <h1>{t(words.rules.title)}</h1>
      </header>
      <p className="intro">{t(words.rules.intro)}</p>
      {kinds.map((matter, at) => (
        <MatterRules key={matter.name} matter={matter} open={at === 0} />
      ))}
    </div>
  );
}

type Props = { readonly matter: Matter };

/** What is folded is made only when it is opened: the rules of all kinds are a book. */
function MatterRules({ matter, open }: Props & { readonly open: boolean }) {
  const { t } = useVoice();
  const [shown, setShown] = useState(open);
  return (
    <details
      className="part rules-of"
      open={shown}
      onToggle={({ currentTarget }) => setShown(currentTarget.open)}
    >
      <summary>
        <h2 className="big">{t(matter.title)}</h2>
      </summary>
      {shown ? <RulesInFull matter={matter} /> : null}
    </details>
  );
}

function RulesInFull({ matter }: Props) {
  return (
    <>
      {Object.keys(matter.clocks).length > 0 ? <ClocksTable matter={matter} /> : null}
      <StepsTable matter={matter} />
      <RulesTable matter={matter} />
      <LawsTable matter={matter} />
    </>
  );
}

function ClocksTable({ matter }: Props) {
  const { t, language } = useVoice();
  return (
    <Scrolled label={t(words.rules.clocks)}>
      <table className="plain">
        <caption>{t(words.rules.clocks)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(words.rules.clocks)}</th>
            <th scope="col">{t(words.rules.term)}</th>
            <th scope="col">{t(words.rules.events)}</th>
            <th scope="col">{t(words.rules.article)}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(matter.clocks).map(([name, clock]) => (
            <tr key={name}>
              <th scope="row">{t(clock.title)}</th>
              <td>{t(limitText(clock.limit))}</td>
              <td>
                <Events clock={clock} matter={matter} />
              </td>
              <td>{sourceOf(clock.cites, matter, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

function Events({ clock, matter }: Props & { readonly clock: AnyClock }) {
  const { t } = useVoice();
  const steps = (names: readonly string[]): string =>
    names
      .filter((name) => !isCommon(name))
      .flatMap((name) => matter.steps[name] ?? [])
      .map(({ title }) => t(title))
      .join(t(words.general.listComma));
  const lines = [
    [words.rules.starts, clock.starts.steps],
    [words.rules.restarts, (clock.restarts ?? []).map(({ at }) => at)],
    [words.rules.deducts, (clock.deducts ?? []).map(({ from }) => from)],
    [words.rules.extends, (clock.extends ?? []).map(({ step }) => step)],
    [words.rules.sets, (clock.sets ?? []).map(({ step }) => step)],
    [words.rules.stops, allStops(clock)],
  ] as const;
  return (
    <ul>
      {lines
        .filter(([, names]) => names.length > 0 && steps(names) !== '')
        .map(([title, names]) => (
          <li key={title.en}>
            <span className="hint">{t(title)}</span> {steps(names)}
          </li>
        ))}
    </ul>
  );
}

function StepsTable({ matter }: Props) {
  const { t, language } = useVoice();
  const titles = (
    names: readonly string[],
    of: Readonly<Record<string, { title: { zh: string; en: string } }>>,
  ): string =>
    names
      .flatMap((name) => of[name] ?? [])
      .map(({ title }) => t(title))
      .join(t(words.general.listComma));
  return (
    <Scrolled label={t(words.rules.steps)}>
      <table className="plain">
        <caption>{t(words.rules.steps)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(words.rules.step)}</th>
            <th scope="col">{t(words.rules.who)}</th>
            <th scope="col">{t(words.rules.phases)}</th>
            <th scope="col">{t(words.rules.article)}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(matter.steps)
            .filter(([name]) => !isCommon(name))
            .map(([name, step]) => (
              <tr key={name}>
                <th scope="row">{t(step.title)}</th>
                <td>{titles(step.by, matter.roles)}</td>
                <td>{step.from ? titles(step.from, matter.phases) : t(words.rules.opening)}</td>
                <td>{sourceOf(step.cites, matter, language)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

type Ruled = {
  readonly step: string;
  readonly rule: Pick<AnyRule, 'code' | 'answer' | 'cites' | 'says'>;
};

const rulesOf = ({ steps, bars, rules }: Matter): readonly Ruled[] =>
  Object.entries(steps).flatMap(([step, { within }]) => [
    ...(within
      ? [
          {
            step,
            rule: {
              code: within.code,
              answer: 'late' as const,
              cites: within.cites,
              says: within.says,
            },
          },
        ]
      : []),
    ...[...(bars[step] ?? []), ...(rules[step] ?? [])].map((rule) => ({ step, rule })),
  ]);

function RulesTable({ matter }: Props) {
  const { t, language } = useVoice();
  const all = rulesOf(matter).filter(({ step }) => !isCommon(step));
  if (all.length === 0) return null;
  return (
    <Scrolled label={t(words.rules.limits)}>
      <table className="plain">
        <caption>{t(words.rules.limits)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(words.rules.step)}</th>
            <th scope="col">{t(words.rules.rule)}</th>
            <th scope="col">{t(words.rules.answer)}</th>
            <th scope="col">{t(words.rules.article)}</th>
          </tr>
        </thead>
        <tbody>
          {all.map(({ step, rule }) => (
            <tr key={`${step}${rule.code}${rule.says.en}`}>
              <th scope="row">{t(matter.steps[step]?.title ?? words.general.none)}</th>
              <td>{t(rule.says)}</td>
              <td className="nowrap">{t(words.rules[rule.answer])}</td>
              <td>{sourceOf(rule.cites, matter, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

function LawsTable({ matter }: Props) {
  const { t, language } = useVoice();
  return (
    <>
      <h3>{t(words.rules.laws)}</h3>
      <ul className="laws">
        {Object.values(matter.laws).map(({ title, number, from, rank }) => (
          <li key={title.en}>
            {t(title)} {language === 'zh' && number ? <span className="hint">{number}</span> : null}{' '}
            <span className="hint">
              {t(words.rules.rank[rank])}{' '}
              {rank === 'practice' ? '' : t(words.rules.inForce(fullDay(from, language)))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
