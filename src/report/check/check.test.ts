import { describe, expect, test } from 'vitest';
import { readReport } from '../read/read.ts';
import type { CheckSettings } from './check.ts';
import { checkReport } from './check.ts';
import { applyFixes } from './fix.ts';
import { rules } from './rules/index.ts';

const found = (text: string, rule: string) =>
  checkReport(text, readReport(text)).filter((finding) => finding.rule === rule);

describe.each(rules.map((rule) => [`${rule.id} ${rule.title.zh}`, rule] as const))(
  '%s',
  (_, rule) => {
    test.each(rule.hits)('finds the slip in: %s', (text) => {
      expect(found(text, rule.id)).not.toEqual([]);
    });
    test.each(rule.nearMisses)('lets stand: %s', (text) => {
      expect(found(text, rule.id)).toEqual([]);
    });
  },
);

const check = (text: string, settings?: CheckSettings) =>
  checkReport(text, readReport(text), settings);

test('every rule has a number of its own, three slips and three texts that are right', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  const thin = rules.filter(({ hits, nearMisses }) => hits.length < 3 || nearMisses.length < 3);
  expect(thin.map(({ id }) => id)).toEqual([]);
  // An expression that is not global would stop at its first match.
  expect(rules.flatMap(({ patterns }) => patterns).filter(({ global }) => !global)).toEqual([]);
});

test('the same slip throughout is one finding with its places', () => {
  const [found, ...others] = check(
    '我局依法履职,服务群众,成效明显。\n全年检查(含抽查)36次。',
  ).filter(({ rule }) => rule === 'R05');
  expect(others).toEqual([]);
  expect(found).toMatchObject({ line: 1, column: 7, quote: ',', fix: null });
  expect(found?.places).toEqual([
    { line: 1, column: 12, quote: ',' },
    { line: 2, column: 5, quote: '(' },
    { line: 2, column: 9, quote: ')' },
  ]);
});

test('safe fixes leave a text in which they are no longer wanted', () => {
  const text =
    '我局依法履职,,超过30余人参加(含抽查)。\n截止2023底，末发生案件 3起，健全“一窗办”、“就近办”.';
  const mended = applyFixes(text, check(text));
  expect(mended).toBe(
    '我局依法履职，超过30人参加（含抽查）。\n截至2023年底，未发生案件3起，健全“一窗办”“就近办”。',
  );
  expect(applyFixes(mended, check(mended))).toBe(mended);
});

test('an office sets the severity of a rule, or turns it off', () => {
  const text = '超过30余人参加。';
  expect(check(text).map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['R07 warning']);
  expect(check(text, { severity: { R07: 'error' } })[0]?.severity).toBe('error');
  expect(check(text, { severity: { R07: 'off' } })).toEqual([]);
});

test('an empty text and a text of anything get an answer', () => {
  for (const text of ['', '\n', '\u0000', '》'.repeat(50), '\ud800', '一、\n（一）\n1.\n（1）'])
    expect(() => check(text)).not.toThrow();
});
