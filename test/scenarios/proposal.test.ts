import { describe, expect, test } from 'vitest';
import { PROPOSAL_CLASSES, PROPOSAL_TERMS } from '../../src/office/proposal-settings.ts';
import { classes } from '../../src/matters/proposal/sources.ts';
import { limits, settable } from '../../src/matters/proposal/terms.ts';
import { matter } from './proposal.ts';
import { proposalCourse } from './proposal-course.ts';
import { proposalTerms } from './proposal-terms.ts';
import { isArticle } from './scenario.ts';

const KERNEL = ['not-your-step', 'not-in-this-phase', 'same-person', 'future-day'];
const scenarios = [...proposalTerms, ...proposalCourse];
const codes = new Set(
  [...Object.values(matter.bars), ...Object.values(matter.rules)]
    .flatMap((rules) => rules ?? [])
    .map(({ code }) => code)
    .filter((code) => code !== 'not-asked-of-you'),
);
const covered = new Set(scenarios.flatMap(({ covers }) => covers));

describe('建议提案', () => {
  test.each(scenarios)('$says', ({ run }) => {
    expect(run).not.toThrow();
  });
});

test('每一条规则都有情景，情景所指的规则都存在', () => {
  expect([...codes].filter((code) => !covered.has(code))).toEqual([]);
  expect(
    [...covered].filter((one) => !isArticle(one) && !codes.has(one) && !KERNEL.includes(one)),
  ).toEqual([]);
  expect(new Set(scenarios.map(({ says }) => says)).size).toBe(scenarios.length);
});

test('设置里写的期限和类别就是没有设置时的期限和类别，法定期限不能设置', () => {
  expect(Object.keys(PROPOSAL_TERMS).toSorted()).toEqual(settable.toSorted());
  for (const [key, limit] of Object.entries(PROPOSAL_TERMS)) expect(limits[key]).toEqual(limit);
  expect(PROPOSAL_CLASSES).toEqual(classes);
});
