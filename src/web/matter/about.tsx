import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { MatterRecord } from '../../api/contract.ts';
import type { Field } from '../../kernel/field.ts';
import type { Matter } from '../../kernel/matter.ts';
import { Data, useVoice } from '../language.tsx';
import { words } from '../words.ts';
import { madeFor } from './by-hand.ts';
import { isWritten, SaidTable } from './said-table.tsx';
import type { Names } from './say-value.ts';
import { sayValue } from './say-value.ts';

type Props = { readonly matter: Matter; readonly record: MatterRecord; readonly names: Names };

/** What the matter is about, field by field, as its declaration orders them; what is empty is left out. */
export function About({ matter, record, names }: Props) {
  const { t } = useVoice();
  const elsewhere = [...COMMON, ...(madeFor(matter.name).shows ?? [])];
  const lists = Object.entries({ ...matter.own, ...matter.keeps }).filter(
    ([name, field]) =>
      field.kind === 'list' &&
      !elsewhere.includes(name) &&
      (name in matter.own || !matter.sensitive),
  );
  return (
    <section className="about" aria-labelledby="about">
      <h2 id="about">{t(words.matter.about)}</h2>
      <Facts matter={matter} record={record} names={names} />
      {lists.map(([name, field]) => (
        <Kept key={name} field={field} value={record.own[name]} names={names} />
      ))}
    </section>
  );
}

function Facts({ matter, record, names }: Props) {
  const { t, language } = useVoice();
  const { survivor } = matter.keeps;
  const fields = { ...matter.own, ...(survivor ? { survivor } : {}) };
  return (
    <dl className="facts">
      {Object.entries(fields).map(([name, field]) => {
        if (field.kind === 'list') return null;
        const value = record.own[name];
        const said = sayValue(field, value, names, language);
        return said ? (
          <div key={name} className={(field.lines ?? 1) > 1 ? 'long' : ''}>
            <dt>{t(field.label)}</dt>
            <dd>
              {leads(field) ? (
                <Led value={value} record={record} said={said} />
              ) : isWritten(field) ? (
                <Data>{said}</Data>
              ) : (
                said
              )}
            </dd>
          </div>
        ) : null;
      })}
    </dl>
  );
}

/** A field that names other records. */
const leads = ({ refers }: Field): boolean =>
  refers !== undefined && refers !== 'act' && refers !== 'staff';

type LedProps = {
  readonly value: unknown;
  readonly record: MatterRecord;
  readonly said: string;
};

/** The records a field names, as they were called then, each leading to its page. */
function Led({ value, record, said }: LedProps) {
  const { t } = useVoice();
  const ids: readonly unknown[] = Array.isArray(value) ? value : [value];
  const known = ids.flatMap((id) => (typeof id === 'string' ? (record.names[id] ?? []) : []));
  if (known.length === 0) return <Data>{said}</Data>;
  return known.map(({ id, kind, title, now }, at) => (
    <Fragment key={id}>
      {at > 0 ? t(words.general.listComma) : null}
      <Link to="/$view/$id" params={{ view: kind, id }}>
        <Data>{title}</Data>
      </Link>
      {now ? (
        <span className="hint">
          {' '}
          {t(words.matter.nowCalled)}
          <Data>{now}</Data>
        </span>
      ) : null}
    </Fragment>
  ));
}

/** Kept by the common steps, and shown where those belong. */
const COMMON = ['waiting', 'links'];

type KeptProps = { readonly field: Field; readonly value: unknown; readonly names: Names };

/** A list that acts of the matter have filled: who was asked, what was promised and by when. */
function Kept({ field, value, names }: KeptProps) {
  const { t } = useVoice();
  const items = Array.isArray(value) ? (value as readonly Readonly<Record<string, unknown>>[]) : []; // a list field
  const columns = Object.entries(field.items ?? {}).filter(([, { refers }]) => refers !== 'act');
  if (items.length === 0) return null;
  const label = t(field.label);
  return (
    <>
      <h3>{label}</h3>
      <SaidTable label={label} fields={Object.fromEntries(columns)} rows={items} names={names} />
    </>
  );
}
