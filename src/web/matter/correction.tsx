import { useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useRef, useState } from 'react';
import type { ActRow, MatterRecord } from '../../api/contract.ts';
import type { Matter } from '../../kernel/matter.ts';
import { fieldsOf } from '../../kernel/matter.ts';
import { newId, pathOf } from '../client.ts';
import { Button } from '../controls/button.tsx';
import { Choices } from '../controls/choices.tsx';
import { Labelled } from '../controls/labelled.tsx';
import { Panel } from '../controls/panel.tsx';
import { Select } from '../controls/select.tsx';
import { Notice } from '../controls/states.tsx';
import { shortDay } from '../days.ts';
import { useAround } from '../form/around.ts';
import { Effect } from '../form/effect.tsx';
import type { Errors } from '../form/field-rows.tsx';
import { FieldRows } from '../form/field-rows.tsx';
import { SendNotes } from '../form/notes.tsx';
import { focusFirst } from '../form/focus.ts';
import { useAnswer } from '../form/use-answer.ts';
import { errorsOf, useSend } from '../form/use-send.ts';
import type { Asks } from '../form/values.ts';
import { useVoice } from '../language.tsx';
import { recordKey } from '../queries.ts';
import { useSeat } from '../shell/session.tsx';
import { words } from '../words.ts';
import { CORRECT } from './steps.ts';

type Props = {
  readonly matter: Matter;
  readonly record: MatterRecord;
  readonly act: string | undefined;
  readonly onClose: () => void;
  readonly onDone: (step: string) => void;
};

/** A mistake is corrected by an act that names the act it corrects; nothing is edited. */
export function CorrectionPanel(props: Props) {
  const { matter, record } = props;
  const { t, language } = useVoice();
  const [chosen, choose] = useState(props.act ?? '');
  const able = record.acts.filter(({ step, struck }) => step !== CORRECT && !struck);
  const act = able.find(({ id }) => id === chosen);
  const title = (one: ActRow): string =>
    [
      shortDay(one.on, language),
      t(matter.steps[one.step]?.title ?? words.general.none),
      typeof one.asks['party'] === 'string' ? one.asks['party'] : '',
    ]
      .join(' ')
      .trim();
  return (
    <Panel title={t(words.correction.title)} onClose={props.onClose}>
      <div className="fields">
        <Notice>{t(words.correction.intro)}</Notice>
        <Labelled id="which" label={t(words.correction.which)}>
          <Select
            id="which"
            value={chosen}
            empty={t(words.general.choose)}
            options={able.map((one) => ({
              value: one.id,
              label: title(one),
              // The name of who was consulted stands as it was written.
              ...(typeof one.asks['party'] === 'string' ? { data: true } : {}),
            }))}
            onPick={choose}
          />
        </Labelled>
        {act ? <CorrectionForm key={act.id} {...props} wrong={act} /> : null}
      </div>
    </Panel>
  );
}

/** Only what differs is sent: the rest of the act stands. */
const changed = (before: Asks, after: Asks): Asks =>
  Object.fromEntries(
    Object.entries(after).filter(
      ([name, value]) => JSON.stringify(value ?? null) !== JSON.stringify(before[name] ?? null),
    ),
  );

type How = 'change' | 'strike';

function useCorrection({ record }: Props, wrong: ActRow) {
  const { session } = useSeat();
  const [id] = useState(newId);
  const [how, setHow] = useState<How>('change');
  const [on, setOn] = useState<string>(wrong.on);
  const [values, setValues] = useState<Asks>(wrong.asks);
  const [reason, setReason] = useState('');
  const differing = changed(wrong.asks, values);
  const asks = {
    act: wrong.id,
    reason,
    ...(how === 'strike'
      ? { strike: true }
      : {
          ...(on === wrong.on ? {} : { on }),
          ...(Object.keys(differing).length > 0 ? { asks: differing } : {}),
        }),
  };
  const body = { act: id, on: session.today, asks };
  const something = how === 'strike' || on !== wrong.on || Object.keys(differing).length > 0;
  // A preview needs a reason as the act does; until it is typed a blank stands for it.
  const answer = useAnswer(
    pathOf(`/${record.kind}/${record.id}/${CORRECT}`),
    { ...body, asks: { ...asks, reason: reason.trim() || '—' } },
    something,
  );
  return { how, setHow, on, setOn, values, setValues, reason, setReason, body, something, answer };
}

