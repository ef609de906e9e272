import type { Finding, Place } from '../check/finding.ts';
import type { WordText } from '../open/docx.ts';
import { readWord } from '../open/docx.ts';
import { openPackage } from '../open/docx-package.ts';
import { commentParts } from './comment-parts.ts';
import { repack } from './repack.ts';
import type { Splice } from './splice.ts';
import { spliced } from './splice.ts';
import type { Touched } from './word-places.ts';
import { keepingBlanks, nearest, rawAt, touchedBy } from './word-places.ts';

/** The Word file with each finding as a comment at its quote; undefined for what is no Word file. */
export function commentWord(
  bytes: Uint8Array,
  findings: readonly Finding[],
): Uint8Array | undefined {
  const from = openPackage(Buffer.from(bytes));
  const word = 'refused' in from ? undefined : readWord(from);
  if ('refused' in from || !word) return undefined;
  const parts = commentParts(from, findings);
  const cuts: Cuts = new Map();
  const made = findings.map((finding, at) => mark(word, cuts, finding, parts.first + at));
  return repack(from, {
    'word/document.xml': spliced(word.xml, splicesOf(word, cuts)),
    ...parts.with(made),
  });
}

/** Comments begin and end between runs: a run is cut in two where one does. By place in the XML. */
type Cut = { readonly piece: Touched['piece']; ends: string; starts: string };
type Cuts = Map<number, Cut>;

/** Whether there is a place for the comment: a document without text has none. */
function mark(word: WordText, cuts: Cuts, place: Place, id: number): boolean {
  const range = rangeOf(word, place);
  if (!range) return false;
  const { start, end } = range;
  cutAt(word, cuts, start.piece, start.from).starts += `<w:commentRangeStart w:id="${id}"/>`;
  cutAt(word, cuts, end.piece, end.to).ends +=
    `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
  return true;
}

function rangeOf(
  { lines }: WordText,
  { line, column, quote }: Place,
): { readonly start: Touched; readonly end: Touched } | undefined {
  const own = lines[line - 1];
  const { touched } = own ? touchedBy(own, column - 1, quote.length) : { touched: [] };
  const inRuns = touched.filter(({ piece }) => piece.run !== null);
  const [start, end] = [inRuns[0], inRuns.at(-1)];
  if (start && end) return { start, end };
  // What is missing has no quote; it is said at its line, or at the first line that has text.
  const near = (own && nearest(own, column - 1)) ?? firstOf(lines);
  return near?.piece.run ? { start: near, end: near } : undefined;
}

function cutAt(word: WordText, cuts: Cuts, piece: Touched['piece'], units: number): Cut {
  const at = rawAt(word, piece, units);
  const cut = cuts.get(at) ?? { piece, ends: '', starts: '' };
  cuts.set(at, cut);
  return cut;
}

const splicesOf = (word: WordText, cuts: Cuts): readonly Splice[] =>
  [...cuts].flatMap(([at, { piece, ends, starts }]) => {
    // One whose start and end are the same place opens before it closes.
    const marks = opensHere(starts, ends) ? starts + ends : ends + starts;
    const again = `<w:r>${piece.run?.properties ?? ''}<w:t xml:space="preserve">`;
    return [
      ...keepingBlanks(word, piece),
      { from: at, to: at, insert: `</w:t></w:r>${marks}${again}` },
    ];
  });

const opensHere = (starts: string, ends: string): boolean =>
  [...starts.matchAll(/w:id="\d+"/g)].some(([id]) => ends.includes(id));

function firstOf(lines: WordText['lines']): Touched | undefined {
  for (const line of lines) {
    const found = nearest(line, 0);
    if (found?.piece.run) return found;
  }
  return undefined;
}
