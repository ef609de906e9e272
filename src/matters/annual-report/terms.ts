import type { Day } from '../../kernel/day.ts';
import { addDays } from '../../kernel/day.ts';
import type { Cite } from '../../kernel/refusal.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import type { laws } from '../laws.ts';

type Law = keyof typeof laws;
export const cites = (article: string, law: Law = 'supervision'): Cite<Law> => ({ law, article });

type Sort = 'law-based-government' | 'disclosure';

/** The days the provisions name, in the year after the one reported on. */
const named: Readonly<Record<Sort, Readonly<Record<'submit' | 'publish', string>>>> = {
  'law-based-government': { submit: '03-01', publish: '04-01' },
  disclosure: { submit: '01-31', publish: '01-31' },
};

/**
 * The last day for it. Whether “X日之前” takes the day itself in is the office's choice (setting `reportDeadline`);
 * unless it chose, the named day is the last one.
 */
export function lastDayOf(
  sort: Sort,
  what: 'submit' | 'publish',
  year: number,
  chosen: unknown,
): Day {
  const day = `${year + 1}-${named[sort][what]}` as Day; // a year of four digits
  return chosen === 'before' ? addDays(day, -1) : day;
}

type Reason = { readonly cites: Cite<Law>; readonly says: Text };
const by = (article: string, law: Law, zh: string, en: string): Reason => ({
  cites: cites(article, law),
  says: say(zh, en),
});

export const reasons = {
  'year-not-over': by(
    '数据核定',
    'practice',
    '报告年度尚未结束，数据不能锁定。',
    'The year is not over: its figures cannot be locked.',
  ),
  'numbers-not-bound': by(
    '数据核定',
    'practice',
    '正文中还有未绑定数据、也未说明来源的数字，请绑定或者填报来源后锁定。',
    'Numbers in the text are bound to no figure and declared by nobody: bind or declare them first.',
  ),
  'part-missing': by(
    '第二十四条',
    'supervision',
    '五个部分尚未写全。没有其他需要报告的情况的，请在第五部分写明。',
    'Not all five parts are written. Where there is nothing else to report, say so in part five.',
  ),
  'secrecy-before-signing': by(
    '第二十四条',
    'supervision',
    '公开的报告不得涉及党和国家秘密，签发前应当完成保密审查。',
    'A published report holds no secret: the review for secrecy comes before signing.',
  ),
  'not-to-be-published': by(
    '第二十四条',
    'supervision',
    '保密审查未通过的，请解除锁定、修改后重新审查。',
    'A report that does not pass is unlocked, changed and reviewed again.',
  ),
  'legal-review-first': by(
    '年度报告审核',
    'supervision',
    '报告应当先经法制机构审核。',
    'The legal unit reviews the report first.',
  ),
  'law-review-failed': by(
    '年度报告审核',
    'supervision',
    '法制审核未通过的，请解除锁定、修改后重新审核。',
    'A report that does not pass the legal review is unlocked, changed and reviewed again.',
  ),
  'secrecy-before-deliberation': by(
    '第二十四条',
    'supervision',
    '提请审议以前应当完成保密审查。',
    'The review for secrecy comes before the deliberation.',
  ),
  'not-adopted': by(
    '年度报告审核',
    'supervision',
    '审议没有通过的，请解除锁定、按会议意见修改。',
    'What the meeting did not adopt is unlocked and changed as it said.',
  ),
  'deliberation-before-signing': by(
    '年度报告审核',
    'supervision',
    '报告应当经党组会审议通过后签发。',
    'The party group deliberates on the report before it is signed.',
  ),
  'sent-already': by(
    '年度报告报送',
    'supervision',
    '该对象已经报送；如记错，请更正原记录。',
    'It was sent there already; correct that act if it is wrong.',
  ),
  'not-sent-to-all': by(
    '年度报告报送',
    'supervision',
    '还有应当报送或者抄送的对象没有报送，不能归档。',
    'It has not gone to everybody it must go to: it is not archived yet.',
  ),
  'submitted-late': by(
    '年度报告报送',
    'supervision',
    '报送晚于规定的日期。',
    'It was submitted after the day the provisions name.',
  ),
  'published-late': by(
    '第二十四条',
    'supervision',
    '公开晚于规定的日期。',
    'It was published after the day the provisions name.',
  ),
} as const satisfies Readonly<Record<string, Reason>>;
