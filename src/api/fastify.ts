import type { Field } from '../kernel/field.ts';
import type { Access } from './access.ts';
import type { SignedIn } from './viewer.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route's row in the table of access. */
    access?: Access;
    /** The answer is sent as the store made it. */
    plain?: true;
    /** The fields a step asks for. */
    asks?: Readonly<Record<string, Field>>;
  }
  interface FastifyRequest {
    /** Null before sign-in, and on routes that need none. */
    viewer: SignedIn | null;
    /** The code of the problem it was answered with. */
    refusedWith: string | null;
  }
}
