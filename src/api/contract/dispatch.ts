import { z } from 'zod';
import { instant, uuid } from './parts.ts';

/** What offices send each other. */

export const incoming = z.object({
  items: z.array(
    z.object({
      sender: z.string(),
      sender_name: z.string(),
      id: z.string(),
      kind: z.string(),
      title: z.string(),
      at: instant,
      received_matter: z.string().nullable(),
      received_at: instant.nullable(),
    }),
  ),
});
export const sentOf = z.object({
  items: z.array(
    z.object({ id: z.string(), to: z.string(), at: instant, received_at: instant.nullable() }),
  ),
});
export const receiveDispatch = z.strictObject({ act: uuid, matter: uuid, sender: uuid, id: uuid });

export type IncomingDispatches = z.output<typeof incoming>;
export type SentDispatches = z.output<typeof sentOf>;
