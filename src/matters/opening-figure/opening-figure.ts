import { z } from 'zod';
import { choice, day, documents, integer, text } from '../../fields/index.ts';
import type { Field, Values } from '../../kernel/field.ts';
import { happened, hinted, optional } from '../../kernel/field.ts';
import type { Matter } from '../../kernel/matter.ts';
import { yearOf } from '../../kernel/day.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import { count } from '../figure.ts';
import { defineLedger, entered } from '../ledger.ts';

const cites = { law: 'practice', article: '期初数据录入' } as const;
const DECIMAL = /^-?\d{1,15}(?:\.\d{1,6})?$/;

/** 收到申请（依申请公开，件）: what is counted, of which kind, in what unit. */
const titlesOf = (kinds: readonly Matter[]): Readonly<Record<string, Text>> =>
  Object.fromEntries(
    kinds.flatMap((kind) =>
      Object.entries(kind.figures ?? {}).map(([key, { title, unit }]) => [
        key,
        say(`${title.zh}（${kind.title.zh}，${unit}）`, `${title.en} (${kind.title.en}, ${unit})`),
      ]),
    ),
  );

const fieldsOf = (titles: Readonly<Record<string, Text>>) => ({
  // A list of hundreds is no sentence for whoever mistypes one of them: the rule says it.
  figure: {
    ...choice(say('数据', 'Figure'), titles),
    schema: z
      .string('请选择|must be chosen')
      .regex(/^[a-z][a-z\d_]{0,99}$/, '请选择|must be chosen'),
  } satisfies Field<string>,
  year: integer(say('年度', 'Year'), { min: 1949, max: 2999 }),
  value: hinted(
    text(say('数值', 'Value'), { max: 23 }),
    say(
      '只填数字，不带单位；以文件所载为准。',
      'Digits alone, without the unit, as the document has it.',
    ),
  ),
  source: hinted(
    text(say('来源文件', 'Source document'), { max: 200 }),
    say('文件名称、文号，必要时注明页码。', 'Its name and number, with the page where needed.'),
  ),
  sourceOn: happened(day(say('来源文件日期', 'Day of the document'))),
  why: text(say('录入原因', 'Why it is entered'), { max: 300, lines: 2 }),
  document: optional(documents(say('来源文件扫描件', 'The document itself'))),
});

type Own = Values<ReturnType<typeof fieldsOf>>;
const ownOf = (own: Readonly<Record<string, unknown>>) => own as Own; // the ledger's own fields

/**
 * A figure of a year before the platform, or before a matter was kept here: entered by hand from a document, shown
 * beside what the records give and never in its place. `kinds` are all whose figures there are.
 */
export function openingFigure(kinds: readonly Matter[]): Matter {
  const titles = titlesOf(kinds);
  return defineLedger({
    name: 'opening-figure',
    title: say('期初数据', 'Opening figures'),
    cites,
    fields: fieldsOf(titles),
    happened: 'sourceOn',
    titled: ({ figure, year }) => `${year}年 ${titles[figure]?.zh ?? figure}`,
    naturalKey: ['figure', 'year'],
    rules: [
      {
        code: 'no-such-figure',
        answer: 'refused',
        cites,
        says: say(
          '没有这项数据。请从清单中选择。',
          'There is no such figure: choose one of the list.',
        ),
        when: ({ own }) => !Object.hasOwn(titles, ownOf(own).figure),
      },
      {
        code: 'not-a-number',
        answer: 'refused',
        cites,
        says: say(
          '数值应为数字，不带单位和千分位逗号。',
          'The value is a number, without unit or thousands separators.',
        ),
        when: ({ own }) => !DECIMAL.test(ownOf(own).value),
      },
      {
        code: 'year-to-come',
        answer: 'refused',
        cites,
        says: say(
          '年度尚未开始，没有期初数据。',
          'The year has not begun: it has no opening figure.',
        ),
        when: ({ own, on }) => ownOf(own).year > yearOf(on),
      },
    ],
    figures: {
      opening_figures_entered: count('项', {
        title: say('录入的期初数据', 'Opening figures entered'),
        ...entered,
      }),
    },
  });
}
