import { z } from 'zod';
import { dayOut, instant, named, text } from './parts.ts';

/** Who is signed in, and how one comes to be. */

/** The page that a one-time sign-in link opens; the token follows as its fragment, which no server ever sees. */
export const LINK_PAGE = '/link';
export const PASSWORD_MIN = 12;

export const session = z
  .object({
    person: z.object({
      id: z.string(),
      name: z.string(),
      roles: z.array(z.object({ role: z.string(), title: text })),
    }),
    office: z.object({ id: z.string(), code: z.string(), name: z.string(), shortName: z.string() }),
    actsFor: z.array(named),
    today: dayOut,
    now: instant,
    language: z.enum(['zh', 'en']),
    demo: z.boolean(),
    /** The session ends at this moment unless something is asked before. */
    idleUntil: instant,
    /** The session ends at this moment whatever is done. */
    until: instant,
  })
  .meta({ id: 'Session' });

const password = z.string().max(200);
const code = z
  .string()
  .trim()
  .regex(/^\d{6}$/, '应为6位数字|must be six digits');

export const signIn = z.strictObject({
  login: z.string().trim().min(1).max(64),
  password: password.min(1),
  code: code.optional(),
});
export const changeSession = z.strictObject({ language: z.enum(['zh', 'en']) });
export const endSession = z.strictObject({ everywhere: z.enum(['true', 'false']).optional() });
export const linkLook = z.strictObject({ token: z.string().max(200) });
/** Whose link it is. `totp` is to be entered in an authenticator before the link is used. */
export const linkOwner = z.object({
  person: z.object({ name: z.string(), login: z.string() }),
  office: z.string(),
  expires: instant,
  totp: z.object({ secret: z.string(), uri: z.string() }).nullable(),
});
export const linkUse = z.strictObject({
  token: z.string().max(200),
  password,
  totp: code.optional(),
});
export const changePassword = z.strictObject({ current: password, next: password });

export const setTotp = z.strictObject({
  password: password.min(1),
  offer: z.string().max(400).optional(),
  code: code.optional(),
});
/** `done` once a code has proved it; until then what an authenticator needs, and the offer to send back with a code. */
export const totpOffer = z.object({
  done: z.boolean(),
  secret: z.string().optional(),
  uri: z.string().optional(),
  offer: z.string().optional(),
});

export const demoPerson = z.object({
  id: z.string(),
  name: z.string(),
  office: z.string(),
  roles: z.array(z.object({ role: z.string(), title: text })),
  unit: z.string().nullable(),
});
export const demoPeople = z.array(demoPerson);
export const demoSignIn = z.strictObject({ person: z.string().max(64) });

export type Session = z.infer<typeof session>;
export type LinkOwner = z.infer<typeof linkOwner>;
export type DemoPerson = z.infer<typeof demoPerson>;
