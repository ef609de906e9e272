import type { Unit } from '../kernel/clock-rule.ts';
import type { Day } from '../kernel/day.ts';
import type { Moment } from '../kernel/moment.ts';
import type { Where } from './field-filter.ts';
import type { NameRow } from './names.ts';
import { isUuid } from './open.ts';
import type { Sensitivity } from './tables.ts';

export type View = 'todo' | 'done' | 'mine' | 'circulated' | 'all';
export type Sort = 'due' | 'received' | 'number';
/** What each number above the lists counts. */
export type Standing = 'overdue' | 'dueToday' | 'withinThree' | 'open' | 'paused';

/** What a list asks for. */
export type MatterQuery = {
  readonly view?: View | undefined;
  /** The day it is, by which terms are near their end; the store says it. */
  readonly today?: Day | undefined;
  readonly kind?: string | undefined;
  readonly phase?: string | undefined;
  readonly light?: 'green' | 'yellow' | 'red' | 'paused' | undefined;
  readonly standing?: Standing | undefined;
  readonly unit?: string | undefined;
  readonly assignee?: string | undefined;
  /** What was typed: words, a name, a number. */
  readonly q?: string | undefined;
  /** The records that answer it; the store gathers them. */
  readonly found?: readonly string[] | undefined;
  /** Own fields of the kind, by name. */
  readonly where?: Where | undefined;
  /** The record that all of them name. */
  readonly names?: string | undefined;
  /** The import that they came with. */
  readonly batch?: string | undefined;
  /** The field of the kind that orders the list, '-heldOn' from the last. */
  readonly by?: string | undefined;
  /** The fields of the kind that each row brings. */
  readonly columns?: readonly string[] | undefined;
  readonly receivedFrom?: Day | undefined;
  readonly receivedTo?: Day | undefined;
  readonly sort?: Sort | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
  readonly count?: 'capped' | 'exact' | 'none' | undefined;
};

export type Named = { readonly id: string; readonly name: string };
export type RowClock = {
  readonly name: string;
  readonly state: 'idle' | 'running' | 'paused' | 'met' | 'missed';
  readonly due: Day | null;
  /** The minute at which a term of hours or minutes ends. */
  readonly dueAt: Moment | null;
  readonly unit: Unit;
  readonly provisional: boolean;
  readonly used: number;
  readonly allowed: number;
  readonly late: boolean;
};
export type MatterRow = {
  readonly id: string;
  readonly kind: string;
  readonly number: string | null;
  readonly title: string;
  readonly phase: string;
  readonly light: 'green' | 'yellow' | 'red' | 'paused' | 'none';
  readonly clock: RowClock | null;
  readonly begun: Day;
  readonly assignee: Named | null;
  readonly unit: Named | null;
  readonly applicant: string;
  readonly sensitivity: Sensitivity;
  readonly revision: number;
  readonly flags: string[];
  readonly waitingFor?: 'cosign' | 'read';
  /** The fields that the list asked for; personal ones are masked. */
  readonly values?: Record<string, unknown>;
};
export type Count = { readonly value: number; readonly exact: boolean };
export type MatterList = {
  readonly items: MatterRow[];
  readonly next: string | null;
  readonly count: Count | null;
  /** Records that the rows name in the fields asked for, by id. */
  readonly names?: Readonly<Record<string, NameRow>>;
};

/** A stretch of a list with one order; the list is its stretches one after the other. */
export type Segment = {
  readonly name: string;
  readonly where: string;
  readonly key: string;
  readonly type: 'date' | 'text' | 'numeric';
  readonly order: 'asc' | 'desc';
};

