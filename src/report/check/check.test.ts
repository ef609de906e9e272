import { describe, expect, test } from 'vitest';
import { readReport } from '../read/read.ts';
import { checkReport } from './check.ts';
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
