import type { WordLine, WordText } from '../open/docx.ts';
import type { Piece } from '../open/docx-scan.ts';
import { rawOffset } from '../open/xml.ts';
import type { Splice } from './splice.ts';

/** A stretch of a piece that stands in the XML. */
export type Touched = {
  readonly piece: Piece & { readonly raw: NonNullable<Piece['raw']> };
  readonly from: number;
  readonly to: number;
};

const isRaw = (piece: Piece): piece is Touched['piece'] => piece.raw !== null;

/**
 * The pieces under a stretch of a line, each with its part of it. `whole` is false where the stretch also holds what
 * is no text of the document: a number that Word counts, a tab, the border of a cell.
 */
export function touchedBy(
  { pieces }: WordLine,
  at: number,
  length: number,
): { readonly touched: readonly Touched[]; readonly whole: boolean } {
  const touched: Touched[] = [];
  let start = 0;
  let whole = true;
  for (const piece of pieces) {
    const from = Math.max(0, at - start);
    const to = Math.min(piece.text.length, at + length - start);
    start += piece.text.length;
    if (from >= to) continue;
    if (isRaw(piece)) touched.push({ piece, from, to });
    else whole = false;
  }
  return { touched, whole };
}

/** The end of the last piece of a document before a place of a line, or the start of the first one after it. */
export function nearest({ pieces }: WordLine, at: number): Touched | undefined {
  let [start, found]: [number, Touched | undefined] = [0, undefined];
  for (const piece of pieces) {
    if (isRaw(piece)) {
      const inside = Math.min(Math.max(0, at - start), piece.text.length);
      if (start <= at || !found) found = { piece, from: inside, to: inside };
    }
    start += piece.text.length;
  }
  return found;
}

/** Where in the XML a character of a piece stands. */
export function rawAt({ xml }: WordText, { raw }: Touched['piece'], units: number): number {
  return raw.from + rawOffset(xml.slice(raw.from, raw.to), units);
}

/** Blanks at the ends of a text that is changed or cut would be lost without this. */
export function keepingBlanks({ xml }: WordText, { raw }: Touched['piece']): Splice[] {
  const { at, end } = raw.tag;
  if (/xml:space\s*=\s*["']preserve/.test(xml.slice(at, end))) return [];
  return [{ from: at, to: end, insert: '<w:t xml:space="preserve">' }];
}
