import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { writeHashed } from '../backup-files.ts';
import type { BackupFile } from '../backup-manifest.ts';
import { lineSums, sumsOf } from './sums.ts';

/** The folder of an export while it is filled: every text file is written with the sums of its lines. */
export type Sink = {
  readonly target: string;
  readonly files: BackupFile[];
};

/** Writes a text file, readable by its owner alone. */
export async function writeText(
  { target, files }: Sink,
  path: string,
  source: NodeJS.ReadableStream,
): Promise<void> {
  const beside = sumsOf(path);
  for (const place of [path, beside])
    await mkdir(dirname(join(target, place)), { recursive: true, mode: 0o700 });
  const sums = new PassThrough();
  const writing = writeHashed(sums, join(target, beside));
  // A full disk fails both: the first failure is the one that is told.
  writing.catch(() => undefined);
  const through = lineSums((sum) => void sums.write(`${sum}\n`));
  try {
    files.push({ path, ...(await writeHashed(source, join(target, path), through)) });
  } finally {
    sums.end();
  }
  files.push({ path: beside, ...(await writing) });
}

export const writePieces = (
  sink: Sink,
  path: string,
  pieces: Iterable<string> | AsyncIterable<string>,
): Promise<void> => writeText(sink, path, Readable.from(pieces));

/** JSON has no control characters outside of escapes: with these as its signs, COPY writes a line of it as it is. */
export const JSON_LINES = `with (format csv, quote e'\\x01', delimiter e'\\x02')`;

/** Writes what a query gives as one JSON object a line, and says how many there were. */
export async function writeRows(
  client: pg.Client,
  sink: Sink,
  path: string,
  query: string,
): Promise<number> {
  const source = client.query(
    copyTo(`copy (select row_to_json(t)::text from (${query}) t) to stdout ${JSON_LINES}`),
  );
  await writeText(sink, path, source);
  return source.rowCount;
}
