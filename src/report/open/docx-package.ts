import { unzipSync } from 'fflate';
import { readZip, ZipProblem } from '../../store/documents-zip.ts';
import type { Zip } from '../../store/documents-zip.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { say } from '../../kernel/text.ts';
import { bomb, damaged, encrypted, macros, oldWord, otherOffice, saveAnew } from './refusals.ts';

/** The files of a .docx; `find` gives a part as text. */
export type Package = {
  readonly names: readonly string[];
  readonly find: (name: string) => string | undefined;
  readonly bytes: (name: string) => Buffer | undefined;
};

const MOST_PART = 64 * 1_048_576;
const MOST_TOGETHER = 200 * 1_048_576;

/** Opens what begins like a zip, if a Word document is in it. */
export function openPackage(bytes: Buffer): Package | { readonly refused: Refusal } {
  try {
    if (isTooMuch(bytes)) return { refused: bomb };
    const zip = readZip(bytes);
    const refused = refusalOf(zip);
    if (refused) return { refused };
    const find = (name: string): string | undefined => {
      const part = zip.find(name);
      return part && textOfPart(part);
    };
    return { names: zip.names, find, bytes: zip.find };
  } catch (problem) {
    return { refused: problem instanceof ZipProblem && problem.why === 'bomb' ? bomb : damaged };
  }
}

/** By the sizes that the directory tells; nothing is unpacked for it. `readZip` holds the parts to these sizes. */
function isTooMuch(bytes: Buffer): boolean {
  let [most, sum] = [0, 0];
  unzipSync(bytes, {
    filter({ originalSize }) {
      most = Math.max(most, originalSize);
      sum += originalSize;
      return false;
    },
  });
  return most > MOST_PART || sum > MOST_TOGETHER;
}

function refusalOf(zip: Zip): Refusal | undefined {
  const has = (name: string): boolean => zip.names.includes(name);
  const kinds = zip.find('[Content_Types].xml')?.toString('utf8') ?? '';
  if (has('xl/workbook.xml')) return otherOffice(say('电子表格', 'a spreadsheet'));
  if (has('ppt/presentation.xml')) return otherOffice(say('演示文稿', 'a presentation'));
  if (has('OFD.xml')) return saveAnew(say('版式文件（OFD）', 'an OFD file'));
  if (has('content.xml')) return saveAnew(say('OpenDocument 文档', 'an OpenDocument file'));
  if (!has('word/document.xml')) return otherOffice(say('压缩包', 'an archive'));
  const isActive = /macroEnabled|vbaProject|activeX/i.test(kinds);
  return isActive || zip.names.some((name) => /vbaProject\.bin$|\/activeX\//i.test(name))
    ? macros
    : undefined;
}

function textOfPart(part: Buffer): string {
  const [first, second] = part;
  const wide =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(wide).decode(part);
}

/** The old container of Office: what lies in it is told by the names of its streams, in UTF-16. */
export function refusalOfCompound(bytes: Buffer): Refusal {
  const holds = (name: string): boolean => bytes.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) return encrypted;
  if (holds('WordDocument')) return oldWord;
  if (holds('Workbook') || holds('Book')) return otherOffice(say('电子表格', 'a spreadsheet'));
  if (holds('PowerPoint Document')) return otherOffice(say('演示文稿', 'a presentation'));
  return damaged;
}
