/** Something put in place of a stretch of a string; `from` equal to `to` puts it between two characters. */
export type Splice = { readonly from: number; readonly to: number; readonly insert: string };

/** Makes the splices from left to right; one that runs into an earlier one is left out. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, insert } of splices.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    if (from < at) continue;
    parts.push(text.slice(at, from), insert);
    at = to;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
