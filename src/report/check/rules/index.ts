import type { Rule } from '../rule.ts';
import { brackets } from './brackets.ts';
import { conversion, mixedScript } from './conversion.ts';
import { formula } from './formulas.ts';
import { identity, selfName, years } from './identity.ts';
import { listCount } from './lists.ts';
import { adjacentTitles, doubledMarks, halfWidth, innerTitle, straySpace } from './marks.ts';
import { cuttingMask, leakingMask, maskedAndClear, personal } from './masks.ts';
import { numbering } from './numbering.ts';
import { brokenParagraph, missingStop } from './paragraphs.ts';
import { missingCause, missingPart, noShortcoming } from './parts.ts';
import { lowTarget, measurablePlan, unanswered } from './plans.ts';
import { implausible, numberWithoutUnit } from './plausible.ts';
import { approximation, noOutcome, shareWithoutBase, vagueQuantity } from './quantities.ts';
import { repeats, wrongWord } from './repeats.ts';
import { oddCharacters, placeholder, webResidue, wordResidue } from './residue.ts';
import { legalSubstance } from './substance.ts';
import { sums } from './sums.ts';
import { terms } from './terms.ts';
import { bareYear, impossibleDate, rangeMark, superlative, undated } from './times.ts';
import { bareTitle, shortTitle, twoTitles } from './titles.ts';
import { topicSentence } from './topics.ts';
import { twoValues } from './twice.ts';

/** Every rule, by number. */
export const rules: readonly Rule[] = [
  wordResidue,
  webResidue,
  cuttingMask,
  straySpace,
  halfWidth,
  adjacentTitles,
  approximation,
  vagueQuantity,
  rangeMark,
  bareYear,
  undated,
  shareWithoutBase,
  shortTitle,
  conversion,
  superlative,
  oddCharacters,
  listCount,
  sums,
  implausible,
  missingStop,
  brokenParagraph,
  numbering,
  missingPart,
  missingCause,
  terms,
  identity,
  years,
  brackets,
  doubledMarks,
  innerTitle,
  bareTitle,
  twoTitles,
  formula,
  repeats,
  wrongWord,
  legalSubstance,
  measurablePlan,
  unanswered,
  lowTarget,
  leakingMask,
  maskedAndClear,
  impossibleDate,
  placeholder,
  personal,
  numberWithoutUnit,
  selfName,
  twoValues,
  mixedScript,
  noShortcoming,
  topicSentence,
  noOutcome,
];
