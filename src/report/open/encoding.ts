import { isUtf8 } from 'node:buffer';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import type { Encoding } from './opened.ts';
import { controlShare, plausibility } from './plausible.ts';

type OneEncoding = Exclude<Encoding, 'mixed'>;

/** `text` has the line ends of the file and no byte order mark. */
export type Decoded = {
  readonly encoding: Encoding;
  readonly marked: boolean;
  readonly text: string;
  readonly leftOut: readonly Text[];
};

const decode = (bytes: Uint8Array, encoding: OneEncoding): string =>
  new TextDecoder(encoding).decode(bytes);

function findDecoded(bytes: Uint8Array, encoding: OneEncoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Of a text file of unknown encoding; undefined for what is no text. `says` is what the file itself declares. */
export function decodeText(bytes: Uint8Array, says?: string): Decoded | undefined {
  const found = marked(bytes) ?? unmarked(bytes, says);
  if (found === undefined || controlShare(found.text) > MOST_CONTROL) return undefined;
  return found;
}

const MOST_CONTROL = 0.005;

function marked(bytes: Uint8Array): Decoded | undefined {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return whole(bytes, 'utf-16le', true);
  if (first === 0xfe && second === 0xff) return whole(bytes, 'utf-16be', true);
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return isUtf8(bytes) ? whole(bytes, 'utf-8', true) : mixed(bytes, 'utf-8');
  }
  return undefined;
}

function whole(bytes: Uint8Array, encoding: OneEncoding, withMark: boolean): Decoded {
  const text = decode(bytes, encoding);
  const lost = text.includes('\ufffd') && findDecoded(bytes, encoding) === undefined;
  return { encoding, marked: withMark, text, leftOut: lost ? [someLost] : [] };
}

const someLost = say(
  '文件中有无法识别的字节，已用“�”代替。',
  'Some bytes of the file could not be read; “�” stands in their place.',
);

function unmarked(bytes: Uint8Array, says: string | undefined): Decoded | undefined {
  if (isUtf8(bytes) && !bytes.includes(0)) {
    return { encoding: 'utf-8', marked: false, text: decode(bytes, 'utf-8'), leftOut: [] };
  }
  const wide = bytes.includes(0) ? findWide(bytes) : undefined;
  if (wide !== undefined) return whole(bytes, wide, false);
  const best = likeliest(bytes, says);
  if (best === undefined) return undefined;
  return best.encoding !== 'utf-8' && !strayLines(bytes, best.encoding)
    ? { ...best, marked: false, leftOut: [] }
    : mixed(bytes, best.encoding);
}

/** UTF-16 without its mark: the high bytes of digits and line ends are zero. */
function findWide(bytes: Uint8Array): OneEncoding | undefined {
  const zeros = [0, 0];
  const most = Math.min(bytes.length, 65_536);
  for (let at = 0; at < most; at += 1) {
    if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const encoding = (zeros[0] ?? 0) > (zeros[1] ?? 0) ? 'utf-16be' : 'utf-16le';
  const beginning = decode(bytes.subarray(0, most - (most % 2)), encoding);
  return plausibility(beginning) > 0.3 ? encoding : undefined;
}

const NARROW = ['gb18030', 'big5', 'utf-8'] as const;
const NAMES: Readonly<Record<string, OneEncoding>> = {
  gb2312: 'gb18030',
  gbk: 'gb18030',
  gb18030: 'gb18030',
  big5: 'big5',
  'big5-hkscs': 'big5',
  'utf-8': 'utf-8',
  utf8: 'utf-8',
};

/** Below this no encoding reads it as Chinese: the file is something else. */
const LEAST = -0.5;

function likeliest(
  bytes: Uint8Array,
  says: string | undefined,
): { readonly encoding: OneEncoding; readonly text: string } | undefined {
  const said = NAMES[says?.trim().toLowerCase() ?? ''];
  const scored = NARROW.map((encoding) => {
    const beginning = decode(bytes.subarray(0, 200_000), encoding);
    return { encoding, score: plausibility(beginning) + (encoding === said ? 0.2 : 0) };
  });
  const [best] = scored.toSorted((a, b) => b.score - a.score);
  if (best === undefined || best.score < LEAST) return undefined;
  return { encoding: best.encoding, text: decode(bytes, best.encoding) };
}

/** Whether some line is surely of another encoding: not readable in this one, or as UTF-8 by more than accident. */
function strayLines(bytes: Uint8Array, encoding: OneEncoding): boolean {
  if (findDecoded(bytes, encoding) === undefined) return true;
  for (const line of linesOf(bytes)) if (isSurelyUtf8(line)) return true;
  return false;
}

/** Two characters of GB 18030 may be valid UTF-8 by accident (联通); nine bytes in a row hardly ever. */
function isSurelyUtf8(line: Uint8Array): boolean {
  let high = 0;
  for (const byte of line) if (byte >= 0x80) high += 1;
  return high >= 9 && isUtf8(line);
}

/** Each with its line end. No byte of a character in these encodings is a line feed. */
function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(0x0a, at);
    const next = end === -1 ? bytes.length : end + 1;
    yield bytes.subarray(at, next);
    at = next;
  }
}

