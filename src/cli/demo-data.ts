import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '../kernel/day.ts';
import { fixedClock, systemClock } from '../office/clock.ts';
import { findJson, findMarker, layoutOf, markDataDirectory } from '../store/embedded-directory.ts';
import type { ProcessIdentity } from '../store/embedded-lock.ts';
import { isAlive } from '../store/embedded-lock.ts';
import { stopPostmaster } from '../store/embedded-postmaster.ts';
import { dropJobs } from '../store/outbox-schema.ts';
import { openCurrent } from './installation.ts';
import type { DemoOfficeCode } from '../demo/offices.ts';
import type { Output } from './output.ts';

/** Makes the demonstration in a directory that has no data yet; marked as ours from the first moment, as ready at the end. */
export async function makeDemoAt(
  directory: string,
  output: Pick<Output, 'say'>,
  until: Day = systemClock.today(),
  code: DemoOfficeCode = 'demo-city',
): Promise<{ readonly office: string; readonly acts: number }> {
  const { makeDemo } = await import('../demo/make.ts');
  const created = systemClock.now();
  markDataDirectory(directory, { madeBy: 'demo', created, ready: false });
  const forget = stopOnSignal(directory, output);
  const clock = fixedClock(until);
  const data = await openCurrent({ directory }, { fresh: true, clock });
  // What is cut short here is made again from the start, so no act need wait for the disk.
  data.store.pool.on('connect', (client) => void client.query('set synchronous_commit = off'));
  try {
    const shelf = { store: data.store, folder: data.documents };
    const made = await makeDemo({ shelf, clock, code }, until, progressOf(output));
    // Letters of years past are written when someone asks for them; nobody is to be mailed about them.
    await dropJobs(data.owner);
    markDataDirectory(directory, { madeBy: 'demo', created, ready: true });
    return made;
  } finally {
    await data.close();
    forget();
  }
}

/** Ctrl-C while it is made: the database is stopped, and whoever waited is told what comes next. */
function stopOnSignal(directory: string, { say }: Pick<Output, 'say'>): () => void {
  function stop() {
    say(`Stopped. ${directory} is not finished; the next start makes it anew.`);
    process.exit(130); // what is open is closed on exit
  }
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.once(signal, stop);
  return () => {
    for (const signal of signals) process.off(signal, stop);
  };
}

/** Removes a demonstration that was never finished and that nobody makes now; nothing in it was ever used. */
export async function clearUnfinished(directory: string): Promise<boolean> {
  const place = layoutOf(directory);
  if (findMarker(directory)?.madeBy !== 'demo') return false;
  const users = (findJson(place.users) ?? []) as ProcessIdentity[]; // as the launcher writes it
  if (users.some(isAlive)) return false;
  await stopPostmaster(place);
  for (const name of readdirSync(place.root))
    rmSync(join(place.root, name), { recursive: true, force: true, maxRetries: 5 });
  return true;
}

/** A sentence at each quarter. */
function progressOf({ say }: Pick<Output, 'say'>): (done: number, of: number) => void {
  let said = 0;
  return (done, of) => {
    const quarter = of === 0 ? 4 : Math.floor((done / of) * 4);
    if (quarter <= said) return;
    said = quarter;
    say(`${quarter * 25} %`);
  };
}
