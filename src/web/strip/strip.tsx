import type { KeyboardEvent } from 'react';
import { useMemo, useRef, useState } from 'react';
import type { ActRow, ClockSheet } from '../../api/contract.ts';
import type { Day } from '../../kernel/day.ts';
import type { Matter } from '../../kernel/matter.ts';
import { useVoice } from '../language.tsx';
import { words } from '../words.ts';
import { Legend } from './legend.tsx';
import type { Cell, Week } from './model.ts';
import { cellsOf, ordinaryOf, segmentsOf, weeksOf } from './model.ts';
import { Segments } from './segments.tsx';
import { StripTable } from './strip-table.tsx';
import { Tip } from './tip.tsx';
import { WeekRow } from './week-row.tsx';

type Props = {
  readonly sheet: Pick<ClockSheet, 'reading' | 'strip' | 'rule'>;
  readonly matter: Pick<Matter, 'laws' | 'steps'>;
  readonly acts: readonly Pick<ActRow, 'step' | 'on' | 'struck'>[];
  readonly today: Day;
};
export type ActsByDay = ReadonlyMap<string, readonly string[]>;

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
  Home: -Infinity,
  End: Infinity,
};

/** Every day from receipt to the last one, as a cell: why the term ends when it ends, to be seen and to be checked. */
export function Strip({ sheet, matter, acts, today }: Props) {
  const cells = useMemo(() => cellsOf(sheet.strip, sheet.reading.due), [sheet]);
  const waitsOn = sheet.reading.state === 'paused' ? today : null;
  const segments = useMemo(
    () => segmentsOf(cells, ordinaryOf(cells, sheet.rule.limit), waitsOn),
    [cells, sheet, waitsOn],
  );
  const weeks = useMemo(() => weeksOf(cells, segments), [cells, segments]);
  const byDay = useMemo(() => actsByDay(acts, matter), [acts, matter]);
  return (
    <div className="strip">
      <Weeks sheet={sheet} matter={matter} today={today} cells={cells} weeks={weeks} acts={byDay} />
      <Segments segments={segments} matter={matter} today={today} />
      <Legend cells={cells} />
      <StripTable cells={cells} matter={matter} acts={byDay} />
    </div>
  );
}

type WeeksProps = Omit<Props, 'acts'> & {
  readonly cells: readonly Cell[];
  readonly weeks: readonly Week[];
  readonly acts: ActsByDay;
};

/** The day that Tab reaches first: today when it is on the strip, else the last day. */
function restingOn(cells: readonly Cell[], today: Day, due: Day | null): number {
  const at = cells.findIndex(({ day }) => day === today);
  return Math.max(0, at === -1 ? cells.findIndex(({ day }) => day === due) : at);
}

function Weeks({ sheet, matter, today, cells, weeks, acts }: WeeksProps) {
  const { t } = useVoice();
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<number | null>(null);
  const [shown, show] = useState(false);
  const { due } = sheet.reading;
  const current = at ?? restingOn(cells, today, due);
  const cell = cells[current];
  function move(event: KeyboardEvent): void {
    const by = steps[event.key];
    if (event.key === 'Escape') show(false);
    if (by === undefined) return;
    event.preventDefault();
    const day = cells[Math.max(0, Math.min(cells.length - 1, current + by))]?.day;
    box.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  }
  return (
    // The group takes the arrow keys for its days, which are buttons.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className="weeks"
      role="group"
      aria-label={`${t(words.strip.title)}${t(words.general.colon)}${t(words.strip.explain)}`}
      ref={box}
      onKeyDown={move}
      onMouseLeave={() => show(false)}
    >
      {weeks.map((week) => (
        <WeekRow
          key={week.start}
          week={week}
          today={today}
          due={due}
          current={cell?.day}
          shown={shown}
          acts={acts}
          unit={sheet.rule.limit.unit}
          onShow={(day) => {
            setAt(cells.findIndex((candidate) => candidate.day === day));
            show(true);
          }}
          onHide={() => show(false)}
        />
      ))}
      {shown && cell ? (
        <Tip
          cell={cell}
          box={box}
          matter={matter}
          acts={acts.get(cell.day) ?? []}
          sheet={sheet}
          today={today}
        />
      ) : null}
    </div>
  );
}

function actsByDay(acts: Props['acts'], matter: Props['matter']): Map<string, string[]> {
  const byDay = new Map<string, string[]>();
  for (const { on, step, struck } of acts)
    if (!struck && matter.steps[step]?.cites.article !== matter.steps['note']?.cites.article)
      byDay.set(on, [...(byDay.get(on) ?? []), step]);
  return byDay;
}
