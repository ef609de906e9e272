import type { Problem } from '../api/contract.ts';

/** The server said no, with the sentence a person reads. */
export class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'Refused';
    this.problem = problem;
  }
}

/** No answer came: nothing is known of what was sent, and it can be sent again under the same act id. */
export class Unreachable extends Error {
  constructor() {
    super('unreachable');
    this.name = 'Unreachable';
  }
}

export type Sent = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
  readonly ifMatch?: number;
  readonly signal?: AbortSignal;
  /** Arrives although the page is left meanwhile. */
  readonly keepalive?: true;
};

export type Query = Readonly<Record<string, string | number | undefined>>;

/** '/api/matters?view=todo'; what is empty is left out. */
export function pathOf(path: string, query: Query = {}): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  const search = new URLSearchParams(given).toString();
  return `/api${path}${search ? `?${search}` : ''}`;
}

/** Asks the server. Throws Refused with its problem, or Unreachable when no answer came. */
export async function ask<T>(path: string, sent: Sent = {}): Promise<T> {
  const answer = await fetch(path, init(sent)).catch((fault: unknown) => {
    if (sent.signal?.aborted) throw fault;
    throw new Unreachable();
  });
  if (answer.status === 204) return undefined as T; // a route without content is asked as void
  const body: unknown = await answer.json().catch(() => null);
  if (answer.ok) return body as T; // the contract of the route says what it gives
  throw answer.status >= 502 && answer.status <= 504
    ? new Unreachable()
    : new Refused(problemOf(body, answer));
}

function init({ method = 'GET', body, ifMatch, signal, keepalive }: Sent): RequestInit {
  const isForm = body instanceof FormData;
  const headers: Record<string, string> = { accept: 'application/json, application/problem+json' };
  if (body !== undefined && !isForm) headers['content-type'] = 'application/json';
  if (ifMatch !== undefined) headers['if-match'] = `"${ifMatch}"`;
  return {
    method,
    headers,
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
    ...(keepalive ? { keepalive } : {}),
  };
}

function problemOf(body: unknown, answer: Response): Problem {
  if (typeof body === 'object' && body !== null && 'code' in body && 'status' in body)
    return body as Problem; // every route answers no with this form
  return {
    type: 'about:blank',
    title: answer.statusText,
    status: answer.status,
    detail: answer.statusText,
    code: 'fault',
    instance: answer.url,
  };
}

export const statusOf = (fault: unknown): number =>
  fault instanceof Refused ? fault.problem.status : 0;

/** An id that the caller makes. `randomUUID` needs a secure origin, which an intranet address is not. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** A step as its route writes it: askToClarify → ask-to-clarify. */
export const kebab = (step: string): string =>
  step.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
