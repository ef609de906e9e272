import type { Refusal } from '../../kernel/refusal.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import type { CheckSettings } from '../check/check.ts';
import { checkReport } from '../check/check.ts';
import type { Finding } from '../check/finding.ts';
import { applyFixes } from '../check/fix.ts';
import { openReport } from '../open/open.ts';
import type { Encoding, Format, Opened } from '../open/opened.ts';
import { readReport } from '../read/read.ts';
import type { Report } from '../read/report.ts';
import { commentWord } from './comment-word.ts';
import { fixText } from './fix-text.ts';
import { fixWord } from './fix-word.ts';
import { newWord, shifted } from './new-word.ts';
import { summaryPdf, summaryWord } from './summary-paper.ts';

/** What is wanted of a file; `accepted` are the places of findings in the list of its check, or all safe fixes. */
export type Asked = {
  readonly bytes: Uint8Array;
  readonly what: 'open' | 'check' | 'comments' | 'fixed' | 'summary.pdf' | 'summary.docx';
  readonly accepted?: readonly number[] | 'all';
  readonly settings?: CheckSettings;
};

export type Checked = {
  readonly format: Format;
  readonly encoding: Encoding;
  readonly text: string;
  readonly leftOut: readonly Text[];
  readonly report: Report;
  readonly findings: readonly Finding[];
};

/** `changedEncoding`: the text could not be written in the encoding it came in, and is UTF-8. */
export type Made = {
  readonly bytes: Uint8Array;
  readonly ending: 'txt' | 'docx' | 'pdf';
  readonly changedEncoding?: true;
};

export type Done =
  | { readonly opened: Opened }
  | { readonly checked: Checked }
  | { readonly made: Made }
  | { readonly refused: Refusal };

/** Does what is asked of a file, from its bytes alone. */
export async function work(asked: Asked): Promise<Done> {
  const opened = await openReport(asked.bytes);
  if ('refused' in opened) return opened;
  if (asked.what === 'open') return { opened };
  const checked = check(opened, asked.settings);
  if (asked.what === 'check') return { checked: shortened(checked) };
  const accepted = acceptedOf(checked, asked.accepted ?? []);
  return { made: await make(asked, checked, accepted) };
}

export function check(opened: Opened, settings: CheckSettings = {}): Checked {
  const report = readReport(opened.text);
  return { ...opened, report, findings: checkReport(opened.text, report, settings) };
}

const acceptedOf = (
  { findings }: Checked,
  accepted: readonly number[] | 'all',
): readonly Finding[] =>
  accepted === 'all' ? findings : accepted.flatMap((at) => findings[at] ?? []);

async function make(
  { bytes, what, settings }: Asked,
  checked: Checked,
  accepted: readonly Finding[],
): Promise<Made> {
  if (what === 'fixed') return fixed(bytes, checked, accepted);
  const standing = accepted.length === 0 ? checked : again(checked, accepted, settings);
  if (what === 'summary.pdf') return { bytes: await summaryPdf(standing), ending: 'pdf' };
  if (what === 'summary.docx') return { bytes: await summaryWord(standing), ending: 'docx' };
  return { bytes: await commented(bytes, standing, accepted), ending: 'docx' };
}

/** The text as it stands after some fixes, read and checked once more. */
function again(
  checked: Checked,
  accepted: readonly Finding[],
  settings: CheckSettings | undefined,
): Checked {
  return check({ ...checked, text: applyFixes(checked.text, accepted) }, settings);
}

/** Text and Word files stay what they are; what came as a page or a PDF becomes a Word file of official form. */
export async function fixed(
  bytes: Uint8Array,
  checked: Checked,
  accepted: readonly Finding[],
): Promise<Made> {
  const word = checked.format === 'docx' ? fixWord(bytes, accepted) : undefined;
  if (word) return { bytes: word, ending: 'docx' };
  const text = checked.format === 'txt' ? fixText(bytes, accepted) : undefined;
  if (text) {
    return { bytes: text.bytes, ending: 'txt', ...(text.kept ? {} : { changedEncoding: true }) };
  }
  const after = applyFixes(checked.text, accepted);
  return { bytes: await newWord(after, readReport(after)), ending: 'docx' };
}

async function commented(
  bytes: Uint8Array,
  { format, text, report, findings }: Checked,
  accepted: readonly Finding[],
): Promise<Uint8Array> {
  const own = format === 'docx' ? fixWord(bytes, accepted) : undefined;
  const base = own ?? (await newWord(text, report));
  return commentWord(base, own ? findings : shifted(findings, text)) ?? base;
}

/** As much as a page can show: a report has some thousand characters. */
const MOST_SHOWN = 400_000;
const MOST_FINDINGS = 2_000;

const restLeftOut = say(
  '文稿很长，本页只显示开头部分；全部结果请用命令行 waishi report check 查看。',
  'The document is very long and only its beginning is shown here; “waishi report check” gives all.',
);

export function shortened(checked: Checked): Checked {
  const { text, findings, report, leftOut } = checked;
  if (text.length <= MOST_SHOWN && findings.length <= MOST_FINDINGS) return checked;
  const shown = text.slice(0, MOST_SHOWN);
  const lines = shown.split('\n').length;
  const isShown = ({ line }: { readonly line: number }): boolean => line <= lines;
  return {
    ...checked,
    text: shown,
    leftOut: [...leftOut, restLeftOut],
    // The first of them, so that places in this list are places in the whole one.
    findings: findings.slice(0, MOST_FINDINGS).filter(isShown),
    report: {
      ...report,
      parts: report.parts.filter(isShown).slice(0, 200),
      figures: report.figures.filter(isShown).slice(0, 5_000),
    },
  };
}
