import type { MatterRecord } from '../../api/contract.ts';
import type { There } from '../../fields/moment/there.ts';
import type { Country } from '../../matters/consular-case/places.ts';
import { places, zoneOf } from '../../matters/consular-case/places.ts';

export const CONSULAR = 'consular-case';

const isCountry = (code: unknown): code is Country =>
  typeof code === 'string' && Object.hasOwn(places, code);
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The place a country and city stand for; nothing where no time can be said of it. */
export function placeOf(country: unknown, city: unknown): There | null {
  if (!isCountry(country)) return null;
  const named = textOf(city);
  const zone = zoneOf(country, named);
  return zone === null ? null : { zone, name: places[country].name };
}

/** The place a record is about. */
export const thereOf = ({ kind, own }: MatterRecord): There | null =>
  kind === CONSULAR ? placeOf(own['country'], own['city']) : null;
