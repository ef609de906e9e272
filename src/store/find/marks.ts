import type { Term } from './asked.ts';
import type { Tools } from './tools.ts';
import { folded } from './words.ts';

/** Where in a text, from and to, what was looked for stands. */
export type Marks = readonly (readonly [from: number, to: number])[];

/** A text as it is compared, and where each of its letters came from. */
type Compared = {
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
};

/** Letters come again and again; a few thousand are all there are. */
const known = new Map<string, string>();

function plainOf(letter: string, tools: Pick<Tools, 'simplified'>): string {
  const made = known.get(letter);
  if (made !== undefined) return made;
  const plain = folded(letter, tools).replaceAll(/[^\p{L}\p{N}]/gu, '');
  if (known.size < 20_000) known.set(letter, plain);
  return plain;
}

function compared(text: string, tools: Pick<Tools, 'simplified'>): Compared {
  let letters = '';
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  for (const letter of text) {
    const plain = plainOf(letter, tools);
    for (let unit = 0; unit < plain.length; unit += 1) {
      from.push(at);
      to.push(at + letter.length);
    }
    letters += plain;
    at += letter.length;
  }
  return { text: letters, from, to };
}

/** Each part whole where it stands so, else its words one by one; overlapping ones as one. */
export function marksIn(
  text: string,
  terms: readonly Term[],
  tools: Pick<Tools, 'simplified'>,
): Marks {
  const looked = compared(text, tools);
  const found = terms.flatMap(({ whole, words }) => {
    const all = spansOf(looked, whole);
    return all.length > 0 ? all : words.flatMap((word) => spansOf(looked, word));
  });
  return joined(found);
}

function spansOf({ text, from, to }: Compared, part: string): (readonly [number, number])[] {
  const spans: (readonly [number, number])[] = [];
  if (part === '') return spans;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) {
    const first = from[at];
    const last = to[at + part.length - 1];
    if (first !== undefined && last !== undefined) spans.push([first, last]);
  }
  return spans;
}

function joined(spans: readonly (readonly [number, number])[]): Marks {
  const out: [number, number][] = [];
  for (const [from, to] of spans.toSorted(([a], [b]) => a - b)) {
    const last = out.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else out.push([from, to]);
  }
  return out;
}

const BEFORE = 16;
const LONG = 80;

export type Excerpt = { readonly text: string; readonly marks: Marks };

/**
 * As much of a text as shows the first of what was looked for; nothing where it holds none of it. Of a long text that
 * has it letter by letter no more is compared than is shown.
 */
export function findExcerpt(
  text: string,
  terms: readonly Term[],
  tools: Pick<Tools, 'simplified'>,
): Excerpt | undefined {
  const first = text.length > LONG ? firstOf(text, terms) : -1;
  if (first !== -1) return cutFrom(text, first, (shown) => marksIn(shown, terms, tools));
  const marks = marksIn(text, terms, tools);
  const [begin] = marks;
  return begin && cutFrom(text, begin[0], (_, from, to) => within(marks, from, to));
}

/** Where a part stands as it was typed, the first of all; -1 where none does. */
function firstOf(text: string, terms: readonly Term[]): number {
  const places = terms.flatMap(({ whole, words }) => {
    const at = whole === '' ? -1 : text.indexOf(whole);
    return at === -1 ? words.map((word) => text.indexOf(word)) : [at];
  });
  return places.reduce((least, at) => (at !== -1 && (least === -1 || at < least) ? at : least), -1);
}

const within = (marks: Marks, from: number, to: number): Marks =>
  marks
    .filter(([begin, end]) => begin >= from && end <= to)
    .map(([begin, end]) => [begin - from, end - from]);

function cutFrom(
  text: string,
  first: number,
  marksOf: (shown: string, from: number, to: number) => Marks,
): Excerpt {
  const begin = first > BEFORE && text.length > LONG ? first - BEFORE : 0;
  const end = Math.min(text.length, begin + LONG);
  const shown = text.slice(begin, end);
  const lead = begin > 0 ? '…' : '';
  return {
    text: `${lead}${shown.toWellFormed().replaceAll(/\s/gu, ' ')}${end < text.length ? '…' : ''}`,
    marks: marksOf(shown, begin, end).map(([from, to]) => [from + lead.length, to + lead.length]),
  };
}
