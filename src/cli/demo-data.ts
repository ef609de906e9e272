import type { Day } from '../kernel/day.ts';
import { fixedClock, systemClock } from '../office/clock.ts';
import { markDataDirectory } from '../store/embedded-directory.ts';
import { dropJobs } from '../store/outbox-schema.ts';
import { openCurrent } from './installation.ts';
import type { Output } from './output.ts';

/** Makes the demonstration in a directory that has no data yet; marked as ours from the first moment, as ready at the end. */
export async function makeDemoAt(
  directory: string,
  output: Pick<Output, 'say'>,
  until: Day = systemClock.today(),
): Promise<{ readonly office: string; readonly acts: number }> {
  const { makeDemo } = await import('../demo/make.ts');
  const created = systemClock.now();
  markDataDirectory(directory, { madeBy: 'demo', created, ready: false });
  const clock = fixedClock(until);
  const data = await openCurrent({ directory }, { fresh: true, clock });
  // What is cut short here is made again from the start, so no act need wait for the disk.
  data.store.pool.on('connect', (client) => void client.query('set synchronous_commit = off'));
  try {
    const shelf = { store: data.store, folder: data.documents };
    const made = await makeDemo({ shelf, clock }, until, progressOf(output));
    // Letters of years past are written when someone asks for them; nobody is to be mailed about them.
    await dropJobs(data.owner);
    markDataDirectory(directory, { madeBy: 'demo', created, ready: true });
    return made;
  } finally {
    await data.close();
  }
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
