import { yearOf } from '../kernel/day.ts';
import type { AsOf, Period, Position } from '../store/figures/sums.ts';
import { readAsOf, yearPeriod } from '../store/figures/asked.ts';
import type { Call, Option } from './command.ts';
import { findText } from './command.ts';
import type { Data } from './data.ts';
import { WrongInput } from './output.ts';

/** What every command about figures takes. */
export const FIGURE_OPTIONS: readonly Option[] = [
  { flags: '--year <year>', about: 'the year counted (default: this year)' },
  {
    flags: '--as-of <when>',
    about:
      'as of a position, the end of a day, or a moment: what was recorded later does not count',
  },
  { flags: '--office <code>', about: 'the office, where there are several' },
];

export type PeriodAsked = { readonly year: number; readonly period: Period; readonly asOf: AsOf };

export function periodAsked(call: Call, { store }: Data): PeriodAsked {
  const text = findText(call, 'year') ?? String(yearOf(store.clock.today()));
  if (!/^(19|2\d)\d\d$/.test(text))
    throw new WrongInput(`--year must be a year from 1900 to 2999, not "${text}".`);
  const when = findText(call, 'asOf');
  const asOf = when === undefined ? 'now' : readAsOf(when);
  if (asOf === undefined)
    throw new WrongInput(
      `--as-of must be a position, a day such as 2024-01-31 or a moment such as 2024-01-31T17:00, not "${when}".`,
    );
  const year = Number(text);
  return { year, period: yearPeriod(year), asOf };
}

/** A position that nothing has been entered at yet would give another number tomorrow. */
export function mustBeReached(asOf: AsOf, { position }: Position): void {
  if (asOf !== 'now' && 'position' in asOf && asOf.position > position)
    throw new WrongInput(`The last position is ${position}; ${asOf.position} is not reached yet.`);
}
