import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';

/** What the regulations want before a decision; the first three may fall away for a reason that they name. */
export const gates = {
  public: say('公众参与', 'public participation'),
  experts: say('专家论证', 'expert argument'),
  risk: say('风险评估', 'risk assessment'),
} as const satisfies Readonly<Record<string, Text>>;
export type Gate = keyof typeof gates;

/** Grounds on which a gate falls away, with the gate that each is for. */
export const grounds = {
  'not-public': say('依法不予公开（第十四条）', 'not public by law (article 14)'),
  'not-technical': say('不属于专业性、技术性较强的事项（第十九条）', 'not technical (article 19)'),
  'no-harm': say('实施不会造成不利影响（第二十二条）', 'no harm to be feared (article 22)'),
  'assessed-before': say('已按有关规定评估过（第二十二条）', 'assessed before (article 22)'),
} as const satisfies Readonly<Record<string, Text>>;
export type Ground = keyof typeof grounds;
export const gateOf: Readonly<Record<Ground, Gate>> = {
  'not-public': 'public',
  'not-technical': 'experts',
  'no-harm': 'risk',
  'assessed-before': 'risk',
};
