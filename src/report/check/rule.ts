import type { Text } from '../../kernel/text.ts';
import type { Document } from './document.ts';
import type { Severity } from './finding.ts';

/** A slip at an offset of the text. Slips of equal `same` (the message when left out) are one finding. */
export type Slip = {
  readonly at: number;
  readonly length: number;
  readonly message: Text;
  readonly fix?: string | undefined;
  readonly severity?: Severity | undefined;
  readonly same?: string | undefined;
};

/**
 * A rule as a value. `reason` is what a slip costs, `source` where the rule comes from. `hits` are texts the rule must
 * find something in, `nearMisses` what looks alike and is right: both are its tests and its page. `patterns` is
 * all it searches the text with.
 */
export type Rule = {
  readonly id: string;
  readonly title: Text;
  readonly reason: Text;
  readonly source: Text;
  readonly severity: Severity;
  readonly hits: readonly string[];
  readonly nearMisses: readonly string[];
  readonly patterns: readonly RegExp[];
  readonly find: (document: Document) => Iterable<Slip>;
};

type Found = Omit<Slip, 'at' | 'length'> & { readonly at?: number; readonly length?: number };

/** One expression (global) over the text and what a match means; undefined where it is in order. */
export type Search = {
  readonly pattern: RegExp;
  readonly over?: 'raw' | 'plain';
  readonly slip: (match: RegExpExecArray, document: Document) => Found | undefined;
};

/** A rule that is nothing but searches. */
export const searching = (...searches: readonly Search[]): Pick<Rule, 'patterns' | 'find'> => ({
  patterns: searches.map(({ pattern }) => pattern),
  *find(document) {
    for (const { pattern, over, slip } of searches)
      for (const match of document[over ?? 'plain'].matchAll(pattern)) {
        const found = slip(match, document);
        if (found) yield { at: match.index, length: match[0].length, ...found };
      }
  },
});

export const numerals = '一二三四五六七八九十';

/** 一 … 九十九 as a number; 0 where it is none. */
export function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, ones] = text.includes('十') ? text.split('十') : ['0', text];
  const ten = tens === '' ? 1 : digitOf(tens ?? '');
  return ten * 10 + (ones === '' ? 0 : digitOf(ones ?? ''));
}

const digitOf = (text: string): number =>
  text === '两' ? 2 : text === '0' ? 0 : numerals.indexOf(text) + 1;

/** 7 → 七, as far as lists go. */
export function numeralOf(value: number): string {
  const ones = value % 10 === 0 ? '' : (numerals[(value % 10) - 1] ?? '');
  if (value < 10) return ones;
  return `${value < 20 ? '' : (numerals[Math.floor(value / 10) - 1] ?? '')}十${ones}`;
}

/** Where an expression matches and what, without the weight of a match, and no more than one finding keeps. */
export function marksIn(
  text: string,
  pattern: RegExp,
): readonly { readonly at: number; readonly quote: string }[] {
  const marks: { readonly at: number; readonly quote: string }[] = [];
  for (const { index, 0: quote } of text.matchAll(pattern)) {
    marks.push({ at: index, quote });
    if (marks.length >= MOST_PLACES) break;
  }
  return marks;
}

/** The first group of every match, each once. */
export function wordsIn(text: string, pattern: RegExp): Set<string> {
  const words = new Set<string>();
  for (const [, word = ''] of text.matchAll(pattern)) words.add(word);
  return words;
}

/** Of a slip that runs through a whole text only so many places are kept, so that memory stays bounded. */
export const MOST_PLACES = 5000;
