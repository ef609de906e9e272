import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, open, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PassThrough, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { digestOf, MANIFEST } from './backup-manifest.ts';
import type { BackupFile } from './backup-manifest.ts';
import { placeOf } from './documents.ts';

/** Copies documents by their hash; those that are gone or no longer what was received are named. */
export async function copyDocuments(
  { documents: from, target }: { readonly documents: string; readonly target: string },
  hashes: readonly string[],
): Promise<{ documents: BackupFile[]; damaged: string[] }> {
  const documents: BackupFile[] = [];
  const damaged: string[] = [];
  for (const sha256 of hashes) {
    const source = placeOf(from, sha256);
    const path = `documents/${sha256.slice(0, 2)}/${sha256.slice(2)}`;
    if (!existsSync(source)) {
      damaged.push(sha256);
      continue;
    }
    await mkdir(dirname(join(target, path)), { recursive: true, mode: 0o700 });
    const written = await writeHashed(createReadStream(source), join(target, path));
    if (written.sha256 !== sha256) damaged.push(sha256);
    documents.push({ path, ...written });
  }
  return { documents, damaged };
}

/** Writes a stream to a new file, synced, and tells its size and hash as written. */
export async function writeHashed(
  source: NodeJS.ReadableStream,
  place: string,
  through: Transform = new PassThrough(),
): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(
    source,
    through,
    count,
    createWriteStream(place, { flags: 'wx', mode: 0o600, flush: true }),
  );
  return { size, sha256: hash.digest('hex') };
}

/** The manifest with its own digest, when all else is on the disk: a folder without one was never finished. */
export async function writeLast(target: string, manifest: object): Promise<void> {
  const place = join(target, MANIFEST);
  const text = `${JSON.stringify({ ...manifest, digest: digestOf(manifest) }, null, 1)}\n`;
  await writeFile(`${place}.new`, text, { mode: 0o600, flush: true });
  await rename(`${place}.new`, place);
  if (process.platform === 'win32') return;
  const folder = await open(target, 'r');
  await folder.sync();
  await folder.close();
}
