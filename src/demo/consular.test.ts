import { expect, test } from 'vitest';
import type { State } from '../kernel/act.ts';
import { apply, nothing } from '../kernel/act.ts';
import { citesOn } from '../kernel/clock-events.ts';
import { decide } from '../kernel/decide.ts';
import { consularCase } from '../matters/consular-case/consular-case.ts';
import { figures } from '../matters/consular-case/figures.ts';
import { matterOf } from '../matters/index.ts';
import { officeCalendar } from '../office/calendar/calendar.ts';
import { planConsular } from './consular.ts';
import type { PlannedAct } from './course.ts';
import { demoPeople } from './people.ts';

const calendar = officeCalendar();
const acts = planConsular('2026-11-20').toSorted((a, b) =>
  a.on === b.on ? a.minute - b.minute : a.on < b.on ? -1 : 1,
);
const cases = Map.groupBy(acts, ({ matter }) => matter);

/** The state of a case after all its acts, corrections apart. */
function stateOf(told: readonly PlannedAct[]): State {
  const matter = matterOf('consular-case');
  if (!matter) throw new Error('no consular-case');
  let state = nothing(matter);
  for (const act of told.filter(({ step }) => step !== 'correct')) {
    const roles = demoPeople.find(({ key }) => key === act.by)?.roles ?? [];
    const decided = decide(matter, state, { ...act, id: act.act, roles }, { calendar });
    if (!('entry' in decided)) throw new Error(`${act.on} ${act.step}: ${JSON.stringify(decided)}`);
    state = apply(matter, state, decided.entry, calendar);
  }
  return state;
}
const OWN: readonly string[] = figures.consular_incidents.steps ?? [];
/** The year of the first thing this office did, as the figure counts; nothing where it did nothing. */
const yearOf = (told: readonly PlannedAct[]): string | undefined =>
  told.find(({ step }) => OWN.includes(step))?.on.slice(0, 4);

test('2023年本机关参与处置的正是34起，仅由使领馆处置、不属实、并案的都不在内', () => {
  const handled = [...cases.values()].filter((told) => yearOf(told) === '2023');
  expect(handled).toHaveLength(34);
  const phases = handled.map((told) => stateOf(told).phase);
  expect(phases.filter((phase) => phase === 'merged' || phase === 'unfounded')).toEqual([]);
  const others = [...cases.values()].filter((told) => yearOf(told) === undefined).map(stateOf);
  const ended = Map.groupBy(others, ({ phase, own }) => `${phase} ${String(own['outcome'])}`);
  for (const end of ['merged null', 'unfounded null', 'followedUp mission'])
    expect([end, (ended.get(end)?.length ?? 0) > 0]).toEqual([end, true]);
});

test('每一步都有人办过', () => {
  const taken = new Set(acts.map(({ step }) => step));
  // The demonstration has one office: nobody is there to send to.
  const between = ['sendTo', 'receiveFrom'];
  expect(Object.keys(consularCase.steps).filter((step) => !taken.has(step))).toEqual(between);
});

test('2023年9月1日以前接报、处置的，一条条例也不引', () => {
  const early = acts.filter(({ on }) => on < '2023-09-01');
  expect(early.some(({ on }) => on >= '2023-01-01')).toBe(true);
  const laws = early.flatMap(({ step, on }) => {
    const declared = consularCase.steps[step];
    return declared ? [citesOn(declared, on).law] : [];
  });
  expect(new Set(laws)).toEqual(new Set(['consularPractice', 'emergencyPlan']));
});
