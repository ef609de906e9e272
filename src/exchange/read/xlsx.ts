import { attributeOf, tokensOf, XmlProblem } from '../../report/open/xml.ts';
import type { Zip } from '../../store/documents-zip.ts';
import type { Book, Note, Sheet } from './cell.ts';
import { readRows } from './xlsx-rows.ts';
import type { Strings } from './xlsx-strings.ts';
import { NoWorkbook, readStrings } from './xlsx-strings.ts';
import { readStyles, themeColours } from './xlsx-styles.ts';

/** What of a workbook is read whole is small; a part that is not is no workbook of an office. */
const MOST_PART = 24 * 1_048_576;

export async function openXlsx(zip: Zip): Promise<Book> {
  const main = mainPart(zip);
  const workbook = partOf(zip, main);
  if (workbook === undefined) throw new NoWorkbook();
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const related = relationsOf(zip, main, folder);
  const byType = (type: string): string | undefined =>
    [...related.values()].find((one) => one.type.endsWith(`/${type}`))?.target;
  const styles = readStyles(
    optionalPart(zip, byType('styles')),
    themeColours(optionalPart(zip, byType('theme'))),
  );
  const strings = await stringsOf(zip, byType('sharedStrings'));
  const date1904 = /<(?:\w+:)?workbookPr\b[^>]*\bdate1904="(?:1|true)"/.test(workbook);
  const reading = { styles, strings, date1904 };
  const sheets: Sheet[] = [];
  for (const { name, hidden, relation } of listedSheets(workbook)) {
    const target = related.get(relation);
    // Sheets of charts and dialogues hold no rows.
    if (!target?.type.endsWith('/worksheet')) continue;
    const pieces = (): AsyncIterable<string> => textPieces(zip, target.target);
    sheets.push({ name, hidden, rows: (onMerge) => readRows(pieces(), reading, onMerge) });
  }
  const notes: readonly Note[] = zip.names.some((name) =>
    /vbaProject\.bin$|macrosheets\//i.test(name),
  )
    ? ['macros']
    : [];
  return { format: 'xlsx', sheets, notes };
}

/** Where the package says its workbook is; every program but a few puts it where one expects it. */
function mainPart(zip: Zip): string {
  const usual = 'xl/workbook.xml';
  const relations = optionalPart(zip, '_rels/.rels');
  if (relations === undefined) return usual;
  for (const token of tokensOf(relations)) {
    const type = attributeOf(relations, token, 'Type') ?? '';
    if (type.endsWith('/officeDocument'))
      return (attributeOf(relations, token, 'Target') ?? usual).replace(/^\//, '');
  }
  return usual;
}

type Related = ReadonlyMap<string, { readonly type: string; readonly target: string }>;

function relationsOf(zip: Zip, main: string, folder: string): Related {
  const xml = optionalPart(zip, `${folder}_rels/${main.slice(folder.length)}.rels`) ?? '';
  const found = new Map<string, { readonly type: string; readonly target: string }>();
  for (const token of tokensOf(xml)) {
    const id = attributeOf(xml, token, 'Id');
    const target = attributeOf(xml, token, 'Target');
    if (id === undefined || target === undefined) continue;
    found.set(id, {
      type: attributeOf(xml, token, 'Type') ?? '',
      target: target.startsWith('/') ? target.slice(1) : `${folder}${target}`,
    });
  }
  return found;
}

function listedSheets(xml: string) {
  const sheets: { name: string; hidden: boolean; relation: string }[] = [];
  for (const token of tokensOf(xml)) {
    if (!/^(?:\w+:)?sheet$/.test(token.name) || token.kind === 'close') continue;
    const relation = /\s\w+:id\s*=\s*"([^"]*)"/.exec(xml.slice(token.at, token.end))?.[1] ?? '';
    const state = attributeOf(xml, token, 'state');
    sheets.push({
      name: attributeOf(xml, token, 'name') ?? '',
      hidden: state === 'hidden' || state === 'veryHidden',
      relation,
    });
  }
  return sheets;
}

const optionalPart = (zip: Zip, name: string | undefined): string | undefined =>
  name === undefined ? undefined : partOf(zip, name);

function partOf(zip: Zip, name: string): string | undefined {
  const bytes = zip.find(name);
  if (bytes && bytes.length > MOST_PART) throw new NoWorkbook();
  const text = bytes?.toString('utf8');
  if (text?.includes('<!DOCTYPE')) throw new XmlProblem('A workbook with a document type.');
  return text;
}

async function stringsOf(zip: Zip, name: string | undefined): Promise<Strings> {
  if (name === undefined || !zip.names.includes(name)) return { at: () => '' };
  return readStrings(textPieces(zip, name));
}

async function* textPieces(zip: Zip, name: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  const pieces = zip.stream(name);
  if (!pieces) throw new NoWorkbook();
  for await (const piece of pieces) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}
