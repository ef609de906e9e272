import { z } from 'zod';
import { text } from './parts.ts';

/** How a person looks at lists, and what a reference may point to. */

const fieldName = z.string().regex(/^[A-Za-z#]\w{0,60}$/);

export const listChoice = z.object({
  columns: z.array(fieldName).max(40),
  search: z.record(z.string().regex(/^\w{1,40}$/), z.string().max(2000)),
});
export const listChoices = z.object({
  items: z.array(listChoice.extend({ kind: z.string() })),
});
export const saveListChoice = z.strictObject(listChoice.shape);
export const listKind = z.object({ kind: z.string().max(60) });

export const candidateQuery = z.strictObject({
  kind: z.string().max(60),
  q: z.string().trim().max(100).default(''),
  /** The record that asks: it does not refer to itself. */
  except: z.string().max(64).optional(),
});
export const candidates = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      number: z.string().nullable(),
      title: z.string(),
      phase: z.string(),
      /** What tells it from others of its name. */
      about: text,
    }),
  ),
});

export type ListChoices = z.infer<typeof listChoices>;
export type Candidates = z.infer<typeof candidates>;
