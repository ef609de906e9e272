import type { Text } from '../../../kernel/text.ts';
import { say } from '../../../kernel/text.ts';

export const titles = {
  filing: say('备案函', 'Letter of filing'),
} as const satisfies Readonly<Record<string, Text>>;
