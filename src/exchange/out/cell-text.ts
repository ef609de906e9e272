import type { Field } from '../../kernel/field.ts';
import type { Language, Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';

/** In which language, and what the records are called that a value may name by their ids. */
export type Saying = {
  readonly language?: Language;
  readonly names?: Readonly<Record<string, { readonly title: string }>>;
};

const flags: readonly [Text, Text] = [say('否', 'no'), say('是', 'yes')];

/** A value as a cell says it: the title of a choice, 是 or 否, several joined, the items of a list as JSON. */
export function cellText(field: Field | undefined, value: unknown, saying: Saying = {}): string {
  const language = saying.language ?? 'zh';
  const titled = (one: string): string => titleOf(field, one, language, saying.names);
  if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
    return value.map(titled).join({ zh: '；', en: '; ' }[language]);
  if (typeof value === 'string') return titled(value);
  if (typeof value === 'boolean') return flags[value ? 1 : 0][language];
  return value === null ? '' : (JSON.stringify(value) ?? '');
}

const titleOf = (
  field: Field | undefined,
  one: string,
  language: Language,
  names: Saying['names'],
): string => field?.options?.[one]?.[language] ?? names?.[one]?.title ?? one;
