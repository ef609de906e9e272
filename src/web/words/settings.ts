import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';

/** What a setting of a few words may be. */
export const settingChoices: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
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
