import { Converter } from 'opencc-js/t2cn';

/** A line as read (`raw`) and the same line, character for character, in the form the grammar reads (`plain`). */
export type Line = { readonly number: number; readonly raw: string; readonly plain: string };

const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;

const marks: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '．': '.',
  '％': '%',
  '﹪': '%',
  '＊': '*',
  '∗': '*',
  '﹡': '*',
  '✱': '*',
  '□': '*',
  '■': '*',
  '～': '~',
  '〜': '~',
  '∼': '~',
  '–': '-',
  '－': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '―': '—',
  '─': '—',
  '「': '“',
  '」': '”',
  '『': '“',
  '』': '”',
  '＂': '"',
  '﹝': '〔',
  '﹞': '〕',
  '［': '[',
  '］': ']',
  '╳': '×',
  '✕': '×',
  '○': '〇',
  '\t': ' ',
  '\u00a0': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2009': ' ',
  '\u3000': ' ',
  '\ufeff': ' ',
  '\u200b': ' ',
  '\r': ' ',
};

const lettersOf = (text: string): readonly number[] =>
  [...text].map((letter) => letter.charCodeAt(0));

/**
 * One unit of text for one, so that columns stay those of the text as read. Converting a letter apart from its
 * neighbours picks its commonest simplified form; the grammar only looks for words in which that is the right one.
 */
function makeTable(): { readonly plain: Uint16Array; readonly traditional: Uint8Array } {
  const plain = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  const traditional = new Uint8Array(0x10000);
  for (let code = 0xff01; code <= 0xff5e; code += 1) plain[code] = code - 0xfee0;
  for (let code = 0xff21; code <= 0xff3a; code += 1) plain[code] = code - 0xfee0;
  for (const mark of '，；：？！（）') plain[mark.charCodeAt(0)] = mark.charCodeAt(0);
  for (const [mark, form] of Object.entries(marks)) plain[mark.charCodeAt(0)] = form.charCodeAt(0);
  const toSimplified = Converter({ from: 't', to: 'cn' });
  const all = String.fromCharCode(
    ...Array.from({ length: LAST_HAN - FIRST_HAN + 1 }, (_, place) => FIRST_HAN + place),
  );
  const converted = toSimplified([...all].join('\n')).split('\n');
  for (const [place, letter] of converted.entries()) {
    const code = FIRST_HAN + place;
    const [form = code, ...more] = lettersOf(letter);
    if (more.length > 0 || letter.length !== 1 || form === code) continue;
    plain[code] = form;
    traditional[code] = 1;
  }
  return { plain, traditional };
}

let table: ReturnType<typeof makeTable> | undefined;

function getTable(): ReturnType<typeof makeTable> {
  table ??= makeTable();
  return table;
}

const isDigit = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);

const COMMA = ','.charCodeAt(0);
const COLON = ':'.charCodeAt(0);
const FULL_COLON = '：'.charCodeAt(0);
const PIECE = 4096;

/** Simplified, half-width figures, full-width marks; as long as `raw`. */
export function plainOf(raw: string): string {
  const { plain } = getTable();
  const pieces: string[] = [];
  for (let from = 0; from < raw.length; from += PIECE) {
    const codes = new Uint16Array(Math.min(PIECE, raw.length - from));
    for (let place = 0; place < codes.length; place += 1)
      codes[place] = plainCode(raw, from + place, plain);
    pieces.push(Reflect.apply(String.fromCharCode, undefined, codes));
  }
  return pieces.join('');
}

/** `1,234` and `20:00` keep their marks: there they belong to the number. */
function plainCode(raw: string, at: number, plain: Uint16Array): number {
  const code = raw.charCodeAt(at);
  const inNumber = isDigit(raw.charCodeAt(at - 1)) && isDigit(raw.charCodeAt(at + 1));
  if (inNumber && code === COMMA && isThousands(raw, at)) return COMMA;
  if (inNumber && (code === COLON || code === FULL_COLON)) return COLON;
  return plain[code] ?? code;
}

const isThousands = (raw: string, at: number): boolean =>
  isDigit(raw.charCodeAt(at + 2)) &&
  isDigit(raw.charCodeAt(at + 3)) &&
  !isDigit(raw.charCodeAt(at + 4));

/** How many of the letters exist in traditional writing only, and how many in simplified only. */
export function scriptOf(text: string): 'hans' | 'hant' {
  const { traditional, plain } = getTable();
  const simplifiedOnly = new Uint8Array(0x10000);
  for (let code = FIRST_HAN; code <= LAST_HAN; code += 1)
    if (traditional[code] === 1) simplifiedOnly[plain[code] ?? 0] = 1;
  let hant = 0;
  let hans = 0;
  for (let at = 0; at < Math.min(text.length, 200_000); at += 1) {
    const code = text.charCodeAt(at);
    if (traditional[code] === 1) hant += 1;
    else if (simplifiedOnly[code] === 1) hans += 1;
  }
  return hant > hans * 0.5 && hant > 0 ? 'hant' : 'hans';
}

/** The lines of a text, one after the other: a text of fifty megabytes is never held twice. */
export function* linesOf(text: string): Generator<Line> {
  let number = 0;
  for (let from = 0; from <= text.length;) {
    const end = text.indexOf('\n', from);
    const to = end === -1 ? text.length : end;
    number += 1;
    const raw = text.slice(from, text[to - 1] === '\r' && to > from ? to - 1 : to);
    yield { number, raw, plain: plainOf(raw) };
    from = to + 1;
  }
}
