import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Paths below the root with forward slashes, sorted. */
export const filesOf = (...patterns: string[]): string[] =>
  globSync(patterns, { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted();

const IMPORT =
  /(?:^|[;}\n])\s*(?:import|export)\s[^;'"`]*?from\s*['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g;

const known = new Map<string, readonly string[]>();

/** What a file imports, as written: static, dynamic, type-only and re-exports. */
export function importsOf(file: string): readonly string[] {
  const found = known.get(file) ?? read(file);
  known.set(file, found);
  return found;
}

function read(file: string): readonly string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(IMPORT)].flatMap((match) => match[1] ?? match[2] ?? match[3] ?? []);
}

/** A relative import as a path below the root; undefined for packages. */
export function targetOf(file: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return resolve('/', dirname(file), specifier.replace(/\?.*$/, '')).slice(1);
}

/** The file and everything of ours that it reaches. */
export function reachOf(file: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const next = [file];
  for (let one = next.pop(); one !== undefined; one = next.pop()) {
    if (seen.has(one) || !/\.[jt]sx?$/.test(one) || !existsSync(join(root, one))) continue;
    seen.add(one);
    for (const specifier of importsOf(one)) next.push(targetOf(one, specifier) ?? one);
  }
  return seen;
}
