import type { DragEvent, FormEvent } from 'react';
import { useRef, useState } from 'react';
import { MOST_CHECKED } from '../../api/contract/check.ts';
import { Button } from '../controls/button.tsx';
import { Labelled } from '../controls/labelled.tsx';
import { Notice } from '../controls/states.tsx';
import { useVoice } from '../language.tsx';
import { words } from '../words.ts';

type Props = { readonly onFile: (file: File) => void };

/** A file dropped or chosen, or text pasted. */
export function Start({ onFile }: Props) {
  const { t } = useVoice();
  const [tooLarge, setTooLarge] = useState(false);
  function take(file: File | null | undefined): void {
    setTooLarge(file ? file.size > MOST_CHECKED : false);
    if (file && file.size <= MOST_CHECKED) onFile(file);
  }
  return (
    <div className="check-start">
      <p className="intro">{t(words.check.intro)}</p>
      {tooLarge ? (
        <Notice tone="bad">
          <p>{t(words.check.tooLarge)}</p>
        </Notice>
      ) : null}
      <Drop onFile={take} />
      <Paste onFile={take} />
    </div>
  );
}

type Taking = { readonly onFile: (file: File | null | undefined) => void };

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
      <p>{t(words.check.drop)}</p>
      <Button look="first" onClick={() => input.current?.click()}>
        {t(words.check.choose)}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t(words.check.choose)}
        accept=".docx,.pdf,.html,.htm,.txt"
        onChange={(event) => {
          onFile(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <p className="hint">{t(words.check.formats)}</p>
    </div>
  );
}

function Paste({ onFile }: Taking) {
  const { t } = useVoice();
  const [text, setText] = useState('');
  function submit(event: FormEvent): void {
    event.preventDefault();
    const name = `${t(words.check.pastedName)}.txt`;
    if (text.trim() !== '') onFile(new File([text], name, { type: 'text/plain' }));
  }
  return (
    <form className="fields" onSubmit={submit}>
      <Labelled id="pasted" label={t(words.check.paste)}>
        <textarea
          id="pasted"
          className="control"
          rows={8}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Labelled>
      <Button type="submit" disabled={text.trim() === ''}>
        {t(words.check.checkPasted)}
      </Button>
    </form>
  );
}
