import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Bytes that are appended, then read anywhere: few of them in memory, however many they are. */
export type Spooling = {
  readonly append: (bytes: Buffer) => void;
  /** Where the next bytes begin. */
  readonly size: () => number;
  /** Nothing is appended after it. */
  readonly end: () => Spooled;
};
/** The text from one byte to before another. */
export type Spooled = { readonly text: (from: number, to: number) => string };

/** What is kept before anything is written: most ledgers never come to a file. */
const HELD = 4 * 1_048_576;
/** What of a file is read at a time, and how many such blocks are kept. */
const BLOCK = 16_384;
const BLOCKS = 128;

export function spooling({ held = HELD, blocks = BLOCKS } = {}): Spooling {
  const tail = Buffer.allocUnsafe(held);
  let file: File | undefined;
  let written = 0;
  let filled = 0;
  function flush(): void {
    file ??= openFile();
    file.write(tail.subarray(0, filled), written);
    written += filled;
    filled = 0;
  }
  return {
    append(bytes) {
      for (let at = 0; at < bytes.length;) {
        const part = bytes.copy(tail, filled, at);
        filled += part;
        at += part;
        if (filled === held) flush();
      }
    },
    size: () => written + filled,
    end() {
      if (file && filled > 0) flush();
      return file ? readerOf(file, blocks) : inMemory(Buffer.from(tail.subarray(0, filled)));
    },
  };
}

const inMemory = (bytes: Buffer): Spooled => ({
  text: (from, to) => bytes.toString('utf8', from, to),
});

type File = {
  readonly write: (bytes: Buffer, at: number) => void;
  readonly read: (into: Buffer, at: number) => void;
};

// Nobody says when the last row of a book was read: its file closes when the book is forgotten.
const forgotten = new FinalizationRegistry<number>(closeSync);

/** A file without a name: whatever ends the process, nothing of a ledger stays on the disk. */
function openFile(): File {
  const path = join(tmpdir(), `waishi-${randomUUID()}`);
  const handle = openSync(path, 'wx+', 0o600);
  unlinkSync(path);
  const file: File = {
    write(bytes, at) {
      for (let done = 0; done < bytes.length;)
        done += writeSync(handle, bytes, done, bytes.length - done, at + done);
    },
    read(into, at) {
      for (let done = 0, got = 1; done < into.length && got > 0; done += got)
        got = readSync(handle, into, done, into.length - done, at + done);
    },
  };
  forgotten.register(file, handle);
  return file;
}

/** Texts are asked for much in the order in which they stand: a block once read serves hundreds of cells. */
function readerOf(file: File, most: number): Spooled {
  /** The one used last stands last. */
  const blocks = new Map<number, Buffer>();
  function blockOf(place: number): Buffer {
    const known = blocks.get(place);
    const block = known ?? takeBlock();
    if (known) blocks.delete(place);
    else file.read(block, place * BLOCK);
    blocks.set(place, block);
    return block;
  }
  function takeBlock(): Buffer {
    const [oldest] = blocks.size < most ? [] : blocks;
    if (!oldest) return Buffer.allocUnsafeSlow(BLOCK);
    blocks.delete(oldest[0]);
    return oldest[1];
  }
  return {
    text(from, to) {
      const place = Math.floor(from / BLOCK);
      const start = from - place * BLOCK;
      const end = start + to - from;
      if (end <= BLOCK) return blockOf(place).toString('utf8', start, end);
      const bytes = Buffer.allocUnsafe(to - from);
      file.read(bytes, from);
      return bytes.toString('utf8');
    },
  };
}
