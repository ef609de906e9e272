import type { Matter } from '../../kernel/matter.ts';
import { shortDay } from '../days.ts';
import { useVoice } from '../language.tsx';
import { words } from '../words.ts';
import { sourceOf } from './day-text.ts';
import type { Segment } from './model.ts';
import { round } from './week-row.tsx';

type Props = {
  readonly segments: readonly Segment[];
  readonly matter: Pick<Matter, 'laws'>;
  readonly today: string;
};

/** The brackets in words, with the article of each. */
export function Segments({ segments, matter, today }: Props) {
  const { t, language } = useVoice();
  if (segments.length === 0) return null;
  return (
    <ol className="segments">
      {segments.map(({ at, kind, from, to, cites }) => (
        <li key={at} className={kind}>
          <span className="round" aria-hidden="true">
            {round(at)}
          </span>
          <b>{t(words.strip.segments[kind])}</b>
          <span>
            {from === to
              ? shortDay(from, language, today)
              : t(
                  words.strip.range(shortDay(from, language, today), shortDay(to, language, today)),
                )}
          </span>
          {cites ? <span className="source">{sourceOf(cites, matter, language)}</span> : null}
        </li>
      ))}
    </ol>
  );
}
