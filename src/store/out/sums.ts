import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Transform } from 'node:stream';

/** Where the sums of a text file's lines lie: with them the first line that is not as it was written can be named. */
export const sumsOf = (path: string): string => `sums/${path}.txt`;

const sumOf = (line: Uint8Array): string =>
  createHash('sha256').update(line).digest('hex').slice(0, 12);

const NEWLINE = 10;

/** Lets a file of lines pass and calls `each` with the sum of every line of it. */
export function lineSums(each: (sum: string) => void): Transform {
  let rest: Buffer[] = [];
  const end = () => {
    each(sumOf(Buffer.concat(rest)));
    rest = [];
  };
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      let from = 0;
      for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
        rest.push(chunk.subarray(from, at));
        end();
        from = at + 1;
      }
      if (from < chunk.length) rest.push(chunk.subarray(from));
      done(null, chunk);
    },
    flush(done) {
      if (rest.length > 0) end();
      done();
    },
  });
}

/** The first line of a file that its sums do not know, counted from 1; nothing where only the sums' file differs. */
export async function firstWrongLine(file: string, sums: string): Promise<number | undefined> {
  const known = createInterface({ input: createReadStream(sums) })[Symbol.asyncIterator]();
  const found: string[] = [];
  const lines = createReadStream(file).pipe(lineSums((sum) => found.push(sum)));
  let line = 0;
  for await (const _ of lines) {
    for (const sum of found.splice(0)) {
      line += 1;
      if ((await known.next()).value !== sum) return line;
    }
  }
  for (const sum of found) {
    line += 1;
    if ((await known.next()).value !== sum) return line;
  }
  return (await known.next()).done ? undefined : line + 1;
}
