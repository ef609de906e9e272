import { chownSync, existsSync, readdirSync, statSync, unlinkSync } from 'node:fs';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { identify, isAlive } from './embedded-lock.ts';
import type { ProcessIdentity } from './embedded-lock.ts';
import { makeFolder } from './folders.ts';

/** The layout of a data directory. Everything of an office that is not in its own PostgreSQL lies in here. */
export type DataDirectory = {
  readonly root: string;
  /** The marker by which a directory is known as ours. */
  readonly marker: string;
  /** The cluster. */
  readonly pg: string;
  /** The server's log. */
  readonly log: string;
  /** Name and password of the cluster's superuser, readable by the owner alone. */
  readonly secret: string;
  /** The processes that use the cluster now. */
  readonly users: string;
  readonly lock: string;
  /** The running server: its process and address. */
  readonly serving: string;
  readonly documents: string;
};

export function layoutOf(directory: string): DataDirectory {
  const root = resolve(directory);
  return {
    root,
    marker: join(root, 'waishi.json'),
    pg: join(root, 'pg'),
    log: join(root, 'pg.log'),
    secret: join(root, 'database.json'),
    users: join(root, 'database.users.json'),
    lock: join(root, 'database.lock'),
    serving: join(root, 'serve.json'),
    documents: join(root, 'documents'),
  };
}

/** A data directory that cannot be used; the message is one sentence for the person who named it. */
export class DataDirectoryProblem extends Error {
  override readonly name = 'DataDirectoryProblem';
}

export type Marker = {
  format: 1;
  madeBy: 'demo' | 'init';
  /** When, as an ISO instant of the office's clock. */
  created: string;
  /** False while `demo` or `init` is still filling it. */
  ready: boolean;
};

/**
 * What a directory is: `unfinished` is one of ours whose making was cut short; `foreign` holds something that is not
 * ours and must not be touched.
 */
export type DirectoryState = 'absent' | 'empty' | 'waishi' | 'unfinished' | 'foreign';

export function inspectDataDirectory(directory: string): DirectoryState {
  const { root } = layoutOf(directory);
  if (!existsSync(root)) return 'absent';
  if (!statSync(root).isDirectory()) return 'foreign';
  const marker = findMarker(root);
  if (marker) return marker.ready ? 'waishi' : 'unfinished';
  return readdirSync(root).length === 0 ? 'empty' : 'foreign';
}

export function findMarker(directory: string): Marker | undefined {
  const found = findJson(layoutOf(directory).marker);
  if (typeof found !== 'object' || found === null || !('format' in found)) return undefined;
  if (found.format !== 1) {
    throw new DataDirectoryProblem(
      `${directory} was made by a later version of the platform; use that version to open it.`,
    );
  }
  // Only markDataDirectory writes a format 1 marker, and it writes all of it.
  return found as Marker;
}

/** Marks a directory as ours; call first with `ready: false`, and again when the making is done. */
export function markDataDirectory(directory: string, marker: Omit<Marker, 'format'>): void {
  const place = makeDataDirectory(directory);
  writeWhole(place, place.marker, { format: 1, ...marker });
}

/** Makes what is missing of the layout (the cluster apart), for its owner alone. */
export function makeDataDirectory(directory: string): DataDirectory {
  const place = layoutOf(directory);
  try {
    return makeFolders(place);
  } catch (problem) {
    const code = codeOf(problem) ?? '';
    if (!UNWRITABLE.has(code)) throw problem;
    throw new DataDirectoryProblem(`Nothing can be written in ${place.root} (${code}).`);
  }
}

const UNWRITABLE = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOSPC',
  'ENOTDIR',
  'EEXIST',
  'ENOENT',
  'ENAMETOOLONG',
]);

function makeFolders(place: DataDirectory): DataDirectory {
  const made = makeFolder(place.root);
  makeFolder(place.documents);
  if (made === undefined) giveToOwner(place, place.documents);
  return place;
}

export type Serving = ProcessIdentity & { url: string };

/** Says that this process serves the directory; call the result when it stops. */
export function markServing(directory: string, url: string): () => void {
  const place = layoutOf(directory);
  writeWhole(place, place.serving, { ...identify(process.pid), url });
  return () => removeFile(place.serving);
}

/** The server that uses the directory now; what a killed one left behind does not count. */
export function findServing(directory: string): Serving | undefined {
  // Only markServing writes this file.
  const found = findJson(layoutOf(directory).serving) as Serving | undefined;
  return found && isAlive(found) ? found : undefined;
}

/** Writes JSON so that a reader sees the old or the new file and never half of it; readable by the owner alone. */
export function writeWhole(place: DataDirectory, file: string, value: unknown): void {
  const fresh = `${file}.${process.pid}.new`;
  writeFileSync(fresh, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600, flush: true });
  giveToOwner(place, fresh);
  renameSync(fresh, file);
}

/** Undefined when the file is missing or no JSON. */
export function findJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (problem) {
    if (problem instanceof SyntaxError || codeOf(problem) === 'ENOENT') return undefined;
    throw problem;
  }
}

export function removeFile(file: string): void {
  try {
    unlinkSync(file);
  } catch (problem) {
    if (codeOf(problem) !== 'ENOENT') throw problem;
  }
}

/** Root may look into a directory of another user (`sudo waishi verify`): what it writes there stays that user's. */
export function giveToOwner(place: DataDirectory, file: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(place.root);
  chownSync(file, uid, gid);
}

export function codeOf(problem: unknown): string | undefined {
  return problem instanceof Error && 'code' in problem ? String(problem.code) : undefined;
}
