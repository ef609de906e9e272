import type { Edit, Finding } from '../check/finding.ts';
import { editsOf } from '../check/fix.ts';
import type { WordText } from '../open/docx.ts';
import { readWord, textOfLine } from '../open/docx.ts';
import { openPackage } from '../open/docx-package.ts';
import { escapeXml } from '../open/xml.ts';
import { repack } from './repack.ts';
import type { Splice } from './splice.ts';
import { spliced } from './splice.ts';
import { keepingBlanks, nearest, rawAt, touchedBy } from './word-places.ts';

/**
 * The Word file with the safe fixes made in its runs of text; all else stays byte for byte. A fix over several runs
 * takes the look of the first. What no longer stands at its place, or is counted by Word itself, is left. Undefined for
 * what is no Word file.
 */
export function fixWord(bytes: Uint8Array, findings: readonly Finding[]): Uint8Array | undefined {
  const from = openPackage(Buffer.from(bytes));
  const word = 'refused' in from ? undefined : readWord(from);
  if ('refused' in from || !word) return undefined;
  const xml = spliced(word.xml, splicesOf(word, editsOf(findings)));
  return repack(from, { 'word/document.xml': xml });
}

function splicesOf(word: WordText, edits: readonly Edit[]): readonly Splice[] {
  const splices: Splice[] = [];
  for (const [number, ofLine] of Map.groupBy(edits, ({ line }) => line)) {
    const line = word.lines[number - 1];
    if (!line) continue;
    const text = textOfLine(line);
    let before = 0;
    for (const edit of ofLine.toSorted((a, b) => a.column - b.column)) {
      const at = edit.column - 1;
      if (at < before || !text.startsWith(edit.quote, at)) continue;
      before = at + edit.quote.length;
      splices.push(...splicesFor(word, number - 1, narrowed(edit)));
    }
  }
  return splices;
}

type Narrow = { readonly at: number; readonly length: number; readonly insert: string };

/** Only what differs: the rest of a quote keeps its own look. */
function narrowed({ column, quote, fix }: Edit): Narrow {
  const most = Math.min(quote.length, fix.length);
  let head = 0;
  while (head < most && quote[head] === fix[head]) head += 1;
  let tail = 0;
  while (tail < most - head && quote.at(-1 - tail) === fix.at(-1 - tail)) tail += 1;
  return {
    at: column - 1 + head,
    length: quote.length - head - tail,
    insert: fix.slice(head, fix.length - tail),
  };
}

function splicesFor(word: WordText, number: number, { at, length, insert }: Narrow): Splice[] {
  const line = word.lines[number] ?? { pieces: [] };
  if (length === 0) {
    const place = insert === '' ? undefined : nearest(line, at);
    if (!place) return [];
    const from = rawAt(word, place.piece, place.from);
    return [...keepingBlanks(word, place.piece), { from, to: from, insert: escapeXml(insert) }];
  }
  const { touched, whole } = touchedBy(line, at, length);
  if (!whole) return [];
  return touched.flatMap(({ piece, from, to }, index) => [
    ...keepingBlanks(word, piece),
    {
      from: rawAt(word, piece, from),
      to: rawAt(word, piece, to),
      insert: index === 0 ? escapeXml(insert) : '',
    },
  ]);
}
