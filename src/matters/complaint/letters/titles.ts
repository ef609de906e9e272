import type { Text } from '../../../kernel/text.ts';
import { say } from '../../../kernel/text.ts';

export const titles = {
  notice: say('受理告知书', 'Notice of how it is handled'),
  extension: say('延长办理期限告知书', 'Notice of extension'),
  opinion: say('处理意见书、答复', 'Opinion or answer'),
  transfer: say('转送函', 'Letter passing it on'),
} as const satisfies Readonly<Record<string, Text>>;
