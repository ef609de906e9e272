import { useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useRef, useState } from 'react';
import type { MatterRecord } from '../../api/contract.ts';
import type { Matter } from '../../kernel/matter.ts';
import { fieldsOf } from '../../kernel/matter.ts';
import type { Text } from '../../kernel/text.ts';
import { placeIn } from '../article.ts';
import { kebab, pathOf } from '../client.ts';
import { Button } from '../controls/button.tsx';
import { Panel } from '../controls/panel.tsx';
import { useVoice } from '../language.tsx';
import { madeFor } from '../matter/by-hand.ts';
import { recordKey } from '../queries.ts';
import { rolesOf, useSeat } from '../shell/session.tsx';
import { words } from '../words.ts';
import { useAround } from './around.ts';
import { Effect } from './effect.tsx';
import type { Errors } from './field-rows.tsx';
import { FieldRows } from './field-rows.tsx';
import { focusFirst } from './focus.ts';
import { Irregular } from './irregular.tsx';
import { LegalDay, Restored } from './legal-day.tsx';
import { withPlaces } from './kept-choices.ts';
import { useOffers } from './offers.ts';
import { Served } from './serves.tsx';
import { SavedNote, SendNotes } from './notes.tsx';
import { useAnswer } from './use-answer.ts';
import type { Saved } from './use-draft.ts';
import { useDraft } from './use-draft.ts';
import type { Outcome } from './use-send.ts';
import { errorsOf, useSend } from './use-send.ts';
import type { Asks } from './values.ts';
import { cleaned, fieldAt, firstAsks, fitted, missing, offeredIn, wanting } from './values.ts';

type Props = {
  readonly matter: Matter;
  readonly record: MatterRecord;
  readonly step: string;
  /** What the step is about within the record, where the address names it. */
  readonly item?: string | undefined;
  readonly onClose: () => void;
  readonly onDone: (step: string) => void;
};

const BROAD = 4;

/** A sheet where the form is made so; broad where a list stands in it whose rows need the room. */
function placeOf(matter: Matter, step: string): 'drawer' | 'broad' | 'sheet' {
  const lists = Object.values(fieldsOf(matter, step)).map(({ items = {} }) => items);
  if (madeFor(matter.name).forms?.[step]?.wide) return 'sheet';
  return lists.some((items) => Object.keys(items).length >= BROAD) ? 'broad' : 'drawer';
}

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
          <small>{placeIn(language, declared.cites.article)}</small>
        </>
      }
      onClose={props.onClose}
      place={placeOf(matter, step)}
    >
      <StepForm key={step} {...props} />
    </Panel>
  );
}

/** What is typed, beginning with what the record or the form made by hand already knows. */
function useTyped({ matter, record, step, item }: Props) {
  const { session } = useSeat();
  const declared = offeredIn(fieldsOf(matter, step), record.phase);
  const made = madeFor(record.kind).forms?.[step];
  const fields = made ? declared : withPlaces(declared, matter, record.own);
  const begins = made?.begins?.(record, item);
  const first = { ...firstAsks(fields, record.own), ...begins };
  const kept = useDraft(session.person.id, () => ({
    kind: record.kind,
    matter: record.id,
    title: record.title,
    step,
    on: session.today,
    asks: first,
  }));
  return { kept, fields, asks: fitted(fields, kept.draft.asks, first) };
}

