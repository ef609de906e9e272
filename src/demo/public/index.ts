import type { Calendar } from '../../kernel/calendar.ts';
import type { Day } from '../../kernel/day.ts';
import type { PlannedAct } from '../course.ts';
import type { DemoOfficeCode } from '../offices.ts';
import { planComplaints } from './complaints.ts';
import { planDisclosure } from './disclosure.ts';
import { planDisputes } from './disputes.ts';
import { planMessages } from './messages.ts';
import { planContacts } from './contacts.ts';
import { planPowers } from './powers.ts';

/** Messages, disputes, disclosure by duty and lists of powers of an office. */
export const planPublic = (
  office: DemoOfficeCode,
  until: Day,
  calendar: Calendar,
): readonly PlannedAct[] =>
  [planMessages, planDisputes, planComplaints, planDisclosure, planPowers, planContacts].flatMap(
    (plan) => plan(office, until, calendar),
  );
