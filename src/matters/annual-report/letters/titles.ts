import type { Text } from '../../../kernel/text.ts';
import { say } from '../../../kernel/text.ts';

export const titles = {
  cover: say('报送年度报告的报告', 'Report that submits it'),
} as const satisfies Readonly<Record<string, Text>>;
