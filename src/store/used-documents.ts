import type { Fields } from '../kernel/field.ts';
import type { FieldError } from '../kernel/refusal.ts';
import type { Decided } from './decision.ts';
import type { Use } from './documents.ts';
import { joinDocuments } from './documents.ts';
import type { Tx } from './open.ts';

type AnyRecord = Readonly<Record<string, unknown>>;

/** Joins the documents an act names, in its transaction; an error for each field that names one never received. */
export async function joinUsed(
  tx: Tx,
  act: { readonly matter_id: string; readonly id: string; readonly at: string },
  decided: Pick<Decided, 'entry' | 'fields'>,
): Promise<readonly FieldError[]> {
  const uses = usesOf(decided);
  if (uses.length === 0) return [];
  const missing = await joinDocuments(tx, { matter: act.matter_id, id: act.id, at: act.at }, uses);
  return notReceived(decided, missing);
}

/** The documents an act names, each under what it is. */
export function usesOf({ entry, fields }: Pick<Decided, 'entry' | 'fields'>): readonly Use[] {
  const what = entry.asks['what'];
  return usesIn(fields, entry.asks).map(({ field, sha256 }) => ({
    sha256,
    what: field === 'documents' && typeof what === 'string' ? what : field,
  }));
}

/** An error for each field that names one of the missing documents. */
export const notReceived = (
  { entry, fields }: Pick<Decided, 'entry' | 'fields'>,
  missing: readonly string[],
): readonly FieldError[] =>
  usesIn(fields, entry.asks)
    .filter(({ sha256 }) => missing.includes(sha256))
    .map(({ field }) => ({
      field,
      message: {
        zh: '文件没有上传成功，请重新上传。',
        en: 'The document was not received. Upload it again.',
      },
    }));

function usesIn(fields: Fields, asks: AnyRecord): readonly { field: string; sha256: string }[] {
  return Object.entries(fields).flatMap(([field, { kind, items }]) => {
    const value = asks[field];
    if (kind === 'document' || kind === 'documents') {
      const all: readonly unknown[] = Array.isArray(value) ? value : [value];
      return all.filter((one) => typeof one === 'string').map((sha256) => ({ field, sha256 }));
    }
    if (!items || value === null || typeof value !== 'object') return [];
    const inner: readonly unknown[] = Array.isArray(value) ? value : [value];
    return inner.flatMap((item) => usesIn(items, item as AnyRecord)); // rows of a list, or corrected values
  });
}
