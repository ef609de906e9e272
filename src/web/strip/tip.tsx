import type { RefObject } from 'react';
import { useLayoutEffect, useRef } from 'react';
import type { ClockSheet } from '../../api/contract.ts';
import type { Day } from '../../kernel/day.ts';
import { formatWeekday } from '../../kernel/day.ts';
import type { Matter } from '../../kernel/matter.ts';
import { fullDay } from '../days.ts';
import { useVoice } from '../language.tsx';
import { words } from '../words.ts';
import { useDayText } from './day-text.ts';
import type { Cell } from './model.ts';

type Props = {
  readonly cell: Cell;
  readonly box: RefObject<HTMLDivElement | null>;
  readonly matter: Pick<Matter, 'laws' | 'steps'>;
  readonly acts: readonly string[];
  readonly sheet: Pick<ClockSheet, 'reading' | 'rule'>;
  readonly today: Day;
};

const APART = 6;

/** Names the day, what it is, its count, the article or document, and what was done on it. */
export function Tip({ cell, box, matter, acts, sheet, today }: Props) {
  const { t, language } = useVoice();
  const text = useDayText();
  const tip = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place(tip.current, box.current, cell.day));
  const { due } = sheet.reading;
  const basis = text.basis(cell, matter);
  return (
    <div className="tip" id="strip-tip" role="tooltip" ref={tip}>
      <strong>
        {fullDay(cell.day, language)} {formatWeekday(cell.day, language)}
      </strong>
      <span>
        {[
          text.kind(cell),
          text.count(cell, sheet.rule.limit.unit),
          cell.day === due ? t(words.strip.dueMark) : '',
          cell.day === today ? t(words.strip.todayMark) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {basis ? <span>{basis}</span> : null}
      {acts.length > 0 ? (
        <span className="acts">
          {acts
            .map((step) => matter.steps[step]?.title)
            .flatMap((title) => (title ? [t(title)] : []))
            .join(t(words.general.listComma))}
        </span>
      ) : null}
    </div>
  );
}

/** Over its day, and never past the edge of the strip. */
function place(tip: HTMLElement | null, box: HTMLElement | null, day: string): void {
  const cell = box?.querySelector<HTMLElement>(`[data-day="${day}"]`);
  if (!tip || !box || !cell) return;
  const [frame, target] = [box.getBoundingClientRect(), cell.getBoundingClientRect()];
  const middle = target.left - frame.left + target.width / 2 - tip.offsetWidth / 2;
  const left = Math.max(0, Math.min(frame.width - tip.offsetWidth, middle));
  tip.style.left = `${left}px`;
  tip.style.top = `${target.top - frame.top - tip.offsetHeight - APART}px`;
}