/** What is past and open, then what runs, by its last day; what is paused after that; what is closed last, newest first. */
const RUNNING = "(m.clock_state <> 'paused' or m.resumes <= $1::date)";
const PAUSED = "m.clock_state = 'paused' and (m.resumes is null or m.resumes > $1::date)";
const running: Segment = {
  name: 'running',
  where: `m.open and ${RUNNING}`,
  key: 'm.sort_due',
  type: 'date',
  order: 'asc',
};
const paused: Segment = { ...running, name: 'paused', where: `m.open and ${PAUSED}` };
const closed: Segment = {
  name: 'closed',
  where: 'not m.open',
  key: 'm.begun',
  type: 'date',
  order: 'desc',
};
const begun: Segment = { ...closed, name: 'begun', where: 'true' };
const numbered: Segment = {
  name: 'numbered',
  where: 'm.number_key is not null',
  key: 'm.number_key',
  type: 'text',
  order: 'desc',
};
const unnumbered: Segment = { ...closed, name: 'unnumbered', where: 'm.number_key is null' };

/**
 * The stretches of a list. The parameters of their conditions are the first of every statement: $1 today, $2 the last
 * due day whose light is yellow.
 */
export function segmentsOf({ sort = 'due', light, standing }: MatterQuery): readonly Segment[] {
  const byLight = light === undefined ? ANY : lightSegments[light];
  const narrowed = meet(byLight, standing === undefined ? ANY : standingSegments[standing]);
  if (sort === 'due') return narrowed;
  const whole = sort === 'received' ? [begun] : [numbered, unnumbered];
  if (narrowed === ANY) return whole;
  const within = narrowed.map(({ where }) => `(${where})`).join(' or ');
  return whole.map((segment) => ({ ...segment, where: `${segment.where} and (${within})` }));
}

const ANY: readonly Segment[] = [running, paused, closed];

/** What is in both, stretch by stretch. Never none: a statement is made of its stretches. */
function meet(some: readonly Segment[], others: readonly Segment[]): readonly Segment[] {
  if (some === ANY || others === ANY) return some === ANY ? others : some;
  const both = some.flatMap((one) => {
    const other = others.find(({ name }) => name === one.name);
    return other ? [{ ...one, where: `${one.where} and ${other.where}` }] : [];
  });
  return both.length > 0 ? both : [{ ...running, where: 'false' }];
}

const standingSegments: Readonly<Record<Standing, readonly Segment[]>> = {
  overdue: [{ ...running, where: `${running.where} and m.sort_due < $1::date` }],
  dueToday: [{ ...running, where: `${running.where} and m.sort_due = $1::date` }],
  withinThree: [
    { ...running, where: `${running.where} and m.sort_due between $1::date and $2::date` },
  ],
  open: [running, paused],
  paused: [paused],
};

const lightSegments: Readonly<Record<NonNullable<MatterQuery['light']>, readonly Segment[]>> = {
  red: [{ ...running, where: `${running.where} and m.sort_due < $1::date` }],
  yellow: [
    {
      ...running,
      where: `${running.where} and (m.sort_due between $1::date and $2::date or m.late)`,
    },
    { ...closed, where: 'not m.open and m.late' },
  ],
  green: [
    {
      ...running,
      where: `${running.where} and m.sort_due > $2::date and m.sort_due < 'infinity'`,
    },
  ],
  paused: [paused],
};

/** Where a page ended. */
export type Cursor = { readonly segment: string; readonly key: string; readonly id: string };

export const writeCursor = ({ segment, key, id }: Cursor): string =>
  Buffer.from(JSON.stringify([segment, key, id]), 'utf8').toString('base64url');

/** Nothing where the text is no cursor of this list. */
export function findCursor(text: string, segments: readonly Segment[]): Cursor | undefined {
  const [segment, key, id] = readCursor(text);
  const known = segments.find(({ name }) => name === segment);
  return known && key !== undefined && fits[known.type].test(key) && isUuid(id)
    ? { segment: known.name, key, id }
    : undefined;
}

const fits: Readonly<Record<Segment['type'], RegExp>> = {
  date: /^(\d{4}-\d{2}-\d{2}|infinity)$/,
  text: /^/,
  numeric: /^-?\d+(\.\d+)?$/,
};

function readCursor(text: string): readonly (string | undefined)[] {
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(read) ? read.map(String) : [];
  } catch {
    return [];
  }
}
