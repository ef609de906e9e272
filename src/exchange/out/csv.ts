/** The mark by which a spreadsheet knows that a text file is UTF-8. */
const BOM = '\u{feff}';

/**
 * What a spreadsheet would take for a formula when the file is opened, pasted or saved as CSV begins with an
 * apostrophe, as one would type it.
 */
export const harmless = (text: string): string =>
  /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u.test(text) ? `'${text}` : text;

const cell = (text: string): string => {
  const plain = harmless(text);
  return /[",\r\n]/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};

/** A line of CSV (RFC 4180) with its end. */
const csvLine = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

/** A whole list as CSV, line after line. */
export async function* csvOf(
  heading: readonly string[],
  rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>,
): AsyncGenerator<string> {
  yield BOM + csvLine(heading);
  for await (const row of rows) yield csvLine(row);
}
