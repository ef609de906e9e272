import type { Refusal } from '../../kernel/refusal.ts';
import type { Text } from '../../kernel/text.ts';

export type Format = 'txt' | 'docx' | 'html' | 'pdf';

/** `mixed`: lines of one file in several encodings. Formats that carry their own encoding say `utf-8`. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5' | 'mixed';

/** A document as text, one paragraph a line. `leftOut`: what it holds beside that, or what could not be read. */
export type Opened = {
  readonly format: Format;
  readonly encoding: Encoding;
  readonly text: string;
  readonly leftOut: readonly Text[];
};

export type Opening = Opened | { readonly refused: Refusal };

const MEGABYTE = 1_048_576;

/** Bytes: text is read in one pass and may be long; in the others a short file may hold much. */
export const MOST_TEXT = 64 * MEGABYTE;
export const MOST_OTHER = 30 * MEGABYTE;

/**
 * Bytes of a text that are read; what follows is left out and said so. Eight megabytes are some fifty books, and what is
 * understood of them takes many times their room.
 */
export const MOST_READ = 8 * MEGABYTE;
