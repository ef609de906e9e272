import type { Cite } from '../../kernel/refusal.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import type { laws } from '../laws.ts';

export type Law = keyof typeof laws;
export const cites = (article: string, law: Law = 'office'): Cite<Law> => ({ law, article });
type Reason = { readonly cites: Cite<Law>; readonly says: Text };
const by = (article: string, zh: string, en: string, law?: Law): Reason => ({
  cites: cites(article, law),
  says: say(zh, en),
});

export const reasons = {
  'state-secret': by(
    '涉密公文',
    '不能确认不含国家秘密的，请到涉密系统办理，不得在本平台起草。',
    'What may hold a state secret is not drafted here.',
  ),
  'withheld-ground': by(
    '公开属性',
    '定为不予公开的，应当写明依据。',
    'Say on what ground it is not published.',
  ),
  'request-goes-up': by(
    '行文规则',
    '请示、报告是上行文；批复、通报、决定是下行文。请核对文种和行文方向。',
    'Requests and reports go up; replies, circulars and decisions go down.',
  ),
  'one-recipient': by(
    '行文规则',
    '请示只写一个主送机关，需要其他机关知悉的用抄送。',
    'A request has one recipient; others get copies.',
  ),
  'one-matter': by(
    '行文规则',
    '报告不得夹带请示事项，请分别行文。',
    'A report asks for nothing: ask in a document of its own.',
  ),
  'cosign-outstanding': by(
    '会签',
    '还有同事没有会签，会签完毕再送核。',
    'Colleagues were asked to countersign and have not yet.',
  ),
  'objection-open': by(
    '会签',
    '会签单位有不同意见，应当协商一致或者报请裁定后再送核。',
    'An objection is settled before the draft goes on.',
  ),
  'no-objection-of': by('会签', '该单位没有不同意见需要协商。', 'That unit did not object.'),
  'no-competition-review': by(
    '第十八条',
    '涉及经营者的政策措施未经公平竞争审查，不得签发、出台。',
    'A policy measure that was not reviewed for competition is not signed.',
    'fairCompetition',
  ),
  'no-competition-review-formerly': by(
    '审查方式',
    '涉及经营者的政策措施未经公平竞争审查，不得签发、出台。',
    'A policy measure that was not reviewed for competition is not signed.',
    'formerFairCompetition',
  ),
  'violates-competition': by(
    '公平竞争审查',
    '公平竞争审查结论为违反的，不得签发。',
    'What violates fair competition is not signed.',
    'legalPractice',
  ),
  'no-legality-review': by(
    '合法性审核',
    '规范性文件、对外签署事项未经合法性审核的，不得签发。',
    'A normative document or an agreement is not signed without a review of legality.',
    'legalityReview',
  ),
  'not-lawful': by(
    '合法性审核',
    '合法性审核结论不是合法的，修改并重新审核后签发。',
    'It is signed once the review says it is lawful.',
    'legalityReview',
  ),
  'review-unnamed': by(
    '发文审核',
    '请选择审查、审核事项；在平台以外完成的，填写编号。',
    'Choose the review, or give the number of one made outside the platform.',
    'legalPractice',
  ),
  'not-of-this-nature': by(
    '发文审核',
    '本件不是政策措施，不登记公平竞争审查。',
    'This is no policy measure: there is nothing to review.',
    'legalPractice',
  ),
  'sealed-more': by(
    '用印',
    '用印份数多于核定的印数。',
    'More copies were sealed than were to be printed.',
  ),
  'distributed-more': by(
    '分发',
    '分发份数多于核定的印数。',
    'More copies were sent than were printed.',
  ),
  'not-to-be-published': by(
    '公开属性',
    '公开属性不是主动公开的，不得发布。',
    'Only what is marked for publication is published.',
  ),
  'handled-late': by(
    '紧急公文',
    '发出时已超过该紧急程度的办理时限。',
    'It went out after the term of its urgency.',
  ),
} as const satisfies Readonly<Record<string, Reason>>;
