import { unescapeXml } from '../../report/open/xml.ts';
import { spooling } from './spool.ts';

const RUN = /<(?:\w+:)?(rPh|t)\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?\1>)/g;
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** A workbook is zip parts that name each other, each a whole file; else it is no workbook. */
export class NoWorkbook extends Error {
  override readonly name = 'NoWorkbook';
}

/** The text of `<si>` or `<is>`: its runs in order, without the reading aids beside them. */
export function textOf(xml: string): string {
  let text = '';
  for (const [, name, , run = ''] of xml.matchAll(RUN)) if (name === 't') text += run;
  const plain = unescapeXml(text);
  return plain.includes('_x')
    ? plain.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : plain;
}

export type Strings = { readonly at: (index: number) => string };

/** Texts that cells share, as bytes: in memory as long as they are few, else on the disk; where each ends is kept. */
export async function readStrings(pieces: AsyncIterable<string>): Promise<Strings> {
  const texts = spooling();
  let ends = new Uint32Array(1024);
  let count = 0;
  for await (const element of elementsOf(pieces, 'si')) {
    texts.append(Buffer.from(textOf(element), 'utf8'));
    if (count === ends.length) {
      const more = new Uint32Array(ends.length * 2);
      more.set(ends);
      ends = more;
    }
    ends[count] = texts.size();
    count += 1;
  }
  const { text } = texts.end();
  return {
    at: (index) =>
      index < 0 || index >= count ? '' : text(ends[index - 1] ?? 0, ends[index] ?? 0),
  };
}

/**
 * The elements of a name, each as it stands in the file; none of them holds another of its name. `after` is given what
 * stands behind the last of them.
 */
export async function* elementsOf(
  pieces: AsyncIterable<string>,
  name: string,
  after?: (text: string) => void,
): AsyncGenerator<string> {
  const element = new RegExp(
    `<(?:\\w+:)?${name}(?:\\s[^>]*?)?(?:/>|>[\\s\\S]*?</(?:\\w+:)?${name}>)`,
    'g',
  );
  let rest = '';
  for await (const piece of pieces) {
    rest += piece;
    let end = 0;
    element.lastIndex = 0;
    for (let found = element.exec(rest); found; found = element.exec(rest)) {
      yield found[0];
      end = element.lastIndex;
    }
    rest = rest.slice(end);
    if (rest.length > MOST_REST) throw new NoWorkbook();
  }
  after?.(rest);
}

/** No row and no text of a table is longer, nor is what stands behind the last row. */
const MOST_REST = 64 * 1_048_576;
