/** Letters and digits of full width become half; blanks of every kind become one; outer blanks and unseen signs go. */
export const tidy = (text: string): string =>
  text
    .replaceAll(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (sign) =>
      String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
    )
    .replaceAll(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replaceAll(/[^\S\n]+/gu, ' ')
    .trim();

/** What two ways of writing one word have in common: width, case, blanks, marks and bracketed remarks fall away. */
export const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[（(【[][^）)】\]]*[）)】\]]/gu, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  元: 1,
};

/** 二十三 → 23, 二〇二三 → 2023, 三百 → 300; undefined for anything else. */
export function chineseNumber(text: string): number | undefined {
  if (!/^[零〇○一二两三四五六七八九十廿卅百千元]+$/.test(text)) return undefined;
  if (!/[十廿卅百千]/.test(text))
    return Number([...text].map((sign) => DIGITS[sign] ?? 0).join(''));
  let [total, last] = [0, 0];
  for (const sign of text.replaceAll('廿', '二十').replaceAll('卅', '三十')) {
    const times = { 十: 10, 百: 100, 千: 1000 }[sign];
    if (times === undefined) last = DIGITS[sign] ?? 0;
    else {
      total += (last === 0 ? 1 : last) * times;
      last = 0;
    }
  }
  return total + last;
}

/** Marks that say that nothing is to be said. */
export const isNothing = (text: string): boolean =>
  /^(?:[/\\\-—－–―_.。]+|无|暂无|没有|n\/?a|nil|none|null)$/i.test(text);
