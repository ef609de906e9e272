import type { Edit, Finding } from './finding.ts';

/** The safe replacements of findings, one for each place. */
export const editsOf = (findings: readonly Finding[]): readonly Edit[] =>
  findings.flatMap(({ line, column, quote, fix, places, edits }) => [
    ...(fix === null
      ? []
      : [{ line, column, quote }, ...places].map((place) => ({ ...place, fix }))),
    ...(edits ?? []),
  ]);

/**
 * The text with its safe fixes made. A fix whose quote no longer stands at its place, or that runs into one already
 * made, is left for the next check.
 */
export function applyFixes(text: string, findings: readonly Finding[]): string {
  const byLine = Map.groupBy(editsOf(findings), ({ line }) => line);
  return text
    .split('\n')
    .map((line, at) => edited(line, byLine.get(at + 1) ?? []))
    .join('\n');
}

function edited(line: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const { column, quote, fix } of edits.toSorted(
    (a, b) => a.column - b.column || b.quote.length - a.quote.length,
  )) {
    const at = column - 1;
    if (at < from || !line.startsWith(quote, at)) continue;
    result += line.slice(from, at) + fix;
    from = at + quote.length;
  }
  return result + line.slice(from);
}
