import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { changedNumbers, precisionOf, recallOf, scoreOf, specimensIn } from './read-score.ts';

const folder = fileURLToPath(new URL('../src/report/read/specimens', import.meta.url));
const specimens = specimensIn(folder);

describe('the reading of reports that list their figures', () => {
  test('there are six of them, one in traditional writing', () => {
    expect(specimens).toHaveLength(6);
    expect(specimens.every(({ listed }) => listed.length >= 50)).toBe(true);
    for (const { text, listed } of specimens)
      for (const { quote } of listed) expect(text).toContain(quote);
  });

  test.each(specimens.map((specimen) => [specimen.name, specimen] as const))(
    '%s is read nearly whole, and little else is found in it',
    (_, specimen) => {
      const score = scoreOf(specimen);
      expect(recallOf([score], 'count', 'ratio')).toBeGreaterThanOrEqual(0.97);
      expect(recallOf([score], 'zero', 'all')).toBeGreaterThanOrEqual(0.75);
      expect(precisionOf([score])).toBeGreaterThanOrEqual(0.9);
    },
  );

  test('what is found does not hang on which numbers are printed', () => {
    const printed = specimens.map(scoreOf);
    const changed = specimens.map(changedNumbers);
    expect(changed.every(({ text }, place) => text !== specimens[place]?.text)).toBe(true);
    const other = changed.map(scoreOf);
    const kinds = ['count', 'ratio', 'zero', 'all'];
    for (const some of [kinds.slice(0, 2), kinds.slice(2)])
      expect(recallOf(printed, ...some) - recallOf(other, ...some)).toBeLessThanOrEqual(0.02);
    expect(precisionOf(printed) - precisionOf(other)).toBeLessThanOrEqual(0.02);
  });

  test('a figure nobody listed counts against the reading, one with another value is missed', () => {
    const text = '一、主要成效\n举办讲座3场，发放手册200册。';
    const one = { id: '1', document: 'x', quote: '讲座3场', value: 3, kind: 'count' };
    const score = scoreOf({ name: 'x', text, listed: [one, { ...one, value: 4 }] });
    expect(recallOf([score], 'count')).toBe(0.5);
    expect(precisionOf([score])).toBe(0.5);
  });
});
