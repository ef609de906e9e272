import type { Line } from '../../paper/flow.ts';
import { line, OFFICIAL_PAGE } from '../../paper/flow.ts';
import { packWord } from '../../paper/word-file.ts';
import type { Finding, Place } from '../check/finding.ts';
import type { Item, Report } from '../read/report.ts';

const TITLE_SIZE = 22;

/** A report that came as text, page or PDF, on the page of GB/T 9704: one paragraph a line, headings in their type. */
export const newWord = (text: string, report: Report): Promise<Uint8Array> =>
  packWord({
    page: OFFICIAL_PAGE,
    head: { kind: 'form' },
    items: linesOf(text, report),
    closing: [],
    annexes: [],
    imprint: null,
    draft: null,
    title: report.title ?? '',
    author: report.issuer ?? '',
    day: null,
  });

function linesOf(text: string, report: Report): Line[] {
  const levels = headingLines(report);
  const body = report.parts[0]?.line ?? 1;
  return text.split('\n').map((content, at) => {
    const level = isAlone(content) ? (levels.get(at + 1) ?? 0) : 0;
    const isTitle = at + 1 < body && isPartOf(content, report);
    return lineOf(content.trim(), level, isTitle);
  });
}

const isPartOf = (content: string, { title, issuer }: Report): boolean => {
  const own = content.replace(/\s/g, '');
  return own !== '' && `${issuer ?? ''}${title ?? ''}`.replace(/\s/g, '').includes(own);
};

function lineOf(content: string, level: number, isTitle: boolean): Line {
  const runs = content
    .split(/(\t)/)
    .filter((part) => part !== '')
    .map((part) => ({ text: part }));
  if (isTitle) {
    const set = { face: 'title', size: TITLE_SIZE, align: 'center', keep: true } as const;
    return line(runs, OFFICIAL_PAGE, set);
  }
  const face = level === 1 ? 'hei' : level === 2 ? 'kai' : 'fang';
  return line(runs, OFFICIAL_PAGE, { face, align: 'justify', first: 2, keep: level > 0, level });
}

/** A heading on a line of its own; one that goes on as text is set as text. */
const isAlone = (content: string): boolean =>
  content.trim().length <= 60 && !/[。；].*\S/.test(content.trim());

function headingLines({ parts }: Report): ReadonlyMap<number, number> {
  const levels = new Map<number, number>();
  const add = (items: readonly Item[], level: number): void => {
    for (const item of items) {
      if (!levels.has(item.line)) levels.set(item.line, level);
      add(item.items, level + 1);
    }
  };
  for (const part of parts) levels.set(part.line, 1);
  for (const part of parts) add(part.items, 2);
  return new Map([...levels].filter(([, level]) => level <= 2));
}

/** Findings of a text at their places in its new Word file, whose paragraphs begin without blanks. */
export function shifted(findings: readonly Finding[], text: string): readonly Finding[] {
  const lines = text.split('\n');
  return findings.map((finding) => ({ ...finding, ...placed(finding, lines[finding.line - 1]) }));
}

function placed({ column, quote }: Place, content = ''): Partial<Place> {
  const blanks = content.length - content.trimStart().length;
  const lost = Math.max(0, blanks - (column - 1));
  return { column: Math.max(1, column - blanks), quote: quote.slice(lost) };
}
