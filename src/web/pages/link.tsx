import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useState } from 'react';
import type { LinkOwner } from '../../api/contract.ts';
import { ask, pathOf } from '../client.ts';
import { Button } from '../controls/button.tsx';
import { Input } from '../controls/input.tsx';
import { describedBy, Labelled } from '../controls/labelled.tsx';
import { Awaited, Failure, Notice } from '../controls/states.tsx';
import { Data, useVoice } from '../language.tsx';
import { words } from '../words.ts';
import { Authenticator } from './authenticator.tsx';
import { Door } from './door.tsx';

const MIN = 12;

/** Opened by a one-time link. The token is the fragment of the address, which no server sees. */
export function LinkPage() {
  const { t } = useVoice();
  const [token] = useState(() => window.location.hash.slice(1));
  const client = useQueryClient();
  const navigate = useNavigate();
  const owner = useQuery({
    queryKey: ['link', token],
    queryFn: () =>
      ask<LinkOwner>(pathOf('/session/link/look'), { method: 'POST', body: { token } }),
    enabled: token !== '',
    retry: false,
    staleTime: Infinity,
  });
  /** The link is used up and its person is signed in. */
  async function entered(): Promise<void> {
    await client.resetQueries({ queryKey: ['session'] });
    await navigate({ to: '/', replace: true });
  }
  return (
    <Door title={words.signIn.linkTitle}>
      {token === '' ? <Notice tone="bad">{t(words.signIn.noToken)}</Notice> : null}
      {token === '' ? null : (
        <Awaited asked={owner}>
          {(value) => <LinkForm token={token} owner={value} onDone={entered} />}
        </Awaited>
      )}
    </Door>
  );
}

type FormProps = {
  readonly token: string;
  readonly owner: LinkOwner;
  readonly onDone: () => Promise<void>;
};

function LinkForm({ token, owner, onDone }: FormProps) {
  const { t } = useVoice();
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [code, setCode] = useState('');
  const [fault, setFault] = useState<unknown>(null);
  const [wrong, setWrong] = useState<'short' | 'differs' | null>(null);
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const found = password.length < MIN ? 'short' : password === again ? null : 'differs';
    setWrong(found);
    if (found) return;
    try {
      const body = { token, password, ...(owner.totp ? { totp: code } : {}) };
      await ask<unknown>(pathOf('/session/link'), { method: 'POST', body });
      await onDone();
    } catch (caught) {
      setFault(caught);
    }
  }
  return (
    <form className="fields" onSubmit={(event) => void submit(event)} noValidate>
      <p>
        <strong>
          <Data>{owner.person.name}</Data>
        </strong>{' '}
        <code>{owner.person.login}</code>
      </p>
      <p className="hint">{t(words.signIn.linkIntro)}</p>
      {fault ? <Failure fault={fault} /> : null}
      <Secret
        id="password"
        label={t(words.signIn.newPassword)}
        value={password}
        onType={setPassword}
        error={wrong === 'short' ? t(words.signIn.tooShort) : undefined}
      />
      <Secret
        id="again"
        label={t(words.signIn.again)}
        value={again}
        onType={setAgain}
        error={wrong === 'differs' ? t(words.signIn.notSame) : undefined}
      />
      {owner.totp ? (
        <Authenticator {...owner.totp}>
          <Code value={code} onType={setCode} />
        </Authenticator>
      ) : null}
      <Button type="submit" look="first">
        {t(words.general.save)}
      </Button>
    </form>
  );
}

type CodeProps = { readonly value: string; readonly onType: (value: string) => void };

function Code({ value, onType }: CodeProps) {
  const { t } = useVoice();
  return (
    <Labelled id="code" label={t(words.signIn.code)}>
      <Input
        id="code"
        value={value}
        onType={onType}
        inputMode="numeric"
        autoComplete="one-time-code"
      />
    </Labelled>
  );
}

type SecretProps = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onType: (value: string) => void;
  readonly error: string | undefined;
};

const Secret = ({ id, label, value, onType, error }: SecretProps) => (
  <Labelled id={id} label={label} error={error}>
    <Input
      id={id}
      type="password"
      value={value}
      onType={onType}
      autoComplete="new-password"
      aria-invalid={error !== undefined}
      aria-describedby={describedBy(id, { error })}
    />
  </Labelled>
);
