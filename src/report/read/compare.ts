import type { FigureKind, ReadFigure, Report } from './report.ts';
import { scopes, synonyms } from './words/about.ts';

export type Remark = 'same' | 'changed' | 'unit' | 'scope' | 'missing' | 'new';

/**
 * A measure that both reports give, or that one of them leaves out (`missing` in b, `new` in b). Where unit or scope
 * differ there is no `change`: the two numbers do not count the same.
 */
export type Compared = {
  readonly measure: string;
  readonly a: ReadFigure | null;
  readonly b: ReadFigure | null;
  readonly change: number | null;
  readonly remark: Remark;
};

export type Comparison = { readonly measures: readonly Compared[] };

type Measure = {
  readonly figure: ReadFigure;
  readonly about: string;
  readonly pairs: ReadonlySet<string>;
  readonly scope: string;
};

const COUNTED: ReadonlySet<FigureKind> = new Set(['count', 'zero']);
const COMPARED: ReadonlySet<FigureKind> = new Set(['count', 'zero', 'ratio', 'all']);

/** Two measures are the same when so many of their pairs of letters are; with another unit they must be closer. */
const ALIKE = 0.55;
const VERY_ALIKE = 0.75;
/** 废止4件 alone does not say what was repealed. */
const SHORTEST = 3;
/** A pair of letters found in more measures than this tells none of them. */
const COMMON = 60;

/** The same measures in two reports, of two years or of two offices, in the order of the first. */
export function compareReports(a: Report, b: Report): Comparison {
  const left = measuresOf(a);
  const right = measuresOf(b);
  const partners = partnersOf(left, right);
  const taken = new Set(partners.values());
  return {
    measures: [
      ...left.map((measure) => compared(measure, partners.get(measure))),
      ...right.filter((measure) => !taken.has(measure)).map(onlyInB),
    ],
  };
}

const measuresOf = ({ figures }: Report): readonly Measure[] =>
  figures.flatMap((figure) => {
    const about = figure.about ?? '';
    if (!COMPARED.has(figure.kind) || about.length < SHORTEST) return [];
    const scope = scopes.filter((word) => about.includes(word)).join(' ');
    return [{ figure, about, pairs: pairsOf(stripped(about)), scope }];
  });

function stripped(about: string): string {
  const words = synonyms.reduce((text, [word, same]) => text.replaceAll(word, same), about);
  return scopes.reduce((text, scope) => text.replaceAll(scope, ''), words) || words;
}

function pairsOf(words: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < words.length; at += 1) pairs.add(words.slice(at, at + 2));
  return pairs.size === 0 ? new Set([words]) : pairs;
}

/** Each measure with the one most like it, the likest first; none is given away twice. */
function partnersOf(
  left: readonly Measure[],
  right: readonly Measure[],
): ReadonlyMap<Measure, Measure> {
  const found = new Map<Measure, Measure>();
  const taken = new Set<Measure>();
  const offers = offersOf(left, right).toSorted((a, b) => b.likeness - a.likeness);
  for (const { one, other } of offers) {
    if (found.has(one) || taken.has(other)) continue;
    found.set(one, other);
    taken.add(other);
  }
  return found;
}

type Offer = { readonly one: Measure; readonly other: Measure; readonly likeness: number };

function offersOf(left: readonly Measure[], right: readonly Measure[]): readonly Offer[] {
  const byPair = new Map<string, Measure[]>();
  for (const measure of right)
    for (const pair of measure.pairs) {
      const holders = byPair.get(pair);
      if (holders === undefined) byPair.set(pair, [measure]);
      else if (holders.length < COMMON) holders.push(measure);
    }
  return left.flatMap((one) => {
    const near = new Set([...one.pairs].flatMap((pair) => byPair.get(pair) ?? []));
    return [...near].flatMap((other) => offer(one, other));
  });
}

function offer(one: Measure, other: Measure): readonly Offer[] {
  if (COUNTED.has(one.figure.kind) !== COUNTED.has(other.figure.kind)) return [];
  if (codesOf(one.about) !== codesOf(other.about)) return [];
  const both = [...one.pairs].filter((pair) => other.pairs.has(pair)).length;
  const likeness = (2 * both) / (one.pairs.size + other.pairs.size);
  const needed = sameUnit(one, other) ? ALIKE : VERY_ALIKE;
  if (likeness < needed) return [];
  const closer = (sameUnit(one, other) ? 0.2 : 0) + (one.scope === other.scope ? 0.3 : 0);
  return [{ one, other, likeness: likeness + closer }];
}

/** 12345 and 12308 are two hotlines however alike the words beside them. */
const codesOf = (about: string): string => (about.match(/[0-9A-Za-z]+/g) ?? []).join(' ');

/** What did not happen at all fits any unit; 16区 and 16个区 are counted alike. */
const sameUnit = ({ figure: a }: Measure, { figure: b }: Measure): boolean =>
  a.kind === 'zero' || b.kind === 'zero' || baseOf(a.unit) === baseOf(b.unit);

const baseOf = (unit: string | null): string | null =>
  unit?.startsWith('个') === true && !unit.startsWith('个百分点') ? '个' : unit;

function compared(one: Measure, other: Measure | undefined): Compared {
  const measure = one.about;
  const a = one.figure;
  if (other === undefined) return { measure, a, b: null, change: null, remark: 'missing' };
  const b = other.figure;
  if (!sameUnit(one, other)) return { measure, a, b, change: null, remark: 'unit' };
  if (one.scope !== other.scope) return { measure, a, b, change: null, remark: 'scope' };
  const change =
    a.value === null || b.value === null ? null : Number((b.value - a.value).toPrecision(12));
  return { measure, a, b, change, remark: change === 0 ? 'same' : 'changed' };
}

const onlyInB = ({ about, figure }: Measure): Compared => ({
  measure: about,
  a: null,
  b: figure,
  change: null,
  remark: 'new',
});
