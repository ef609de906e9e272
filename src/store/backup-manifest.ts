import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { canonical } from './chain.ts';
import { hashFile } from './documents-verify.ts';

export const MANIFEST = 'manifest.json';

/** A file of a copy, whose place may only be one of these: a manifest could name any other. */
export const backupFile = (place: RegExp) =>
  z.object({
    path: z.string().regex(place),
    size: z.number().int().min(0),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  });
const file = backupFile(/^(tables\/[a-z0-9_]+\.copy|documents\/[0-9a-f]{2}\/[0-9a-f]{62})$/);

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

export const digestOf = (manifest: object): string =>
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
  const files = [...manifest.tables, ...manifest.documents];
  return (
    (await damageOf(folder, files)) ?? foreignIn(folder, files, ['tables', 'documents']) ?? manifest
  );
}

/** The first file that is not as the manifest says. */
export async function damageOf(
  folder: string,
  files: readonly BackupFile[],
): Promise<Damage | undefined> {
  for (const { path, size, sha256 } of files) {
    const at = join(folder, path);
    if (!existsSync(at)) return { code: 'missing', file: path };
    // A link could lead out of the backup.
    if (!lstatSync(at).isFile()) return { code: 'foreign', file: path };
    if (statSync(at).size !== size || (await hashFile(at)) !== sha256) {
      return { code: 'damaged', file: path };
    }
  }
  return undefined;
}

const parsed = (text: string): Manifest | undefined => parseManifest(content, text);

/** A manifest as it was written: its own digest holds. */
export function parseManifest<Shape extends z.ZodRawShape>(
  shape: z.ZodObject<Shape>,
  text: string,
): z.infer<z.ZodObject<Shape>> | undefined {
  try {
    const whole: unknown = JSON.parse(text);
    const { digest, ...rest } = z.looseObject({ digest: z.string() }).parse(whole);
    return digestOf(rest) === digest ? shape.parse(rest) : undefined;
  } catch {
    return undefined;
  }
}

/** A file that the manifest does not know: somebody's addition, or a backup of another day half over this one. */
export function foreignIn(
  folder: string,
  files: readonly BackupFile[],
  within: readonly string[],
): Damage | undefined {
  const known = new Set([MANIFEST, ...files.map(({ path }) => path)]);
  for (const below of within) {
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
