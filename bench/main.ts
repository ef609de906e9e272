import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { systemClock } from '../src/office/clock.ts';
import { benchFigures } from './figures.ts';
import { benchFind } from './find.ts';
import { benchImport } from './import.ts';
import { benchLists } from './list.ts';
import type { Place } from './place.ts';
import { openPlace } from './place.ts';
import { readme } from './readme.ts';
import { benchStart } from './start.ts';
import { benchSteps } from './step.ts';
import type { Row } from './table.ts';

const parts: Readonly<Record<string, (place: Place, quick: boolean) => Promise<readonly Row[]>>> = {
  step: benchSteps,
  list: benchLists,
  figures: benchFigures,
  find: benchFind,
  import: benchImport,
  start: benchStart,
};

/** `npm run bench -- [--only step|list|figures|find|import|start] [--quick]`; only a whole run is written to README.md. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, quick: { type: 'boolean', default: false } },
  });
  const { only, quick } = values;
  if (only !== undefined && !(only in parts)) {
    console.error(`--only takes one of ${Object.keys(parts).join(', ')}`);
    return 2;
  }
  const before = loadavg();
  const { found, version } = await run(only, quick);
  const text = readme(found, {
    date: systemClock.today(),
    machine: `${cpus()[0]?.model ?? process.arch}, ${availableParallelism()} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${process.platform}`,
    versions: `Node ${process.versions.node}, PostgreSQL ${version}`,
    load: before[0] ?? 0,
    quick,
  });
  console.log(text);
  if (only === undefined && !quick)
    writeFileSync(fileURLToPath(new URL('README.md', import.meta.url)), text);
  return Object.values(found)
    .flat()
    .every(({ holds }) => holds !== false)
    ? 0
    : 1;
}

type Found = Readonly<Record<string, readonly Row[]>>;

async function run(
  only: string | undefined,
  quick: boolean,
): Promise<{ readonly found: Found; readonly version: string }> {
  const place = await openPlace();
  const found: Record<string, readonly Row[]> = {};
  try {
    for (const [name, bench] of Object.entries(parts))
      if (only === undefined || only === name) found[name] = await bench(place, quick);
    return { found, version: place.version };
  } finally {
    await place.close();
  }
}

process.exitCode = await main();
