/** A stretch of the line that the grammar of quantities must not enter. */
export type Span = { readonly from: number; readonly to: number };

const pairs: readonly (readonly [string, string, number])[] = [
  ['《', '》', 120],
  ['〈', '〉', 80],
  ['〔', '〕', 12],
  ['[', ']', 40],
  ['“', '”', 14],
  ['"', '"', 14],
  ['‘', '’', 14],
];

/** Titles of documents, and short quoted names: 《…（2021—2025年）》, “六位一体”, “5+2”. A long quotation is text. */
export function shieldsOf(plain: string): readonly Span[] {
  return pairs.flatMap(([open, close, longest]) => enclosed(plain, open, close, longest));
}

function enclosed(plain: string, open: string, close: string, longest: number): readonly Span[] {
  const spans: Span[] = [];
  for (let from = plain.indexOf(open); from !== -1;) {
    const to = plain.indexOf(close, from + 1);
    if (to === -1) break;
    if (to - from - 1 <= longest) spans.push({ from, to: to + 1 });
    from = plain.indexOf(open, to - from - 1 <= longest ? to + 1 : from + 1);
  }
  return spans;
}

/** Says of rising places whether they lie in one of the spans. */
export function makeInside(spans: readonly Span[]): (at: number) => boolean {
  const sorted = spans.toSorted((a, b) => a.from - b.from);
  const merged: { from: number; to: number }[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else merged.push({ ...span });
  }
  return (at) => {
    let low = 0;
    let high = merged.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const span = merged[middle];
      if (span === undefined || at < span.from) high = middle - 1;
      else if (at >= span.to) low = middle + 1;
      else return true;
    }
    return false;
  };
}
