import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildWeb } from '../../src/web/build.ts';

/** The staff pages as they are sent. */
const sent = { css: '', js: '' };

beforeAll(async () => {
  const { dir } = await buildWeb();
  for (const name of readdirSync(join(dir, 'assets'))) {
    const kind = name.endsWith('.css') ? 'css' : name.endsWith('.js') ? 'js' : undefined;
    if (kind) sent[kind] += readFileSync(join(dir, 'assets', name), 'utf8');
  }
});

/** Chrome 109 is the last for Windows 7. It is not among the browsers we can run, so what came after it is looked for. */
describe('what is sent to Chrome 109 needs nothing that came later', () => {
  test.each<[what: string, since: number, written: RegExp]>([
    ['nested rules', 112, /[{;]\s*&/],
    ['colours mixed by the browser', 111, /color-mix\(|oklch\(|oklab\(/],
    ['colours by the light', 123, /light-dark\(/],
    ['scopes', 118, /@scope\b/],
    ['first styles', 117, /@starting-style\b/],
    ['grids within grids', 117, /subgrid/],
    ['ranges in style queries', 111, /@container style/],
    ['relative colours', 119, /rgba?\(from /],
  ])('%s (Chrome %i) stand in no style sheet', (_, __, written) => {
    expect(sent.css).not.toMatch(written);
  });

  test.each<[what: string, since: number, written: RegExp]>([
    ['groups of an object', 117, /\bObject\.groupBy\(/],
    ['promises with their ends', 119, /\bPromise\.withResolvers\(/],
    ['lists from what comes later', 121, /\bArray\.fromAsync\(/],
    ['sets joined and cut', 122, /\.(?:isSubsetOf|isSupersetOf|symmetricDifference)\(/],
    ['signals joined', 116, /\bAbortSignal\.any\(/],
    ['addresses tried', 120, /\bURL\.canParse\(/],
    ['Han sorted out by the newest pattern', 112, /\/[a-z]*v[a-z]*\.test\(/],
    ['pop-overs', 114, /\.(?:show|hide|toggle)Popover\(/],
  ])('%s (Chrome %i) stand in no script that does not look for them first', (_, __, written) => {
    const found = [...sent.js.matchAll(new RegExp(written, 'g'))];
    const unguarded = found.filter(({ 0: text, index }) => {
      const before = sent.js.slice(Math.max(0, index - 120), index);
      return !before.includes(text.slice(0, -1)) && !/typeof/.test(before);
    });
    expect(unguarded.map(({ index }) => sent.js.slice(index - 40, index + 40))).toEqual([]);
  });

  test('groups and methods that copy a list are filled in where they are missing', async () => {
    const { raiseFloor } = await import('../../src/web/floor.ts');
    const names = ['toSorted', 'toReversed', 'with'] as const;
    const grouping = Object.getOwnPropertyDescriptor(Map, 'groupBy') ?? {};
    const kept = names.map((name) => Object.getOwnPropertyDescriptor(Array.prototype, name));
    try {
      for (const name of names) Reflect.deleteProperty(Array.prototype, name);
      Reflect.deleteProperty(Map, 'groupBy');
      raiseFloor();
      expect(Map.groupBy([1, 2, 3], (n) => n % 2)).toEqual(
        new Map([
          [1, [1, 3]],
          [0, [2]],
        ]),
      );
      const list = [3, 1, 2];
      expect([list.toSorted((a, b) => a - b), list.toReversed(), list.with(-1, 9), list]).toEqual([
        [1, 2, 3],
        [2, 1, 3],
        [3, 1, 9],
        [3, 1, 2],
      ]);
    } finally {
      Object.defineProperty(Map, 'groupBy', grouping);
      names.forEach((name, at) => {
        const own = kept[at];
        if (own) Object.defineProperty(Array.prototype, name, own);
      });
    }
  });

  test('and no other of their kind is used', () => {
    expect(sent.js).not.toMatch(/\.toSpliced\(/);
  });
});
