import type { Language } from '../kernel/text.ts';

const DIGITS = '零一二三四五六七八九';
const PLACE = /第([零一二三四五六七八九十百]+)(条(?:之[一二三四五六七八九十]+)?|款|项)/g;
const RUN = /(?:第[零一二三四五六七八九十百]+(?:条(?:之[一二三四五六七八九十]+)?|款|项)、?)+/g;
const NAMES = { 条: 'Article', 款: 'paragraph', 项: 'item' } as const;

/** 三十三 → 33. Only the numerals that articles are written with (below 1,000). */
export function readNumeral(han: string): number {
  let sum = 0;
  let digit = 0;
  for (const mark of han) {
    if (mark === '百' || mark === '十') {
      sum += (digit || 1) * (mark === '百' ? 100 : 10);
      digit = 0;
    } else digit = Math.max(0, DIGITS.indexOf(mark));
  }
  return sum + digit;
}

/** Only a place in a law: a practice has none, and its keyword says nothing to a reader. */
export const placeIn = (language: Language, article: string): string =>
  article.includes('第') ? articleIn(language, article) : '';

/** A sentence of a declaration: the places in laws that stand in it are written in its language. */
export const sentenceIn = (language: Language, text: string): string =>
  language === 'zh' ? text : text.replace(RUN, (place) => articleIn(language, place));

/**
 * A place in a law as printed, in the reader's language: '第三十三条第二款' or 'Article 33, paragraph 2'.
 * A practice has no article; in English nothing stands for it and the law's title has to do.
 */
export function articleIn(language: Language, article: string): string {
  if (language === 'zh') return article;
  const lists = article.split('、').map((one) =>
    [...one.matchAll(PLACE)]
      .map(([, numeral = '', kind = '']) => {
        const [unit, insert] = kind.split('之');
        const name = unit === '条' || unit === '款' || unit === '项' ? NAMES[unit] : '';
        return `${name} ${readNumeral(numeral)}${insert ? `-${readNumeral(insert)}` : ''}`;
      })
      .join(', '),
  );
  return lists.filter(Boolean).join('; ');
}
