import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';

export const thresholdWords = {
  dead: say('死亡人数', 'Dead'),
  casualties: say('伤亡人数', 'Dead and injured'),
  reached: (dead: number, casualties: number): Text =>
    say(
      `死亡${dead}人以上或者伤亡${casualties}人以上`,
      `${dead} or more dead, or ${casualties} or more dead and injured`,
    ),
};
export const termUnits = {
  minutes: say('分钟', 'minutes'),
  hours: say('小时', 'hours'),
  months: say('个月', 'months'),
  days: say('日', 'days'),
  'working-days': say('个工作日', 'working days'),
} as const;

/** Where the value of a setting comes from, and what is asked of a new one. */
export const sourceWords = {
  document: say('依据文件名称', 'Document'),
  documentHint: say(
    '如《某市涉外突发事件应急预案》',
    'Such as the plan or rule that fixes the value',
  ),
  number: say('文号', 'Its number'),
  article: say('条款', 'Article'),
  url: say('网址', 'Address'),
  held: say('来源', 'Source'),
  initial: say(
    '平台初始值，本机关未另行设置',
    'as the platform begins; the office has set no other',
  ),
  timed: say('用于计算期限', 'terms are computed from it'),
  own: say('其他', 'Other'),
} as const;
