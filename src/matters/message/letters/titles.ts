import type { Text } from '../../../kernel/text.ts';
import { say } from '../../../kernel/text.ts';

export const titles = {
  order: say('留言交办单', 'Order to a division'),
  reply: say('答复', 'Answer'),
} as const satisfies Readonly<Record<string, Text>>;
