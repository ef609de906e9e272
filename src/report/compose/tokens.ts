/**
 * A number in a report's text stands as a token: `{proposals_handled}` is a figure, `{foi_received/naturalPerson}` one of
 * its slices, `{law_lectures.target}` what is aimed at next year, `{…|未发生行政复议}` what is written where it is nil, `{=学法次数}` a number declared by hand. Nothing else in
 * braces means anything.
 */
export type Token =
  | {
      readonly kind: 'figure';
      readonly key: string;
      readonly slice: string | null;
      readonly nil: string | null;
    }
  | { readonly kind: 'number'; readonly name: string };
export type Piece = { readonly text: string } | Token;

const TOKEN =
  /\{(?:=([^{}|/\n]{1,60})|([a-z][a-z0-9_]{1,80}(?:\.target)?)(?:\/([^{}|\n]{1,80}))?(?:\|([^{}\n]{0,80}))?)\}/gu;

/** A line of text in its pieces, in order; empty texts are left out. */
export function piecesOf(line: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const found of line.matchAll(TOKEN)) {
    const [whole, name, key, slice, nil] = found;
    if (found.index > end) pieces.push({ text: line.slice(end, found.index) });
    end = found.index + whole.length;
    if (name !== undefined) pieces.push({ kind: 'number', name: name.trim() });
    else if (key !== undefined)
      pieces.push({ kind: 'figure', key, slice: slice ?? null, nil: nil ?? null });
  }
  if (end < line.length) pieces.push({ text: line.slice(end) });
  return pieces;
}
