import type { Refusal } from '../../kernel/refusal.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import { paragraphsOf } from './pdf-lines.ts';
import { damaged, encrypted, imageOnly } from './refusals.ts';

export const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');

/** The text of a PDF, its paragraphs put together again from its lines. Nothing in it is run or fetched. */
export async function readPdf(
  bytes: Uint8Array,
): Promise<
  { readonly text: string; readonly leftOut: readonly Text[] } | { readonly refused: Refusal }
> {
  const whole = Buffer.from(bytes.subarray(-2048)).includes('%%EOF');
  const { extractTextItems, getDocumentProxy } = await import('unpdf');
  try {
    // pdf.js takes the bytes away from their owner: it gets its own.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      enableXfa: false,
      disableFontFace: true,
    });
    const { items } = await extractTextItems(pdf);
    await pdf.cleanup();
    const text = paragraphsOf(items).join('\n');
    if (text === '') return { refused: whole ? imageOnly : damaged };
    const leftOut = picturesLeftOut(items.map((page) => page.some(({ str }) => str.trim() !== '')));
    return { text, leftOut: whole ? leftOut : [...leftOut, cutShort] };
  } catch (problem) {
    const locked = problem instanceof Error && problem.name === 'PasswordException';
    return { refused: locked ? encrypted : damaged };
  }
}

const cutShort = say(
  'PDF 文件不完整，只核对了读得出的部分。',
  'The PDF is cut short; only what could be read was checked.',
);

function picturesLeftOut(withText: readonly boolean[]): Text[] {
  const without = withText.flatMap((has, at) => (has ? [] : [at + 1]));
  if (without.length === 0) return [];
  const [zh, en] = [without.slice(0, 8).join('、'), without.slice(0, 8).join(', ')];
  const more = without.length > 8;
  return [
    say(
      `第${zh}页${more ? `等${without.length}页` : ''}没有文字（空白页或者图片），没有核对。`,
      `Page ${en}${more ? ` and others, ${without.length} in all,` : ''} without text (blank, or pictures) was not checked.`,
    ),
  ];
}
