import { expect, test } from 'vitest';
import { PROPOSAL_CLASSES, PROPOSAL_TERMS } from '../../src/office/proposal-settings.ts';
import { classes } from '../../src/matters/proposal/sources.ts';
import { limits, settable } from '../../src/matters/proposal/terms.ts';
import { proposalCourse } from './proposal-course.ts';
import { proposalTerms } from './proposal-terms.ts';
import { tellsAll } from './record.ts';

const scenarios = [...proposalTerms, ...proposalCourse];

tellsAll('proposal', scenarios);

test('一个情景只说一次', () => {
  expect(new Set(scenarios.map(({ says }) => says)).size).toBe(scenarios.length);
});

test('设置里写的期限和类别就是没有设置时的期限和类别，法定期限不能设置', () => {
  expect(Object.keys(PROPOSAL_TERMS).toSorted()).toEqual(settable.toSorted());
  for (const [key, limit] of Object.entries(PROPOSAL_TERMS)) expect(limits[key]).toEqual(limit);
  expect(PROPOSAL_CLASSES).toEqual(classes);
});
