import type { Day } from '../../../kernel/day.ts';
import type { Text } from '../../../kernel/text.ts';
import { say } from '../../../kernel/text.ts';
import type { Result } from '../results.ts';
import { results } from '../results.ts';
import type { OfficeFacts } from './facts.ts';
import type { StatuteKey } from '../../letter/law.ts';
import { citation } from '../../letter/law.ts';
import type { Writing } from './writing.ts';

/** From this day a refusal to disclose goes to reconsideration before court (行政复议法 2023 第二十三条). */
export const RECONSIDERATION_FIRST: Day = '2024-01-01';

/** Steps on the way and papers that decide nothing: they carry no remedy, and this says why. */
export const withoutRemedy = {
  receipt: say('登记事实的凭证，不设定权利义务。', 'Proof of registration; it decides nothing.'),
  clarification: say(
    '办理过程中的程序性告知，尚未对申请作出处理。',
    'A step on the way; the request is not decided.',
  ),
  consultation: say(
    '征求意见是作出决定前的程序，对第三方尚无处理。',
    'A question before the decision.',
  ),
  extension: say('办理过程中的程序性告知，尚未对申请作出处理。', 'A step on the way.'),
  reasons: say('办理过程中的程序性告知，尚未对申请作出处理。', 'A step on the way.'),
  delay: say('办理过程中的程序性告知，尚未对申请作出处理。', 'A step on the way.'),
  'fee-notice': say(
    '收费决定不能单独申请行政复议或者提起诉讼；对逾期未缴费后不再处理申请的行为，在结案告知书中告知救济途径。',
    'A fee cannot be contested by itself; the remedy stands in the notice that closes the request.',
  ),
} as const satisfies Readonly<Record<string, Text>>;

export type RemedyKind = Result | 'override' | 'amendment' | keyof typeof withoutRemedy;
/** `first`: reconsideration, then court. `split`: that for the refused part, a choice for the rest. */
export type Order = 'first' | 'split' | 'either' | 'none';

type Counted = {
  readonly kinds: readonly Result[];
  /** Whether these count as 不予公开 within article 23. */
  readonly counts: boolean;
  readonly from: Day;
  readonly source: string;
  /** True where an office may decide otherwise in its settings. */
  readonly open: boolean;
};

const starting = (prefix: string): readonly Result[] =>
  // The keys of a literal whose names are the union.
  (Object.keys(results) as Result[]).filter((result) => result.startsWith(prefix));

/**
 * What counts as 不予公开. The law names the group and no more; whether 无法提供 and 不予处理 belong to it is
 * disputed, so an office can add them in its settings (`alsoRefusals`).
 */
export const refusals: readonly Counted[] = [
  {
    kinds: starting('denied.'),
    counts: true,
    from: RECONSIDERATION_FIRST,
    source: '《中华人民共和国行政复议法》（2023年修订）第二十三条第一款第四项',
    open: false,
  },
  {
    kinds: ['partial'],
    counts: true,
    from: RECONSIDERATION_FIRST,
    source: '同上，限于不予公开的部分；其余部分可以选择行政复议或者行政诉讼',
    open: false,
  },
  {
    kinds: [...starting('unable.'), ...starting('notProcessed.')],
    counts: false,
    from: RECONSIDERATION_FIRST,
    source: '法律没有明确规定，各地认识不一；默认不作为不予公开，由机关在设置中确定',
    open: true,
  },
  {
    kinds: ['granted', ...starting('other.')],
    counts: false,
    from: RECONSIDERATION_FIRST,
    source: '不属于不予公开',
    open: false,
  },
];

const hasNone = (kind: RemedyKind): kind is keyof typeof withoutRemedy =>
  Object.hasOwn(withoutRemedy, kind);

/** Whether a result is 不予公开 on a day, by the table and by what the office has set. */
function isRefused(kind: Result, on: Day, also: readonly string[] | null): boolean {
  const row = refusals.find(({ kinds, from }) => from <= on && kinds.includes(kind));
  if (!row) return false;
  return row.counts || (row.open && (also ?? []).includes(kind));
}

