import { expect, test } from 'vitest';
import type { State } from '../../kernel/act.ts';
import { apply, nothing } from '../../kernel/act.ts';
import { decide } from '../../kernel/decide.ts';
import type { Recorded } from '../../kernel/fold.ts';
import { fieldsOf } from '../../kernel/matter.ts';
import { kinds } from '../../matters/index.ts';
import { officeCalendar } from '../../office/calendar/calendar.ts';
import type { Reading } from '../../store/figures/catalogue.ts';
import { catalogueOf } from '../../store/figures/catalogue.ts';
import type { Line } from '../../store/figures/contributions.ts';
import { contributionsOf, standingWith } from '../../store/figures/contributions.ts';
import type { DemoOfficeCode } from '../offices.ts';
import { demoPeople } from '../people.ts';
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
  if (figure.op === 'median') return Number(lines[0]?.value);
  if (figure.op === 'distinct') return new Set(lines.map(({ value }) => value)).size;
  return lines.reduce((all, { n, amount }) => all + (amount === null ? n : Number(amount) * n), 0);
}

/** Numbers that offices of each level once published; the fictitious offices lived them. */
test.each<[DemoOfficeCode, number, string, number]>([
  ['demo-city', 2023, 'party_group_meetings', 22],
  ['demo-city', 2023, 'director_meetings', 4],
  ['demo-city', 2023, 'agenda_items', 173],
  ['demo-city', 2023, 'pre_meeting_law_study', 4],
  ['demo-city', 2021, 'reports_submitted_rate', 100],
  ['demo-city', 2023, 'draft_opinions_returned', 28],
  ['demo-city', 2023, 'self_inspection_dimensions', 4],
  ['demo-city', 2023, 'pre_meeting_law_study.target', 4],
  ['demo-city', 2024, 'law_lectures.target', 2],
  ['demo-city', 2023, 'court_observations.target', 1],
  ['demo-city', 2023, 'duty_reports_with_rule_of_law_rate', 100],
  ['demo-city', 2023, 'rule_of_law_reporting_rate', 100],
  ['demo-county', 2021, 'party_group_meetings', 6],
  ['demo-county', 2021, 'major_decisions_deliberated_rate', 100],
  ['demo-county', 2021, 'inspection_tour_accept_rate', 100],
  ['demo-county', 2021, 'inspection_tour_rectified_rate', 100],
])('%s %i %s', (office, year, key, value) => {
  const declared = catalogue.figures.get(key);
  if (!declared) throw new Error(key);
  expect(valueOf(office, year, declared.reading)).toBe(value);
});

test.each(['demo-city', 'demo-county', 'demo-district'] as const)(
  '%s：每一步都依法可办，重大会议、整改、督察照实记录',
  (office) => {
    const states = new Map<string, State>();
    for (const act of planDecisions(office, '2026-11-20', calendar)) {
      const matter = matters.get(act.kind);
      if (!matter) throw new Error(act.kind);
      if (act.step === 'correct') continue;
      const state = states.get(act.matter) ?? nothing(matter);
      const roles = demoPeople.find(({ key }) => key === act.by)?.roles ?? [];
      const decision = decide(
        matter,
        state,
        { ...act, id: act.act, roles },
        { calendar, today: act.on },
      );
      if (!('entry' in decision))
        throw new Error(`${act.kind} ${act.on} ${act.step}: ${JSON.stringify(decision)}`);
      states.set(act.matter, apply(matter, state, decision.entry, calendar));
    }
    expect(states.size).toBeGreaterThan(10);
  },
);

/** Steps of this line that nobody takes in any of the three offices would be steps that nobody has tried. */
test('每一种事项的每一步都有人办过', () => {
  const plans = (['demo-city', 'demo-county', 'demo-district'] as const).flatMap((office) =>
    planDecisions(office, '2026-10-31', calendar),
  );
  const taken = new Set(plans.map(({ kind, step }) => `${kind} ${step}`));
  const common = Object.keys(matters.get('organisation')?.steps ?? {});
  const idle = [...new Set(plans.map(({ kind }) => kind))].flatMap((kind) =>
    Object.keys(matters.get(kind)?.steps ?? {})
      .filter((step) => !common.includes(step) || step === 'enter' || step === 'amend')
      .map((step) => `${kind} ${step}`),
  );
  expect(idle.filter((step) => !taken.has(step))).toEqual([]);
});
