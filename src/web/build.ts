import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** What the pages are made of: a change in any of it is a new build. */
const sources = [
  'src/web',
  'src/kernel',
  'src/fields',
  'src/matters',
  'src/api/contract.ts',
  'package-lock.json',
];

/**
 * Builds the staff pages once per content of their sources into `<outDir>/<hash>` and gives that folder;
 * at once when it was built before. Several processes may ask at the same time: the first to finish wins.
 */
export async function buildWeb(
  outDir = join(root, '.cache/web'),
): Promise<{ readonly dir: string }> {
  const dir = join(outDir, await hashOf(sources));
  if (existsSync(join(dir, 'index.html'))) return { dir };
  await mkdir(outDir, { recursive: true });
  const making = `${dir}.${process.pid}`;
  const [{ build }, { configOf }] = await Promise.all([import('vite'), import('./vite.config.ts')]);
  await inProduction(() => build(configOf(making)));
  try {
    await rename(making, dir);
  } catch (fault) {
    await rm(making, { recursive: true, force: true });
    if (!existsSync(join(dir, 'index.html'))) throw fault;
  }
  return { dir };
}

/** A test run names another environment, and React would be built for development into the same folder. */
async function inProduction(work: () => Promise<unknown>): Promise<void> {
  const { NODE_ENV: before } = process.env;
  process.env['NODE_ENV'] = 'production';
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}

async function hashOf(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths)
    for (const file of await filesOf(join(root, path))) {
      hash.update(relative(root, file)).update('\0');
      hash.update(await readFile(file)).update('\0');
    }
  return hash.digest('hex').slice(0, 16);
}

async function filesOf(path: string): Promise<readonly string[]> {
  if (!existsSync(path)) return [];
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => null);
  if (entries === null) return [path];
  return entries
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
