import type { Report } from '../read/report.ts';
import type { Document } from './document.ts';
import { documentOf, lineIndexAt } from './document.ts';
import type { Edit, Finding, Place, Severity } from './finding.ts';
import type { Rule, Slip } from './rule.ts';
import { MOST_PLACES } from './rule.ts';
import { rules } from './rules/index.ts';
import { webResidue } from './rules/residue.ts';

/** What an office sets: the severity of a rule, or `off`. */
export type CheckSettings = { readonly severity?: Readonly<Record<string, Severity | 'off'>> };

/** Checks a report as an experienced editor would, findings in the order of the text. Pure; time linear in the text. */
export function checkReport(
  text: string,
  report: Report,
  settings: CheckSettings = {},
): readonly Finding[] {
  const document = documentOf(text, report);
  return rules
    .flatMap((rule) => findingsOf(rule, document, settings))
    .toSorted((a, b) => a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1));
}

type Group = { readonly severity: Severity; readonly slips: Slip[] };

function findingsOf(rule: Rule, document: Document, { severity }: CheckSettings): Finding[] {
  const set = severity?.[rule.id];
  if (set === 'off') return [];
  const groups = new Map<string, Group>();
  for (const slip of rule.find(document)) {
    // What belongs to the page around the report is said once, by the rule for it.
    if (rule !== webResidue && isOnChrome(document, slip.at)) continue;
    gather(groups, slip, set ?? slip.severity ?? rule.severity);
  }
  return [...groups.values()].map((group) => findingOf(rule, document, group));
}

/** The same slip throughout is one group, and so one finding. */
function gather(groups: Map<string, Group>, slip: Slip, severity: Severity): void {
  const key = `${severity} ${slip.same ?? slip.message.zh}`;
  const slips = groups.get(key)?.slips;
  if (!slips) groups.set(key, { severity, slips: [slip] });
  else if (slips.length < MOST_PLACES) slips.push(slip);
}

const isOnChrome = (document: Document, at: number): boolean =>
  document.chrome.size > 0 && document.chrome.has(lineIndexAt(document, at));

function findingOf(rule: Rule, document: Document, { severity, slips }: Group): Finding {
  const sorted = slips.toSorted((a, b) => a.at - b.at);
  const places = sorted.map((slip) => placeOf(document, slip));
  const [first = { line: 1, column: 1, quote: '' }, ...others] = places;
  const fixes = new Set(sorted.map(({ fix }) => fix));
  const [fix] = fixes;
  const edits = fixes.size > 1 ? editsFrom(sorted, places) : [];
  return {
    rule: rule.id,
    severity,
    ...first,
    message: sorted[0]?.message ?? rule.title,
    fix: fixes.size === 1 ? (fix ?? null) : null,
    places: others,
    ...(edits.length > 0 ? { edits } : {}),
  };
}

const editsFrom = (slips: readonly Slip[], places: readonly Place[]): readonly Edit[] =>
  slips.flatMap(({ fix }, at) => {
    const place = places[at];
    return fix === undefined || !place ? [] : [{ ...place, fix }];
  });

function placeOf(document: Document, { at, length }: Slip): Place {
  const index = lineIndexAt(document, at);
  const line = document.lines[index];
  const start = line?.start ?? 0;
  const end = Math.min(at + length, line?.end ?? at + length);
  return { line: index + 1, column: at - start + 1, quote: document.raw.slice(at, end) };
}
