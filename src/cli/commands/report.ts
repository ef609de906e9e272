import { compareReports } from '../../report/read/compare.ts';
import { readReport } from '../../report/read/read.ts';
import type { Call, Command } from '../command.ts';
import { findText } from '../command.ts';
import type { Exit } from '../output.ts';
import { WrongInput } from '../output.ts';
import { runCheck } from '../report-check.ts';
import { openFile, sayLeftOut, writeOut } from '../report-file.ts';
import { printComparison, printReport } from '../report-print.ts';

/** `waishi report read|check|compare`: reads a report that anyone wrote and checks it, with no data at all. */
export const report: Command = {
  about:
    'Read or check an annual report, or compare two: .txt, .docx, .html or .pdf. No data is needed. ' +
    'Ends with 0 (clean, or notes only), 1 (check found warnings or errors) or 2 (the file cannot be read).',
  arguments: [
    { name: '<read|check|compare>', about: 'what to do' },
    { name: '<file>', about: 'the report; - reads standard input' },
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
  ],
  examples: [
    'waishi report read report.docx --json --text report.txt',
    'waishi report check report.docx --fix fixed.docx --summary summary.pdf',
    'waishi report compare 2024.pdf 2025.docx --json',
  ],
  run(call) {
    const [action = '', file = '', other] = call.arguments;
    const work = { read, check: runCheck, compare }[action];
    if (!work) throw new WrongInput(`There is no "report ${action}": read, check or compare.`);
    if ((action === 'compare') !== (other !== undefined)) {
      throw new WrongInput('"report compare" takes two files, the others take one.');
    }
    mustBelong(call, action);
    return work(call, file, other ?? '');
  },
};

const OPTIONS: Readonly<Record<string, string>> = {
  text: 'read',
  fix: 'check',
  summary: 'check',
  severity: 'check',
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
