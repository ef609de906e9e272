import { expect, it } from 'vitest';
import { hours, minutes, months, workingDays } from '../kernel/clock-rule.ts';
import { limitText } from './limit-text.ts';

it('says a limit in words', () => {
  expect(
    [workingDays(20), months(3), hours(2), minutes(30)].map((limit) => limitText(limit).zh),
  ).toEqual(['20个工作日', '3个月', '2小时', '30分钟']);
});
