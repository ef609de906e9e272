import type { Text } from '../../kernel/text.ts';
import { matterOf, matters } from '../../matters/index.ts';
import { Button } from '../controls/button.tsx';
import { Select } from '../controls/select.tsx';
import { useVoice } from '../language.tsx';
import type { ListSearch } from '../queries.ts';
import { usePeople } from '../queries.ts';
import { words } from '../words.ts';

type Props = {
  readonly search: ListSearch;
  readonly kind: string | undefined;
  readonly onChange: (search: ListSearch) => void;
};
type Option = { readonly value: string; readonly label: string };
const lights = ['red', 'yellow', 'green', 'paused'] as const;

/** A quiet bar whose state is the address: a filtered list can be sent to a colleague. */
export function Filters({ search, kind, onChange }: Props) {
  const { t } = useVoice();
  const people = usePeople();
  const set = (name: keyof ListSearch) => (value: string) => {
    const { [name]: _, ...rest } = search;
    onChange(value ? { ...rest, [name]: value } : rest);
  };
  const named = (list: readonly { id: string; name: string }[] = []): readonly Option[] =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  const phases = matterOf(kind ?? matters[0]?.name ?? '')?.phases ?? {};
  const titled = (entries: readonly (readonly [string, Text])[]): readonly Option[] =>
    entries.map(([value, title]) => ({ value, label: t(title) }));
  const any = Object.entries(search).some(([name, value]) => name !== 'sort' && value);
  return (
    <search className="filters" aria-label={t(words.list.filters)}>
      <Pick
        name="phase"
        label={t(words.list.phase)}
        value={search.phase}
        options={titled(Object.entries(phases).map(([name, { title }]) => [name, title]))}
        onPick={set('phase')}
      />
      <Pick
        name="light"
        label={t(words.list.light)}
        value={search.light}
        options={titled(lights.map((light) => [light, words.list.lights[light]]))}
        onPick={set('light')}
      />
      <Pick
        name="unit"
        label={t(words.list.unit)}
        value={search.unit}
        options={named(people.data?.units)}
        onPick={set('unit')}
      />
      <Pick
        name="assignee"
        label={t(words.list.assignee)}
        value={search.assignee}
        options={named(people.data?.people)}
        onPick={set('assignee')}
      />
      <Between search={search} set={set} />
      <label>
        <span>{t(words.list.text)}</span>
        <TextFilter key={search.q ?? ''} value={search.q ?? ''} onSet={set('q')} />
      </label>
      {any ? (
        <Button look="quiet" onClick={() => onChange(search.sort ? { sort: search.sort } : {})}>
          {t(words.list.clear)}
        </Button>
      ) : null}
    </search>
  );
}

type Setter = (name: keyof ListSearch) => (value: string) => void;

function Between({ search, set }: { readonly search: ListSearch; readonly set: Setter }) {
  const { t } = useVoice();
  const names = ['receivedFrom', 'receivedTo'] as const;
  return names.map((name) => (
    <label key={name}>
      <span>{t(name === 'receivedFrom' ? words.list.from : words.list.to)}</span>
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
        empty={t(words.general.all)}
        onPick={onPick}
      />
    </label>
  );
}