type State = ReturnType<typeof useCorrection>;

function CorrectionForm(props: Props & { readonly wrong: ActRow }) {
  const { matter, record, wrong, onDone, onClose } = props;
  const { t, language } = useVoice();
  const client = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const state = useCorrection(props, wrong);
  const [tried, setTried] = useState(false);
  const { outcome, errors, send, settle } = useSend<MatterRecord>();
  const lacks = state.reason.trim() === '';
  const required = t(words.form.required(t(words.correction.reason)));
  const shown = {
    ...(tried && lacks ? { reason: required } : {}),
    ...errorsOf(state.answer.refused, language),
    ...errors,
  };
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (lacks) return focusFirst(form.current);
    const path = pathOf(`/${record.kind}/${record.id}/${CORRECT}`);
    const made = await send(path, { body: state.body, ifMatch: record.revision });
    if (!made) return focusFirst(form.current);
    client.setQueryData(recordKey(record.kind, record.id), made);
    void client.invalidateQueries({ queryKey: ['matters'] });
    onDone(CORRECT);
  }
  return (
    <form ref={form} className="fields" noValidate onSubmit={(event) => void submit(event)}>
      <Choices
        label={t(words.correction.how)}
        value={state.how}
        options={[
          { value: 'change', label: t(words.correction.change) },
          { value: 'strike', label: t(words.correction.strike) },
        ]}
        onPick={state.setHow}
      />
      {state.how === 'change' ? (
        <Changed {...props} state={state} errors={shown} settle={settle} />
      ) : null}
      <Reason state={state} error={shown['reason']} settle={settle} />
      <Effect answer={state.answer} matter={matter} />
      <SendNotes outcome={outcome} record={record} matter={matter} />
      <div className="actions">
        <Button type="submit" look="first" disabled={!state.something || outcome.is === 'sending'}>
          {outcome.is === 'unreachable'
            ? t(words.general.retry)
            : t(words.form.confirm(t(words.matter.correct)))}
        </Button>
        <Button onClick={onClose}>{t(words.general.cancel)}</Button>
      </div>
    </form>
  );
}

type ChangedProps = Props & {
  readonly wrong: ActRow;
  readonly state: State;
  readonly errors: Errors;
  readonly settle: (field: string) => void;
};

/** The act's own form again, filled with what it says. */
function Changed({ matter, record, wrong, state, errors, settle }: ChangedProps) {
  const { t } = useVoice();
  const { session } = useSeat();
  const around = useAround(matter, record);
  return (
    <>
      <Labelled id="corrected-on" label={t(words.correction.newDay)} error={errors['on']}>
        <input
          id="corrected-on"
          type="date"
          className="control"
          max={session.today}
          value={state.on}
          onChange={(event) => {
            settle('on');
            state.setOn(event.target.value);
          }}
        />
      </Labelled>
      <FieldRows
        fields={fieldsOf(matter, wrong.step)}
        values={state.values}
        errors={errors}
        around={around}
        onChange={(name, value) => {
          settle(name);
          state.setValues({ ...state.values, [name]: value });
        }}
      />
    </>
  );
}

type ReasonProps = {
  readonly state: State;
  readonly error: string | undefined;
  readonly settle: (field: string) => void;
};

function Reason({ state, error, settle }: ReasonProps) {
  const { t } = useVoice();
  return (
    <Labelled id="why" label={t(words.correction.reason)} error={error}>
      <textarea
        id="why"
        className="control"
        rows={2}
        maxLength={500}
        value={state.reason}
        onChange={(event) => {
          settle('reason');
          state.setReason(event.target.value);
        }}
      />
    </Labelled>
  );
}
