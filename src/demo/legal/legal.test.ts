import { expect, test } from 'vitest';
import type { Day } from '../../kernel/day.ts';
import { apply, nothing } from '../../kernel/act.ts';
import { decide } from '../../kernel/decide.ts';
import { fieldsOf } from '../../kernel/matter.ts';
import { lines, matterOf } from '../../matters/index.ts';
import { officeCalendar } from '../../office/calendar/calendar.ts';
import { catalogueOf, basesOf } from '../../store/figures/catalogue.ts';
import { contributionsOf, standingWith } from '../../store/figures/contributions.ts';
import type { PlannedAct } from '../course.ts';
import type { DemoOfficeCode } from '../offices.ts';
import { demoPeople } from '../people.ts';
import { planLegal } from './legal.ts';

const calendar = officeCalendar();
const UNTIL: Day = '2026-06-30';
const plan = (office: DemoOfficeCode): readonly PlannedAct[] =>
  planLegal(office, UNTIL, calendar)
    .filter(({ on }) => on <= UNTIL)
    .toSorted((a, b) => (a.on === b.on ? a.minute - b.minute : a.on < b.on ? -1 : 1));
const known = ['legal', 'documents'].flatMap((name) => {
  const line = lines.find((one) => one.name === name);
  return [...(line?.matters ?? []), ...(line?.registers ?? [])];
});

/** The course as decided one act after the other; corrections are left to the store. */
function decided(acts: readonly PlannedAct[]): readonly string[] {
  const matter = matterOf(acts[0]?.kind ?? '');
  if (!matter) throw new Error(acts[0]?.kind);
  let state = nothing(matter);
  const marks: string[] = [];
  for (const act of acts.filter(({ step }) => step !== 'correct')) {
    const roles = demoPeople.find(({ key }) => key === act.by)?.roles ?? [];
    const request = { ...act, id: act.act, roles };
    const answer = decide(matter, state, request, { calendar, today: act.on });
    if (!('entry' in answer))
      throw new Error(`${act.kind} ${act.on} ${act.step}: ${JSON.stringify(answer)}`);
    marks.push(...answer.entry.marks.map(({ kind, code }) => `${kind} ${code}`));
    state = apply(matter, state, answer.entry, calendar);
  }
  return marks;
}

const courses = (office: DemoOfficeCode) => [
  ...Map.groupBy(plan(office), ({ matter }) => matter).values(),
];

test('三级单位的每一步都依法可办，晚的、不规范的都如实记着', () => {
  const marks = (['demo-city', 'demo-county', 'demo-district'] as const).flatMap((office) =>
    courses(office).flatMap(decided),
  );
  expect(marks.some((mark) => mark.startsWith('late '))).toBe(true);
  expect(marks.some((mark) => mark.startsWith('irregular '))).toBe(true);
});

test('每一种事项的每一步都有人办过', () => {
  const taken = new Set(plan('demo-city').map(({ kind, step }) => `${kind} ${step}`));
  const shared = Object.keys(matterOf('legal-review')?.steps ?? {}).slice(-14);
  const idle = known
    .filter(({ name }) => plan('demo-city').some(({ kind }) => kind === name))
    .flatMap(({ name, steps }) =>
      Object.keys(steps)
        .filter((step) => !shared.includes(step))
        .map((step) => `${name} ${step}`),
    )
    .filter((step) => !taken.has(step));
  expect(idle).toEqual([]);
});

/** What the acts of an office give a figure in a year: its value, or part and whole of a share. */
function figure(office: DemoOfficeCode, key: string, year: number): readonly number[] {
  const catalogue = catalogueOf(new Map(known.map((one) => [one.name, one])));
  const declared = catalogue.figures.get(key);
  if (!declared) throw new Error(`no figure ${key}`);
  const { matter, reading } = declared;
  const own = courses(office).filter((acts) => acts[0]?.kind === matter.name);
  return basesOf(reading).map((base) => {
    const found = own.flatMap((acts) => {
      const recorded = acts.map((act, at) => ({
        ...act,
        id: act.act,
        asks: {
          ...Object.fromEntries(
            Object.keys(fieldsOf(matter, act.step)).map((name) => [name, null]),
          ),
          ...act.asks,
        },
        seq: at + 1,
        role: '',
        marks: [],
      }));
      const counted = { id: acts[0]?.matter ?? '', matter, bases: [base], calendar };
      return [...contributionsOf(counted, standingWith(matter, recorded, calendar)).values()];
    });
    const isStock = base.figure.op === 'stock';
    const within = found.filter(({ day }) =>
      isStock ? day <= `${year}-12-31` : Number(day.slice(0, 4)) === year,
    );
    if (base.figure.op === 'distinct') return new Set(within.map(({ value }) => value)).size;
    return within.reduce((all, { n, amount }) => all + n * Number(amount ?? 1), 0);
  });
}

const published: readonly (readonly [DemoOfficeCode, string, number, readonly number[]])[] = [
  ['demo-city', 'legal_documents_reviewed', 2023, [160]],
  ['demo-city', 'fair_competition_violations', 2023, [0]],
  ['demo-city', 'external_agreements_reviewed_filed', 2023, [8]],
  ['demo-city', 'toolkit_district_coverage_rate', 2023, [8, 8]],
  ['demo-county', 'documents_reviewed_for_cleanup', 2021, [5]],
  ['demo-city', 'fair_competition_coverage_rate', 2023, [6, 6]],
  ['demo-city', 'party_normative_filings', 2023, [3]],
  ['demo-county', 'legal_advisers', 2021, [1]],
  ['demo-county', 'legal_units', 2021, [0]],
  ['demo-city', 'legal_units', 2021, [1]],
];

test.each(published)('%s %s %i 年为公布的数', (office, key, year, expected) => {
  expect(figure(office, key, year)).toEqual(expected);
});
