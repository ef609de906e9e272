import type { ImportLine, ImportLooked, ImportResult, Problem } from '../../api/contract.ts';
import { ask, pathOf, Refused, Unreachable } from '../client.ts';

/** How a table is read, as the server takes it. */
export type Plan = {
  readonly mapping?: unknown;
  readonly corrections: Readonly<Record<string, string>>;
  readonly on?: string;
  readonly for?: string;
  readonly batch?: string;
  readonly mode?: 'all' | 'partial' | 'dry';
};

function formOf(file: File, plan: Plan): FormData {
  const form = new FormData();
  // Before the file: the server reads the form in its order.
  form.append('plan', JSON.stringify(plan));
  form.append('file', file, file.name);
  return form;
}

export const lookAt = (kind: string, file: File, plan: Plan, signal: AbortSignal) =>
  ask<ImportLooked>(pathOf(`/${kind}/import/look`), {
    method: 'POST',
    body: formOf(file, plan),
    signal,
  });

export type Going = { readonly read: number; readonly of: number };

/** Sends the table to be entered or tried; hears how far it has come, line by line. */
export async function enter(
  kind: string,
  file: File,
  plan: Plan,
  onProgress: (going: Going) => void,
): Promise<ImportResult> {
  const answer = await fetch(pathOf(`/${kind}/import`), {
    method: 'POST',
    credentials: 'same-origin',
    body: formOf(file, plan),
  }).catch(() => {
    throw new Unreachable();
  });
  if (!answer.ok || !answer.body) throw await refusedBy(answer);
  for await (const line of linesOf(answer.body)) {
    if ('progress' in line) onProgress(line.progress);
    if ('result' in line) return line.result;
    if ('problem' in line) throw new Refused(problemOf(line.problem));
  }
  throw new Unreachable();
}

async function refusedBy(answer: Response): Promise<Error> {
  const problem: unknown = await answer.json().catch(() => null);
  return typeof problem === 'object' && problem !== null && 'code' in problem
    ? new Refused(problem as Problem) // every route answers no with this form
    : new Unreachable();
}

const problemOf = ({
  code,
  because,
}: Extract<ImportLine, { problem: unknown }>['problem']): Problem => ({
  type: `urn:waishi:${code}`,
  title: because.zh,
  status: 409,
  detail: because.zh,
  code,
  because,
  instance: '',
});

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<ImportLine> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (let part = await next(reader); part; part = await next(reader)) {
    const lines = (rest + decoder.decode(part, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line) as ImportLine; // the route writes such lines
  }
}

/** What came next; nothing at the end, and nothing where the connection broke. */
async function next(
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<Uint8Array | undefined> {
  try {
    const { done, value } = await reader.read();
    return done ? undefined : value;
  } catch {
    throw new Unreachable();
  }
}
