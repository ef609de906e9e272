import type { Cite } from '../../kernel/refusal.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import type { laws } from '../laws.ts';

type Law = keyof typeof laws;
export const cites = (article: string, law: Law = 'legalPractice'): Cite<Law> => ({ law, article });
const by = (article: string, zh: string, en: string): { cites: Cite<Law>; says: Text } => ({
  cites: cites(article),
  says: say(zh, en),
});

export const reasons = {
  'no-relations': by(
    '对外协议审核',
    '与我国没有外交关系的国家，其官方机构不能作为签署方，请先请示。',
    'No agreement is made with organs of a country without diplomatic relations: ask first.',
  ),
  'differences-required': by(
    '文本核对',
    '两种文本不一致的，应当写明不一致之处。',
    'Say where the two texts differ.',
  ),
  'texts-differ': by(
    '文本核对',
    '中外文文本不一致的，修改并重新核对后再送审。',
    'Texts that differ are changed and compared again before the review.',
  ),
  'treaty-wording': by(
    '对外协议审核',
    '地方政府没有缔约权，文本不得使用条约性用语。',
    'A local government makes no treaties: the text must not read like one.',
  ),
  'improper-wording': by(
    '对外协议审核',
    '文本有涉及国家主权、统一的不当表述，修改后再送审。',
    'The text has improper wording on sovereignty: change it first.',
  ),
  'review-unnamed': by(
    '合法性审核',
    '请选择合法性审核事项；审核在平台以外完成的，填写审核意见书编号。',
    'Choose the review, or give the number of one made outside the platform.',
  ),
  'not-lawful': by(
    '合法性审核',
    '审核结论为合法后才能报请批准和签署。',
    'It is approved and signed once the review says it is lawful.',
  ),
  'not-authorised': by(
    '授权签署',
    '签署人与批准的授权签署人不一致。',
    'Somebody else was authorised to sign.',
  ),
  'signed-before-review': by(
    '合法性审核',
    '签署日期早于审核日期：未经审核不得签署。',
    'It was signed before the review.',
  ),
  'texts-not-equal': by(
    '文本核对',
    '两种文本应当同等作准。',
    'Both texts are to be equally authentic.',
  ),
  'until-not-ahead': by(
    '协议期限',
    '有效期应当晚于签署日期。',
    'It is in force beyond the day of signing.',
  ),
  'filed-late': by('备案', '报送备案晚于规定期限。', 'It was filed after the term.'),
  'expired-first': by(
    '协议期限',
    '协议已经期满，续签应当重新审核、签署。',
    'It has run out: a new one is reviewed and signed.',
  ),
} as const;
