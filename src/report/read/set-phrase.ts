import { setPhrases } from './words/set-phrases.ts';

const NUMERAL = '(?:[0-9]{1,3}|[一二三四五六七八九十两百]{1,3})';

/** The phrases as one expression, anchored at the number, with `N` for any number. */
const phrases = new RegExp(
  `(?:${setPhrases.map((phrase) => phrase.replaceAll('N', NUMERAL)).join('|')})`,
  'y',
);

/** 一是, （二）, 3. and the like at the head of a clause number the text. */
const LABEL = /(?:[一二三四五六七八九十]{1,3}(?:是|要|、|，是))|[0-9]{1,2}(?:、|\.(?![0-9]))/y;

/** Whether a set phrase (五位一体, 四个意识) or a label begins at this number. */
export function isSetPhrase(plain: string, at: number): boolean {
  phrases.lastIndex = at;
  if (phrases.test(plain)) return true;
  LABEL.lastIndex = at;
  return LABEL.test(plain) && isHead(plain, at);
}

const isHead = (plain: string, at: number): boolean =>
  at === 0 ||
  /[。；：！？] ?$/.test(plain.slice(Math.max(0, at - 2), at)) ||
  (at <= 20 && plain.slice(0, at).trim() === '');
