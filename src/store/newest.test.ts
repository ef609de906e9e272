import { expect, test } from 'vitest';
import { commonSteps } from '../matters/common.ts';
import { ASIDE } from './newest.ts';

test('of the steps every matter has, those stand aside that neither move a record nor change what is said of it', () => {
  const moving = commonSteps.filter((step) => !ASIDE.includes(step));
  expect(moving).toEqual(['merge', 'split', 'void', 'correct']);
  expect(ASIDE.filter((step) => !commonSteps.includes(step))).toEqual([]);
});
