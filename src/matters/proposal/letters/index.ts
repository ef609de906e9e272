import { lettersBy } from '../../letter/declare.ts';
import type { Own } from '../fields.ts';
import { extension, reply, returned } from './letters.ts';
import { titles } from './titles.ts';

/** The letters of a suggestion or proposal; with a draft the answer as it would go out. */
export const proposalLetters = lettersBy<Own, 'reply'>()({
  titles,
  write: { reply, return: returned, extension },
  unsigned: { draft: ['reply'] },
});
