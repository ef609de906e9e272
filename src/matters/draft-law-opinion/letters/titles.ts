import type { Text } from '../../../kernel/text.ts';
import { say } from '../../../kernel/text.ts';

export const titles = {
  opinion: say('反馈意见函', 'Letter with the opinion'),
} as const satisfies Readonly<Record<string, Text>>;
