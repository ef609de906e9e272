import { z } from 'zod';

import { text } from './parts.ts';

/** A report that somebody drops on the page to have it read and checked. Nothing of it is kept. */

/** Bytes of a file; the server takes no more, and the page says so before it sends. */
export const MOST_CHECKED = 64 * 1_048_576;

const counted = { line: z.int(), column: z.int() };
const place = z.object({ ...counted, quote: z.string() });
const edit = place.extend({ fix: z.string() });

export const finding = place
  .extend({
    rule: z.string(),
    severity: z.enum(['error', 'warning', 'note']),
    message: text,
    fix: z.string().nullable(),
    places: z.array(place).readonly(),
    edits: z.array(edit).readonly().optional(),
  })
  .meta({ id: 'Finding' });

/** An item of a part and those within it: `{ label, heading, line, items }`. */
export type CheckedItem = {
  readonly label: string | null;
  readonly heading: string;
  readonly line: number;
  readonly items: readonly CheckedItem[];
};
const items = z
  .custom<readonly CheckedItem[]>((value) => Array.isArray(value))
  .meta({ type: 'array', items: { type: 'object' } });

const part = z.object({
  number: z.int(),
  role: z.enum(['achievements', 'shortcomings', 'leader', 'plan', 'other']).nullable(),
  heading: z.string(),
  line: z.int(),
  items,
});

const figure = z.object({
  quote: z.string(),
  ...counted,
  value: z.number().nullable(),
  valueTo: z.number().nullable(),
  unit: z.string().nullable(),
  bound: z.enum(['=', '≈', '>', '>=', '<', '<=']),
  masked: z.boolean(),
  kind: z.string(),
  partOf: z.int().nullable(),
});

export const checkedReport = z
  .object({
    format: z.enum(['txt', 'docx', 'html', 'pdf']),
    encoding: z.string(),
    /** A paragraph a line; lines and columns count in it. */
    text: z.string(),
    /** What the file holds beside that, or what of it was not read. */
    leftOut: z.array(text).readonly(),
    report: z.object({
      title: z.string().nullable(),
      issuer: z.string().nullable(),
      year: z.int().nullable(),
      kind: z.string(),
      script: z.enum(['hans', 'hant']),
      parts: z.array(part).readonly(),
      figures: z.array(figure).readonly(),
    }),
    findings: z.array(finding).readonly(),
    /** The sheet for whoever signs, in short. */
    summary: z.object({ conclusion: text, errors: z.int(), warnings: z.int(), notes: z.int() }),
  })
  .meta({ id: 'CheckedReport' });

/** What can be made of a checked file; the fixes accepted come with it. */
export const checkFile = z.object({
  file: z.enum(['comments.docx', 'fixed', 'summary.pdf', 'summary.docx']),
});

export type CheckedReport = z.infer<typeof checkedReport>;
export type CheckedFinding = z.infer<typeof finding>;
export type CheckedFigure = z.infer<typeof figure>;
