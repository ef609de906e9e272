import type { Draft } from './draft.ts';

const DECOMPOSES = /其中|包括|包含|含|分别|：|（|由/;
const FAR = 400;

/** For each draft the place of the whole it is a part of: 27件，其中1件、2件、24件, and 全部办结 of them. */
export function wholesOf(plain: string, drafts: readonly Draft[]): readonly (number | null)[] {
  const wholes: (number | null)[] = drafts.map(() => null);
  let whole: number | undefined;
  let last = 0;
  let sum = 0;
  for (const [place, found] of drafts.entries()) {
    const head = whole === undefined ? undefined : drafts[whole];
    if (head !== undefined && endsBetween(plain, last, found.from)) whole = undefined;
    if (found.kind === 'all' && whole !== undefined) wholes[place] = whole;
    if (found.kind !== 'count' && found.kind !== 'zero') continue;
    if (whole !== undefined && head !== undefined && isPart(plain, head, found, sum)) {
      wholes[place] = whole;
      sum += found.value ?? 0;
    } else {
      whole = place;
      sum = 0;
    }
    last = found.to;
  }
  return wholes;
}

function isPart(plain: string, whole: Draft, part: Draft, sum: number): boolean {
  if (whole.unit !== part.unit || part.from - whole.to > FAR) return false;
  if (whole.value !== null && sum + (part.value ?? 0) > whole.value) return false;
  return DECOMPOSES.test(plain.slice(whole.to, part.from));
}

const endsBetween = (plain: string, from: number, to: number): boolean =>
  to > from && /[。！？；]/.test(plain.slice(from, Math.min(to, from + FAR)));
