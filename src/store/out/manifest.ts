import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Damage } from '../backup-manifest.ts';
import { backupFile, damageOf, foreignIn, MANIFEST, parseManifest } from '../backup-manifest.ts';
import { firstWrongLine, sumsOf } from './sums.ts';

/** Where the files of an export lie, and nothing else. */
export const FOLDERS = ['acts', 'records', 'office', 'tables', 'documents', 'sums'] as const;

const file = backupFile(
  /^(README\.md|schema\.json|(acts|records|office|tables|sums)(\/[\w.-]+)+|documents(\.csv|\/[0-9a-f]{2}\/[0-9a-f]{62}))$/,
);
const table = z.object({
  name: z.string(),
  columns: z.array(z.string()),
  rows: z.number().int().min(0),
  /** The files that hold its rows, one JSON object a line. */
  paths: z.array(z.string()),
});

const content = z.object({
  format: z.literal(1),
  holds: z.literal('office'),
  version: z.string(),
  migrations: z.record(z.string(), z.string()),
  made: z.string(),
  office: z.object({ id: z.uuid(), code: z.string(), name: z.string(), shortName: z.string() }),
  /** Personal values are the office's own data and lie in it as they are. */
  personalValues: z.literal(true),
  tables: z.array(table),
  files: z.array(file),
});
export type Manifest = z.infer<typeof content>;
export type ExportedTable = z.infer<typeof table>;

/** What is wrong with an export, with the file and, as far as it has lines, the first line that is not as written. */
export type Fault = Damage & { readonly line?: number };

/** Reads an export and checks every byte of it before anything is done with it. */
export async function readExport(folder: string): Promise<Manifest | Fault> {
  const place = join(folder, MANIFEST);
  if (!existsSync(place)) return { code: 'no-backup', file: MANIFEST };
  const manifest = parseManifest(content, readFileSync(place, 'utf8'));
  if (!manifest) return { code: 'damaged', file: MANIFEST };
  const damage = await damageOf(folder, manifest.files);
  if (damage) return located(folder, manifest, damage);
  return foreignIn(folder, manifest.files, [...FOLDERS]) ?? manifest;
}

/** A file whose sums are themselves as written can say which of its lines is not. */
async function located(folder: string, { files }: Manifest, damage: Damage): Promise<Fault> {
  const sums = files.find(({ path }) => path === sumsOf(damage.file));
  if (damage.code !== 'damaged' || !sums || (await damageOf(folder, [sums]))) return damage;
  const line = await firstWrongLine(join(folder, damage.file), join(folder, sums.path));
  return line === undefined ? damage : { ...damage, line };
}
