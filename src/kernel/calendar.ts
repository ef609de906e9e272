import type { Day } from './day.ts';
import { dayNumber, dayOf, weekdayOf, yearOf } from './day.ts';

/** The State Council document that fixes days off and make-up working days. */
export type CalendarDocument = { title: string; number: string | null; url: string | null };

/** One day as a document fixes it: `off` 放假, not `off` 上班; `name` is the holiday it belongs to. */
export type CalendarDay = { day: Day; off: boolean; name: string };

/**
 * What one document says about a year. A later document that changes a year already arranged is a
 * revision of its own that holds only the days it changes; a list of a whole year that replaces what
 * was entered before says so with `supersedes`.
 */
export type CalendarRevision = {
  id: string;
  /** The year whose arrangement this is; single days may lie in the December before it. */
  year: number;
  document: CalendarDocument;
  /** The day the document was published. */
  knownOn: Day;
  /** The moment the office entered it; an instant in ISO form. */
  recordedAt?: string;
  days: readonly CalendarDay[];
  /** `year`: days that earlier revisions fixed for this year and this one does not name hold no more. */
  supersedes?: 'year';
};

/** The office is closed but the day is no holiday: it is shown, and still counts as a working day. */
export type Closure = { day: Day; reason: string };

export type DayKind = {
  /** `makeup` is a weekend day on which a document has people work (调休上班). */
  kind: 'work' | 'off' | 'makeup';
  /** The holiday's name; 周六 or 周日 for a plain weekend; null for a plain working day. */
  name: string | null;
  /** Title and number of the document that fixes this day, null where the weekend rule alone does. */
  document: string | null;
  /** False in a year that has no document yet: only weekends are counted there. */
  known: boolean;
  closure: string | null;
};

export type Calendar = {
  kindOf(day: Day): DayKind;
  isWorking(day: Day): boolean;
  /**
   * The day on which the given number of working days after `after` is full; `after` itself is not
   * counted, so 0 gives `after`. Throws RangeError unless the number is a whole one from 0 up.
   */
  add(after: Day, workingDays: number): Day;
  /** Working days in (after, upTo]; where upTo lies before after, those in (upTo, after], negative. */
  readonly count: (after: Day, upTo: Day) => number;
  /** The day itself if it is worked on, else the next one that is. */
  nextWorking(day: Day): Day;
  /**
   * Years between the two days (both included) without a document of their own. The end of December
   * may still be rearranged by the next year's document; that document is published before the days
   * it touches and moves running clocks when it comes, so a December is not called missing.
   */
  missingYears(from: Day, to: Day): number[];
  /** Years that have a document of their own, ascending. */
  years: readonly number[];
  /** What the office chose by a day where the law leaves it open; undefined where it chose nothing. */
  chosen?: (setting: string, on: Day) => unknown;
};

export type CalendarOptions = {
  /** Only documents published by this day count: the calendar as it was known then. */
  knownOn?: Day;
  closures?: readonly Closure[];
};

type Mark = { off: boolean; name: string; document: string; year: number };

/** 《title》（number）, as a letter or a clock strip cites it. */
export const citeDocument = ({ title, number }: CalendarDocument): string =>
  number === null ? `《${title}》` : `《${title}》（${number}）`;

/**
 * The working calendar of the given documents. Where two of them fix the same day the one published
 * later wins; of two published on one day, the one later in the list. Immutable; add and count take
 * logarithmic time whatever the span.
 */
