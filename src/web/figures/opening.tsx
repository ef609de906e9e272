import { Link } from '@tanstack/react-router';
import type { FigureValue } from '../../api/contract.ts';
import { fullDay } from '../days.ts';
import { Data, useVoice } from '../language.tsx';
import { words } from '../words.ts';

type Props = { readonly figure: FigureValue };

/** Under the number of the records: what was entered by hand, marked as such. */
export function OpeningLine({ figure: { opening, unit } }: Props) {
  const { t } = useVoice();
  if (!opening) return null;
  return (
    <Link
      to="/$view/$id"
      params={{ view: 'opening-figure', id: opening.matter }}
      className="opening"
      title={opening.source}
    >
      {t(words.figures.opening(String(opening.value), unit))}
    </Link>
  );
}

/** The year before; what stands there by hand says so. */
export function BeforeCell({ figure: { before, unit } }: Props) {
  const { t } = useVoice();
  if (!before || before.value === null) return null;
  const value = String(Number(before.value.toFixed(2)));
  if (before.from === 'records') return value;
  return <span className="opening">{t(words.figures.opening(value, unit))}</span>;
}

/** The same with its document, who entered it and why. */
export function OpeningNote({ figure }: Props) {
  const { t, language } = useVoice();
  const { opening } = figure;
  if (!opening) return null;
  return (
    <p className="opening-note">
      <OpeningLine figure={figure} /> {t(words.figures.openingFrom)}
      {t(words.general.colon)}
      <Data>{opening.source}</Data> · {t(words.figures.openingBy)}
      {t(words.general.colon)}
      <Data>{opening.by.name}</Data> {fullDay(opening.on, language)} · {t(words.figures.openingWhy)}
      {t(words.general.colon)}
      <Data>{opening.why}</Data>
    </p>
  );
}
