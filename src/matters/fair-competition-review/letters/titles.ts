import type { Text } from '../../../kernel/text.ts';
import { say } from '../../../kernel/text.ts';

export const titles = {
  sheet: say('公平竞争审查表', 'Fair-competition review'),
} as const satisfies Readonly<Record<string, Text>>;
