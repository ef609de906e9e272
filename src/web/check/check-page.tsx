import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { CheckedReport } from '../../api/contract.ts';
import { Button } from '../controls/button.tsx';
import { Failure } from '../controls/states.tsx';
import { useVoice } from '../language.tsx';
import { useSession } from '../queries.ts';
import { useTitle } from '../title.ts';
import { words } from '../words.ts';
import './check.css';
import { Result } from './result.tsx';
import { sendToCheck } from './send.ts';
import { Start } from './start.tsx';

export type Reviewed = { readonly file: File; readonly report: CheckedReport };

/** Reads and checks a report, for whoever is in the network, signed in or not. */
export function CheckPage() {
  const { t } = useVoice();
  useTitle(words.check.title);
  const check = useMutation({
    mutationFn: async (file: File): Promise<Reviewed> => ({
      file,
      report: await sendToCheck(file),
    }),
  });
  const heading = useRef<HTMLHeadingElement>(null);
  const { data } = check;
  useEffect(() => {
    if (data) heading.current?.focus();
  }, [data]);
  return (
    <div className="check-desk">
      <a className="skip" href="#content">
        {t(words.general.skip)}
      </a>
      <Head />
      <main id="content" tabIndex={-1}>
        <h1 ref={heading} tabIndex={-1}>
          {t(words.check.title)}
        </h1>
        {check.error ? <Failure fault={check.error} /> : null}
        {check.isPending ? (
          <p className="waiting" role="status">
            {t(words.check.reading)}
          </p>
        ) : data ? (
          <Result
            key={data.file.name + data.report.text.length}
            reviewed={data}
            onFile={check.mutate}
            onAnother={check.reset}
          />
        ) : (
          <Start onFile={check.mutate} />
        )}
      </main>
    </div>
  );
}

function Head() {
  const { t, language, setLanguage } = useVoice();
  const session = useSession();
  const signedIn = session.data !== undefined && !('signedOut' in session.data);
  return (
    <header className="check-head">
      <p className="brand">{t(words.general.product)}</p>
      <nav aria-label={t(words.shell.menu)}>
        {signedIn ? (
          <Link to="/">{t(words.check.toDesk)}</Link>
        ) : (
          <Link to="/sign-in">{t(words.check.toSignIn)}</Link>
        )}
        <Button look="quiet" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>
          {language === 'zh' ? <span lang="en">English</span> : <span lang="zh-CN">中文</span>}
        </Button>
      </nav>
    </header>
  );
}
