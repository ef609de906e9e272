import type { Generated, GeneratedAlways } from 'kysely';
import type { State } from '../kernel/act.ts';
import type { CalendarRevision } from '../kernel/calendar.ts';
import type { Day } from '../kernel/day.ts';
import type { Mark } from '../kernel/refusal.ts';
import type { Instant } from '../office/clock.ts';

export type Sensitivity = 'public' | 'internal' | 'work-secret';
type Json = Readonly<Record<string, unknown>>;

export type OfficeTable = {
  office_id: string;
  parent_id: string | null;
  code: string;
  name: string;
  short_name: string;
  secret: Buffer;
  calendar_version: Generated<number>;
  created: Instant;
};
export type UnitTable = {
  office_id: string;
  id: string;
  parent_id: string | null;
  code: string;
  name: string;
  name_en: string | null;
  ordinal: Generated<number>;
  closed_on: Day | null;
};
export type PersonTable = {
  office_id: string;
  id: string;
  login: string | null;
  name: string;
  unit_id: string | null;
  email: string | null;
  phone: string | null;
  language: Generated<'zh' | 'en'>;
  disabled_at: Instant | null;
  created: Instant;
};
export type PostTable = {
  office_id: string;
  id: string;
  person_id: string;
  role: string;
  unit_id: string | null;
  from_day: Day | null;
  to_day: Day | null;
};
export type AbsenceTable = {
  office_id: string;
  id: string;
  person_id: string;
  deputy_id: string;
  from_day: Day;
  to_day: Day;
  cancelled: Generated<boolean>;
};
export type MatterTable = {
  office_id: string;
  id: string;
  kind: string;
  number: string | null;
  number_key: string | null;
  title: string;
  phase: string;
  open: boolean;
  begun: Day;
  last: Day;
  unit_id: string | null;
  assignee_id: string | null;
  opened_by: string;
  sensitivity: Generated<Sensitivity>;
  applicant: string | null;
  revision: number;
  head: string;
  fold: State;
  clock: string | null;
  clock_state: Generated<'idle' | 'running' | 'paused' | 'stopped'>;
  due: Day | null;
  resumes: Day | null;
  stopped: Day | null;
  provisional: Generated<boolean>;
  late: GeneratedAlways<boolean>;
  sort_due: GeneratedAlways<Day | 'infinity'>;
  updated: Instant;
};
export type ActTable = {
  office_id: string;
  matter_id: string;
  seq: number;
  id: string;
  kind: string;
  step: string;
  on_day: Day;
  at: Instant;
  by_person: string;
  role: string;
  for_person: string | null;
  asks: Json;
  irregular: string | null;
  marks: readonly Mark[];
  number: string | null;
  law_version: string;
  /** The import it came with. */
  batch: string | null;
  batch_row: number | null;
  prev: string;
  hash: string;
  sm3: string;
};
export type PersonalTable = {
  office_id: string;
  act_id: string;
  path: string;
  matter_id: string;
  salt: string | null;
  value: string | null;
  hash: string;
  erased_at: Instant | null;
};
export type ClockTable = {
  office_id: string;
  matter_id: string;
  name: string;
  state: string;
  due: Day | null;
  resumes: Day | null;
  stopped: Day | null;
  provisional: boolean;
};
export type NumberTable = {
  office_id: string;
  scheme: string;
  year: number;
  n: number;
  text: string;
  state: 'used' | 'reserved' | 'void' | 'paper';
  matter_id: string | null;
  act_id: string | null;
  reason: string | null;
  at: Instant;
};

/** The tables as queries see them; days and instants are text, see `open.ts`. */
export type Database = {
  office: OfficeTable;
  unit: UnitTable;
  person: PersonTable;
  post: PostTable;
  absence: AbsenceTable;
  matter: MatterTable;
  act: ActTable;
  personal: PersonalTable;
  clock: ClockTable;
  involved: { office_id: string; holder: string; relation: string; matter_id: string };
  search_key: { office_id: string; key: string; matter_id: string };
  counter: { office_id: string; scheme: string; year: number; last: number };
  number_used: NumberTable;
  setting: {
    office_id: string;
    key: string;
    from_day: Day;
    act_id: string;
    value: unknown;
    source: unknown;
    at: Instant;
  };
  calendar_revision: {
    office_id: string;
    id: string;
    ordinal: number;
    body: CalendarRevision;
    at: Instant;
    by_person: string | null;
  };
  calendar_closure: {
    office_id: string;
    day: Day;
    reason: string;
    at: Instant;
    by_person: string | null;
  };
  calendar_change: {
    office_id: string;
    id: string;
    revision_id: string;
    matter_id: string;
    clock: string;
    before_due: Day | null;
    after_due: Day | null;
    earlier: boolean;
    at: Instant;
  };
  draft: {
    office_id: string;
    person_id: string;
    key: string;
    sealed: Buffer;
    title: string | null;
    at: Instant;
  };
  audit: {
    office_id: string;
    seq: number;
    at: Instant;
    person_id: string | null;
    what: string;
    about: Json;
    prev: string;
    hash: string;
    sm3: string;
  };
};
