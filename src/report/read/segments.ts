/** A clause of a line; `text` is the line's plain form from `from` to `to`. */
export type Clause = {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** How many sentences of the line came before. */
  readonly sentence: number;
};

/** No clause is longer: a text without a single mark is still read piece by piece. */
const LONGEST = 240;
const ENDS = /[，。；：！？]/g;
const SENTENCE = /[。；！？]/;

/** The clauses of a line, cut at its marks (、 does not cut). */
export function* clausesOf(plain: string): Generator<Clause> {
  let from = 0;
  let sentence = 0;
  for (const end of plain.matchAll(ENDS)) {
    yield* pieces(plain, { from, to: end.index, sentence });
    from = end.index + 1;
    if (SENTENCE.test(end[0])) sentence += 1;
  }
  yield* pieces(plain, { from, to: plain.length, sentence });
}

function* pieces(plain: string, { from, to, sentence }: Omit<Clause, 'text'>): Generator<Clause> {
  for (let at = from; at < to; at += LONGEST) {
    const end = Math.min(to, at + LONGEST);
    yield { from: at, to: end, text: plain.slice(at, end), sentence };
  }
}
