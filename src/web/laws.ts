import type { Language, Text } from '../kernel/text.ts';
import { laws } from '../matters/laws.ts';

const byTitle: ReadonlyMap<string, Text> = new Map(
  Object.values(laws).map(({ title }) => [title.zh, title]),
);

/** A law by the title that refusals carry, in the reader's language; an unknown one stays as it is written. */
export const lawIn = (language: Language, title: string): string =>
  byTitle.get(title)?.[language] ?? title;
