import { Link } from '@tanstack/react-router';
import type { ReactNode, RefObject } from 'react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Language } from '../../kernel/text.ts';
import type { Appearance } from '../appearance.ts';
import { appearances, applyAppearance, keptAppearance } from '../appearance.ts';
import { ask, pathOf } from '../client.ts';
import { Button } from '../controls/button.tsx';
import { Choices } from '../controls/choices.tsx';
import { Data, useVoice } from '../language.tsx';
import { words } from '../words.ts';
import { useSeat } from './session.tsx';
import { signOut } from './sign-out.ts';

const languages: readonly { readonly value: Language; readonly label: ReactNode }[] = [
  { value: 'zh', label: <Data>中文</Data> },
  { value: 'en', label: 'English' },
];

export function PersonMenu({ onHelp }: { readonly onHelp: () => void }) {
  const { session } = useSeat();
  const { t } = useVoice();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = useCallback(() => setOpen(false), []);
  useDismissal({ open, box, button, close });
  return (
    <div className="person" ref={box}>
      <button
        ref={button}
        type="button"
        className="button quiet"
        aria-expanded={open}
        aria-controls="person-menu"
        onClick={() => setOpen(!open)}
      >
        <Data>{session.person.name}</Data> <span className="chevron" aria-hidden="true" />
      </button>
      {open ? (
        <div className="menu" id="person-menu">
          <p className="roles">
            {session.person.roles.map(({ title }) => t(title)).join(t(words.general.listComma))}
          </p>
          <Personal />
          <p className="ends">
            <Link to="/account" className="button quiet" onClick={() => setOpen(false)}>
              {t(words.account.title)}
            </Link>
            <Button
              look="quiet"
              onClick={() => {
                setOpen(false);
                onHelp();
              }}
            >
              {t(words.shell.keys)}
            </Button>
            <SignOut />
          </p>
        </div>
      ) : null}
    </div>
  );
}

type Dismissal = {
  readonly open: boolean;
  readonly box: RefObject<HTMLElement | null>;
  readonly button: RefObject<HTMLElement | null>;
  readonly close: () => void;
};

/** A menu goes when the pointer or the focus goes elsewhere, and with Esc, which gives the focus back. */
function useDismissal({ open, box, button, close }: Dismissal): void {
  useEffect(() => {
    if (!open) return undefined;
    const outside = (event: Event): void => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) close();
    };
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      close();
      button.current?.focus();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
      document.removeEventListener('keydown', escape);
    };
  }, [open, box, button, close]);
}

function SignOut() {
  const { t } = useVoice();
  return (
    <Button look="quiet" onClick={() => void signOut()}>
      {t(words.shell.signOut)}
    </Button>
  );
}

function Personal() {
  const { language, setLanguage, t } = useVoice();
  const { session, acting, actFor } = useSeat();
  const [appearance, setAppearance] = useState<Appearance>(keptAppearance);
  const titles = { light: words.shell.light, dark: words.shell.dark, system: words.shell.bySystem };
  return (
    <>
      <Choices
        label={t(words.shell.language)}
        value={language}
        options={languages}
        onPick={(next) => {
          setLanguage(next);
          void ask<unknown>(pathOf('/session'), {
            method: 'PATCH',
            body: { language: next },
          }).catch(() => undefined);
        }}
      />
      <Choices
        label={t(words.shell.appearance)}
        value={appearance}
        options={appearances.map((value) => ({ value, label: t(titles[value]) }))}
        onPick={(next) => {
          applyAppearance(next);
          setAppearance(next);
        }}
      />
      {session.actsFor.length > 0 ? (
        <Choices
          label={t(words.shell.actingFor)}
          value={acting ?? ''}
          options={[
            { value: '', label: t(words.shell.myself) },
            ...session.actsFor.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onPick={(id) => actFor(id || null)}
        />
      ) : null}
    </>
  );
}