export function makeCalendar(
  revisions: readonly CalendarRevision[],
  { knownOn, closures = [] }: CalendarOptions = {},
): Calendar {
  const known = revisions
    .filter((revision) => knownOn === undefined || revision.knownOn <= knownOn)
    .toSorted((a, b) => dayNumber(a.knownOn) - dayNumber(b.knownOn));
  const marks = marksOf(known);
  const years = [...new Set(known.map(({ year }) => year))].sort((a, b) => a - b);
  const closed = new Map(closures.map(({ day, reason }) => [day, reason]));
  const { worksOn, workedThrough } = counting(marks);

  function kindOf(day: Day): DayKind {
    const number = dayNumber(day);
    const mark = marks.get(number);
    const workKind = isWeekend(number) ? 'makeup' : 'work';
    return {
      kind: worksOn(number) ? workKind : 'off',
      name: nameOf(number, mark),
      document: mark?.document ?? null,
      known: mark !== undefined || years.includes(yearOf(day)),
      closure: closed.get(day) ?? null,
    };
  }

  function add(after: Day, workingDays: number): Day {
    if (!Number.isInteger(workingDays) || workingDays < 0)
      throw new RangeError(`not a number of working days: ${workingDays}`);
    const start = dayNumber(after);
    if (workingDays === 0) return after;
    const wanted = workedThrough(start) + workingDays;
    // Documents take away or add days near their holidays only; the span doubles until it suffices.
    let span = workingDays;
    while (workedThrough(start + span) < wanted) span *= 2;
    return dayOf(firstReaching(workedThrough, wanted, [start, start + span]));
  }

  function nextWorking(day: Day): Day {
    const number = dayNumber(day);
    return worksOn(number) ? day : add(day, 1);
  }

  return Object.freeze({
    kindOf,
    isWorking: (day: Day) => worksOn(dayNumber(day)),
    add,
    count: (after: Day, upTo: Day) =>
      workedThrough(dayNumber(upTo)) - workedThrough(dayNumber(after)),
    nextWorking,
    missingYears: (from: Day, to: Day) =>
      Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, n) => yearOf(from) + n).filter(
        (year) => !years.includes(year),
      ),
    years: Object.freeze(years),
  });
}

function marksOf(revisions: readonly CalendarRevision[]): ReadonlyMap<number, Mark> {
  const marks = new Map<number, Mark>();
  for (const { document, days, supersedes, year } of revisions) {
    const cited = citeDocument(document);
    if (supersedes)
      for (const [number, mark] of marks) if (mark.year === year) marks.delete(number);
    for (const { day, off, name } of days) {
      marks.set(dayNumber(day), { off, name, document: cited, year });
    }
  }
  return marks;
}

/** How many days are worked on up to a day: Mondays to Fridays, and what documents change of them. */
function counting(marks: ReadonlyMap<number, Mark>): {
  worksOn: (number: number) => boolean;
  workedThrough: (number: number) => number;
} {
  const changed = [...marks]
    .filter(([number, { off }]) => off !== isWeekend(number))
    .sort(([a], [b]) => a - b);
  const at = changed.map(([number]) => number);
  const sums = [0];
  for (const [index, [, { off }]] of changed.entries())
    sums.push((sums[index] ?? 0) + (off ? -1 : 1));
  return {
    worksOn: (number) => !(marks.get(number)?.off ?? isWeekend(number)),
    workedThrough: (number) => weekdaysThrough(number) + (sums[countUpTo(at, number)] ?? 0),
  };
}

function nameOf(number: number, mark: Mark | undefined): string | null {
  if (mark !== undefined && (mark.off || isWeekend(number))) return mark.name;
  if (mark !== undefined || !isWeekend(number)) return null;
  return weekdayOf(number) === 6 ? '周六' : '周日';
}

const isWeekend = (number: number): boolean => weekdayOf(number) % 6 === 0;

/** Mondays to Fridays up to and with a day, counted from Monday 1969-12-29. */
function weekdaysThrough(number: number): number {
  const sinceMonday = number + 3;
  const weeks = Math.floor(sinceMonday / 7);
  return weeks * 5 + Math.min(sinceMonday - weeks * 7 + 1, 5);
}

/** How many of the ascending numbers are at most the limit. */
const countUpTo = (ascending: readonly number[], limit: number): number =>
  firstReaching((place) => ((ascending[place] ?? Infinity) > limit ? 1 : 0), 1, [
    -1,
    ascending.length,
  ]);

/** The first whole number in (low, high] whose rising count reaches the wanted number. */
function firstReaching(
  rising: (number: number) => number,
  wanted: number,
  [from, to]: readonly [number, number],
): number {
  let [low, high] = [from, to];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (rising(middle) >= wanted) high = middle;
    else low = middle;
  }
  return high;
}
