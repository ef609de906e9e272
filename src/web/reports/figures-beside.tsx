import type { FormEvent } from 'react';
import { useState } from 'react';
import type { YearReport } from '../../api/contract.ts';
import { Button } from '../controls/button.tsx';
import { Input } from '../controls/input.tsx';
import { Labelled } from '../controls/labelled.tsx';
import { useVoice } from '../language.tsx';
import { words } from '../words.ts';

type Asks = { readonly name: string; readonly shown: string; readonly why: string };
type Props = {
  readonly report: YearReport;
  /** Puts a token where the cursor stands; null while nothing is being written. */
  readonly onInsert: ((token: string) => void) | null;
  readonly declare: ((asks: Asks) => Promise<boolean>) | null;
};

/** What the text may say in numbers: every figure of the year, and what somebody answers for. */
export function FiguresBeside({ report, onInsert, declare }: Props) {
  const { t, language } = useVoice();
  const [sought, seek] = useState('');
  const figures = report.figures.filter(({ key, title }) =>
    `${title.zh} ${title.en} ${key}`.toLowerCase().includes(sought.trim().toLowerCase()),
  );
  return (
    <aside className="figures-beside" aria-label={t(words.reports.figures)}>
      <Labelled id="figure-find" label={t(words.reports.find)}>
        <Input id="figure-find" type="search" value={sought} onType={seek} />
      </Labelled>
      {figures.length === 0 ? <p className="none">{t(words.reports.noFigure)}</p> : null}
      <ul>
        {figures.map(({ key, title, shown }) => (
          <li key={key}>
            <span className="name">{title[language]}</span>
            {onInsert ? (
              <button
                type="button"
                className="chip"
                aria-label={`${t(words.reports.insert)} ${title[language]}`}
                onClick={() => onInsert(`{${key}}`)}
              >
                {shown[language]}
              </button>
            ) : (
              <a className="figure" href={`/figures/${key}?year=${report.year}`}>
                {shown[language]}
              </a>
            )}
          </li>
        ))}
      </ul>
      {declare ? <Declare declare={declare} onInsert={onInsert} /> : null}
    </aside>
  );
}

const nothing: Asks = { name: '', shown: '', why: '' };

function Declare({
  declare,
  onInsert,
}: {
  readonly declare: NonNullable<Props['declare']>;
  readonly onInsert: Props['onInsert'];
}) {
  const { t } = useVoice();
  const [asks, set] = useState(nothing);
  const whole = Object.values(asks).every((value) => value.trim() !== '');
  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!whole || !(await declare(asks))) return;
    onInsert?.(`{=${asks.name.trim()}}`);
    set(nothing);
  }
  const row = (name: keyof Asks, label: (typeof words.reports)['numberName']) => (
    <Labelled id={`number-${name}`} label={t(label)}>
      <Input
        id={`number-${name}`}
        value={asks[name]}
        onType={(value) => set({ ...asks, [name]: value })}
      />
    </Labelled>
  );
  return (
    <form className="fields small" onSubmit={(event) => void send(event)}>
      <h3>{t(words.reports.declare)}</h3>
      <p className="hint">{t(words.reports.declareIntro)}</p>
      {row('name', words.reports.numberName)}
      {row('shown', words.reports.numberShown)}
      {row('why', words.reports.numberWhy)}
      <div>
        <Button type="submit" disabled={!whole}>
          {t(words.reports.declare)}
        </Button>
      </div>
    </form>
  );
}
