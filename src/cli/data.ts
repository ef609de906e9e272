import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { kinds } from '../matters/index.ts';
import { systemClock } from '../office/clock.ts';
import type { Clock } from '../office/clock.ts';
import { keysFolder } from '../store/checkpoint-keys.ts';
import {
  DataDirectoryProblem,
  inspectDataDirectory,
  layoutOf,
} from '../store/embedded-directory.ts';
import { openEmbedded } from '../store/embedded.ts';
import { appConnection, openStore } from '../store/open.ts';
import type { Connection, Store } from '../store/open.ts';
import { DatabaseProblem, reachDatabase } from '../store/reach.ts';
import type { DataPlace } from './command.ts';

/** The data of an installation, open: whether a server is running on it or not. */
export type Data = {
  readonly store: Store;
  /** For migrations, backup and the job tables; the platform itself never uses it. */
  readonly owner: Connection;
  readonly documents: string;
  readonly keys: string;
  close(): Promise<void>;
};

/** Where documents and keys lie: in and beside the data directory; with a PostgreSQL of the office's own, as set. */
export const foldersOf = (
  place: DataPlace,
): { readonly documents: string; readonly keys: string } =>
  'directory' in place
    ? { documents: layoutOf(place.directory).documents, keys: keysFolder(place.directory) }
    : {
        documents: resolve(process.env['WAISHI_DOCUMENTS'] ?? '.waishi-documents'),
        keys: keysFolder(resolve('.waishi')),
      };

/** Opens data that is there; throws DataDirectoryProblem where there is none. */
export async function openData(place: DataPlace, clock: Clock = systemClock): Promise<Data> {
  if ('directory' in place) mustBeOurs(place.directory);
  else await mustBeMigrated(place.url);
  return openAny(place, clock);
}

async function mustBeMigrated(url: string): Promise<void> {
  if ((await reachDatabase(url)).migrated) return;
  throw new DatabaseProblem('The database holds no data of waishi yet: run "waishi init" first.');
}

/** The same where nothing may be there yet. */
export async function openAny(place: DataPlace, clock: Clock = systemClock): Promise<Data> {
  const { owner, stop } = await connect(place);
  const store = openStore({ app: appConnection(owner), matters: kinds, clock, max: 4 });
  return {
    store,
    owner,
    ...foldersOf(place),
    async close() {
      await store.close();
      await stop();
    },
  };
}

async function connect(
  place: DataPlace,
): Promise<{ readonly owner: Connection; readonly stop: () => Promise<void> }> {
  if ('url' in place) {
    await reachDatabase(place.url);
    return { owner: { connectionString: place.url }, stop: async () => undefined };
  }
  const embedded = await openEmbedded(place.directory);
  return { owner: embedded.connection, stop: () => embedded.stop() };
}

function mustBeOurs(directory: string): void {
  const state = existsSync(directory) ? inspectDataDirectory(directory) : 'absent';
  if (state === 'waishi') return;
  const why = {
    absent: 'does not exist',
    empty: 'is empty',
    foreign: 'is not a data directory of waishi',
    unfinished: 'was never finished: remove it and make it again',
  }[state];
  throw new DataDirectoryProblem(`${directory} ${why}.`);
}
