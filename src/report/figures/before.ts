import type { Store } from '../../store/open.ts';
import { yearPeriod } from '../../store/figures/asked.ts';
import type { Opening } from '../../store/figures/openings.ts';
import type { AsOf } from '../../store/figures/sums.ts';
import { readFigures } from '../../store/figures/values.ts';
import type { FigureValue } from './figure.ts';
import { figureValue } from './figure.ts';

/** The same figure of the year before: of the records, or of a document where the records give none. */
export type Before = {
  readonly year: number;
  readonly from: 'records' | 'opening';
  readonly value: number | null;
  readonly opening?: Opening;
};

/** All figures of a year by key, for a comparison with the year after it. */
export async function figuresBefore(
  store: Store,
  office: string,
  { year, asOf }: { readonly year: number; readonly asOf: AsOf },
): Promise<ReadonlyMap<string, Before>> {
  const period = yearPeriod(year - 1);
  const read = await readFigures(store, office, { period, asOf });
  return new Map(
    read.figures.map((one) => {
      const value = figureValue(one, { period, asOf: read.asOf });
      return [value.key, beforeOf(year - 1, value)];
    }),
  );
}

/** Nothing counted is nothing where a document says otherwise; both are handed out. */
function beforeOf(year: number, { value, opening }: FigureValue): Before {
  const given = value !== null && value !== 0;
  if (!opening || given) return { year, from: 'records', value, ...(opening ? { opening } : {}) };
  return { year, from: 'opening', value: opening.value, opening };
}
