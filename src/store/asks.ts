import type { Fields } from '../kernel/field.ts';
import type { Matter } from '../kernel/matter.ts';
import { fieldsOf } from '../kernel/matter.ts';
import { CORRECT } from '../kernel/fold.ts';
import type { FieldError } from '../kernel/refusal.ts';

type AnyRecord = Readonly<Record<string, unknown>>;

/** Text that a database and a canonical JSON can hold: no NUL, no half of a surrogate pair. */
export function storable<T>(value: T): T {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '') as T; // a string again
  if (Array.isArray(value)) return value.map(storable) as T; // the same shape
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, storable<unknown>(item)]),
  ) as T; // the same shape
}

/** The fields of an act's answers. A correction's `asks` hold fields of the step it corrects. */
export function fieldsOfAct(matter: Matter, step: string, corrected?: string): Fields {
  const fields = fieldsOf(matter, step);
  if (step !== CORRECT || corrected === undefined || !fields['asks']) return fields;
  return { ...fields, asks: { ...fields['asks'], items: fieldsOf(matter, corrected) } };
}

/** Answers read by their fields; nothing where one cannot be read. Compares what was sent twice. */
export function findRead(matter: Matter, step: string, asks: AnyRecord): AnyRecord | undefined {
  const read: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fieldsOf(matter, step))) {
    const value = asks[name];
    if (value === undefined || value === null || value === '') {
      read[name] = null;
      continue;
    }
    const answer = field.schema.safeParse(value);
    if (!answer.success) return undefined;
    read[name] = answer.data;
  }
  return Object.keys(asks).every((name) => name in read) ? read : undefined;
}

/** Some fields of an act, as a correction gives them, read one by one; every error is named. */
export function readSome(
  fields: Fields,
  asks: AnyRecord,
): { readonly values: AnyRecord } | { readonly invalid: readonly FieldError[] } {
  const values: Record<string, unknown> = {};
  const invalid: FieldError[] = [];
  for (const [name, value] of Object.entries(asks)) {
    const field = fields[name];
    const read = field?.schema.safeParse(value);
    if (read?.success) values[name] = read.data;
    else if (field?.optional && value === null) values[name] = null;
    else
      invalid.push({
        field: name,
        message: field
          ? { zh: `${field.label.zh}填写不正确。`, en: `${field.label.en} cannot be read.` }
          : { zh: '没有这一项。', en: 'There is no such field.' },
      });
  }
  return invalid.length > 0 ? { invalid } : { values };
}

/** An id that an answer gives, the field it stands in, by its path, and the kind of record it must be. */
export type Referred = { readonly field: string; readonly id: string; readonly kind: string };

/** Ids in the answers that refer to a colleague or to another record, those inside lists too. */
export function referred(
  fields: Fields,
  asks: AnyRecord,
  to: 'record' | 'staff',
  base = '',
): readonly Referred[] {
  return Object.entries(fields).flatMap(([name, { refers: kind, items }]) => {
    const [value, field] = [asks[name], `${base}${name}`];
    const all: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (items)
      return all.flatMap((item, at) =>
        typeof item === 'object' && item !== null
          ? referred(items, item as AnyRecord, to, `${field}.${at}.`) // a row of a list
          : [],
      );
    if (kind === undefined || kind === 'act' || (kind === 'staff') !== (to === 'staff')) return [];
    return all.filter((id) => typeof id === 'string').map((id) => ({ field, id, kind }));
  });
}

/** Errors of a correction's values, named where the person typed them. */
export const inside = (prefix: string, errors: readonly FieldError[]): readonly FieldError[] =>
  errors.map(({ field, message }) => ({ field: `${prefix}.${field}`, message }));
