import type { ActRow, MatterRecord } from '../../api/contract.ts';
import type { Fields } from '../../kernel/field.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import type { Asks } from '../form/values.ts';

export type Verdict = 'none' | 'complies' | 'violates';
/** In the order in which the keys 1, 2 and 3 give them. */
export const verdicts = ['complies', 'violates', 'none'] as const satisfies readonly Verdict[];

export type Row = {
  readonly name: string;
  /** 第（一）项; empty where the standard has no number of its own. */
  readonly place: Text;
  readonly text: Text;
  /** The article that lists the item; null for the four standards before the regulations. */
  readonly article: string | null;
};

const NOTE = 'Note';
export const noteOf = (name: string): string => `${name}${NOTE}`;

const ZH = /^第\S+?条第(（\S+?）)项 (.+)$/u;
const EN = /^Article \d+ (\(\d+\)): (.+)$/u;

/** The items of a step that judges, as its declaration orders and names them. */
export const rowsOf = (fields: Fields): readonly Row[] =>
  Object.entries(fields)
    .filter(([, { kind }]) => kind === 'choice')
    .map(([name, { label }]) => {
      const [, zhPlace = '', zhText = label.zh] = ZH.exec(label.zh) ?? [];
      const [, enPlace = '', enText = label.en] = EN.exec(label.en) ?? [];
      return {
        name,
        place: say(zhPlace, enPlace),
        text: say(zhText, enText),
        article: /^item(\d+)_/.exec(name)?.[1] ?? null,
      };
    });

export type Chapter = { readonly article: string | null; readonly rows: readonly Row[] };

export function chaptersOf(rows: readonly Row[]): readonly Chapter[] {
  const articles = [...new Set(rows.map(({ article }) => article))];
  return articles.map((article) => ({
    article,
    rows: rows.filter((row) => row.article === article),
  }));
}

export function verdictOf(asks: Asks, name: string): Verdict | null {
  const value = asks[name];
  return verdicts.find((one) => one === value) ?? null;
}
export const noteIn = (asks: Asks, name: string): string => {
  const value = asks[noteOf(name)];
  return typeof value === 'string' ? value : '';
};

/** Article 17: whatever is concerned is explained, complying or not. */
export const wantsNote = (verdict: Verdict | null): boolean =>
  verdict === 'complies' || verdict === 'violates';
const lacksNote = (asks: Asks, name: string): boolean =>
  wantsNote(verdictOf(asks, name)) && noteIn(asks, name).trim() === '';

export type Tally = { readonly [K in Verdict]: number } & {
  readonly judged: number;
  readonly total: number;
  /** Names of the items with no verdict yet, and of those whose verdict is not explained. */
  readonly open: readonly string[];
  readonly unexplained: readonly string[];
};

export function tallyOf(rows: readonly Row[], asks: Asks): Tally {
  const names = rows.map(({ name }) => name);
  const of = (verdict: Verdict): number =>
    names.filter((name) => verdictOf(asks, name) === verdict).length;
  const open = names.filter((name) => verdictOf(asks, name) === null);
  return {
    none: of('none'),
    complies: of('complies'),
    violates: of('violates'),
    judged: names.length - open.length,
    total: names.length,
    open,
    unexplained: names.filter((name) => lacksNote(asks, name)),
  };
}

/** The items not yet judged, all judged alike: one act of the hand, each item answered for itself. */
export const withRest = (
  open: readonly string[],
  asks: Asks,
  { verdict, note }: { readonly verdict: Verdict; readonly note: string },
): Asks => ({
  ...asks,
  ...Object.fromEntries(
    open.flatMap((name) => [
      [name, verdict],
      ...(note.trim() && noteIn(asks, name) === '' ? [[noteOf(name), note.trim()]] : []),
    ]),
  ),
});

/** Taken back: those of them that still stand as they were filled in. */
export const withoutRest = (filled: readonly string[], before: Asks, now: Asks): Asks => ({
  ...now,
  ...Object.fromEntries(
    filled.flatMap((name) => [
      [name, before[name] ?? null],
      [noteOf(name), before[noteOf(name)] ?? ''],
    ]),
  ),
});

/** Where the hand goes after an item: to the next that wants something, from there on round again. */
export function nextAfter(rows: readonly Row[], asks: Asks, name: string): string | null {
  const at = rows.findIndex((row) => row.name === name);
  const round = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))];
  const wanting = round.find((row) => verdictOf(asks, row.name) === null);
  return (wanting ?? round.find((row) => lacksNote(asks, row.name)))?.name ?? null;
}

const JUDGING = ['judge', 'judgeFormerly'];
const standing = ({ acts }: Pick<MatterRecord, 'acts'>): readonly ActRow[] =>
  acts.filter(({ struck }) => !struck);
/** The last judgement that stands, or the last act of a step. */
export const lastJudged = (record: Pick<MatterRecord, 'acts'>): ActRow | undefined =>
  standing(record).findLast(({ step }) => JUDGING.includes(step));
export const lastOf = (record: Pick<MatterRecord, 'acts'>, step: string): ActRow | undefined =>
  standing(record).findLast((act) => act.step === step);
/** Acts since the measure was last changed: what was said of a former text holds no longer. */
export function sinceRevised(record: Pick<MatterRecord, 'acts'>): Pick<MatterRecord, 'acts'> {
  const acts = standing(record);
  const at = acts.findLastIndex(({ step }) => step === 'revise');
  return { acts: acts.slice(at + 1) };
}
