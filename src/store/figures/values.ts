import { addDays } from '../../kernel/day.ts';
import type { Store } from '../open.ts';
import { inOffice } from '../open.ts';
import type { Base, Declared, Reading } from './catalogue.ts';
import { catalogueOf } from './catalogue.ts';
import type { Opening } from './openings.ts';
import { openingsOf } from './openings.ts';
import { sealFigures } from './seal.ts';
import type { AsOf, Period, Position, Span, Sum } from './sums.ts';
import { positionOf, sumsOf } from './sums.ts';

export type Asked = {
  readonly period: Period;
  readonly asOf?: AsOf;
  /** Only these figures; all where absent. */
  readonly keys?: readonly string[];
  /** Only this slice of them; `*` stands for any value of a field. */
  readonly slice?: string | undefined;
};

/** A figure as read: `value` is nothing where nothing was measured (a share of none, a median of none). */
export type Read = {
  readonly declared: Declared;
  readonly value: number | null;
  readonly base: { readonly part: number; readonly whole: number } | null;
  readonly parts: readonly { readonly slice: string; readonly value: number }[];
  /** 64 hexadecimal digits. */
  readonly digest: string;
  /** What somebody entered for the year from a document, where somebody did. */
  readonly opening: Opening | undefined;
};
export type ReadAll = { readonly asOf: Position; readonly figures: readonly Read[] };

/** The figures of a period, in the order they are declared. */
export async function readFigures(store: Store, office: string, asked: Asked): Promise<ReadAll> {
  const { period, asOf = 'now', keys, slice } = asked;
  await sealFigures(store, office);
  const { figures } = catalogueOf(store.matters);
  const wanted = [...figures.values()].filter(({ key }) => keys?.includes(key) ?? true);
  return inOffice(store, office, async (tx) => {
    tx.send('set transaction isolation level repeatable read, read only');
    tx.send('set local jit = off');
    const position = await positionOf(tx, asOf);
    const sums = await sumsOf(tx, spansOf(wanted, period), asOf);
    const pattern = slice === undefined ? undefined : new RegExp(slicePattern(slice), 'u');
    const within = sums.filter((sum) => pattern?.test(sum.slice) ?? true);
    const byName = Map.groupBy(within, ({ name }) => name);
    const of = (simple: Simple) => byName.get(spanOf(simple, period).name) ?? [];
    const openings =
      slice === undefined ? await openingsOf(tx, period, asOf) : new Map<string, Opening>();
    const figures = wanted.map((declared) => ({
      ...readOne(declared, of),
      opening: openings.get(declared.key),
    }));
    return { asOf: position, figures };
  });
}

type Simple = Extract<Reading, { base: Base }>;
type Of = (simple: Simple) => readonly Sum[];

/** The days that a measure is summed over to be read in a period. */
export function spanOf({ op, base }: Simple, { from, to }: Period): Span {
  const figure = base.key;
  const since = op === 'base' && base.figure.op !== 'stock' ? from : null;
  const until = op === 'carried' ? addDays(from, -1) : to;
  return { name: `${figure} ${since ?? ''} ${until}`, figure, from: since, to: until };
}

export const simplesOf = (reading: Reading): readonly Simple[] => {
  if (reading.op === 'total') return reading.of.flatMap(simplesOf);
  if (reading.op === 'share') return [...simplesOf(reading.part), ...simplesOf(reading.whole)];
  return [reading];
};

function spansOf(wanted: readonly Declared[], period: Period): readonly Span[] {
  const spans = wanted
    .flatMap(({ reading }) => simplesOf(reading))
    .map((one) => spanOf(one, period));
  return [...new Map(spans.map((span) => [span.name, span])).values()];
}

function readOne(declared: Declared, of: Of): Omit<Read, 'opening'> {
  const { reading } = declared;
  const sums = simplesOf(reading).flatMap(of);
  const digest = digestSum(sums);
  if (reading.op === 'share') {
    const [part, whole] = [valueOf(reading.part, of) ?? 0, valueOf(reading.whole, of) ?? 0];
    const value = whole === 0 ? null : (part / whole) * 100;
    return { declared, value, base: { part, whole }, parts: [], digest };
  }
  const slices = [...new Set(sums.map(({ slice }) => slice))].toSorted();
  const sliced = slices.some((slice) => slice !== '') ? slices : [];
  const parts = sliced.map((slice) => ({
    slice,
    value: valueOf(reading, (one) => of(one).filter((sum) => sum.slice === slice)) ?? 0,
  }));
  return { declared, value: valueOf(reading, of), base: null, parts, digest };
}

/** The slices that one written with `*` means, as a regular expression that PostgreSQL reads too. */
export const slicePattern = (slice: string): string =>
  `^${slice
    .split('|')
    .map((part) =>
      part === '*' ? '[^|]*' : part.replaceAll(/[.*+?^${}()[\]\\]/g, String.raw`\$&`),
    )
    .join('[|]')}$`;

const TURN = 1n << 256n;
export const digestSum = (sums: readonly Pick<Sum, 'digest'>[]): string => {
  const sum = sums.reduce((all, { digest }) => all + digest, 0n) % TURN;
  return (sum < 0n ? sum + TURN : sum).toString(16).padStart(64, '0');
};

function valueOf(reading: Reading, of: Of): number | null {
  if (reading.op === 'share') throw new Error('a share is no part of another figure');
  if (reading.op === 'total')
    return reading.of.reduce((all, one) => all + (valueOf(one, of) ?? 0), 0);
  const sums = of(reading);
  const { op } = reading.base.figure;
  if (op === 'median') return medianOf(sums);
  if (op === 'distinct') return new Set(sums.map(({ value }) => value)).size;
  return sums.reduce((all, { n, amount }) => all + (op === 'sum' ? amount : n), 0);
}

/** From the histogram; between two middle values the mean of both. */
function medianOf(sums: readonly Sum[]): number | null {
  const steps = sums
    .map(({ value, n }) => ({ value: Number(value), n }))
    .toSorted((a, b) => a.value - b.value);
  const all = steps.reduce((sum, { n }) => sum + n, 0);
  if (all <= 0) return null;
  const at = (place: number): number => {
    let left = place;
    return steps.find(({ n }) => (left -= n) < 0)?.value ?? Number.NaN;
  };
  return (at(Math.floor((all - 1) / 2)) + at(Math.floor(all / 2))) / 2;
}
