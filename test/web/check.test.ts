import { expect, test } from 'vitest';
import type { CheckedFinding } from '../../src/api/contract.ts';
import { looksOf, marksByLine, segmentsOf } from '../../src/web/check/segments.ts';

const finding = (more: Partial<CheckedFinding>): CheckedFinding => ({
  rule: 'R07',
  severity: 'warning',
  line: 1,
  column: 5,
  quote: '超过700余',
  message: { zh: '约数重复', en: 'Approximated twice' },
  fix: '超过700',
  places: [],
  ...more,
});
const figure = {
  quote: '700余人次',
  line: 1,
  column: 7,
  value: 700,
  valueTo: null,
  unit: '人次',
  bound: '>' as const,
  masked: false,
  kind: 'count',
  partOf: null,
};

test('a line is cut where findings and figures begin and end, and its own indent is left to the layout', () => {
  const marks = marksByLine([finding({})], [figure])(1);
  const segments = segmentsOf('　　接待超过700余人次。', marks, new Set());
  expect(segments.map(({ text, findings, figure: of }) => [text, findings.length, of])).toEqual([
    ['接待', 0, null],
    ['超过', 1, null],
    ['700余', 1, 0],
    ['人次', 0, 0],
    ['。', 0, null],
  ]);
  expect(segments.filter(({ begins }) => begins).map(({ text }) => text)).toEqual(['700余']);
});

test('an accepted fix stands once, behind all that it strikes out', () => {
  const marks = marksByLine([finding({})], [figure])(1);
  const struck = segmentsOf('　　接待超过700余人次。', marks, new Set([0]));
  expect(struck.filter(({ struck: is }) => is).map(({ text, insert }) => [text, insert])).toEqual([
    ['超过', null],
    ['700余', '超过700'],
  ]);
});

test('a slip throughout is marked at each of its places, with the words of each', () => {
  const slip = finding({
    column: 1,
    quote: '(',
    fix: null,
    places: [{ line: 2, column: 3, quote: ')' }],
    edits: [
      { line: 1, column: 1, quote: '(', fix: '（' },
      { line: 2, column: 3, quote: ')', fix: '）' },
    ],
  });
  const marksOf = marksByLine([slip], []);
  expect(segmentsOf('(甲', marksOf(1), new Set([0]))[0]?.insert).toBe('（');
  expect(segmentsOf('乙丙)', marksOf(2), new Set([0]))[1]?.insert).toBe('）');
});

test('titles, headings and text are set as such', () => {
  const lines = [
    '甲市外办',
    '2023年报告',
    '',
    '导语。',
    '一、举措',
    '（一）学习',
    '（二）学习。组织培训。',
  ];
  const report = {
    issuer: '甲市外办',
    title: '2023年报告',
    parts: [{ line: 5, items: [{ line: 6 }, { line: 7 }] }],
  };
  expect(looksOf(lines, report)).toEqual([
    'title',
    'title',
    'blank',
    'text',
    'part',
    'item',
    'text',
  ]);
});
