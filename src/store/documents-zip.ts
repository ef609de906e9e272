import { createInflateRaw, inflateRawSync } from 'node:zlib';

/** A file inside a zip, as its central directory tells it. */
type Entry = {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
};

export type Zip = {
  readonly names: readonly string[];
  /** Content by name; undefined when there is none. Throws ZipProblem when it is more than it says. */
  readonly find: (name: string) => Buffer | undefined;
  /** The same piece by piece, for content that is not held as a whole. */
  readonly stream: (name: string) => AsyncIterable<Buffer> | undefined;
};

/** `bomb`: unpacks to far more than a document of an office; `unsound`: not one whole zip from first byte to last. */
export class ZipProblem extends Error {
  override readonly name = 'ZipProblem';
  readonly why: 'bomb' | 'unsound';
  constructor(why: 'bomb' | 'unsound') {
    super(`A zip that is ${why}.`);
    this.why = why;
  }
}

const MOST_ENTRIES = 5_000;
const MOST_UNPACKED = 400 * 1_048_576;
/** Real sheets pack about 1:30; 1:200 is reached only by repetition made on purpose. Small files are never bombs. */
const MOST_RATIO = 200;
const SMALL = 4 * 1_048_576;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * Reads the directory of a zip. Only what is a zip and nothing else is taken: no bytes before the first file, none
 * after the end, files that do not lie over each other, names that stay inside.
 */
export function readZip(bytes: Buffer): Zip {
  const entries = directoryOf(bytes);
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (entries.length > MOST_ENTRIES || size > MOST_UNPACKED) throw new ZipProblem('bomb');
  if (size > SMALL && size / bytes.length > MOST_RATIO) throw new ZipProblem('bomb');
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  if (packed > bytes.length || entries.some(({ name }) => leavesFolder(name))) {
    throw new ZipProblem('unsound');
  }
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return {
    names: entries.map(({ name }) => name),
    find(name) {
      const entry = byName.get(name);
      return entry && contentOf(bytes, entry);
    },
    stream(name) {
      const entry = byName.get(name);
      return entry && piecesOf(bytes, entry);
    },
  };
}

const leavesFolder = (name: string): boolean =>
  name.startsWith('/') || name.includes('\\') || name.split('/').includes('..');

function directoryOf(bytes: Buffer): readonly Entry[] {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  const length = bytes.readUInt32LE(end + 12);
  const start = bytes.readUInt32LE(end + 16);
  // Bytes before the first file would shift the directory from where it says it is.
  if (start + length !== end || bytes.readUInt32LE(0) !== LOCAL) throw new ZipProblem('unsound');
  const entries: Entry[] = [];
  for (let at = start; at < end;) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== CENTRAL) throw new ZipProblem('unsound');
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  if (entries.length !== count) throw new ZipProblem('unsound');
  return entries;
}

/** The end record, which must be the last thing in the file: what follows would be another file's content. */
function endOf(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--) {
    if (bytes.readUInt32LE(at) !== END) continue;
    if (at + 22 + bytes.readUInt16LE(at + 20) === bytes.length) return at;
  }
  throw new ZipProblem('unsound');
}

function packedOf(bytes: Buffer, { packed, at }: Entry): Buffer {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL) throw new ZipProblem('unsound');
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  return bytes.subarray(start, start + packed);
}

const PIECE = 65_536;

async function* piecesOf(bytes: Buffer, entry: Entry): AsyncGenerator<Buffer> {
  const raw = packedOf(bytes, entry);
  if (entry.method === 0) {
    for (let at = 0; at < raw.length; at += PIECE) yield raw.subarray(at, at + PIECE);
    return;
  }
  if (entry.method !== 8) throw new ZipProblem('unsound');
  const inflate = createInflateRaw({ chunkSize: PIECE });
  inflate.end(raw);
  let size = 0;
  try {
    for await (const piece of inflate as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > entry.size) throw new ZipProblem('bomb');
      yield piece;
    }
  } catch (problem) {
    // What whoever reads the pieces throws comes not by here; what is left is a stream that cannot be unpacked.
    throw problem instanceof ZipProblem ? problem : new ZipProblem('unsound');
  }
}

function contentOf(bytes: Buffer, entry: Entry): Buffer {
  const { method, size } = entry;
  const raw = packedOf(bytes, entry);
  if (method === 0) return raw;
  if (method !== 8) throw new ZipProblem('unsound');
  try {
    // The directory may lie about sizes; no more than it says is ever unpacked.
    return inflateRawSync(raw, { maxOutputLength: Math.max(size, 1) });
  } catch (problem) {
    const grew = problem instanceof RangeError;
    throw new ZipProblem(grew ? 'bomb' : 'unsound');
  }
}
