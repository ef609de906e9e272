import { useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { MatterRecord } from '../../api/contract.ts';
import type { Matter } from '../../kernel/matter.ts';
import { fieldsOf } from '../../kernel/matter.ts';
import { kebab, newId, pathOf } from '../client.ts';
import { Button } from '../controls/button.tsx';
import { Notice } from '../controls/states.tsx';
import { useAround } from '../form/around.ts';
import type { Sister } from '../form/offers.ts';
import { useOffers } from '../form/offers.ts';
import { Served } from '../form/serves.tsx';
import type { Errors } from '../form/field-rows.tsx';
import { FieldRows } from '../form/field-rows.tsx';
import { SavedNote, SendNotes } from '../form/notes.tsx';
import { focusFirst } from '../form/focus.ts';
import { LegalDay, Restored } from '../form/legal-day.tsx';
import type { Answer } from '../form/use-answer.ts';
import { useAnswer } from '../form/use-answer.ts';
import { useDraft } from '../form/use-draft.ts';
import type { Outcome } from '../form/use-send.ts';
import { errorsOf, useSend } from '../form/use-send.ts';
import { cleaned, fieldAt, firstAsks, fitted, missing, wanting } from '../form/values.ts';
import { Data, useVoice } from '../language.tsx';
import { recordKey } from '../queries.ts';
import { useSeat } from '../shell/session.tsx';
import { words } from '../words.ts';
import { hasTerms } from '../list/columns.ts';
import { Alike } from './alike.tsx';
import { Duplicates } from './duplicates.tsx';
import { groupsOf } from './groups.ts';
import { Receipt } from './receipt.tsx';

type Props = {
  readonly matter: Matter;
  readonly step: string;
  readonly onDone: (id: string) => void;
  /** A record of the kind whose lasting answers are offered. */
  readonly like?: string | undefined;
};

/** Where a new matter's draft is kept until it has an id of its own; the id lies in the draft. */
const NEW = 'new';

function useRegistration({ matter, step, like }: Props) {
  const { session, acting } = useSeat();
  const { t, language } = useVoice();
  const all = fieldsOf(matter, step);
  const first = {
    ...firstAsks(all),
    matter: undefined,
    ...('receivedOn' in all ? { receivedOn: session.today } : {}),
  };
  const kept = useDraft(session.person.id, () => ({
    kind: matter.name,
    matter: NEW,
    title: '',
    step,
    on: session.today,
    asks: { ...first, [ID]: newId() },
  }));
  const { draft } = kept;
  const asks = fitted(all, draft.asks, first);
  const groups = groupsOf(matter, all, asks['channel']);
  const fields = Object.assign({}, ...groups.map((group) => group.fields)) as typeof all; // parts of `all`
  const lacks = missing(fields, asks);
  const body = {
    act: draft.act,
    matter: String(draft.asks[ID]),
    on: draft.on,
    asks: cleaned(fields, asks),
    ...(acting ? { for: acting } : {}),
  };
  const path = pathOf(`/${matter.name}/${kebab(step)}`);
  const answer = useAnswer(path, body, lacks.length === 0);
  const offers = useOffers({
    matter,
    fields,
    asks,
    change: (next) => kept.change({ asks: { ...draft.asks, ...next } }),
  });
  const { takeOver } = offers;
  useEffect(() => {
    if (like) void takeOver(like).catch(() => undefined);
  }, [like, takeOver]);
  const required = (name: string): string =>
    t(wanting(fieldAt(all, name)?.kind)(t(fieldAt(all, name)?.label ?? words.general.none)));
  return {
    ...kept,
    asks,
    groups,
    lacks,
    body,
    path,
    answer,
    required,
    offers,
    step,
    language,
    id: String(draft.asks[ID]),
  };
}

/** Key of the draft under which the new record's own id is kept; no field has such a name. */
const ID = '#matter';

/** Once sent, the refusal stands over the button and is not said twice. */
const onceSaid = (answer: Answer, { is }: Outcome): Answer =>
  is === 'refused' ? { ...answer, refused: null } : answer;

/** The verb of the step; whatever is entered into a register is registered. */
const titleOf = ({ matter, step }: Props) =>
  ('survivor' in matter.keeps ? undefined : matter.steps[step]?.title) ?? words.register.submit;

export function RegisterForm(props: Props) {
  const { matter, onDone } = props;
  const { t } = useVoice();
  const client = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const state = useRegistration(props);
  const { lacks } = state;
  const [tried, setTried] = useState(false);
  const { outcome, errors, send, settle } = useSend<MatterRecord>();
  const lacking = tried
    ? Object.fromEntries(lacks.map((name) => [name, state.required(name)]))
    : {};
  const shown = { ...lacking, ...errorsOf(state.answer.refused, state.language), ...errors };

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (lacks.length > 0) return focusFirst(form.current);
    const made = await send(state.path, { body: state.body });
    if (!made) return focusFirst(form.current);
    state.clear();
    client.setQueryData(recordKey(matter.name, made.id), made);
    void client.invalidateQueries({ queryKey: ['matters'] });
    void client.invalidateQueries({ queryKey: ['summary'] });
    onDone(made.id);
  }
  const answer = onceSaid(state.answer, outcome);
  return (
    <form ref={form} className="registration" noValidate onSubmit={(event) => void submit(event)}>
      <div className="fields">
        {state.restored ? <Restored onStartOver={state.startOver} /> : null}
        <Groups matter={matter} state={state} errors={shown} settle={settle} />
        <SendNotes outcome={outcome} matter={matter} />
        <div className="actions">
          <Button type="submit" look="first" disabled={outcome.is === 'sending'}>
            {t(outcome.is === 'unreachable' ? words.general.retry : titleOf(props))}
          </Button>
          <SavedNote saved={state.saved} />
        </div>
      </div>
      <aside className="guide" aria-label={t(words.register.receipt)}>
        {hasTerms(matter) || answer.refused ? (
          <Receipt channel={state.asks['channel']} answer={answer} matter={matter} />
        ) : null}
        {'sought' in matter.own ? (
          <Duplicates sought={state.asks['sought']} kind={matter.name} />
        ) : null}
        {'survivor' in matter.keeps ? (
          <Alike matter={matter} typed={state.asks[Object.keys(matter.own)[0] ?? '']} />
        ) : null}
        <Notice tone="warn">
          <p>{t(words.register.secrecy)}</p>
        </Notice>
        {'sought' in matter.own ? <p className="hint">{t(words.register.purpose)}</p> : null}
      </aside>
    </form>
  );
}

