import { countsOf } from './counts.ts';
import { daysOf } from './days.ts';
import type { Draft, Setting } from './draft.ts';
import type { Line } from './letters.ts';
import { namedOf } from './named.ts';
import { nilsOf } from './nil.ts';
import { makeInside, shieldsOf } from './shields.ts';
import { totalsOf } from './total.ts';

/** What a line says in numbers, in the order it says it. */
export function draftsOf(line: Line, setting: Setting): readonly Draft[] {
  const { plain } = line;
  const days = daysOf(plain, setting.year);
  const shields = shieldsOf(plain);
  const counts = countsOf(plain, makeInside([...shields, ...days]), setting);
  const nils = nilsOf(plain, setting);
  const inNil = makeInside(nils);
  const found = [
    ...days.filter((day) => !isBareYear(day, setting)),
    ...counts.filter((count) => !(isBareNought(count) && inNil(count.from))),
    ...nils,
    ...totalsOf(plain, counts, setting),
    ...named(plain, [...days, ...counts], setting),
  ];
  return found.toSorted((a, b) => a.from - b.from || a.to - b.to);
}

/** 行政处罚为0 is one figure: the thing and its nought. */
const isBareNought = ({ kind, unit }: Draft): boolean => kind === 'zero' && unit === null;

/** What a word tells is left out where a number tells it. */
function named(plain: string, numbers: readonly Draft[], setting: Setting): readonly Draft[] {
  const taken = makeInside(numbers);
  return namedOf(plain, setting).filter(({ from, to }) => !taken(from) && !taken(to - 1));
}

/** The year a report is about, and the next, date its sentences; they are no figures. */
const isBareYear = ({ kind, value, valueTo }: Draft, { year }: Setting): boolean =>
  kind === 'period' &&
  valueTo === null &&
  value !== null &&
  (year === null || (value >= year - 1 && value <= year + 1));
