import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import { labeller, readNumbers } from './docx-numbering.ts';
import type { Package } from './docx-package.ts';
import type { Beside, Paragraph, Piece } from './docx-scan.ts';
import { listOf, scan } from './docx-scan.ts';
import { readStyles } from './docx-styles.ts';

/** A line of the text with the pieces that it is made of, in order. */
export type WordLine = { readonly pieces: readonly Piece[] };

export type WordText = {
  /** `word/document.xml`, which the places of the pieces count in. */
  readonly xml: string;
  readonly lines: readonly WordLine[];
  readonly leftOut: readonly Text[];
};

const DOCUMENT = 'word/document.xml';

/** The paragraphs of a Word document as lines; undefined when it holds no document. Throws XmlProblem. */
export function readWord(from: Package): WordText | undefined {
  const xml = from.find(DOCUMENT);
  if (xml === undefined || !xml.includes('<w:body')) return undefined;
  const { paragraphs, beside } = scan(xml);
  const shown = labelled(from, paragraphs);
  const leftOut = sayBeside(beside);
  if (shown.length < paragraphs.length) leftOut.push(contentsLeftOut);
  if (/<w:t[ >]/.test(edgesOf(from))) leftOut.push(edgesLeftOut);
  return { xml, lines: linesOf(shown), leftOut };
}

/** The paragraphs that are read, each with the label that Word counts for it; a table of contents repeats the text. */
function labelled(from: Package, paragraphs: readonly Paragraph[]): readonly Labelled[] {
  const styleOf = readStyles(from.find('word/styles.xml') ?? '');
  const label = labeller(readNumbers(from.find('word/numbering.xml') ?? ''));
  return paragraphs.flatMap((paragraph) => {
    const style = styleOf(paragraph.style);
    if (/^toc ?\d/i.test(style.name)) return [];
    const inList = listOf(paragraph, style.inList);
    const empty = paragraph.pieces.every(({ text }) => text.trim() === '');
    return [{ paragraph, label: inList && !empty ? label(inList) : '' }];
  });
}

type Labelled = { readonly paragraph: Paragraph; readonly label: string };

const made = (text: string): Piece => ({ text, raw: null, run: null });

/** A paragraph is a line; so is a row of a table whose cells hold one paragraph each, its cells parted by tabs. */
function linesOf(shown: readonly Labelled[]): readonly WordLine[] {
  const lines: Piece[][] = [];
  let line: Piece[] = [];
  let before: Paragraph['cell'];
  for (const { paragraph, label } of shown) {
    const { cell } = paragraph;
    if (sharesRow(before, cell)) line.push(made('\t'));
    else lines.push((line = []));
    if (label !== '') line.push(made(label));
    for (const piece of paragraph.pieces) {
      if (piece.text === '\n') lines.push((line = []));
      else line.push(piece);
    }
    before = cell;
  }
  return lines.map((pieces) => ({ pieces }));
}

const sharesRow = (before: Paragraph['cell'], cell: Paragraph['cell']): boolean =>
  cell !== undefined && cell.row.joined && before?.row === cell.row;

export const textOfLine = ({ pieces }: WordLine): string => pieces.map(({ text }) => text).join('');

const edgesOf = (from: Package): string =>
  from.names
    .filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name))
    .map((name) => from.find(name) ?? '')
    .join('');

const contentsLeftOut = say(
  '自动目录没有核对。',
  'The automatic table of contents was not checked.',
);
const edgesLeftOut = say('页眉、页脚没有核对。', 'Headers and footers were not checked.');

const BESIDE: Readonly<Record<Beside, (count: number) => Text>> = {
  pictures: (count) =>
    say(
      `图片、图形${count}个，其中的文字只核对文本框里的。`,
      `${count} pictures or shapes; of their text only text boxes were checked.`,
    ),
  hidden: () =>
    say(
      '文档里有隐藏文字，没有核对；公开前请删除。',
      'The document holds hidden text, which was not checked; remove it before publication.',
    ),
  changes: (count) =>
    say(
      `文档带有修订标记${count}处，按全部接受修订后的文字核对；公开前请接受或者拒绝修订。`,
      `${count} tracked changes were read as accepted; accept or reject them before publication.`,
    ),
  embedded: (count) =>
    say(`嵌入对象${count}个没有打开。`, `${count} embedded objects were not opened.`),
  notes: (count) =>
    say(`脚注、尾注${count}条没有核对。`, `${count} footnotes or endnotes were not checked.`),
};

const sayBeside = (beside: ReadonlyMap<Beside, number>): Text[] =>
  [...beside].map(([what, count]) => BESIDE[what](count));
