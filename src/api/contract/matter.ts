import { z } from 'zod';
import {
  day,
  dayOut,
  instant,
  limitOut,
  mark,
  momentOut,
  named,
  reading,
  refusal,
  stripDay,
  text,
} from './parts.ts';
import { isWhere, readWhere } from './where.ts';

/** Lists, records and steps of matters. */

export const views = ['todo', 'done', 'mine', 'circulated', 'all'] as const;
export const lights = ['green', 'yellow', 'red', 'paused'] as const;
/** As the numbers above the lists count. */
export const standings = ['overdue', 'dueToday', 'withinThree', 'open', 'paused'] as const;
export const sorts = ['due', 'received', 'number'] as const;

export const matterQuery = z.strictObject({
  view: z.enum(views).default('todo'),
  kind: z.string().max(60).optional(),
  phase: z.string().max(60).optional(),
  light: z.enum(lights).optional(),
  standing: z.enum(standings).optional(),
  unit: z.string().max(64).optional(),
  assignee: z.string().max(64).optional(),
  q: z.string().trim().min(1).max(100).optional(),
  /** Filters on fields of the kind: `sort:lecture;heldOn:2026-01-01..2026-03-31`, values percent-encoded. */
  where: z
    .string()
    .max(2000)
    .refine(
      isWhere,
      '应为“字段:值”，多项之间用分号隔开|must be field:value, with semicolons between',
    )
    .transform(readWhere)
    .optional(),
  /** Only what names this record. */
  names: z.string().max(64).optional(),
  /** Only what came with this import. */
  batch: z.uuid().optional(),
  /** The field of the kind that orders the list; `-heldOn` from the last. */
  by: z
    .string()
    .regex(/^-?[A-Za-z]\w{0,60}$/)
    .optional(),
  /** Fields of the kind that each row brings, with commas between. */
  columns: z
    .string()
    .regex(/^[A-Za-z]\w{0,60}(?:,[A-Za-z]\w{0,60}){0,29}$/)
    .transform((text) => text.split(','))
    .optional(),
  receivedFrom: day.optional(),
  receivedTo: day.optional(),
  sort: z.enum(sorts).default('due'),
  cursor: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  count: z.enum(['capped', 'exact', 'none']).default('capped'),
});

export const matterRow = z
  .object({
    id: z.string(),
    kind: z.string(),
    number: z.string().nullable(),
    title: z.string(),
    phase: z.string(),
    light: z.enum([...lights, 'none']),
    clock: z
      .object({
        name: z.string(),
        state: z.enum(['idle', 'running', 'paused', 'met', 'missed']),
        due: dayOut.nullable(),
        /** The minute at which a term of hours or minutes ends; `used` and `allowed` are minutes then. */
        dueAt: momentOut.nullable(),
        unit: limitOut.shape.unit,
        provisional: z.boolean(),
        used: z.int(),
        allowed: z.int(),
        late: z.boolean(),
      })
      .nullable(),
    begun: dayOut,
    assignee: named.nullable(),
    unit: named.nullable(),
    /** Masked: 张*, or the full name of an organisation. */
    applicant: z.string(),
    sensitivity: z.enum(['public', 'internal', 'work-secret']),
    revision: z.int(),
    flags: z.array(z.string()),
    waitingFor: z.enum(['cosign', 'read']).optional(),
    /** The fields that the list asked for. */
    values: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'MatterRow' });

/** What a reference reads: the record it leads to, how that was called then, and what it is called now. */
export const nameRow = z.object({
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  now: z.string().optional(),
});

export const matterList = z.object({
  items: z.array(matterRow),
  next: z.string().nullable(),
  /** Exact to 1,000; past that `exact` is false and `value` is 1000, until `count=exact` asks. */
  count: z.object({ value: z.int(), exact: z.boolean() }).nullable(),
  /** Records that the rows name in the fields asked for, by id. */
  names: z.record(z.string(), nameRow).optional(),
});

export const actRow = z.object({
  id: z.string(),
  seq: z.int(),
  step: z.string(),
  on: dayOut,
  at: instant,
  by: named,
  role: z.string(),
  for: named.optional(),
  asks: z.record(z.string(), z.unknown()),
  marks: z.array(mark),
  corrected: z.object({ by: z.string(), on: dayOut, reason: z.string() }).optional(),
  struck: z.literal(true).optional(),
  corrects: z.string().optional(),
  /** Entered after the day it happened, by an act recorded later than acts of later days. */
  lateEntry: z.boolean(),
  letters: z.array(z.string()),
  number: z.string().optional(),
  /** The row of an imported file that it came with; the sheet where it is known. */
  from: z
    .object({
      batch: z.string(),
      file: z.string(),
      sheet: z.string().nullable(),
      row: z.int(),
    })
    .optional(),
});

