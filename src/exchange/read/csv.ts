import { isUtf8 } from 'node:buffer';
import { decodeText } from '../../report/open/encoding.ts';
import type { Book, Cell, Row } from './cell.ts';

const PIECE = 65_536;
const SAMPLE = 262_144;
const DELIMITERS = ['\t', ',', ';', '|'] as const;

/** A text table. Undefined for what is no text. */
export function openCsv(bytes: Buffer, name: string): Book | undefined {
  const found = encodingOf(bytes);
  if (!found) return undefined;
  const { encoding, start, mixed } = found;
  const head = new TextDecoder(encoding).decode(bytes.subarray(start, start + SAMPLE));
  const delimiter = delimiterOf(head);
  const skip = /^sep=.(?:\r?\n|\r)/i.exec(head)?.[0].length ?? 0;
  return {
    format: 'csv',
    notes: mixed ? ['mixed-encoding'] : [],
    sheets: [
      {
        name: name.replace(/\.[^.]{1,5}$/, ''),
        hidden: false,
        rows: () => rowsOf(piecesOf(bytes.subarray(start), encoding), delimiter, skip),
      },
    ],
  };
}

type Encoding = { readonly encoding: string; readonly start: number; readonly mixed?: true };

function encodingOf(bytes: Buffer): Encoding | undefined {
  const mark = bytes.subarray(0, 3).toString('hex');
  if (mark.startsWith('fffe')) return { encoding: 'utf-16le', start: 2 };
  if (mark.startsWith('feff')) return { encoding: 'utf-16be', start: 2 };
  if (isUtf8(bytes) && !bytes.includes(0))
    return { encoding: 'utf-8', start: mark === 'efbbbf' ? 3 : 0 };
  const last = bytes.lastIndexOf(0x0a, Math.min(bytes.length, SAMPLE));
  const decoded = decodeText(bytes.subarray(0, last > 0 ? last + 1 : SAMPLE));
  return decoded?.encoding === 'mixed'
    ? { encoding: 'gb18030', start: 0, mixed: true }
    : decoded && { encoding: decoded.encoding, start: 0 };
}

function* piecesOf(bytes: Buffer, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (let at = 0; at < bytes.length; at += PIECE)
    yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
  yield decoder.decode();
}

/** What stands between cells: named by the file itself, else what divides its first lines most evenly. */
export function delimiterOf(head: string): string {
  const said = /^sep=(.)(?:\r?\n|\r)/i.exec(head)?.[1];
  if (said) return said;
  const scored = DELIMITERS.map((delimiter) => {
    const widths = [...tableOf(head, delimiter)].slice(0, 20).map(({ cells }) => cells.length);
    const widest = Math.max(1, ...widths);
    return {
      delimiter,
      score: widest > 1 ? widths.filter((width) => width > 1).length * 100 + widest : 0,
    };
  });
  const best = scored.toSorted((a, b) => b.score - a.score)[0];
  return best && best.score > 0 ? best.delimiter : ',';
}

export function* tableOf(text: string, delimiter: string): Generator<Row> {
  yield* parsed([text], delimiter);
}

async function* rowsOf(
  pieces: Iterable<string>,
  delimiter: string,
  skip: number,
): AsyncGenerator<Row> {
  let first = true;
  function* rest(): Generator<string> {
    for (const piece of pieces) {
      yield first ? piece.slice(skip) : piece;
      first = false;
    }
  }
  yield* parsed(rest(), delimiter);
}

type Reading = {
  cell: string;
  quoted: boolean;
  inside: boolean;
  /** The first character of what follows was read already. */
  ahead: boolean;
  cells: (Cell | undefined)[];
  row: number;
};

/**
 * Rows by line breaks, cells by the delimiter; a cell that begins with a quotation mark may hold both. The row number
 * counts rows of the table, as a spreadsheet would show them.
 */
function* parsed(pieces: Iterable<string>, delimiter: string): Generator<Row> {
  const now: Reading = { cell: '', quoted: false, inside: false, ahead: false, cells: [], row: 1 };
  let carry = '';
  for (const piece of pieces) {
    // The last character waits: a quotation mark or a carriage return is read together with what follows it.
    const text = carry + piece;
    carry = text.slice(-1);
    yield* readText(now, text.slice(0, -1), carry, delimiter);
  }
  yield* readText(now, carry, '', delimiter);
  const last = endRow(now);
  if (last) yield last;
}

function* readText(now: Reading, text: string, next: string, delimiter: string): Generator<Row> {
  const from = now.ahead && text !== '' ? 1 : 0;
  if (from === 1) now.ahead = false;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    const after = text[at + 1] ?? next;
    if (now.inside) {
      at += readInside(now, sign, after);
      if (at === text.length) now.ahead = true;
      continue;
    }
    const row = readBare(now, sign, after, delimiter);
    if (row) yield row;
  }
}

function readBare(now: Reading, sign: string, after: string, delimiter: string): Row | undefined {
  if (sign === '\n' || (sign === '\r' && after !== '\n')) return endRow(now);
  if (sign === delimiter) endCell(now);
  else if (sign === '"' && !now.quoted && now.cell.trim() === '') {
    now.inside = true;
    now.quoted = true;
    now.cell = '';
  } else if (sign !== '\r') now.cell += sign;
  return undefined;
}

/** How many characters more than one were read. */
function readInside(now: Reading, sign: string, after: string): 0 | 1 {
  if (sign !== '"') {
    now.cell += sign;
    return 0;
  }
  if (after === '"') {
    now.cell += '"';
    return 1;
  }
  now.inside = false;
  return 0;
}

function endCell(now: Reading): void {
  const text = now.cell.replaceAll('\r\n', '\n').trim();
  now.cells.push(text === '' ? undefined : { text, kind: 'text' });
  now.cell = '';
  now.quoted = false;
}

function endRow(now: Reading): Row | undefined {
  endCell(now);
  const { cells, row } = now;
  now.cells = [];
  now.row += 1;
  return cells.some((cell) => cell !== undefined) ? { row, cells } : undefined;
}
