import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readReport } from '../read/read.ts';
import { checkReport } from './check.ts';
import { partSeeds } from './seeds-of-parts.ts';
import { textSeeds } from './seeds.ts';

const seeds = [...textSeeds, ...partSeeds];

const folder = join(import.meta.dirname, '../read/specimens');
const specimens = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8').replace(/^\ufeff/, '') }))
  .map(({ name, text }) => ({ name, text, findings: check(text) }));

type Findings = ReturnType<typeof checkReport>;
function check(text: string): Findings {
  return checkReport(text, readReport(text));
}
/** Web pages of that style are set in half-width marks throughout: that is their one slip. */
const HALF_WIDTH = 'R05';

/** Some places of a text, spread over it. */
const some = <T>(all: readonly T[], most: number): readonly T[] =>
  all.filter((_, at) => at % Math.max(1, Math.floor(all.length / most)) === 0).slice(0, most);

const weight = (findings: Findings, rules: readonly string[]): number =>
  findings
    .filter(({ rule }) => rules.includes(rule))
    .reduce(
      (all, { places, severity }) => all + 1 + places.length + (severity === 'note' ? 0 : 0.5),
      0,
    );

describe('reports with slips put into them', () => {
  const results = seeds.map(({ name, rules, put }) => {
    let found = 0;
    const missed: string[] = [];
    let made = 0;
    for (const { text, name: file, findings } of specimens) {
      const before = weight(findings, rules);
      for (const changed of some(put(text), 3)) {
        made += 1;
        if (weight(check(changed), rules) > before) found += 1;
        else
          missed.push(
            `${file}:${[...changed].findIndex((letter, at) => letter !== [...text][at])}`,
          );
      }
    }
    return { name, made, found, missed };
  });

  test('the slips of every kind can be made somewhere', () => {
    expect(results.filter(({ made }) => made === 0).map(({ name }) => name)).toEqual([]);
  });

  test('nine of ten slips are found', () => {
    const made = results.reduce((all, one) => all + one.made, 0);
    const found = results.reduce((all, one) => all + one.found, 0);
    if (process.env['SEEDS'])
      for (const one of results)
        if (one.found < one.made) console.log(one.name, one.found, one.made, one.missed.join(' '));
    if (process.env['SEEDS']) console.log(found, made, found / made);
    expect(found / made).toBeGreaterThanOrEqual(0.9);
    expect(results.filter((one) => one.found === 0).map(({ name }) => name)).toEqual([]);
  });
});

test.each(specimens)('the clean report $name has no warning and no error', ({ findings }) => {
  const serious = findings.filter(
    ({ severity, rule, places }) =>
      severity !== 'note' && !(rule === HALF_WIDTH && places.length > 50),
  );
  expect(serious).toEqual([]);
});
