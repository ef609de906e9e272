import type { Finding } from '../report/check/finding.ts';
import type { Checked } from '../report/mark/work.ts';
import type { Opened } from '../report/open/opened.ts';
import type { Comparison } from '../report/read/compare.ts';
import type { Item, Report } from '../report/read/report.ts';
import type { Call } from './command.ts';
import type { Exit } from './output.ts';
import { exit } from './output.ts';

/** A list may have a million members, of which no one string can be made. */
const AT_ONCE = 2_000;

/** One JSON value on stdout: `head`, and one long list under its name. */
function printJson(
  { output }: Call,
  head: Readonly<Record<string, unknown>>,
  name: string,
  list: readonly unknown[],
): Exit {
  if (list.length <= AT_ONCE) return output.done({ ...head, [name]: list }, '');
  output.line(`${JSON.stringify(head).slice(0, -1)},"${name}":[`);
  for (let at = 0; at < list.length; at += AT_ONCE) {
    const part = JSON.stringify(list.slice(at, at + AT_ONCE)).slice(1, -1);
    output.line(at + AT_ONCE < list.length ? `${part},` : part);
  }
  output.line(']}');
  return exit.done;
}

const leftOutOf = ({ leftOut }: Pick<Opened, 'leftOut'>): readonly string[] =>
  leftOut.map(({ zh }) => zh);

export function printReport(call: Call, report: Report, opened: Opened): Exit {
  const { figures, ...head } = report;
  const { format, encoding } = opened;
  if (call.output.json) {
    const about = { ...head, format, encoding, leftOut: leftOutOf(opened) };
    return printJson(call, about, 'figures', figures);
  }
  const { output } = call;
  output.line(`${head.title ?? '（没有标题）'}`);
  output.line(
    `${head.issuer ?? '（没有制发机关）'}  ${head.year ?? '（没有年份）'}  ${head.kind}  ${head.script}`,
  );
  for (const { heading, line, items } of head.parts) {
    output.line(`\n${String(line).padStart(5)}  ${heading}`);
    for (const text of itemLines(items, 1)) output.line(text);
  }
  output.line('');
  for (const { quote, line, column, kind, value, unit } of figures)
    output.line(
      [
        `${line}:${column}`.padEnd(9),
        kind.padEnd(12),
        `${value ?? ''}${unit ?? ''}`.padEnd(10),
        quote,
      ].join(' '),
    );
  return exit.done;
}

const itemLines = (items: readonly Item[], depth: number): readonly string[] =>
  items.flatMap(({ label, heading, line, items: inner }) => [
    `${String(line).padStart(5)}  ${'    '.repeat(depth)}${label ?? ''}${heading}`,
    ...itemLines(inner, depth + 1),
  ]);

const SAYS = { error: '必改', warning: '建议', note: '提示' } as const;

export function printFindings(call: Call, file: string, checked: Checked): Exit {
  const { findings } = checked;
  if (call.output.json)
    return printJson(call, { leftOut: leftOutOf(checked) }, 'findings', findings.map(printed));
  const { output } = call;
  if (findings.length > 0) output.line(file);
  for (const finding of findings) output.line(lineOf(finding));
  const count = (severity: Finding['severity']): number =>
    findings.filter((one) => one.severity === severity).length;
  output.say(
    findings.length === 0
      ? '没有发现问题。 Nothing found.'
      : `必改${count('error')}项，建议${count('warning')}项，提示${count('note')}项。`,
  );
  return exit.done;
}

function lineOf({ line, column, severity, rule, message, fix, places }: Finding): string {
  const advice = fix === null ? '' : `  → ${fix === '' ? '（删去）' : fix}`;
  const more = places.length > 0 ? `（另有${places.length}处）` : '';
  return `  ${`${line}:${column}`.padEnd(8)} ${SAYS[severity]}  ${rule.padEnd(4)} ${message.zh}${more}${advice}`;
}

const printed = ({ message, ...finding }: Finding) => ({
  ...finding,
  message: message.zh,
  messageEn: message.en,
});

export function printComparison(call: Call, comparison: Comparison): Exit {
  return call.output.done(comparison, () =>
    comparison.measures
      .map(({ measure, a, b, change, remark }) =>
        [measure, a?.quote ?? '-', b?.quote ?? '-', change ?? '-', remark].join('\t'),
      )
      .join('\n'),
  );
}
