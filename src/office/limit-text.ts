import type { Limit, Unit } from '../kernel/clock-rule.ts';
import type { Text } from '../kernel/text.ts';
import { say } from '../kernel/text.ts';

const units: Readonly<Record<Unit, Text>> = {
  'working-days': say('个工作日', 'working days'),
  days: say('日', 'days'),
  months: say('个月', 'months'),
  hours: say('小时', 'hours'),
  minutes: say('分钟', 'minutes'),
};
/** A limit in words: “20个工作日”, “3个月”, “30分钟”. */
export const limitText = ({ amount, unit }: Limit): Text =>
  say(`${amount}${units[unit].zh}`, `${amount} ${units[unit].en}`);
