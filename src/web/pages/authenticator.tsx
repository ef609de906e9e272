import type { ReactNode } from 'react';
import { useVoice } from '../language.tsx';
import { words } from '../words.ts';
import { Qr } from './qr.tsx';

type Props = { readonly secret: string; readonly uri: string; readonly children: ReactNode };

/** The secret of one-time codes, to be scanned or typed; the first code proves that it arrived. */
export function Authenticator({ secret, uri, children }: Props) {
  const { t } = useVoice();
  return (
    <fieldset className="totp">
      <legend>{t(words.signIn.totp)}</legend>
      <p className="hint">{t(words.signIn.totpIntro)}</p>
      <Qr text={uri} title={t(words.signIn.qr)} />
      <p className="hint">
        {t(words.signIn.secret)}
        {t(words.general.colon)}
        <code>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      {children}
    </fieldset>
  );
}
