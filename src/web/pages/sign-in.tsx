import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useState } from 'react';
import type { DemoPerson } from '../../api/contract.ts';
import { ask, pathOf } from '../client.ts';
import { Button } from '../controls/button.tsx';
import { Input } from '../controls/input.tsx';
import { describedBy, Labelled } from '../controls/labelled.tsx';
import { Failure } from '../controls/states.tsx';
import { Data, useVoice } from '../language.tsx';
import { sessionQuery } from '../queries.ts';
import { isAdministrator } from '../shell/session.tsx';
import { words } from '../words.ts';
import { Door } from './door.tsx';

/** Where to go on to after signing in: only ever a page of this site. */
const safe = (next: string | undefined): string =>
  next !== undefined && next.startsWith('/') && !next.startsWith('//') ? next : '/todo';

export function SignIn() {
  const { t } = useVoice();
  const { next } = useSearch({ from: '/sign-in' });
  const client = useQueryClient();
  const navigate = useNavigate();
  const demo = useQuery({
    queryKey: ['demo-people'],
    queryFn: ({ signal }) => ask<readonly DemoPerson[]>(pathOf('/demo/people'), { signal }),
    retry: false,
  });
  async function entered(): Promise<void> {
    await client.resetQueries({ queryKey: ['session'] });
    const session = await client.fetchQuery(sessionQuery);
    client.removeQueries({
      predicate: ({ queryKey }) => !['session', 'demo-people'].includes(String(queryKey[0])),
    });
    const isAdmin = !('signedOut' in session) && isAdministrator(session);
    await navigate({ href: next || !isAdmin ? safe(next) : '/people' });
  }
  return (
    <Door title={words.signIn.title} demo={demo.data !== undefined}>
      {next ? <p className="hint">{t(words.signIn.expired)}</p> : null}
      {demo.data ? <DemoPeople people={demo.data} onEntered={entered} /> : null}
      {demo.isPending || demo.data ? null : <PasswordForm onEntered={entered} />}
      {demo.data ? (
        <details className="with-password">
          <summary>{t(words.signIn.withPassword)}</summary>
          <PasswordForm onEntered={entered} />
        </details>
      ) : null}
      <p>
        <Link to="/check">{t(words.check.fromSignIn)}</Link>
      </p>
    </Door>
  );
}

type Entered = { readonly onEntered: () => Promise<void> };

function PasswordForm({ onEntered }: Entered) {
  const { t } = useVoice();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [fault, setFault] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    try {
      const body = { login, password, ...(code ? { code } : {}) };
      await ask<unknown>(pathOf('/session'), { method: 'POST', body });
      await onEntered();
    } catch (caught) {
      setFault(caught);
    } finally {
      setBusy(false);
    }
  }
  return (
    <form className="fields" onSubmit={(event) => void submit(event)}>
      {fault ? <Failure fault={fault} /> : null}
      <Labelled id="login" label={t(words.signIn.login)}>
        <Input id="login" value={login} onType={setLogin} autoComplete="username" required />
      </Labelled>
      <Labelled id="password" label={t(words.signIn.password)}>
        <Input
          id="password"
          type="password"
          value={password}
          onType={setPassword}
          autoComplete="current-password"
          required
        />
      </Labelled>
      <Labelled
        id="code"
        label={t(words.signIn.code)}
        mark={t(words.general.optional)}
        hint={t(words.signIn.codeHint)}
      >
        <Input
          id="code"
          value={code}
          onType={setCode}
          inputMode="numeric"
          pattern="\d{6}"
          autoComplete="one-time-code"
          aria-describedby={describedBy('code', { hint: true })}
        />
      </Labelled>
      <Button type="submit" look="first" disabled={busy}>
        {t(words.signIn.enter)}
      </Button>
    </form>
  );
}

function DemoPeople({ people, onEntered }: Entered & { readonly people: readonly DemoPerson[] }) {
  const { t } = useVoice();
  const [fault, setFault] = useState<unknown>(null);
  async function enter(person: string): Promise<void> {
    try {
      await ask<unknown>(pathOf('/demo/session'), { method: 'POST', body: { person } });
      await onEntered();
    } catch (caught) {
      setFault(caught);
    }
  }
  return (
    <section aria-labelledby="demo-people">
      <h2 id="demo-people">{t(words.signIn.chosen)}</h2>
      <p className="hint">{t(words.signIn.chosenHint)}</p>
      {fault ? <Failure fault={fault} /> : null}
      {[...Map.groupBy(people, ({ office }) => office)].map(([office, those], n) => (
        <OfPeople key={office} office={n === 0 ? null : office} people={those} onEnter={enter} />
      ))}
    </section>
  );
}

/** The people of one office; the installation's own needs no heading. */
function OfPeople({
  office,
  people,
  onEnter,
}: {
  readonly office: string | null;
  readonly people: readonly DemoPerson[];
  readonly onEnter: (person: string) => Promise<void>;
}) {
  const { t } = useVoice();
  return (
    <>
      {office === null ? null : (
        <h3>
          <Data>{office}</Data>
        </h3>
      )}
      <ul className="people-list">
        {people.map(({ id, name, roles, unit }) => (
          <li key={id}>
            <button type="button" onClick={() => void onEnter(id)}>
              <strong>
                <Data>{name}</Data>
              </strong>
              <span>{roles.map(({ title }) => t(title)).join(t(words.general.listComma))}</span>
              <span className="unit">
                <Data>{unit}</Data>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
