import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { MatterRecord } from '../../api/contract.ts';
import { asText } from '../../fields/control.ts';
import { momentIn, momentNow } from '../../fields/moment/there.ts';
import { isMoment } from '../../kernel/moment.ts';
import { fieldsOf } from '../../kernel/matter.ts';
import type { Matter } from '../../kernel/matter.ts';
import { matterOf } from '../../matters/index.ts';
import { newId, pathOf } from '../client.ts';
import { Labelled } from '../controls/labelled.tsx';
import { Failure, Notice } from '../controls/states.tsx';
import { SavedNote } from '../form/notes.tsx';
import { focusFirst } from '../form/focus.ts';
import { Restored } from '../form/legal-day.tsx';
import { useDraft } from '../form/use-draft.ts';
import type { Outcome } from '../form/use-send.ts';
import { useSend } from '../form/use-send.ts';
import { cleaned, firstAsks, fitted, missing } from '../form/values.ts';
import { useVoice } from '../language.tsx';
import { NotFound } from '../pages/not-found.tsx';
import { recordKey } from '../queries.ts';
import { useSeat } from '../shell/session.tsx';
import { useTitle } from '../title.ts';
import { words } from '../words.ts';
import { BigChoice, BigText } from './big-fields.tsx';
import { CONSULAR, placeOf } from './there.ts';
import './quick.css';

/** Key of the draft under which the new record's own id is kept; no field has such a name. */
const ID = '#matter';
/** The most frequent ones stand open; the others are behind one more touch. */
const KINDS = ['missing', 'detained', 'fraud', 'traffic', 'illness', 'death'];
const SOURCES = ['family', 'self', 'employer', '12345', '12308', 'mission'];
const AGAIN = 8_000;

export function QuickPage() {
  const matter = matterOf(CONSULAR);
  return matter ? <Quick matter={matter} /> : <NotFound />;
}

function useQuick(matter: Matter) {
  const { session } = useSeat();
  const fields = fieldsOf(matter, 'register');
  const [begun] = useState(momentNow);
  // The server's day decides; at midnight this machine may be a minute ahead of it.
  const at = begun.slice(0, 10) <= session.today ? begun : `${session.today}T${begun.slice(11)}`;
  const first = { ...firstAsks(fields), at, source: 'family' };
  const kept = useDraft(session.person.id, () => ({
    kind: matter.name,
    matter: 'new',
    title: '',
    step: 'register',
    on: at.slice(0, 10),
    asks: { ...first, [ID]: newId() },
  }));
  const { draft, change } = kept;
  const asks = fitted(fields, draft.asks, first);
  const told = asks['at'];
  return {
    ...kept,
    fields,
    asks,
    lacks: missing(fields, asks),
    body: {
      act: draft.act,
      matter: String(draft.asks[ID]),
      on: isMoment(told) ? told.slice(0, 10) : draft.on,
      asks: cleaned(fields, asks),
    },
    set: (name: string, value: unknown) =>
      change({ asks: { ...draft.asks, ...asks, [name]: value } }),
  };
}

/** What one can take down on a telephone at three in the morning; sent when the network is there. */
function Quick({ matter }: { readonly matter: Matter }) {
  const { t } = useVoice();
  const form = useRef<HTMLFormElement>(null);
  const client = useQueryClient();
  const navigate = useNavigate();
  const state = useQuick(matter);
  const [tried, setTried] = useState(false);
  const { outcome, errors, send, settle } = useSend<MatterRecord>();
  useTitle(words.consular.quick);
  const { lacks, body, clear } = state;

  async function submit(): Promise<void> {
    setTried(true);
    if (lacks.length > 0) return focusFirst(form.current);
    const made = await send(pathOf(`/${matter.name}/register`), { body });
    if (!made) return;
    clear();
    client.setQueryData(recordKey(matter.name, made.id), made);
    for (const key of ['matters', 'summary']) void client.invalidateQueries({ queryKey: [key] });
    void navigate({ to: '/$view/$id', params: { view: matter.name, id: made.id } });
  }
  useAgain(outcome.is === 'unreachable', submit);

  const wrong = useWrong(state.fields, tried ? lacks : [], errors);
  const on = (name: string) => (value: unknown) => {
    settle(name);
    state.set(name, value);
  };
  const shared = { fields: state.fields, asks: state.asks, wrong, on };
  return (
    <form
      ref={form}
      className="page quick"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void submit();
      }}
    >
      <header>
        <h1>{t(words.consular.quick)}</h1>
        <p className="hint">
          {t(words.consular.quickHint)}{' '}
          <Link to="/$view/new" params={{ view: matter.name }}>
            {t(words.consular.whole)}
          </Link>
        </p>
      </header>
      {state.restored ? <Restored onStartOver={state.startOver} /> : null}
      <Four {...shared} />
      <Trouble outcome={outcome} />
      <footer>
        <button type="submit" className="button first" disabled={outcome.is === 'sending'}>
          {t(outcome.is === 'sending' ? words.consular.sending : words.consular.submit)}
        </button>
        <SavedNote saved={state.saved} />
      </footer>
    </form>
  );
}

