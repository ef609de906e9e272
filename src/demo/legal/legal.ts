import type { Calendar } from '../../kernel/calendar.ts';
import type { Day } from '../../kernel/day.ts';
import type { PlannedAct } from '../course.ts';
import type { DemoOfficeCode } from '../offices.ts';
import { planAgreements } from './agreements.ts';
import { planCleanups } from './cleanups.ts';
import { planCompetition } from './competition.ts';
import { planContracts } from './contracts.ts';
import { planDocuments } from './documents.ts';
import { planIncoming } from './incoming.ts';
import { planLibrary } from './library.ts';
import { planOutgoing } from './outgoing.ts';
import { planLegalPeople } from './people.ts';
import { planReviews } from './reviews.ts';

const parts = [
  planReviews,
  planCompetition,
  planContracts,
  planAgreements,
  planLegalPeople,
  planDocuments,
  planOutgoing,
  planCleanups,
  planLibrary,
  planIncoming,
];

/** Legal review, contracts and agreements, normative and official documents from 2021 through `until`. */
export function planLegal(
  office: DemoOfficeCode,
  until: Day,
  calendar: Calendar,
): readonly PlannedAct[] {
  const years = Array.from({ length: Number(until.slice(0, 4)) - 2020 }, (_, n) => 2021 + n);
  return parts.flatMap((part) => part(office, years, calendar));
}
