const FIRST = 1 << 16;
/** The most that a letter of a string takes in UTF-8. */
const LETTER = 3;

/**
 * Rows as the bytes of one JSON value, put together row by row. As one string of a few hundred kilobytes each would
 * outlive the statement that it is for until the next full collection: PostgreSQL takes bytes as they are.
 */
export function jsonBytes(rows: readonly unknown[]): Buffer {
  let bytes = Buffer.allocUnsafe(FIRST);
  let end = 0;
  for (const row of rows) {
    const text = JSON.stringify(row);
    const most = end + text.length * LETTER + 2;
    if (most > bytes.length)
      bytes = Buffer.concat([bytes.subarray(0, end)], Math.max(bytes.length * 2, most));
    bytes[end] = (end === 0 ? '[' : ',').charCodeAt(0);
    end += 1 + bytes.write(text, end + 1, 'utf8');
  }
  if (end === 0) return Buffer.from('[]');
  bytes[end] = ']'.charCodeAt(0);
  return bytes.subarray(0, end + 1);
}
