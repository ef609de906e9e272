import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';

/** What a setting of a few words may be. */
export const settingChoices: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  reportDeadline: {
    on: say('含当日', 'Yes'),
    before: say('不含当日', 'No, before it'),
  },
  replyStops: {
    dispatch: say('发出答复', 'Sending the answer'),
    delivery: say('答复送达', 'Delivery of the answer'),
  },
  seal: {
    paper: say('纸质用印', 'On paper'),
    electronic: say('电子印章', 'Electronic seal'),
    none: say('不用印', 'None'),
  },
};

/** What each term of a setting is the term of. */
export const settingTerms: Readonly<Record<string, Text>> = {
  'national-cppcc': say('全国政协提案答复', 'Answer, National CPPCC'),
  'municipal-cppcc': say('市政协提案答复', 'Answer, municipal CPPCC'),
  'district-cppcc': say('区政协提案答复', 'Answer, district CPPCC'),
  'extended.national-cppcc': say('全国政协提案最长延至', 'At most, National CPPCC'),
  'extended.municipal-cppcc': say('市政协提案最长延至', 'At most, municipal CPPCC'),
  'extended.district-cppcc': say('区政协提案最长延至', 'At most, district CPPCC'),
  'redo.national-cppcc': say('全国政协提案重新办理', 'Anew, National CPPCC'),
  'redo.municipal-cppcc': say('市政协提案重新办理', 'Anew, municipal CPPCC'),
  'redo.district-cppcc': say('区政协提案重新办理', 'Anew, district CPPCC'),
  ungraded: say('未定级', 'No level'),
  I: say('Ⅰ级', 'Level I'),
  II: say('Ⅱ级', 'Level II'),
  III: say('Ⅲ级', 'Level III'),
  IV: say('Ⅳ级', 'Level IV'),
  joint: say('会办意见', 'Joint opinion'),
  return: say('退回交办件', 'Sending back'),
};
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
