import type { Draft } from './draft.ts';
import { asides, nameEnds } from './words/about.ts';

const LEFT = 24;
const RIGHT = 14;
const SHORTEST = 3;
const BOUND = /[，。；：、“” ]/;
const ASIDE = /（[^（）]{1,10}）/g;
/** A running total is not this year's number: the word stays. */
const SINCE = '累计';
const NIL = /^(?:未|无|没有|不|零)(?:发生|收到|接到|出现|涉及|存在|发现|产生)?(?:一[例起件人次])?/;

/** The words that say what is counted, those before the number first: 法治讲座 of 举办法治讲座3场. */
export function aboutOf(plain: string, drafts: readonly Draft[], place: number): string | null {
  const draft = drafts[place];
  if (draft === undefined) return null;
  const written = plain.slice(draft.from, draft.to);
  if (draft.kind === 'zero' && !/[0-9]/.test(written)) return written.replace(NIL, '');
  if (draft.kind === 'all') return written.slice(0, LEFT);
  const previous = drafts[place - 1]?.to ?? 0;
  const next = drafts[place + 1]?.from ?? plain.length;
  return around(plain, draft, previous, next);
}

function leftOf(plain: string, from: number, previous: number): string {
  const window = plain.slice(Math.max(previous, from - LEFT, 0), from).replaceAll(ASIDE, '');
  const letters = [...window];
  const bound = letters.findLastIndex((letter) => BOUND.test(letter));
  let since = '';
  let words = letters.slice(bound + 1).join('');
  for (let cut = asides.exec(words); cut !== null; cut = asides.exec(words)) {
    // 覆盖企业 and 服务企业 are two measures: what little is left needs its verb.
    if (words.length - cut[0].length < SHORTEST) break;
    if (cut[0] === SINCE) since = SINCE;
    words = words.slice(cut[0].length);
  }
  return `${since}${words.trim()}`;
}

function around(plain: string, draft: Draft, previous: number, next: number): string | null {
  const left = leftOf(plain, draft.from, previous);
  const right = draft.unit === '%' ? '' : rightOf(plain, draft.to, next);
  const words = right.length < 2 ? left : `${left.slice(-8)}${right}`;
  return words === '' ? null : words;
}

function rightOf(plain: string, to: number, next: number): string {
  const words = plain.slice(to, Math.min(to + RIGHT, Math.max(next, to)));
  const end = words.search(nameEnds);
  return end === -1 ? words : words.slice(0, end);
}
