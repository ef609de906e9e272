import { z } from 'zod';
import type { Field } from '../../kernel/field.ts';
import type { Text } from '../../kernel/text.ts';
import { alike } from '../alike.ts';

/** A kept document, by the SHA-256 of its content; name and type are kept with the content, never taken from a client path. */
export type DocumentRef = string;

export const document = (label: Text): Field<DocumentRef> => ({
  kind: 'document',
  label,
  schema: alike('document', () =>
    z
      .string('应为已上传的文件|must be an uploaded document')
      .regex(/^[0-9a-f]{64}$/, '应为已上传的文件|must be an uploaded document'),
  ),
  sql: 'text',
  optional: false,
});

export const documents = (label: Text): Field<readonly DocumentRef[]> => ({
  ...document(label),
  kind: 'documents',
  schema: alike('documents', () =>
    z.array(document(label).schema).max(100, '最多100个文件|at most 100 documents'),
  ),
  sql: 'jsonb',
});
