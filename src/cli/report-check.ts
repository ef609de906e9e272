import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { z } from 'zod';
import type { CheckSettings } from '../report/check/check.ts';
import { rules } from '../report/check/rules/index.ts';
import { summaryPdf, summaryWord } from '../report/mark/summary-paper.ts';
import type { Checked } from '../report/mark/work.ts';
import { fixed } from '../report/mark/make.ts';
import { check } from '../report/mark/work.ts';
import type { Call } from './command.ts';
import { findText } from './command.ts';
import type { Exit } from './output.ts';
import { exit, WrongInput } from './output.ts';
import type { OpenedFile } from './report-file.ts';
import { openFile, sayLeftOut, writeOut } from './report-file.ts';
import { printFindings } from './report-print.ts';

/** `waishi report check FILE`: 0 clean or notes only, 1 warnings or errors, 2 unreadable. */
export async function runCheck(call: Call, file: string): Promise<Exit> {
  const settings = await settingsOf(call);
  const summary = summaryOf(call);
  const opened = await openFile(call, file);
  if ('exit' in opened) return opened.exit;
  sayLeftOut(call, opened);
  const checked = check(opened, settings);
  await writeFixed(call, opened, checked);
  if (summary) {
    const print = summary.word ? summaryWord : summaryPdf;
    await writeOut(summary.path, await print(checked));
  }
  printFindings(call, file, checked);
  const clean = checked.findings.every(({ severity }) => severity === 'note');
  return clean ? exit.done : exit.no;
}

const severities = z.record(z.string(), z.enum(['error', 'warning', 'note', 'off']));

async function settingsOf(call: Call): Promise<CheckSettings> {
  const path = findText(call, 'severity');
  if (path === undefined) return {};
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) throw new WrongInput(`${path} cannot be read.`);
  const read = severities.safeParse(jsonOf(text));
  if (!read.success)
    throw new WrongInput(`${path} must be JSON such as { "R07": "error", "R12": "off" }.`);
  const known = new Set(rules.map(({ id }) => id));
  const unknown = Object.keys(read.data).filter((rule) => !known.has(rule));
  if (unknown.length > 0) throw new WrongInput(`There is no rule ${unknown.join(', ')}.`);
  return { severity: read.data };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function summaryOf(call: Call): { readonly path: string; readonly word: boolean } | undefined {
  const path = findText(call, 'summary');
  if (path === undefined) return undefined;
  const ending = extname(path).toLowerCase();
  if (ending !== '.pdf' && ending !== '.docx')
    throw new WrongInput('--summary must name a .pdf or a .docx.');
  return { path, word: ending === '.docx' };
}

async function writeFixed(call: Call, opened: OpenedFile, checked: Checked): Promise<void> {
  const path = findText(call, 'fix');
  if (path === undefined) return;
  const made = await fixed(await opened.bytes(), checked, checked.findings);
  await writeOut(path, made.bytes);
  if (made.ending !== opened.format)
    call.output.say(`A fixed ${opened.format} cannot be written; ${path} is a .${made.ending}.`);
  if (made.changedEncoding)
    call.output.say(`${path} is UTF-8: the encoding of the original cannot hold it.`);
}
