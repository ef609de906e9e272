import { z } from 'zod';
import { day, mark, reading, uuid } from './parts.ts';

/** What a step is sent with, and what it answers where that is not the record. */

const stepBase = {
  act: uuid,
  on: day,
  asks: z.record(z.string(), z.unknown()).default({}),
  /** The head's reason why an act that the rules refuse stands all the same. */
  irregular: z.string().trim().min(1).max(500).optional(),
  /** The absent person for whom a deputy acts. */
  for: z.string().max(64).optional(),
};
export const openRequest = z.strictObject({ ...stepBase, matter: uuid });
export const stepRequest = z.strictObject(stepBase);
export const stepQuery = z.strictObject({ preview: z.enum(['true', 'false']).optional() });

export const preview = z
  .object({
    marks: z.array(mark),
    clocks: z.record(z.string(), z.object({ before: reading, after: reading })),
  })
  .meta({ id: 'Preview' });
/** With `Prefer: return=minimal`: the act is recorded, the record is not read again. */
export const recorded = z
  .object({
    id: z.string(),
    act: z.string(),
    revision: z.int(),
    repeated: z.boolean(),
  })
  .meta({ id: 'Recorded' });

export type Preview = z.infer<typeof preview>;
