import type { Text } from '../../../kernel/text.ts';
import { say } from '../../../kernel/text.ts';

export const titles = {
  report: say('情况报告', 'Report'),
  'family-record': say('家属告知记录', 'Record of telling the family'),
} as const satisfies Readonly<Record<string, Text>>;
