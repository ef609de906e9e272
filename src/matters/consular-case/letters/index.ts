import { lettersBy } from '../../letter/declare.ts';
import type { Own } from '../fields.ts';
import { familyRecord } from './family-record.ts';
import { report } from './report.ts';
import { titles } from './titles.ts';

export const consularLetters = lettersBy<Own>()({
  titles,
  write: { report, 'family-record': familyRecord },
});
