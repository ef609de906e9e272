import type { Limit } from '../../kernel/clock-rule.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';

const units: Readonly<Record<Limit['unit'], Text>> = {
  'working-days': say('个工作日', 'working day'),
  days: say('日', 'day'),
  months: say('个月', 'month'),
  hours: say('小时', 'hour'),
  minutes: say('分钟', 'minute'),
};

/** '20个工作日', '20 working days'. */
export function limitText({ amount, unit }: Limit): Text {
  const { zh, en } = units[unit];
  return say(`${amount}${zh}`, `${amount} ${en}${amount === 1 ? '' : 's'}`);
}
