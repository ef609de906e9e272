import { z } from 'zod';
import { day, instant, named, text } from './parts.ts';

/** Tables entered as records. */

/** As large as a table may be; the form it comes in has a little more. */
export const MOST_IMPORTED = 64 * 1_048_576;

const colour = z.enum(['red', 'orange', 'yellow', 'green', 'blue', 'purple', 'grey']);
const coloured = z.object({ colour, count: z.int() });
const offer = z.object({ code: z.string(), because: text, offer: z.string().optional() });

export const importPlan = z.strictObject({
  /** How columns become fields; without it, what is remembered or proposed. */
  mapping: z.unknown().optional(),
  /** Cells corrected for this import alone, by place: 台账!C7. */
  corrections: z.record(z.string().max(80), z.string().max(4000)).default({}),
  /** The legal day of the acts. */
  on: day.optional(),
  for: z.string().max(64).optional(),
  /** Made by the caller: sent twice, it is one import. */
  batch: z.uuid().optional(),
  mode: z.enum(['all', 'partial', 'dry']).default('dry'),
});

export const importLooked = z
  .object({
    file: z.object({ name: z.string(), sha256: z.string() }),
    sheets: z.array(
      z.object({
        name: z.string(),
        rows: z.int(),
        hiddenRows: z.int(),
        year: z.int().nullable(),
        read: z.boolean(),
        why: z.enum(['hidden', 'empty', 'guide', 'other']).nullable(),
      }),
    ),
    columns: z.array(
      z.object({
        header: z.string(),
        field: z.string().nullable(),
        samples: z.array(z.string()),
        filled: z.int(),
        formulas: z.int(),
        colours: z.array(coloured),
      }),
    ),
    /** Rows coloured as a whole. */
    colours: z.array(coloured),
    /** Fields that a column can go to. */
    fields: z.array(z.string()),
    /** The mapping it was read by, to be changed and sent again. */
    mapping: z.record(z.string(), z.unknown()),
    remembered: z.boolean(),
    /** Fields that must be filled and have neither column nor value. */
    lacking: z.array(z.string()),
    notes: z.array(text),
    /** Some of the rows: the first, and those with something wrong. */
    rows: z.array(
      z.object({
        sheet: z.string(),
        row: z.int(),
        cells: z.array(
          z.object({
            place: z.string().nullable(),
            text: z.string(),
            value: z.unknown(),
            wrong: offer.nullable(),
          }),
        ),
        leftOut: text.nullable(),
        errors: z.array(offer),
      }),
    ),
    counts: z.object({ rows: z.int(), unread: z.int(), offers: z.int(), leftOut: z.int() }),
  })
  .meta({ id: 'ImportLooked' });
export type ImportLooked = z.infer<typeof importLooked>;

/** A line of the answer: how far it has come, then what became of it. */
export type ImportLine =
  | { readonly progress: { readonly read: number; readonly of: number } }
  | { readonly result: ImportResult }
  | {
      readonly problem: {
        readonly code: string;
        readonly because: { readonly zh: string; readonly en: string };
      };
    };

export type ImportResult = {
  readonly batch: string | null;
  readonly rows: number;
  readonly entered: number;
  readonly known: number;
  readonly held: number;
  readonly wrong: number;
  readonly leftOut: number;
  /** The first of them. */
  readonly reported: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly cell: string | null;
    readonly field: string | null;
    readonly value: string;
    readonly code: string;
    readonly reason: { readonly zh: string; readonly en: string };
    readonly offer?: string;
  }[];
};

export const importsQuery = z.strictObject({
  kind: z.string().max(60).optional(),
  batch: z.uuid().optional(),
  /** The last import of the page before. */
  after: z.uuid().optional(),
});
export const importList = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        file: z.string(),
        sha256: z.string(),
        by: named,
        at: instant,
        /** Rows that were records: entered, there already, and with something wrong. */
        read: z.int(),
        entered: z.int(),
        known: z.int(),
        reported: z.int(),
        undone: z
          .object({
            act: z.string(),
            at: instant,
            by: named,
            reason: z.string(),
            voided: z.int(),
          })
          .nullable(),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'ImportList' });
export type ImportList = z.infer<typeof importList>;

export const undoRequest = z.strictObject({
  act: z.uuid(),
  reason: z.string().trim().min(1).max(500),
  /** Leaves records that were worked on since. */
  leaving: z.boolean().optional(),
});
export const undone = z
  .object({ voided: z.int(), left: z.int(), repeated: z.boolean() })
  .meta({ id: 'ImportUndone' });
