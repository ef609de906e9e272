import { say } from '../../kernel/text.ts';

/** Forms printed from a record. */
export const printNames = {
  'approval-slip': say('呈批件', 'Submission for approval'),
  receipt: say('登记回执', 'Receipt'),
  'service-receipt': say('送达回证', 'Proof of service'),
  contents: say('卷内目录', 'Contents of the volume'),
} as const;
