import { yearOf } from '../../kernel/day.ts';
import { numberText } from '../../office/numbering.ts';
import type { NumberFor, Taken } from '../numbers.ts';
import { keyOfNumber } from '../numbers.ts';
import type { Tx } from '../open.ts';
import { jsonBytes } from './json-bytes.ts';

// The counter's row is there and locked, as `takeNumber` leaves it.
const LOCK = `
insert into counter as c (office_id, scheme, year, last) values (current_office(), $1, $2, 0)
on conflict (office_id, scheme, year) do update set last = c.last returning last`;

const GIVE = `
with moved as (
  update counter set last = $3 where office_id = current_office() and scheme = $1 and year = $2)
insert into number_used (office_id, scheme, year, n, text, state, matter_id, act_id, at)
select current_office(), $1, $2, r.n, r.text, 'used', r.matter, r.act, r.at
from json_to_recordset($4::json) r(n integer, text text, matter uuid, act uuid, at timestamptz)`;

/** The next numbers for acts in their order, as `takeNumber` would give them one after the other. */
export async function takeNumbers(
  tx: Tx,
  wanted: readonly (NumberFor | undefined)[],
): Promise<readonly (Taken | null)[]> {
  const taken: (Taken | null)[] = wanted.map(() => null);
  const places = wanted.flatMap((one, at) => (one ? [{ ...one, place: at }] : []));
  for (const [, group] of Map.groupBy(places, ({ scheme, on }) => `${yearOf(on)} ${scheme}`))
    for (const { place, number } of await takeGroup(tx, group)) taken[place] = number;
  return taken;
}

type Placed = NumberFor & { readonly place: number };

async function takeGroup(
  tx: Tx,
  group: readonly Placed[],
): Promise<readonly { readonly place: number; readonly number: Taken }[]> {
  const [first] = group;
  if (!first) return [];
  const { scheme } = first;
  const year = yearOf(first.on);
  const [counter] = await tx.query<{ last: number }>(LOCK, [scheme, year]);
  const spoken = await tx.query<{ n: number }>(
    `select n from number_used where office_id = current_office() and scheme = $1 and year = $2 and n > $3`,
    [scheme, year, counter?.last ?? 0],
  );
  const free = freeAfter(counter?.last ?? 0, new Set(spoken.map(({ n }) => n)));
  const given = group.map(({ place, template, matter, act, at }) => {
    const n = free();
    return { place, n, text: numberText(template, year, n), matter, act, at };
  });
  await tx.query(GIVE, [scheme, year, given.at(-1)?.n ?? 0, jsonBytes(given)]);
  return given.map(({ place, n, text }) => ({
    place,
    number: { text, key: keyOfNumber({ scheme, year, n }) },
  }));
}

function freeAfter(last: number, spoken: ReadonlySet<number>): () => number {
  let n = last;
  return () => {
    do n += 1;
    while (spoken.has(n));
    return n;
  };
}