/** Everything the form knows: the draft, what is missing, the law's answer, and how to send it. */
function useStepForm(props: Props) {
  const { matter, record, step, onDone } = props;
  const { t, language } = useVoice();
  const { acting } = useSeat();
  const client = useQueryClient();
  const { kept, fields, asks } = useTyped(props);
  const [tried, setTried] = useState(false);
  const lacks = missing(fields, asks);
  const path = pathOf(`/${record.kind}/${record.id}/${kebab(step)}`);
  const body = bodyOf(kept.draft, cleaned(fields, asks), acting);
  const answer = useAnswer(path, body, lacks.length === 0);
  const { outcome, errors, send, settle } = useSend<MatterRecord>();
  const required = (name: string): string =>
    t(wanting(fieldAt(fields, name)?.kind)(t(fieldAt(fields, name)?.label ?? words.general.none)));
  const shown = {
    ...(tried ? lackErrors(lacks, required) : {}),
    ...errorsOf(answer.refused, language),
    ...errors,
  };
  /** True when the act was recorded. */
  async function take(): Promise<boolean> {
    setTried(true);
    if (lacks.length > 0) return false;
    const made = await send(path, { body, ifMatch: record.revision });
    if (!made) return false;
    kept.clear();
    client.setQueryData(recordKey(record.kind, record.id), made);
    void client.invalidateQueries({ predicate: ({ queryKey }) => touched(queryKey[0]) });
    onDone(step);
    return true;
  }
  /** Takes up what was typed into one field. */
  function type(field: string, part: Parameters<typeof kept.change>[0]): void {
    settle(field);
    kept.change(part);
  }
  /** Takes up what a form made by hand has changed at once. */
  function typeAll(values: Asks): void {
    for (const name of Object.keys(values)) if (values[name] !== asks[name]) settle(name);
    kept.change({ asks: values });
  }
  const { offered, answered } = useOffers({
    matter,
    fields,
    asks,
    change: (next) => kept.change({ asks: next }),
  });
  return {
    ...kept,
    ...{ type, typeAll, fields, asks, answer, outcome, errors: shown, take },
    ...{ offered, answered },
  };
}

/** An act changes lists, counts and terms; who is signed in stays. */
const touched = (key: unknown): boolean => key !== 'record' && key !== 'session';

function StepForm(props: Props) {
  const { matter, record, step, onClose } = props;
  const { session } = useSeat();
  const form = useRef<HTMLFormElement>(null);
  const state = useStepForm(props);
  const { draft, errors, type, answer, outcome } = state;
  const around = useAround(matter, record);
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!(await state.take())) focusFirst(form.current);
  }
  return (
    <form ref={form} className="fields" noValidate onSubmit={(event) => void submit(event)}>
      {state.restored ? <Restored onStartOver={state.startOver} /> : null}
      <LegalDay
        id="step-on"
        value={draft.on}
        error={errors['on']}
        onChange={(on) => type('on', { on })}
      />
      <Served matter={matter} step={step} offered={state.offered}>
        <StepFields {...props} state={state} errors={errors} around={around} />
      </Served>
      {outcome.is === 'refused' ? null : <Effect answer={answer} matter={matter} />}
      {rolesOf(session).some((role) => matter.heads.includes(role)) ? (
        <Irregular
          refused={answer.refused}
          value={draft.irregular}
          onChange={(irregular) => type('irregular', { irregular })}
        />
      ) : null}
      <SendNotes outcome={outcome} record={record} matter={matter} />
      <Ends
        step={matter.steps[step]?.title}
        outcome={outcome}
        saved={state.saved}
        onClose={onClose}
      />
    </form>
  );
}

type StepFieldsProps = Props & {
  readonly state: ReturnType<typeof useStepForm>;
  readonly errors: Errors;
  readonly around: ReturnType<typeof useAround>;
};

/** What the step asks: by hand where its kind has a form of its own, otherwise as the declaration orders it. */
function StepFields({ matter, record, step, item, state, errors, around }: StepFieldsProps) {
  const { fields, asks, type, answered } = state;
  const Made = madeFor(matter.name).forms?.[step]?.fields;
  if (Made)
    return (
      <Made
        {...{ matter, record, step, item, fields, errors, around }}
        values={asks}
        onChange={state.typeAll}
      />
    );
  return (
    <FieldRows
      {...{ fields, errors, around }}
      values={asks}
      onChange={(name, value) => {
        type(name, { asks: { ...asks, [name]: value } });
        answered(name, value);
      }}
    />
  );
}

type EndsProps = {
  readonly step: Text | undefined;
  readonly outcome: Outcome;
  readonly saved: Saved | null;
  readonly onClose: () => void;
};

function Ends({ step, outcome, saved, onClose }: EndsProps) {
  const { t } = useVoice();
  const says = {
    sending: words.form.sending,
    unreachable: words.general.retry,
    resting: words.form.confirm(step ? t(step) : ''),
  };
  const key = outcome.is === 'sending' || outcome.is === 'unreachable' ? outcome.is : 'resting';
  return (
    <div className="actions">
      <Button type="submit" look="first" disabled={outcome.is === 'sending'}>
        {t(says[key])}
      </Button>
      <Button onClick={onClose}>{t(words.general.cancel)}</Button>
      <SavedNote saved={saved} />
    </div>
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
