import { describe, expect, test } from 'vitest';
import { disclosure } from './request.ts';
import { isArticle } from './scenario.ts';
import { scenarios } from './index.ts';

/** Codes the kernel gives every matter; the rest are the declaration's own. */
const KERNEL = ['not-your-step', 'not-in-this-phase', 'same-person', 'future-day'];

const codes = new Set([
  ...[...Object.values(disclosure.bars), ...Object.values(disclosure.rules)]
    .flatMap((rules) => rules ?? [])
    .map(({ code }) => code)
    .filter((code) => code !== 'not-asked-of-you'),
  ...Object.values(disclosure.steps).flatMap(({ within }) => within?.code ?? []),
]);
const covered = new Set(scenarios.flatMap(({ covers }) => covers));

describe('依申请公开', () => {
  test.each(scenarios)('$says', ({ run }) => {
    expect(run).not.toThrow();
  });
});

test('每一条规则都有情景', () => {
  expect([...codes].filter((code) => !covered.has(code))).toEqual([]);
});

test('情景所指的规则都存在，一句话不说两遍', () => {
  const unknown = [...covered].filter(
    (one) => !isArticle(one) && !codes.has(one) && !KERNEL.includes(one),
  );
  expect(unknown).toEqual([]);
  expect(new Set(scenarios.map(({ says }) => says)).size).toBe(scenarios.length);
});
