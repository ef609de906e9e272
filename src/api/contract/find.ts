import { z } from 'zod';
import { day, dayOut, named, text } from './parts.ts';

/** The one box over everything the person may see. */

export const findQuery = z.strictObject({
  q: z.string().trim().min(1).max(100),
  kind: z.string().max(60).optional(),
  phase: z.string().max(60).optional(),
  from: day.optional(),
  to: day.optional(),
  unit: z.string().max(64).optional(),
  /** Who handles it or took a step in it. */
  person: z.string().max(64).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

/** By what a record was found, the surest first. */
export const ways = ['number', 'name', 'tail', 'phone', 'title', 'text', 'near'] as const;

/** Where in a text what was looked for stands, from and to. */
const marks = z.array(z.tuple([z.int(), z.int()]).readonly()).readonly();

export const found = z
  .object({
    items: z
      .array(
        z.object({
          kind: z.string(),
          id: z.string(),
          number: z.string().nullable(),
          title: z.string(),
          /** Masked. */
          applicant: z.string(),
          phase: z.string(),
          begun: dayOut,
          unit: named.nullable(),
          assignee: named.nullable(),
          /** The surest way it was found by; the items stand in this order, the newest of each first. */
          by: z.enum(ways),
          marks: z.object({ number: marks, title: marks }),
          places: z
            .array(
              z.object({
                on: dayOut.nullable(),
                step: text.nullable(),
                field: text.nullable(),
                text: z.string(),
                marks,
                /** The text is a document's name; it was found in what is written in the document. */
                inside: z.literal(true).optional(),
              }),
            )
            .readonly(),
        }),
      )
      .readonly(),
    /** There are more than the limit. */
    more: z.boolean(),
    words: z.array(z.string()).readonly(),
  })
  .meta({ id: 'Found' });

export type Found = z.infer<typeof found>;
export type FoundPlace = Found['items'][number]['places'][number];
