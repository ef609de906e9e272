import { workingDays } from '../kernel/clock-rule.ts';
import { say } from '../kernel/text.ts';
import type { SettingKinds } from './setting-kind.ts';
import { terms } from './setting-kind.ts';

/** Incoming and outgoing documents. */
export const documentSettings = {
  outgoingTerms: terms({
    title: say('发文办理时限', 'Terms of issuing documents'),
    source: say(
      '公文处理条例只分紧急程度、不定天数；天数由本机关公文处理办法规定，录入时注明文件',
      'The regulations on documents name degrees of urgency, not days; the office fixes the days and names its rules',
    ),
    limits: {
      normal: [say('平件', 'Ordinary'), workingDays(10)],
      urgent: [say('加急', 'Urgent'), workingDays(3)],
      express: [say('特急', 'Most urgent'), workingDays(1)],
    },
  }),
  incomingTerms: terms({
    title: say('收文办理时限', 'Terms of handling documents received'),
    source: say(
      '来文、批示定有期限的从其规定；没有规定的由本机关公文处理办法规定，录入时注明文件',
      'A day that the document or an instruction names comes first; otherwise the office fixes the days and names its rules',
    ),
    limits: {
      normal: [say('平件', 'Ordinary'), workingDays(10)],
      urgent: [say('加急', 'Urgent'), workingDays(3)],
      express: [say('特急', 'Most urgent'), workingDays(1)],
    },
  }),
} as const satisfies SettingKinds;
