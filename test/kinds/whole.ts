import { kinds } from '../../src/matters/index.ts';

/** A statutory matter, a sensitive one, a ledger and a register: what is derived for all kinds is tried in full of these. */
const whole: readonly string[] = [
  'disclosure-request',
  'consular-case',
  'consular-outreach',
  'organisation',
];

/** The kind that a route of the interface belongs to; none where it is for all. */
export const kindOfRoute = (route: string): string | undefined =>
  kinds.find(({ name }) => route.includes(` /api/${name}/`))?.name;

export const isWhole = (route: string): boolean =>
  whole.includes(kindOfRoute(route) ?? 'disclosure-request');
