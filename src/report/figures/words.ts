import type { Field } from '../../kernel/field.ts';
import type { Figure } from '../../kernel/figure.ts';
import type { Matter } from '../../kernel/matter.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import type { Declared } from '../../store/figures/catalogue.ts';
import { simplesOf } from '../../store/figures/values.ts';

/** What a figure counts, in one sentence: its own, or one made of its declaration. */
export const definitionOf = ({ matter, figure }: Pick<Declared, 'matter' | 'figure'>): Text =>
  figure.definition ?? COMPOSED[figure.op]?.(figure.of ?? []) ?? simple(matter, figure);

const named = (of: readonly Figure[], at = 0): Text => of[at]?.title ?? say('', '');
const joined = (of: readonly Figure[], language: keyof Text, between: string): string =>
  of.map(({ title }) => title[language]).join(between);

const COMPOSED: Readonly<Record<string, (of: readonly Figure[]) => Text>> = {
  share: (of) => {
    const kept = of[0]?.inTime === undefined ? say('', '') : say('中按期的', ' in time');
    return say(
      `“${named(of).zh}”${kept.zh}占“${named(of, 1).zh}”的比例。`,
      `Share of “${named(of).en}”${kept.en} in “${named(of, 1).en}”.`,
    );
  },
  total: (of) => say(`${joined(of, 'zh', '、')}之和。`, `Sum of: ${joined(of, 'en', ', ')}.`),
  carried: (of) =>
    say(`期初的“${named(of).zh}”。`, `“${named(of).en}”, at the beginning of the period.`),
  cumulative: (of) =>
    say(
      `自有记录起至期末累计的“${named(of).zh}”。`,
      `“${named(of).en}” from the first record to the end of the period.`,
    ),
};

const HOW: Readonly<Record<string, Text>> = {
  count: say('办理次数', 'how often it was taken'),
  sum: say('数额之和', 'the sum of the amounts'),
  distinct: say('不同值的个数', 'how many different values there are'),
  median: say('中位数', 'the median'),
  stock: say('期末尚未办结的件数', 'those not closed at the end of the period'),
};

function simple(matter: Matter, figure: Figure): Text {
  const { op, steps = [], by = [] } = figure;
  const titles = steps.map((step) => matter.steps[step]?.title ?? say(step, step));
  const labels = by.map((name) => labelOf(matter, steps, name));
  const more = [
    ...(figure.once ? [say('每件事项只计第一次', 'the first of each matter')] : []),
    ...clockWords(matter, figure),
    ...(labels.length > 0
      ? [
          say(
            `按${labels.map(({ zh }) => zh).join('、')}分列`,
            `by ${labels.map(({ en }) => en).join(', ')}`,
          ),
        ]
      : []),
  ];
  const how = HOW[op] ?? say(op, op);
  return say(
    `${[`${matter.title.zh}：“${titles.map(({ zh }) => zh).join('”“')}”的${how.zh}`, ...more.map(({ zh }) => zh)].join('，')}。`,
    `${[`${matter.title.en}, “${titles.map(({ en }) => en).join('”, “')}”: ${how.en}`, ...more.map(({ en }) => en)].join('; ')}.`,
  );
}

function clockWords(matter: Matter, { inTime, late, used }: Figure): readonly Text[] {
  const words = (clock: string | undefined, zh: string, en: string): readonly Text[] => {
    const title = clock === undefined ? undefined : matter.clocks[clock]?.title;
    return title ? [say(zh.replace('{}', title.zh), en.replace('{}', title.en))] : [];
  };
  return [
    ...words(inTime, '只计未超过{}的', 'within: {}'),
    ...words(late, '只计超过{}的', 'past: {}'),
    ...words(used, '按{}计算用时', 'time used of: {}'),
  ];
}

const fieldOf = (matter: Matter, steps: readonly string[], name: string): Field | undefined =>
  steps.map((step) => matter.steps[step]?.asks?.[name]).find((field) => field !== undefined) ??
  matter.own[name] ??
  matter.keeps[name];
const labelOf = (matter: Matter, steps: readonly string[], name: string): Text =>
  fieldOf(matter, steps, name)?.label ?? say(name, name);

/** The words of a slice `a|b`: what its fields call these values. */
export function sliceTitle(
  { matter, reading }: Pick<Declared, 'matter' | 'reading'>,
  slice: string,
): Text {
  const { by = [], steps = [] } = simplesOf(reading)[0]?.base.figure ?? {};
  const titles = slice
    .split('|')
    .map((value, at) => valueTitle(fieldOf(matter, steps, by[at] ?? ''), value));
  return say(titles.map(({ zh }) => zh).join(' · '), titles.map(({ en }) => en).join(' · '));
}

const FLAGS: Readonly<Record<string, Text>> = { true: say('是', 'yes'), false: say('否', 'no') };
const EMPTY = say('未填写', 'not given');

const valueTitle = (field: Field | undefined, value: string): Text =>
  value === '' ? EMPTY : (field?.options?.[value] ?? FLAGS[value] ?? say(value, value));
