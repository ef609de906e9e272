import { z } from 'zod';
import type { Role } from '../../office/roles.ts';
import { roleTitles } from '../../office/roles.ts';
import { day, dayOut, instant, named, page, text, uuid } from './parts.ts';

/** People, posts, absences, settings, drafts, documents, and what administrators read. */

const roles = Object.keys(roleTitles) as [Role, ...Role[]]; // the keys of a literal

const words = (most: number) => z.string().trim().min(1).max(most);

export const post = z.object({
  id: z.string(),
  role: z.string(),
  title: text,
  unit: named.nullable(),
  /** Null: since ever. */
  from: dayOut.nullable(),
  to: dayOut.nullable(),
});
export const absence = z.object({
  id: z.string(),
  person: named,
  from: dayOut,
  to: dayOut,
  deputy: named,
});
export const personRow = z.object({
  id: z.string(),
  name: z.string(),
  login: z.string().nullable(),
  unit: named.nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  disabled: z.boolean(),
  posts: z.array(post),
});
export const unit = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  /** Place in the order. */
  ordinal: z.int(),
  /** The last day of a unit that is no more. */
  closedOn: dayOut.nullable(),
});
export const people = z.object({
  people: z.array(personRow),
  units: z.array(unit),
  absences: z.array(absence),
});
const email = z.email('应为电子邮箱|must be an e-mail address').max(120);
export const addPerson = z.strictObject({
  act: uuid,
  name: words(40),
  login: z
    .string()
    .trim()
    .regex(
      /^[a-z][a-z0-9.-]{1,39}$/,
      '应为小写字母、数字、点或者短横|must be small letters, digits, dots or dashes',
    ),
  unit: uuid.nullable().default(null),
  email: email.nullable().default(null),
  phone: words(40).nullable().default(null),
});
/** A person is added without a password and without a post; the security administrator makes the link and gives posts. */
export const personAdded = z.object({ id: z.string() });
export const linkMade = z.object({ url: z.string(), expires: instant });
const unitWords = {
  act: uuid,
  code: words(20),
  name: words(60),
  nameEn: words(120).nullable().default(null),
};
export const addUnit = z.strictObject({
  ...unitWords,
  ordinal: z.int().min(0).max(9999).default(0),
});
export const changeUnit = z.strictObject({ ...unitWords, ordinal: z.int().min(0).max(9999) });
export const closeUnit = z.strictObject({ act: uuid, last: day });
export const addPost = z.strictObject({
  act: uuid,
  role: z.enum(roles),
  unit: uuid.nullable().default(null),
  from: day.nullable().default(null),
  to: day.nullable().default(null),
});
export const endPost = z.strictObject({ act: uuid, to: day });
export const actOnly = z.strictObject({ act: uuid, reason: words(500).optional() });
export const addAbsence = z.strictObject({
  act: uuid,
  person: uuid,
  from: day,
  to: day,
  deputy: uuid,
});
export const handover = z.strictObject({ act: uuid, from: uuid, to: uuid, reason: words(500) });
export const handedOver = z.object({ matters: z.int(), repeated: z.boolean() });
/** What an act of administration comes back with. */
export const administered = z.object({ act: z.string(), repeated: z.boolean() });

/** The document behind what the law leaves open. */
const settingSource = z.object({
  document: z.string(),
  number: z.string().nullable(),
  article: z.string().nullable(),
  url: z.string().nullable(),
});
export const setting = z.object({
  key: z.string(),
  value: z.unknown(),
  from: dayOut,
  source: settingSource.nullable(),
  at: instant,
  by: named.nullable(),
});
export const settings = z.object({
  /** As they hold on the day asked for (today unless asked). */
  now: z.record(z.string(), z.unknown()),
  history: z.array(setting),
  /** What may be set, in words; `numbering.<scheme>` and `unit.<kind>` besides. */
  kinds: z.array(
    z.object({
      key: z.string(),
      title: text,
      /** Who says that it may be set, and where the value comes from that the platform begins with. */
      source: text,
      line: z.string(),
      /** Changed only with a source. */
      sourced: z.boolean(),
      /** Terms are computed from it. */
      clock: z.boolean(),
      initial: z.unknown(),
      options: z.record(z.string(), text).optional(),
      parts: z.record(z.string(), text).optional(),
    }),
  ),
  /** The lines of business under which they stand, in their order. */
  lines: z.array(z.object({ name: z.string(), title: text })),
});
export const settingsQuery = z.strictObject({ on: day.optional() });
export const changeSetting = z.strictObject({
  act: uuid,
  key: words(60),
  value: z.unknown(),
  from: day,
  reason: words(500),
  source: z
    .strictObject({
      document: words(200),
      number: words(60).nullable().default(null),
      article: words(60).nullable().default(null),
      url: z
        .url({ protocol: /^https?$/ })
        .max(500)
        .nullable()
        .default(null),
    })
    .nullable()
    .default(null),
});

export const draftKey = z.strictObject({ key: z.string().regex(/^[\w:.-]{1,200}$/) });
export const draft = z.object({ key: z.string(), body: z.unknown(), savedAt: instant });
export const drafts = z.object({ items: z.array(draft) });
export const saveDraft = z.strictObject({ body: z.unknown() });

export const kept = z.object({
  sha256: z.string(),
  name: z.string(),
  type: z.string(),
  size: z.int(),
});

/** `dead`: not tried again until the administrator says so. */
export const job = z.object({
  id: z.int(),
  purpose: z.string(),
  act: z.string(),
  attempts: z.int(),
  dead: z.boolean(),
  runAt: instant,
  error: z.string(),
});
export const jobs = z.object({ items: z.array(job) });
/** What the nightly checks found: nothing found is told too. */
export const findings = z.object({
  items: z.array(
    z.object({
      purpose: z.string(),
      day: dayOut,
      found: z.array(z.unknown()).readonly(),
      at: instant,
    }),
  ),
});

export const numberQuery = z.strictObject({
  scheme: z.string().regex(/^[\w-]{1,40}$/),
  year: z.coerce.number().int().min(1949).max(2999),
});
/** Every number of a scheme and year is accounted for; `missing` is empty unless the data was changed from outside. */
export const numbers = z.object({
  items: z.array(
    z.object({
      n: z.int(),
      text: z.string(),
      state: z.enum(['used', 'reserved', 'void', 'paper']),
      matter: z.string().nullable(),
      act: z.string().nullable(),
      reason: z.string().nullable(),
      at: instant,
    }),
  ),
  missing: z.array(z.int()).readonly(),
});
export const numberChange = z.strictObject({
  act: uuid,
  scheme: z.string().regex(/^[\w-]{1,40}$/),
  year: z.int().min(1949).max(2999),
  n: z.int().min(1).max(999_999),
  reason: words(500),
  text: words(60).optional(),
});
/** `matter`: its id, or its number (文号), by which whoever sees no record names it. */
export const erasure = z.strictObject({ act: uuid, matter: words(60), reason: words(500) });

export const auditQuery = z.strictObject({
  cursor: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const auditEntry = z.object({
  seq: z.int(),
  at: instant,
  what: z.string(),
  by: named.nullable(),
  about: z.record(z.string(), z.unknown()),
});
export const audit = page(auditEntry);

export type LinkMade = z.infer<typeof linkMade>;
export type People = z.infer<typeof people>;
export type Settings = z.infer<typeof settings>;
export type Drafts = z.infer<typeof drafts>;
export type Kept = z.infer<typeof kept>;
export type Jobs = z.infer<typeof jobs>;
export type Audit = z.infer<typeof audit>;
