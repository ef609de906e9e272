import type { Quantity } from './quantity.ts';
import type { FigureKind } from './report.ts';
import { concrete, degrees, maskable, plainEvents } from './words/measures.ts';

/** What the words around a quantity say of it. */
export type Seen = {
  readonly quantity: Quantity;
  readonly before: string;
  readonly after: string;
  /** The number as written, in plain letters, and the measure behind it. */
  readonly written: string;
  readonly measure: string;
};

type Answer = FigureKind | 'none';
type Rule = (seen: Seen) => Answer | undefined;

const EACH =
  /(?:每|逐)(?:年|月|季度?|周|半年|日|天|两年|学期|季|[^，。；、]{1,3})[^，。；：]{0,6}$/;
const WITHIN = /^(?:内|之内|以内|办结|反馈|答复|到账|审结|制)/;
const TERM = /(?:时限|期限|压缩|缩短|提前|法定|承诺|减少|压减)[^，。；]{0,6}$/;
const NAMING =
  /(?:会见|拜会|陪同|邀请|接待|会谈|赴|与|同|向|在|由|到|和|、|访问|来自|为|任|名|率|驻|时任|代表|，|。|；|：|（|“|《|^)$/;
const POINTED =
  /(?:[每这那同另哪各任逐进初末上下以届手]|(?<!某)某|人大|政协|代表大会|党代会|纪委)$/;

/** The first rule that knows what a number is says it. */
const rules: readonly Rule[] = [
  // 行政处罚为0，needs no measure.
  ({ quantity: { sort, ends, numeral } }) =>
    sort === null && ends && numeral.form === 'arabic' && numeral.value === 0 ? 'zero' : undefined,
  (seen) => (seen.quantity.sort === null ? bare(seen) : undefined),
  ({ quantity }) => (quantity.numeral.form === 'mask' ? masked(quantity) : undefined),
  ({ written, quantity }) =>
    /^[百千万亿]$/.test(written) && quantity.bound === '=' ? 'none' : undefined,
  ({ quantity }) => (quantity.unit === '周年' ? 'anniversary' : undefined),
  (seen) => (seen.quantity.sort === 'span' ? span(seen) : undefined),
  // 三大设施, 十大案例: a set known by its size.
  ({ measure }) => (measure === '大' ? 'size' : undefined),
  ({ quantity }) => (degrees.has(quantity.unit ?? '') ? 'size' : undefined),
  ({ after }) => (after.startsWith('制') ? 'none' : undefined),
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
const bare = ({ quantity, before, after }: Seen): Answer => {
  const { numeral, bound, ends, scaled } = quantity;
  const told = scaled || bound !== '=';
  if (numeral.form !== 'mask') return ends && told ? 'count' : 'none';
  // 处置案件**， hides a number; 会见**， and 赴**、**访问 hide names.
  const hidesName = NAMING.test(before) || /^[、和与]/.test(after);
  return told || (ends && !hidesName) ? 'count' : 'none';
};

const masked = ({ sort, unit, bound, scaled }: Quantity): Answer => {
  if (sort === 'span') return 'period';
  if (sort === 'event' && unit !== '副') return 'count';
  return maskable.has(unit ?? '') || bound !== '=' || scaled ? 'count' : 'none';
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
  const { value } = quantity.numeral;
  if (value === null || POINTED.test(before)) return 'none';
  if (value > 10) return 'count';
  const plainEvent = plainEvents.has(quantity.unit ?? '');
  if (isLoose(quantity)) return plainEvent || quantity.sort === 'part' ? 'count' : 'none';
  return value === 1 ? one(seen, plainEvent) : few(seen, plainEvent);
}

function few(seen: Seen, plainEvent: boolean): Answer {
  if (seen.quantity.sort === 'event') return plainEvent ? 'count' : 'none';
  const single = /^[个项条位门款]$/.test(seen.quantity.unit ?? '');
  return single && (isPostposed(seen) || concrete.test(seen.after)) ? 'count' : 'size';
}

/** 十余批, 近十家, 三五名: what is said loosely is said of a count. */
const isLoose = ({ numeral, bound }: Quantity): boolean =>
  numeral.about !== null || numeral.valueTo !== null || bound !== '=';

/** 收到申请一件, 废止一项: one is counted only behind the thing; before it, it is an article. */
function one(seen: Seen, plainEvent: boolean): Answer {
  const counts = plainEvent || /^[个项条]$/.test(seen.quantity.unit ?? '');
  const pointed = /(?:其中|之|唯|是|同)$/.test(seen.before);
  return counts && !pointed && isPostposed(seen) ? 'count' : 'none';
}

/** 提出建议两条，: the number stands behind what it counts, at the end of its clause. */
const isPostposed = ({ before, after }: Seen): boolean =>
  /[^，。；：、]{2}$/.test(before) && (after === '' || /^[，。；、）]/.test(after));
