import type { Text } from '../../../kernel/text.ts';
import { say } from '../../../kernel/text.ts';

export const titles = {
  paper: say('请示、报告', 'Request or report'),
} as const satisfies Readonly<Record<string, Text>>;
