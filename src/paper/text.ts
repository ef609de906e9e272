/** Paper → plain text, for search, mail and reading aloud; and a paper without the personal values in it. */
import type { Flow, GridCell, Item, PrintRun } from './flow.ts';
import { flowOf } from './layout.ts';
import type { Paper } from './paper.ts';

function runText(run: PrintRun): string {
  if (run.check !== undefined) {
    return run.check ? '☑' : '☐';
  }
  return run.blank === undefined ? run.text : '＿'.repeat(run.blank);
}

const textOf = (runs: readonly PrintRun[]): string => runs.map(runText).join('');

const cellText = (cell: GridCell): string =>
  [textOf(cell.runs), ...cell.slots.map(textOf)]
    .join(' ')
    .replaceAll(/[\n\t]+/g, ' ')
    .trim();

/** A title is broken to look well, not because a line ends: two Latin words get their space back. */
const unbroken = (title: string): string =>
  title.replaceAll(/([!-~])\n([!-~])/g, '$1 $2').replaceAll('\n', '');

function itemLines(item: Item): string[] {
  switch (item.kind) {
    case 'line':
      return [item.level === -1 ? unbroken(textOf(item.runs)) : textOf(item.runs)];
    case 'grid':
      return item.rows.map(({ cells }) => cells.map(cellText).join('\t').trimEnd());
    case 'image':
      return [`［${item.alt}］`];
    case 'gap':
    case 'break':
      return [];
  }
}

function headLines(flow: Flow): string[] {
  const { head } = flow;
  if (head.kind === 'form') {
    return [];
  }
  const signers = head.kind === 'document' ? head.signers : [];
  return [
    unbroken(head.mark.join('\n')),
    ...head.corner,
    head.number,
    ...(head.kind === 'letter' && head.badge ? [head.badge] : []),
    ...(signers.length === 0 ? [] : [`签发人：${signers.join('　')}`]),
  ];
}

/** What the paper says in print order, a line for each paragraph and each row; cells are separated by tabs. */
export function toText(paper: Paper): string {
  const flow = flowOf(paper);
  const { imprint } = flow;
  const printed = imprint?.printed ?? null;
  return [
    flow.draft ?? '',
    ...headLines(flow),
    ...[...flow.items, ...flow.closing, ...flow.annexes].flatMap(itemLines),
    imprint?.cc ?? '',
    printed === null ? '' : `${printed.office}　${printed.day}`,
  ]
    .filter((text) => text.trim() !== '')
    .join('\n');
}

const MASK = '×××';

const isPersonal = (value: object): value is { text: string } =>
  'personal' in value && value.personal === true && 'text' in value;

function maskedValue(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(maskedValue);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if (isPersonal(value)) {
    return { ...value, text: MASK };
  }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, maskedValue(part)]));
}

/** The paper with every run marked `personal` blanked out; whatever is not marked stays. */
export const masked = (paper: Paper): Paper =>
  // A paper is plain data, and the walk changes nothing of it but the text of runs.
  maskedValue(paper) as Paper;
