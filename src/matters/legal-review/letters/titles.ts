import type { Text } from '../../../kernel/text.ts';
import { say } from '../../../kernel/text.ts';

export const titles = {
  opinion: say('合法性审核意见书', 'Opinion on legality'),
} as const satisfies Readonly<Record<string, Text>>;
