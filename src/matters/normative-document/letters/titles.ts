import type { Text } from '../../../kernel/text.ts';
import { say } from '../../../kernel/text.ts';

export const titles = {
  explanation: say('起草说明', 'Explanatory note'),
  filing: say('备案报告', 'Report for filing'),
} as const satisfies Readonly<Record<string, Text>>;
