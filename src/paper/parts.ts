/** The words of a paper that every printer needs alike: cleaned text, dates, the lines of a title, notes. */
import type { Day } from '../kernel/day.ts';
import type { DocumentPaper, LetterPaper, Run, Text } from './paper.ts';

export const DRAFT_MARK = '未签发稿';

const UNPRINTABLE =
  /(?!\n)[\p{Cc}\p{Noncharacter_Code_Point}]|(?![\p{Variation_Selector}\u200c\u200d])\p{Default_Ignorable_Code_Point}/gu;

/**
 * Text as it can be printed: one kind of line break, no control characters, and none of the invisible characters
 * that turn the order of a line round. Half a surrogate pair becomes U+FFFD, which every printer can show.
 */
export function clean(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(UNPRINTABLE, '');
}

/** Cleaned text on one line. */
export const oneLine = (text: string): string => clean(text).replaceAll('\n', ' ');

export function runsOf(text: Text): Run[] {
  const runs = typeof text === 'string' ? [{ text }] : text;
  return runs.map((run) => ({ ...run, text: clean(run.text) })).filter((run) => run.text !== '');
}

const NARROW = /[ -\u02ff\u0370-\u08ff]/u;

/** Width in full-width characters; a Latin letter or digit counts half. An estimate: fonts differ by a few per cent. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) {
    width += NARROW.test(char) ? 0.5 : 1;
  }
  return width;
}

/** 2026年3月5日: Arabic digits, no leading zeros. Without a day the place is left to be filled by hand. */
export function dayText(day: Day | null): string {
  if (day === null) {
    return '　　年　　月　　日';
  }
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(year)}年${Number(month)}月${Number(date)}日`;
}

/** 附件说明: one name stands alone, several are numbered. No stop at the end of a name. */
export function attachmentLines(names: readonly string[]): string[] {
  const clear = names.map(oneLine);
  return clear.length === 1 ? clear : clear.map((name, i) => `${i + 1}. ${name}`);
}

export function noteLines(paper: LetterPaper | DocumentPaper): string[] {
  const notes = (paper.notes ?? []).map((note) => `（${oneLine(note)}）`);
  const { contact } = paper;
  return contact === undefined
    ? notes
    : [...notes, `（联系人：${oneLine(contact.person)}，联系电话：${oneLine(contact.phone)}）`];
}

const SENSITIVITY = { public: null, internal: '内部', 'work-secret': '工作秘密' } as const;

/** What stands at the upper left corner: sensitivity, then urgency. Nothing for a public paper. */
export function cornerLines(paper: LetterPaper | DocumentPaper): string[] {
  const mark = SENSITIVITY[paper.sensitivity ?? 'public'];
  return [mark, paper.urgency].filter((line) => line !== null && line !== undefined);
}

const CLOSING = /^[\p{Pe}\p{Pf}，。、；：？！·的了]/u;
const OPENING = /[\p{Ps}\p{Pi}]$/u;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words that must not be torn; a closing mark stays with the word before it, an opening one with the word behind. */
function wordsOf(title: string, most: number): string[] {
  const words: string[] = [];
  for (const { segment } of segmenter.segment(title)) {
    const last = words.at(-1);
    if (last !== undefined && (CLOSING.test(segment) || OPENING.test(last))) {
      words[words.length - 1] = last + segment;
    } else {
      words.push(segment);
    }
  }
  return words.flatMap((word) => (widthOf(word) > most ? Array.from(word) : [word]));
}

type Break = { cost: number; from: number };

/** The breaks that leave `count` lines most even; undefined when some line cannot hold its words. */
function evenBreaks(widths: readonly number[], count: number, most: number): number[] | undefined {
  const sums = widths.reduce<number[]>((all, width) => [...all, (all.at(-1) ?? 0) + width], [0]);
  const mean = (sums.at(-1) ?? 0) / count;
  let best: (Break | undefined)[] = sums.map((_, i) =>
    i === 0 ? { cost: 0, from: 0 } : undefined,
  );
  const steps: (Break | undefined)[][] = [];
  for (let line = 0; line < count; line += 1) {
    best = sums.map((end, i) => {
      let found: Break | undefined;
      for (let from = i - 1; from >= 0; from -= 1) {
        const width = end - (sums[from] ?? 0);
        if (width > most) {
          break;
        }
        const before = best[from];
        const cost = before === undefined ? Infinity : before.cost + (width - mean) ** 2;
        if (cost < (found?.cost ?? Infinity)) {
          found = { cost, from };
        }
      }
      return found;
    });
    steps.push(best);
  }
  const ends = [widths.length];
  for (const step of steps.toReversed()) {
    const at = step[ends[0] ?? 0];
    if (at === undefined) {
      return undefined;
    }
    ends.unshift(at.from);
  }
  return ends;
}

/**
 * A title in lines of at most `most` full-width characters, about equally long, with no word torn
 * (GB/T 9704 7.3.1). A line break in the title is kept.
 */
export function titleLines(title: string, most: number): string[] {
  return clean(title)
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => {
      const words = wordsOf(part, most);
      const widths = words.map(widthOf);
      for (let count = Math.ceil(widthOf(part) / most); count <= words.length; count += 1) {
        const ends = evenBreaks(widths, count, most);
        if (ends !== undefined) {
          return ends.slice(1).map((end, i) => words.slice(ends[i], end).join('').trim());
        }
      }
      return [part];
    });
}
