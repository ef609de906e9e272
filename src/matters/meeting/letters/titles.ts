import type { Text } from '../../../kernel/text.ts';
import { say } from '../../../kernel/text.ts';

export const titles = {
  minutes: say('会议纪要', 'Minutes'),
  notice: say('会议通知', 'Notice of the meeting'),
  agenda: say('议题单', 'Agenda'),
  task: say('交办单', 'Order to carry out'),
} as const satisfies Readonly<Record<string, Text>>;
