/** What the fonts of a folder are called and which characters they hold, read from the files themselves. */
import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The faces of GB/T 9704: 仿宋 for text, 黑体 and 楷体 for headings, 小标宋 for marks and titles, 宋体 for page numbers. */
export type Face = 'fang' | 'hei' | 'kai' | 'title' | 'song';

/** `weight` is what the text asks for: 小标宋 is one bold font, a serif family has to be asked for its bold. */
export type FaceFonts = { families: string[]; weight: number };

export type FontSet = {
  folders: string[];
  faces: Record<Face, FaceFonts>;
  /** The fonts of the folders hold it. */
  has: (codePoint: number) => boolean;
  /** Only the font for European letters holds it. */
  foreign: (codePoint: number) => boolean;
  foreignFont: string;
};

const WANTED: Record<Face, string[]> = {
  fang: ['仿宋_GB2312', 'FangSong_GB2312', '仿宋', 'FangSong', 'STFangsong', 'Noto Serif SC'],
  kai: ['楷体_GB2312', 'KaiTi_GB2312', '楷体', 'KaiTi', 'STKaiti', 'Noto Serif SC'],
  hei: ['黑体', 'SimHei', 'STHeiti', 'Noto Sans SC'],
  title: ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', 'Noto Serif SC'],
  song: ['宋体', 'SimSun', 'STSong', 'Noto Serif SC'],
};

const WEIGHT: Record<Face, number> = { fang: 400, kai: 400, hei: 500, title: 700, song: 400 };

const PACKAGED: Record<string, string[]> = {
  '@expo-google-fonts/noto-serif-sc': ['400Regular', '700Bold'],
  '@expo-google-fonts/noto-sans-sc': ['500Medium', '700Bold'],
};

/**
 * The compiler brings this one itself, for the letters of European and Vietnamese names that Chinese fonts lack (Ł, Ž, ễ);
 * the ranges are those it holds without a gap. It has to be asked for by name: a Chinese font that has a letter and an
 * accent, but not the two in one, sets them side by side.
 */
const FOREIGN_FONT = 'Libertinus Serif';
const BUILT_IN_RANGES: Ranges = [
  { from: 0xa1, to: 0x2af },
  { from: 0x300, to: 0x36f },
  { from: 0x1e00, to: 0x1eff },
];

/** The folders of the fonts that come with the platform. */
export function packagedFolders(): string[] {
  const require = createRequire(import.meta.url);
  return Object.entries(PACKAGED).flatMap(([name, weights]) => {
    const home = dirname(require.resolve(`${name}/package.json`));
    return weights.map((weight) => join(home, weight));
  });
}

type Ranges = { from: number; to: number }[];
type Span = { offset: number; length: number };

/** The tables of every font in a file; a .ttc holds several. Anything that is no font has none. */
function tablesOf(read: (at: Span) => Buffer): Map<string, Span>[] {
  const head = read({ offset: 0, length: 12 });
  const tag = head.length < 12 ? '' : head.toString('latin1', 0, 4);
  if (!['\0\x01\0\0', 'OTTO', 'true', 'ttcf'].includes(tag)) {
    return [];
  }
  const starts: number[] = [];
  if (tag === 'ttcf') {
    const list = read({ offset: 12, length: head.readUInt32BE(8) * 4 });
    for (let at = 0; at + 4 <= list.length; at += 4) {
      starts.push(list.readUInt32BE(at));
    }
  } else {
    starts.push(0);
  }
  return starts.map((start) => {
    const count = read({ offset: start, length: 12 }).readUInt16BE(4);
    const list = read({ offset: start + 12, length: count * 16 });
    const tables = new Map<string, Span>();
    for (let at = 0; at + 16 <= list.length; at += 16) {
      const span = { offset: list.readUInt32BE(at + 8), length: list.readUInt32BE(at + 12) };
      tables.set(list.toString('latin1', at, at + 4), span);
    }
    return tables;
  });
}

