import { lettersBy } from '../../letter/declare.ts';
import type { Own } from '../fields.ts';
import { document } from './document.ts';
import { slip } from './slip.ts';
import { titles } from './titles.ts';

/** A document as it goes out, and the sheet on which it was checked and signed. */
export const outgoingLetters = lettersBy<Own>()({ titles, write: { document, slip } });
