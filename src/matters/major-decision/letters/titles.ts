import type { Text } from '../../../kernel/text.ts';
import { say } from '../../../kernel/text.ts';

export const titles = {
  account: say('决策草案说明', 'Account of the draft'),
  procedure: say('决策程序履行情况清单', 'List of the procedure'),
} as const satisfies Readonly<Record<string, Text>>;
