import { choice } from '../../fields/index.ts';
import type { Field } from '../../kernel/field.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import { countries } from './countries.ts';

export type Country = keyof typeof countries;

const names = Object.fromEntries(
  Object.entries(countries).map(([code, [, zh, en]]) => [code, say(zh, en)]),
) as Readonly<Record<Country, Text>>; // the same keys

/** A country or region; its ISO code is stored. */
export const country = (label: Text): Field<Country> => choice(label, names);

/** '法国' by its code; codes of old records that are no more stay as they are. */
export const countryName = (code: string): Text =>
  Object.hasOwn(names, code) ? names[code as Country] : say(code, code); // one of the keys
