import { z } from 'zod';
import { day, dayOut, instant, named, page, text, uuid } from './parts.ts';

/** People, posts, absences, settings, drafts, documents, and what administrators read. */

export const roles = [
  'clerk',
  'officer',
  'reviewer',
  'head',
  'leader',
  'system-admin',
  'security-admin',
  'audit-admin',
] as const;
export type Role = (typeof roles)[number];

const id = z.string().min(1).max(64);
const words = (most: number) => z.string().trim().min(1).max(most);

export const post = z.object({
  id: z.string(),
  role: z.enum(roles),
  title: text,
  unit: named.nullable(),
  from: dayOut,
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
  login: z.string(),
  disabled: z.boolean(),
  posts: z.array(post),
});
export const people = z.object({
  people: z.array(personRow),
  units: z.array(named),
  absences: z.array(absence),
});
export const addPerson = z.strictObject({
  name: words(40),
  login: z
    .string()
    .trim()
    .regex(
      /^[a-z][a-z0-9.-]{1,39}$/,
      '应为小写字母、数字、点或者短横|must be small letters, digits, dots or dashes',
    ),
  role: z.enum(roles),
  unit: id.nullable().default(null),
  from: day,
});
/** A person is added without a password: the one-time link lets them set one. */
export const personAdded = z.object({ id: z.string(), url: z.string(), expires: instant });
export const addPost = z.strictObject({
  role: z.enum(roles),
  unit: id.nullable().default(null),
  from: day,
});
export const endPost = z.strictObject({ to: day });
export const addAbsence = z.strictObject({ person: id, from: day, to: day, deputy: id });
export const handover = z.strictObject({ act: uuid, from: id, to: id, reason: words(500) });
export const handedOver = z.object({ matters: z.int() });

export const setting = z.object({
  key: z.string(),
  value: z.unknown(),
  from: dayOut,
  at: instant,
  by: named.nullable(),
});
export const settings = z.object({
  /** As they hold on the day asked for (today unless asked). */
  now: z.record(z.string(), z.unknown()),
  history: z.array(setting),
});
export const settingsQuery = z.strictObject({ on: day.optional() });
export const changeSetting = z.strictObject({
  act: uuid,
  key: words(60),
  value: z.unknown(),
  from: day,
  reason: words(500),
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

export const job = z.object({
  id: z.string(),
  task: z.string(),
  key: z.string().nullable(),
  attempts: z.int(),
  lastError: z.string().nullable(),
  at: instant,
});
export const jobs = z.object({ items: z.array(job) });
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

export type Post = z.infer<typeof post>;
export type Absence = z.infer<typeof absence>;
export type PersonRow = z.infer<typeof personRow>;
export type People = z.infer<typeof people>;
export type AddPerson = z.input<typeof addPerson>;
export type PersonAdded = z.infer<typeof personAdded>;
export type AddAbsence = z.input<typeof addAbsence>;
export type Handover = z.input<typeof handover>;
export type Settings = z.infer<typeof settings>;
export type Draft = z.infer<typeof draft>;
export type Drafts = z.infer<typeof drafts>;
export type Kept = z.infer<typeof kept>;
export type Jobs = z.infer<typeof jobs>;
export type Audit = z.infer<typeof audit>;
