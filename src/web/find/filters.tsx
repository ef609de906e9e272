import { useState } from 'react';
import { kinds, matterOf } from '../../matters/index.ts';
import { Button } from '../controls/button.tsx';
import { Select } from '../controls/select.tsx';
import { useVoice } from '../language.tsx';
import { handlesMatters, isOpen } from '../people/who.ts';
import { usePeople } from '../queries.ts';
import { words } from '../words.ts';
import type { FindSearch } from './use-find.ts';

type Props = {
  readonly search: FindSearch;
  readonly onChange: (search: FindSearch) => void;
};
type Name = Exclude<keyof FindSearch, 'q'>;
type Option = { readonly value: string; readonly label: string; readonly data?: true };

const picked = ['kind', 'phase', 'unit', 'person'] as const;
const days = ['from', 'to'] as const;

/** At the left of what was found; folded above it on a narrow screen. */
export function FindFilters({ search, onChange }: Props) {
  const { t } = useVoice();
  const [open, setOpen] = useState(false);
  function set(name: Name, value: string): void {
    const left = Object.entries(search).filter(
      ([key]) => key !== name && (name !== 'kind' || key !== 'phase'),
    );
    const rest: FindSearch = Object.fromEntries(left);
    onChange(value ? { ...rest, [name]: value } : rest);
  }
  const options = useOptions(search.kind);
  const shown = picked.filter((name) => name !== 'phase' || search.kind);
  return (
    <aside aria-label={t(words.find.filters)}>
      <p className="toggle">
        <Button
          look="quiet"
          aria-expanded={open}
          aria-controls="find-filters"
          onClick={() => setOpen(!open)}
        >
          {t(words.find.filters)}
        </Button>
      </p>
      <div id="find-filters" className={open ? 'narrow' : 'narrow folded'}>
        {shown.map((name) => (
          <label key={name}>
            <span>{t(words.find[name])}</span>
            <Select
              value={search[name] ?? ''}
              options={options[name]}
              empty={t(words.find.any)}
              onPick={(value) => set(name, value)}
            />
          </label>
        ))}
        {days.map((name) => (
          <label key={name}>
            <span>{t(words.find[name])}</span>
            <input
              type="date"
              className="control"
              value={search[name] ?? ''}
              onChange={(event) => set(name, event.target.value)}
            />
          </label>
        ))}
      </div>
    </aside>
  );
}

function useOptions(kind: string | undefined): Readonly<Record<(typeof picked)[number], Option[]>> {
  const { t } = useVoice();
  const people = usePeople();
  const named = (list: readonly { id: string; name: string }[] = []): Option[] =>
    list.map(({ id, name }) => ({ value: id, label: name, data: true }));
  return {
    kind: kinds.map(({ name, title }) => ({ value: name, label: t(title) })),
    phase: Object.entries(matterOf(kind ?? '')?.phases ?? {}).map(([value, { title }]) => ({
      value,
      label: t(title),
    })),
    unit: named(people.data?.units.filter(isOpen)),
    person: named(people.data?.people.filter(handlesMatters)),
  };
}
