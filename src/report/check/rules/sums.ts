import { say } from '../../../kernel/text.ts';
import type { Document, Span } from '../document.ts';
import { sentenceAt } from '../document.ts';
import type { Rule, Slip } from '../rule.ts';
import { amountsIn } from './amounts.ts';
import type { Amount } from './amounts.ts';

const KEY = /其中|包括|包含|分别为|合计|共计|总计/g;
const SPLIT = /其中|包括|包含|分别为/;
const TOTAL = /(?:合计|共计|总计)(?:为)?\s*(?=\d)/;
const RATE =
  /(\d[\d,]*)(件|项|条|个|起|份|人|次|家|宗)[^。；\n]{0,30}?(?:办结|办复|完成|答复|回复|整改|采纳|化解|合格|通过|达标)(?:了)?(\d[\d,]*)\2[^。；\n]{0,20}?率(?:为|达|达到|是)?(\d{1,3}(?:\.\d+)?)%/g;
const OVER =
  /(?<!增长|增|完成|执行|回报|收益|利润|投资|负债|贡献|达产|超额|周转|倍|使用)率[^，。；\d\n]{0,6}(\d{3,}(?:\.\d+)?)%|占(?:比|总数的)?(?:为|达)?(\d{3,}(?:\.\d+)?)%/g;

export const sums: Rule = {
  id: 'R18',
  title: say('合计与分项不符', 'Sums that do not add up'),
  reason: say(
    '分项相加不等于总数、分项大于总数、比率与件数不合，是读者最先发现的错误。',
    'Parts that do not make the whole are the first thing a reader finds.',
  ),
  source: say('统计表述：总数等于分项之和', 'A whole is the sum of its parts'),
  severity: 'error',
  hits: [
    '全年处理群众来信31件，其中咨询类18件，投诉类7件，建议类5件。',
    '受理申请12件，其中予以公开15件。',
    '开展线上培训3场、线下培训5场，合计9场；受理投诉40件，办结38件，办结率100%。',
  ],
  nearMisses: [
    '全年处理群众来信30件，其中咨询类18件，投诉类7件，建议类5件。',
    '全年发布信息1686篇，其中普法信息26篇、双语信息30篇。',
    '审查合同20件，其中采购14件、租赁6件；提出意见31条，修改18件。全年收件20件，其中外企5件，已办结19件。',
    '收到申请9件，其中自然人7件、法人2件，予以公开4件、部分公开5件。',
    '办理27件，其中建议3件，主办2件、会办1件；提案24件。受理投诉40件，办结38件，办结率95%。',
  ],
  patterns: [KEY, RATE, OVER],
  *find(document) {
    let done = -1;
    for (const { index } of document.plain.matchAll(KEY)) {
      if (index < done) continue;
      const sentence = sentenceAt(document, index);
      done = sentence.end;
      yield* ofSentence(sentence);
    }
    yield* rates(document);
  },
};

function* ofSentence({ text, start }: Span): Generator<Slip> {
  const split = SPLIT.exec(text);
  if (split) yield* parts(text, start, split.index);
  const total = TOTAL.exec(text);
  if (total) yield* totals(text, start, total.index + total[0].length);
}

/** What is carried over from year to year is not a part of what came in. */
const CARRIED = /结转|跨年|在办|未办结|遗留/;

function* parts(text: string, offset: number, at: number): Generator<Slip> {
  if (CARRIED.test(text.slice(at))) return;
  const before = amountsIn(text.slice(0, at));
  const listed = partsText(text.slice(at));
  const after = partsIn(listed).map((amount) => ({ ...amount, at: amount.at + at }));
  const unit = after[0]?.unit;
  const wholes = wholesIn(
    text,
    before.filter((amount) => amount.unit === unit && amount.depth === 0),
  );
  const [whole] = wholes;
  const members = after.filter((amount) => amount.unit === unit && amount.depth === 0);
  if (!whole || members.length > 12 || !members.every(({ exact }) => exact)) return;
  const most = Math.max(...wholes.map(({ value }) => value));
  const first = endOfList(listed, at);
  const bigger = members.find(({ value, at: place }) => value > most && place < first);
  if (bigger) yield slip(offset, bigger, say('分项大于总数', 'A part larger than the whole'));
  else yield* unequal(offset, wholes, shortestFit(members, wholes, first));
}

const endOfList = (listed: string, at: number): number => {
  const end = listed.indexOf('；');
  return end < 0 ? Infinity : at + end;
};

/** 其中受理52件，不予受理6件；审结47件：behind the semicolon another thing may begin. What fits the whole better is the list. */
function shortestFit(
  members: readonly Amount[],
  wholes: readonly Amount[],
  first: number,
): readonly Amount[] {
  const head = members.filter(({ at }) => at < first);
  if (head.length < 2 || head.length === members.length) return members;
  if (wholes.some(({ value }) => adds(value, members))) return members;
  const away = (some: readonly Amount[]): number =>
    Math.min(...wholes.map(({ value }) => Math.abs(value - sumOf(some))));
  return away(head) <= away(members) ? head : members;
}

const STATE =
  /(?:^|[，；、])已?(?:全部)?(?:办结|审结|结案|办复|答复|整改|化解|完成|销号|调解成功)[^，；、]*$/;

/** 其中涉外10件，已办结28件: how far things have come is no part beside what they are. */
function partsIn(listed: string): readonly Amount[] {
  const all = amountsIn(listed);
  const kinds = all.filter(({ at }) => !STATE.test(listed.slice(0, at)));
  return kinds.length > 0 && kinds[0] === all[0] ? kinds : all;
}

