import { say } from '../../../kernel/text.ts';
import type { Text } from '../../../kernel/text.ts';
import type { Document, Line } from '../document.ts';
import type { Rule, Slip } from '../rule.ts';
import { numberOf, numeralOf } from '../rule.ts';

type Level = {
  readonly label: RegExp;
  readonly show: (value: number) => string;
  /** 1. 2. may run on through the whole text. */
  readonly runs?: true;
};

const levels: readonly Level[] = [
  { label: /^([一二三四五六七八九十]{1,3})、/, show: (value) => `${numeralOf(value)}、` },
  { label: /^（([一二三四五六七八九十]{1,3})）/, show: (value) => `（${numeralOf(value)}）` },
  { label: /^(\d{1,2})[.．、](?!\d)/, show: (value) => `${value}.`, runs: true },
  { label: /^（(\d{1,2})）/, show: (value) => `（${value}）` },
];
const INLINE =
  /(?<=^|[。；：，、！？”）\n])[ \u3000]*([一二三四五六七八九十]{1,2})(是|要)(?![否不])/g;
const WITHIN = /[。；：][ \u3000]*（([一二三四五六七八九十]{1,3})）/g;
const CONTENTS = /(?:\.{3,}|…{2,}|·{3,})\s*\d+$/;
const START = /^[一二三四五六七八九十（\d]/;

type Seen = { last: number; at: number; length: number; restarted: boolean };

export const numbering: Rule = {
  id: 'R22',
  title: say('序号错漏', 'Numbering'),
  reason: say(
    '序号跳号、重号或某一项没有序号，说明删改后没有核对结构。',
    'A gap, a repeat or an item without its number shows an outline not checked after editing.',
  ),
  source: say('GB/T 9704—2012 第 7.3.3 条', 'GB/T 9704-2012, 7.3.3'),
  severity: 'error',
  hits: [
    '一、主要举措和成效\n（一）强化学习。组织学习12次。\n（三）规范执法。检查36次。',
    '三、主要负责人履职情况\n认真履行职责，部署重点工作。\n强化党的领导。党组会研究法治议题8项。\n（二）强化制度建设。修订制度3项。',
    '重点做好以下工作：一是强化学习。三是规范执法。四是加强监督。',
  ],
  nearMisses: [
    '一、主要举措和成效\n（一）强化学习。组织学习12次。\n（二）规范执法。检查36次。\n二、存在的不足\n（一）力量不足。\n（二）能力不强。',
    '（一）履行职能\n1.清理事项31项。\n2.优化流程12项。\n（二）规范执法\n3.开展检查36次。\n4.公示结果12件。',
    '一是强化学习。做到三个到位：一是责任到位，二是人员到位，三是措施到位。二是规范执法。',
  ],
  patterns: [INLINE, WITHIN],
  *find(document) {
    yield* labels(document);
    yield* inline(document);
  },
};

type Label = {
  readonly level: Level;
  readonly depth: number;
  readonly value: number;
  readonly at: number;
  readonly length: number;
};

function labelOf({ plain }: Document, { start, end, text }: Line): Label | undefined {
  if (!START.test(text) || CONTENTS.test(text) || isTable(text)) return undefined;
  for (const [depth, level] of levels.entries()) {
    const label = level.label.exec(text);
    if (!label) continue;
    const at = start + plain.slice(start, end).search(/\S/);
    return { level, depth, value: numberOf(label[1] ?? ''), at, length: label[0].length };
  }
  return undefined;
}

function* labels(document: Document): Generator<Slip> {
  const seen = levels.map((): Seen => ({ last: 0, at: 0, length: 0, restarted: false }));
  for (const [index, line] of document.lines.entries()) {
    if (line.text.startsWith('附件')) for (const level of seen) level.last = 0;
    const label = labelOf(document, line);
    if (label) yield* labelled(document, seen, { ...label, index });
    runOn(seen, line);
  }
  for (const own of seen.slice(1)) yield* lone(own);
}

/** （二） may follow （一） within the same paragraph. */
function runOn([, own]: readonly Seen[], { text }: Line): void {
  if (!own || !text.includes('（')) return;
  for (const [, numeral = ''] of text.matchAll(WITHIN)) {
    const value = numberOf(numeral);
    if (value === own.last + 1 || value === 1) own.last = value;
  }
}

