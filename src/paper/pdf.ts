/** Paper → PDF/A-2b. The compiler, its 40 MB and the fonts are loaded with the first document, not with the program. */
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { FontSet } from './fonts.ts';
import { charWidth, POINT } from './flow.ts';
import type { Flow, Item, Page, PrintRun } from './flow.ts';
import { flowOf } from './layout.ts';
import type { Paper } from './paper.ts';
import { widthOf } from './parts.ts';

export type PdfOptions = {
  /** A folder with the office's own fonts; what they lack comes from the packaged ones. */
  fonts?: string;
};

export type Pdf = {
  bytes: Uint8Array;
  pages: number;
  /** Characters that no font has; each is printed as 〓. */
  missing: string[];
};

type Press = { compiler: NodeCompiler; fonts: FontSet; source: string; workspace: string };

const presses = new Map<string, Promise<Press>>();

async function openPress(folder: string | undefined): Promise<Press> {
  const [{ NodeCompiler: Compiler }, { readFonts }] = await Promise.all([
    import('@myriaddreamin/typst-ts-node-compiler'),
    import('./fonts.ts'),
  ]);
  const fonts = readFonts(folder);
  const source = readFileSync(new URL('paper.typ', import.meta.url), 'utf8');
  // The workspace is only a name: the source and its data are given from memory, and the source reads nothing else.
  const workspace = tmpdir();
  const compiler = Compiler.create({ workspace, fontArgs: [{ fontPaths: fonts.folders }] });
  return { compiler, fonts, source, workspace };
}

function press(folder: string | undefined): Promise<Press> {
  const key = folder ?? '';
  const known = presses.get(key);
  if (known !== undefined) {
    return known;
  }
  const opened = openPress(folder);
  presses.set(key, opened);
  // A folder that was not there may be there tomorrow.
  opened.catch(() => presses.delete(key));
  return opened;
}

const GETA = '〓';
/** Lets a word break; set by `breakable`, and drawn by no font. */
const BREAK = '\u200b';
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;

/** What was met in the text of a paper that the office's fonts do not hold. */
type Strange = { foreign: Set<string>; missing: Set<string> };

/** Replaces what no font can show: a reader must see that something stands there. */
function shown(text: string, fonts: FontSet, strange: Strange): string {
  let out = '';
  // Only Latin letters are put together with their accents: composing would change some Chinese characters.
  const composed = text.replaceAll(/\p{Script=Latin}\p{M}+/gu, (letter) => letter.normalize('NFC'));
  for (const char of composed) {
    const code = char.codePointAt(0) ?? 0;
    if (`\n\t${BREAK}`.includes(char) || fonts.has(code)) {
      out += char;
    } else if (fonts.foreign(code)) {
      strange.foreign.add(char);
      out += char;
    } else if (!INVISIBLE.test(char)) {
      strange.missing.add(char);
      out += GETA;
    }
  }
  return out;
}

/** A word wider than its line may break anywhere: a zero-width space between its letters lets it. */
function breakable(text: string, room: number): string {
  return text.replaceAll(
    /[^\s\p{Script=Han}\p{Script=Kana}，。、；：？！（）《》〓]{2,}/gu,
    (word) => (widthOf(word) > room ? Array.from(word).join(BREAK) : word),
  );
}

type Fit = (runs: readonly PrintRun[], room: number) => PrintRun[];

// The estimate of a width may be a tenth too small for capital letters.
const fit: Fit = (runs, room) =>
  runs.map((run) => ({ ...run, text: breakable(run.text, room * 0.9) }));

function fitItem(item: Item, page: Page): Item {
  if (item.kind === 'line') {
    const chars = page.chars - item.left - item.right - Math.max(item.first, item.hang);
    return { ...item, runs: fit(item.runs, (chars * charWidth(page)) / item.size) };
  }
  if (item.kind !== 'grid') {
    return item;
  }
  const rows = item.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      const room = (cell.width / POINT - 8) / item.size;
      return {
        ...cell,
        runs: fit(cell.runs, room),
        slots: cell.slots.map((slot) => fit(slot, room)),
      };
    }),
  }));
  return { ...item, rows };
}

type Plate = {
  flow: Buffer;
  foreign: Buffer;
  dated: boolean;
  pictures: Map<string, Buffer>;
  missing: string[];
};

/** The flow as the source reads it: pictures as files beside it, every text as the fonts can show it. */
function plateOf(flow: Flow, fonts: FontSet): Plate {
  const pictures = new Map<string, Buffer>();
  const strange: Strange = { foreign: new Set(), missing: new Set() };
  const set = (items: readonly Item[]) =>
    items.map((item) => {
      if (item.kind !== 'image') {
        return fitItem(item, flow.page);
      }
      const path = `picture-${pictures.size}.${item.type}`;
      pictures.set(path, Buffer.from(item.data, 'base64'));
      return { ...item, data: '', path };
    });
  const data = {
    ...flow,
    fonts: fonts.faces,
    items: set(flow.items),
    closing: set(flow.closing),
    annexes: set(flow.annexes),
  };
  const printed = JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'string' ? shown(value, fonts, strange) : value,
  );
  const extra = { foreign: [...strange.foreign].join(''), font: fonts.foreignFont };
  return {
    flow: Buffer.from(printed),
    foreign: Buffer.from(JSON.stringify(extra)),
    dated: flow.day !== null,
    pictures,
    missing: [...strange.missing],
  };
}

/** The compiler keeps results of earlier documents; those not used for so many documents are dropped. */
const KEPT_ROUNDS = 8;

function strike({ compiler, source, workspace }: Press, plate: Plate): Omit<Pdf, 'missing'> {
  const files = new Map([
    ...plate.pictures,
    ['flow.json', plate.flow],
    ['foreign.json', plate.foreign],
  ]);
  files.forEach((bytes, name) => compiler.mapShadow(join(workspace, name), bytes));
  try {
    const compiled = compiler.compile({ mainFileContent: source });
    const document = compiled.result;
    if (document === null) {
      const why: unknown = compiled.takeDiagnostics()?.shortDiagnostics;
      throw new Error(`the paper could not be set: ${JSON.stringify(why)}`);
    }
    // PDF/A wants a date, and an unsigned paper has none: it is no record yet, and is a plain PDF.
    const pdfStandard = plate.dated ? 'a-2b' : '1.7';
    const bytes = compiler.pdf(document, { pdfStandard, creationTimestamp: 0 });
    return { bytes: new Uint8Array(bytes), pages: document.numOfPages };
  } finally {
    files.forEach((_, name) => compiler.unmapShadow(join(workspace, name)));
    compiler.evictCache(KEPT_ROUNDS);
  }
}

/**
 * Prints a paper as PDF/A-2b with subsets of its fonts inside. The same paper and fonts give the same bytes.
 * Throws when the paper is badly described (a table whose spans overlap, a picture that is none), never for its text.
 */
export async function printPdf(paper: Paper, options: PdfOptions = {}): Promise<Pdf> {
  const flow = flowOf(paper);
  const open = await press(options.fonts);
  // Setting holds the thread for some milliseconds; others go first. The compiler's finished documents are also freed only
  // between turns: without one, printing in a loop would keep them all.
  await setImmediate();
  const plate = plateOf(flow, open.fonts);
  return { ...strike(open, plate), missing: plate.missing };
}

/** The bytes alone. */
export const toPdf = async (paper: Paper, options: PdfOptions = {}): Promise<Uint8Array> =>
  (await printPdf(paper, options)).bytes;
