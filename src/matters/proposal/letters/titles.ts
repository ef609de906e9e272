import type { Text } from '../../../kernel/text.ts';
import { say } from '../../../kernel/text.ts';

export const titles = {
  reply: say('答复、会办意见', 'Answer or joint opinion'),
  return: say('退回函', 'Return'),
  extension: say('延期申请', 'Application for an extension'),
} as const satisfies Readonly<Record<string, Text>>;