/** Family names (name ids 1 and 16) in every language of the font that is written in UTF-16. */
function namesOf(table: Buffer): string[] {
  const names: string[] = [];
  const strings = table.readUInt16BE(4);
  for (let i = 0; i < table.readUInt16BE(2); i += 1) {
    const at = 6 + i * 12;
    const platform = table.readUInt16BE(at);
    const id = table.readUInt16BE(at + 6);
    if ((platform === 0 || platform === 3) && (id === 1 || id === 16)) {
      const from = strings + table.readUInt16BE(at + 10);
      const bytes = Buffer.from(table.subarray(from, from + table.readUInt16BE(at + 8)));
      names.push(bytes.swap16().toString('utf16le'));
    }
  }
  return names;
}

/** Format 12 covers all of Unicode, format 4 only the first plane; whatever else a font has is not read. */
function rangesOf(table: Buffer): Ranges {
  const ranges: Ranges = [];
  for (let i = 0; i < table.readUInt16BE(2); i += 1) {
    const at = table.readUInt32BE(8 + i * 8);
    const format = table.readUInt16BE(at);
    if (format === 12) {
      for (let g = 0; g < table.readUInt32BE(at + 12); g += 1) {
        const group = at + 16 + g * 12;
        ranges.push({ from: table.readUInt32BE(group), to: table.readUInt32BE(group + 4) });
      }
    } else if (format === 4) {
      const count = table.readUInt16BE(at + 6);
      for (let s = 0; s < count; s += 2) {
        const to = table.readUInt16BE(at + 14 + s);
        const from = table.readUInt16BE(at + 16 + count + s);
        ranges.push({ from, to: Math.min(to, 0xfffe) });
      }
    }
  }
  return ranges;
}

/** One bit for every code point: 136 KB, and a lookup that does not depend on the number of fonts. */
class Coverage {
  readonly bits = new Uint8Array(0x110000 / 8);
  readonly families = new Set<string>();

  add(path: string): void {
    const file = openSync(path, 'r');
    try {
      const read = ({ offset, length }: Span) => {
        const buffer = Buffer.alloc(Math.min(length, 1 << 24));
        return buffer.subarray(0, readSync(file, buffer, 0, buffer.length, offset));
      };
      for (const tables of tablesOf(read)) {
        const names = tables.get('name');
        const cmap = tables.get('cmap');
        if (names !== undefined && cmap !== undefined) {
          namesOf(read(names)).forEach((name) => this.families.add(name));
          this.mark(rangesOf(read(cmap)));
        }
      }
    } finally {
      closeSync(file);
    }
  }

  mark(ranges: Ranges): void {
    for (const { from, to } of ranges) {
      for (let code = from; code <= to && code < 0x110000; code += 1) {
        this.bits[code >> 3] = (this.bits[code >> 3] ?? 0) | (1 << (code & 7));
      }
    }
  }
}

/** Reads the fonts of a folder and of its folders, and of the packaged ones behind them. */
export function readFonts(folder?: string): FontSet {
  const folders = [...(folder === undefined ? [] : [folder]), ...packagedFolders()];
  const coverage = new Coverage();
  for (const place of folders) {
    const files = readdirSync(place, { recursive: true, encoding: 'utf8' }).toSorted();
    files
      .filter((name) => /\.(ttf|otf|ttc)$/i.test(name))
      .forEach((name) => coverage.add(join(place, name)));
  }
  const { bits, families } = coverage;
  const all = [...families, FOREIGN_FONT];
  const face = (name: Face): FaceFonts => {
    const wanted = WANTED[name].filter((family) => families.has(family));
    const bold = name === 'title' && wanted[0] !== undefined && wanted[0] !== 'Noto Serif SC';
    return { families: [...new Set([...wanted, ...all])], weight: bold ? 400 : WEIGHT[name] };
  };
  const has = (code: number) => ((bits[code >> 3] ?? 0) & (1 << (code & 7))) !== 0;
  return {
    folders,
    faces: {
      fang: face('fang'),
      kai: face('kai'),
      hei: face('hei'),
      title: face('title'),
      song: face('song'),
    },
    has,
    foreignFont: FOREIGN_FONT,
    foreign: (code) =>
      !has(code) && BUILT_IN_RANGES.some(({ from, to }) => code >= from && code <= to),
  };
}
