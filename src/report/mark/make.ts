import type { Finding } from '../check/finding.ts';
import { applyFixes } from '../check/fix.ts';
import { readReport } from '../read/read.ts';
import { commentWord } from './comment-word.ts';
import { fixText } from './fix-text.ts';
import { fixWord } from './fix-word.ts';
import { newWord, shifted } from './new-word.ts';
import type { Checked } from './work.ts';

/** `changedEncoding`: the text could not be written in the encoding it came in, and is UTF-8. */
export type Made = {
  readonly bytes: Uint8Array;
  readonly ending: 'txt' | 'docx' | 'pdf';
  readonly changedEncoding?: true;
};

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

/** The document as it stands after the fixes, each finding that is left a comment in it. */
export async function commented(
  bytes: Uint8Array,
  { format, text, report, findings }: Checked,
  accepted: readonly Finding[],
): Promise<Made> {
  const own = format === 'docx' ? fixWord(bytes, accepted) : undefined;
  const base = own ?? (await newWord(text, report));
  const marked = commentWord(base, own ? findings : shifted(findings, text));
  return { bytes: marked ?? base, ending: 'docx' };
}