/** What is said of a field: what the server said, or that it is still empty. */
function useWrong(
  fields: FourProps['fields'],
  lacks: readonly string[],
  errors: Readonly<Record<string, string>>,
): FourProps['wrong'] {
  const { t } = useVoice();
  return (name) => {
    const label = t(fields[name]?.label ?? words.general.none);
    return errors[name] ?? (lacks.includes(name) ? t(words.form.required(label)) : undefined);
  };
}

/** Why it is not registered yet. */
function Trouble({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useVoice();
  if (outcome.is === 'refused') return <Failure fault={outcome.fault} />;
  return outcome.is === 'unreachable' ? (
    <Notice tone="warn">
      <p>{t(words.consular.waiting)}</p>
    </Notice>
  ) : null;
}

type FourProps = {
  readonly fields: ReturnType<typeof fieldsOf>;
  readonly asks: Readonly<Record<string, unknown>>;
  readonly wrong: (name: string) => string | undefined;
  readonly on: (name: string) => (value: unknown) => void;
};

/** What, where, who, and the number to call back. */
function Four({ fields, asks, wrong, on }: FourProps) {
  const { t } = useVoice();
  const of = (name: string) => ({
    name,
    field: fields[name],
    value: asks[name],
    error: wrong(name),
    onChange: on(name),
  });
  return (
    <>
      <section aria-label={t(words.consular.what)}>
        <h2>{t(words.consular.what)}</h2>
        <BigChoice {...of('kind')} first={KINDS} />
        <BigText {...of('situation')} />
      </section>
      <section aria-label={t(words.consular.where)}>
        <h2>{t(words.consular.where)}</h2>
        <BigChoice {...of('country')} first={[]} />
        <BigText {...of('city')} />
        <LocalTime asks={asks} />
      </section>
      <section aria-label={t(words.consular.who)}>
        <h2>{t(words.consular.who)}</h2>
        <BigChoice {...of('source')} first={SOURCES} />
        <BigText {...of('callerName')} />
        <BigText {...of('callerPhone')} type="tel" />
        <Labelled id="quick-at" label={t(words.consular.when)} error={wrong('at')}>
          <input
            id="quick-at"
            type="datetime-local"
            className="control"
            value={asText(asks['at'])}
            onChange={(event) => on('at')(event.target.value.slice(0, 16) || null)}
          />
        </Labelled>
      </section>
    </>
  );
}

function LocalTime({ asks }: { readonly asks: FourProps['asks'] }) {
  const { t } = useVoice();
  const there = placeOf(asks['country'], asks['city']);
  const local = there && momentIn(momentNow(), there.zone);
  return there && local ? (
    <p className="hint" role="status">
      {t(there.name)}
      {t(words.consular.clockThere)} <b>{local.slice(11)}</b>
    </p>
  ) : null;
}

/** Tries again by itself once the network may be back; the act's id makes it one act. */
function useAgain(waits: boolean, submit: () => Promise<void>): void {
  const latest = useRef(submit);
  useEffect(() => {
    latest.current = submit;
  });
  useEffect(() => {
    if (!waits) return undefined;
    const again = (): void => void latest.current();
    const timer = setInterval(again, AGAIN);
    addEventListener('online', again);
    return () => {
      clearInterval(timer);
      removeEventListener('online', again);
    };
  }, [waits]);
}
