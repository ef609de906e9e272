import type { Day } from '../../../kernel/day.ts';

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
