import type { Field, Fields } from '../../kernel/field.ts';
import type { Colour } from '../read/cell.ts';
import { timesOf } from '../../fields/cells/number.ts';
import type { Around } from '../../fields/cells/read.ts';
import { isTicked } from '../../fields/cells/read.ts';
import { bare } from '../../fields/cells/plain.ts';
import { known, simplified } from './plain.ts';
import { proposeColumns } from './columns.ts';
import type { Mapping } from './mapping.ts';
import type { SheetSurvey } from './survey.ts';

/** How one sheet is read. */
export type SheetPlan = {
  readonly survey: SheetSurvey;
  /** By column: the field it goes to. */
  readonly columns: readonly (Target | undefined)[];
  /** The headings without blanks and marks. */
  readonly titles: readonly string[];
  /** Where each column of the mapping stands in this sheet. */
  readonly places: readonly (number | undefined)[];
  /** By field: what its words mean. */
  readonly words: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly colours: readonly Coloured[];
};
export type Target = { readonly name: string; readonly field: Field; readonly around: Around };
export type Coloured = {
  /** Undefined: the whole row. */
  readonly column: number | undefined;
  readonly colour: Colour;
  readonly name: string;
  readonly field: Field;
  readonly value: string;
};

/** The columns of all sheets that are read, each heading as often as one sheet has it. */
export function headingsOf(sheets: readonly SheetSurvey[]): readonly string[] {
  const headings: string[] = [];
  for (const { columns } of sheets) {
    const left = [...headings];
    for (const { header, filled } of columns) {
      const at = left.indexOf(header);
      if (at >= 0) left.splice(at, 1);
      else if (filled > 0 || !header.startsWith('（')) headings.push(header);
    }
  }
  return headings;
}

/** Sheets that hold records: visible ones whose columns are those of the sheet that is understood best. */
export function sheetsRead(
  fields: Fields,
  sheets: readonly SheetSurvey[],
  chosen: readonly string[] | undefined,
): readonly SheetSurvey[] {
  if (chosen) return sheets.filter(({ name, rows }) => chosen.includes(name) && rows > 0);
  const shown = sheets.filter(({ why }) => why === undefined);
  const matches = shown.map(
    ({ columns }) => proposeColumns(fields, columns).filter(Boolean).length,
  );
  const most = Math.max(0, ...matches);
  return shown.filter((_, at) => (matches[at] ?? 0) * 2 >= most && (most > 0 || at === 0));
}

/** What is proposed for a table that nobody mapped before. */
export function proposeMapping(fields: Fields, sheets: readonly SheetSurvey[]): Mapping {
  const headings = headingsOf(sheets);
  const columns = headings.map((header) => ({
    header,
    samples: sheets
      .flatMap((sheet) => sheet.columns.find((one) => one.header === header)?.samples ?? [])
      .slice(0, 60),
  }));
  const proposed = proposeColumns(
    fields,
    columns.map(({ header, samples }) => ({
      header: header.startsWith('（') ? '' : header,
      samples,
    })),
  );
  return { columns: headings.map((header, at) => ({ header, field: proposed[at] ?? null })) };
}

export function planSheet(
  fields: Fields,
  survey: SheetSurvey,
  mapping: Mapping,
  given: { readonly named: Around['named']; readonly naturalKey?: readonly string[] },
): SheetPlan {
  const { named, naturalKey = [] } = given;
  const places = placesOf(survey, mapping);
  const columns = survey.columns.map((column, at): Target | undefined => {
    const name = mapping.columns[places.indexOf(at)]?.field ?? '';
    const field = fields[name];
    if (!field) return undefined;
    const onePerson = naturalKey.includes(name);
    return {
      name,
      field,
      around: aroundOf(survey, column, { field, year: mapping.year, named, onePerson }),
    };
  });
  const coloured = (mapping.colours ?? []).flatMap((one): readonly Coloured[] => {
    const { header, colour, field: name, value } = one;
    const field = fields[name];
    const column =
      header === null ? undefined : survey.columns.findIndex((at) => at.header === header);
    return field && column !== -1 ? [{ column, colour, name, field, value }] : [];
  });
  const words = new Map<string, Map<string, string>>();
  for (const { field, text, value } of mapping.words ?? [])
    words.set(field, (words.get(field) ?? new Map<string, string>()).set(known(text), value));
  const titles = survey.header.titles.map(bare);
  return { survey, columns, places, titles, colours: coloured, words };
}

/** Columns of one heading go to those of the mapping in their order. */
function placesOf({ columns }: SheetSurvey, mapping: Mapping): readonly (number | undefined)[] {
  const taken = new Set<number>();
  return mapping.columns.map(({ header }) => {
    const at = columns.findIndex(
      (one, column) =>
        !taken.has(column) && (one.header === header || sameHeading(one.header, header)),
    );
    if (at < 0) return undefined;
    taken.add(at);
    return at;
  });
}

const sameHeading = (a: string, b: string): boolean => known(a) !== '' && known(a) === known(b);

function aroundOf(
  { year, unit }: SheetSurvey,
  { header, samples }: SheetSurvey['columns'][number],
  given: {
    readonly field: Field;
    readonly year: number | undefined;
    readonly named: Around['named'];
    readonly onePerson: boolean;
  },
): Around {
  const own = timesOf(header);
  const times = own === 1 && given.field.kind === 'money' ? timesOf(`（${unit}）`) : own;
  return {
    year: given.year ?? year,
    times,
    simplified,
    onePerson: given.onePerson,
    ticked: isTicked(samples.map(({ text }) => text)),
    ...(given.named ? { named: given.named } : {}),
  };
}
