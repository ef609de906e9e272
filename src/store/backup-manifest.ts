import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { canonical } from './chain.ts';
import { hashFile } from './documents-verify.ts';

export const MANIFEST = 'manifest.json';

const file = z.object({
  path: z.string().regex(/^(tables\/[a-z0-9_]+\.copy|documents\/[0-9a-f]{2}\/[0-9a-f]{62})$/),
  size: z.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const content = z.object({
  format: z.literal(1),
  /** The platform's version, and its migrations with their sums. */
  version: z.string(),
  migrations: z.record(z.string(), z.string()),
  made: z.string(),
  madeBy: z.enum(['demo', 'init']),
  tables: z.array(
    file.extend({ name: z.string(), columns: z.array(z.string()), rows: z.number().int().min(0) }),
  ),
  documents: z.array(file),
  /** Where each office's chains stood, as signed just before. */
  checkpoints: z.array(z.looseObject({ office: z.string(), seq: z.number() })),
});

/** What a backup holds: every file with its hash, every table with its rows. Written last. */
export type Manifest = z.infer<typeof content>;
export type BackupFile = z.infer<typeof file>;

export const digestOf = (manifest: Manifest): string =>
  createHash('sha256').update(canonical(manifest), 'utf8').digest('hex');

/** What is wrong with a backup; the file is named so that another copy of it can be looked for. */
export type Damage = {
  readonly code: 'no-backup' | 'damaged' | 'missing' | 'foreign';
  readonly file: string;
};

/** Reads a backup and checks every byte of it before anything is done with it. */
export async function readBackup(folder: string): Promise<Manifest | Damage> {
  const place = join(folder, MANIFEST);
  if (!existsSync(place)) return { code: 'no-backup', file: MANIFEST };
  const manifest = parsed(readFileSync(place, 'utf8'));
  if (!manifest) return { code: 'damaged', file: MANIFEST };
  for (const { path, size, sha256 } of [...manifest.tables, ...manifest.documents]) {
    const at = join(folder, path);
    if (!existsSync(at)) return { code: 'missing', file: path };
    // A link could lead out of the backup.
    if (!lstatSync(at).isFile()) return { code: 'foreign', file: path };
    if (statSync(at).size !== size || (await hashFile(at)) !== sha256) {
      return { code: 'damaged', file: path };
    }
  }
  return foreignIn(folder, manifest) ?? manifest;
}

function parsed(text: string): Manifest | undefined {
  try {
    const whole: unknown = JSON.parse(text);
    const read = content.extend({ digest: z.string() }).safeParse(whole);
    if (!read.success) return undefined;
    const { digest, ...manifest } = read.data;
    return digestOf(manifest) === digest ? manifest : undefined;
  } catch {
    return undefined;
  }
}

/** A file that the manifest does not know: somebody's addition, or a backup of another day half over this one. */
function foreignIn(folder: string, manifest: Manifest): Damage | undefined {
  const known = new Set([
    MANIFEST,
    ...[...manifest.tables, ...manifest.documents].map(({ path }) => path),
  ]);
  for (const below of ['tables', 'documents']) {
    if (!existsSync(join(folder, below))) continue;
    for (const entry of readdirSync(join(folder, below), {
      recursive: true,
      withFileTypes: true,
    })) {
      const path = join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/');
      if (!entry.isDirectory() && !known.has(path)) return { code: 'foreign', file: path };
    }
  }
  return undefined;
}
