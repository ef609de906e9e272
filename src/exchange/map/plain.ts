import { Converter } from 'opencc-js/t2cn';
import { bare } from '../../fields/cells/plain.ts';

let convert: ((text: string) => string) | undefined;

/** Simplified characters; the dictionary is made ready at the first text that may need it. */
export function simplified(text: string): string {
  if (!/\p{Script=Han}/u.test(text)) return text;
  convert ??= Converter({ from: 't', to: 'cn' });
  return convert(text);
}

/** What a word is known by, in either script. */
export const known = (text: string): string => simplified(bare(text));
