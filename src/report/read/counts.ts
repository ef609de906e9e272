import type { Draft, Setting } from './draft.ts';
import { draft } from './draft.ts';
import type { Quantity } from './quantity.ts';
import { quantitiesOf } from './quantity.ts';
import type { FigureKind } from './report.ts';
import { isSetPhrase } from './set-phrase.ts';

const BACK = 10;

/** What the words around a quantity say of it. */
type Seen = { readonly quantity: Quantity; readonly before: string; readonly after: string };

/** Counts, shares and sizes of a line. `inside` says which places are titles, quoted names or days. */
export function countsOf(
  plain: string,
  inside: (at: number) => boolean,
  setting: Setting,
): readonly Draft[] {
  const found: Draft[] = [];
  const waiting: Quantity[] = [];
  for (const quantity of quantitiesOf(plain)) {
    const { numeral } = quantity;
    if (inside(numeral.from) || isNoQuantity(plain, quantity)) {
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

const LATIN_BEFORE = /[A-Za-z0-9_#/+=.·@]-?$/;
const LATIN_AFTER = /^(?:[A-Za-z_#/+=@]|[.·][0-9])/;

function isNoQuantity(plain: string, { numeral }: Quantity): boolean {
  const previous = plain.slice(Math.max(0, numeral.from - 2), numeral.from);
  const next = plain.slice(numeral.to, numeral.to + 2);
  if (numeral.form === 'han') return isSetPhrase(plain, numeral.from);
  return LATIN_BEFORE.test(previous) || LATIN_AFTER.test(next) || isSetPhrase(plain, numeral.from);
}

function readOne(plain: string, quantity: Quantity, setting: Setting): Draft | undefined {
  const { numeral, unit } = quantity;
  const seen = {
    quantity,
    before: plain.slice(Math.max(0, quantity.from - BACK), quantity.from),
    after: plain.slice(quantity.to, quantity.to + BACK),
  };
  if (seen.before.endsWith('第')) return ordinal(seen);
  const share = shareOf(plain, quantity);
  if (share !== undefined) return inPlan(share, setting);
  const kind = numeral.form === 'mask' ? maskedKind(seen) : kindOf(seen);
  if (kind === undefined) return undefined;
  const bound = seen.quantity.bound;
  const { value, valueTo } = numeral;
  const found = draft(kind, quantity.from, quantity.to, { value, valueTo, unit, bound });
  return inPlan({ ...found, masked: numeral.form === 'mask' }, setting);
}

const inPlan = (found: Draft, { role }: Setting): Draft =>
  role === 'plan' && (found.kind === 'count' || found.kind === 'ratio')
    ? { ...found, kind: 'target' }
    : found;

function ordinal({ quantity, after }: Seen): Draft | undefined {
  const { numeral, unit, from, to } = quantity;
  if (unit === null || /^[条款项章节编号]/.test(unit + after)) return undefined;
  return draft('ordinal', from - 1, to, { value: numeral.value, unit });
}

/** 98.5%, 百分之九十五, 三分之二, 九成, 1.5倍. */
function shareOf(plain: string, quantity: Quantity): Draft | undefined {
  const { numeral, from, to, unit, sort, bound } = quantity;
  const { value, valueTo } = numeral;
  const common = { value, valueTo, bound, masked: numeral.form === 'mask' };
  if (plain.slice(numeral.from - 3, numeral.from) === '百分之')
    return draft('ratio', numeral.from - 3, numeral.to, { ...common, unit: '%' });
  if (sort !== 'share') return undefined;
  if (unit === '成')
    return /^[为立功员长果效本绩熟型]/.test(plain.slice(to, to + 1)) || value === null
      ? undefined
      : draft('ratio', from, to, { ...common, value: value * 10, unit: '%' });
  return draft('ratio', from, to, { ...common, unit });
}

function maskedKind({ quantity, before }: Seen): FigureKind | undefined {
  if (quantity.sort === 'event' || quantity.sort === 'part') return 'count';
  if (quantity.sort === 'share') return 'ratio';
  if (quantity.sort === 'span') return 'period';
  const bounded = quantity.bound !== '=';
  if (!/[*]/.test(before) && bounded) return 'count';
  return undefined;
}

const EACH =
  /(?:每|逐)(?:年|月|季度?|周|半年|日|天|两年|学期|个?[^，。；、]{0,3})[^，。；：]{0,6}$/;
const WITHIN = /^(?:内|之内|以内|办结|反馈|答复|到账|审结)/;
const TERM = /(?:时限|期限|压缩|缩短|提前|法定|承诺|减少到|压减)[^，。；]{0,6}$/;

function kindOf(seen: Seen): FigureKind | undefined {
  const { quantity, before } = seen;
  const { numeral, sort } = quantity;
  if (sort === null) return undefined;
  if (sort === 'span') return spanKind(seen);
  if (numeral.form === 'han') return hanKind(seen);
  if (numeral.value === 0) return 'zero';
  return EACH.test(before) ? 'rule' : 'count';
}

function spanKind({ quantity, before, after }: Seen): FigureKind | undefined {
  const { unit, bound } = quantity;
  if (unit === '周年') return 'anniversary';
  if (WITHIN.test(after) || TERM.test(before) || bound === '<=' || EACH.test(before)) return 'rule';
  if (quantity.numeral.form === 'han' && quantity.numeral.value === 1) return undefined;
  if (/为期|历时|时长|累计$/.test(before)) return 'size';
  return /年|月|季度/.test(unit ?? '') ? 'period' : 'size';
}

const POINTED = /[每这那同另哪各任某逐进第初末上下]$/;
const DONE = /(?:[^，。；：]{2})$/;

function hanKind(seen: Seen): FigureKind | undefined {
  const { quantity, before, after } = seen;
  const { value, about, valueTo } = quantity.numeral;
  if (value === null || POINTED.test(before)) return undefined;
  if (EACH.test(before)) return 'rule';
  if (value > 10 || about !== null || quantity.bound !== '=' || valueTo !== null)
    return quantity.sort === 'event' || quantity.sort === 'part' ? 'count' : undefined;
  if (value === 1) return isPostposed(seen) ? 'count' : undefined;
  if (quantity.sort === 'event') return 'count';
  return isPostposed({ quantity, before, after }) ? 'count' : 'size';
}

/** 提出建议两条，: the number stands behind what it counts, at the end of its clause. */
const isPostposed = ({ before, after, quantity }: Seen): boolean =>
  DONE.test(before) && (after === '' || /^[，。；、）]/.test(after)) && quantity.sort !== 'thing';
