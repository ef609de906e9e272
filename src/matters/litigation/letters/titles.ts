import type { Text } from '../../../kernel/text.ts';
import { say } from '../../../kernel/text.ts';

export const titles = {
  defence: say('行政诉讼答辩状', 'Defence'),
  evidence: say('证据清单', 'List of evidence'),
  authority: say('授权委托书', 'Authority of the agents'),
  representative: say('法定代表人身份证明书', 'Proof of the legal representative'),
} as const satisfies Readonly<Record<string, Text>>;
