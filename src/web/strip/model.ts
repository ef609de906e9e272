import type { ClockSheet } from '../../api/contract.ts';
import type { Day } from '../../kernel/day.ts';
import { addDays, weekday } from '../../kernel/day.ts';
import type { Cite } from '../../kernel/refusal.ts';

type StripDay = ClockSheet['strip'][number];
export type Kind = StripDay['kind'] | 'late';
export type Cell = Omit<StripDay, 'kind'> & { readonly kind: Kind };

/** A stretch of days with one reason: bracketed over the strip and explained under it by its number. */
export type Segment = {
  readonly at: number;
  readonly kind: 'wait' | 'restart' | 'deduct' | 'extend' | 'late';
  readonly from: Day;
  readonly to: Day;
  readonly cites?: Cite;
};

/** A named run of days off, cut where the week ends. */
export type Run = { readonly name: string; readonly first: number; readonly length: number };
export type Bracket = {
  readonly segment: Segment;
  readonly first: number;
  readonly length: number;
  readonly open: 'both' | 'start' | 'end' | 'none';
};

export type Week = {
  readonly start: Day;
  /** Monday to Sunday; nothing where the strip has not begun or is over. */
  readonly days: readonly (Cell | null)[];
  readonly runs: readonly Run[];
  readonly brackets: readonly Bracket[];
  /** The column under a month's first day on the strip. */
  readonly month: number | null;
};

const WEEK = 7;
const monday = (day: Day): Day => addDays(day, -((weekday(day) + 6) % WEEK));

/** Days after the last one are overdue, whatever the calendar says of them. */
export const cellsOf = (strip: readonly StripDay[], due: Day | null): readonly Cell[] =>
  strip.map((day) =>
    due !== null && day.day > due && day.kind !== 'off' ? { ...day, kind: 'late' } : day,
  );

/** Days of the ordinary term. One of months has as many as there are; past them a day carries the article of the extension. */
export function ordinaryOf(
  cells: readonly Cell[],
  { amount, unit }: ClockSheet['rule']['limit'],
): number {
  if (unit !== 'months') return amount;
  const extended = cells.find(({ kind, n, cites }) => kind !== 'late' && n !== undefined && cites);
  return extended?.n === undefined ? Infinity : extended.n - 1;
}

/** The strip laid out in weeks from Monday. */
export function weeksOf(cells: readonly Cell[], segments: readonly Segment[]): readonly Week[] {
  const first = cells[0]?.day;
  const last = cells.at(-1)?.day;
  if (!first || !last) return [];
  const byDay = new Map(cells.map((cell) => [cell.day, cell]));
  const weeks: Week[] = [];
  for (let start = monday(first); start <= last; start = addDays(start, WEEK)) {
    const days = Array.from({ length: WEEK }, (_, at) => byDay.get(addDays(start, at)) ?? null);
    weeks.push({
      start,
      days,
      runs: runsOf(days),
      brackets: bracketsOf(start, days, segments),
      month: monthAt(days, weeks.length === 0),
    });
  }
  return weeks;
}

function monthAt(days: readonly (Cell | null)[], opening: boolean): number | null {
  const at = days.findIndex((cell) => cell?.day.endsWith('-01'));
  if (at !== -1) return at;
  return opening ? days.findIndex((cell) => cell !== null) : null;
}

const isHoliday = (cell: Cell | null): cell is Cell & { readonly name: string } =>
  cell?.kind === 'off' && cell.document !== undefined && cell.name !== undefined;

function runsOf(days: readonly (Cell | null)[]): readonly Run[] {
  const runs: Run[] = [];
  for (const [at, cell] of days.entries()) {
    if (!isHoliday(cell)) continue;
    const before = runs.at(-1);
    if (before && before.name === cell.name && before.first + before.length === at)
      runs[runs.length - 1] = { ...before, length: before.length + 1 };
    else runs.push({ name: cell.name, first: at, length: 1 });
  }
  return runs;
}

function bracketsOf(
  start: Day,
  days: readonly (Cell | null)[],
  segments: readonly Segment[],
): readonly Bracket[] {
  const end = addDays(start, WEEK - 1);
  return segments
    .filter((segment) => segment.from <= end && segment.to >= start)
    .map((segment) => {
      const inside = days.flatMap((_, at) => {
        const day = addDays(start, at);
        return day >= segment.from && day <= segment.to ? [at] : [];
      });
      const starts = segment.from >= start;
      const ends = segment.to <= end;
      return {
        segment,
        first: inside[0] ?? 0,
        length: inside.length,
        open: starts ? (ends ? 'none' : 'end') : ends ? 'start' : 'both',
      };
    });
}

/**
 * What interrupted or lengthened the term, in the order of the days. `limit` is the ordinary one, in working days;
 * `waitsOn` is today while the clock waits for what will start it anew.
 */
export function segmentsOf(
  cells: readonly Cell[],
  limit: number,
  waitsOn: Day | null = null,
): readonly Segment[] {
  return [...restartOf(cells, waitsOn), ...deductionsOf(cells), ...tailOf(cells, limit)].map(
    (segment, at) => ({ ...segment, at: at + 1 }),
  );
}

type Unnumbered = Omit<Segment, 'at'>;

const spanned = (kind: Segment['kind'], days: readonly Cell[]): readonly Unnumbered[] => {
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) return [];
  const cites = last.cites ?? first.cites;
  return [{ kind, from: first.day, to: last.day, ...(cites ? { cites } : {}) }];
};

/** More than the day of receipt before the term: it waited and began anew, or waits still. */
function restartOf(cells: readonly Cell[], waitsOn: Day | null): readonly Unnumbered[] {
  const before = cells.filter(({ kind }) => kind === 'before');
  if (before.length < 2) return [];
  const last = before.at(-1)?.day;
  if (last !== waitsOn) return spanned('restart', before);
  return spanned('wait', before).map(({ kind, from, to }) => ({ kind, from, to }));
}

/** Deducted days of one article, with the days off among them, until a day counts again. */
function deductionsOf(cells: readonly Cell[]): readonly Unnumbered[] {
  const groups: Cell[][] = [];
  let open: Cell[] | null = null;
  for (const cell of cells) {
    if (cell.kind === 'deducted') {
      const same = open?.[0]?.cites?.article === cell.cites?.article;
      if (open && same) open.push(cell);
      else groups.push((open = [cell]));
    } else if (cell.kind !== 'off') open = null;
  }
  return groups.flatMap((days) => spanned('deduct', days));
}

function tailOf(cells: readonly Cell[], limit: number): readonly Unnumbered[] {
  const extended = cells.filter(({ kind, n }) => kind !== 'late' && n !== undefined && n > limit);
  const late = cells.filter(({ kind }) => kind === 'late');
  return [
    ...spanned('extend', extended),
    ...spanned('late', late).map(({ kind, from, to }) => ({ kind, from, to })),
  ];
}
