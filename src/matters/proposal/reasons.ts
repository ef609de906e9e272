import type { Cite } from '../../kernel/refusal.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import type { laws } from '../laws.ts';

export type Law = keyof typeof laws;
/** Articles without a law are those of the municipal regulations on handling suggestions (2014). */
export const cites = (article: string, law: Law = 'suggestions'): Cite<Law> => ({ law, article });

type Reason = { readonly cites: Cite<Law>; readonly says: Text };
const by = (article: string, zh: string, en: string): Reason => ({
  cites: cites(article),
  says: say(zh, en),
});
/** What no article says and the rules of handling, which are local, do. */
const local = (article: string, zh: string, en: string): Reason => ({
  cites: cites(article, 'proposals'),
  says: say(zh, en),
});

/** What each refusal and late mark says and by which article; the conditions are in `rules.ts` under the same code. */
const statutory = {
  'before-assignment': by(
    '第二十一条',
    '办理日期早于交办之日。',
    'The day lies before the assignment.',
  ),
  'assigned-in-future': by(
    '第二十一条',
    '交办日期不能晚于登记日期。',
    'It cannot be assigned after it is registered.',
  ),
  'partners-required': by(
    '第十七条第二款',
    '会办意见送主办单位；请更正登记，写明主办单位。',
    'A joint opinion goes to the organ in charge; correct the registration and name it.',
  ),
  'returned-late': local(
    '退回交办件',
    '不属于本单位职责的，应当在规定期限内书面说明理由退回交办机关。',
    'What does not belong to the office is sent back with reasons within the time set.',
  ),
  'work-has-begun': local(
    '退回交办件',
    '已经发出征求会办意见或者已经申请延期的，视为接办，不再退回。',
    'Having asked for opinions or for an extension, the office has taken it on.',
  ),
  'not-in-charge': by(
    '第十七条第二款',
    '会办意见由主办单位征求，本件本机关不是主办单位。',
    'Opinions are asked by the organ in charge; this office is not.',
  ),
  'no-time-for-opinion': by(
    '第十七条第二款',
    '反馈期限应当晚于征求之日。',
    'The time to give the opinion must end after it is asked for.',
  ),
  'no-such-opinion': by('第十七条第二款', '没有找到这次征求。', 'No such opinion was asked for.'),
  'already-heard': by(
    '第十七条第二款',
    '这次征求已有反馈；如记错，请更正原记录。',
    'This opinion was given; correct that act if it is wrong.',
  ),
  'no-opinion-open': by(
    '第十七条第二款',
    '没有尚待反馈的会办意见。',
    'No opinion is being waited for.',
  ),
  'extension-too-long': by(
    '第二十一条',
    '延期后的日期超过了最长期限（代表建议为自交办之日起六个月，提案按本机关设置）。',
    'Later than the longest term: six months for suggestions, for proposals as the office has set.',
  ),
  'extension-within-term': by(
    '第二十一条',
    '延期后的日期须晚于现在的答复期限。',
    'The later day must lie after the present term.',
  ),
  'extension-only-once': by(
    '第二十一条',
    '答复期限已延长过一次，不能再次延长。',
    'The term was extended once; it cannot be extended again.',
  ),
  'extension-after-term': by(
    '第二十一条',
    '答复期限已经届满，不能再延长；请尽快答复。',
    'The term has ended; answer as soon as possible.',
  ),
  'joint-not-extended': local(
    '会办意见期限',
    '会办意见不单独延期，请与主办单位商定。',
    'A joint opinion has no extension of its own; agree with the organ in charge.',
  ),
  'redo-not-extended': by(
    '第二十七条第四款',
    '重新办理应当在二个月内重新答复，不适用延期。',
    'Handled anew, it is answered within two months; no extension applies.',
  ),
  'class-required': local(
    '办理结果分类',
    '答复应当标明办理结果类别。',
    'An answer names the class of its result.',
  ),
  'class-not-for-joint': local(
    '办理结果分类',
    '会办意见不标办理结果类别，由主办单位在答复中标明。',
    'A joint opinion has no class; the organ in charge gives one.',
  ),
  'opinions-outstanding': by(
    '第十七条第二款',
    '会办意见尚未收齐；期限已过或者确需先行答复的，请写明理由。',
    'Opinions are still outstanding; say why they are not awaited.',
  ),
  'secrecy-review-first': by(
    '第二十五条第二款',
    '答复意见应当遵守国家保密规定；保密审查完成并在审核时确认后，才能报签。',
    'The answer is reviewed for secrecy before it is signed; the reviewer confirms it.',
  ),
  'contacts-missing': by(
    '第十九条',
    '缺少办前联系或者办中沟通的记录；请先补记，或者退回拟稿写明理由。',
    'No contact before or during is recorded; record it, or state the reason in the draft.',
  ),
  'visit-missing': by(
    '第十九条',
    '缺少办后回访的记录；请先补记，或者写明理由。',
    'No contact after the answer is recorded; record it, or state the reason.',
  ),
  'stage-not-yet': by(
    '第十九条',
    '答复尚未发出，不能记为办后回访。',
    'Nothing was answered yet: this cannot be the contact afterwards.',
  ),
  'answered-late': by('第二十一条', '答复晚于规定期限。', 'The answer came after the term.'),
  'already-delivered': by(
    '第二十三条第一款',
    '这次答复已记录送达。',
    'Delivery of this answer is recorded already.',
  ),
  'not-delivered': by(
    '第二十三条第一款',
    '答复尚未送达，先记录送达。',
    'The answer is not delivered yet; record delivery first.',
  ),
  'not-for-joint': by(
    '第十七条第二款',
    '会办意见报主办单位，由主办单位答复代表、委员并听取反馈。',
    'A joint opinion goes to the organ in charge, which answers and hears what is said of it.',
  ),
  'promise-not-ahead': by(
    '第二十六条第一款',
    '承诺的完成时限须晚于答复之日。',
    'A promise is to be kept after the day it is made.',
  ),
  'no-such-promise': by('第二十六条', '没有找到这项承诺。', 'There is no such promise.'),
  'promise-settled': by(
    '第二十六条',
    '这项承诺已有结论；如记错，请更正原记录。',
    'This promise is settled; correct that act if it is wrong.',
  ),
  'not-told': by(
    '第二十六条第一款',
    '落实或者不能落实的，应当书面告知代表、委员，请填写告知日期。',
    'Whether kept or not, the deputy is told in writing; give the day.',
  ),
  'no-promises': by('第二十六条', '没有登记承诺事项。', 'No promise is recorded.'),
  'promises-open': by(
    '第二十六条第二款',
    '承诺事项尚未全部落实，应当继续跟踪。',
    'Promises are still open and are followed until kept.',
  ),
  'promise-kept-late': by(
    '第二十六条第一款',
    '承诺事项的落实晚于承诺的时限。',
    'The promise was kept after the day it named.',
  ),
  'review-not-yet': by(
    '第二十六条第二款',
    '年度复核在答复的次年起进行，复核年度不能晚于今年。',
    'Promises are looked at again from the year after the answer, up to this year.',
  ),
  'reviewed-already': by(
    '第二十六条第二款',
    '该年度已经复核。',
    'Promises were reviewed for that year already.',
  ),
  'publication-review-first': {
    cites: cites('第十七条', 'disclosure'),
    says: say(
      '公开前应当依法进行保密审查。',
      'What is to be published is reviewed for secrecy first.',
    ),
  },
  'publication-reason-required': {
    cites: cites('复文公开', 'publication'),
    says: say(
      '摘要公开或者不予公开的，应当写明理由。',
      'Publishing in part or not at all needs its reason.',
    ),
  },
  'published-text-required': {
    cites: cites('复文公开', 'publication'),
    says: say('请填写公开的文本。', 'Give the text that is published.'),
  },
  'personal-data-first': by(
    '第二十五条第一款',
    '不得泄露代表受保护的个人信息；请核对并删除联系方式等内容。',
    'Personal data of a deputy must not leak; check the text and take them out.',
  ),
  'published-already': {
    cites: cites('复文公开', 'publication'),
    says: say('这次答复已经办理公开。', 'Publication of this answer is decided already.'),
  },
  'publication-undecided': {
    cites: cites('复文公开', 'publication'),
    says: say(
      '尚未确定答复是否公开，先办理公开审查。',
      'Whether the answer is published is not decided yet.',
    ),
  },
  'feedback-awaited': by(
    '第二十三条第一款',
    '代表反馈期限未满，尚未收到反馈。',
    'The deputy still has time to say what he thinks of it.',
  ),
} as const satisfies Readonly<Record<string, Reason>>;

/** What holds of proposals and joint opinions too, by the rules of handling instead of the regulations. */
export const alsoLocal = [
  'extension-too-long',
  'extension-within-term',
  'extension-only-once',
  'extension-after-term',
  'redo-not-extended',
  'contacts-missing',
  'visit-missing',
  'answered-late',
] as const satisfies readonly (keyof typeof statutory)[];
export type AlsoLocal = (typeof alsoLocal)[number];
type Locally = { readonly [C in AlsoLocal as `local-${C}`]: Reason };

const locally = Object.fromEntries(
  alsoLocal.map((code) => [
    `local-${code}`,
    { cites: cites('提案和会办件的办理', 'proposals'), says: statutory[code].says },
  ]),
) as unknown as Locally; // a key for each of the list above

export const reasons = { ...statutory, ...locally };
export type Code = keyof typeof reasons;
