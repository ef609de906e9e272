import type { Bound } from './report.ts';
import type { Numeral } from './numeral.ts';
import { numeralsOf } from './numeral.ts';
import { after, before } from './words/bounds.ts';
import { events, others, parts, shares, spans, things } from './words/measures.ts';

export type Sort = 'event' | 'part' | 'thing' | 'span' | 'share';

/** A number with its measure: `from`–`to` is the shortest run that says both, with what bounds it. */
export type Quantity = {
  readonly numeral: Numeral;
  readonly from: number;
  readonly to: number;
  readonly unit: string | null;
  readonly sort: Sort | null;
  readonly bound: Bound;
  /** The clause ends behind it. */
  readonly ends: boolean;
  /** 80万: Arabic figures with a scale in Chinese. */
  readonly scaled: boolean;
};

type Word<T> = { readonly text: string; readonly means: T };

/** Words by their first letter, the longest first. */
function indexOf<T>(words: readonly Word<T>[]): ReadonlyMap<string, readonly Word<T>[]> {
  const sorted = words.toSorted((a, b) => b.text.length - a.text.length);
  return Map.groupBy(sorted, ({ text }) => text[0] ?? '');
}

const sorted = (words: readonly string[], means: Sort | null): readonly Word<Sort | null>[] =>
  words.map((text) => ({ text, means }));

const measures = indexOf([
  ...sorted(events, 'event'),
  ...sorted(parts, 'part'),
  ...sorted(things, 'thing'),
  ...sorted(spans, 'span'),
  ...sorted(shares, 'share'),
  ...sorted(others, null),
]);

const lastLetters = indexOf(
  before.map(([text, means]) => ({ text: [...text].toReversed().join(''), means })),
);
const suffixes = indexOf(after.map(([text, means]) => ({ text, means })));

function findAt<T>(index: ReadonlyMap<string, readonly Word<T>[]>, text: string, at: number) {
  return index.get(text[at] ?? '')?.find((word) => text.startsWith(word.text, at));
}

/** Every number of the line that has a measure, and those that have none with `unit` null. */
export function* quantitiesOf(plain: string): Generator<Quantity> {
  let until = 0;
  for (const numeral of numeralsOf(plain)) {
    if (numeral.from < until) continue;
    const quantity = quantityAt(plain, numeral);
    until = quantity.to;
    yield quantity;
  }
}

function quantityAt(plain: string, numeral: Numeral): Quantity {
  const measure = measureAt(plain, numeral) ?? { unit: null, sort: null, to: numeral.to };
  const suffix = measure.unit === null ? undefined : findAt(suffixes, plain, measure.to);
  const prefix = prefixOf(plain, numeral.from) ?? { from: numeral.from, means: undefined };
  return {
    numeral,
    from: prefix.from,
    to: measure.to + (suffix === undefined ? 0 : suffix.text.length),
    unit: measure.unit,
    sort: measure.sort,
    bound: boundOf(numeral, prefix.means, suffix?.means),
    ends: /^(?:$|[，。；、）])/.test(plain.slice(measure.to, measure.to + 1)),
    scaled: numeral.form !== 'han' && /[十百千万亿]/.test(plain.slice(numeral.from, numeral.to)),
  };
}

function boundOf(numeral: Numeral, prefix: Bound | undefined, suffix: Bound | undefined): Bound {
  if (prefix !== undefined && prefix !== '≈') return prefix;
  if (suffix !== undefined) return suffix;
  if (prefix !== undefined) return prefix;
  if (numeral.about === null) return '=';
  return numeral.about === '余' ? '>' : '≈';
}

function prefixOf(plain: string, from: number) {
  const gap = plain[from - 1] === ' ' ? 1 : 0;
  const tail = [...plain.slice(Math.max(0, from - gap - 4), from - gap)].toReversed().join('');
  const found = findAt(lastLetters, tail, 0);
  // 上百, 过万 bound; 会上3家, 通过5项 do not.
  if (found === undefined || (/^[上过]$/.test(found.text) && !/[十百千万]/.test(plain[from] ?? '')))
    return undefined;
  return { means: found.means, from: from - gap - found.text.length };
}

function measureAt(plain: string, numeral: Numeral) {
  const gap = plain[numeral.to] === ' ' ? 1 : 0;
  const at = numeral.to + gap;
  const found = findAt(measures, plain, at);
  if (found === undefined || found.means === null) return undefined;
  if (found.means === 'thing' && numeral.form !== 'arabic') return undefined;
  const about = /[余多来几]/.test(plain[at + found.text.length] ?? '') && found.means === 'span';
  const to = at + found.text.length + (about ? 1 : 0);
  return { unit: unitOf(found.text, found.means), sort: found.means, to };
}

/** 16区 and 三大设施 count by 个, though it is not written. */
function unitOf(text: string, sort: Sort): string {
  if (text === '大') return '个';
  return sort === 'thing' ? `个${text}` : text;
}
