import { Link } from '@tanstack/react-router';
import { Input } from '../controls/input.tsx';
import { Labelled } from '../controls/labelled.tsx';
import { useVoice } from '../language.tsx';
import { words } from '../words.ts';
import type { FigureSearch } from './asked.ts';

type Props = {
  readonly year: string;
  readonly asOf: string | undefined;
  readonly onChange: (next: FigureSearch) => void;
};

const FIRST = 1949;
const LAST = 2999;

/** The year that is counted, and as recorded by which day. */
export function Chooser({ year, asOf = '', onChange }: Props) {
  const { t } = useVoice();
  const view = asOf === '' ? {} : { asOf };
  return (
    <div className="calculator">
      <Labelled id="figures-year" label={t(words.figures.year)}>
        <Input
          id="figures-year"
          type="number"
          min={FIRST}
          max={LAST}
          value={year}
          onType={(next) => onChange({ ...view, year: next })}
        />
      </Labelled>
      <Labelled id="figures-as-of" label={t(words.figures.asOf)}>
        <Input
          id="figures-as-of"
          type="date"
          value={/^\d{4}-\d{2}-\d{2}$/.test(asOf) ? asOf : ''}
          onType={(next) => onChange({ year, ...(next === '' ? {} : { asOf: next }) })}
        />
      </Labelled>
    </div>
  );
}

/** Years before and after, by their number. */
export const Neighbours = ({ year, asOf }: Pick<Props, 'year' | 'asOf'>) => {
  const { t } = useVoice();
  const to = (by: number): FigureSearch => ({
    year: String(Number(year) + by),
    ...(asOf === undefined ? {} : { asOf }),
  });
  return (
    <span className="actions">
      <Link className="button quiet" to="." search={to(-1)}>
        {t(words.figures.earlier)}
      </Link>
      <Link className="button quiet" to="." search={to(1)}>
        {t(words.figures.later)}
      </Link>
    </span>
  );
};
