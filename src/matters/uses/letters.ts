import type { Matter } from '../../kernel/matter.ts';
import type { LetterFacts } from '../letter/facts.ts';
import { lettersOfKind } from '../letters.ts';
import { tries, watched } from './trial.ts';
import type { Use, Uses } from './uses.ts';

/** Fields that the letters of a kind were seen to read. Apart from the other uses: letters are seldom loaded. */
export function letterUsesOf(matter: Matter): Uses {
  const letters = lettersOfKind(matter.name);
  const found = new Map<string, Map<string, Use>>();
  const steps = Object.keys(matter.steps);
  for (const [name, write] of Object.entries(letters?.write ?? {})) {
    const use: Use = { what: 'letter', title: letters?.titles[name] ?? { zh: name, en: name } };
    const note = (field: string): void =>
      void found.set(field, (found.get(field) ?? new Map<string, Use>()).set(name, use));
    const giving = steps.filter((step) => matter.steps[step]?.letters?.includes(name));
    for (const [at, step] of (giving.length > 0 ? giving : steps.slice(0, 1)).entries())
      tries((next) => {
        const own = watched({ ...matter.own, ...matter.keeps }, next);
        const acts = steps.map(
          (one) => [one, watched(matter.steps[one]?.asks ?? {}, next)] as const,
        );
        try {
          write(factsOf(matter, step, own.values, acts));
        } finally {
          for (const field of own.read.keys()) note(field);
          for (const [one, { read }] of acts)
            for (const field of read.keys()) note(`${one}.${field}`);
        }
      }, at + 1);
  }
  return new Map([...found].map(([field, uses]) => [field, [...uses.values()]]));
}

type Values = Readonly<Record<string, unknown>>;

/** A record in which every step was taken once. */
function factsOf(
  matter: Matter,
  step: string,
  own: Values,
  acts: readonly (readonly [string, { readonly values: Values }])[],
): LetterFacts {
  const all = acts.map(([name, { values }], at) => ({
    id: `act-${at}`,
    step: name,
    title: matter.steps[name]?.title.zh ?? name,
    on: '2023-02-10',
    by: '某人',
    asks: values,
    number: '〔2023〕1号',
    letters: [],
  }));
  return {
    office: { name: '某机关', seal: 'none' },
    matter: { number: '〔2023〕1号', own },
    act: all.find((act) => act.step === step) ?? all[0],
    acts: all,
    clocks: {},
    documents: [],
    earlier: {},
    people: {},
    today: '2023-02-10',
    draft: false,
  } as unknown as LetterFacts; // made up: what a letter cannot make of it, it throws, and that is caught
}
