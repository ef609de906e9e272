import type { Refusal } from '../../kernel/refusal.ts';
import { XmlProblem } from '../../report/open/xml.ts';
import type { Zip } from '../../store/documents-zip.ts';
import { readZip, ZipProblem } from '../../store/documents-zip.ts';
import type { Book } from './cell.ts';
import { openCsv } from './csv.ts';
import {
  binaryExcel,
  bomb,
  damaged,
  empty,
  locked,
  MOST_BYTES,
  notATable,
  numbers,
  oldExcel,
  oldXml,
  openDocument,
  tooLarge,
  webPage,
  wpsTable,
} from './refusals.ts';
import { openXlsx } from './xlsx.ts';
import { NoWorkbook } from './xlsx-strings.ts';

type Opened = { readonly book: Book } | { readonly refused: Refusal };

/** A table from its content; its name only tells what an unreadable one was meant to be. */
export async function openBook(bytes: Buffer, name: string): Promise<Opened> {
  if (bytes.length === 0) return { refused: empty };
  if (bytes.length > MOST_BYTES) return { refused: tooLarge };
  const start = bytes.subarray(0, 8).toString('latin1');
  if (start.startsWith('\xd0\xcf\x11\xe0')) return { refused: oldFormat(bytes, name) };
  if (start.startsWith('PK')) return guarded(() => openZip(bytes));
  return openText(bytes, name);
}

/** Runs a reading of the file; what the file itself is at fault for becomes a sentence. */
export async function guarded<T>(
  read: () => Promise<T>,
): Promise<T | { readonly refused: Refusal }> {
  try {
    return await read();
  } catch (problem) {
    if (problem instanceof ZipProblem) return { refused: problem.why === 'bomb' ? bomb : damaged };
    if (problem instanceof NoWorkbook || problem instanceof XmlProblem) return { refused: damaged };
    throw problem;
  }
}

async function openZip(bytes: Buffer): Promise<Opened> {
  const zip = readZip(bytes);
  const other = otherOf(zip);
  return other ? { refused: other } : { book: await openXlsx(zip) };
}

function otherOf({ names, find }: Zip): Refusal | undefined {
  if (names.includes('xl/workbook.bin')) return binaryExcel;
  const type = names.includes('mimetype') ? (find('mimetype')?.toString('latin1') ?? '') : '';
  if (type.includes('opendocument.spreadsheet')) return openDocument;
  if (names.some((name) => name.endsWith('.iwa') || name === 'Index.zip')) return numbers;
  return names.includes('[Content_Types].xml') &&
    names.some((name) => name.endsWith('workbook.xml'))
    ? undefined
    : notATable;
}

/** Old binary files name their streams in UTF-16. */
function oldFormat(bytes: Buffer, name: string): Refusal {
  const has = (stream: string): boolean => bytes.includes(Buffer.from(stream, 'utf16le'));
  // A password, or rights that only the office's own server gives.
  if (['EncryptedPackage', 'EncryptionInfo', 'DRMContent'].some(has)) return locked;
  if (/\.ett?$/i.test(name)) return wpsTable;
  return has('Workbook') || has('Book') || /\.xlt?$/i.test(name) ? oldExcel : notATable;
}

function openText(bytes: Buffer, name: string): Opened {
  const start = bytes
    .subarray(0, 4096)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (start.includes('urn:schemas-microsoft-com:office:spreadsheet') && start.startsWith('<?xml'))
    return { refused: oldXml };
  if (/^MIME-Version:/i.test(start)) return { refused: webPage };
  if (/^<(?:\?xml|!doctype|html|table|head|body|meta)/i.test(start)) return { refused: webPage };
  if (/^(?:%PDF-|\{\\rtf)/.test(start)) return { refused: notATable };
  const book = openCsv(bytes, name);
  return book ? { book } : { refused: /\.xls[xm]?$/i.test(name) ? damaged : notATable };
}
