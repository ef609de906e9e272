import { useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useRef, useState } from 'react';
import type { MatterRecord } from '../../api/contract.ts';
import type { Matter } from '../../kernel/matter.ts';
import { fieldsOf } from '../../kernel/matter.ts';
import { articleIn } from '../article.ts';
import { kebab, pathOf } from '../client.ts';
import { Button } from '../controls/button.tsx';
import { describedBy, Labelled } from '../controls/labelled.tsx';
import { Panel } from '../controls/panel.tsx';
import { useVoice } from '../language.tsx';
import { recordKey } from '../queries.ts';
import { rolesOf, useSeat } from '../shell/session.tsx';
import { words } from '../words.ts';
import { useAround } from './around.ts';
import { Effect } from './effect.tsx';
import { FieldRows } from './field-rows.tsx';
import { Irregular } from './irregular.tsx';
import { SavedNote, SendNotes } from './notes.tsx';
import { useAnswer } from './use-answer.ts';
import { useDraft } from './use-draft.ts';
import { errorsOf, useSend } from './use-send.ts';
import { cleaned, firstAsks, fitted, missing } from './values.ts';

type Props = {
  readonly matter: Matter;
  readonly record: MatterRecord;
  readonly step: string;
  readonly onClose: () => void;
  readonly onDone: (step: string) => void;
};

/** One step as a form: its fields from the declaration, its day, and the law's answer before anything is recorded. */
export function StepPanel(props: Props) {
  const { matter, step } = props;
  const { t, language } = useVoice();
  const declared = matter.steps[step];
  if (!declared) return null;
  return (
    <Panel
      title={
        <>
          {t(declared.title)}
          <small>{articleIn(language, declared.cites.article)}</small>
        </>
      }
      onClose={props.onClose}
    >
      <StepForm key={step} {...props} />
    </Panel>
  );
}

function StepForm({ matter, record, step, onClose, onDone }: Props) {
  const { t, language } = useVoice();
  const { session, acting } = useSeat();
  const client = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const fields = fieldsOf(matter, step);
  const first = firstAsks(fields, record.own);
  const { draft, restored, saved, change, clear, startOver } = useDraft(session.person.id, () => ({
    kind: record.kind,
    matter: record.id,
    title: record.title,
    step,
    on: session.today,
    asks: first,
  }));
  const [tried, setTried] = useState(false);
  const asks = fitted(fields, draft.asks, first);
  const lacks = missing(fields, asks);
  const path = pathOf(`/${record.kind}/${record.id}/${kebab(step)}`);
  const body = bodyOf(draft, cleaned(fields, asks), acting);
  const answer = useAnswer(path, body, lacks.length === 0);
  const { outcome, errors, send } = useSend<MatterRecord>();
  const around = useAround(matter, record);
  const shown = {
    ...(tried
      ? lackErrors(lacks, (name) =>
          t(words.form.required(t(fields[name]?.label ?? words.general.none))),
        )
      : {}),
    ...errorsOf(answer.refused, language),
    ...errors,
  };

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (lacks.length > 0) return focusFirst(form.current);
    const made = await send(path, { body, ifMatch: record.revision });
    if (!made) return focusFirst(form.current);
    clear();
    client.setQueryData(recordKey(record.kind, record.id), made);
    void client.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] !== 'record' && queryKey[0] !== 'session',
    });
    onDone(step);
  }
  return (
    <form ref={form} className="fields" noValidate onSubmit={(event) => void submit(event)}>
      {restored ? <Restored onStartOver={startOver} /> : null}
      <Labelled
        id="step-on"
        label={t(words.form.on)}
        hint={t(words.form.onHint)}
        error={shown['on']}
      >
        <input
          id="step-on"
          type="date"
          className="control"
          max={session.today}
          value={draft.on}
          aria-describedby={describedBy('step-on', { hint: true, error: shown['on'] })}
          onChange={(event) => change({ on: event.target.value })}
        />
      </Labelled>
      <FieldRows
        fields={fields}
        values={asks}
        errors={shown}
        around={around}
        onChange={(name, value) => change({ asks: { ...asks, [name]: value } })}
      />
      <Effect answer={answer} matter={matter} />
      {rolesOf(session).some((role) => matter.heads.includes(role)) ? (
        <Irregular
          refused={answer.refused}
          value={draft.irregular}
          onChange={(irregular) => change({ irregular })}
        />
      ) : null}
      <SendNotes outcome={outcome} record={record} matter={matter} />
      <div className="actions">
        <Button type="submit" look="first" disabled={outcome.is === 'sending'}>
          {outcome.is === 'sending'
            ? t(words.form.sending)
            : outcome.is === 'unreachable'
              ? t(words.general.retry)
              : t(words.form.confirm(t(matter.steps[step]?.title ?? words.general.none)))}
        </Button>
        <Button onClick={onClose}>{t(words.general.cancel)}</Button>
        <SavedNote saved={saved} />
      </div>
    </form>
  );
}

type Typed = { readonly act: string; readonly on: string; readonly irregular?: string };

const bodyOf = ({ act, on, irregular }: Typed, asks: unknown, acting: string | null) => ({
  act,
  on,
  asks,
  ...(irregular?.trim() ? { irregular } : {}),
  ...(acting ? { for: acting } : {}),
});

const lackErrors = (lacks: readonly string[], say: (name: string) => string) =>
  Object.fromEntries(lacks.map((name) => [name, say(name)]));

/** After a no, the first field to correct has the focus. */
export function focusFirst(form: HTMLElement | null): void {
  requestAnimationFrame(() =>
    form
      ?.querySelector<HTMLElement>('.wrong input, .wrong select, .wrong textarea, .wrong button')
      ?.focus(),
  );
}

export function Restored({ onStartOver }: { readonly onStartOver: () => void }) {
  const { t } = useVoice();
  return (
    <p className="hint">
      {t(words.form.restored)}{' '}
      <Button look="quiet" onClick={onStartOver}>
        {t(words.form.startOver)}
      </Button>
    </p>
  );
}