/** Line by line, each in the encoding that reads it best. */
function mixed(bytes: Uint8Array, usual: OneEncoding): Decoded {
  const parts: string[] = [];
  const others = new Map<OneEncoding, number[]>();
  const lost: number[] = [];
  let number = 0;
  for (const line of linesOf(bytes)) {
    number += 1;
    const read = readLine(line, usual);
    parts.push(read.text);
    if (read.text.includes('\ufffd')) lost.push(number);
    else if (read.encoding !== usual) note(others, read.encoding, number);
  }
  const leftOut = [...others].map(([encoding, lines]) => otherLines(usual, encoding, lines));
  if (lost.length > 0) leftOut.push(lostLines(lost));
  const encoding = others.size > 0 ? 'mixed' : usual;
  return { encoding, marked: false, text: parts.join(''), leftOut };
}

function note(others: Map<OneEncoding, number[]>, encoding: OneEncoding, line: number): void {
  const lines = others.get(encoding) ?? [];
  lines.push(line);
  others.set(encoding, lines);
}

function readLine(
  line: Uint8Array,
  usual: OneEncoding,
): { readonly text: string; readonly encoding: OneEncoding } {
  if (isSurelyUtf8(line)) return { text: decode(line, 'utf-8'), encoding: 'utf-8' };
  const own = findDecoded(line, usual);
  if (own !== undefined) return { text: own, encoding: usual };
  const [best] = NARROW.map((encoding) => {
    const text = decode(line, encoding);
    return { encoding, text, score: plausibility(text) };
  }).toSorted((a, b) => b.score - a.score);
  return best ?? { text: decode(line, usual), encoding: usual };
}

const TITLES: Readonly<Record<OneEncoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  gb18030: 'GB18030',
  big5: 'Big5',
};

const SHOWN = 8;
const listed = (lines: readonly number[]): string => lines.slice(0, SHOWN).join('、');
const listedEn = (lines: readonly number[]): string => lines.slice(0, SHOWN).join(', ');

const otherLines = (usual: OneEncoding, encoding: OneEncoding, lines: readonly number[]): Text =>
  say(
    `文件混有两种编码：大部分是 ${TITLES[usual]}，第${listed(lines)}行${lines.length > SHOWN ? `等${lines.length}行` : ''}是 ${TITLES[encoding]}，已分别读出，请核对这些行。`,
    `The file mixes encodings: mostly ${TITLES[usual]}, but ${TITLES[encoding]} in ${lines.length > SHOWN ? `${lines.length} lines, such as ` : 'line '}${listedEn(lines)}. Each was read in its own; look at these lines.`,
  );

const lostLines = (lines: readonly number[]): Text =>
  say(
    `第${listed(lines)}行${lines.length > SHOWN ? `等${lines.length}行` : ''}有无法识别的字节，已用“�”代替。`,
    `Bytes that could not be read stand as “�” in ${lines.length > SHOWN ? `${lines.length} lines, such as ` : 'line '}${listedEn(lines)}.`,
  );
