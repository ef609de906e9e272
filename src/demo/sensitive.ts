import type { Day } from '../kernel/day.ts';
import type { FixedClock } from '../office/clock.ts';
import { findMatters } from '../store/find.ts';
import type { Store } from '../store/open.ts';
import { openInEmergency, reviewReading } from '../store/sensitive.ts';
import type { DemoPersonKey } from './people.ts';
import { randomOf } from './random.ts';

/** Somebody of another division opened two consular cases at the window: one was confirmed, one waits for the reviewer. */
export async function readInEmergency(
  { store, clock }: { readonly store: Store; readonly clock: FixedClock },
  {
    office,
    people,
  }: { readonly office: string; readonly people: ReadonlyMap<DemoPersonKey, string> },
  until: Day,
): Promise<void> {
  const random = randomOf('readings');
  const actorOf = (key: DemoPersonKey) => ({ office, person: people.get(key) ?? '' });
  const query = {
    view: 'all',
    kind: 'consular-case',
    sort: 'received',
    limit: 4,
    count: 'none',
  } as const;
  const { items } = await findMatters(store, actorOf('head'), query);
  const [waiting, reviewed] = items.toReversed();
  if (!waiting || !reviewed) return;
  const first = random.uuid();
  clock.set(until, '16:05:00');
  const asked = { kind: 'consular-case', reason: '家属到窗口询问进展，承办人正在处置其他案件' };
  await openInEmergency(store, actorOf('officer'), { ...asked, act: first, matter: reviewed.id });
  clock.set(until, '16:20:00');
  await reviewReading(store, actorOf('reviewer'), {
    act: random.uuid(),
    reading: first,
    verdict: 'confirmed',
    remark: '情况属实，已告知承办人',
  });
  clock.set(until, '17:35:00');
  await openInEmergency(store, actorOf('officer'), {
    ...asked,
    act: random.uuid(),
    matter: waiting.id,
  });
}
