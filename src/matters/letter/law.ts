import type { Day } from '../../kernel/day.ts';

type Statute = {
  readonly title: string;
  readonly from: Day;
  /** The last day this text was in force; null while it still is. */
  readonly until: Day | null;
};

/** The texts that letters print articles of, each with the days it was in force. */
export const statutes = {
  disclosure: {
    title: '中华人民共和国政府信息公开条例',
    from: '2019-05-15',
    until: null,
  },
  'reconsideration-2017': {
    title: '中华人民共和国行政复议法',
    from: '2018-01-01',
    until: '2023-12-31',
  },
  'reconsideration-2023': {
    title: '中华人民共和国行政复议法',
    from: '2024-01-01',
    until: null,
  },
  litigation: { title: '中华人民共和国行政诉讼法', from: '2017-07-01', until: null },
  fees: { title: '政府信息公开信息处理费管理办法', from: '2021-01-01', until: null },
  'petition-2005': { title: '信访条例', from: '2005-05-01', until: '2022-04-30' },
  petition: { title: '信访工作条例', from: '2022-05-01', until: null },
  decisions: { title: '重大行政决策程序暂行条例', from: '2019-09-01', until: null },
  secrecy: { title: '中华人民共和国保守国家秘密法', from: '2010-10-01', until: null },
} as const satisfies Readonly<Record<string, Statute>>;
export type StatuteKey = keyof typeof statutes;

/** The document number printed behind a title that is no law or regulation. */
const numbers: Partial<Record<StatuteKey, string>> = { fees: '（国办函〔2020〕109号）' };

const holds = ({ from, until }: Statute, on: Day): boolean =>
  from <= on && (until === null || on <= until);

/**
 * 《…》第…条 as it is printed on a day. Throws when that text was not in force on the day: a letter that
 * cites it would be wrong, and only a fault of the letter can ask for it.
 */
export function citation(law: StatuteKey, article: string, on: Day): string {
  const statute = statutes[law];
  if (!holds(statute, on))
    throw new Error(`《${statute.title}》 (${law}) is not in force on ${on}`);
  return `《${statute.title}》${numbers[law] ?? ''}${article}`;
}

/** The texts of one statute that changed: the article of whichever was in force on the day. */
export function dated(
  on: Day,
  ...texts: readonly (readonly [law: StatuteKey, article: string])[]
): string {
  const found = texts.find(([law]) => holds(statutes[law], on));
  if (!found)
    throw new Error(`none of ${texts.map(([law]) => law).join(', ')} is in force on ${on}`);
  return citation(found[0], found[1], on);
}
