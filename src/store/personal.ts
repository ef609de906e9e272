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
  /(公司|集团|中心|协会|学会|商会|工会|总会|联合会|促进会|研究会|联谊会|理事会|基金会|事务所|工作室|合伙企业|工商户|学校|小学|中学|大学|学院|幼儿园|研究院|研究所|医院|银行|酒店|宾馆|餐厅|超市|农场|博物馆|图书馆|档案馆|委员会|办公室|政府|法院|检察院|合作社|联社|报社|杂志社|电视台|街道|村委会|支队|大队|联盟|俱乐部)$/;
/** One letter at the end says so only of a long name: 王科 and 李社 are people. */
const ORGANISATION_LONG = /[局部厅处科院社站队厂店]$/;
const ORGANISATION_ABROAD =
  /\b(Ltd|Inc|LLC|GmbH|Corporation|Company|Association|University|Foundation|Institute)\.?$/i;

function namesOrganisation(name: string): boolean {
  const { length } = [...name];
  if (ORGANISATION_ABROAD.test(name)) return true;
  return (length >= 4 && ORGANISATION.test(name)) || (length >= 5 && ORGANISATION_LONG.test(name));
}

/** 张三 → 张*, 138****5678; an organisation's name is no personal data and stays. */
export function mask(kind: Kind, value: string, organisation = false): string {
  if (value === ERASED || (kind === 'name' && (organisation || namesOrganisation(value))))
    return value;
  return masks[kind]([...value]);
}

const masks: Readonly<Record<Kind, (letters: readonly string[]) => string>> = {
  name: (letters) => maskName(letters),
  phone: (letters) => maskMiddle(letters, 3),
  identity: (letters) => maskMiddle(letters, 4),
  address: (letters) => `${letters.slice(0, 6).join('')}****`,
  text: (letters) => `${letters[0] ?? ''}****`,
};

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
        return [name, change(value, path, field.personal, saysOrganisation(asks, name))];
      return [name, field?.items ? mapItems(field.items, value, change, path) : value];
    }),
  );
}

type Change = (value: string, path: string, kind: Kind, organisation: boolean) => unknown;

/** `applicantName` beside `applicantKind`: whoever is entered as a legal person or organisation is none. */
function saysOrganisation(asks: AnyRecord, name: string): boolean {
  const kind = asks[name.replace(/Name$/, 'Kind')];
  return name.endsWith('Name') && typeof kind === 'string' && kind.startsWith('legal');
}

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
  mapPersonal(fields, asks, (value, _path, kind, organisation) => mask(kind, value, organisation));

/** The act's answers with the personal values put back, in full or masked. `found` gives a value by its path. */
export const unseal = (
  fields: Fields,
  asks: AnyRecord,
  found: (path: string) => string | null,
  how: 'full' | 'masked',
): AnyRecord =>
  mapPersonal(fields, asks, (_hash, path, kind, organisation) => {
    const value = found(path) ?? ERASED;
    return how === 'full' ? value : mask(kind, value, organisation);
  });
