/**
 * One tag or piece of text of an XML file, with its place in the string. Office files are read this way and not as a
 * tree: what is not touched stays as it was byte for byte, and a file of any size needs no more memory than its text.
 */
export type Token = {
  readonly kind: 'open' | 'close' | 'empty' | 'text';
  /** With its prefix; empty for text. */
  readonly name: string;
  readonly at: number;
  readonly end: number;
};

/** An XML file that declares a document type: office files have none, and entities could be made of it. */
export class XmlProblem extends Error {
  override readonly name = 'XmlProblem';
}

/** The tokens of a string, as far as it is one; comments, instructions and CDATA are passed over. */
export function* tokensOf(xml: string): Generator<Token> {
  for (let at = 0; at < xml.length;) {
    const open = xml.indexOf('<', at);
    if (open !== at) {
      const end = open === -1 ? xml.length : open;
      yield { kind: 'text', name: '', at, end };
      at = end;
      continue;
    }
    const end = endOf(xml, at);
    const second = xml.charCodeAt(at + 1);
    if (second !== QUESTION && second !== EXCLAMATION) yield tagOf(xml, at, end);
    at = end;
  }
}

const QUESTION = '?'.charCodeAt(0);
const EXCLAMATION = '!'.charCodeAt(0);

/** Behind the tag, comment or instruction that begins here; the end of the string where it does not end. */
function endOf(xml: string, at: number): number {
  const closing = xml.startsWith('<!--', at)
    ? '-->'
    : xml.startsWith('<![CDATA[', at)
      ? ']]>'
      : xml.startsWith('<?', at)
        ? '?>'
        : undefined;
  if (closing !== undefined) {
    const found = xml.indexOf(closing, at);
    return found === -1 ? xml.length : found + closing.length;
  }
  if (xml.startsWith('<!', at)) throw new XmlProblem('An office file with a document type.');
  return endOfTag(xml, at);
}

/** A > inside the quotes of an attribute ends nothing. */
function endOfTag(xml: string, at: number): number {
  const plain = xml.indexOf('>', at);
  if (plain === -1) return xml.length;
  const quotes = countQuotes(xml, at, plain);
  if (quotes % 2 === 0) return plain + 1;
  TAG.lastIndex = at;
  return TAG.test(xml) ? TAG.lastIndex : plain + 1;
}

const TAG = /<(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/y;

function countQuotes(xml: string, from: number, to: number): number {
  let count = 0;
  for (let at = xml.indexOf('"', from); at !== -1 && at < to; at = xml.indexOf('"', at + 1)) {
    count += 1;
  }
  return count;
}

function tagOf(xml: string, at: number, end: number): Token {
  const isClose = xml[at + 1] === '/';
  const from = at + (isClose ? 2 : 1);
  let to = from;
  while (to < end && !' \t\r\n/>'.includes(xml[to] ?? '>')) to += 1;
  const kind = isClose ? 'close' : xml[end - 2] === '/' ? 'empty' : 'open';
  return { kind, name: xml.slice(from, to), at, end };
}

/** The value of an attribute of a tag, or undefined. */
export function attributeOf(xml: string, { at, end }: Token, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(xml.slice(at, end));
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : unescapeXml(value);
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

const ENTITY = /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|([a-z]+));/g;

export const unescapeXml = (raw: string): string =>
  raw.includes('&')
    ? raw.replace(ENTITY, (whole, hex?: string, decimal?: string, name?: string) =>
        character(whole, { hex, decimal, name }),
      )
    : raw;

type Named = {
  readonly hex?: string | undefined;
  readonly decimal?: string | undefined;
  readonly name?: string | undefined;
};

function character(whole: string, { hex, decimal, name }: Named): string {
  if (name !== undefined) return ENTITIES[name] ?? whole;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

export const escapeXml = (text: string): string =>
  text
    // What XML cannot hold at all.
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => `&${NAMES[sign] ?? 'amp'};`);

const NAMES: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' };

/** Where in the raw string so many UTF-16 units of its text end; an entity counts as what it stands for. */
export function rawOffset(raw: string, units: number): number {
  if (!raw.includes('&')) return units;
  let [at, left] = [0, units];
  for (const { index, 0: whole } of raw.matchAll(ENTITY)) {
    if (index - at >= left) return at + left;
    left -= index - at + unescapeXml(whole).length;
    at = index + whole.length;
    if (left <= 0) return at;
  }
  return at + left;
}
