import type { Refusal } from '../kernel/refusal.ts';
import { isJpeg } from './documents-image.ts';
import { extensionOf, sameKind } from './documents-name.ts';
import { bomb, hasMacros, notSound, typeNotNamed, typeNotTaken } from './documents-refusal.ts';
import type { Zip } from './documents-zip.ts';
import { readZip, ZipProblem } from './documents-zip.ts';
import { findText } from './documents-text.ts';

/** What the platform keeps, by the extension that it gets. */
export const TYPES = {
  pdf: 'application/pdf',
  ofd: 'application/ofd',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jpg: 'image/jpeg',
  png: 'image/png',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
} as const;
export type Extension = keyof typeof TYPES;

export type Sniffed =
  | { readonly extension: Extension; readonly zip?: Zip }
  | { readonly refused: Refusal };

/** What a file is, from its content alone; its name may only not contradict it. */
export async function sniff(bytes: Buffer, name: string): Promise<Sniffed> {
  const found = await byContent(bytes, name);
  if ('refused' in found) return found;
  const own = extensionOf(name);
  const known = own === '' || sameKind(own, found.extension);
  if (known) return found;
  // A dot in a title (附件1.关于…) is no extension; a known extension, or that of a program, is.
  const says = own in TYPES || REFUSED.has(own);
  return says ? { refused: typeNotNamed(own) } : found;
}

const REFUSED: ReadonlySet<string> = new Set(
  `exe dll com bat cmd scr msi js mjs vbs ps1 sh jar lnk hta html htm xhtml svg xml php asp jsp docm xlsm dotm xltm
   pptm doc xls wps et dps ppt pptx zip rar 7z iso apk`.split(/\s+/),
);

async function byContent(bytes: Buffer, name: string): Promise<Sniffed> {
  if (isJpeg(bytes)) return { extension: 'jpg' };
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return pdf(bytes);
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return packed(bytes);
  const { fileTypeFromBuffer } = await import('file-type');
  const known = await fileTypeFromBuffer(bytes);
  if (known) return known.ext === 'png' ? { extension: 'png' } : { refused: typeNotTaken };
  return text(bytes, name);
}

/** A PDF from its first byte to its last; one that ends in a zip's directory opens as a zip in other programs. */
function pdf(bytes: Buffer): Sniffed {
  const tail = bytes.subarray(-70_000).toString('latin1');
  const after = tail.slice(tail.lastIndexOf('%%EOF') + 5);
  const whole = tail.includes('%%EOF') && after.trim().length === 0;
  return whole && !tail.includes('PK\u0005\u0006') ? { extension: 'pdf' } : { refused: notSound };
}

function packed(bytes: Buffer): Sniffed {
  try {
    const zip = readZip(bytes);
    const has = (name: string) => zip.names.includes(name);
    if (has('OFD.xml')) return { extension: 'ofd', zip };
    if (!has('[Content_Types].xml')) return { refused: typeNotTaken };
    if (isActive(zip)) return { refused: hasMacros };
    if (has('word/document.xml')) return { extension: 'docx', zip };
    if (has('xl/workbook.xml')) return { extension: 'xlsx', zip };
    return { refused: typeNotTaken };
  } catch (problem) {
    if (!(problem instanceof ZipProblem)) throw problem;
    return { refused: problem.why === 'bomb' ? bomb : notSound };
  }
}

/** Macros, old sheet macros and controls, whatever the extension says. */
function isActive(zip: Zip): boolean {
  const kinds = zip.find('[Content_Types].xml')?.toString('utf8') ?? '';
  return (
    /macroEnabled|vbaProject|activeX/i.test(kinds) ||
    zip.names.some((name) => /vbaProject\.bin$|\/macrosheets\/|\/activeX\//i.test(name))
  );
}

function text(bytes: Buffer, name: string): Sniffed {
  const read = findText(bytes);
  if (read === undefined) return { refused: typeNotTaken };
  // What a browser would run is no text, under whatever name.
  if (/^\s*<(?:[?!]|svg|html|script|head|body)|<script[\s>]/i.test(read)) {
    return { refused: typeNotTaken };
  }
  return { extension: extensionOf(name) === 'csv' ? 'csv' : 'txt' };
}
