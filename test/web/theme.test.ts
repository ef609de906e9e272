import { expect, test } from 'vitest';
import type { Colour } from '../../src/web/theme.ts';
import { themes } from '../../src/web/theme.ts';

const CHANNELS = [1, 3, 5] as const;
const WEIGHTS = [0.2126, 0.7152, 0.0722] as const;

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  return CHANNELS.reduce((sum, at, index) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    return sum + linear * (WEIGHTS[index] ?? 0);
  }, 0);
}
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

const grounds: readonly Colour[] = ['paper', 'surface', 'hover'];
const inks: readonly Colour[] = ['ink', 'secondary', 'accent', 'action', 'green', 'yellow', 'red'];
const pairs: readonly (readonly [Colour, Colour])[] = [
  ...inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const)),
  ['on-accent', 'accent'],
  ['on-banner', 'banner'],
  ['on-action', 'action'],
  ['off-ink', 'off'],
  ['ink', 'makeup'],
  ['yellow', 'makeup'],
  ['accent', 'makeup'],
  ['secondary', 'deducted'],
  ['ink', 'late'],
];

test.each(Object.keys(themes) as (keyof typeof themes)[])(
  'every text of the %s pages stands out 4.5 : 1 from its ground',
  (name) => {
    const weak = pairs.flatMap(([ink, ground]) => {
      const found = contrast(themes[name][ink], themes[name][ground]);
      return found < 4.5 ? [`${ink} on ${ground}: ${found.toFixed(2)}`] : [];
    });
    expect(weak).toEqual([]);
  },
);

test.each(Object.keys(themes) as (keyof typeof themes)[])(
  'the edge of a control of the %s pages stands out 3 : 1',
  (name) => {
    const { edge, paper, surface } = themes[name];
    expect(contrast(edge, paper)).toBeGreaterThanOrEqual(3);
    expect(contrast(edge, surface)).toBeGreaterThanOrEqual(3);
  },
);
