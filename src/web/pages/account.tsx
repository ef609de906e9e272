import { useState } from 'react';
import type { z } from 'zod';
import type { totpOffer } from '../../api/contract.ts';
import { pathOf } from '../client.ts';
import { Button } from '../controls/button.tsx';
import { Notice } from '../controls/states.tsx';
import { fullDay, moment } from '../days.ts';
import { useSmall, Write } from '../form/small-fields.tsx';
import { SmallForm } from '../form/small-form.tsx';
import { useSaving } from '../form/use-saving.ts';
import { useVoice } from '../language.tsx';
import { signOut } from '../shell/sign-out.ts';
import { useSeat } from '../shell/session.tsx';
import { useTitle } from '../title.ts';
import { words } from '../words.ts';
import { Authenticator } from './authenticator.tsx';

const MIN = 12;

/** What is one's own: the password, the authenticator, and where one is signed in. */
export function AccountPage() {
  const { t } = useVoice();
  useTitle(words.account.title);
  return (
    <div className="page narrow">
      <header className="head">
        <h1>{t(words.account.title)}</h1>
      </header>
      <Password />
      <Totp />
      <Sessions />
    </div>
  );
}

function Password() {
  const { t } = useVoice();
  const saving = useSaving();
  const { values, of, reset } = useSmall(saving, { current: '', next: '', again: '' });
  const [wrong, setWrong] = useState<'short' | 'differs' | null>(null);
  const { current, next, again } = values;
  async function submit(): Promise<void> {
    const found = next.length < MIN ? 'short' : next === again ? null : 'differs';
    setWrong(found);
    if (found) return;
    const body = { current, next };
    if (await saving.save(pathOf('/session/password'), body, ['session'], 'PUT')) reset();
  }
  return (
    <section className="part" aria-labelledby="own-password">
      <h2 id="own-password">{t(words.account.password)}</h2>
      <p className="intro">{t(words.account.passwordHow)}</p>
      <SmallForm
        saving={saving}
        onSubmit={() => void submit()}
        submit={t(words.account.changePassword)}
        saved={t(words.account.passwordChanged)}
        refused={t(words.account.wrongPassword)}
      >
        <Write
          {...of('current')}
          type="password"
          autoComplete="current-password"
          label={t(words.account.current)}
        />
        <Write
          {...of('next')}
          {...(wrong === 'short' ? { error: t(words.signIn.tooShort) } : {})}
          type="password"
          autoComplete="new-password"
          label={t(words.signIn.newPassword)}
        />
        <Write
          {...of('again')}
          {...(wrong === 'differs' ? { error: t(words.signIn.notSame) } : {})}
          type="password"
          autoComplete="new-password"
          label={t(words.signIn.again)}
        />
      </SmallForm>
    </section>
  );
}

type Offer = z.infer<typeof totpOffer>;

/** Asked with the password for a secret, then with a code of it: only then it holds. */
function Totp() {
  const { t } = useVoice();
  const saving = useSaving();
  const { values, of, reset } = useSmall(saving, { password: '', code: '' });
  const [offer, setOffer] = useState<Offer | null>(null);
  const [done, setDone] = useState(false);
  async function submit(): Promise<void> {
    const { password, code } = values;
    const body = offer ? { password, code, offer: offer.offer } : { password };
    const made = await saving.save<Offer>(pathOf('/session/totp'), body, []);
    if (!made) return;
    setDone(made.done);
    setOffer(made.done ? null : made);
    if (made.done) reset();
  }
  return (
    <section className="part" aria-labelledby="own-totp">
      <h2 id="own-totp">{t(words.signIn.totp)}</h2>
      <p className="intro">{t(words.account.totpHow)}</p>
      {done ? (
        <Notice tone="good">{t(words.account.totpDone)}</Notice>
      ) : (
        <SmallForm
          saving={saving}
          onSubmit={() => void submit()}
          submit={t(offer ? words.account.totpConfirm : words.account.totpBegin)}
          refused={t(words.account.wrongPassword)}
          quiet
        >
          {offer?.secret !== undefined && offer.uri !== undefined ? (
            <Authenticator secret={offer.secret} uri={offer.uri}>
              <Write
                {...of('code')}
                label={t(words.signIn.code)}
                inputMode="numeric"
                autoComplete="one-time-code"
              />
            </Authenticator>
          ) : (
            <Write
              {...of('password')}
              type="password"
              autoComplete="current-password"
              label={t(words.account.current)}
            />
          )}
        </SmallForm>
      )}
    </section>
  );
}

function Sessions() {
  const { t, language } = useVoice();
  const { session } = useSeat();
  const said = (instant: string): string => {
    const { day, time } = moment(instant);
    return `${fullDay(day, language)} ${time}`;
  };
  return (
    <section className="part" aria-labelledby="own-sessions">
      <h2 id="own-sessions">{t(words.account.sessions)}</h2>
      <p className="intro">
        {t(words.account.until(said(session.idleUntil), said(session.until)))}
      </p>
      <p className="actions">
        <Button onClick={() => void signOut('everywhere')}>{t(words.account.everywhere)}</Button>
      </p>
    </section>
  );
}
