import { planDemo } from '../../src/demo/plan.ts';
import { flagSample } from '../../src/fields/flag/flag.ts';
import { integerSample } from '../../src/fields/integer/integer.ts';
import { moneySample } from '../../src/fields/money/money.ts';
import { textSample } from '../../src/fields/text/text.ts';
import type { Day } from '../../src/kernel/day.ts';
import type { Field, Fields } from '../../src/kernel/field.ts';
import type { Matter } from '../../src/kernel/matter.ts';
import { kinds } from '../../src/matters/index.ts';
import { officeCalendar } from '../../src/office/calendar/calendar.ts';

type Asks = Readonly<Record<string, unknown>>;

const plain: Readonly<Record<string, unknown>> = {
  text: textSample,
  day: '2026-02-05',
  integer: integerSample,
  money: moneySample,
  moment: '2026-02-05T03:05',
  flag: flagSample,
};

const sampleOf = (field: Field): unknown => {
  if (field.kind === 'choice') return Object.keys(field.options ?? {})[0];
  if (field.kind === 'list') return [samplesOf(field.items ?? {})];
  return plain[field.kind];
};

const samplesOf = (fields: Fields): Asks =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) =>
      field.optional ? [] : [[name, sampleOf(field)]],
    ),
  );

/** A working day before the one on which tests stand. */
const LAST = '2026-02-06';
/** What a sample of its kind would not be. */
const apart: Readonly<Record<string, Asks>> = {
  'opening-figure': { year: 2019, value: '27' },
};

type Opening = { readonly on: Day; readonly asks: Asks };
let year = 2020;
let planned: ReadonlyMap<string, Opening> | undefined;

/** What opens a record of a kind: as the demonstration's office last did, or made of the fields where it has none. */
export function openingOf(matter: Matter): Opening {
  planned ??= new Map(
    planDemo(LAST, officeCalendar()).flatMap(({ kind, step, on, asks }) =>
      kinds.find(({ name }) => name === kind)?.steps[step]?.from
        ? []
        : [[kind, { on, asks }] as const],
    ),
  );
  const asks = { ...samplesOf(matter.own), ...apart[matter.name] };
  const opening = planned.get(matter.name) ?? { on: LAST, asks };
  // Of a report there is one a year.
  return matter.name === 'annual-report'
    ? { ...opening, asks: { ...opening.asks, year: (year += 1) } }
    : opening;
}
