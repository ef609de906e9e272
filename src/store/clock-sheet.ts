import type { State } from '../kernel/act.ts';
import type { Reading, StripDay } from '../kernel/clock.ts';
import { readClock, readStrip } from '../kernel/clock.ts';
import type { Day } from '../kernel/day.ts';
import type { AnyClock, Matter } from '../kernel/matter.ts';
import type { TermSetting } from '../office/term-settings.ts';
import { settingsOfTerm } from '../office/term-settings.ts';
import { calendarKnownOn, choicesRead } from './calendar.ts';
import type { Store, Tx } from './open.ts';
import { inOffice } from './open.ts';
import { readClocks } from './readings.ts';
import type { ClockReading } from './record.ts';
import type { Actor } from './request.ts';
import { inEmergency } from './sensitive.ts';
import { findVisible } from './sight.ts';
import type { Viewing } from './viewer.ts';
import { viewing } from './viewer.ts';

const settingsBehind = (
  { store, tx }: Viewing,
  matter: Matter,
  clock: string,
  { state: { own, clocks }, on }: { readonly state: State; readonly on: Day },
): readonly TermSetting[] => {
  const choose = choicesRead(store, tx.office);
  return settingsOfTerm(matter, clock, { own, events: clocks[clock] ?? [], choose, on });
};

export const clocksOf = (
  view: Viewing,
  matter: Matter,
  state: State,
): Record<string, ClockReading> =>
  Object.fromEntries(
    Object.entries(readClocks(matter, state, view.calendar, view.now)).flatMap(
      ([name, reading]) => {
        const rule = matter.clocks[name];
        if (!rule) return [];
        const { title, of } = rule;
        const settings = settingsBehind(view, matter, name, { state, on: view.today });
        return [[name, { ...reading, title, of, cites: reading.cites ?? rule.cites, settings }]];
      },
    ),
  );

export type ClockSheet = {
  readonly reading: Reading;
  readonly strip: readonly StripDay[];
  readonly rule: Pick<AnyClock, 'title' | 'cites' | 'limit'>;
  readonly settings: readonly TermSetting[];
};

/** One clock on a day, counted with the calendar as known now or on another day; nothing where there is none to see. */
export async function findClock(
  store: Store,
  viewer: Actor,
  { kind, id, clock }: { readonly kind: string; readonly id: string; readonly clock: string },
  { on, knownOn }: { readonly on?: Day | undefined; readonly knownOn?: Day | undefined } = {},
): Promise<ClockSheet | undefined> {
  return inOffice(store, viewer.office, async (tx: Tx) => {
    const view = await viewing(store, tx, viewer);
    const row =
      (await findVisible(view, kind, id)) ?? (await findVisible(view, kind, id, inEmergency));
    const matter = store.matters.get(kind);
    if (!row || !matter) return undefined;
    const rule = matter.clocks[clock];
    if (!rule) return undefined;
    const calendar = knownOn ? await calendarKnownOn(store, tx, knownOn) : view.calendar;
    const events = row.fold.clocks[clock] ?? [];
    return {
      reading: readClock(rule, events, calendar, on ?? view.now),
      strip: readStrip(rule, events, calendar, on ?? view.today),
      rule: { title: rule.title, cites: rule.cites, limit: rule.limit },
      settings: settingsBehind(view, matter, clock, { state: row.fold, on: on ?? view.today }),
    };
  });
}
