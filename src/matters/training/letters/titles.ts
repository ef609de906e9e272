import type { Text } from '../../../kernel/text.ts';
import { say } from '../../../kernel/text.ts';

export const titles = {
  'sign-in': say('签到表', 'Attendance sheet'),
} as const satisfies Readonly<Record<string, Text>>;
