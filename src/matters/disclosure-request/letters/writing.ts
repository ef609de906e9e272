import type { Day } from '../../../kernel/day.ts';
import type { Paper } from '../../../paper/paper.ts';
import type { ActFacts, Letter } from '../../letter/facts.ts';
import type { StatuteKey } from '../../letter/law.ts';
import { citation, statutes } from '../../letter/law.ts';
import type { Need } from '../../letter/writing.ts';
import { needing } from '../../letter/writing.ts';
import type { AsksOf, StepName } from '../fields.ts';

/**
 * The pen of one letter. `need` takes a value that the letter cannot do without and remembers what was
 * missing; `cite` prints an article, the regulations in full the first time and as 《条例》 after that.
 */
export type Writing = {
  readonly need: Need;
  readonly cite: (law: StatuteKey, article: string) => string;
};

const FULL = `《${statutes.disclosure.title}》`;
const SHORT = '《条例》';

/** One pass of the pen; `short` is whether 《条例》 is introduced because the regulations are cited again. */
function pass(on: Day, build: (writing: Writing) => Paper, short: boolean) {
  const { need, missing } = needing();
  let cited = 0;
  const paper = build({
    need,
    cite: (law, article) => {
      const full = citation(law, article, on);
      if (law !== 'disclosure') return full;
      cited += 1;
      if (cited > 1) return full.replace(FULL, SHORT);
      return short ? full.replace(FULL, `${FULL}（以下简称${SHORT}）`) : full;
    },
  });
  return { paper, missing: missing(), cited };
}

/** Writes a letter under the law of a day; gives what is missing instead when anything is. */
export function write(on: Day, build: (writing: Writing) => Paper): Letter {
  const { cited } = pass(on, build, false);
  const { missing, paper } = pass(on, build, cited > 1);
  return missing.length > 0 ? { missing } : { paper };
}

/** What an act asked, by its step. */
export const asksOf = <K extends StepName>(act: ActFacts): AsksOf<K> =>
  act.asks as unknown as AsksOf<K>; // read by the step's own fields on the way in

export const findLast = (acts: readonly ActFacts[], step: StepName): ActFacts | undefined =>
  acts.findLast((act) => act.step === step);
