import { useState } from 'react';
import { readWhere, writeWhere } from '../../api/contract/where.ts';
import type { Field } from '../../kernel/field.ts';
import type { Matter } from '../../kernel/matter.ts';
import { Sought } from '../../fields/reference/sought.tsx';
import { Button } from '../controls/button.tsx';
import { Select } from '../controls/select.tsx';
import { useAround } from '../form/around.ts';
import { useSetOptions } from '../form/set-options.ts';
import { useVoice } from '../language.tsx';
import { handlesMatters } from '../people/who.ts';
import { usePeople } from '../queries.ts';
import { words } from '../words.ts';
import { columnsOf } from './columns.ts';

type Props = {
  readonly matter: Matter;
  readonly where: string | undefined;
  readonly onChange: (where: string) => void;
};

const FILTERED = new Set(
  'choice flag day moment integer money text reference references'.split(' '),
);

/** Filters on the fields of the kind. One adds what is wanted; what is set stays in sight and in the address. */
export function FieldFilters({ matter, where, onChange }: Props) {
  const { t } = useVoice();
  const [added, setAdded] = useState<readonly string[]>([]);
  const set = readWhere(where ?? '');
  const all = columnsOf(matter).filter(
    ({ field }) => field && FILTERED.has(field.kind) && field.refers !== 'act',
  );
  const shown = [...new Set([...Object.keys(set), ...added])];
  const others = all.filter(({ key }) => !shown.includes(key));
  const change = (name: string) => (value: string) =>
    onChange(writeWhere({ ...set, [name]: value }));
  return (
    <>
      {shown.map((name) => {
        const field = all.find(({ key }) => key === name)?.field;
        if (!field) return null;
        return (
          <span key={name} className="by-field" role="group" aria-label={t(field.label)}>
            <span className="of">{t(field.label)}</span>
            <FieldFilter
              matter={matter}
              field={field}
              value={set[name] ?? ''}
              onSet={change(name)}
            />
            <Button
              look="quiet"
              aria-label={t(words.list.without(field.label))}
              title={t(words.list.without(field.label))}
              onClick={() => {
                setAdded(added.filter((one) => one !== name));
                change(name)('');
              }}
            >
              ×
            </Button>
          </span>
        );
      })}
      {others.length > 0 ? (
        <label className="add-filter">
          <span className="unseen">{t(words.list.addFilter)}</span>
          <Select
            value=""
            empty={t(words.list.addFilter)}
            options={others.map(({ key, title }) => ({ value: key, label: t(title) }))}
            onPick={(name) => setAdded([...added, name])}
          />
        </label>
      ) : null}
    </>
  );
}

type FilterProps = {
  readonly matter: Matter;
  readonly field: Field;
  readonly value: string;
  readonly onSet: (value: string) => void;
};

function FieldFilter(props: FilterProps) {
  const { kind, refers } = props.field;
  if (kind === 'choice' || kind === 'flag') return <ByOption {...props} />;
  if (['day', 'moment', 'integer', 'money'].includes(kind)) return <ByRange {...props} />;
  if (refers === 'staff') return <ByColleague {...props} />;
  return refers === undefined ? <ByText {...props} /> : <ByRecord {...props} />;
}

function ByOption({ field: declared, value, onSet }: FilterProps) {
  const { t } = useVoice();
  const field = useSetOptions(declared);
  const options =
    field.kind === 'flag'
      ? [
          { value: 'true', label: t(words.general.yes) },
          { value: 'false', label: t(words.general.no) },
        ]
      : Object.entries(field.options ?? {}).map(([code, title]) => ({
          value: code,
          label: t(title),
        }));
  return (
    <Select
      aria-label={t(field.label)}
      value={value}
      options={options}
      empty={t(words.general.all)}
      onPick={onSet}
    />
  );
}

function ByColleague({ field, value, onSet }: FilterProps) {
  const { t } = useVoice();
  const people = usePeople();
  const options = (people.data?.people ?? [])
    .filter(handlesMatters)
    .map(({ id, name }) => ({ value: id, label: name, data: true as const }));
  return (
    <Select
      aria-label={t(field.label)}
      value={value}
      options={options}
      empty={t(words.general.all)}
      onPick={onSet}
    />
  );
}

/** From and to, either of which may be left open. */
function ByRange({ field, value, onSet }: FilterProps) {
  const { t } = useVoice();
  const [from = '', to = ''] = value.split('..');
  const type = field.kind === 'day' || field.kind === 'moment' ? 'date' : 'number';
  const ends = [
    [from, words.list.from, (next: string) => `${next}..${to}`],
    [to, words.list.to, (next: string) => `${from}..${next}`],
  ] as const;
  return ends.map(([end, title, written], at) => (
    <input
      key={at}
      type={type}
      className="control"
      aria-label={`${t(field.label)} ${t(title)}`}
      defaultValue={end}
      onBlur={(event) => {
        const next = written(event.target.value);
        if (event.target.value !== end) onSet(next === '..' ? '' : next);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  ));
}

const ByText = ({ field, value, onSet }: FilterProps) => {
  const { t } = useVoice();
  return (
    <input
      type="text"
      className="control"
      aria-label={t(field.label)}
      autoComplete="off"
      defaultValue={value}
      onBlur={(event) => {
        if (event.target.value.trim() !== value) onSet(event.target.value.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
};

function ByRecord({ matter, field, value, onSet }: FilterProps) {
  const around = useAround(matter);
  return (
    <Sought
      id={`filter-${field.label.en.replaceAll(/\W/g, '')}`}
      name="filter"
      field={{ ...field, optional: true }}
      value={value || null}
      onChange={(id) => onSet(typeof id === 'string' ? id : '')}
      invalid={false}
      describedBy={undefined}
      around={{ ...around, make: () => undefined, rows: () => null }}
    />
  );
}
