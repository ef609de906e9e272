import type { Own, PartName } from '../../matters/annual-report/fields.ts';
import { parts } from '../../matters/annual-report/fields.ts';
import { findReport } from '../../store/annual-reports.ts';
import { yearPeriod } from '../../store/figures/asked.ts';
import type { AsOf, Position } from '../../store/figures/sums.ts';
import { leaderActs } from '../../store/leader-acts.ts';
import { readFigures } from '../../store/figures/values.ts';
import type { Store } from '../../store/open.ts';
import { inOffice } from '../../store/open.ts';
import { settingsOn } from '../../store/settings.ts';
import type { FigureValue } from '../figures/figure.ts';
import { figureValue, withUnit } from '../figures/figure.ts';
import type { Composed, Draft, Sources } from './compose.ts';
import { compose } from './compose.ts';
import { leaderPart } from './leader-part.ts';
import { draftOf } from './template.ts';

export type Built = {
  /** The matter's id, also before anyone has begun it. */
  readonly id: string;
  readonly office: string;
  readonly year: number;
  /** Where its text stands in the office; nothing before anybody has begun it. */
  readonly phase: string | null;
  readonly locked: boolean;
  readonly asOf: Position;
  readonly draft: Draft;
  readonly report: Composed;
  readonly figures: readonly FigureValue[];
  /** Figures that no longer read as they were locked: there must be none. */
  readonly differs: readonly string[];
};

export type Building = { readonly year: number; readonly asOf?: AsOf };

/** The year's report on law-based government as it reads now, or as its figures were locked. */
export async function buildReport(
  store: Store,
  office: string,
  { year, asOf }: Building,
): Promise<Built> {
  const stored = await findReport(store, office, 'law-based-government', year);
  const { id, phase } = stored;
  const own: Partial<Own> = stored.own; // read by the declaration's own fields
  const { figures: locked = [], numbers = [], position = null } = own;
  const frozen = position === null ? 'now' : { position };
  const { read, figures } = await figuresOf(store, office, year, asOf ?? frozen);
  const name = await nameOf(store, office);
  const leader = leaderPart(await leaderActs(store, office, year));
  const draft = draftOf(name, year, writtenIn(own), leader === undefined ? {} : { leader });
  const report = compose(draft, sourcesOf(figures, numbers));
  return {
    id,
    office: name,
    year,
    phase,
    locked: position !== null,
    asOf: read,
    draft,
    report,
    figures,
    differs: asOf ? [] : changedSince(locked, report),
  };
}

async function figuresOf(store: Store, office: string, year: number, asOf: AsOf) {
  const period = yearPeriod(year);
  const read = await readFigures(store, office, { period, asOf });
  const about = { period, asOf: read.asOf };
  return { read: read.asOf, figures: read.figures.map((one) => figureValue(one, about)) };
}

const nameOf = (store: Store, office: string): Promise<string> =>
  inOffice(store, office, async (tx) => {
    const { name } = await settingsOn(tx, store.clock.today());
    return typeof name === 'string' ? name : '';
  });

const writtenIn = (own: Partial<Own>): Partial<Record<PartName, string | null>> =>
  Object.fromEntries((Object.keys(parts) as PartName[]).map((name) => [name, own[name] ?? null])); // the parts' own names

type Numbers = Own['numbers'];

function sourcesOf(figures: readonly FigureValue[], numbers: Numbers): Sources {
  const byKey = new Map(figures.map((figure) => [figure.key, figure]));
  const byName = new Map(numbers.map((one) => [one.name, one]));
  return {
    figure: (key, slice) => {
      const found = byKey.get(key);
      if (!found) return undefined;
      if (slice === null)
        return {
          title: found.title.zh,
          shown: withUnit(found),
          nil: found.value === 0,
          digest: found.digest,
        };
      const part = found.parts.find((one) => one.slice === slice);
      return {
        title: `${found.title.zh}（${part?.title.zh ?? slice}）`,
        shown: `${part?.value ?? 0}${found.unit}`,
        nil: !part?.value,
        digest: found.digest,
      };
    },
    number: (name) => byName.get(name),
  };
}

const changedSince = (locked: Own['figures'], { figures }: Composed): readonly string[] => {
  const kept = new Map(locked.map((one) => [one.key, one]));
  return figures
    .filter(({ key, shown, digest }) => {
      const one = kept.get(key);
      return one !== undefined && (one.shown !== shown || one.digest !== digest);
    })
    .map(({ key }) => key);
};
