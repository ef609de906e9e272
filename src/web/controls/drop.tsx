import type { FormEvent, ReactNode } from 'react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Text } from '../../kernel/text.ts';
import { useVoice } from '../language.tsx';
import { words } from '../words.ts';
import { Button } from './button.tsx';
import { describedBy, Labelled } from './labelled.tsx';
import { Notice } from './states.tsx';

type DropProps = {
  readonly title: Text;
  /** '.xlsx,.csv' */
  readonly accept: string;
  /** In bytes. */
  readonly most: number;
  readonly tooLarge: Text;
  readonly hint?: Text;
  readonly onFile: (file: File) => void;
};

/** One file: dropped anywhere on the page, chosen, or pasted. */
export function Drop({ title, accept, most, tooLarge, hint, onFile }: DropProps) {
  const { t } = useVoice();
  const input = useRef<HTMLInputElement>(null);
  const [said, say] = useState<Text | null>(null);
  function take(files: FileList | null | undefined): void {
    const [file, another] = files ?? [];
    if (!file) return;
    const wrong = another ? words.general.oneFile : file.size > most ? tooLarge : null;
    say(wrong);
    if (!wrong) onFile(file);
  }
  const over = useDropped(take);
  return (
    <div className={over ? 'drop over' : 'drop'}>
      <p>{t(title)}</p>
      <Button look="first" onClick={() => input.current?.click()}>
        {t(words.general.chooseFile)}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t(words.general.chooseFile)}
        accept={accept}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
      {hint ? <p className="hint">{t(hint)}</p> : null}
      {said ? <Notice tone="bad">{t(said)}</Notice> : null}
    </div>
  );
}

/** A file let go beside the zone would otherwise be opened by the browser in place of the page. */
function useDropped(take: (files: FileList | null | undefined) => void): boolean {
  const [over, setOver] = useState(false);
  const dropped = useEffectEvent(take);
  useEffect(() => {
    const hover = (is: boolean) => (event: globalThis.DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(is);
      if (event.type === 'drop') dropped(event.dataTransfer.files);
    };
    const pasted = (event: ClipboardEvent): void => {
      const files = event.clipboardData?.files;
      // A cell of a spreadsheet is also copied as its picture: its text is what is meant.
      if (!files?.length || event.clipboardData?.types.includes('text/plain')) return;
      event.preventDefault();
      dropped(files);
    };
    const on = { dragover: hover(true), dragleave: hover(false), drop: hover(false) };
    for (const [name, does] of Object.entries(on))
      window.addEventListener(name as keyof typeof on, does); // its own keys
    window.addEventListener('paste', pasted);
    return () => {
      for (const [name, does] of Object.entries(on))
        window.removeEventListener(name as keyof typeof on, does); // as above
      window.removeEventListener('paste', pasted);
    };
  }, []);
  return over;
}

type PasteProps = {
  readonly id: string;
  readonly label: Text;
  readonly hint?: Text;
  readonly submit: Text;
  readonly rows: number;
  readonly onText: (text: string) => void;
};

/** The same as text, for whoever has no file at hand. */
export function PasteText({ id, label, hint, submit, rows, onText }: PasteProps): ReactNode {
  const { t } = useVoice();
  const [text, setText] = useState('');
  function send(event: FormEvent): void {
    event.preventDefault();
    if (text.trim() !== '') onText(text);
  }
  const under = hint ? { hint: t(hint) } : {};
  return (
    <form className="fields" onSubmit={send}>
      <Labelled id={id} label={t(label)} {...under}>
        <textarea
          id={id}
          className="control"
          rows={rows}
          spellCheck={false}
          value={text}
          aria-describedby={describedBy(id, under)}
          onChange={(event) => setText(event.target.value)}
        />
      </Labelled>
      <Button type="submit" disabled={text.trim() === ''}>
        {t(submit)}
      </Button>
    </form>
  );
}
