import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Field } from '../kernel/field.ts';
import type { No } from './problem.ts';
import type { SignedIn } from './viewer.ts';

/** What a request brings, read by the route's own schemas. */
export type Asked<P, Q, B> = {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};
type Signed = { readonly viewer: SignedIn };

export type File = {
  readonly content: Uint8Array | Readable;
  readonly type: string;
  readonly name: string;
  readonly size?: number;
};
export type Yes<A> = {
  readonly yes: A;
  readonly status?: 200 | 201 | 204;
  readonly etag?: string;
  readonly location?: string;
};
export type Answer<A> = Yes<A> | { readonly file: File } | No;

export const yes = <A>(value: A, about: Omit<Yes<A>, 'yes'> = {}): Yes<A> => ({
  yes: value,
  ...about,
});

/** How often: `sign-in` by address, `write` and `export` by person. */
export type Limit = 'sign-in' | 'write' | 'export';

export type RouteOf<P, Q, B, A, S> = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  /** One line, and for a step the law and the article. */
  readonly about: string;
  readonly description?: string;
  readonly params?: z.ZodType<P>;
  readonly query?: z.ZodType<Q>;
  readonly body?: z.ZodType<B>;
  /** The fields that `asks` of the body may hold, for OpenAPI; the kernel reads them. */
  readonly asks?: Readonly<Record<string, Field>>;
  /** What comes back; absent for files and for nothing. */
  readonly answer?: z.ZodType<A>;
  readonly file?: readonly string[];
  /**
   * The store made the answer in the form of its schema, which a test holds it to: it is sent as it is. A record has a
   * thousand parts to look at again.
   */
  readonly plain?: true;
  readonly status?: 200 | 201 | 204;
  readonly limit?: Limit;
  /** Bytes, where it is not the usual 1 MiB. */
  readonly bodyLimit?: number;
  readonly run: (asked: Asked<P, Q, B> & S) => Promise<Answer<A>>;
};

/** A route with its types forgotten; its schemas have read what `run` is given. */
export type Route = RouteOf<
  unknown,
  unknown,
  unknown,
  unknown,
  { readonly viewer: SignedIn | null }
>;

/** A route for whoever is signed in. */
export const route = <P = unknown, Q = unknown, B = unknown, A = unknown>(
  declared: RouteOf<P, Q, B, A, Signed>,
): Route => declared as unknown as Route; // the schemas prove the types, the table of access the session

/** A route that needs no session. */
export const openRoute = <P = unknown, Q = unknown, B = unknown, A = unknown>(
  declared: RouteOf<P, Q, B, A, { readonly viewer: SignedIn | null }>,
): Route => declared as unknown as Route; // the schemas prove the types
