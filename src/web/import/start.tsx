import { Link } from '@tanstack/react-router';
import type { DragEvent, FormEvent } from 'react';
import { useRef, useState } from 'react';
import { MOST_IMPORTED } from '../../api/contract/import.ts';
import { Button } from '../controls/button.tsx';
import { describedBy, Labelled } from '../controls/labelled.tsx';
import { Notice } from '../controls/states.tsx';
import { pathOf } from '../client.ts';
import { useVoice } from '../language.tsx';
import { words } from '../words.ts';

type Props = { readonly kind: string; readonly onFile: (file: File) => void };

/** A file dropped or chosen, or rows pasted; and the workbook to fill in for whoever has none yet. */
export function Start({ kind, onFile }: Props) {
  const { t } = useVoice();
  const [tooLarge, setTooLarge] = useState(false);
  function take(file: File | undefined): void {
    setTooLarge(file !== undefined && file.size > MOST_IMPORTED);
    if (file && file.size <= MOST_IMPORTED) onFile(file);
  }
  return (
    <div className="import-start">
      <p>{t(words.importing.intro)}</p>
      {tooLarge ? <Notice tone="bad">{t(words.importing.tooLarge)}</Notice> : null}
      <Drop onFile={take} />
      <p>
        <a className="button" href={pathOf(`/${kind}/template.xlsx`)} download>
          {t(words.importing.template)}
        </a>{' '}
        <Link className="button quiet" to="/imports" search={{ kind }}>
          {t(words.importing.past.title)}
        </Link>
      </p>
      <Paste onFile={take} />
    </div>
  );
}

type Taking = { readonly onFile: (file: File | undefined) => void };

function Drop({ onFile }: Taking) {
  const { t } = useVoice();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  function hover(event: DragEvent, is: boolean): void {
    event.preventDefault();
    setOver(is);
  }
  return (
    <div
      className={over ? 'drop over' : 'drop'}
      onDragOver={(event) => hover(event, true)}
      onDragLeave={(event) => hover(event, false)}
      onDrop={(event) => {
        hover(event, false);
        onFile(event.dataTransfer.files[0]);
      }}
    >
      <p>{t(words.importing.drop)}</p>
      <Button look="first" onClick={() => input.current?.click()}>
        {t(words.importing.choose)}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t(words.importing.choose)}
        accept=".xlsx,.xlsm,.csv,.tsv,.txt"
        onChange={(event) => {
          onFile(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </div>
  );
}

function Paste({ onFile }: Taking) {
  const { t } = useVoice();
  const [text, setText] = useState('');
  function submit(event: FormEvent): void {
    event.preventDefault();
    const name = `${t(words.importing.pasted)}.tsv`;
    // The clipboard of a spreadsheet sets cells apart by tabs, whatever stands in them.
    if (text.trim() !== '') onFile(new File([`sep=\t\n${text}`], name, { type: 'text/plain' }));
  }
  const hint = t(words.importing.pasteHint);
  return (
    <form className="fields" onSubmit={submit}>
      <Labelled id="paste-text" label={t(words.importing.paste)} hint={hint}>
        <textarea
          id="paste-text"
          className="control"
          rows={5}
          spellCheck={false}
          value={text}
          aria-describedby={describedBy('paste-text', { hint })}
          onChange={(event) => setText(event.target.value)}
        />
      </Labelled>
      <Button type="submit" disabled={text.trim() === ''}>
        {t(words.importing.readPasted)}
      </Button>
    </form>
  );
}
