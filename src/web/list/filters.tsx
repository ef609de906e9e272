import { useState } from 'react';
import { matterOf, matters } from '../../matters/index.ts';
import type { Matter } from '../../kernel/matter.ts';
import { Button } from '../controls/button.tsx';
import { Select } from '../controls/select.tsx';
import { useVoice } from '../language.tsx';
import { handlesMatters, isOpen } from '../people/who.ts';
import type { ListSearch } from '../queries.ts';
import { usePeople } from '../queries.ts';
import { words } from '../words.ts';
import { hasTerms } from './columns.ts';
import { FieldFilters } from './field-filters.tsx';

type Props = {
  readonly search: ListSearch;
  readonly kind: string | undefined;
  readonly onChange: (search: ListSearch) => void;
};
type Option = { readonly value: string; readonly label: string; readonly data?: true };
const lights = ['red', 'yellow', 'green', 'paused'] as const;
const sorts = ['received', 'number'] as const;
const standings = ['overdue', 'dueToday', 'withinThree', 'open', 'paused'] as const;
const picked = ['kind', 'phase', 'standing', 'light', 'unit', 'assignee', 'sort'] as const;

/** A quiet bar whose state is the address: a filtered list can be sent to a colleague. Folded on a narrow screen. */
export function Filters({ search, kind, onChange }: Props) {
  const { t } = useVoice();
  const [open, setOpen] = useState(false);
  const set = (name: keyof ListSearch) => (value: string) => {
    const left = Object.entries(search).filter(
      ([key]) => key !== name && (name !== 'kind' || !OF_KIND.has(key)),
    );
    const rest: ListSearch = Object.fromEntries(left);
    onChange(value ? { ...rest, [name]: value } : rest);
  };
  const only = matterOf(kind ?? search.kind ?? '');
  const any = Object.entries(search).some(([name, value]) => name !== 'sort' && value);
  return (
    <>
      <p className="filter-toggle">
        <Button
          look="quiet"
          aria-expanded={open}
          aria-controls="filters"
          onClick={() => setOpen(!open)}
        >
          {t(words.list.filters)}
        </Button>
      </p>
      <div
        role="search"
        id="filters"
        className={open ? 'filters' : 'filters folded'}
        aria-label={t(words.list.filters)}
      >
        <Picks search={search} kind={kind} set={set} />
        <Between search={search} set={set} entered={only !== undefined && !hasTerms(only)} />
        {only ? <FieldFilters matter={only} where={search.where} onChange={set('where')} /> : null}
        <label>
          <span>{t(words.list.text)}</span>
          <TextFilter key={search.q ?? ''} value={search.q ?? ''} onSet={set('q')} />
        </label>
        {any ? (
          <Button look="quiet" onClick={() => onChange(search.sort ? { sort: search.sort } : {})}>
            {t(words.list.clear)}
          </Button>
        ) : null}
      </div>
    </>
  );
}

/** What is said of one kind holds for no other. */
const OF_KIND = new Set(['phase', 'where', 'by']);

type PicksProps = Omit<Props, 'onChange'> & { readonly set: Setter };

function Picks({ search, kind, set }: PicksProps) {
  const { t } = useVoice();
  const people = usePeople();
  // A phase is one of a kind: among several kinds there is none to choose.
  const only = kind ?? search.kind ?? (matters.length === 1 ? matters[0]?.name : undefined);
  const matter = matterOf(only ?? '');
  const phases = matter?.phases ?? {};
  const named = (list: readonly { id: string; name: string }[] = []): readonly Option[] =>
    list.map(({ id, name }) => ({ value: id, label: name, data: true }));
  const choices = {
    kind: matters.map(({ name, title }) => ({ value: name, label: t(title) })),
    standing: standings.map((value) => ({ value, label: t(words.list[value]) })),
    phase: Object.entries(phases).map(([value, { title }]) => ({ value, label: t(title) })),
    light: lights.map((value) => ({ value, label: t(words.list.lights[value]) })),
    unit: named(people.data?.units.filter(isOpen)),
    assignee: named(people.data?.people.filter(handlesMatters)),
    sort: sorts.map((value) => ({ value, label: t(words.list.sorts[value]) })),
  };
  const shown = picked.filter(
    (name) =>
      (name !== 'kind' || (kind === undefined && matters.length > 1)) &&
      (name !== 'phase' || only !== undefined) &&
      (matter === undefined || applies(matter, name)),
  );
  return shown.map((name) => (
    <Pick
      key={name}
      name={name}
      label={t(words.list[name])}
      value={search[name]}
      options={choices[name]}
      onPick={set(name)}
    />
  ));
}

/** A ledger without terms has no light; what is passed on to nobody has no one in charge. */
function applies(matter: Matter, name: (typeof picked)[number]): boolean {
  if (name === 'standing' || name === 'light' || name === 'sort') return hasTerms(matter);
  return name !== 'assignee' || Object.hasOwn(matter.steps, 'assign');
}

type Setter = (name: keyof ListSearch) => (value: string) => void;

type BetweenProps = {
  readonly search: ListSearch;
  readonly set: Setter;
  /** Of a ledger: nothing was received, it was entered. */
  readonly entered: boolean;
};

function Between({ search, set, entered }: BetweenProps) {
  const { t } = useVoice();
  const names = ['receivedFrom', 'receivedTo'] as const;
  return names.map((name) => (
    <label key={name}>
      <span>
        {t(
          name === 'receivedTo'
            ? words.list.to
            : entered
              ? words.list.enteredFrom
              : words.list.from,
        )}
      </span>
      <input
        type="date"
        className="control"
        value={search[name] ?? ''}
        onChange={(event) => set(name)(event.target.value)}
      />
    </label>
  ));
}

function TextFilter({
  value,
  onSet,
}: {
  readonly value: string;
  readonly onSet: (value: string) => void;
}) {
  return (
    <input
      type="text"
      className="control"
      autoComplete="off"
      defaultValue={value}
      onBlur={(event) => {
        if (event.target.value !== value) onSet(event.target.value.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onSet(event.currentTarget.value.trim());
      }}
    />
  );
}

type PickProps = {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly Option[];
  readonly onPick: (value: string) => void;
};

function Pick({ name, label, value, options, onPick }: PickProps) {
  const { t } = useVoice();
  return (
    <label>
      <span>{label}</span>
      <Select
        name={name}
        value={value ?? ''}
        options={options}
        empty={t(name === 'sort' ? words.list.sorts.due : words.general.all)}
        onPick={onPick}
      />
    </label>
  );
}
