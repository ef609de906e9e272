import { aboutOf } from './about.ts';
import type { Draft } from './draft.ts';
import { draftsOf } from './figures.ts';
import { identityOf } from './identity.ts';
import type { Line } from './letters.ts';
import { linesOf, scriptOf } from './letters.ts';
import { makeOutline } from './outline.ts';
import { wholesOf } from './parts-of.ts';
import type { ReadFigure, Report } from './report.ts';

/** Reads a report, whoever wrote it. Pure, and linear in the length of the text. */
export function readReport(text: string): Report {
  const identity = identityOf(text);
  const outline = makeOutline(topOf(text));
  const figures: ReadFigure[] = [];
  for (const line of linesOf(text)) {
    const { role } = outline.take(line);
    const drafts = draftsOf(line, { role, year: identity.year });
    const first = figures.length;
    const wholes = wholesOf(line.plain, drafts);
    for (const [place, draft] of drafts.entries()) {
      const whole = wholes[place] ?? null;
      const about = aboutOf(line.plain, drafts, place);
      const partOf = whole === null ? null : first + whole;
      figures.push({ ...figureOf(line, draft), partOf, about });
    }
  }
  return { ...identity, script: scriptOf(text), parts: outline.parts, figures };
}

/** The rank of label that begins a part: 一、 or, where the text has none, （一） or 1.; null where it has no labels. */
function topOf(text: string): number | null {
  if (/^[ \t\u3000\u00a0]*(?:第?一(?:部分|章)|一[、.．])/m.test(text)) return 0;
  if (/^[ \t\u3000\u00a0]*[（(]一[)）]/m.test(text)) return 1;
  return /^[ \t\u3000\u00a0]*[1１][、.．]/m.test(text) ? 2 : null;
}

const figureOf = (
  line: Line,
  { from, to, ...draft }: Draft,
): Omit<ReadFigure, 'about' | 'partOf'> => ({
  quote: line.raw.slice(from, to),
  line: line.number,
  column: from + 1,
  value: draft.value,
  valueTo: draft.valueTo,
  unit: draft.unit,
  bound: draft.bound,
  masked: draft.masked,
  kind: draft.kind,
});
