import type { Field } from '../../kernel/field.ts';

/** A value as a cell says it: the title of a choice, 是 or 否, several joined, the items of a list as JSON. */
export function cellText(field: Field | undefined, value: unknown): string {
  if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
    return value.map((one) => titleOf(field, one)).join('；');
  if (typeof value === 'string') return titleOf(field, value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  return value === null || value === undefined ? '' : JSON.stringify(value);
}

const titleOf = (field: Field | undefined, value: string): string =>
  field?.options?.[value]?.zh ?? value;
