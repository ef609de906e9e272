import { Converter } from 'opencc-js/t2cn';

/**
 * The text as the rules read it: simplified characters, full-width marks beside Han, half-width digits and letters.
 * Every character stays at its place, so an offset in it is an offset in the text.
 */
export function plainOf(text: string, script: 'hans' | 'hant'): string {
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) codes[at] = widthOf(text.charCodeAt(at));
  if (script === 'hant') simplify(codes);
  widenMarks(codes);
  return decoder.decode(codes);
}

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });
const codesOf = (marks: string): readonly number[] =>
  Array.from(marks, (mark) => mark.charCodeAt(0));
const wide = new Map(
  Array.from(',;:?!()', (mark) => [mark.charCodeAt(0), mark.charCodeAt(0) + 0xfee0]),
);
const WIDE_MARKS = new Set(codesOf('，；：？！（）'));
const STOP = '。'.charCodeAt(0);
const NEWLINE = 10;
wide.set('.'.charCodeAt(0), STOP);
const STAR = '＊'.charCodeAt(0);

/** Full-width digits, letters and signs become half-width; the marks of Chinese text stay. */
function widthOf(code: number): number {
  if (code < 0xff01 || code > 0xff5e || WIDE_MARKS.has(code)) return code;
  return code === STAR ? 0x2a : code - 0xfee0;
}

const known = new Uint16Array(0x10000);
let convert: ((text: string) => string) | undefined;

function simplify(codes: Uint16Array): void {
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at] ?? 0;
    if (code >= 0x3400 && code <= 0x9fff) codes[at] = simplifiedOf(code);
  }
}

function simplifiedOf(code: number): number {
  const found = known[code];
  if (found) return found;
  convert ??= Converter({ from: 't', to: 'cn' });
  const simple = convert(String.fromCharCode(code));
  const result = simple.length === 1 ? simple.charCodeAt(0) : code;
  known[code] = result;
  return result;
}

/** Simplified form of one character, itself where there is none. */
export const simplifiedCharacter = (character: string): string =>
  String.fromCharCode(simplifiedOf(character.charCodeAt(0)));

export const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
const CLOSERS = new Set(codesOf('”》）】’〉%'));
const OPENERS = new Set(codesOf('“《（【‘〈'));

function widenMarks(codes: Uint16Array): void {
  for (let at = 0; at < codes.length; at += 1) {
    const mark = wide.get(codes[at] ?? 0);
    if (mark !== undefined && isAmongHan(mark, codes[at - 1] ?? 0, codes[at + 1] ?? 0))
      codes[at] = mark;
  }
}

function isAmongHan(mark: number, before: number, after: number): boolean {
  // A full stop only at the end of a line: elsewhere it may belong to a number or a name.
  if (mark === STOP && after !== 0 && after !== NEWLINE) return false;
  return isHan(before) || isHan(after) || CLOSERS.has(before) || OPENERS.has(after);
}
