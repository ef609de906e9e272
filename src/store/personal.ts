import { createHash, randomBytes } from 'node:crypto';
import type { Field, Fields } from '../kernel/field.ts';

type AnyRecord = Readonly<Record<string, unknown>>;
type Kind = NonNullable<Field['personal']>;

/** A personal value on its way into its own table; `path` is the field's, `persons.0.name` inside a list. */
export type Personal = {
  readonly path: string;
  readonly salt: string;
  readonly value: string;
  readonly hash: string;
};

/** What stands where a value was erased. */
export const ERASED = '（已删除）';

const ORGANISATION =
  /(公司|集团|厂|店|中心|协会|学会|商会|基金会|事务所|学校|大学|学院|研究院|研究所|医院|银行|委员会|办公室|[局部厅处科院社站队])$/;

/** 张三 → 张*, 138****5678; an organisation's name is no personal data and stays. */
export function mask(kind: Kind, value: string): string {
  if (value === ERASED) return value;
  const letters = [...value];
  if (kind === 'name') return ORGANISATION.test(value) ? value : maskName(letters);
  if (kind === 'phone' || kind === 'identity') return maskMiddle(letters, kind === 'phone' ? 3 : 4);
  if (kind === 'address') return `${letters.slice(0, 6).join('')}****`;
  return `${letters[0] ?? ''}****`;
}

const maskName = (letters: readonly string[]): string =>
  letters.length <= 4
    ? `${letters[0] ?? ''}${'*'.repeat(Math.max(1, letters.length - 1))}`
    : `${letters[0] ?? ''}***`;

const maskMiddle = (letters: readonly string[], first: number): string =>
  letters.length < first + 4
    ? '****'
    : `${letters.slice(0, first).join('')}****${letters.slice(-4).join('')}`;

export const saltedHash = (salt: string, value: string): string =>
  createHash('sha256').update(`${salt}\n${value}`, 'utf8').digest('hex');

/** Replaces each personal value by what `change` gives for it; everything else stays. */
export function mapPersonal(fields: Fields, asks: AnyRecord, change: Change, base = ''): AnyRecord {
  return Object.fromEntries(
    Object.entries(asks).map(([name, value]) => {
      const field = fields[name];
      const path = `${base}${name}`;
      if (field?.personal && typeof value === 'string')
        return [name, change(value, path, field.personal)];
      return [name, field?.items ? mapItems(field.items, value, change, path) : value];
    }),
  );
}

type Change = (value: string, path: string, kind: Kind) => unknown;

/** A list's rows, or the corrected values of another act. The fields' schemas made them objects. */
function mapItems(items: Fields, value: unknown, change: Change, path: string): unknown {
  if (Array.isArray(value))
    return value.map((item, at) => mapPersonal(items, item as AnyRecord, change, `${path}.${at}.`));
  if (value === null || typeof value !== 'object') return value;
  return mapPersonal(items, value as AnyRecord, change, `${path}.`);
}

/** The act's answers as the act keeps them, with their personal values set apart. */
export function seal(
  fields: Fields,
  asks: AnyRecord,
): { readonly asks: AnyRecord; readonly personal: readonly Personal[] } {
  const personal: Personal[] = [];
  const sealed = mapPersonal(fields, asks, (value, path) => {
    const salt = randomBytes(16).toString('hex');
    const hash = saltedHash(salt, value);
    personal.push({ path, salt, value, hash });
    return `sha256:${hash}`;
  });
  return { asks: sealed, personal };
}

export const maskAsks = (fields: Fields, asks: AnyRecord): AnyRecord =>
  mapPersonal(fields, asks, (value, _path, kind) => mask(kind, value));

/** The act's answers with the personal values put back, in full or masked. `found` gives a value by its path. */
export const unseal = (
  fields: Fields,
  asks: AnyRecord,
  found: (path: string) => string | null,
  how: 'full' | 'masked',
): AnyRecord =>
  mapPersonal(fields, asks, (_hash, path, kind) => {
    const value = found(path) ?? ERASED;
    return how === 'full' ? value : mask(kind, value);
  });
