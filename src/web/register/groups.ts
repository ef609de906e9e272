import type { Fields } from '../../kernel/field.ts';
import type { Matter } from '../../kernel/matter.ts';
import type { Text } from '../../kernel/text.ts';
import { words } from '../words.ts';

export type Group = { readonly title: Text; readonly fields: Fields };

/** The counter's order: how it came, who asks, what is wanted. A field no group names stands in the last one. */
const order: readonly (readonly [title: Text, names: readonly string[]])[] = [
  [words.register.channelFirst, ['channel', 'receivedOn', 'confirmedOn', 'readBack']],
  [
    words.register.applicant,
    [
      'applicantKind',
      'applicantName',
      'identity',
      'applicantPhone',
      'applicantAddress',
      'applicantEmail',
    ],
  ],
  [words.register.wanted, ['sought', 'form', 'route']],
];

/** Only an oral request is filled in by the office and read back; only some channels are confirmed (article 31). */
function asked(name: string, channel: unknown): boolean {
  if (name === 'readBack') return channel === 'oral';
  if (name === 'confirmedOn')
    return channel === 'post-plain' || channel === 'web' || channel === 'fax';
  return true;
}

export function groupsOf(matter: Matter, fields: Fields, channel: unknown): readonly Group[] {
  if (!order.every(([, names]) => names.some((name) => name in fields)))
    return [{ title: matter.title, fields }];
  const named = order.map(([title, names]) => ({ title, fields: pick(fields, names, channel) }));
  const taken = new Set(order.flatMap(([, names]) => names));
  const rest = Object.keys(fields).filter((name) => !taken.has(name));
  return [...named, { title: words.register.assist, fields: pick(fields, rest, channel) }].filter(
    (group) => Object.keys(group.fields).length > 0,
  );
}

const pick = (fields: Fields, names: readonly string[], channel: unknown): Fields =>
  Object.fromEntries(
    names.flatMap((name) => {
      const field = fields[name];
      return field && asked(name, channel) ? [[name, field]] : [];
    }),
  );
