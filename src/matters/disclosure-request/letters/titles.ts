import type { Text } from '../../../kernel/text.ts';
import { say } from '../../../kernel/text.ts';

export const titles = {
  receipt: say('登记回执', 'Receipt of registration'),
  clarification: say('补正告知书', 'Notice to clarify'),
  consultation: say('征求意见书', 'Consultation'),
  'override-notice': say('决定公开告知书', 'Notice of disclosure over an objection'),
  extension: say('延期答复告知书', 'Notice of extension'),
  reasons: say('说明理由通知书', 'Request for reasons'),
  delay: say('延迟答复告知书', 'Notice of a later answer'),
  'fee-notice': say('信息处理费缴费通知书', 'Fee notice'),
  reply: say('答复书', 'Answer'),
  amendment: say('更正答复书', 'Answer on an amendment'),
  'lapse-notice': say('不再处理告知书', 'Notice of closing'),
  'service-receipt': say('送达回证', 'Proof of service'),
  'approval-slip': say('呈批件', 'Approval slip'),
  contents: say('卷内目录', 'Contents of the volume'),
} as const satisfies Readonly<Record<string, Text>>;
