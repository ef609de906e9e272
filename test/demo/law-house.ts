import { planDemo } from '../../src/demo/plan.ts';
import type { DemoOfficeCode } from '../../src/demo/offices.ts';
import { demoPeople } from '../../src/demo/people.ts';
import type { State } from '../../src/kernel/act.ts';
import { apply, nothing } from '../../src/kernel/act.ts';
import { decide } from '../../src/kernel/decide.ts';
import type { Recorded } from '../../src/kernel/fold.ts';
import { fieldsOf } from '../../src/kernel/matter.ts';
import { matterOf } from '../../src/matters/index.ts';
import { officeCalendar } from '../../src/office/calendar/calendar.ts';
import { basesOf, catalogueOf } from '../../src/store/figures/catalogue.ts';
import { contributionsOf, standingWith } from '../../src/store/figures/contributions.ts';

const calendar = officeCalendar();

/** What an office of the demonstration did with records of some kinds: steps taken, marks, and its figures. */
export function lived(office: DemoOfficeCode, kinds: readonly string[]) {
  const states = new Map<string, State>();
  const acts = new Map<string, Recorded[]>();
  const steps = new Set<string>();
  const marks = new Set<string>();
  for (const act of planDemo('2026-06-30', calendar, office)) {
    const matter = matterOf(act.kind);
    if (!matter || !kinds.includes(act.kind)) continue;
    steps.add(`${act.kind} ${act.step}`);
    const before = states.get(act.matter) ?? nothing(matter);
    const roles = demoPeople.find(({ key }) => key === act.by)?.roles ?? [];
    const request = { ...act, id: act.act, roles };
    const done = decide(matter, before, request, { calendar, today: act.on });
    if (!('entry' in done))
      throw new Error(`${act.on} ${act.kind} ${act.step}: ${JSON.stringify(done)}`);
    for (const { kind, code } of done.entry.marks) marks.add(`${kind} ${code}`);
    states.set(act.matter, apply(matter, before, done.entry, calendar));
    const earlier = acts.get(act.matter) ?? [];
    const empty = Object.fromEntries(
      Object.keys(fieldsOf(matter, act.step)).map((name) => [name, null]),
    );
    acts.set(act.matter, [
      ...earlier,
      { ...done.entry, asks: { ...empty, ...done.entry.asks }, seq: earlier.length + 1 },
    ]);
  }
  const kindOf = new Map(
    planDemo('2026-06-30', calendar, office).map(({ matter, kind }) => [matter, kind]),
  );
  /** What a figure reads for a year, by the acts alone. */
  const reads = (key: string, year: number): number => {
    const matter = kinds.map(matterOf).find((one) => one?.figures?.[key]);
    const figure = matter?.figures?.[key];
    if (!matter || !figure) throw new Error(`no figure ${key}`);
    const [base] = basesOf(
      catalogueOf(new Map([[matter.name, matter]])).figures.get(key)?.reading ?? none(key),
    );
    if (!base) throw new Error(`no base ${key}`);
    const lines = [...acts]
      .filter(([id]) => kindOf.get(id) === matter.name)
      .flatMap(([id, all]) => [
        ...contributionsOf(
          { id, matter, bases: [base], calendar },
          standingWith(matter, all, calendar),
        ).values(),
      ])
      .filter(({ day }) =>
        figure.op === 'stock' ? day <= `${year}-12-31` : day.startsWith(String(year)),
      );
    if (figure.op === 'distinct') return new Set(lines.map(({ value }) => value)).size;
    return lines.reduce((all, { n, amount }) => all + n * Number(amount ?? 1), 0);
  };
  return { steps, marks, reads, states };
}

function none(key: string): never {
  throw new Error(`no reading of ${key}`);
}
