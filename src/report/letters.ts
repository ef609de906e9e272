import type { Text } from '../kernel/text.ts';
import type { Letters } from '../matters/letter/declare.ts';
import type { Letter, LetterFacts } from '../matters/letter/facts.ts';
import { lettersOfKind } from '../matters/letters.ts';
import type { Paper } from '../paper/paper.ts';
import type { Store, Tx } from '../store/open.ts';
import type { Told, Wanted } from './letter-facts.ts';
import { tellMatter } from './letter-facts.ts';

/** A letter with the name of its file, or what must be entered before it can be written. */
export type Written =
  | { readonly letter: string; readonly name: string; readonly paper: Paper }
  | { readonly letter: string; readonly missing: readonly string[] };

/** Writes the letters that an act calls for; none where the act was struck or its kind has none. */
export const lettersOf =
  (store: Store) =>
  async (tx: Tx, act: Wanted & { readonly id: string }): Promise<readonly Written[]> => {
    const kind = lettersOfKind(act.kind);
    const told = kind && (await tellMatter(store, tx, act));
    const index = told ? told.acts.findIndex(({ id }) => id === act.id) : -1;
    if (!kind || !told || index < 0) return [];
    const facts = await told.factsAfter(index);
    return named(
      kind.due(facts).map(({ letter, about }) => ({
        letter,
        result: write(kind, letter, about === undefined ? facts : { ...facts, about }),
        name: nameOf(kind, letter, facts),
      })),
    );
  };

type Tried = { readonly letter: string; readonly name: string; readonly result: Letter };

/** Several letters of one name, one to each third party, are told apart by a number. */
const named = (tried: readonly Tried[]): readonly Written[] =>
  tried.map(({ letter, name, result }, at) => {
    const before = tried.slice(0, at).filter((other) => other.letter === letter).length;
    const mark = before === 0 ? '' : `-${before + 1}`;
    return 'paper' in result
      ? { letter: `${letter}${mark}`, name: `${name}${mark}`, paper: result.paper }
      : { letter: `${letter}${mark}`, missing: result.missing.map(({ zh }) => zh) };
  });

function write(kind: Letters, letter: string, facts: LetterFacts): Letter {
  const writer = kind.write[letter];
  if (!writer) throw new Error(`there is no letter ${letter}`);
  // What is printed before it is signed must not look final.
  return writer({ ...facts, draft: kind.isUnsigned(facts.act.step, letter) });
}

const nameOf = (kind: Letters, letter: string, facts: LetterFacts): string =>
  [kind.titles[letter]?.zh ?? letter, facts.act.number ?? facts.matter.number]
    .filter((part) => part !== null)
    .join(' ');

/** Acts that a form is printed from, the latest that is there; forms not named are printed from the last act. */
const fromActs: Readonly<Record<string, readonly string[]>> = {
  receipt: ['register'],
  'service-receipt': ['recordDelivery', 'reply', 'sign'],
  'approval-slip': ['sign', 'draft'],
};

/** A form printed from the record as it stands. Nothing where the kind has no such form. */
export const findPrint =
  (store: Store) =>
  async (
    tx: Tx,
    { name: letter, ...wanted }: Wanted & { readonly name: string },
  ): Promise<
    | { readonly name: string; readonly paper: Paper }
    | { readonly missing: readonly Text[] }
    | undefined
  > => {
    const kind = lettersOfKind(wanted.kind);
    if (!kind || !Object.hasOwn(kind.write, letter)) return undefined;
    const told = await tellMatter(store, tx, wanted);
    const index = told ? placeOf(told, letter) : -1;
    if (!told || index < 0) return undefined;
    const facts = await told.factsAfter(index);
    const result = write(kind, letter, facts);
    return 'paper' in result ? { ...result, name: nameOf(kind, letter, facts) } : result;
  };

function placeOf({ acts }: Told, letter: string): number {
  const steps = fromActs[letter];
  if (!steps) return acts.length - 1;
  return Math.max(...steps.map((step) => acts.findLastIndex((act) => act.step === step)));
}
