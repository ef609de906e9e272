import { expect, test } from 'vitest';
import type { Text } from '../../src/kernel/text.ts';
import { addGaps } from '../../src/web/gap.ts';
import { words } from '../../src/web/words.ts';

type Found = { readonly path: string; readonly text: Text };

/** Every text of the catalogue; those with figures or names in them are asked with a sample. */
function textsOf(value: unknown, path: string): readonly Found[] {
  if (typeof value === 'function') return textsOf(value(...sampleFor(value.length)), path);
  if (typeof value !== 'object' || value === null) return [];
  if ('zh' in value && 'en' in value) return [{ path, text: value as Text }]; // what say() makes
  return Object.entries(value).flatMap(([name, one]) => textsOf(one, `${path}.${name}`));
}
const sampleFor = (count: number): readonly unknown[] => [3, 3, 3].slice(0, count);

const all = textsOf(words, 'words');
/** Marks that join texts are punctuation alone. */
const spoken = all.filter(({ text }) => !/^[：。，；、]$/u.test(text.zh));

test('the catalogue holds the texts of every page', () => {
  expect(all.length).toBeGreaterThan(300);
});

test('Chinese text has no half-width punctuation beside Han', () => {
  const wrong = spoken.filter(({ text }) =>
    /\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}/u.test(text.zh),
  );
  expect(wrong).toEqual([]);
});

test('English text has no Han and says something', () => {
  const wrong = spoken.filter(
    ({ text }) => /\p{Script=Han}/u.test(text.en) || text.en.trim() === '',
  );
  expect(wrong).toEqual([]);
});

test('where the browser sets no gap between Han and Latin letters a thin one is put, and dates stay tight', () => {
  expect(addGaps('导出Excel')).toBe('导出\u2009Excel');
  expect(addGaps('APEC卡')).toBe('APEC\u2009卡');
  expect(addGaps('2026年3月16日')).toBe('2026年3月16日');
});
