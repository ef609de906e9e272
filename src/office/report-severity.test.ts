import { expect, it } from 'vitest';
import { isSetting } from './settings.ts';
import { readSeverities } from './report-severity.ts';

it('reads how weighty an office finds the rules, and nothing else', () => {
  expect(readSeverities('R07=off, R09=note；R12=error')).toEqual({
    R07: 'off',
    R09: 'note',
    R12: 'error',
  });
  for (const wrong of ['R7=off', 'R07', 'R07=loud', 'R07=off=note', 'constructor=off'])
    expect([wrong, readSeverities(wrong), isSetting('reportSeverity', wrong)]).toEqual([
      wrong,
      undefined,
      false,
    ]);
  expect(isSetting('reportSeverity', 'R07=off')).toBe(true);
});
