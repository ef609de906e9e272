import type { ImportLooked } from '../../api/contract.ts';
import type { Field, Fields } from '../../kernel/field.ts';
import type { useVoice } from '../language.tsx';
import { words } from '../words.ts';
import type { Importing } from './use-import.ts';

/** What the parts of the page are about. */
export type Shown = { readonly state: Importing; readonly looked: ImportLooked };

type Say = ReturnType<typeof useVoice>['t'];

export const optionsIn = (fields: Fields, t: Say) =>
  Object.entries(fields).map(([name, { label }]) => ({ value: name, label: t(label) }));

/** What can be chosen for a field, written as the server reads it: by code, and 是 or 否. */
export function choicesOf({ kind, options }: Field, t: Say) {
  if (kind === 'flag')
    return [
      { value: '是', label: t(words.general.yes) },
      { value: '否', label: t(words.general.no) },
    ];
  return kind === 'choice'
    ? Object.entries(options ?? {}).map(([code, title]) => ({ value: code, label: t(title) }))
    : undefined;
}
