import { expect, test } from 'vitest';
import { checkReport } from '../src/report/check/check.ts';
import { readReport } from '../src/report/read/read.ts';

test('nothing that can be repeated in a text makes the check slow', () => {
  const empty = readReport('');
  const slow = [
    '*',
    '（',
    '）》',
    '“',
    '(',
    ' ',
    '法 ',
    '依法行政',
    '7',
    '一是',
    '《甲',
    '其中3件',
    '"',
    '张*同志',
    '<p ',
    '的的',
    '\n',
  ]
    .map((text) => {
      const from = process.cpuUsage();
      checkReport(text.repeat(100_000 / text.length), empty);
      const { user, system } = process.cpuUsage(from);
      return { text, milliseconds: (user + system) / 1000 };
    })
    .filter(({ milliseconds }) => milliseconds > 2000);
  expect(slow).toEqual([]);
});
