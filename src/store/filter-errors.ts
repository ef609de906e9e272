import { isDay } from '../kernel/day.ts';
import type { Field } from '../kernel/field.ts';
import type { Matter } from '../kernel/matter.ts';
import { isMoment } from '../kernel/moment.ts';
import type { FieldError } from '../kernel/refusal.ts';
import { say } from '../kernel/text.ts';
import { listedField, orderedBy } from './field-filter.ts';
import type { Store } from './open.ts';
import { inOffice, isUuid } from './open.ts';
import type { MatterQuery } from './query.ts';
import type { Actor } from './request.ts';

type Filter = Pick<
  MatterQuery,
  'kind' | 'phase' | 'unit' | 'assignee' | 'where' | 'names' | 'by' | 'columns'
> & { readonly person?: string | undefined };

/** What a filter names that there is not: the address was typed, or kept from before something was renamed. */
export async function findFilterErrors(
  store: Store,
  viewer: Actor,
  filter: Filter,
): Promise<readonly FieldError[]> {
  const { kind } = filter;
  const matter = kind === undefined ? undefined : store.matters.get(kind);
  if (kind !== undefined && !matter) return [noKind(kind)];
  return [
    ...phaseErrors([...store.matters.values()], matter, filter),
    ...(await namedErrors(store, viewer, filter)),
    ...fieldErrors(matter, filter),
  ];
}

const noKind = (kind: string): FieldError => ({
  field: 'kind',
  message: say(`没有“${kind}”这类业务。`, `There is no kind of record called “${kind}”.`),
});

function phaseErrors(
  all: readonly Matter[],
  matter: Matter | undefined,
  { phase }: Filter,
): readonly FieldError[] {
  if (phase === undefined) return [];
  if ((matter ? [matter] : all).some(({ phases }) => Object.hasOwn(phases, phase))) return [];
  const message = matter
    ? say(
        `“${matter.title.zh}”没有“${phase}”这个环节。`,
        `“${matter.title.en}” has no phase called “${phase}”.`,
      )
    : say(`没有“${phase}”这个环节。`, `There is no phase called “${phase}”.`);
  return [{ field: 'phase', message }];
}

const noUnit = say('没有这个处室。', 'There is no such unit.');
const noPerson = say('没有这名工作人员。', 'There is no such colleague.');
const noRecord = say('没有这条记录。', 'There is no such record.');

/** Units and people of the office, those of before too; a record is only looked at for its form. */
async function namedErrors(
  store: Store,
  viewer: Actor,
  { unit, assignee, person, names }: Filter,
): Promise<readonly FieldError[]> {
  const asked = [
    { field: 'unit', of: 'unit', id: unit, message: noUnit },
    { field: 'assignee', of: 'person', id: assignee, message: noPerson },
    { field: 'person', of: 'person', id: person, message: noPerson },
  ].flatMap(({ id, ...rest }) => (id === undefined ? [] : [{ id, ...rest }]));
  const known = await knownOf(store, viewer, asked.map(({ id }) => id).filter(isUuid));
  const missing = asked.filter(({ of, id }) => !known.has(`${of} ${id}`));
  return [
    ...missing.map(({ field, message }) => ({ field, message })),
    ...(names === undefined || isUuid(names) ? [] : [{ field: 'names', message: noRecord }]),
  ];
}

async function knownOf(
  store: Store,
  { office }: Actor,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await inOffice(store, office, (tx) =>
    tx.query<{ known: string }>(
      `select 'unit ' || id as known from unit where office_id = current_office() and id = any($1::uuid[])
       union all select 'person ' || id from person where office_id = current_office() and id = any($1::uuid[])`,
      [ids],
      'filter-known',
    ),
  );
  return new Set(rows.map(({ known }) => known));
}

function fieldErrors(
  matter: Matter | undefined,
  { where = {}, by, columns = [] }: Filter,
): readonly FieldError[] {
  const noField = (field: string, name: string): FieldError => ({
    field,
    message: matter
      ? say(
          `“${matter.title.zh}”没有“${name}”这一项。`,
          `“${matter.title.en}” has no field called “${name}”.`,
        )
      : say(
          '按内容筛选、排序或者选列，请先选定业务类别。',
          'Choose a kind of record before filtering, ordering or choosing columns by its fields.',
        ),
  });
  return [
    ...Object.entries(where).flatMap(([name, wanted]) => {
      const field = matter && listedField(matter, name);
      if (!field) return [noField(`where.${name}`, name)];
      return isReadable(field, wanted) ? [] : [unreadable(`where.${name}`, field)];
    }),
    ...(by !== undefined && !orderedBy(matter, by) ? [noField('by', by.replace(/^-/, ''))] : []),
    ...columns
      .filter((name) => !matter || !(name in matter.own || name in matter.keeps))
      .map((name) => noField('columns', name)),
  ];
}

const unreadable = (field: string, { label }: Field): FieldError => ({
  field,
  message: say(`“${label.zh}”的筛选条件无法识别。`, `The filter on “${label.en}” cannot be read.`),
});

type Reads = (field: Field, wanted: string) => boolean;

const ends =
  (holds: (end: string) => boolean): Reads =>
  (_, wanted) =>
    wanted.split('..').every((end) => end === '' || holds(end));
const number = ends((end) => Number.isFinite(Number(end)));
const id: Reads = (_, wanted) => isUuid(wanted);

const reads: Readonly<Record<string, Reads>> = {
  integer: number,
  money: number,
  day: ends(isDay),
  moment: ends((end) => isDay(end) || isMoment(end)),
  flag: (_, wanted) => wanted === 'true' || wanted === 'false',
  reference: id,
  references: id,
  // What the office has set instead may be another list by now.
  choice: ({ options, optionsBy }, wanted) =>
    optionsBy !== undefined || Object.hasOwn(options ?? {}, wanted),
};

/** Whether a filter on the field can hold for anything. */
const isReadable: Reads = (field, wanted) => reads[field.kind]?.(field, wanted) ?? true;
