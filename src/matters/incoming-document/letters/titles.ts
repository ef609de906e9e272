import type { Text } from '../../../kernel/text.ts';
import { say } from '../../../kernel/text.ts';

export const titles = {
  slip: say('文件处理笺', 'Handling slip'),
} as const satisfies Readonly<Record<string, Text>>;
