/** Paper → .docx, for editing in Word or WPS. Fonts are named, not embedded. */
import { flowOf } from './layout.ts';
import type { Paper } from './paper.ts';

/**
 * Prints a paper as .docx on the page of GB/T 9704-2012. The same paper gives the same bytes. The library is loaded with
 * the first document. Throws when the paper is badly described (a table whose spans overlap, a picture that is none),
 * never for its text.
 */
export async function toDocx(paper: Paper): Promise<Uint8Array> {
  const { packWord } = await import('./word-file.ts');
  return packWord(flowOf(paper));
}
