import { z } from 'zod';
import { day, text, uuid } from './parts.ts';

const run = z.object({
  text: z.string(),
  is: z.enum(['text', 'unbound', 'figure', 'number', 'unknown']),
  key: z.string().optional(),
  slice: z.string().nullable().optional(),
  title: z.string().optional(),
  name: z.string().optional(),
  why: z.string().optional(),
});

/** The year's report as it reads now, or as its figures were locked. */
export const yearReport = z
  .object({
    /** The matter's id, also before anyone has begun it: whoever begins sends it. */
    id: z.string(),
    year: z.int(),
    title: z.string(),
    phase: z.string().nullable(),
    locked: z.boolean(),
    position: z.int(),
    parts: z.array(
      z.object({
        name: z.string(),
        heading: z.string(),
        /** As written, with its tokens. */
        text: z.string(),
        paragraphs: z.array(z.object({ level: z.int(), runs: z.array(run) })),
      }),
    ),
    figures: z.array(
      z.object({
        key: z.string(),
        title: text,
        shown: text,
        slices: z.array(z.object({ slice: z.string(), title: text, value: z.number() })),
      }),
    ),
    unbound: z.int(),
    /** Figures that no longer read as they were locked. */
    differs: z.array(z.string()),
  })
  .meta({ id: 'YearReport' });
export type YearReport = z.output<typeof yearReport>;

export const lockReport = z.object({ act: uuid, on: day });
