import { isDay } from '../kernel/day.ts';
import { checkpointFile, takeCheckpoint, writeCheckpoint } from '../store/checkpoint.ts';
import { compareOffice } from '../store/chain-replay.ts';
import { recountFigures } from '../store/figures/recount.ts';
import { sealFigures } from '../store/figures/seal.ts';
import { inOffice } from '../store/open.ts';
import { proposeLapsed } from '../store/outbox-due.ts';
import { keepFinding } from '../store/outbox-schedule.ts';
import { clocksOf } from './digest.ts';
import type { Task, Workplace } from './place.ts';

/** Signs where every chain stands, and puts the statement beside the key, outside the data. */
export const checkpoint: Task = async ({ store, keys }, { office }) => {
  const taken = await inOffice(store, office, (tx) => takeCheckpoint(tx, keys, store.clock.now()));
  writeCheckpoint(checkpointFile(keys.folder, office), taken);
};

/** Folds every matter again from its acts and compares with what lists show. */
export const refoldCheck: Task = async ({ store }, { office, day }) => {
  if (!isDay(day)) return;
  const found = await compareOffice(store, office);
  const at = store.clock.now();
  await inOffice(store, office, (tx) => keepFinding(tx, { purpose: 'refold', day, found, at }));
};

/** Counts every figure again from the acts and compares with what is entered. */
export const recount: Task = async ({ store }, { office, day }) => {
  if (!isDay(day)) return;
  const found = await recountFigures(store, office);
  const at = store.clock.now();
  await inOffice(store, office, (tx) => keepFinding(tx, { purpose: 'recount', day, found, at }));
};

/** Enters what acts have brought, so that whoever reads figures next does not wait for it. */
export const enterFigures = async ({ store, offices }: Workplace): Promise<void> => {
  for (const office of await offices()) await sealFigures(store, office);
};

/** Terms that people outside let pass are proposed to the office; closing is a person's judgement. */
export const proposals: Task = async ({ store }, { office, day }) => {
  if (!isDay(day)) return;
  const clocks = clocksOf(store, 'applicant');
  await inOffice(store, office, (tx) =>
    proposeLapsed(tx, { on: day, clocks, at: store.clock.now() }),
  );
};
