import { Outlet, useLocation, useNavigate, useParams } from '@tanstack/react-router';
import { Suspense, useEffect, useRef, useState } from 'react';
import type { Session } from '../../api/contract.ts';
import { Failure, Notice, Skeleton } from '../controls/states.tsx';
import { Data, useVoice } from '../language.tsx';
import { useOpenings } from '../list/register-link.tsx';
import { useSession } from '../queries.ts';
import { words } from '../words.ts';
import { MakingProvider } from '../form/making.tsx';
import { Banner } from './banner.tsx';
import { Bar } from './bar.tsx';
import { KeysHelp } from './keys-help.tsx';
import { useKeys } from './keys.ts';
import { isAdministrator, SeatProvider, useSeat } from './session.tsx';
import { Side } from './side.tsx';

const businessOnly = /^\/(?:todo|done|mine|circulated|all|drafts)$/;

/** The frame of every page but signing in. Who is signed out is sent to sign in and comes back here. */
export function Desk() {
  const session = useSession();
  const here = useLocation();
  if (session.error && !session.data)
    return <Failure fault={session.error} retry={session.refetch} />;
  if (!session.data) return <Skeleton lines={8} />;
  if ('signedOut' in session.data) return <ToSignIn />;
  if (isAdministrator(session.data) && businessOnly.test(here.pathname)) return <ToPeople />;
  return (
    <SeatProvider session={session.data}>
      <Frame session={session.data} />
    </SeatProvider>
  );
}

/** Goes once, from where one stood: while the page of signing in is fetched the address has changed already. */
function ToSignIn() {
  const navigate = useNavigate();
  const here = useLocation();
  const [{ href, pathname }] = useState(here);
  useEffect(() => {
    const search = pathname === '/todo' ? {} : { next: href };
    void navigate({ to: '/sign-in', search, replace: true });
  }, [navigate, href, pathname]);
  return null;
}

function ToPeople() {
  const navigate = useNavigate();
  useEffect(() => void navigate({ to: '/people', replace: true }), [navigate]);
  return null;
}

function Frame({ session }: { readonly session: Session }) {
  const { t } = useVoice();
  const [help, showHelp] = useState(false);
  const { pathname } = useLocation();
  // The menu stays open on the page it was opened on; another page begins with it closed.
  const [openedOn, openMenuOn] = useState<string | null>(null);
  const menu = openedOn === pathname;
  useDeskKeys(() => showHelp(true));
  return (
    <div className="desk">
      <a className="skip" href="#content">
        {t(words.general.skip)}
      </a>
      {session.demo ? <Banner /> : null}
      <Bar
        menu={menu}
        onMenu={() => openMenuOn(menu ? null : pathname)}
        onHelp={() => showHelp(true)}
      />
      <Side open={menu} />
      <main id="content" tabIndex={-1}>
        <Standing />
        <MakingProvider>
          <Suspense fallback={<Skeleton lines={10} />}>
            <Outlet />
          </Suspense>
        </MakingProvider>
      </main>
      {help ? <KeysHelp onClose={() => showHelp(false)} /> : null}
    </div>
  );
}

/** What holds for every page just now: the network is away, or one acts for a colleague. */
function Standing() {
  const { t } = useVoice();
  const { session, acting } = useSeat();
  const online = useOnline();
  const person = session.actsFor.find(({ id }) => id === acting);
  return (
    <>
      {online ? null : <Notice tone="warn">{t(words.shell.network)}</Notice>}
      {person ? (
        <Notice>
          <p>
            {t(words.shell.actingNotice)}
            {t(words.general.colon)}
            <Data>{person.name}</Data>
          </p>
        </Notice>
      ) : null}
    </>
  );
}

function useOnline(): boolean {
  const [online, set] = useState(navigator.onLine);
  useEffect(() => {
    const changed = (): void => set(navigator.onLine);
    window.addEventListener('online', changed);
    window.addEventListener('offline', changed);
    return () => {
      window.removeEventListener('online', changed);
      window.removeEventListener('offline', changed);
    };
  }, []);
  return online;
}

const CHORD = 1000;

function useDeskKeys(help: () => void): void {
  const navigate = useNavigate();
  const gone = useRef(0);
  const openings = useOpenings();
  const { view } = useParams({ strict: false });
  const first = (openings.find(({ kind }) => kind === view) ?? openings[0])?.kind;
  const onGo = (to: () => void) => (event: KeyboardEvent) => {
    if (event.timeStamp - gone.current < CHORD) to();
  };
  useKeys({
    '?': help,
    '/': (event) => {
      event.preventDefault();
      document.getElementById('search')?.focus();
    },
    n: () => {
      if (first) void navigate({ to: '/$view/new', params: { view: first } });
    },
    g: (event) => {
      gone.current = event.timeStamp;
    },
    t: onGo(() => void navigate({ to: '/$view', params: { view: 'todo' } })),
    d: onGo(() => void navigate({ to: '/drafts' })),
  });
}
