import type { Text } from '../../../kernel/text.ts';
import { say } from '../../../kernel/text.ts';

export const titles = {
  document: say('公文', 'Official document'),
  slip: say('发文稿纸', 'Sheet of the document'),
} as const satisfies Readonly<Record<string, Text>>;
