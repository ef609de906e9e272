import type { Figure } from '../../kernel/figure.ts';
import type { Matter } from '../../kernel/matter.ts';

/** A measure that is entered for each matter of its kind; everything else is computed from such. */
export type Base = { readonly key: string; readonly matter: Matter; readonly figure: Figure };

/** How a figure is computed: of one measure, or of others. */
export type Reading =
  | { readonly op: 'base' | 'carried' | 'cumulative'; readonly base: Base }
  | { readonly op: 'total'; readonly of: readonly Reading[] }
  | { readonly op: 'share'; readonly part: Reading; readonly whole: Reading };

export type Declared = {
  readonly key: string;
  readonly matter: Matter;
  readonly figure: Figure;
  readonly reading: Reading;
};

export type Catalogue = {
  readonly figures: ReadonlyMap<string, Declared>;
  /** What is entered for matters of a kind, by the kind's name. */
  readonly bases: ReadonlyMap<string, readonly Base[]>;
};

const COMPOSED: readonly string[] = ['total', 'share', 'cumulative', 'carried'];
const made = new WeakMap<ReadonlyMap<string, Matter>, Catalogue>();

/** All figures that matters declare. Throws where two matters claim one key. */
export function catalogueOf(matters: ReadonlyMap<string, Matter>): Catalogue {
  const known = made.get(matters);
  if (known) return known;
  const catalogue = catalogue_(matters);
  made.set(matters, catalogue);
  return catalogue;
}

function catalogue_(matters: ReadonlyMap<string, Matter>): Catalogue {
  const bases: Base[] = [];
  const declared: Omit<Declared, 'reading'>[] = [];
  for (const matter of matters.values())
    for (const [key, figure] of Object.entries(matter.figures ?? {})) {
      if (declared.some((one) => one.key === key))
        throw new Error(`the figure ${key} is declared twice`);
      declared.push({ key, matter, figure });
      if (!COMPOSED.includes(figure.op)) bases.push({ key, matter, figure });
    }
  const figures = declared.map(
    (one) => [one.key, { ...one, reading: readingOf(one, bases) }] as const,
  );
  return { figures: new Map(figures), bases: Map.groupBy(bases, ({ matter }) => matter.name) };
}

/** Parts that no key names become measures under the key of the whole. */
function readingOf({ key, matter, figure }: Omit<Declared, 'reading'>, bases: Base[]): Reading {
  if (!COMPOSED.includes(figure.op))
    return { op: 'base', base: baseOf({ key, matter, figure }, bases) };
  const parts = (figure.of ?? []).map((part, at) =>
    readingOf({ key: `${key}/${at + 1}`, matter, figure: part }, bases),
  );
  const reading = composed(figure.op, parts);
  if (!reading) throw new Error(`${key} lacks what it is made of`);
  return reading;
}

function composed(op: Figure['op'], of: readonly Reading[]): Reading | undefined {
  const [one, other] = of;
  if (op === 'total') return { op, of };
  if (op === 'share') return one && other && { op, part: one, whole: other };
  if (op !== 'cumulative' && op !== 'carried') return undefined;
  return one?.op === 'base' ? { op, base: one.base } : undefined;
}

/** The measure that is entered already, or a new one. */
function baseOf(base: Base, bases: Base[]): Base {
  const { matter, figure } = base;
  const found = bases.find(
    (one) => one.figure === figure || (one.matter === matter && same(one.figure, figure)),
  );
  if (!found) bases.push(base);
  return found ?? base;
}

const SAME = ['op', 'where', 'once', 'on', 'inTime', 'late', 'field', 'used'] as const;

/** Functions are compared by identity: two that are written alike may mean different things. */
const same = (a: Figure, b: Figure): boolean =>
  a === b ||
  (SAME.every((name) => a[name] === b[name]) &&
    JSON.stringify([a.steps, a.by]) === JSON.stringify([b.steps, b.by]));

/** The measures a figure is computed from. */
export const basesOf = (reading: Reading): readonly Base[] => {
  if (reading.op === 'total') return reading.of.flatMap(basesOf);
  if (reading.op === 'share') return [...basesOf(reading.part), ...basesOf(reading.whole)];
  return [reading.base];
};
