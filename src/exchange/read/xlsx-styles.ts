import type { Token } from '../../report/open/xml.ts';
import { attributeOf, tokensOf } from '../../report/open/xml.ts';
import type { Colour } from './cell.ts';

/** What the format of a cell says of its value, and its colour: of the ground, else of the letters. */
export type Style = {
  /** `month`: the day is kept and not shown, so nobody wrote one. */
  readonly date: 'day' | 'month' | null;
  /** 0000 shows 7 as 0007. */
  readonly width: number;
  readonly decimals: number;
  readonly colour: Colour | undefined;
};

const PLAIN: Style = { date: null, width: 0, decimals: 0, colour: undefined };
export type Styles = { readonly at: (index: number) => Style };
export const noStyles: Styles = { at: () => PLAIN };

const BUILT_IN_DATES = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51,
  52, 53, 54, 55, 56, 57, 58,
]);

const local = ({ name }: Token): string => name.slice(name.indexOf(':') + 1);

/** The colours of the workbook's theme in the order in which cells name them: light and dark change places. */
export function themeColours(xml: string | undefined): readonly string[] {
  if (xml === undefined) return [];
  const scheme = /<(?:\w+:)?clrScheme\b[\s\S]*?<\/(?:\w+:)?clrScheme>/.exec(xml)?.[0] ?? '';
  const all = [...scheme.matchAll(/(?:srgbClr\s+val|lastClr)="([0-9a-fA-F]{6})"/g)].map(
    ([, rgb = '']) => rgb,
  );
  const [dark1 = '', light1 = '', dark2 = '', light2 = '', ...accents] = all;
  return [light1, dark1, light2, dark2, ...accents];
}

export function readStyles(xml: string | undefined, theme: readonly string[]): Styles {
  if (xml === undefined) return noStyles;
  const found: Found = { formats: new Map(), fills: [], fonts: [], styles: [] };
  const inside: string[] = [];
  for (const token of tokensOf(xml)) {
    if (token.kind === 'close') inside.pop();
    if (token.kind === 'close' || token.kind === 'text') continue;
    readToken(found, local(token), inside, {
      of: (attribute) => attributeOf(xml, token, attribute),
      theme,
    });
    if (token.kind === 'open') inside.push(local(token));
  }
  return { at: (index) => found.styles[index] ?? PLAIN };
}

type Found = {
  readonly formats: Map<number, string>;
  readonly fills: Colours;
  readonly fonts: Colours;
  readonly styles: Style[];
};
type Attributes = {
  readonly of: (attribute: string) => string | undefined;
  readonly theme: readonly string[];
};

function readToken(found: Found, name: string, inside: readonly string[], given: Attributes): void {
  const within = inside.at(-1);
  const number = (attribute: string): number => Number(given.of(attribute) ?? 0);
  if (within === 'fills' || within === 'fonts') found[within].push(undefined);
  else if (name === 'fgColor' || name === 'color') {
    tint(coloured(found, inside), rgbOf(given));
  } else if (name === 'numFmt') found.formats.set(number('numFmtId'), given.of('formatCode') ?? '');
  else if (name === 'xf' && within === 'cellXfs') found.styles.push(xfOf(found, number));
}

const coloured = ({ fills, fonts }: Found, inside: readonly string[]): Colours =>
  inside.includes('fills') ? fills : inside.includes('fonts') ? fonts : [];

function xfOf({ formats, fills, fonts }: Found, number: (attribute: string) => number): Style {
  const format = number('numFmtId');
  return styleOf(format, formats.get(format), fills[number('fillId')] ?? fonts[number('fontId')]);
}

type Colours = (Colour | undefined)[];
const tint = (list: Colours, rgb: string | undefined): void => {
  if (list.length > 0) list[list.length - 1] = rgb === undefined ? undefined : colourOf(rgb);
};

/** The palette of old workbooks, as far as it is used: index → rgb. */
const INDEXED: Readonly<Record<number, string>> = {
  10: 'ff0000',
  11: '00ff00',
  12: '0000ff',
  13: 'ffff00',
  14: 'ff00ff',
  15: '00ffff',
  16: '800000',
  17: '008000',
  18: '000080',
  19: '808000',
  20: '800080',
  22: 'c0c0c0',
  23: '808080',
  40: '00ccff',
  43: 'ffff99',
  44: '99ccff',
  45: 'ff99cc',
  46: 'cc99ff',
  47: 'ffcc99',
  50: '99cc00',
  51: 'ffcc00',
  52: 'ff9900',
  53: 'ff6600',
};

function rgbOf({ of, theme }: Attributes): string | undefined {
  const rgb = of('rgb');
  if (rgb !== undefined) return rgb.slice(-6);
  const indexed = of('indexed');
  if (indexed !== undefined) return INDEXED[Number(indexed)];
  const themed = of('theme');
  return themed === undefined ? undefined : theme[Number(themed)];
}

const HUES: readonly (readonly [upTo: number, Colour])[] = [
  [18, 'red'],
  [42, 'orange'],
  [70, 'yellow'],
  [170, 'green'],
  [260, 'blue'],
  [320, 'purple'],
  [360, 'red'],
];

/** The name one would give a colour; nothing for black, white and what can hardly be told from them. */
export function colourOf(rgb: string): Colour | undefined {
  const part = (at: number): number => Number.parseInt(rgb.slice(at, at + 2), 16) / 255;
  const [red, green, blue] = [part(0), part(2), part(4)];
  const most = Math.max(red, green, blue);
  const spread = most - Math.min(red, green, blue);
  if (Number.isNaN(spread) || most < 0.2) return undefined;
  if (spread < 0.08) return most > 0.93 || most < 0.35 ? undefined : 'grey';
  const hue = 60 * sixthOf(red, green, blue);
  return HUES.find(([upTo]) => hue <= upTo)?.[1];
}

/** Where on the wheel of colours, 0 to 6 from red to red. */
function sixthOf(red: number, green: number, blue: number): number {
  const most = Math.max(red, green, blue);
  const spread = most - Math.min(red, green, blue);
  if (most === red) return ((green - blue) / spread + 6) % 6;
  return most === green ? (blue - red) / spread + 2 : (red - green) / spread + 4;
}

function styleOf(id: number, code: string | undefined, colour: Colour | undefined): Style {
  const bare = (code ?? '')
    .replaceAll(/"[^"]*"|\\.|_.|\*./g, '')
    .replaceAll(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  const first = bare.split(';')[0] ?? '';
  const width = /^0{2,}$/.test(first) ? first.length : 0;
  const decimals = /\.(0+)/.exec(first)?.[1]?.length ?? (id === 2 || id === 4 ? 2 : 0);
  return { date: dateOf(id, code === undefined ? undefined : first), width, decimals, colour };
}

function dateOf(id: number, bare: string | undefined): Style['date'] {
  if (bare === undefined) return BUILT_IN_DATES.has(id) ? 'day' : null;
  if (/general|standard|通用/i.test(bare) || !/[ymdhs]/i.test(bare)) return null;
  return /y/i.test(bare) && /m/i.test(bare) && !/[dh]/i.test(bare) ? 'month' : 'day';
}
