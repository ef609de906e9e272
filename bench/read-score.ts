import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readReport } from '../src/report/read/read.ts';
import type { ReadFigure } from '../src/report/read/report.ts';

/** A figure of a text as a person listed it. */
export type Listed = {
  readonly id: string;
  readonly document: string;
  readonly quote: string;
  readonly value: number | null;
  readonly kind: string;
};

export type Specimen = {
  readonly name: string;
  readonly text: string;
  readonly listed: readonly Listed[];
};

/** How a reading compares with a list: of each kind how many were listed, found and both. */
export type Score = {
  readonly name: string;
  readonly kinds: Readonly<Record<string, { readonly listed: number; readonly matched: number }>>;
  readonly found: number;
  readonly right: number;
  readonly missed: readonly Listed[];
  readonly unlisted: readonly ReadFigure[];
};

/** The kinds in which a found figure that nobody listed is an error. */
export const counted: ReadonlySet<string> = new Set(['count', 'ratio', 'zero', 'all']);

export function specimensIn(folder: string): readonly Specimen[] {
  // The list is one of ours or the issue's, in the shape of `Listed`.
  const figures = JSON.parse(readFileSync(join(folder, 'figures.json'), 'utf8')) as Listed[];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .toSorted()
    .map((file) => {
      const name = basename(file, '.txt');
      const text = readFileSync(join(folder, file), 'utf8');
      return { name, text, listed: figures.filter(({ document }) => document === name) };
    });
}

/** A found figure matches a listed one when kind and value are equal and their quotes overlap. */
export function scoreOf({ name, text, listed }: Specimen): Score {
  const lines = startsOf(text);
  const found = readReport(text).figures.map((figure) => {
    const from = (lines[figure.line - 1] ?? 0) + figure.column - 1;
    return { figure, from, to: from + figure.quote.length };
  });
  const taken = new Set<ReadFigure>();
  const kinds: Record<string, { listed: number; matched: number }> = {};
  const missed: Listed[] = [];
  for (const one of listed) {
    const tally = (kinds[one.kind] ??= { listed: 0, matched: 0 });
    tally.listed += 1;
    const places = placesOf(text, one.quote);
    const match = found.find(
      ({ figure, from, to }) =>
        !taken.has(figure) &&
        figure.kind === one.kind &&
        figure.value === one.value &&
        places.some((place) => from < place + one.quote.length && to > place),
    );
    if (match === undefined) missed.push(one);
    else {
      tally.matched += 1;
      taken.add(match.figure);
    }
  }
  const scored = found.filter(({ figure }) => counted.has(figure.kind));
  const unlisted = scored.filter(({ figure }) => !taken.has(figure)).map(({ figure }) => figure);
  return {
    name,
    kinds,
    found: scored.length,
    right: scored.length - unlisted.length,
    missed,
    unlisted,
  };
}

function startsOf(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function placesOf(text: string, quote: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) places.push(at);
  return places;
}

/** Share of the listed figures of some kinds that were found, over one or several texts; 1 where none is listed. */
export function recallOf(scores: readonly Score[], ...kinds: readonly string[]): number {
  const tallies = scores.flatMap((score) => kinds.map((kind) => score.kinds[kind]));
  const listed = tallies.reduce((sum, tally) => sum + (tally?.listed ?? 0), 0);
  const matched = tallies.reduce((sum, tally) => sum + (tally?.matched ?? 0), 0);
  return listed === 0 ? 1 : matched / listed;
}

export function precisionOf(scores: readonly Score[]): number {
  const found = scores.reduce((sum, score) => sum + score.found, 0);
  return found === 0 ? 1 : scores.reduce((sum, score) => sum + score.right, 0) / found;
}

/** The specimen with every number replaced by another of the same form, and its list with it. */
export function changedNumbers({ name, text, listed }: Specimen): Specimen {
  const changed = replaceNumbers(text);
  let last = 0;
  return {
    name,
    text: changed,
    // A list follows its text, so that of two like quotes the later is meant by the later figure.
    listed: listed.map((one) => {
      const next = text.indexOf(one.quote, last);
      const at = next === -1 ? text.indexOf(one.quote) : next;
      if (at === -1) return one;
      last = at + (one.kind === 'all' ? 0 : 1);
      const quote = changed.slice(at, at + one.quote.length);
      return { ...one, quote, value: valueIn(one, quote) };
    }),
  };
}

const NUMBER = /[0-9０-９]+/g;
const DATED = new Set(['date', 'period', 'version']);

/** 2023 stays a year, 7月 a month and 0 nought: their digits have other limits. */
function replaceNumbers(text: string): string {
  return text.replace(NUMBER, (digits: string, at: number) => {
    const next = text[at + digits.length] ?? '';
    const previous = text[at - 1] ?? '';
    if (/[年月日號号时時]/.test(next) && digits.length <= 2) return digits;
    if (/^0+$/.test(digits) || previous === '0') return digits;
    if (/^(?:19|20)[0-9]{2}$/.test(digits) && /[年\-—－–]/.test(next + previous))
      return digits.slice(0, 3) + String((Number(digits[3]) + 3) % 10);
    return [...digits].map((digit, place) => another(digit, place)).join('');
  });
}

function another(digit: string, place: number): string {
  const wide = digit >= '０';
  const value = digit.charCodeAt(0) - (wide ? '０' : '0').charCodeAt(0);
  const next = ((value + 2 + place) % 9) + 1;
  return String.fromCharCode(next + (wide ? '０' : '0').charCodeAt(0));
}

function valueIn({ quote, value, kind }: Listed, changed: string): number | null {
  const before = firstNumber(quote);
  const after = firstNumber(changed);
  if (value === null || DATED.has(kind) || before === null || after === null || before === 0)
    return value;
  return Number(((value / before) * after).toPrecision(12));
}

function firstNumber(text: string): number | null {
  const found = /[0-9０-９]+(?:,[0-9]{3})*(?:\.[0-9]+)?/.exec(text)?.[0];
  return found === undefined ? null : Number(found.normalize('NFKC').replaceAll(',', ''));
}
