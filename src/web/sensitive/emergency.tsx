import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { pathOf } from '../client.ts';
import { Input } from '../controls/input.tsx';
import { Labelled } from '../controls/labelled.tsx';
import { SmallForm } from '../form/small-form.tsx';
import { useSaving } from '../form/use-saving.ts';
import { useVoice } from '../language.tsx';
import { recordKey } from '../queries.ts';
import { useTitle } from '../title.ts';
import { words } from '../words.ts';

type Opened = { readonly id: string; readonly until: string };

/** Who has no right to a sensitive record says why and reads it for a limited time. */
export function EmergencyForm({ kind, id }: { readonly kind: string; readonly id?: string }) {
  const { t } = useVoice();
  const client = useQueryClient();
  const navigate = useNavigate();
  const saving = useSaving();
  const [number, setNumber] = useState('');
  const [reason, setReason] = useState('');
  async function submit(): Promise<void> {
    const body = { act: saving.act, matter: id ?? number, reason };
    const opened = await saving.save<Opened>(pathOf(`/${kind}/open-in-emergency`), body, []);
    if (!opened) return;
    await client.resetQueries({ queryKey: recordKey(kind, opened.id) });
    void navigate({ to: '/$view/$id', params: { view: kind, id: opened.id } });
  }
  return (
    <SmallForm
      saving={saving}
      submit={t(words.sensitive.open)}
      quiet
      onSubmit={() => void submit()}
    >
      {id === undefined ? (
        <Labelled
          id="emergency-number"
          label={t(words.sensitive.number)}
          error={saving.errors['matter']}
        >
          <Input id="emergency-number" value={number} onType={setNumber} required maxLength={80} />
        </Labelled>
      ) : null}
      <Labelled
        id="emergency-why"
        label={t(words.sensitive.reason)}
        error={saving.errors['reason']}
      >
        <Input
          id="emergency-why"
          value={reason}
          onType={setReason}
          required
          minLength={4}
          maxLength={500}
        />
      </Labelled>
    </SmallForm>
  );
}

/** In place of a record that is not there or not to be seen: which of the two it is, is not said. */
export function EmergencyDoor({ kind, id }: { readonly kind: string; readonly id: string }) {
  const { t } = useVoice();
  useTitle(words.sensitive.door);
  return (
    <div className="page narrow">
      <h1>{t(words.sensitive.door)}</h1>
      <p>{t(words.sensitive.doorHint)}</p>
      <EmergencyForm kind={kind} id={id} />
    </div>
  );
}

/** On the list of a sensitive kind: the caller reads out the number of a case that is not on it. */
export function EmergencyByNumber({ kind }: { readonly kind: string }) {
  const { t } = useVoice();
  return (
    <details className="by-number">
      <summary>{t(words.sensitive.byNumber)}</summary>
      <p className="hint">{t(words.sensitive.doorHint)}</p>
      <EmergencyForm kind={kind} />
    </details>
  );
}
