import type { Calendar } from '../../kernel/calendar.ts';
import type { Day } from '../../kernel/day.ts';
import type { PlannedAct } from '../course.ts';
import type { DemoOfficeCode } from '../offices.ts';
import { planDraftLaws } from './draft-laws.ts';
import { planDuties, planDutyReports } from './duties.ts';
import { planFindings } from './findings.ts';
import { planFirstReports } from './first-report.ts';
import { planMajor } from './major.ts';
import { planMeetings } from './meetings.ts';
import { planInspections, planPoints, planTargets } from './points.ts';
import { planSupervised } from './supervised.ts';
import type { Scene } from './telling.ts';
import { planUpward } from './upward.ts';

const planners: readonly ((scene: Scene) => readonly PlannedAct[])[] = [
  planMeetings,
  planDraftLaws,
  planFindings,
  planMajor,
  planDuties,
  planDutyReports,
  planUpward,
  planPoints,
  planInspections,
  planTargets,
  planFirstReports,
  planSupervised,
];

/** What an office decided, was supervised in and answered for, from 2021 through `until`. */
export const planDecisions = (
  office: DemoOfficeCode,
  until: Day,
  calendar: Calendar,
): readonly PlannedAct[] => planners.flatMap((planner) => planner({ office, until, calendar }));
