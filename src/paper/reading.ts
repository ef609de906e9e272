/** Reads printed papers back, for the tests of this folder. */
import { inflateRawSync } from 'node:zlib';
import { getDocumentProxy } from 'unpdf';

/** One piece of text on a page; x from the left and y from the top, in mm, of its baseline. */
export type Piece = { text: string; x: number; y: number; width: number; size: number };

const POINT = 25.4 / 72;

export async function piecesOf(pdf: Uint8Array): Promise<Piece[][]> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const pages: Piece[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const height = page.getViewport({ scale: 1 }).height;
    const { items } = await page.getTextContent();
    pages.push(
      items.flatMap((item) => {
        if (!('str' in item) || item.str === '') {
          return [];
        }
        const [size, , , , x, y] = item.transform.map(Number);
        return [
          {
            text: item.str,
            x: (x ?? 0) * POINT,
            y: (height - (y ?? 0)) * POINT,
            width: item.width * POINT,
            size: size ?? 0,
          },
        ];
      }),
    );
  }
  return pages;
}

/** The lines of a page from top to bottom, each with its pieces from left to right. */
export function linesOf(pieces: readonly Piece[]): { y: number; x: number; text: string }[] {
  const lines = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const y = Math.round(piece.y * 5) / 5;
    lines.set(y, [...(lines.get(y) ?? []), piece]);
  }
  return [...lines]
    .toSorted(([a], [b]) => a - b)
    .map(([y, row]) => {
      const sorted = row.toSorted((a, b) => a.x - b.x);
      return { y, x: sorted[0]?.x ?? 0, text: sorted.map((piece) => piece.text).join('') };
    });
}

export const textOfPdf = async (pdf: Uint8Array): Promise<string> =>
  (await piecesOf(pdf))
    .map((page) =>
      linesOf(page)
        .map((line) => line.text)
        .join('\n'),
    )
    .join('\n');

/** The files of a .docx by name, as text. */
export function partsOf(docx: Uint8Array): Map<string, string> {
  const zip = Buffer.from(docx);
  const parts = new Map<string, string>();
  let at = zip.readUInt32LE(zip.length - 22 + 16);
  for (let left = zip.readUInt16LE(zip.length - 22 + 10); left > 0; left -= 1) {
    const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28));
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    const bytes = zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    parts.set(name, bytes.toString('utf8'));
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts;
}
