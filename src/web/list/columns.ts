import type { Field } from '../../kernel/field.ts';
import type { Matter } from '../../kernel/matter.ts';
import type { Text } from '../../kernel/text.ts';
import { words } from '../words.ts';

/** A column of a list: one that every matter has, or a field of the kind by its name. */
export type Column = {
  readonly key: string;
  readonly title: Text;
  /** The field it shows; none for what every matter has. */
  readonly field?: Field;
};

/** What every matter has, as lists of several kinds show it. */
export const fixed = ['light', 'number', 'matter', 'phase', 'due', 'assignee'] as const;
type Fixed = (typeof fixed)[number];

/** Kept by the common steps. */
const COMMON = new Set(['waiting', 'links', 'assignee', 'survivor']);
const SHOWN = new Set(['choice', 'day', 'moment', 'integer', 'money', 'flag', 'text', 'reference']);
const MOST = 4;

export const hasTerms = ({ clocks }: Matter): boolean =>
  Object.values(clocks).some(({ of }) => of === 'office');
const hasNumbers = ({ steps }: Matter): boolean =>
  Object.values(steps).some(({ numbers }) => numbers !== undefined);
const isPassedOn = ({ steps }: Matter): boolean => Object.hasOwn(steps, 'assign');

/** Columns that a list of the kind can show, those of every matter first; personal values and long lists are not among them. */
export function columnsOf(matter: Matter): readonly Column[] {
  const has: Readonly<Record<Fixed, boolean>> = {
    light: hasTerms(matter),
    number: hasNumbers(matter),
    matter: true,
    phase: true,
    due: hasTerms(matter),
    assignee: isPassedOn(matter),
  };
  return [
    ...fixed
      .filter((key) => has[key])
      .map((key) => ({ key, title: words.list[key === 'matter' ? 'title' : key] })),
    ...Object.entries({ ...matter.own, ...matter.keeps })
      .filter(([name, { personal }]) => !personal && !COMMON.has(name))
      .map(([key, field]) => ({ key, title: field.label, field })),
  ];
}

/** The fields whose value the title is, which need no column of their own. */
const isTitle = (matter: Matter, name: string): boolean => matter.titled({ [name]: 'ʘ' }) === 'ʘ';

/** What a list shows until a person chooses: for ledgers and registers the first of their short fields. */
export function defaultColumns(matter: Matter): readonly string[] {
  const all = columnsOf(matter);
  const given = all.filter(({ field }) => !field).map(({ key }) => key);
  if (hasTerms(matter)) return given;
  const few = all
    .flatMap(({ key, field }) => (field && key in matter.own ? [{ key, field }] : []))
    .filter(
      ({ key, field }) =>
        SHOWN.has(field.kind) && (field.lines ?? 1) === 1 && !says(() => isTitle(matter, key)),
    )
    .toSorted((one, other) => rank(one.field) - rank(other.field));
  return [
    ...given.filter((key) => key !== 'assignee' && key !== 'phase'),
    ...few.slice(0, MOST).map(({ key }) => key),
    'phase',
  ];
}

/** What is always filled in comes first; then what it belongs to, then what is chosen, written text last. */
const rank = ({ optional, kind }: Field): number =>
  optional ? (kind === 'reference' ? 1 : kind === 'text' ? 3 : 2) : 0;

/** A title made of several fields cannot be made of one. */
function says(work: () => boolean): boolean {
  try {
    return work();
  } catch {
    return false;
  }
}

/** Saved columns that the kind still has; what a release took away is left out. */
export const knownColumns = (
  matter: Matter,
  keys: readonly string[] | undefined,
): readonly string[] => {
  const all = new Set(columnsOf(matter).map(({ key }) => key));
  const known = (keys ?? []).filter((key) => all.has(key));
  return known.includes('matter')
    ? known
    : known.length > 0
      ? ['matter', ...known]
      : defaultColumns(matter);
};
