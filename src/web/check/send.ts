import type { CheckedReport, Problem } from '../../api/contract.ts';
import { ask, pathOf, Refused, Unreachable } from '../client.ts';

export type Made = 'comments.docx' | 'fixed' | 'summary.pdf';

function formOf(file: Blob, accepted: readonly number[]): FormData {
  const form = new FormData();
  // Before the file: the server reads the form in its order.
  form.append('accepted', accepted.join(','));
  form.append('file', file, 'report');
  return form;
}

export const sendToCheck = (file: Blob): Promise<CheckedReport> =>
  ask<CheckedReport>(pathOf('/check'), { method: 'POST', body: formOf(file, []) });

/** What the server makes of the file with the fixes accepted. */
export async function fetchMade(
  file: Blob,
  made: Made,
  accepted: readonly number[],
): Promise<Blob> {
  const sent = { method: 'POST', body: formOf(file, accepted) };
  const answer = await fetch(pathOf(`/check/${made}`), sent).catch(() => {
    throw new Unreachable();
  });
  if (answer.ok) return answer.blob();
  const problem: unknown = await answer.json().catch(() => null);
  if (typeof problem !== 'object' || problem === null || !('code' in problem))
    throw new Unreachable();
  throw new Refused(problem as Problem); // every route answers no with this form
}

/** Hands a file to the person as a download. */
export function save(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'text/plain': 'txt',
};

/** '报告.docx' with what was made of it: '报告-批注.docx'. */
export function nameOf(original: string, what: string, { type }: Blob): string {
  const bare = original.replace(/\.[^.]{1,5}$/, '');
  return `${bare}-${what}.${ENDINGS[type.split(';')[0] ?? ''] ?? 'docx'}`;
}
