import type { Finding } from '../check/finding.ts';
import { applyFixes } from '../check/fix.ts';
import { decodeText } from '../open/encoding.ts';
import { endOfRead } from '../open/open.ts';
import { encodeText } from './encode.ts';

/**
 * The text file with the safe fixes made: same encoding, same mark, same line ends. `kept` is false where the file was of
 * mixed encodings, or a fix needs a character that its encoding lacks; it is UTF-8 then. Undefined for what is no text.
 */
export function fixText(
  bytes: Uint8Array,
  findings: readonly Finding[],
): { readonly bytes: Uint8Array; readonly kept: boolean } | undefined {
  const end = endOfRead(bytes);
  const decoded = decodeText(bytes.subarray(0, end));
  if (!decoded) return undefined;
  const { encoding, marked, text } = decoded;
  const fixed = withLineEndsOf(text, applyFixes(text.replace(/\r\n?/g, '\n'), findings));
  const same = encoding === 'mixed' ? undefined : encodeText(fixed, { encoding, marked });
  // What was too long to be read stays as it is.
  if (same) return { bytes: Buffer.concat([same, bytes.subarray(end)]), kept: true };
  const plain = encodeText(fixed, { encoding: 'utf-8', marked: false }) ?? new Uint8Array();
  return { bytes: plain, kept: false };
}

function withLineEndsOf(text: string, fixed: string): string {
  const ends = text.match(/\r\n?|\n/g) ?? [];
  if (ends.every((end) => end === '\n')) return fixed;
  return fixed
    .split('\n')
    .map((line, at, { length }) => (at === length - 1 ? line : line + (ends[at] ?? '\n')))
    .join('');
}
