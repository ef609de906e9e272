import type { Draft, Setting } from './draft.ts';
import { draft } from './draft.ts';
import type { Clause } from './segments.ts';
import { clausesOf } from './segments.ts';
import { nilUnits, nilVerbs, noCompounds, thingEnds } from './words/nil.ts';

const VERBS = new RegExp(nilVerbs.join('|'), 'g');
const COMPOUND = new RegExp(noCompounds.join('|'), 'y');

const DENIES = /[未没无不零]/;

/** 未发生行政复议、行政诉讼: each thing that did not happen is one figure of nought. */
export function nilsOf(plain: string, { role }: Setting): readonly Draft[] {
  if (role === 'plan' || role === 'lead') return [];
  if (/^ *无。? *$/.test(plain))
    return [draft('zero', plain.indexOf('无'), plain.indexOf('无') + 1, { value: 0 })];
  return [...clausesOf(plain)].flatMap((clause) => [
    ...(DENIES.test(clause.text) ? nilsIn(clause) : []),
    ...noughtsIn(clause),
  ]);
}

function nilsIn({ from, text }: Clause): readonly Draft[] {
  const found: Draft[] = [];
  let until = 0;
  for (const match of text.matchAll(VERBS)) {
    const at = match.index;
    if (at < until || isCompound(text, at) || isOfSome(text.slice(0, at))) continue;
    const rest = text.slice(at + match[0].length);
    const things = thingsOf(rest);
    if (things.length === 0 || DENIES_NOTHING.test(rest)) continue;
    for (const [place, thing] of things.entries()) {
      const start = place === 0 ? at : at + match[0].length + thing.from;
      const end = at + match[0].length + thing.to;
      const unit = unitOf(text.slice(start, end));
      found.push(draft('zero', from + start, from + end, { value: 0, unit }));
      until = end;
    }
  }
  return found;
}

const NOUGHT = /(?:[均都]|全部|合计)?(?:[为是]|计)(?:零|〇|0)(?![0-9.%]|[一-龥])/;
const ASIDE =
  /^ *(?:(?:[12][0-9]{3}年度?|全年|本年度?|年内|今年|其中|我[局办委厅县区市院])(?:的|内)?)+/;

/** 行政复议、行政诉讼均为零: what stands before the nought is what there was none of. */
function noughtsIn({ from, text }: Clause): readonly Draft[] {
  const match = NOUGHT.exec(text);
  if (match === null || match.index < SHORTEST) return [];
  const start = ASIDE.exec(text)?.[0].length ?? 0;
  const end = match.index + match[0].length;
  const things = thingsOf(text.slice(start, match.index));
  return things.map((thing, place) => {
    const said = text.slice(start + thing.from, start + thing.to);
    const to = place === things.length - 1 ? end : start + thing.to;
    return draft('zero', from + start + thing.from, from + to, { value: 0, unit: unitOf(said) });
  });
}

function isCompound(text: string, at: number): boolean {
  for (let back = 0; back <= 2 && at - back >= 0; back += 1) {
    COMPOUND.lastIndex = at - back;
    const found = COMPOUND.exec(text);
    if (found !== null && at < COMPOUND.lastIndex) return true;
  }
  return false;
}

/** By what measure the thing would be counted if there were one. */
const unitOf = (thing: string): string | null =>
  /一([例起件人次])/.exec(thing)?.[1] ?? nilUnits.find(([words]) => words.test(thing))?.[1] ?? null;

/** 无正当理由不得…, 无顾问的单位全部…: the sentence says something else of those that have none. */
const DENIES_NOTHING = /不得|不予|不能|全部|均|一律/;

/** 31%的县没有专职人员: none of some is not none. */
const isOfSome = (before: string): boolean =>
  /(?:[%成]|部分|个别|少数|分之.)[^，]{0,12}$/.test(before);

const JOIN = /、|以及|及其|及|和|与|或者?/g;
const SHORTEST = 2;
const LONGEST = 60;
const WHOLE = new RegExp(`(?:${thingEnds.join('|')})(?:等|数|类)?$`);
const VERB = /^(?:因|排除|限制|妨碍|影响|侵害|损害|危害|迟报|漏报|瞒报|干预|插手|违反|以)/;

/** The things a nil verb governs. What a join parts is a thing only where what stands before it is a whole one. */
function thingsOf(rest: string): readonly { readonly from: number; readonly to: number }[] {
  const things: { from: number; to: number }[] = [];
  let from = 0;
  for (const join of rest.matchAll(JOIN)) {
    if (join.index < from) continue;
    const piece = rest.slice(from, join.index);
    if (!isWhole(piece, join[0], rest.slice(join.index))) continue;
    things.push({ from, to: join.index });
    from = join.index + join[0].length;
  }
  const end = rest.slice(from).search(/[“”《》（）]/);
  const last = { from, to: end < SHORTEST ? rest.length : from + end };
  last.to = Math.min(last.to, from + LONGEST);
  if (last.to - last.from >= SHORTEST) things.push(last);
  return things;
}

function isWhole(piece: string, join: string, after: string): boolean {
  if (piece.length < SHORTEST || VERB.test(piece)) return false;
  if (WHOLE.test(piece)) return true;
  return join === '、' && piece.length <= 5 && !after.includes('的');
}
