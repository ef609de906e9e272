import { useState } from 'react';
import type { Field } from '../../kernel/field.ts';
import { Button } from '../controls/button.tsx';
import { Input } from '../controls/input.tsx';
import { Select } from '../controls/select.tsx';
import { useVoice } from '../language.tsx';
import { words } from '../words.ts';
import { choicesOf } from './shown.ts';
import { Said } from './said.tsx';
import type { Importing } from './use-import.ts';

type At = {
  /** 台账!C7 */
  readonly place: string;
  readonly text: string;
  readonly name: string;
  readonly field: Field;
  readonly offer?: string | undefined;
};

/**
 * Another reading for a cell. Of a choice the word is taught, and holds wherever the table uses it; anything else is
 * typed for this one cell.
 */
export function Correction({ at, state }: { readonly at: At; readonly state: Importing }) {
  const { t } = useVoice();
  const { place, text, name, field, offer } = at;
  const label = t(words.importing.change(place.slice(place.lastIndexOf('!') + 1)));
  const options = choicesOf(field, t);
  function teach(value: string): void {
    if (text === '') return state.correct(place, value);
    const others = (state.mapping?.words ?? []).filter(
      (one) => one.field !== name || one.text !== text,
    );
    state.change({ words: [...others, { field: name, text, value }] });
  }
  return (
    <span className="correction">
      {options ? (
        <Select
          value=""
          empty={t(words.importing.choose1)}
          aria-label={label}
          options={options}
          onPick={teach}
        />
      ) : (
        <Typed label={label} field={field} onText={(typed) => state.correct(place, typed)} />
      )}
      {offer === undefined ? null : (
        <Button onClick={() => (options ? teach(offer) : state.correct(place, offer))}>
          <Said text={words.importing.changeTo(offer)} />
        </Button>
      )}
    </span>
  );
}

type TypedProps = {
  readonly label: string;
  readonly field: Field;
  readonly onText: (text: string) => void;
};

/** Taken when the field is left or Enter pressed: a day half typed is no day. */
function Typed({ label, field, onText }: TypedProps) {
  const [text, setText] = useState('');
  const take = (): void => {
    if (text.trim() !== '') onText(text.trim());
  };
  return (
    <Input
      type={field.kind === 'day' ? 'date' : 'text'}
      value={text}
      aria-label={label}
      onType={setText}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
      }}
    />
  );
}