/** In which order the remedies stand for a kind of answer dated on a day. */
export function orderOf(kind: RemedyKind, on: Day, also: readonly string[] | null): Order {
  if (hasNone(kind)) return 'none';
  if (kind === 'override' || kind === 'amendment') return 'either';
  if (!isRefused(kind, on, also)) return 'either';
  return kind === 'partial' ? 'split' : 'first';
}

export type RemedyQuestion = {
  readonly kind: RemedyKind;
  /** The day on the answer, not the day the request came. */
  readonly on: Day;
  /** Delivered through the internet: the online channel for reconsideration must stand in it. */
  readonly online: boolean;
  readonly you: string;
  /** What the paper calls itself: 本答复书, 本告知书. */
  readonly paper: string;
  readonly office: Pick<
    OfficeFacts,
    'reconsideration' | 'reconsiderationOnline' | 'superior' | 'court' | 'alsoRefusals'
  >;
};

type Pen = {
  readonly question: RemedyQuestion;
  readonly need: Writing['need'];
  readonly cite: (law: StatuteKey, article: string) => string;
};

/** The remedy as printed, a paragraph each; nothing for a kind that has none. */
export function remedyOf(question: RemedyQuestion, need: Writing['need']): readonly string[] {
  const { kind, on, office, online, you, paper } = question;
  const pen: Pen = { question, need, cite: (law, article) => citation(law, article, on) };
  const order = orderOf(kind, on, office.alsoRefusals);
  if (order === 'none') return [];
  const texts = {
    first: () => [first(pen, `${you}如对${paper}不服`)],
    split: () => [
      first(pen, `${you}如对${paper}中不予公开的部分不服`),
      either(pen, `${you}如对${paper}的其他部分不服`),
    ],
    either: () => [either(pen, `${you}如对${paper}不服`)],
  }[order]();
  return online && on >= RECONSIDERATION_FIRST ? [...texts, channel(pen)] : texts;
}

const governmentOf = ({ question, need }: Pen): string =>
  need(question.office.reconsideration, say('行政复议机关', 'the reconsideration organ'));

/** 2023 第二十条、第二十三条、第二十四条、第三十四条; 行政诉讼法 第四十五条. */
function first(pen: Pen, when: string): string {
  const { cite, question } = pen;
  const government = governmentOf(pen);
  const law = 'reconsideration-2023';
  return (
    `${when}，应当依照${cite(law, '第二十条第一款、第二十三条第一款第四项和第二款、第二十四条第一款第一项')}的规定，` +
    `自收到${question.paper}之日起60日内先向${government}申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内，依照` +
    `${cite('litigation', '第四十五条')}的规定，向人民法院提起行政诉讼。` +
    `${government}决定不予受理、驳回申请或者受理后超过行政复议期限不作答复的，可以自收到决定书之日起或者` +
    `行政复议期限届满之日起15日内，依照${cite(law, '第三十四条')}的规定，向人民法院提起行政诉讼。`
  );
}

/** Until 2023: 2017 第九条、第十二条 with a choice of two organs; then 2023 第二十条、第二十四条. */
function either(pen: Pen, when: string): string {
  const { cite, need, question } = pen;
  const { office, on, paper } = question;
  const before = on < RECONSIDERATION_FIRST;
  const basis = before
    ? cite('reconsideration-2017', '第九条第一款、第十二条第一款')
    : cite('reconsideration-2023', '第二十条第一款、第二十四条第一款第一项');
  const chosen = before && office.superior ? `或者${office.superior}` : '';
  const court = need(office.court, say('有管辖权的人民法院', 'the court'));
  return (
    `${when}，可以自收到${paper}之日起60日内，依照${basis}的规定，向${governmentOf(pen)}${chosen}申请行政复议；` +
    `也可以自收到${paper}之日起6个月内，依照${cite('litigation', '第四十六条第一款')}的规定，` +
    `向${court}提起行政诉讼。`
  );
}

/** 2023 第二十二条第二款: who serves online names the online channel too. */
function channel({ cite, need, question }: Pen): string {
  const where = need(
    question.office.reconsiderationOnline,
    say('提交行政复议申请书的互联网渠道', 'the online channel for reconsideration'),
  );
  return (
    `${question.paper}通过互联网渠道送达。依照${cite('reconsideration-2023', '第二十二条第二款')}的规定，` +
    `${question.you}可以通过下列互联网渠道提交行政复议申请书：${where}。`
  );
}
