import { dayOfInstant, timeOfInstant } from '../office/clock.ts';
import type { Instant } from '../office/clock.ts';
import type { Day } from '../kernel/day.ts';
import { inOffice } from '../store/open.ts';
import type { Purpose } from '../store/outbox.ts';
import { scheduleOnce } from '../store/outbox-schedule.ts';
import type { Workplace } from './place.ts';

/** What is done every day, from which time of the office's day on. A day on which the platform stood still is done late. */
export const DAILY: readonly { readonly purpose: Purpose; readonly from: string }[] = [
  { purpose: 'proposals', from: '00:10' },
  { purpose: 'checkpoint', from: '01:10' },
  { purpose: 'refold', from: '02:10' },
  { purpose: 'recount', from: '03:10' },
  { purpose: 'digest', from: '07:30' },
];

/** Enqueues what the time of day makes due, once a day and office. */
export async function scheduleDue(place: Workplace, now: Instant): Promise<void> {
  const time = timeOfInstant(now);
  const due = DAILY.filter(({ from }) => from <= time).map(({ purpose }) => purpose);
  await scheduleDay(place, dayOfInstant(now), due);
}

/** Enqueues the scheduled jobs of a day; those that were, are not again. */
export async function scheduleDay(
  place: Workplace,
  day: Day,
  purposes: readonly Purpose[] = DAILY.map(({ purpose }) => purpose),
): Promise<void> {
  const { store } = place;
  for (const office of await place.offices()) {
    await inOffice(store, office, async (tx) => {
      for (const purpose of purposes)
        await scheduleOnce(tx, { purpose, day, at: store.clock.now() });
    });
  }
}
