import type { FormEvent, ReactNode } from 'react';
import { statusOf } from '../client.ts';
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
  /** What a wrong password is called here. */
  readonly refused?: string;
  /** Says itself what became of it. */
  readonly quiet?: true;
  readonly children: ReactNode;
};

/** A form of administration: its fields, what went wrong, what was saved, one button. */
export function SmallForm(props: Props) {
  const { saving, onSubmit, submit, saved, refused, quiet, children } = props;
  const { t } = useVoice();
  const wrong = refused !== undefined && statusOf(saving.fault) === 401;
  function send(event: FormEvent): void {
    event.preventDefault();
    onSubmit();
  }
  return (
    <form className="fields small" onSubmit={send} onInput={saving.settle}>
      {children}
      {wrong ? <Notice tone="bad">{refused}</Notice> : null}
      {saving.fault && !wrong ? <Failure fault={saving.fault} /> : null}
      {saving.done && !quiet ? <Notice tone="good">{saved ?? t(words.people.saved)}</Notice> : null}
      <div>
        <Button type="submit" look="first" disabled={saving.busy}>
          {submit ?? t(words.general.save)}
        </Button>
      </div>
    </form>
  );
}
