import type { DemoOfficeCode } from '../../src/demo/offices.ts';
import { figureValue, plainFigure } from '../../src/report/figures/figure.ts';
import { yearPeriod } from '../../src/store/figures/asked.ts';
import { figureRecords } from '../../src/store/figures/records.ts';
import { readFigures } from '../../src/store/figures/values.ts';
import type { Store } from '../../src/store/open.ts';

type Published = readonly [
  office: DemoOfficeCode,
  year: number,
  key: string,
  value: number,
  unit: string,
];

/** What offices of each level once published, which the fictitious ones must reproduce from their records. */
export const published: readonly Published[] = [
  ['demo-city', 2023, 'administrative_litigation_cases', 0, '件'],
  ['demo-city', 2023, 'administrative_reconsideration_cases', 0, '件'],
  ['demo-city', 2023, 'agenda_items', 173, '项'],
  ['demo-city', 2023, 'award_individuals', 1, '名'],
  ['demo-city', 2023, 'consular_incidents', 34, '起'],
  ['demo-city', 2023, 'director_meetings', 4, '次'],
  ['demo-city', 2023, 'disclosure_completion_rate', 100, '%'],
  ['demo-city', 2023, 'disclosure_online_rate', 100, '%'],
  ['demo-city', 2023, 'draft_opinions_returned', 28, '份'],
  ['demo-city', 2023, 'duty_reports_with_rule_of_law_rate', 100, '%'],
  ['demo-city', 2023, 'external_agreements_reviewed_filed', 8, '份'],
  ['demo-city', 2023, 'fair_competition_coverage_rate', 100, '%'],
  ['demo-city', 2023, 'fair_competition_violations', 0, '件'],
  ['demo-city', 2023, 'law_lectures', 3, '场'],
  ['demo-city', 2023, 'law_popularization_articles', 26, '篇'],
  ['demo-city', 2023, 'legal_consultation_days', 4, '次'],
  ['demo-city', 2023, 'legal_documents_reviewed', 160, '份'],
  ['demo-city', 2023, 'legal_one_on_one_persons', 25, '人次'],
  ['demo-city', 2023, 'legal_other_consult_persons', 89, '人次'],
  ['demo-city', 2023, 'messages_replied', 191, '条'],
  ['demo-city', 2023, 'party_group_meetings', 22, '次'],
  ['demo-city', 2023, 'party_normative_filings', 3, '份'],
  ['demo-city', 2023, 'pre_meeting_law_study', 4, '次'],
  ['demo-city', 2023, 'proposal_contact_rate', 100, '%'],
  ['demo-city', 2023, 'proposals_handled', 27, '件'],
  ['demo-city', 2023, 'proposals_municipal_cppcc', 24, '件'],
  ['demo-city', 2023, 'proposals_municipal_npc', 2, '件'],
  ['demo-city', 2023, 'proposals_national_cppcc', 1, '件'],
  ['demo-city', 2023, 'proposals_on_time_rate', 100, '%'],
  ['demo-city', 2023, 'reports_submitted_rate', 100, '%'],
  ['demo-city', 2023, 'rule_of_law_reporting_rate', 100, '%'],
  ['demo-city', 2023, 'self_inspection_dimensions', 4, '个'],
  ['demo-city', 2023, 'study_seminar_days', 5, '天'],
  ['demo-city', 2023, 'theory_study_sessions', 15, '次'],
  ['demo-city', 2023, 'toolkit_district_coverage_rate', 100, '%'],
  ['demo-city', 2024, 'court_observations.target', 1, '次'],
  ['demo-city', 2024, 'law_lectures.target', 2, '次'],
  ['demo-city', 2024, 'pre_meeting_law_study.target', 4, '次'],
  ['demo-county', 2021, 'approval_powers', 0, '项'],
  ['demo-county', 2021, 'disclosure_complaints', 0, '件'],
  ['demo-county', 2021, 'disclosure_litigation_cases', 0, '件'],
  ['demo-county', 2021, 'disclosure_reconsideration_cases', 0, '件'],
  ['demo-county', 2021, 'disclosure_requests_received', 1, '件'],
  ['demo-county', 2021, 'documents_reviewed_for_cleanup', 5, '个'],
  ['demo-county', 2021, 'enforcement_powers', 0, '项'],
  ['demo-county', 2021, 'inspection_tour_accept_rate', 100, '%'],
  ['demo-county', 2021, 'inspection_tour_rectified_rate', 100, '%'],
  ['demo-county', 2021, 'lectures_attended', 5, '场'],
  ['demo-county', 2021, 'legal_advisers', 1, '名'],
  ['demo-county', 2021, 'legal_units', 0, '个'],
  ['demo-county', 2021, 'major_decisions_deliberated_rate', 100, '%'],
  ['demo-county', 2021, 'party_group_meetings', 6, '次'],
  ['demo-county', 2021, 'public_issues_handled', 16, '件'],
  ['demo-district', 2023, 'trainee_units', 23, '家'],
  ['demo-district', 2023, 'trainees', 40, '名'],
];

const bounds = (key: string): string => (key.endsWith('.target') ? '>=' : '=');

type Told = readonly [key: string, value: unknown, unit: unknown, bound: unknown, opens: boolean];

/** Every published number of an office as published, and as `waishi figures` prints it with records that open. */
export async function publishedOf(
  store: Store,
  office: { readonly id: string; readonly code: DemoOfficeCode },
): Promise<{ readonly wanted: readonly Told[]; readonly printed: readonly Told[] }> {
  const own = published.filter(([code]) => code === office.code);
  const printed: Told[] = [];
  for (const [, year, key] of own) {
    const period = yearPeriod(year);
    const { figures, asOf } = await readFigures(store, office.id, { period, keys: [key] });
    const [one] = figures.map((read) => plainFigure(figureValue(read, { period, asOf })));
    const viewer = { office: office.id, person: null };
    const { records } = await figureRecords(store, viewer, key, { period, limit: 5 });
    printed.push([key, one?.value, one?.unit, one?.bound, records.length > 0]);
  }
  const wanted = own.map(([, , key, value, unit]): Told => [
    key,
    value,
    unit,
    bounds(key),
    value > 0,
  ]);
  return { wanted, printed };
}
