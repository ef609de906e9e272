import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeIn } from './place.ts';
import { seenRows } from './seen.ts';

const identities = fc.record({
  key: fc.integer({ min: 0, max: 60 }).map((n) => `natural:${n}`),
  digest: fc.constantFrom('一', '二', '三'),
});

describe('rows that a file had before', () => {
  test('are known by their key: the first of them, and whether it says the same', () => {
    const rows = fc.array(fc.record({ identity: identities, add: fc.boolean() }), {
      maxLength: 300,
    });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 20 }), (asked, room) => {
        const seen = seenRows(room);
        const kept = new Map<string, { readonly row: number; readonly digest: string }>();
        for (const [row, { identity, add }] of asked.entries()) {
          const { key, digest } = identity;
          const first = kept.get(key);
          const expected = first && { row: first.row, same: first.digest === digest };
          expect(seen.find(identity)).toEqual(expected);
          if (!add) continue;
          seen.add(identity, row);
          if (!first) kept.set(key, { row, digest });
        }
      }),
    );
  });

  test('are told apart in a file of twenty thousand, on whatever sheet they stand', () => {
    const seen = seenRows();
    const rows = Array.from({ length: 20_000 }, (_, n) => ({
      row: placeIn(n % 4999, n),
      identity: { key: `natural:${n}`, digest: `${n % 7}` },
    }));
    for (const { row, identity } of rows) seen.add(identity, row);
    // Sent again from the last to the first, each is the same; with another content none is.
    const again = rows.toReversed().map(({ identity }) => seen.find(identity));
    expect(again).toEqual(rows.toReversed().map(({ row }) => ({ row, same: true })));
    const other = rows.map(({ identity: { key } }) => seen.find({ key, digest: '别的' })?.same);
    expect(new Set(other)).toEqual(new Set([false]));
    expect(seen.find({ key: 'natural:20000', digest: '0' })).toBe(undefined);
  });
});
