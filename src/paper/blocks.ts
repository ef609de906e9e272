/** The blocks of a body in print order. */
import { line, textWidth } from './flow.ts';
import type { Item, Line, Page, PrintRun } from './flow.ts';
import { keyGrid, slotRuns, STRIP_LEGEND, stripGrid, tableGrid } from './grids.ts';
import type { Block, Slot } from './paper.ts';
import { oneLine, runsOf } from './parts.ts';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

const HEADING_FACES = ['fang', 'hei', 'kai', 'fang', 'fang'] as const;

function paragraph(block: Of<'paragraph'>, page: Page): Item[] {
  const level = block.level ?? 0;
  const align = block.align ?? 'left';
  return [
    line(runsOf(block.text), page, {
      face: HEADING_FACES[level],
      align: align === 'left' ? 'justify' : align,
      first: align === 'left' && block.indent !== false ? 2 : 0,
      keep: level === 1 || level === 2,
      level,
    }),
  ];
}

function list(block: Of<'list'>, page: Page): Item[] {
  return block.items.map((item, i) => {
    const mark = block.ordered === true ? `${i + 1}. ` : '• ';
    return line([{ text: mark }, ...runsOf(item)], page, { align: 'justify', first: 2 });
  });
}

function table(block: Of<'table'>, page: Page): Item[] {
  const { caption } = block;
  const above: Item[] =
    caption === undefined
      ? []
      : [line(runsOf(caption), page, { face: 'hei', align: 'center', keep: true })];
  return [...above, tableGrid(block, textWidth(page))];
}

function slots(list_: readonly Slot[], set: Partial<Line>, page: Page): Item[] {
  const runs = list_.flatMap((slot, i): PrintRun[] =>
    i === 0 ? slotRuns(slot) : [{ text: '　　' }, ...slotRuns(slot)],
  );
  return [line(runs, page, set)];
}

function checks(block: Of<'checks'>, page: Page): Item[] {
  const label: PrintRun[] =
    block.label === undefined ? [] : [{ text: `${oneLine(block.label)}：` }];
  const boxes = block.items.flatMap(({ text, checked }): PrintRun[] => [
    { text: '', check: checked },
    { text: ` ${oneLine(text)}　` },
  ]);
  return [line([...label, ...boxes], page, { first: 2 })];
}

function strip(block: Of<'strip'>, page: Page): Item[] {
  const legend = line([{ text: STRIP_LEGEND, small: true }], page);
  return [stripGrid(block.days, textWidth(page)), ...(block.legend === false ? [] : [legend])];
}

type Printers = { [K in Block['kind']]: (block: Of<K>, page: Page) => Item[] };

const PRINTERS: Printers = {
  paragraph,
  list,
  table,
  keyValue: (block, page) => [keyGrid(block, textWidth(page))],
  blank: ({ lines }) => [{ kind: 'gap', lines }],
  slot: (block, page) => slots(block.slots, { align: block.align ?? 'left' }, page),
  pageBreak: () => [{ kind: 'break' }],
  checks,
  image: ({ data, type, width, alt, align }, page) => [
    {
      kind: 'image',
      data,
      type,
      width: Math.min(width, textWidth(page)),
      alt: oneLine(alt),
      align: align ?? 'center',
    },
  ],
  strip,
};

// The printer of a kind takes blocks of that kind; the key just looked up is the block's own.
const print = (block: Block, page: Page): Item[] =>
  (PRINTERS[block.kind] as (block: Block, page: Page) => Item[])(block, page);

export const itemsOf = (blocks: readonly Block[], page: Page): Item[] =>
  blocks.flatMap((block) => print(block, page));
