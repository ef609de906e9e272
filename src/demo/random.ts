/** A stream of numbers that is the same for the same seed everywhere: the demonstration must not differ by machine. */
export type Random = {
  /** A whole number from `from` through `to`. */
  readonly between: (from: number, to: number) => number;
  readonly pick: <T>(list: readonly [T, ...T[]]) => T;
  /** A version 4 UUID. */
  readonly uuid: () => string;
};

/** FNV-1a over the text, so that any name can be a seed. */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** Mulberry32: 32 bits of state are plenty for a few hundred requests. */
function streamOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const HEX = '0123456789abcdef';

export function randomOf(seed: string): Random {
  const next = streamOf(seedOf(seed));
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  // Called for every act there is.
  const hex = (digits: number): string => {
    let text = '';
    for (let at = 0; at < digits; at += 1) text += HEX[Math.floor(next() * 16)];
    return text;
  };
  return {
    between,
    pick: (list) => list[between(0, list.length - 1)] ?? list[0],
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${between(8, 11).toString(16)}${hex(3)}-${hex(12)}`,
  };
}
