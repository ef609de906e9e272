import { compareReports } from '../../report/read/compare.ts';
import { readReport } from '../../report/read/read.ts';
import type { Call, Command } from '../command.ts';
import { findText } from '../command.ts';
import { FIGURE_OPTIONS } from '../figures-asked.ts';
import type { Exit } from '../output.ts';
import { WrongInput } from '../output.ts';
import { runBuild } from '../report-build.ts';
import { runCheck } from '../report-check.ts';
import { openFile, sayLeftOut, writeOut } from '../report-file.ts';
import { printComparison, printReport } from '../report-print.ts';

/**
 * `waishi report read|check|compare` works on a report that anyone wrote, with no data at all; `build` makes the office's
 * own from its ledgers.
 */
export const report: Command = {
  about:
    'Read or check an annual report, or compare two: .txt, .docx, .html or .pdf; no data is needed. ' +
    'Or build the report of the office for a year from its records. ' +
    'Ends with 0 (clean, or notes only), 1 (check found warnings or errors) or 2 (the file cannot be read).',
  arguments: [
    { name: '<read|check|compare|build>', about: 'what to do' },
    { name: '[file]', about: 'the report; - reads standard input' },
    { name: '[other]', about: 'compare: the other report' },
  ],
  options: [
    {
      flags: '--text <out>',
      about: 'read: write the text as read, which lines and columns count in',
    },
    {
      flags: '--fix <out>',
      about: 'check: write the file with its safe fixes (.txt and .docx stay so)',
    },
    {
      flags: '--summary <out>',
      about: 'check: write the sheet for whoever signs, a .pdf or .docx',
    },
    {
      flags: '--severity <file>',
      about: 'check: JSON of rules, { "R07": "error|warning|note|off" }',
    },
    { flags: '--docx <out>', about: 'build: write it as .docx' },
    { flags: '--pdf <out>', about: 'build: write it as .pdf' },
    { flags: '--html <out>', about: 'build: write it as .html' },
    ...FIGURE_OPTIONS.map((option) => ({ ...option, about: `build: ${option.about}` })),
  ],
  data: true,
  examples: [
    'waishi report build --year 2023 --docx report.docx --pdf report.pdf --html report.html',
    'waishi report read report.docx --json --text report.txt',
    'waishi report check report.docx --fix fixed.docx --summary summary.pdf',
    'waishi report compare 2024.pdf 2025.docx --json',
  ],
  run(call) {
    const [action = '', file, other] = call.arguments;
    mustBelong(call, action);
    if (action === 'build') {
      if (file !== undefined) throw new WrongInput('"report build" takes no file.');
      return runBuild(call);
    }
    const work = { read, check: runCheck, compare }[action];
    if (!work)
      throw new WrongInput(`There is no "report ${action}": read, check, compare or build.`);
    if (file === undefined) throw new WrongInput(`"report ${action}" takes a file.`);
    if ((action === 'compare') !== (other !== undefined)) {
      throw new WrongInput('"report compare" takes two files, the others take one.');
    }
    return work(call, file, other ?? '');
  },
};

const OPTIONS: Readonly<Record<string, string>> = {
  text: 'read',
  fix: 'check',
  summary: 'check',
  severity: 'check',
  docx: 'build',
  pdf: 'build',
  html: 'build',
  year: 'build',
  asOf: 'build',
  office: 'build',
};

function mustBelong(call: Call, action: string): void {
  for (const [option, of] of Object.entries(OPTIONS)) {
    if (of !== action && call.options[option] !== undefined)
      throw new WrongInput(`--${option} belongs to "report ${of}".`);
  }
}

async function read(call: Call, file: string): Promise<Exit> {
  const opened = await openFile(call, file);
  if ('exit' in opened) return opened.exit;
  const out = findText(call, 'text');
  if (out !== undefined) await writeOut(out, new TextEncoder().encode(`${opened.text}\n`));
  sayLeftOut(call, opened);
  return printReport(call, readReport(opened.text), opened);
}

async function compare(call: Call, a: string, b: string): Promise<Exit> {
  const first = await openFile(call, a);
  if ('exit' in first) return first.exit;
  const second = await openFile(call, b);
  if ('exit' in second) return second.exit;
  sayLeftOut(call, first);
  sayLeftOut(call, second);
  return printComparison(call, compareReports(readReport(first.text), readReport(second.text)));
}
