import { expect, test } from 'vitest';
import type { Recorded } from '../../kernel/fold.ts';
import { fieldsOf } from '../../kernel/matter.ts';
import { kinds } from '../../matters/index.ts';
import { officeCalendar } from '../../office/calendar/calendar.ts';
import type { Reading } from '../../store/figures/catalogue.ts';
import { catalogueOf } from '../../store/figures/catalogue.ts';
import type { Line } from '../../store/figures/contributions.ts';
import { contributionsOf, standingWith } from '../../store/figures/contributions.ts';
import type { DemoOfficeCode } from '../offices.ts';
import { planDecisions } from './decisions.ts';

const calendar = officeCalendar();
const matters = new Map(kinds.map((kind) => [kind.name, kind]));
const catalogue = catalogueOf(matters);
const made = new Map<DemoOfficeCode, readonly Line[]>();

/** What every record of an office's plan contributes, corrections counted. */
function linesOf(office: DemoOfficeCode): readonly Line[] {
  const known = made.get(office);
  if (known) return known;
  const courses = Map.groupBy(
    planDecisions(office, '2026-10-31', calendar),
    ({ matter }) => matter,
  );
  const lines = [...courses.values()].flatMap((course) => {
    const matter = matters.get(course[0]?.kind ?? '');
    if (!matter) throw new Error(course[0]?.kind);
    const bases = catalogue.bases.get(matter.name) ?? [];
    const acts = course.map((act, at): Recorded => {
      const empty = Object.keys(fieldsOf(matter, act.step)).map((name) => [name, null]);
      const asks = { ...Object.fromEntries(empty), ...act.asks };
      return { ...act, id: act.act, asks, seq: at + 1, role: '', marks: [] };
    });
    const counted = { id: course[0]?.matter ?? '', matter, bases, calendar };
    return [...contributionsOf(counted, standingWith(matter, acts, calendar)).values()];
  });
  made.set(office, lines);
  return lines;
}

function valueOf(office: DemoOfficeCode, year: number, reading: Reading): number {
  if (reading.op === 'share')
    return (100 * valueOf(office, year, reading.part)) / valueOf(office, year, reading.whole);
  if (!('base' in reading)) throw new Error('read elsewhere');
  const { key, figure } = reading.base;
  const lines = linesOf(office).filter(
    (line) => line.figure === key && line.day.startsWith(String(year)),
  );
  if (figure.op === 'distinct') return new Set(lines.map(({ value }) => value)).size;
  return lines.reduce((all, { n, amount }) => all + (amount === null ? n : Number(amount) * n), 0);
}

/** Numbers that offices of each level once published; the fictitious offices lived them. */
test.each<[DemoOfficeCode, number, string, number]>([
  ['demo-city', 2023, 'party_group_meetings', 22],
  ['demo-city', 2023, 'director_meetings', 4],
  ['demo-city', 2023, 'agenda_items', 173],
  ['demo-city', 2023, 'pre_meeting_law_study', 4],
  ['demo-county', 2021, 'party_group_meetings', 6],
])('%s %i %s', (office, year, key, value) => {
  const declared = catalogue.figures.get(key);
  if (!declared) throw new Error(key);
  expect(valueOf(office, year, declared.reading)).toBe(value);
});
