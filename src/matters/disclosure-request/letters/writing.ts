import type { Day } from '../../../kernel/day.ts';
import { formatDay } from '../../../kernel/day.ts';
import type { Text } from '../../../kernel/text.ts';
import type { Block, Paper } from '../../../paper/paper.ts';
import type { AsksOf, StepName } from '../fields.ts';
import type { ActFacts, Letter, LetterFacts } from './facts.ts';
import type { StatuteKey } from './law.ts';
import { citation, statutes } from './law.ts';

/**
 * The pen of one letter. `need` takes a value that the letter cannot do without and remembers what was
 * missing; `cite` prints an article, the regulations in full the first time and as 《条例》 after that.
 */
export type Writing = {
  readonly need: (value: string | null | undefined, what: Text) => string;
  readonly cite: (law: StatuteKey, article: string) => string;
};

const FULL = `《${statutes.disclosure.title}》`;
const SHORT = '《条例》';

/** One pass of the pen; `short` is whether 《条例》 is introduced because the regulations are cited again. */
function pass(on: Day, build: (writing: Writing) => Paper, short: boolean) {
  const missing = new Map<string, Text>();
  let cited = 0;
  const paper = build({
    need: (value, what) => {
      const text = (value ?? '').trim();
      if (text === '') missing.set(what.zh, what);
      return text;
    },
    cite: (law, article) => {
      const full = citation(law, article, on);
      if (law !== 'disclosure') return full;
      cited += 1;
      if (cited > 1) return full.replace(FULL, SHORT);
      return short ? full.replace(FULL, `${FULL}（以下简称${SHORT}）`) : full;
    },
  });
  return { paper, missing, cited };
}

/** Writes a letter under the law of a day; gives what is missing instead when anything is. */
export function write(on: Day, build: (writing: Writing) => Paper): Letter {
  const { cited } = pass(on, build, false);
  const { missing, paper } = pass(on, build, cited > 1);
  return missing.size > 0 ? { missing: [...missing.values()] } : { paper };
}

export const date = (day: Day): string => formatDay(day, 'zh');

/** A typed sentence without the stop at its end, so that it can stand inside another. */
export const clause = (text: string): string => text.trim().replace(/[。．.；;，,\s]+$/u, '');

/** A typed text as a sentence of its own. */
export const sentence = (text: string): string =>
  /[。！？”）]$/u.test(text.trim()) ? text.trim() : `${clause(text)}。`;

/** “…” with quotation marks inside it turned into ‘…’. */
export const quoted = (text: string): string =>
  `“${clause(text).replaceAll('“', '‘').replaceAll('”', '’')}”`;

export const paragraphs = (...texts: readonly (string | null)[]): readonly Block[] =>
  texts.filter((text) => text !== null).map((text) => ({ kind: 'paragraph', text }));

/** A document's name without the ending of its file. */
export const titled = (name: string): string => name.replace(/\.[a-z0-9]{2,5}$/iu, '');

/** What an act asked, by its step. */
export const asksOf = <K extends StepName>(act: ActFacts): AsksOf<K> =>
  act.asks as unknown as AsksOf<K>; // read by the step's own fields on the way in

/** The acts up to and with the one the letter belongs to. */
export function actsSoFar({ acts, act }: LetterFacts): readonly ActFacts[] {
  const at = acts.findIndex(({ id }) => id === act.id);
  return at < 0 ? [...acts, act] : acts.slice(0, at + 1);
}

export const findLast = (acts: readonly ActFacts[], step: StepName): ActFacts | undefined =>
  acts.findLast((act) => act.step === step);
