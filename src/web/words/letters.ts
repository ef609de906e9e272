import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';

/** Forms printed from a record. */
export const printNames = {
  'approval-slip': say('呈批件', 'Submission for approval'),
  receipt: say('登记回执', 'Receipt'),
  'service-receipt': say('送达回证', 'Proof of service'),
  contents: say('卷内目录', 'Contents of the volume'),
} as const;

/** What letters are called, by the names their steps give them; where two matters share a name, by matter and name. */
export const letterNames: Readonly<Record<string, Text>> = {
  receipt: say('登记回执', 'Receipt'),
  clarification: say('补正告知书', 'Request to clarify'),
  consultation: say('征求意见书', 'Consultation'),
  extension: say('延期答复告知书', 'Notice of extension'),
  reasons: say('说明理由通知书', 'Request for reasons'),
  delay: say('延迟答复告知书', 'Notice of a later answer'),
  'fee-notice': say('收费通知', 'Fee notice'),
  reply: say('答复书', 'Answer'),
  'service-receipt': say('送达回证', 'Proof of service'),
  amendment: say('更正答复书', 'Answer on the amendment'),
  contents: say('卷内目录', 'Contents of the volume'),
  report: say('情况报告', 'Report'),
  'family-record': say('家属告知记录', 'Record of telling the family'),
  override: say('公开决定告知书', 'Notice to the third party'),
  'proposal.reply': say('答复、会办意见', 'Answer or joint opinion'),
  'proposal.return': say('退回函', 'Return'),
  'proposal.extension': say('延期申请', 'Application for more time'),
  'meeting.minutes': say('会议纪要', 'Minutes'),
  'legal-review.opinion': say('合法性审核意见书', 'Opinion of the legal review'),
  'fair-competition-review.sheet': say('公平竞争审查表', 'Fair-competition review'),
  'document-cleanup.result': say('清理结果', 'Result of the clean-up'),
  'outgoing-document.document': say('发文', 'Outgoing document'),
  'external-agreement.filing': say('协议报备', 'Filing of the agreement'),
};