/** What the viewer may do now, decided once; screens show it and never reason. */
export const mayRow = z.union([
  z.object({ step: z.string(), not: refusal }),
  z.object({ step: z.string(), effect: text.optional() }),
]);

/** A setting that a term was computed from: where its value comes from and since when it holds. */
const termSetting = z.object({
  key: z.string(),
  part: z.string().nullable(),
  title: text,
  value: z.unknown(),
  since: dayOut.nullable(),
  source: text,
  /** All of it in one sentence. */
  says: text,
});

export const clockReading = reading.extend({
  title: text,
  of: z.enum(['office', 'applicant']),
  cites: z.object({ law: z.string(), article: z.string() }),
  settings: z.array(termSetting).readonly(),
});

export const documentRow = z.object({
  sha256: z.string(),
  name: z.string(),
  type: z.string(),
  size: z.int(),
  act: z.string(),
  at: instant,
  by: named,
  /** The field it was given in, or what it is. */
  what: z.string(),
});

export const relatedRow = z.object({
  id: z.string(),
  kind: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  relation: z.string(),
  phase: z.string(),
});

export const similarRow = z.object({
  id: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  result: z.string().nullable(),
  repliedOn: dayOut.nullable(),
  why: z.enum(['same-applicant', 'other-applicant']),
});

export const matterRecord = matterRow
  .extend({
    own: z.record(z.string(), z.unknown()),
    clocks: z.record(z.string(), clockReading),
    acts: z.array(actRow),
    /**
     * So many acts are left out of a long record: the answer has the newest 50, the opening one and up to 100 more of the
     * kind's own procedure. `GET …/{id}/acts` pages through all of them.
     */
    earlierActs: z.int().optional(),
    may: z.array(mayRow),
    documents: z.array(documentRow),
    related: z.array(relatedRow),
    similar: z.array(similarRow),
    names: z.record(z.string(), nameRow),
    /** How many records of each kind name this one. */
    namedBy: z.array(z.object({ kind: z.string(), count: z.int(), exact: z.boolean() })),
    /** The personal values of the matter were erased by an act: when, by whom and why. */
    erased: z.object({ at: instant, by: named, reason: z.string() }).optional(),
    /** True when this reading of a sensitive record was written to the audit. */
    sensitiveRead: z.boolean().optional(),
    /** Read without the right, for a limited time, because the person stated why; nothing may be done. */
    emergencyRead: z.boolean().optional(),
  })
  .meta({ id: 'MatterRecord' });

export const actsQuery = z.strictObject({
  cursor: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
/** Acts of a record, the newest first, with the records that they name. */
export const actPage = z
  .object({
    items: z.array(actRow),
    next: z.string().nullable(),
    names: z.record(z.string(), nameRow),
  })
  .meta({ id: 'ActPage' });

export const clockQuery = z.strictObject({ on: day.optional(), knownOn: day.optional() });
export const clockSheet = z.object({
  reading,
  strip: z.array(stripDay),
  rule: z.object({
    title: text,
    cites: z.object({ law: z.string(), article: z.string() }),
    limit: z.object({ amount: z.int(), unit: z.string() }),
  }),
  settings: z.array(termSetting).readonly(),
});

export const summary = z.object({
  todo: z.int(),
  dueToday: z.int(),
  withinThree: z.int(),
  open: z.int(),
  paused: z.int(),
  overdue: z.int(),
  circulated: z.int(),
  drafts: z.int(),
});

export type MatterQuery = z.infer<typeof matterQuery>;
export type NameRow = z.infer<typeof nameRow>;
export type MatterRow = z.infer<typeof matterRow>;
export type MatterList = z.infer<typeof matterList>;
export type MatterRecord = z.infer<typeof matterRecord>;
export type ActRow = z.infer<typeof actRow>;
export type ActPage = z.infer<typeof actPage>;
export type MayRow = z.infer<typeof mayRow>;
export type DocumentRow = z.infer<typeof documentRow>;
export type ClockSheet = z.infer<typeof clockSheet>;
export type Summary = z.infer<typeof summary>;
