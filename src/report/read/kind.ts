import type { Quantity } from './quantity.ts';
import type { FigureKind } from './report.ts';
import { degrees, plainEvents } from './words/measures.ts';

/** What the words around a quantity say of it. */
export type Seen = {
  readonly quantity: Quantity;
  readonly before: string;
  readonly after: string;
  /** The number as written, in plain letters. */
  readonly written: string;
};

type Answer = FigureKind | 'none';
type Rule = (seen: Seen) => Answer | undefined;

const EACH =
  /(?:每|逐)(?:年|月|季度?|周|半年|日|天|两年|学期|季|[^，。；、]{1,3})[^，。；：]{0,6}$/;
const WITHIN = /^(?:内|之内|以内|办结|反馈|答复|到账|审结|制)/;
const TERM = /(?:时限|期限|压缩|缩短|提前|法定|承诺|减少|压减)[^，。；]{0,6}$/;
const POINTED = /[每这那同另哪各任某逐进初末上下以]$/;

/** The first rule that knows what a number is says it. */
const rules: readonly Rule[] = [
  ({ quantity }) => (quantity.sort === null ? bare(quantity) : undefined),
  ({ quantity }) => (quantity.numeral.form === 'mask' ? masked(quantity) : undefined),
  ({ written, quantity }) =>
    /^[百千万亿]$/.test(written) && quantity.bound === '=' ? 'none' : undefined,
  ({ quantity }) => (quantity.unit === '周年' ? 'anniversary' : undefined),
  (seen) => (seen.quantity.sort === 'span' ? span(seen) : undefined),
  ({ quantity }) => (degrees.has(quantity.unit ?? '') ? 'size' : undefined),
  ({ after }) => (/^制/.test(after) ? 'none' : undefined),
  ({ before, quantity }) =>
    EACH.test(before) && !/(?:平均|共|计)/.test(before) && quantity.numeral.form !== 'mask'
      ? 'rule'
      : undefined,
  (seen) => (seen.quantity.numeral.form === 'han' ? han(seen) : undefined),
  ({ quantity }) => (quantity.numeral.value === 0 ? 'zero' : undefined),
];

export function kindOf(seen: Seen): FigureKind | undefined {
  for (const rule of rules) {
    const answer = rule(seen);
    if (answer !== undefined) return answer === 'none' ? undefined : answer;
  }
  return 'count';
}

/** 阅读量近80万，: a scaled or bounded number at the end of its clause counts without a measure. */
const bare = ({ numeral, bound, ends, scaled }: Quantity): Answer => {
  if (numeral.form === 'mask') return bound === '=' && !scaled ? 'none' : 'count';
  return ends && (scaled || bound !== '=') ? 'count' : 'none';
};

const masked = ({ sort }: Quantity): Answer => {
  if (sort === 'thing') return 'none';
  return sort === 'span' ? 'period' : 'count';
};

function span({ quantity, before, after }: Seen): Answer {
  const { unit, bound, numeral } = quantity;
  const limited = [WITHIN.test(after), TERM.test(before), bound === '<=', EACH.test(before)];
  if (limited.some(Boolean)) return 'rule';
  if (numeral.form === 'han' && numeral.value === 1) return 'none';
  if (/为期|历时|时长/.test(before)) return 'size';
  return /年|月|季度/.test(unit ?? '') ? 'period' : 'size';
}

function han(seen: Seen): Answer {
  const { quantity, before } = seen;
  const { value, about, valueTo } = quantity.numeral;
  if (value === null || POINTED.test(before)) return 'none';
  const plainEvent = plainEvents.has(quantity.unit ?? '');
  const many = [value > 10, about !== null, quantity.bound !== '=', valueTo !== null];
  if (many.some(Boolean))
    return plainEvent || quantity.sort === 'part' || value > 10 ? 'count' : 'none';
  if (value === 1) return isOne(seen, plainEvent) ? 'count' : 'none';
  if (quantity.sort === 'event') return plainEvent ? 'count' : 'none';
  return isPostposed(seen) ? 'count' : 'size';
}

/** 收到申请一件, 废止一项: one is counted only behind the thing; before it, it is an article. */
const isOne = (seen: Seen, plainEvent: boolean): boolean =>
  (plainEvent || /^[个项条]$/.test(seen.quantity.unit ?? '')) &&
  isPostposed(seen) &&
  !/(?:其中|之|唯|是|同)$/.test(seen.before);

/** 提出建议两条，: the number stands behind what it counts, at the end of its clause. */
const isPostposed = ({ before, after }: Seen): boolean =>
  /[^，。；：、]{2}$/.test(before) && (after === '' || /^[，。；、）]/.test(after));
