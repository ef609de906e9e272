import type { Draft, Setting } from './draft.ts';
import { draft } from './draft.ts';
import type { Clause } from './segments.ts';
import { clausesOf } from './segments.ts';
import { nilVerbs, noCompounds } from './words/nil.ts';

const VERBS = new RegExp(nilVerbs.join('|'), 'g');
const COMPOUND = new RegExp(noCompounds.join('|'), 'y');

/** 未发生行政复议、行政诉讼: each thing that did not happen is one figure of nought. */
export function nilsOf(plain: string, { role }: Setting): readonly Draft[] {
  if (role === 'plan' || role === 'lead') return [];
  return [...clausesOf(plain)].flatMap(nilsIn);
}

function nilsIn({ from, text }: Clause): readonly Draft[] {
  const found: Draft[] = [];
  let until = 0;
  for (const match of text.matchAll(VERBS)) {
    const at = match.index;
    if (at < until || isCompound(text, at)) continue;
    const rest = text.slice(at + match[0].length);
    const things = thingsOf(rest);
    if (things.length === 0) continue;
    for (const [place, thing] of things.entries()) {
      const start = place === 0 ? at : at + match[0].length + thing.from;
      const end = at + match[0].length + thing.to;
      found.push(draft('zero', from + start, from + end, { value: 0 }));
      until = end;
    }
  }
  return found;
}

function isCompound(text: string, at: number): boolean {
  for (let back = 0; back <= 2 && at - back >= 0; back += 1) {
    COMPOUND.lastIndex = at - back;
    const found = COMPOUND.exec(text);
    if (found !== null && at < COMPOUND.lastIndex) return true;
  }
  return false;
}

const JOIN = /、|以及|及其|及|和|与|或者?/g;
const SHORTEST = 2;
const LONGEST = 40;

/** The things a nil verb governs: what is joined by 、 和 及 or the like. */
function thingsOf(rest: string): readonly { readonly from: number; readonly to: number }[] {
  const things: { from: number; to: number }[] = [];
  let from = 0;
  for (const join of [...rest.matchAll(JOIN), null]) {
    const to = join === null ? rest.length : join.index;
    if (to - from >= SHORTEST && to - from <= LONGEST) things.push({ from, to });
    from = join === null ? to : join.index + join[0].length;
  }
  return things;
}
