import { useState } from 'react';
import type { Refused } from '../client.ts';
import { Labelled } from '../controls/labelled.tsx';
import { useVoice } from '../language.tsx';
import { words } from '../words.ts';

type Props = {
  readonly refused: Refused | null;
  readonly value: string | undefined;
  readonly onChange: (reason: string) => void;
};

/** For the head alone: it happened on paper although the rules refuse it, and this is why it stands. */
export function Irregular({ refused, value, onChange }: Props) {
  const { t } = useVoice();
  const [wanted, want] = useState(Boolean(value));
  const open = wanted || Boolean(value);
  if (!open && (!refused || refused.problem.status === 422)) return null;
  return (
    <section className="irregular">
      <label className="check">
        <input
          type="checkbox"
          checked={open}
          onChange={(event) => {
            want(event.target.checked);
            if (!event.target.checked) onChange('');
          }}
        />
        <span>{t(words.form.irregular)}</span>
      </label>
      {open ? (
        <Labelled
          id="irregular"
          label={t(words.form.irregularWhy)}
          hint={t(words.form.irregularHint)}
        >
          <textarea
            id="irregular"
            className="control"
            rows={2}
            maxLength={500}
            aria-describedby="irregular-hint"
            value={value ?? ''}
            onChange={(event) => onChange(event.target.value)}
          />
        </Labelled>
      ) : null}
    </section>
  );
}
