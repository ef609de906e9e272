import type { Day } from '../../../kernel/day.ts';
import { say } from '../../../kernel/text.ts';
import type { Block, LetterPaper } from '../../../paper/paper.ts';
import { officeLetter } from '../../letter/papers.ts';
import { receiptDay, receiptRules } from '../receipt.ts';
import type { LetterFacts } from './facts.ts';
import type { Writing } from './writing.ts';
import { date, quoted } from '../../letter/writing.ts';

/** How the applicant is addressed. */
export const youOf = ({ matter }: LetterFacts): string =>
  matter.own.applicantKind === 'naturalPerson' ? '您' : '贵单位';

type Given = {
  readonly title: string;
  readonly to: string;
  readonly body: readonly Block[];
  /** 成文日期; null while unsigned. */
  readonly on: Day | null;
  readonly number?: string | null;
  readonly attachments?: readonly string[];
  readonly annexes?: NonNullable<LetterPaper['annexes']>;
};

/** A letter of the office in 信函格式, with the unit that the applicant may ask. */
export function letterOf(facts: LetterFacts, given: Given): LetterPaper {
  const { disclosureUnit, phone } = facts.office;
  return officeLetter(facts, {
    ...given,
    ...(disclosureUnit && phone ? { contact: { person: disclosureUnit, phone } } : {}),
  });
}

/** A notice to the applicant about his request. */
export function noticeOf(
  facts: LetterFacts,
  writing: Writing,
  given: Omit<Given, 'to' | 'on'>,
): LetterPaper {
  const to = writing.need(
    facts.matter.own.applicantName,
    say('申请人姓名或者名称', "the applicant's name"),
  );
  return letterOf(facts, { ...given, to, on: facts.draft ? null : facts.act.on });
}

const handed = {
  counter: '当面提交的',
  oral: '口头提出、由本机关代为填写的',
  'post-signed': '邮寄提交的',
  'post-plain': '以平常信函提交的',
  web: '通过互联网渠道提交的',
  fax: '通过传真提交的',
} as const;

export const numbered = ({ matter }: LetterFacts): string =>
  matter.number === null ? '' : `（登记编号：${matter.number}）`;

/** What was asked, how it came and on which day it counts as received (第三十一条). */
export function opening(facts: LetterFacts, { need }: Writing): string {
  const { own } = facts.matter;
  const you = youOf(facts);
  const day = receiptDay(own);
  const confirmed = receiptRules[own.channel].by === 'confirmedOn' ? `经与${you}确认，` : '';
  const on = need(day && date(day), say('收到申请之日', 'the day of receipt'));
  const sought = need(own.sought, say('申请公开的内容', 'the information sought'));
  return (
    `${you}${handed[own.channel]}政府信息公开申请${numbered(facts)}收悉。` +
    `${confirmed}收到申请之日为${on}。${you}申请公开的内容为：${quoted(sought)}。`
  );
}

/** The same in one breath, for notices on the way. */
export function reference(facts: LetterFacts, { need }: Writing): string {
  const { own } = facts.matter;
  const day = receiptDay(own);
  const on = need(day && date(day), say('收到申请之日', 'the day of receipt'));
  const sought = need(own.sought, say('申请公开的内容', 'the information sought'));
  return `本机关于${on}收到${youOf(facts)}提出的政府信息公开申请${numbered(facts)}，申请公开的内容为：${quoted(sought)}。`;
}
