import type { Text } from '../../../kernel/text.ts';
import { say } from '../../../kernel/text.ts';

export const titles = {
  review: say('公开属性和保密审查表', 'Review before publication'),
} as const satisfies Readonly<Record<string, Text>>;
