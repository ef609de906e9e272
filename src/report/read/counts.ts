import type { Draft, Setting } from './draft.ts';
import { draft } from './draft.ts';
import type { Seen } from './kind.ts';
import { kindOf } from './kind.ts';
import type { Quantity } from './quantity.ts';
import { quantitiesOf } from './quantity.ts';
import { isSetPhrase } from './set-phrase.ts';
import { overOf, shareOf } from './share.ts';

const BACK = 10;

/** Counts, shares and sizes of a line. `inside` says which places are titles, quoted names or days. */
export function countsOf(
  plain: string,
  inside: (at: number) => boolean,
  setting: Setting,
): readonly Draft[] {
  const found: Draft[] = [];
  const waiting: Quantity[] = [];
  for (const quantity of quantitiesOf(plain)) {
    if (inside(quantity.numeral.from)) {
      waiting.length = 0;
      continue;
    }
    if (isBareMember(plain, quantity)) {
      waiting.push(quantity);
      continue;
    }
    const read = readOne(plain, quantity, setting);
    if (read?.kind === 'count') found.push(...waiting.map((bare) => member(bare, read)));
    waiting.length = 0;
    if (read !== undefined) found.push(read);
  }
  return found;
}

/** 分别为1、2、24件: what stands before the last number has its measure. */
const isBareMember = (plain: string, { numeral, unit }: Quantity): boolean =>
  unit === null &&
  numeral.form === 'arabic' &&
  /^ ?[、，和]/.test(plain.slice(numeral.to, numeral.to + 2)) &&
  (/分别[为是有]?/.test(plain.slice(Math.max(0, numeral.from - 24), numeral.from)) ||
    /[0-9] ?[、，和] ?$/.test(plain.slice(Math.max(0, numeral.from - 4), numeral.from)));

const member = (bare: Quantity, last: Draft): Draft => ({
  ...last,
  from: bare.from,
  to: bare.to,
  value: bare.numeral.value,
  valueTo: bare.numeral.valueTo,
  masked: bare.numeral.form === 'mask',
  bound: bare.bound,
});

const LATIN_BEFORE = /(?:[A-Za-z_#/+=.·@〔×]|[A-Za-z0-9]-)$/;
const LATIN_AFTER = /^(?:[A-Za-z_#/=@〕×]|[.·+][0-9A-Za-z])/;

function isNoQuantity(plain: string, { numeral }: Quantity): boolean {
  if (isSetPhrase(plain, numeral.from)) return true;
  if (numeral.form === 'han') return false;
  const previous = plain.slice(Math.max(0, numeral.from - 2), numeral.from);
  return LATIN_BEFORE.test(previous) || LATIN_AFTER.test(plain.slice(numeral.to, numeral.to + 2));
}

function readOne(plain: string, quantity: Quantity, setting: Setting): Draft | undefined {
  const { numeral, unit, bound } = quantity;
  const seen = {
    quantity,
    before: plain.slice(Math.max(0, quantity.from - BACK), quantity.from),
    after: plain.slice(quantity.to, quantity.to + BACK),
    written: plain.slice(numeral.from, numeral.to),
    measure: plain.slice(numeral.to, quantity.to).trim(),
  };
  if (/第 ?$/.test(seen.before)) return ordinal(seen);
  const share = shareIn(plain, quantity);
  if (share === 'none') return undefined;
  if (share !== undefined) return inPlan(share, setting);
  if (isVersion(seen))
    return draft('version', numeral.from, numeral.to + 1, { value: numeral.value });
  const kind = kindOf(seen);
  if (kind === undefined) return undefined;
  const { value, valueTo } = numeral;
  const masked = numeral.form === 'mask';
  const found = draft(kind, quantity.from, quantity.to, { value, valueTo, unit, bound, masked });
  return inPlan(found, setting);
}

function shareIn(plain: string, quantity: Quantity): Draft | 'none' | undefined {
  const over = overOf(plain, quantity);
  if (over !== undefined) return over;
  return isNoQuantity(plain, quantity) ? 'none' : shareOf(plain, quantity);
}

/** 5.0版: the figure says which edition. */
const isVersion = ({ quantity: { numeral, unit }, written, after }: Seen): boolean =>
  unit === null && numeral.form === 'arabic' && written.includes('.') && after.startsWith('版');

/** What the plan counts is still to be done. */
function inPlan(found: Draft, { role }: Setting): Draft {
  const promised =
    /^(?:count|ratio)$/.test(found.kind) || (found.kind === 'rule' && isBounded(found));
  return role === 'plan' && promised ? { ...found, kind: 'target' } : found;
}

const isBounded = ({ bound }: Draft): boolean => bound === '>=' || bound === '>';

const RANKED = /(?:[位名排]?[居列]|排名|排在|排)[^，。；、]{0,8}第 ?$/;

function ordinal({ quantity, before }: Seen): Draft | undefined {
  const { numeral, unit, from, to, ends } = quantity;
  if (RANKED.test(before) && (unit === null ? ends : /^[位名]$/.test(unit)))
    return draft('rank', from - 1, to, { value: numeral.value, unit });
  if (unit === null || /^[条款项章节编类]/.test(unit)) return undefined;
  const back = before.endsWith(' ') ? 2 : 1;
  return draft('ordinal', from - back, to, { value: numeral.value, unit });
}
