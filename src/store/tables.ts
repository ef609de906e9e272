import type { State } from '../kernel/act.ts';
import type { Day } from '../kernel/day.ts';
import type { Mark } from '../kernel/refusal.ts';
import type { Instant } from '../office/clock.ts';

export type Sensitivity = 'public' | 'internal' | 'work-secret';
type Json = Readonly<Record<string, unknown>>;

/** Rows as queries see them; days and instants are text, see `open.ts`. */
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
  sensitivity: Sensitivity;
  applicant: string | null;
  revision: number;
  head: string;
  fold: State;
  clock: string | null;
  clock_state: 'idle' | 'running' | 'paused' | 'stopped';
  due: Day | null;
  resumes: Day | null;
  stopped: Day | null;
  provisional: boolean;
  late: boolean;
  sort_due: Day | 'infinity';
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
