import { hash } from 'node:crypto';
import type { Identity } from './identity.ts';

/** The row that stood first under an identity's key, and whether it says all the same. */
export type First = { readonly row: number; readonly same: boolean };
type Named = Pick<Identity, 'key' | 'digest'>;

/** Rows of a file by their identity, as numbers outside the heap: forty bytes a row, and nothing for GC to walk. */
export type Seen = {
  readonly find: (identity: Named) => First | undefined;
  /** Where the key is there already, the first stays. */
  readonly add: (identity: Named, row: number) => void;
};

/** Words (of 32 bits) of a row: three of its key, two of all it says, two of its place. */
const KEY = 3;
const SAID = 2;
const WORDS = KEY + SAID + 2;
const WORD = 2 ** 32;
/** Rows of a block; blocks are never copied while the table grows. */
const BLOCK = 4096;

/** With room for so many rows, and then as many as come. */
export function seenRows(room = BLOCK): Seen {
  const perBlock = Math.min(room, BLOCK);
  const blocks: Uint32Array[] = [];
  let slots = new Uint32Array(slotsFor(room));
  let count = 0;

  const wordAt = (entry: number, word: number): number =>
    blocks[Math.floor(entry / perBlock)]?.[(entry % perBlock) * WORDS + word] ?? 0;
  const isKey = (entry: number, words: Uint32Array): boolean =>
    [0, 1, 2].every((word) => wordAt(entry, word) === words[word]);

  /** The slot of a key, or the free one it would take. A slot holds the entry's number and one, 0 is free. */
  function slotOf(words: Uint32Array): number {
    const mask = slots.length - 1;
    let slot = (words[0] ?? 0) & mask;
    for (let held = slots[slot] ?? 0; held > 0; held = slots[slot] ?? 0) {
      if (isKey(held - 1, words)) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  function grow(): void {
    const mask = slots.length * 2 - 1;
    slots = new Uint32Array(mask + 1);
    for (let entry = 0; entry < count; entry += 1) {
      let slot = wordAt(entry, 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = entry + 1;
    }
  }

  return {
    find(identity) {
      const words = wordsOf(identity);
      const entry = (slots[slotOf(words)] ?? 0) - 1;
      if (entry < 0) return undefined;
      const same = wordAt(entry, KEY) === words[KEY] && wordAt(entry, KEY + 1) === words[KEY + 1];
      return { row: wordAt(entry, WORDS - 2) * WORD + wordAt(entry, WORDS - 1), same };
    },
    add(identity, row) {
      const words = wordsOf(identity);
      const slot = slotOf(words);
      if (slots[slot] !== 0) return;
      words[WORDS - 2] = Math.floor(row / WORD);
      words[WORDS - 1] = row % WORD;
      if (count % perBlock === 0) blocks.push(new Uint32Array(perBlock * WORDS));
      blocks.at(-1)?.set(words, (count % perBlock) * WORDS);
      count += 1;
      slots[slot] = count;
      if (count * 4 > slots.length * 3) grow();
    },
  };
}

/** A power of two, so that a mask finds the slot. */
const slotsFor = (rows: number): number => 2 ** Math.ceil(Math.log2(Math.max(8, rows * 1.4)));

/**
 * Of the key 96 bits and of what a row says 64: hashes under the office's secret already, cut so that even a million
 * rows meet by chance less often than a disk gives back a wrong byte.
 */
function wordsOf({ key, digest }: Named): Uint32Array {
  const words = new Uint32Array(WORDS);
  fill(words.subarray(0, KEY), key);
  fill(words.subarray(KEY, KEY + SAID), digest);
  return words;
}

function fill(words: Uint32Array, text: string): void {
  const bytes = hash('sha256', text, 'buffer');
  for (let word = 0; word < words.length; word += 1) words[word] = bytes.readUInt32LE(word * 4);
}
