import type { Extension } from './documents-type.ts';
import type { Zip } from './documents-zip.ts';

/** The text of a text file: UTF-8, UTF-16 with its mark, or GB 18030; undefined when it is none of them. */
export function findText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const utf16 = first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-16be';
  const marked = utf16 === 'utf-16le' || (first === 0xfe && second === 0xff);
  for (const encoding of marked ? [utf16] : ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // oxlint-disable-next-line no-control-regex
      if (!/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/.test(text)) return text;
    } catch {
      // Not in this encoding.
    }
  }
  return undefined;
}

/** The text of a document as far as a machine can read it; `unread` when it is locked by a password or broken. */
export async function textOf(
  bytes: Buffer,
  { extension, zip }: { readonly extension: Extension; readonly zip?: Zip },
): Promise<{ readonly text: string } | 'unread'> {
  if (extension === 'jpg' || extension === 'png') return { text: '' };
  if (extension === 'pdf') return pdfText(bytes);
  if (zip) return { text: partsOf(extension, zip).map(plain).join('\n') };
  return { text: findText(bytes) ?? '' };
}

async function pdfText(bytes: Buffer): Promise<{ readonly text: string } | 'unread'> {
  const { extractText, getDocumentProxy } = await import('unpdf');
  try {
    // pdf.js takes the bytes away from their owner: it gets its own.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    const { text } = await extractText(pdf, { mergePages: false });
    await pdf.cleanup();
    return { text: text.join('\n') };
  } catch {
    return 'unread';
  }
}

/** Marks stand in headers, text boxes and names of sheets as well as in the text: every part with text is read. */
const PARTS: Partial<Record<Extension, RegExp>> = {
  docx: /^word\/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/,
  xlsx: /^xl\/(sharedStrings|workbook|worksheets\/[^/]+|comments\d*|drawings\/[^/]+)\.xml$/,
  ofd: /(^|\/)(Content|Annotation|OFD)\.xml$/,
};

const partsOf = (extension: Extension, zip: Zip): readonly string[] =>
  [...zip.names, ...(extension === 'ofd' ? [] : ['docProps/core.xml'])]
    .filter((name) => PARTS[extension]?.test(name) || name === 'docProps/core.xml')
    .map((name) => zip.find(name)?.toString('utf8') ?? '');

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** The text of office XML: runs of one paragraph joined, so that a mark split over two runs is still a mark. */
const plain = (xml: string): string =>
  xml
    .replace(/<sheet [^>]*\bname="([^"]*)"[^>]*>/g, '\n$1\n')
    .replace(
      /<\/(w:p|a:p|si|is|c|v|row|tr|td|p|div|li|h\d|ofd:TextCode|dc:[a-z]+|cp:[a-zA-Z]+)>/g,
      '\n',
    )
    .replace(/<(w:br|w:tab|w:cr|br)\b[^>]*>/g, ' ')
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, hex: string) => character(Number.parseInt(hex, 16)))
    .replace(/&#(\d{1,7});/g, (_, number: string) => character(Number(number)))
    .replace(/&([a-z]+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

const character = (code: number): string =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
