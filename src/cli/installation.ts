import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kinds } from '../matters/index.ts';
import type { Clock } from '../office/clock.ts';
import { systemClock } from '../office/clock.ts';
import { migrate } from '../store/migrate.ts';
import type { DataPlace } from './command.ts';
import type { Data } from './data.ts';
import { openAny, openData } from './data.ts';

export type CurrentOptions = {
  readonly clock?: Clock;
  /** Also where there is no data yet, to put some there. */
  readonly fresh?: boolean;
};

/** Opens data and brings its database up to date; `ran` names the migrations this took. */
export async function openCurrent(
  place: DataPlace,
  { clock = systemClock, fresh = false }: CurrentOptions = {},
): Promise<Data & { readonly ran: readonly string[] }> {
  // A database is made by whoever runs it, and empty at first.
  const data = await (fresh || 'url' in place ? openAny : openData)(place, clock);
  try {
    const { ran } = await migrate(data.owner, { matters: kinds });
    return { ...data, ran };
  } catch (fault) {
    await data.close();
    throw fault;
  }
}

/** Seals what must not lie open in the database: WAISHI_KEY, or a key kept beside those of the checkpoints. */
export function sealingKey(folder: string): string {
  const given = process.env['WAISHI_KEY'];
  if (given) return given;
  const file = join(folder, 'seal.key');
  if (!existsSync(file)) makeKey(folder, file);
  return readFileSync(file, 'utf8');
}

function makeKey(folder: string, file: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    const key = randomBytes(32).toString('base64url');
    writeFileSync(file, key, { mode: 0o600, flag: 'wx', flush: true });
  } catch (problem) {
    // Another process made it a moment ago: that one holds.
    if (!existsSync(file)) throw problem;
  }
}
