import type { FormEvent, ReactNode } from 'react';
import { Button } from '../controls/button.tsx';
import { Failure, Notice } from '../controls/states.tsx';
import { useVoice } from '../language.tsx';
import { words } from '../words.ts';
import type { Saving } from './use-saving.ts';

type Props = {
  readonly saving: Saving;
  readonly onSubmit: () => void;
  readonly submit?: string;
  readonly saved?: string;
  readonly children: ReactNode;
};

/** A form of administration: its fields, what went wrong, what was saved, one button. */
export function SmallForm({ saving, onSubmit, submit, saved, children }: Props) {
  const { t } = useVoice();
  function send(event: FormEvent): void {
    event.preventDefault();
    onSubmit();
  }
  return (
    <form className="fields small" onSubmit={send} onInput={saving.settle}>
      {children}
      {saving.fault ? <Failure fault={saving.fault} /> : null}
      {saving.done ? <Notice tone="good">{saved ?? t(words.people.saved)}</Notice> : null}
      <div>
        <Button type="submit" look="first" disabled={saving.busy}>
          {submit ?? t(words.general.save)}
        </Button>
      </div>
    </form>
  );
}
