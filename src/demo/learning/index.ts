import type { Calendar } from '../../kernel/calendar.ts';
import type { Day } from '../../kernel/day.ts';
import type { PlannedAct } from '../course.ts';
import type { DemoOfficeCode } from '../offices.ts';
import { planEducation } from './education.ts';
import { planPeople } from './people.ts';
import { planRegisters } from './registers.ts';
import { planStudy } from './study.ts';

/** Study, law education, training and honours of an office. */
export const planLearning = (
  office: DemoOfficeCode,
  until: Day,
  calendar: Calendar,
): readonly PlannedAct[] =>
  [planStudy, planEducation, planPeople, planRegisters].flatMap((plan) =>
    plan(office, until, calendar),
  );
