import type { Text } from '../../../kernel/text.ts';
import { say } from '../../../kernel/text.ts';

export const titles = {
  result: say('清理结果目录', 'Result of the clean-up'),
} as const satisfies Readonly<Record<string, Text>>;
