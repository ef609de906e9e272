import type { z } from 'zod';

const made = new Map<string, z.ZodType>();

/**
 * The schema of all fields that read alike, made when the first of them is declared: there are thousands of fields and
 * a few dozen ways to read them, and a schema takes longer to make than all the rest of a field.
 */
export function alike<T>(way: string, make: () => z.ZodType<T>): z.ZodType<T> {
  const known = made.get(way);
  if (known) return known as z.ZodType<T>; // `way` says all that `make` depends on
  const schema = make();
  made.set(way, schema);
  return schema;
}
