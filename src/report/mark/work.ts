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
import type { Made } from './make.ts';

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

/** What makes files is loaded when one is made: most who check a report first look at it. */
async function make(
  { bytes, what, settings }: Asked,
  checked: Checked,
  accepted: readonly Finding[],
): Promise<Made> {
  const { commented, fixed } = await import('./make.ts');
  if (what === 'fixed') return fixed(bytes, checked, accepted);
  const standing = accepted.length === 0 ? checked : again(checked, accepted, settings);
  if (what === 'comments') return commented(bytes, standing, accepted);
  const { summaryPdf, summaryWord } = await import('./summary-paper.ts');
  return what === 'summary.pdf'
    ? { bytes: await summaryPdf(standing), ending: 'pdf' }
    : { bytes: await summaryWord(standing), ending: 'docx' };
}

/** The text as it stands after some fixes, read and checked once more. */
function again(
  checked: Checked,
  accepted: readonly Finding[],
  settings: CheckSettings | undefined,
): Checked {
  return check({ ...checked, text: applyFixes(checked.text, accepted) }, settings);
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
