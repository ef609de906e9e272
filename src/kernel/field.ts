import type { z } from 'zod';
import type { Text } from './text.ts';

/** A field says, once, how a value is read, stored, shown and what it is for. Kinds live in `src/fields`, a folder each. */
export type Field<T = unknown> = {
  readonly kind: string;
  readonly label: Text;
  readonly hint?: Text;
  readonly schema: z.ZodType<T>;
  readonly sql: 'text' | 'date' | 'integer' | 'numeric' | 'boolean' | 'uuid' | 'jsonb';
  readonly optional: boolean;
  /** Personal data: kept apart from the act, masked in lists, erasable. */
  readonly personal?: 'name' | 'phone' | 'identity' | 'address' | 'text';
  /** A clock reads it, so the clock calculator asks for it too. */
  readonly timed?: true;
  /** A day on which something happened: it cannot lie after today. */
  readonly happened?: true;
  readonly options?: Readonly<Record<string, Text>>;
  /** The office's dated setting that holds other options instead, by code. */
  readonly optionsBy?: string;
  readonly items?: Fields;
  /** 'matter', 'act', 'staff' or a kind by its name. */
  readonly refers?: string;
  /** What the chosen record already says is offered: fields of this form by those of that record. */
  readonly brings?: Readonly<Record<string, string>>;
  readonly lines?: number;
  readonly as?: 'email' | 'phone';
  /** By phase, the only options that can stand there; the rest is not offered. */
  readonly offered?: Readonly<Record<string, readonly string[]>>;
};
export type Fields = Readonly<Record<string, Field>>;
/** `never` stands where a field's type was forgotten, so a wrong use does not compile. */
export type Values<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never;
};

const orNothing = new WeakMap<z.ZodType, z.ZodType>();
export function optional<T>(field: Field<T>): Field<T | null> {
  const schema =
    orNothing.get(field.schema) ?? field.schema.nullish().transform((value) => value ?? null);
  orNothing.set(field.schema, schema);
  return { ...field, optional: true, schema: schema as z.ZodType<T | null> }; // made from a schema of T
}
export const hinted = <T>(field: Field<T>, hint: Text): Field<T> => ({ ...field, hint });
export const happened = <T>(field: Field<T>): Field<T> => ({ ...field, happened: true });
export const timed = <T>(field: Field<T>): Field<T> => ({ ...field, timed: true });
