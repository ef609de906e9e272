import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { MatterRow, NameRow } from '../../api/contract.ts';
import type { Field } from '../../kernel/field.ts';
import { shortDay } from '../days.ts';
import { Data, useVoice } from '../language.tsx';
import { sayValue } from '../matter/say-value.ts';
import { usePeople } from '../queries.ts';
import { words } from '../words.ts';

type Props = {
  readonly row: MatterRow;
  readonly name: string;
  readonly field: Field;
  readonly names: Readonly<Record<string, NameRow>>;
  readonly today: string;
};

const NUMBERS = new Set(['integer', 'money']);
export const isNumber = ({ kind }: Field): boolean => NUMBERS.has(kind);

/** A field of the row in words; records that it names lead to their pages. */
export function FieldCell({ row, name, field, names, today }: Props) {
  const { language } = useVoice();
  const people = usePeople();
  const value = row.values?.[name] ?? null;
  if (field.kind === 'day' && typeof value === 'string')
    return <span>{shortDay(value, language, today)}</span>;
  const led = ledBy(value, names);
  if (led.length > 0) return <Led led={led} />;
  return (
    <Said
      field={field}
      said={sayValue(field, value, namesBy(people.data?.people ?? []), language)}
    />
  );
}

function Said({ field, said }: { readonly field: Field; readonly said: string }) {
  if (!said) return null;
  const written = field.kind === 'text' || field.refers !== undefined;
  return written ? <Data>{said}</Data> : <span>{said}</span>;
}

function ledBy(value: unknown, names: Props['names']): readonly NameRow[] {
  const ids: readonly unknown[] = Array.isArray(value) ? value : [value];
  return ids.flatMap((id) => (typeof id === 'string' ? (names[id] ?? []) : []));
}

function Led({ led }: { readonly led: readonly NameRow[] }) {
  const { t } = useVoice();
  return led.map(({ id, kind, title }, at) => (
    <Fragment key={id}>
      {at > 0 ? t(words.general.listComma) : null}
      <Link className="led" to="/$view/$id" params={{ view: kind, id }}>
        <Data>{title}</Data>
      </Link>
    </Fragment>
  ));
}

const namesBy = (people: readonly { readonly id: string; readonly name: string }[]) => ({
  person: (id: string) => people.find((one) => one.id === id)?.name ?? '',
  document: (hash: string) => hash.slice(0, 8),
  act: () => '',
  matter: () => '',
});
