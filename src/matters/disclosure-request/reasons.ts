import type { Cite } from '../../kernel/refusal.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import type { laws } from '../laws.ts';

export type Law = keyof typeof laws;
export const cites = (article: string, law: Law = 'disclosure'): Cite<Law> => ({ law, article });

type Reason = { readonly cites: Cite<Law>; readonly says: Text };
const by = (article: string, zh: string, en: string): Reason => ({
  cites: cites(article),
  says: say(zh, en),
});
/** What the article does not say and offices do: shown as practice, under the article it belongs to. */
const practice = (article: string, zh: string, en: string): Reason => ({
  cites: cites(article, 'practice'),
  says: say(zh, en),
});

/** What each refusal and late mark says and by which article; the conditions are in `rules.ts` under the same code. */
export const reasons = {
  'before-receipt': by(
    '第三十一条',
    '办理日期早于收到申请之日，或者收到日期尚未确认。',
    'The day lies before the day of receipt, or receipt is not confirmed yet.',
  ),
  'received-in-future': by(
    '第三十一条',
    '收到日期不能晚于登记日期。',
    'The request cannot be received after it is registered.',
  ),
  'confirmed-before-received': by(
    '第三十一条',
    '确认日期不能早于到达日期。',
    'Receipt cannot be confirmed before the request arrived.',
  ),
  'confirmed-late': by(
    '第三十一条第二项',
    '平常信函应当于收到当日与申请人确认。',
    'A request by ordinary post is confirmed with the applicant on the day it arrives.',
  ),
  'regulations-not-in-force': by(
    '第五十六条',
    '现行条例自2019年5月15日起施行，此前收到的申请不适用。',
    'These regulations hold from 15 May 2019; earlier requests fall under the former ones.',
  ),
  'oral-not-read-back': by(
    '第二十九条第一款',
    '口头申请由工作机构代为填写，应当读给申请人听并由其签字后登记。',
    'An oral request is filled in by the office, read back and signed before it is registered.',
  ),
  'clarification-asked-late': by(
    '第三十条',
    '补正应当自收到申请之日起7个工作日内一次性告知。',
    'Clarification is asked within 7 working days of receipt.',
  ),
  'clarification-only-once': by(
    '第三十条',
    '补正应当一次性告知，本申请已告知过补正。',
    'Clarification is asked once, naming everything; it has been asked already.',
  ),
  'no-time-to-clarify': by(
    '第三十条',
    '补正期限应当合理，须晚于告知之日。',
    'The time given must be reasonable and end after the notice.',
  ),
  'served-before-sent': by(
    '第三十二条',
    '送达日期不能早于发出日期，也不能晚于记录之日。',
    'Service lies between sending and recording it.',
  ),
  'nothing-consulted': by(
    '第三十二条',
    '没有尚待回复的征求意见书；如原记录有误，请更正原记录。',
    'No consultation waits for a view; if an act was recorded wrongly, correct that act.',
  ),
  'no-such-consultation': by(
    '第三十二条',
    '没有找到这次征求意见。',
    'There is no such consultation.',
  ),
  'already-heard': by(
    '第三十二条',
    '这次征求意见已有回复；如记错，请更正原记录。',
    'This consultation was answered; correct that act if it is wrong.',
  ),
  'extension-too-long': by(
    '第三十三条第二款',
    '延长的期限最长不得超过20个工作日。',
    'The term can be extended by 20 working days at most.',
  ),
  'extension-only-once': practice(
    '延期以一次为限（第三十三条第二款）',
    '答复期限已延长过一次，不能再次延长。',
    'The term was extended once; it cannot be extended again.',
  ),
  'extension-after-term': practice(
    '延期应在期限届满前作出（第三十三条第二款）',
    '答复期限已经届满，不能再延长；请尽快答复。',
    'The term has ended and cannot be extended any more; answer as soon as possible.',
  ),
  'extension-of-fixed-term': by(
    '第三十五条',
    '已确定延迟答复的期限，不再适用延长；确需变更的，请重新确定期限。',
    'A later day was fixed for the answer; fix another day instead of extending.',
  ),
  'reasons-not-asked': by(
    '第三十五条',
    '应当先要求申请人说明理由。',
    'The applicant is asked for reasons first.',
  ),
  'no-time-to-explain': by(
    '第三十五条',
    '说明理由的期限须晚于要求之日。',
    'The time to explain must end after it is asked.',
  ),
  'delay-after-term': by(
    '第三十五条',
    '答复期限已经届满，不能再确定延迟答复；请尽快答复。',
    'The term has ended; no later day can be fixed any more. Answer as soon as possible.',
  ),
  'delay-within-term': by(
    '第三十五条',
    '延迟答复的日期须晚于现在的答复期限。',
    'A delayed answer lies after the present term.',
  ),
  'fee-not-yet-law': by(
    '第四十二条第二款',
    '信息处理费管理办法自2021年1月1日起施行，此前不能收取。',
    'The measures on fees hold from 1 January 2021; nothing can be charged before.',
  ),
  'fee-differs': {
    cites: cites('收费标准', 'fees'),
    says: say(
      '金额与按件、按量累进标准计算的结果不一致。',
      'The amount differs from what the progressive scale gives.',
    ),
  },
  'grounds-required': by(
    '第三十六条',
    '此类答复应当说明理由和依据。',
    'An answer of this kind gives its reasons and legal basis.',
  ),
  'refused-parts-required': by(
    '第三十七条',
    '部分公开的，应当逐项列明不予公开的内容并说明理由。',
    'A partial answer names each part refused and gives the reasons.',
  ),
  'earlier-answer-required': by(
    '第三十六条第六项',
    '按重复申请处理的，应当指明此前的答复。',
    'A repeated request is refused by naming the earlier answer.',
  ),
  'not-asked-to-clarify': by(
    '第三十条',
    '以内容仍不明确为由答复的，应当先告知补正。',
    'A request is called unclear only after clarification was asked.',
  ),
  'search-record-required': practice(
    '信息不存在应有检索记录（第三十六条第四项）',
    '答复信息不存在的，应当留存检索记录。',
    'Saying that nothing is held needs a record of the search.',
  ),
  'form-differs': by(
    '第四十条',
    '未按申请人要求的形式提供的，应当说明理由。',
    'Another form than the one asked for needs a reason.',
  ),
  'lapse-is-not-drafted': by(
    '第三十条',
    '逾期不补正、逾期不缴费的，直接结案，不拟答复。',
    'A request that lapsed is closed; no answer is drafted.',
  ),
  'secrecy-review-first': by(
    '第十七条',
    '公开政府信息前应当进行保密审查；审查完成并在审核时确认后，才能公开。',
    'Information is reviewed for secrecy before it is disclosed; the reviewer confirms it.',
  ),
  'override-needs-reason': by(
    '第三十二条',
    '第三方不同意而决定公开的，应当写明其理由不成立或者不公开对公共利益的重大影响，并书面告知第三方。',
    'Disclosing over an objection needs its reason stated and the third party told in writing.',
  ),
  'third-party-not-heard': by(
    '第三十二条',
    '第三方的意见期限未满，尚未收到意见，不能公开。',
    'A third party still has time to be heard; nothing can be disclosed yet.',
  ),
  'not-on-the-spot': by(
    '第三十三条第一款',
    '当场答复只适用于当面或者口头提出、并于收到当日答复的申请。',
    'An answer on the spot is for requests made in person, on the day they are made.',
  ),
  'answered-late': by('第三十三条第二款', '答复晚于法定期限。', 'The answer came after the term.'),
  'result-differs': {
    cites: cites('签发', 'office'),
    says: say('发出的答复与签发的结果不一致。', 'What is sent differs from what was signed.'),
  },
  'applicant-has-time': by(
    '第三十条',
    '补正期限尚未届满或者已收到补正，不能按逾期不补正结案。',
    'The applicant still has time to clarify, or has clarified.',
  ),
  'applicant-has-time-to-pay': {
    cites: cites('缴费期限', 'fees'),
    says: say(
      '缴费期限尚未届满或者已缴费，不能按逾期未缴费结案。',
      'The applicant still has time to pay, or has paid.',
    ),
  },
  'waits-for-applicant': by(
    '第三十条',
    '补正或者缴费期间，只能按逾期结案；收到补正、缴费后再答复。',
    'While waiting for the applicant a request can only be closed as lapsed.',
  ),
  'delivered-before-sent': by(
    '第三十三条',
    '送达日期不能早于发出日期。',
    'It cannot be delivered before it is sent.',
  ),
  'amendment-not-requested': by('第四十一条', '没有收到更正要求。', 'No amendment was requested.'),
  'not-disclosed': by(
    '第四十四条',
    '只有可以公开的信息才能纳入主动公开。',
    'Only information that may be disclosed can be disclosed proactively.',
  ),
  'not-delivered': by(
    '第四十五条',
    '答复尚未送达，送达后再归档。',
    'The answer is not delivered yet; archive it afterwards.',
  ),
} as const satisfies Readonly<Record<string, Reason>>;
export type Code = keyof typeof reasons;