function* labelled(
  document: Document,
  seen: readonly Seen[],
  { level, depth, value, at, length, index }: Label & { readonly index: number },
): Generator<Slip> {
  const own = seen[depth];
  if (!own) return;
  const message = messageOf(level, own, value);
  if (message) yield* wrong(document, { at, length, message }, own.last === 0 ? index : -1);
  yield* begun(seen, depth);
  if (value === 1 && depth > 0) yield* lone(own);
  Object.assign(own, { last: value, at, length, restarted: false });
}

/** A number of one level ends the lists below it; 1. 2. may run on. */
function* begun(seen: readonly Seen[], depth: number): Generator<Slip> {
  for (const [below, lower] of seen.entries()) {
    if (below <= depth) continue;
    yield* lone(lower);
    if (levels[below]?.runs) lower.restarted = true;
    else lower.last = 0;
  }
}

/** A list of one item: it needs no number, or the second has lost its own. */
function* lone({ last, at, length, restarted }: Seen): Generator<Slip> {
  if (last !== 1 || restarted) return;
  yield {
    at,
    length,
    message: say(
      '只有一项，不必编号；或者下一项缺序号',
      'A list of one item, or the next lost its number',
    ),
    severity: 'note',
    same: 'lone',
  };
}

const isTable = (text: string): boolean => /[\t|]/.test(text);

function messageOf(level: Level, { last, restarted }: Seen, value: number): Text | undefined {
  const begins = value === 1 && (restarted || last === 0 || (last > 1 && level !== levels[0]));
  if (begins || value === last + 1) return undefined;
  const [own, before] = [level.show(value), level.show(last)];
  if (value === last) return say(`序号${own}重复`, `${own} stands twice`);
  if (last === 0) return say(`缺序号${level.show(1)}`, `The item ${level.show(1)} is missing`);
  if (value === 1) return say(`序号又从${own}开始`, `The numbering starts again`);
  return say(`序号不连续：${before}之后是${own}`, `Numbering gap: ${own} follows ${before}`);
}

/** Where the first number of a list is missing, the paragraph before mostly is the item that lost it. */
function* wrong(document: Document, slip: Slip, missingBefore: number): Generator<Slip> {
  const item = missingBefore < 0 ? undefined : unnumberedBefore(document, missingBefore);
  if (!item) yield slip;
  else for (const place of [item, slip]) yield { ...slip, ...place, same: `${slip.at}` };
}

function unnumberedBefore(
  { lines, plain }: Document,
  index: number,
): Pick<Slip, 'at' | 'length'> | undefined {
  const line = lines.slice(Math.max(0, index - 5), index).findLast(({ text }) => text !== '');
  const topic = /^([^，。；：]{4,24})。./.exec(line?.text ?? '')?.[1];
  if (!line || !topic || levels.some(({ label }) => label.test(line.text))) return undefined;
  return {
    at: line.start + plain.slice(line.start, line.end).search(/\S/),
    length: topic.length,
  };
}

type Counter = { readonly kind: string; last: number };

/** 一是…二是… may nest: a number goes on with the innermost list it fits. */
function* inline(document: Document): Generator<Slip> {
  let open: Counter[] = [];
  let line = 0;
  for (const { index, 0: quote, 1: numeral = '', 2: kind = '' } of document.plain.matchAll(
    INLINE,
  )) {
    const headed = document.plain
      .slice(line, index)
      .search(/\n[ \u3000]*(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)/);
    if (headed >= 0) open = [];
    line = index;
    const value = numberOf(numeral);
    if (value === 1) {
      open = [...open.slice(-3), { kind, last: 1 }];
      continue;
    }
    const fits = open.findLastIndex(
      (counter) => counter.kind === kind && counter.last + 1 === value,
    );
    const counter = open[fits];
    if (counter) {
      counter.last = value;
      open = open.slice(0, fits + 1);
      continue;
    }
    yield {
      at: index + quote.length - numeral.length - 1,
      length: numeral.length + 1,
      message: gap(open.findLast((other) => other.kind === kind)?.last, { value, kind }),
    };
    open = [...open.slice(-3), { kind, last: value }];
  }
}

function gap(
  last: number | undefined,
  { value, kind }: { readonly value: number; readonly kind: string },
): Text {
  const own = `${numeralOf(value)}${kind}`;
  if (last === value) return say(`“${own}”重复`, `${own} stands twice`);
  const before = last === undefined ? '' : `${numeralOf(last)}${kind}`;
  return last === undefined
    ? say(`“${own}”之前缺“一${kind}”`, `${own} without a first`)
    : say(`“${before}”之后是“${own}”`, `${own} follows ${before}`);
}
