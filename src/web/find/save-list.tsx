import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SavedSearch } from '../../api/contract.ts';
import { ask, pathOf } from '../client.ts';
import { Button } from '../controls/button.tsx';
import { Choices } from '../controls/choices.tsx';
import { Input } from '../controls/input.tsx';
import { Labelled } from '../controls/labelled.tsx';
import { Panel } from '../controls/panel.tsx';
import { Notice, sentenceOf } from '../controls/states.tsx';
import { useVoice } from '../language.tsx';
import { rolesOf, useSeat } from '../shell/session.tsx';
import { words } from '../words.ts';
import { savedKey } from './use-find.ts';

type Asked = Pick<SavedSearch, 'place' | 'asked'>;

/** Keeps what is shown under a name, in the menu. */
export function SaveList({ place, asked }: Asked) {
  const { t } = useVoice();
  const [open, setOpen] = useState(false);
  const [kept, setKept] = useState('');
  const address = JSON.stringify([place, asked]);
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)}>
        {t(words.find.saved.save)}
      </Button>
      {kept === address ? <span role="status">{t(words.find.saved.kept)}</span> : null}
      {open ? (
        <SavePanel
          list={{ place, asked }}
          onKept={() => setKept(address)}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}

type Kept = Asked & Partial<Pick<SavedSearch, 'id' | 'name' | 'shared'>>;
const shares = ['none', 'unit', 'office'] as const;
const LONGEST = 40;

type SaveProps = {
  readonly list: Kept;
  readonly onKept?: () => void;
  readonly onClose: () => void;
};

/** What was typed is the name that comes to mind first. */
const nameOf = ({ name, asked }: Kept): string => name ?? asked['q']?.slice(0, LONGEST) ?? '';

export function SavePanel({ list, onKept, onClose }: SaveProps) {
  const { t, language } = useVoice();
  const { session } = useSeat();
  const client = useQueryClient();
  const [id] = useState(() => list.id ?? crypto.randomUUID());
  const [name, setName] = useState(nameOf(list));
  const [shared, share] = useState<SavedSearch['shared']>(list.shared ?? 'none');
  const [fault, setFault] = useState<unknown>(null);
  const heads = rolesOf(session).some((role) => role === 'head' || role === 'leader');
  async function keep(): Promise<void> {
    try {
      const { place, asked } = list;
      const body = { name: name.trim(), place, asked, shared };
      await ask<void>(pathOf(`/saved/${id}`), { method: 'PUT', body });
      await client.invalidateQueries({ queryKey: savedKey });
      onKept?.();
      onClose();
    } catch (problem) {
      setFault(problem);
    }
  }
  return (
    <Panel
      title={t(list.id === undefined ? words.find.saved.save : words.find.saved.change)}
      onClose={onClose}
      place="window"
    >
      <form
        className="save-list"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <Labelled
          id="list-name"
          label={t(words.find.saved.name)}
          hint={t(words.find.saved.nameHint)}
        >
          <Input id="list-name" value={name} maxLength={LONGEST} required onType={setName} />
        </Labelled>
        {heads ? (
          <Choices
            label={t(words.find.saved.shared)}
            value={shared}
            options={shares.map((value) => ({ value, label: t(words.find.saved.with[value]) }))}
            onPick={share}
          />
        ) : null}
        {fault ? <Notice tone="warn">{sentenceOf(fault, language)}</Notice> : null}
        <Button type="submit" look="first" disabled={name.trim() === ''}>
          {t(words.find.saved.keep)}
        </Button>
      </form>
    </Panel>
  );
}
