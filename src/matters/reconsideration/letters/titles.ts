import type { Text } from '../../../kernel/text.ts';
import { say } from '../../../kernel/text.ts';

export const titles = {
  reply: say('行政复议答复书', 'Reply in reconsideration'),
  evidence: say('证据目录', 'List of evidence'),
  correction: say('纠正情况报告', 'Report on what was put right'),
} as const satisfies Readonly<Record<string, Text>>;