/** 建议6件、提案11件，其中…: the whole may be the last number, or the sum of the last two or three. */
function wholesIn(text: string, before: readonly Amount[]): readonly Amount[] {
  const wholes: Amount[] = [];
  let value = 0;
  let next: Amount | undefined;
  for (const amount of before.slice(-3).toReversed()) {
    const joined = !next || /^[^，；]*$/.test(text.slice(amount.at, next.at));
    if (!amount.exact || !joined) break;
    value += amount.value;
    wholes.push({ ...amount, value });
    next = amount;
  }
  return wholes;
}

const sumOf = (members: readonly Amount[]): number =>
  members.reduce((all, { value }) => all + value, 0);

function closestTo(wholes: readonly Amount[], members: readonly Amount[]): Amount | undefined {
  const sum = sumOf(members);
  const away = ({ value }: Amount): number => Math.abs(value - sum);
  return wholes.toSorted((a, b) => away(a) - away(b))[0];
}

function* unequal(
  offset: number,
  wholes: readonly Amount[],
  members: readonly Amount[],
): Generator<Slip> {
  const whole = closestTo(wholes, members);
  if (!whole || members.length < 2 || wholes.some(({ value }) => isDivided(value, members))) return;
  const sum = sumOf(members);
  if (sum < whole.value && (whole.value - sum) / whole.value > 0.1) return;
  yield slip(
    offset,
    whole,
    say(
      `分项相加为${sum}，总数为${whole.value}`,
      `The parts make ${sum}, the whole is ${whole.value}`,
    ),
  );
}

/** The members make the whole, or their first do: the others then divide it once more, by something else. */
const isDivided = (whole: number, members: readonly Amount[]): boolean =>
  members.some((_, at) => at > 0 && sumOf(members.slice(0, at + 1)) === whole) ||
  adds(whole, members);

/** Whether the members make the whole when some of them are parts of the one before (3, of which 2 and 1; 24). */
function adds(rest: number, members: readonly Amount[]): boolean {
  const [first, ...others] = members;
  if (!first) return rest === 0;
  if (first.value > rest) return false;
  if (adds(rest - first.value, others)) return true;
  let inner = 0;
  for (const [at, member] of others.entries()) {
    inner += member.value;
    if (inner === first.value && at > 0) return adds(rest - first.value, others.slice(at + 1));
  }
  return false;
}

const VERB =
  /^(?:共|全年|累计)?(?:开展|举办|组织|召开|发布|办理|接待|参加|受理|印发|制定|完成|审核|走访|覆盖|发放|推送|收到|回复|处置|修订|接受|提供|出具)/;

/** The parts end where a clause begins a new action, unless the parts are actions themselves. */
function partsText(text: string): string {
  const clauses = text.split(/(?<=[，；])/);
  const [, ...rest] = clauses;
  const head = (clauses[0] ?? '').replace(SPLIT, '').replace(/^[，：有]+/, '');
  if (VERB.test(head)) return text;
  const stop = rest.findIndex((clause) => VERB.test(clause));
  return stop < 0 ? text : clauses.slice(0, stop + 1).join('');
}

function* totals(text: string, offset: number, at: number): Generator<Slip> {
  const [total] = amountsIn(text.slice(at, at + 20));
  if (!total?.exact || total.at > 0) return;
  const clause = text.slice(0, at);
  const listed = clause.slice(Math.max(clause.lastIndexOf('；'), clause.lastIndexOf('：')) + 1);
  if (listed.includes('等') || SPLIT.test(listed)) return;
  // 合计111件（份）: the total counts two units.
  const also = /^（([\u4e00-\u9fff])）/.exec(text.slice(at + total.quote.length))?.[1];
  const members = amountsIn(listed).filter(
    ({ unit, depth }) => [total.unit, also].includes(unit) && depth === 0,
  );
  if (!isList(members) || adds(total.value, members)) return;
  const sum = sumOf(members);
  yield slip(
    offset + at,
    total,
    say(
      `分项相加为${sum}，合计为${total.value}`,
      `The parts make ${sum}, the total is ${total.value}`,
    ),
  );
}

const isList = (members: readonly Amount[]): boolean =>
  members.length >= 2 && members.length <= 12 && members.every(({ exact }) => exact);

const slip = (offset: number, { at, quote }: Amount, message: Slip['message']): Slip => ({
  at: offset + at,
  length: quote.length,
  message,
});

function* rates({ plain }: Document): Generator<Slip> {
  for (const { index, 0: quote, 1: base, 3: done, 4: rate } of plain.matchAll(RATE)) {
    const real = (Number(done?.replaceAll(',', '')) / Number(base?.replaceAll(',', ''))) * 100;
    if (Math.abs(real - Number(rate)) > 0.6)
      yield {
        at: index,
        length: quote.length,
        message: say(
          `${done}÷${base}为${real.toFixed(1)}%，写的是${rate}%`,
          `${done} of ${base} is ${real.toFixed(1)}%, not ${rate}%`,
        ),
      };
  }
  for (const { index, 0: quote, 1: rate, 2: share } of plain.matchAll(OVER))
    if (Number(rate ?? share) > 100)
      yield {
        at: index,
        length: quote.length,
        message: say('比率超过100%', 'A rate above 100%'),
      };
}
