import type { Text } from '../../../kernel/text.ts';
import { say } from '../../../kernel/text.ts';

export const titles = {
  closing: say('整改销号表', 'Sheet for closing'),
  report: say('整改情况报告', 'Report on rectification'),
} as const satisfies Readonly<Record<string, Text>>;
