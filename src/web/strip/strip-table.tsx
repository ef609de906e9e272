import { useState } from 'react';
import { formatWeekday } from '../../kernel/day.ts';
import type { Matter } from '../../kernel/matter.ts';
import { fullDay } from '../days.ts';
import { useVoice } from '../language.tsx';
import { words } from '../words.ts';
import { useDayText } from './day-text.ts';
import type { Cell } from './model.ts';
import type { ActsByDay } from './strip.tsx';

type Props = {
  readonly cells: readonly Cell[];
  readonly matter: Pick<Matter, 'laws' | 'steps'>;
  readonly acts: ActsByDay;
};
const columns = ['day', 'weekday', 'kind', 'n', 'basis'] as const;

/** The same days as a table: for screen readers, for copying, for whoever wants to count by hand. */
export function StripTable({ cells, matter, acts }: Props) {
  const { t, language } = useVoice();
  const text = useDayText();
  const [open, setOpen] = useState(false);
  return (
    <details className="twin" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t(words.strip.asTable)}</summary>
      {open ? (
        <table className="plain">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(words.strip.columns[column])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cells.map((cell) => (
              <tr key={cell.day}>
                <th scope="row">{fullDay(cell.day, language)}</th>
                <td>{formatWeekday(cell.day, language)}</td>
                <td>{text.kind(cell)}</td>
                <td>{cell.n}</td>
                <td>
                  {[
                    text.basis(cell, matter),
                    ...(acts.get(cell.day) ?? []).map(
                      (step) => matter.steps[step]?.title[language] ?? '',
                    ),
                  ]
                    .filter(Boolean)
                    .join(t(words.general.semicolon))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </details>
  );
}
