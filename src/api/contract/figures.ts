import { z } from 'zod';
import { dayOut, instant, named, text, uuid } from './parts.ts';

/** Figures and the records behind them. */

const year = z.coerce.number().int().min(1900).max(2999);
/** A position, the end of a day, or a moment: what was recorded later does not count. */
const asOf = z.string().min(1).max(40).optional();
const slice = z.string().max(300).optional();

export const figuresQuery = z.strictObject({ year: year.optional(), asOf });
/** With `before=true` each figure brings that of the year before. */
export const figureListQuery = figuresQuery.extend({
  before: z.enum(['true', 'false']).optional(),
});
export const figureKey = z.strictObject({ key: z.string().regex(/^[a-z][a-z\d_]{0,99}$/) });
export const figureQuery = z.strictObject({ year: year.optional(), asOf, slice });
export const figureRecordsQuery = z.strictObject({
  year: year.optional(),
  asOf,
  slice,
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(2000).optional(),
});

const period = z.object({ from: dayOut, to: dayOut });
const position = z.object({ position: z.int(), at: z.string().nullable() });

const opening = z.object({
  value: z.number(),
  source: z.string(),
  sourceOn: dayOut,
  by: named,
  on: dayOut,
  why: z.string(),
  matter: z.string(),
});

export const figureValue = z
  .object({
    key: z.string(),
    /** The matter that declares it. */
    kind: z.string(),
    title: text,
    unit: z.string(),
    /** What the records give; null where there is nothing to measure. */
    value: z.number().nullable(),
    exact: z.boolean(),
    bound: z.enum(['=', '≈', '>', '>=', '<', '<=']),
    /** What a text prints. */
    shown: text,
    base: z.object({ part: z.number(), whole: z.number() }).nullable(),
    period,
    asOf: position,
    definition: text,
    digest: z.string(),
    parts: z.array(z.object({ slice: z.string(), title: text, value: z.number() })).readonly(),
    /** Entered by hand from a document for a year that the records do not cover; never part of `value`. */
    opening: opening.exactOptional(),
    /** The year before, where it was asked for: of the records, or where they give none of a document. */
    before: z
      .object({
        year: z.int(),
        from: z.enum(['records', 'opening']),
        value: z.number().nullable(),
        opening: opening.exactOptional(),
      })
      .exactOptional(),
  })
  .meta({ id: 'Figure' });

export const figureList = z.object({
  year: z.int(),
  asOf: position,
  items: z.array(figureValue),
});

export const figureRecord = z.object({
  matter: z.string(),
  kind: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  /** The legal day by which it is counted. */
  day: dayOut,
  act: z.string(),
  step: z.string(),
  slice: z.string(),
  value: z.string(),
  amount: z.number().nullable(),
  figure: z.string(),
});
export const figureRecords = z.object({
  items: z.array(figureRecord).readonly(),
  /** Counted, but not for the reader's eyes. */
  hidden: z.number(),
  next: z.string().nullable(),
});

const cells = z.record(z.string(), z.number());
const tables = z.record(z.string(), cells);
export const disclosureAnnual = z.object({
  year: z.int(),
  asOf: position,
  table2: tables,
  table3: tables,
  table4: tables,
  checks: z
    .array(
      z.object({
        rule: z.string(),
        says: text,
        ok: z.boolean(),
        where: z.array(z.string()).readonly(),
        warning: z.literal(true).exactOptional(),
      }),
    )
    .readonly(),
  byHand: z.object({ values: cells, by: named.nullable(), at: instant }).nullable(),
  fees: z.number(),
});
export const enterDisclosureAnnual = z.strictObject({
  act: uuid,
  year: z.int().min(1900).max(2999),
  /** Tables 2 and 4 whole: `regulations.made`, `review.maintain`. */
  values: z.record(z.string().max(60), z.number().min(0)),
});

export type FigureValue = z.infer<typeof figureValue>;
export type FigureList = z.infer<typeof figureList>;
export type FigureRecord = z.infer<typeof figureRecord>;
export type FigureRecords = z.infer<typeof figureRecords>;
export type DisclosureAnnual = z.infer<typeof disclosureAnnual>;
