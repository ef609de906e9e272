import type { Text } from '../../../kernel/text.ts';
import { say } from '../../../kernel/text.ts';

export const titles = {
  report: say('办理情况报告', 'Report on the handling'),
} as const satisfies Readonly<Record<string, Text>>;
