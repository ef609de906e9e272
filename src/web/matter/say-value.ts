import type { MatterRecord } from '../../api/contract.ts';
import type { Field } from '../../kernel/field.ts';
import type { Language, Text } from '../../kernel/text.ts';
import { fullDay, fullMoment } from '../days.ts';
import { words } from '../words.ts';

export type Names = {
  readonly person: (id: string) => string;
  readonly document: (hash: string) => string;
  readonly act: (id: string) => string;
  readonly matter: (id: string) => string;
};

const textual = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** A field's value in words: the title of a choice, a day as it is said, a colleague's name. Empty when there is none. */
export function sayValue(field: Field, value: unknown, names: Names, language: Language): string {
  if (value === null || value === undefined || value === '') return '';
  const comma = words.general.listComma[language];
  if (Array.isArray(value)) {
    if (field.kind === 'list') return words.general.items(value.length)[language];
    return value
      .map((one) => sayValue({ ...field, kind: singular(field.kind) }, one, names, language))
      .join(comma);
  }
  if (field.kind === 'flag') return words.general[value === true ? 'yes' : 'no'][language];
  return sayOne(field, textual(value), names, language);
}

const singular = (kind: string): string => (kind.endsWith('s') ? kind.slice(0, -1) : kind);

function sayOne(field: Field, value: string, names: Names, language: Language): string {
  if (field.kind === 'choice') return field.options?.[value]?.[language] ?? value;
  if (field.kind === 'day') return fullDay(value, language);
  if (field.kind === 'moment') return fullMoment(value, language);
  if (field.kind === 'document') return names.document(value);
  if (field.kind === 'reference') return refer(field, value, names);
  return value;
}

function refer({ refers }: Field, id: string, names: Names): string {
  if (refers === 'staff') return names.person(id);
  return refers === 'act' ? names.act(id) : names.matter(id);
}

/**
 * The sentence of an act: what its declaration says, with the asked fields in their braces. Where nothing was
 * answered the colon before it goes too; the full stop goes because the article follows.
 */
export function tell(
  story: Text,
  fields: Readonly<Record<string, Field>>,
  asks: Readonly<Record<string, unknown>>,
  say: { readonly names: Names; readonly language: Language },
): string {
  const told = story[say.language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const field = fields[name];
    return field ? sayValue(field, asks[name], say.names, say.language) : '';
  });
  return told
    .replace(/[：:；;，,、。\s]+$/u, '')
    .replace(/（\s*）|\(\s*\)/g, '')
    .trim();
}

/** Names of what a record refers to, from the record itself and the list of colleagues. */
export const namesOf = (
  record: MatterRecord,
  people: readonly { readonly id: string; readonly name: string }[],
  titleOf: (step: string) => string,
): Names => ({
  person: (id) =>
    [...people, ...record.acts.map(({ by }) => by)].find((one) => one.id === id)?.name ?? id,
  document: (hash) =>
    record.documents.find(({ sha256 }) => sha256 === hash)?.name ?? hash.slice(0, 8),
  act: (id) => {
    const act = record.acts.find((one) => one.id === id);
    const party = act?.asks['party'];
    return act ? (typeof party === 'string' ? party : titleOf(act.step)) : id;
  },
  matter: (id) => {
    const found = [...record.related, ...record.similar].find((one) => one.id === id);
    const unseen = found ? (found.number ?? found.title) : '—';
    return record.names[id]?.title ?? unseen;
  },
});
