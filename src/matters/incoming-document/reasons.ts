import type { Cite } from '../../kernel/refusal.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import type { laws } from '../laws.ts';

type Law = keyof typeof laws;
export const cites = (article: string): Cite<Law> => ({ law: 'office', article });
const by = (article: string, zh: string, en: string): { cites: Cite<Law>; says: Text } => ({
  cites: cites(article),
  says: say(zh, en),
});
export const reasons = {
  'state-secret': by(
    '涉密公文',
    '涉密来文到涉密系统登记办理，不得录入本平台。',
    'A classified document is registered elsewhere, never here.',
  ),
  'received-after-registered': by(
    '签收登记',
    '收文日期不能晚于登记日期。',
    'It cannot be received after it was registered.',
  ),
  'due-before-received': by(
    '承办',
    '要求办结日期不能早于收文日期。',
    'It cannot be wanted before it was received.',
  ),
  'later-than-wanted': by(
    '承办',
    '批示的办结日期晚于来文要求的日期。',
    'The day instructed lies after the one the document names.',
  ),
  'not-later': by('承办', '延期应当晚于现在的办结期限。', 'It is postponed to a later day.'),
  'extended-once': by('承办', '延期以一次为限。', 'It is postponed once only.'),
  'asked-in-time': by(
    '承办',
    '办结期限已过，不能再延期；请尽快办结，逾期如实标明。',
    'The day is past: it is finished and marked late.',
  ),
  'reply-required': by(
    '答复',
    '办理结果为已复文的，请选择发文或者填写复文字号。',
    'Name the answer or its number.',
  ),
  'act-not-read': by(
    '答复',
    '办件应当办理或者答复，不能以传阅办结。',
    'What is to be acted on does not end with being read.',
  ),
  'nobody-read': by('传阅', '阅件没有传阅记录，不能办结。', 'Nobody has read it yet.'),
  'request-answered': by(
    '答复',
    '请示应当以批复或者复函答复。',
    'A request is answered in writing.',
  ),
  'finished-late': by('承办', '办结晚于期限。', 'It was finished after its day.'),
} as const;
