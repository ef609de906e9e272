import { rmSync } from 'node:fs';
import { kinds } from '../matters/index.ts';
import { markDataDirectory } from '../store/embedded-directory.ts';
import { migrate } from '../store/migrate.ts';
import type { DataPlace } from './command.ts';
import type { Data } from './data.ts';
import { openAny } from './data.ts';

export type Making = { readonly made: string; readonly madeBy: 'demo' | 'init' };

/**
 * Fills a data directory that holds nothing yet, or an empty database: migrated first, and marked as ready only when
 * the work found nothing against it. What it found is given back, and the directory is gone again.
 */
export async function fillFresh<Against>(
  place: DataPlace,
  { made, madeBy }: Making,
  work: (data: Data) => Promise<Against | undefined>,
): Promise<Against | undefined> {
  const mark = (ready: boolean) => {
    if ('directory' in place) markDataDirectory(place.directory, { madeBy, created: made, ready });
  };
  mark(false);
  const against = await migrated(place, work);
  if (against === undefined) mark(true);
  else if ('directory' in place) rmSync(place.directory, { recursive: true, force: true });
  return against;
}

async function migrated<Against>(
  place: DataPlace,
  work: (data: Data) => Promise<Against | undefined>,
): Promise<Against | undefined> {
  const data = await openAny(place);
  try {
    await migrate(data.owner, { matters: kinds });
    return await work(data);
  } finally {
    await data.close();
  }
}