type GroupsProps = {
  readonly matter: Matter;
  readonly state: ReturnType<typeof useRegistration>;
  readonly errors: Errors;
  readonly settle: (field: string) => void;
};

function Groups({ matter, state, errors, settle }: GroupsProps) {
  const { t } = useVoice();
  const around = useAround(matter);
  const { groups, asks, draft, change, offers } = state;
  return (
    <Served matter={matter} step={state.step} offered={offers.offered}>
      {groups.map((group) => (
        <section key={group.title.en} className="group fields" aria-label={t(group.title)}>
          {groups.length > 1 ? <h2>{t(group.title)}</h2> : null}
          <FieldRows
            fields={group.fields}
            values={asks}
            errors={errors}
            around={around}
            onChange={(name, value) => {
              settle(name);
              change({ asks: { ...draft.asks, ...asks, [name]: value } });
              offers.answered(name, value);
            }}
          />
        </section>
      ))}
      {offers.sister ? <LastTime sister={offers.sister} onTake={offers.takeOver} /> : null}
      <LegalDay
        id="register-on"
        value={draft.on}
        error={errors['on']}
        onChange={(on) => {
          settle('on');
          change({ on });
        }}
      />
    </Served>
  );
}

type LastTimeProps = {
  readonly sister: Sister;
  readonly onTake: (id: string) => Promise<void>;
};

function LastTime({ sister, onTake }: LastTimeProps) {
  const { t } = useVoice();
  return (
    <Notice>
      <p>
        {t(words.form.lastTime)}
        {t(words.general.colon)}
        <Data>{sister.called}</Data>{' '}
        <Button look="quiet" onClick={() => void onTake(sister.id)}>
          {t(words.form.takeOver)}
        </Button>
      </p>
    </Notice>
  );
}
