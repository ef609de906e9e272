import type { Text } from '../../../kernel/text.ts';
import { say } from '../../../kernel/text.ts';
import type { Letter, LetterFacts } from '../../disclosure-request/letters/facts.ts';
import { extension, reply, returned } from './letters.ts';

export const letterTitles = {
  reply: say('答复', 'Answer'),
  return: say('退回函', 'Return'),
  extension: say('延期申请', 'Application for an extension'),
} as const satisfies Readonly<Record<string, Text>>;
type LetterName = keyof typeof letterTitles;

/** The letters of a suggestion or proposal, by the names its declaration uses. */
export const letters: Readonly<Record<LetterName, (facts: LetterFacts) => Letter>> = {
  reply,
  return: returned,
  extension,
};

const isLetter = (name: string): name is LetterName => Object.hasOwn(letters, name);

/** What is printed for an act: what its step declares, and with a draft the answer as it would go out. */
export const lettersDue = ({ act }: LetterFacts): readonly { readonly letter: LetterName }[] =>
  [...act.letters, ...(act.step === 'draft' ? ['reply'] : [])]
    .filter(isLetter)
    .map((letter) => ({ letter }));
