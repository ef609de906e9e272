import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { MatterRecord } from '../../api/contract.ts';
import type { Matter } from '../../kernel/matter.ts';
import { Failure, Notice } from '../controls/states.tsx';
import { shortDay } from '../days.ts';
import { Data, useVoice } from '../language.tsx';
import { recordKey } from '../queries.ts';
import { words } from '../words.ts';
import type { Saved } from './use-draft.ts';
import type { Outcome } from './use-send.ts';

export function SavedNote({ saved }: { readonly saved: Saved | null }) {
  const { t } = useVoice();
  if (!saved) return null;
  return (
    <span className="saved" role="status">
      {t(
        saved.where === 'here'
          ? words.form.savedOnly(saved.time)
          : words.form.savedHere(saved.time),
      )}
    </span>
  );
}

type Props = {
  readonly outcome: Outcome;
  readonly record?: MatterRecord;
  readonly matter: Matter;
};

/** Why the act is not recorded yet, and what to do about it. */
export function SendNotes({ outcome, record, matter }: Props) {
  const { t } = useVoice();
  if (outcome.is === 'unreachable')
    return (
      <Notice tone="warn">
        <p>{t(words.form.networkLost)}</p>
      </Notice>
    );
  if (outcome.is === 'stale' && record) return <Stale record={record} matter={matter} />;
  if (outcome.is === 'refused') return <Failure fault={outcome.fault} />;
  return null;
}

/** What the other person did meanwhile; the newer record is read, so that confirming again goes on from it. */
function Stale({ record, matter }: { readonly record: MatterRecord; readonly matter: Matter }) {
  const { t, language } = useVoice();
  const client = useQueryClient();
  const [known] = useState(() => Math.max(...record.acts.map(({ seq }) => seq)));
  useEffect(() => {
    void client.invalidateQueries({ queryKey: recordKey(record.kind, record.id) });
  }, [client, record.kind, record.id]);
  const since = record.acts.filter(({ seq }) => seq > known);
  return (
    <Notice tone="warn">
      <div>
        <p>{t(words.form.stale)}</p>
        <ul>
          {since.map((act) => (
            <li key={act.id}>
              {shortDay(act.on, language)} <Data>{act.by.name}</Data>{' '}
              {t(matter.steps[act.step]?.title ?? words.general.none)}
            </li>
          ))}
        </ul>
      </div>
    </Notice>
  );
}
