import type { Text } from '../../../kernel/text.ts';
import { say } from '../../../kernel/text.ts';
import type { Letter, LetterFacts } from '../../disclosure-request/letters/facts.ts';
import { familyRecord } from './family-record.ts';
import { report } from './report.ts';

export const consularLetterTitles = {
  report: say('情况报告', 'Report'),
  'family-record': say('家属告知记录', 'Record of telling the family'),
} as const satisfies Readonly<Record<string, Text>>;
type LetterName = keyof typeof consularLetterTitles;

/** The letters of a consular case, by the names its declaration uses. */
export const consularLetters: Readonly<Record<LetterName, (facts: LetterFacts) => Letter>> = {
  report,
  'family-record': familyRecord,
};

/** What an act is printed as: what its step declares. */
export const consularLettersDue = ({ act }: LetterFacts): readonly { letter: string }[] =>
  act.letters.map((letter) => ({ letter }));
