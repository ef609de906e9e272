import type { LetterFacts as AnyFacts } from '../../letter/facts.ts';
import type { Own } from '../fields.ts';
import type { ClockName } from '../rules.ts';

export type { ActFacts, Letter, OfficeFacts } from '../../letter/facts.ts';

/** What a letter about a request may say. */
export type LetterFacts = AnyFacts<Own, ClockName>;
