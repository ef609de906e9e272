import { z } from 'zod';
import { day, fieldError, mark } from './parts.ts';

/** Lists pasted from a spreadsheet. */

export const MOST_ROWS = 500;

export const pasteRequest = z.strictObject({
  /** Rows separated by line breaks, cells by tabs, as the clipboard of a spreadsheet has them. */
  text: z.string().min(1).max(1_000_000),
  on: day,
  /** The field of each column, where the headings do not say it; null leaves a column out. */
  columns: z.array(z.string().max(60).nullable()).max(60).optional(),
  /** Values for every row, for fields that have no column. */
  values: z.record(z.string(), z.unknown()).default({}),
  for: z.string().max(64).optional(),
});
export const pasteQuery = z.strictObject({ preview: z.enum(['true', 'false']).optional() });

export const pasted = z
  .object({
    columns: z.array(z.object({ heading: z.string(), field: z.string().nullable() })),
    /** Fields that must be filled and have no column. */
    lacking: z.array(z.string()),
    rows: z.array(
      z.object({
        cells: z.array(z.string()),
        state: z.enum(['new', 'known', 'repeated', 'wrong']),
        errors: z.array(fieldError),
        marks: z.array(mark),
      }),
    ),
    /** Matters that were added; null in a preview. */
    added: z.int().nullable(),
  })
  .meta({ id: 'Pasted' });

export type Pasted = z.infer<typeof pasted>;
