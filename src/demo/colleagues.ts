import type { Fields } from '../kernel/field.ts';

type Asks = Readonly<Record<string, unknown>>;

/** Plans name colleagues by key: the same asks with their ids, wherever a field refers to staff. */
export const namingColleagues = (
  fields: Fields,
  asks: Asks,
  idOf: (key: string) => string | undefined,
): Asks => {
  const named = (value: unknown): unknown =>
    typeof value === 'string' ? (idOf(value) ?? value) : value;
  return Object.fromEntries(
    Object.entries(asks).map(([name, value]) => {
      const field = fields[name];
      if (field?.refers === 'staff')
        return [name, Array.isArray(value) ? value.map(named) : named(value)];
      const { items } = field ?? {};
      return items && Array.isArray(value)
        ? [name, value.map((item) => namingColleagues(items, item as Asks, idOf))] // items of a list are records
        : [name, value];
    }),
  );
};
