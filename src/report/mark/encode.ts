import type { Encoding } from '../open/opened.ts';

export type Written = { readonly encoding: Exclude<Encoding, 'mixed'>; readonly marked: boolean };

/** A text in the encoding of the file it came from; undefined when a character of it is not in that encoding. */
export function encodeText(text: string, { encoding, marked }: Written): Uint8Array | undefined {
  const whole = marked ? `\ufeff${text}` : text;
  if (encoding === 'utf-8') return new TextEncoder().encode(whole);
  if (encoding === 'utf-16le') return Buffer.from(whole, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(whole, 'utf16le').swap16();
  return inTable(text, tableOf(encoding), encoding);
}

type Narrow = 'gb18030' | 'big5';
type Table = ReadonlyMap<string, number>;

const tables = new Map<Narrow, Table>();

/** Node reads these encodings but does not write them: the table is what its reader makes of every byte pair. */
function tableOf(encoding: Narrow): Table {
  const known = tables.get(encoding);
  if (known) return known;
  const table = new Map<string, number>();
  const reader = new TextDecoder(encoding);
  // The rows below 0xa1 of Big5 are an extension that other programs do not read.
  for (let lead = encoding === 'big5' ? 0xa1 : 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const text = reader.decode(Uint8Array.of(lead, trail));
      const isOne = [...text].length === 1 && text !== '\ufffd';
      if (isOne && !table.has(text)) table.set(text, lead * 256 + trail);
    }
  }
  if (encoding === 'gb18030') addFourBytes(table, reader);
  tables.set(encoding, table);
  return table;
}

/** The rest of the basic plane, in four bytes: 81308130 to 8431a439. */
function addFourBytes(table: Map<string, number>, reader: TextDecoder): void {
  for (let code = 0; code < 39_420; code += 1) {
    const bytes = fourBytes(code);
    const text = reader.decode(Uint8Array.from(bytes));
    if (!table.has(text)) table.set(text, Buffer.from(bytes).readUInt32BE());
  }
}

const fourBytes = (code: number): readonly number[] => [
  0x81 + Math.floor(code / 12_600),
  0x30 + (Math.floor(code / 1260) % 10),
  0x81 + (Math.floor(code / 10) % 126),
  0x30 + (code % 10),
];

/** Where the planes beyond the basic one begin: 90308130. */
const BEYOND = 189_000;

function inTable(text: string, table: Table, encoding: Narrow): Uint8Array | undefined {
  const bytes = Buffer.allocUnsafe(text.length * 4);
  let at = 0;
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0;
    const code = point < 0x80 ? point : (table.get(sign) ?? beyond(point, encoding));
    if (code === undefined) return undefined;
    at = write(bytes, at, code);
  }
  return bytes.subarray(0, at);
}

const beyond = (point: number, encoding: Narrow): number | undefined =>
  encoding === 'gb18030' && point > 0xffff
    ? Buffer.from(fourBytes(BEYOND + point - 0x10000)).readUInt32BE()
    : undefined;

function write(bytes: Buffer, at: number, code: number): number {
  if (code < 0x100) return bytes.writeUInt8(code, at);
  return code < 0x10000 ? bytes.writeUInt16BE(code, at) : bytes.writeUInt32BE(code, at);
}
