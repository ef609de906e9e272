import { lettersBy } from '../../letter/declare.ts';
import type { Own } from '../fields.ts';
import { agenda, notice, task } from './before-and-after.ts';
import { minutes } from './minutes.ts';
import { titles } from './titles.ts';

/** What a meeting prints: its notice and agenda, its minutes, and an order for each task. */
export const meetingLetters = lettersBy<Own>()({
  titles,
  write: { minutes, notice, agenda, task },
  unsigned: { draftMinutes: ['minutes'] },
});
