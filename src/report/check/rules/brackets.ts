import { say } from '../../../kernel/text.ts';
import type { Document } from '../document.ts';
import type { Rule, Slip } from '../rule.ts';

const PAIRS: Readonly<Record<string, string>> = {
  '《': '》',
  '〈': '〉',
  '（': '）',
  '【': '】',
  '「': '」',
  '『': '』',
  '“': '”',
  '‘': '’',
  '〔': '〕',
};
const CLOSERS = new Set(Object.values(PAIRS));
/** Nothing else of one pair swallows the other: only the innermost may close. */
const MARK = /[《》〈〉（）【】「」『』“”‘’〔〕\n]/g;
/** 1） and （1） as labels; an apostrophe in a Latin name. */
const LABEL = /(?:^|[\s。；：，、])[\dA-Za-z一二三四五六七八九十]{1,3}$/;

/** Nobody nests deeper; a text of nothing but opening marks is to stay linear. */
const DEEPEST = 40;

type Open = { readonly mark: string; readonly at: number };

export const brackets: Rule = {
  id: 'R28',
  title: say('引号、括号、书名号不成对', 'Marks that do not pair'),
  reason: say(
    '缺一半的书名号、引号、括号使文件名称和引文没有边界。',
    'A title, quotation or bracket without its other half has no end.',
  ),
  source: say('GB/T 15834—2011《标点符号用法》', 'GB/T 15834-2011, use of punctuation'),
  severity: 'error',
  hits: [
    '贯彻落实《法治政府建设实施纲要（2021—2025年），细化任务清单。',
    '深化“放管服改革，优化营商环境。',
    '强化因公出国境）管理，全年审核团组12个。',
  ],
  nearMisses: [
    '1）强化学习；2）强化执法；3）强化监督。',
    '贯彻《关于〈甲市法治规划（2021—2025年）〉的通知》，推进“放管服”改革。',
    '走访John’s Hotel（甲市店）等“一带一路”企业12家。',
  ],
  patterns: [MARK],
  *find(document) {
    let stack: Open[] = [];
    for (const match of document.plain.matchAll(MARK)) {
      const { index: at } = match;
      const [mark] = match;
      if (mark === '\n') {
        if (stack.length > 0) stack = [...carried(document, stack, at)];
        yield* stack.map(slipOf);
        stack = [];
      } else if (CLOSERS.has(mark)) yield* closed(document, stack, { mark, at });
      else {
        stack.push({ mark, at });
        const [outermost] = stack;
        if (stack.length > DEEPEST && outermost) yield slipOf(outermost);
        stack = stack.slice(-DEEPEST);
      }
    }
    yield* stack.map(slipOf);
  },
};

function* closed({ plain }: Document, stack: Open[], { mark, at }: Open): Generator<Slip> {
  const depth = stack.findLastIndex((open) => PAIRS[open.mark] === mark);
  if (depth >= 0) {
    const [, ...unclosed] = stack.splice(depth);
    yield* unclosed.map(slipOf);
    return;
  }
  const before = plain.slice(Math.max(0, at - 4), at);
  if (mark === '）' && LABEL.test(before)) return;
  if (mark === '’' && /[A-Za-z]$/.test(before)) return;
  if (!isContinued(plain, at)) yield slipOf({ mark, at });
}

/** A line end within a bracket is a broken paragraph (R21), not a missing mark. */
function carried({ plain }: Document, stack: readonly Open[], at: number): readonly Open[] {
  const next = plain.slice(at + 1, at + 121).trimStart();
  const line = next.slice(0, next.includes('\n') ? next.indexOf('\n') : next.length);
  const stopped = /[。！？；]$/.test(plain.slice(Math.max(0, at - 3), at).trimEnd());
  return [...firstOfEach(stack)].filter(({ mark }) => {
    const close = line.indexOf(PAIRS[mark] ?? mark);
    const open = line.indexOf(mark);
    return stopped || close < 0 || (open >= 0 && open < close);
  });
}

/** “…“ leaves two openings of one slip. */
function* firstOfEach(stack: readonly Open[]): Generator<Open> {
  const seen = new Set<string>();
  for (const open of stack) {
    if (!seen.has(open.mark)) yield open;
    seen.add(open.mark);
  }
}

/** The closing half of a bracket that the line before opened. */
function isContinued(plain: string, at: number): boolean {
  const near = plain.slice(Math.max(0, at - 120), at);
  if (!near.includes('\n')) return false;
  const start = at - near.length + near.lastIndexOf('\n') + 1;
  const above = plain.slice(Math.max(0, start - 200), Math.max(0, start - 1));
  const line = above.slice(above.lastIndexOf('\n') + 1).trimEnd();
  const open = Object.keys(PAIRS).find((mark) => PAIRS[mark] === plain[at]) ?? '';
  return line.lastIndexOf(open) > line.lastIndexOf(plain[at] ?? '');
}

const slipOf = ({ mark, at }: Open): Slip => ({
  at,
  length: 1,
  message: CLOSERS.has(mark)
    ? say(`“${mark}”没有前一半`, `No opening half for ${mark}`)
    : say(`“${mark}”没有后一半`, `No closing half for ${mark}`),
});
