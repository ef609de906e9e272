import { useState } from 'react';
import type { Session } from '../../api/contract.ts';
import { pathOf, Refused } from '../client.ts';
import { Button } from '../controls/button.tsx';
import { Notice } from '../controls/states.tsx';
import { SmallForm } from '../form/small-form.tsx';
import { useSmall, Write } from '../form/small-fields.tsx';
import { useSaving } from '../form/use-saving.ts';
import { useVoice } from '../language.tsx';
import { rolesOf } from '../shell/session.tsx';
import { words } from '../words.ts';

export const mayUndo = (session: Session): boolean =>
  rolesOf(session).some((role) => role === 'head' || role === 'leader');

type Undone = { readonly voided: number; readonly left: number };
const TOUCHED = ['matters', 'summary', 'imports', 'record', 'count'];

/** Undoing is one act: every record of the import is voided, or, if asked, those that nobody has worked on since. */
export function UndoForm({ batch }: { readonly batch: string }) {
  const { t } = useVoice();
  const saving = useSaving();
  const form = useSmall(saving, { reason: '' });
  const [done, setDone] = useState<Undone | null>(null);
  async function send(leaving: boolean): Promise<void> {
    const body = { act: saving.act, reason: form.values.reason, leaving };
    setDone(await saving.save<Undone>(pathOf(`/imports/${batch}/undo`), body, TOUCHED));
  }
  if (done)
    return (
      <Notice tone="good">
        {t(
          done.left > 0
            ? words.importing.undoneLeft(done.voided, done.left)
            : words.importing.undoneAll,
        )}
      </Notice>
    );
  return (
    <SmallForm
      saving={saving}
      quiet
      submit={t(words.importing.undo)}
      onSubmit={() => void send(false)}
    >
      <Write
        {...form.of('reason')}
        label={t(words.importing.undoReason)}
        hint={t(words.importing.undoHint)}
        maxLength={500}
      />
      {isInUse(saving.fault) ? (
        <div>
          <Button onClick={() => void send(true)}>{t(words.importing.undoLeaving)}</Button>
        </div>
      ) : null}
    </SmallForm>
  );
}

const isInUse = (fault: unknown): boolean =>
  fault instanceof Refused && fault.problem.code === 'import-in-use';
