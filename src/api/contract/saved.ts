import { z } from 'zod';
import { named } from './parts.ts';

/** Searches and filtered lists kept under a name. */

const saved = z.object({
  name: z.string().trim().min(1).max(40),
  /** The list it opens: todo, done, mine, circulated, all, or a kind. */
  place: z.string().regex(/^[a-z][a-z-]{0,59}$/),
  /** What stands behind the question mark of its address. */
  asked: z.record(z.string().regex(/^[A-Za-z]\w{0,40}$/), z.string().max(2000)),
  shared: z.enum(['none', 'unit', 'office']),
});
export const savedId = z.strictObject({ id: z.uuid() });
export const saveSearch = z.strictObject(saved.shape);
export const savedSearches = z.object({
  items: z.array(
    saved.extend({
      id: z.string(),
      by: named,
      mine: z.boolean(),
      /** As its list counts now; nothing where its filters no longer hold. */
      count: z.object({ value: z.int(), exact: z.boolean() }).nullable(),
    }),
  ),
});

export type SavedSearches = z.infer<typeof savedSearches>;
export type SavedSearch = SavedSearches['items'][number];
