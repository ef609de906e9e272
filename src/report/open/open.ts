import { say } from '../../kernel/text.ts';
import { ZipProblem } from '../../store/documents-zip.ts';
import { readWord, textOfLine } from './docx.ts';
import { openPackage, refusalOfCompound } from './docx-package.ts';
import { decodeText } from './encoding.ts';
import { isHtml, readHtml } from './html.ts';
import type { Opened, Opening } from './opened.ts';
import { MOST_OTHER, MOST_READ, MOST_TEXT } from './opened.ts';
import { isPdf, readPdf } from './pdf.ts';
import {
  bomb,
  damaged,
  empty,
  noHan,
  noText,
  picture,
  saveAnew,
  tooLarge,
  unknown,
} from './refusals.ts';

/**
 * A file as text, told by its content; its name decides nothing. Nothing in a file is run and nothing it names is
 * fetched. What cannot be read is refused with one sentence; what was left out stands in `leftOut`. Never throws for
 * what a file holds.
 */
export async function openReport(bytes: Uint8Array): Promise<Opening> {
  if (bytes.length === 0) return { refused: empty };
  const most = isPlainText(bytes) ? MOST_TEXT : MOST_OTHER;
  if (bytes.length > most) return { refused: tooLarge(most) };
  const opened = await byContent(bytes);
  if (!('text' in opened)) return opened;
  if (opened.text.trim() === '') return { refused: noText };
  return /\p{Script=Han}/u.test(opened.text) ? opened : { refused: noHan };
}

const isZip = (bytes: Uint8Array): boolean => begins(bytes, 'PK\u0003\u0004');
const begins = (bytes: Uint8Array, mark: string): boolean =>
  Buffer.from(bytes.subarray(0, mark.length)).toString('latin1') === mark;

/** Read by our own few lines; the others are unpacked, or run through a library. */
export const isPlainText = (bytes: Uint8Array): boolean =>
  !isZip(bytes) && !isPdf(bytes) && !isHtml(bytes);

async function byContent(bytes: Uint8Array): Promise<Opening> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isZip(bytes)) return openWord(buffer);
  if (begins(bytes, COMPOUND)) return { refused: refusalOfCompound(buffer) };
  if (isPdf(bytes)) return openPdf(bytes);
  if (PICTURES.some((mark) => begins(bytes, mark))) return { refused: picture };
  if (begins(bytes, '{\\rtf')) return { refused: saveAnew(say('RTF 文档', 'an RTF file')) };
  if (isHtml(bytes)) {
    const page = await readHtml(bytes);
    return page ? { format: 'html', ...page } : { refused: unknown };
  }
  return openText(bytes);
}

const COMPOUND = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';
const PICTURES = ['\u00ff\u00d8\u00ff', '\u0089PNG', 'GIF8', 'II*\u0000', 'MM\u0000*', 'BM'];

function openText(bytes: Uint8Array): Opening {
  const read = bytes.subarray(0, endOfRead(bytes));
  const decoded = decodeText(read);
  if (!decoded) return { refused: unknown };
  const { encoding } = decoded;
  const isXml = /^\s*<\?xml[^>]*>\s*<\?mso-application/.test(decoded.text.slice(0, 500));
  if (isXml) return { refused: saveAnew(say('Word XML 文档', 'a Word XML file')) };
  const text = withOneLineEnd(decoded.text);
  const leftOut = [...decoded.leftOut, ...(read.length < bytes.length ? [restLeftOut] : [])];
  return { format: 'txt', encoding, text, leftOut };
}

/** Behind the last whole line that is read; UTF-16, which holds zeros, is cut between any two characters. */
export function endOfRead(bytes: Uint8Array): number {
  if (bytes.length <= MOST_READ) return bytes.length;
  const end = bytes.subarray(0, 1024).includes(0) ? 0 : bytes.lastIndexOf(0x0a, MOST_READ) + 1;
  return end === 0 ? MOST_READ : end;
}

const restLeftOut = say(
  `文字超过 ${MOST_READ / 1_048_576} MB，只核对了开头部分。`,
  `The text is longer than ${MOST_READ / 1_048_576} MB; only its beginning was checked.`,
);

/** Lines end in \n whatever the file uses; a last line end begins no line. */
const withOneLineEnd = (text: string): string =>
  (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text).replace(/\n$/, '');

async function openPdf(bytes: Uint8Array): Promise<Opening> {
  const read = await readPdf(bytes);
  return 'refused' in read ? read : { format: 'pdf', encoding: 'utf-8', ...read };
}

function openWord(bytes: Buffer): Opening {
  const found = openPackage(bytes);
  if ('refused' in found) return found;
  try {
    const word = readWord(found);
    if (!word) return { refused: damaged };
    const text = word.lines.map(textOfLine).join('\n');
    const opened: Opened = { format: 'docx', encoding: 'utf-8', text, leftOut: word.leftOut };
    return opened;
  } catch (problem) {
    // A part that does not unpack to what its directory says, or one that declares a document type.
    return { refused: problem instanceof ZipProblem && problem.why === 'bomb' ? bomb : damaged };
  }
}
