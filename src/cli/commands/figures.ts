import type { Before } from '../../report/figures/before.ts';
import { figuresBefore } from '../../report/figures/before.ts';
import type { FigureValue } from '../../report/figures/figure.ts';
import { figureValue, plainFigure, withUnit } from '../../report/figures/figure.ts';
import { readFigures } from '../../store/figures/values.ts';
import type { Command } from '../command.ts';
import { isOn } from '../command.ts';
import { FIGURE_OPTIONS, mustBeReached, periodAsked } from '../figures-asked.ts';
import { openCurrent } from '../installation.ts';
import { officeOf } from '../office-of.ts';

export const figures: Command = {
  about: 'All figures of a year, each computed from the records',
  options: [
    ...FIGURE_OPTIONS,
    {
      flags: '--compare',
      about: 'with the year before: of the records, or where they give none of a document',
    },
  ],
  data: true,
  examples: [
    'waishi figures --year 2023',
    'waishi figures --year 2023 --as-of 2024-01-31 --json',
    'waishi figure disclosure_requests_received --year 2023 --records',
  ],
  async run(call) {
    const data = await openCurrent(call.data);
    try {
      const { period, asOf, year } = periodAsked(call, data);
      const office = await officeOf(call, data);
      const read = await readFigures(data.store, office.id, { period, asOf });
      mustBeReached(asOf, read.asOf);
      const values = read.figures.map((one) => figureValue(one, { period, asOf: read.asOf }));
      const before = isOn(call, 'compare')
        ? await figuresBefore(data.store, office.id, { year, asOf })
        : new Map<string, Before>();
      const plain = values.map((value) => ({
        ...plainFigure(value),
        ...(before.has(value.key) ? { before: before.get(value.key) } : {}),
      }));
      return call.output.done(plain, () => table(values, before));
    } finally {
      await data.close();
    }
  },
};

const MOST = 8;

/** A table of many parts is for the figure alone, or for --json. */
const partsOf = ({ parts }: FigureValue): string =>
  parts.length > MOST
    ? `分${parts.length}项`
    : parts.map(({ title, value }) => `${title.zh} ${value}`).join('；');

/** What was entered by hand, and the year before: each says where it comes from. */
const besideOf = ({ opening, unit }: FigureValue, before: Before | undefined): string =>
  [
    opening ? `期初录入${opening.value}${unit}（${opening.source}）` : '',
    before && before.value !== null
      ? `上年${before.value}${unit}${before.from === 'opening' ? '（期初录入）' : ''}`
      : '',
  ]
    .filter(Boolean)
    .join('；');

function table(values: readonly FigureValue[], before: ReadonlyMap<string, Before>): string {
  const rows = values.map((value) => [
    value.title.zh,
    withUnit(value),
    value.key,
    [besideOf(value, before.get(value.key)), partsOf(value)].filter(Boolean).join('  '),
  ]);
  const wide = (text: string): number =>
    [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0);
  const most = [0, 1, 2].map((at) => Math.max(0, ...rows.map((row) => wide(row[at] ?? ''))));
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell + ' '.repeat(Math.max(0, (most[at] ?? 0) - wide(cell))))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
