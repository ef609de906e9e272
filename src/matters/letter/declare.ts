import type { Text } from '../../kernel/text.ts';
import type { DueLetter, Letter, LetterFacts } from './facts.ts';

/** What a kind of matter prints. Apart from the declarations, so that the staff app does not load it. */
export type Letters = {
  readonly titles: Readonly<Record<string, Text>>;
  readonly write: Readonly<Record<string, (facts: LetterFacts) => Letter>>;
  /** What is printed when an act is taken. */
  readonly due: (facts: LetterFacts) => readonly DueLetter[];
  /** Whether the letter of an act is printed before it is signed: it must not look final. */
  readonly isUnsigned: (step: string, letter: string) => boolean;
};

type Declared<O, C extends string, N extends string> = {
  readonly titles: Readonly<Record<N, Text>>;
  readonly write: Readonly<Record<NoInfer<N>, (facts: LetterFacts<O, C>) => Letter>>;
  /** Letters of a step that are drafts when the step is taken. */
  readonly unsigned?: Readonly<Record<string, readonly NoInfer<N>[]>>;
  /** Where the letters depend on more than the step: instead of what it declares. */
  readonly due?: (facts: LetterFacts<O, C>) => readonly DueLetter[];
};

/** The letters of a matter with own fields `O` and terms `C`, by the names that its steps declare. */
export const lettersBy =
  <O, C extends string = string>() =>
  <const N extends string>({ titles, write, unsigned = {}, due }: Declared<O, C, N>): Letters => {
    const declared = ({ act }: LetterFacts): readonly DueLetter[] =>
      [...new Set([...act.letters, ...(unsigned[act.step] ?? [])])]
        .filter((letter) => Object.hasOwn(titles, letter))
        .map((letter) => ({ letter }));
    return {
      titles,
      // Facts are built from the matter's own acts; their types are those of its fields.
      write: write as unknown as Letters['write'],
      due: (due as Letters['due'] | undefined) ?? declared, // as above
      isUnsigned: (step, letter) => unsigned[step]?.some((one) => one === letter) ?? false,
    };
  };
