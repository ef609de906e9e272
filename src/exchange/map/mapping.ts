import { z } from 'zod';
import { colours } from '../read/cell.ts';

const name = z.string().max(200);

/**
 * How a table's columns become fields. Kept for the office under the headings it was made for and offered when a table
 * with the same headings comes again.
 */
export const mappingSchema = z.strictObject({
  /** The field of each column by its heading, in the order of the table; null leaves it out. */
  columns: z.array(z.strictObject({ header: name, field: name.nullable() })).max(500),
  /** What a colour says: of a column by its heading, or of the whole row. The value is as one would type it. */
  colours: z
    .array(
      z.strictObject({
        header: name.nullable(),
        colour: z.enum(colours),
        field: name,
        value: z.string().max(200),
      }),
    )
    .max(100)
    .optional(),
  /** What a word of the table means in a field: 讲座 is 大讲堂、培训. */
  words: z
    .array(z.strictObject({ field: name, text: name, value: name }))
    .max(500)
    .optional(),
  /** The year of days that are written without one. */
  year: z.int().min(1900).max(2199).optional(),
  /** Values of every row, for fields that no column holds. */
  values: z.record(z.string(), z.unknown()).optional(),
  /** Only these sheets. */
  sheets: z.array(name).max(200).optional(),
  /** The likeliest reading is taken where a cell cannot be read as it stands (3月5日至7日: the first day). */
  offers: z.boolean().optional(),
});
export type Mapping = z.infer<typeof mappingSchema>;
