import type { ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';
import { useVoice } from '../language.tsx';
import { words } from '../words.ts';
import { Button } from './button.tsx';

type Props = {
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** A drawer, narrow or broad, is the whole page on a telephone, a sheet everywhere. */
  readonly place?: 'drawer' | 'broad' | 'window' | 'sheet';
};

/** The browser's own dialog: it holds the focus, makes the rest inert and closes with Esc. */
export function Panel({ title, onClose, children, place = 'drawer' }: Props) {
  const { t } = useVoice();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const shown = dialog.current;
    const before = document.activeElement;
    if (shown && !shown.open) shown.showModal();
    shown?.querySelector<HTMLElement>('form input, form select, form textarea')?.focus();
    return () => {
      shown?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`panel ${place}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2 id={id}>{title}</h2>
        <Button look="quiet" onClick={onClose}>
          {t(words.general.close)}
        </Button>
      </header>
      {children}
    </dialog>
  );
}
