import { useVoice } from '../language.tsx';
import { words } from '../words.ts';
import type { Cell, Kind } from './model.ts';

const order: readonly Kind[] = ['before', 'work', 'off', 'makeup', 'deducted', 'late'];

/** Only what this strip shows. */
export function Legend({ cells }: { readonly cells: readonly Cell[] }) {
  const { t } = useVoice();
  return (
    <ul className="legend" aria-label={t(words.strip.legend)}>
      {order
        .filter((kind) => cells.some((cell) => cell.kind === kind))
        .map((kind) => (
          <li key={kind}>
            <span className={`swatch ${kind}`} aria-hidden="true">
              {kind === 'deducted' ? (
                <svg viewBox="0 0 30 30" preserveAspectRatio="none">
                  <path d="M0 30L30 0" />
                </svg>
              ) : null}
              {kind === 'makeup' ? t(words.strip.makeupMark) : ''}
            </span>
            {t(words.strip.kinds[kind])}
          </li>
        ))}
    </ul>
  );
}
