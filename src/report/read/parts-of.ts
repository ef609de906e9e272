import type { Draft } from './draft.ts';

const DECOMPOSES = /其中|包括|包含|含|分别|：|（|由/;
const FAR = 400;

type Open = { readonly place: number; readonly draft: Draft; sum: number };

/** For each draft the place of the whole it is a part of: 27件，其中1件、2件、24件, and 全部办结 of them. */
export function wholesOf(plain: string, drafts: readonly Draft[]): readonly (number | null)[] {
  const state: { open: Open | undefined; last: number } = { open: undefined, last: 0 };
  return drafts.map((draft, place) => {
    if (endsBetween(plain, state.last, draft.from)) state.open = undefined;
    if (draft.kind === 'all') return state.open?.place ?? null;
    if (draft.kind !== 'count' && draft.kind !== 'zero') return null;
    state.last = draft.to;
    const whole = partIn(plain, state.open, draft);
    if (whole === null) state.open = { place, draft, sum: 0 };
    return whole;
  });
}

function partIn(plain: string, open: Open | undefined, draft: Draft): number | null {
  if (open === undefined || !isPart(plain, open, draft)) return null;
  open.sum += draft.value ?? 0;
  return open.place;
}

function isPart(plain: string, { draft: whole, sum }: Open, part: Draft): boolean {
  if (whole.unit !== part.unit || part.from - whole.to > FAR) return false;
  if (whole.value !== null && sum + (part.value ?? 0) > whole.value) return false;
  return DECOMPOSES.test(plain.slice(whole.to, part.from));
}

const endsBetween = (plain: string, from: number, to: number): boolean =>
  to > from && /[。！？；]/.test(plain.slice(from, Math.min(to, from + FAR)));
