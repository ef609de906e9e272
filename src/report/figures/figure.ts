import type { Text } from '../../kernel/text.ts';
import type { Opening } from '../../store/figures/openings.ts';
import type { Period, Position } from '../../store/figures/sums.ts';
import type { Read } from '../../store/figures/values.ts';
import type { Bound } from './rounding.ts';
import { printed } from './rounding.ts';
import { definitionOf, sliceTitle } from './words.ts';

/** A figure as it is handed out: every number of a report, a table or a page is one of these. */
export type FigureValue = {
  readonly key: string;
  readonly title: Text;
  readonly unit: string;
  /** What the records give; nothing where there is nothing to measure. */
  readonly value: number | null;
  /** False where the records themselves are estimates. */
  readonly exact: boolean;
  readonly bound: Bound;
  /** What a text prints. */
  readonly shown: Text;
  readonly base: { readonly part: number; readonly whole: number } | null;
  readonly period: Period;
  readonly asOf: Position;
  readonly definition: Text;
  /** Sum modulo 2^256 of SHA-256(figure, record) over the records, 64 hexadecimal digits. */
  readonly digest: string;
  readonly parts: readonly {
    readonly slice: string;
    readonly title: Text;
    readonly value: number;
  }[];
  /** Entered by hand from a document for a year that the records do not cover; never part of `value`. */
  readonly opening?: Opening;
};

export function figureValue(
  { declared, value, base, parts, digest, opening }: Read,
  { period, asOf }: { readonly period: Period; readonly asOf: Position },
): FigureValue {
  const { key, figure } = declared;
  return {
    key,
    title: figure.title,
    unit: figure.unit,
    value,
    exact: figure.kind !== 'estimate',
    ...printed(figure, value, base),
    base,
    period,
    asOf,
    definition: definitionOf(declared),
    digest,
    parts: parts.map((part) => ({ ...part, title: sliceTitle(declared, part.slice) })),
    ...(opening ? { opening } : {}),
  };
}

/** The same with texts in Chinese alone: JSON of the command line. */
export const plainFigure = ({
  key,
  title,
  shown,
  definition,
  parts,
  opening,
  ...rest
}: FigureValue) => ({
  key,
  title: title.zh,
  ...rest,
  shown: shown.zh,
  definition: definition.zh,
  ...(opening ? { opening: { ...opening, by: opening.by.name } } : {}),
  ...(parts.length > 0 ? { parts: parts.map((part) => ({ ...part, title: part.title.zh })) } : {}),
});

/** 27件; a share and what did not happen stand without the unit. */
export const withUnit = ({ shown, unit }: Pick<FigureValue, 'shown' | 'unit'>): string =>
  /[\d余]$/.test(shown.zh) ? `${shown.zh}${unit}` : shown.zh;

/** Keys that someone who wrote this one may have meant. */
export function nearKeys(keys: Iterable<string>, written: string): readonly string[] {
  const words = written
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '');
  const score = (key: string) =>
    words.filter((word) => key.includes(word)).length * 2 -
    Math.abs(key.length - written.length) / 100;
  return [...keys]
    .filter((key) => words.some((word) => key.includes(word)))
    .toSorted((a, b) => score(b) - score(a))
    .slice(0, 3);
}
