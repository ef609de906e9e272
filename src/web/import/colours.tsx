import { useId } from 'react';
import type { ImportLooked } from '../../api/contract.ts';
import type { Field } from '../../kernel/field.ts';
import { Input } from '../controls/input.tsx';
import { Select } from '../controls/select.tsx';
import { Data, useVoice } from '../language.tsx';
import { words } from '../words.ts';
import type { Shown } from './shown.ts';
import { choicesOf, optionsIn } from './shown.ts';
import type { Coloured, Importing } from './use-import.ts';

type One = Pick<Coloured, 'header' | 'colour'> & { readonly count: number };

const found = ({ columns, colours }: ImportLooked): readonly One[] => [
  ...colours.map((one) => ({ header: null, ...one })),
  ...columns.flatMap(({ header, colours: own }) => own.map((one) => ({ header, ...one }))),
];

/** Colours that the table uses, each with what it says, where somebody says so. */
export function Colours({ state, looked }: Shown) {
  const { t } = useVoice();
  const all = found(looked);
  if (all.length === 0) return null;
  return (
    <details className="import-colours" open>
      <summary>{t(words.importing.colours)}</summary>
      <p className="hint">{t(words.importing.coloursHint)}</p>
      {all.map((one) => (
        <ColourRow key={`${one.header} ${one.colour}`} one={one} state={state} />
      ))}
    </details>
  );
}

const isSame = (a: Pick<Coloured, 'header' | 'colour'>, b: Pick<Coloured, 'header' | 'colour'>) =>
  a.header === b.header && a.colour === b.colour;

function ColourRow({ one, state }: { readonly one: One; readonly state: Importing }) {
  const { t } = useVoice();
  const { header, colour, count } = one;
  const colours = state.mapping?.colours ?? [];
  const meant = colours.find((other) => isSame(other, one));
  const id = useId();
  const others = colours.filter((other) => !isSame(other, one));
  const set = (field: string, value: string): void =>
    state.change({
      colours: field === '' ? others : [...others, { header, colour, field, value }],
    });
  const field = state.fields[meant?.field ?? ''];
  return (
    <div className="import-colour">
      <span className={`swatch ${colour}`} aria-hidden="true" />
      <span id={id}>
        {header === null ? t(words.importing.wholeRow) : <Data>{header}</Data>}{' '}
        {t(words.importing.colour[colour])} × {count}
      </span>
      <Select
        value={meant?.field ?? ''}
        empty={t(words.importing.left)}
        aria-labelledby={id}
        options={optionsIn(state.fields, t)}
        onPick={(name) => set(name, '')}
      />
      {meant && field ? (
        <Meaning
          field={field}
          value={meant.value}
          labelledBy={id}
          onValue={(value) => set(meant.field, value)}
        />
      ) : null}
    </div>
  );
}

type MeaningProps = {
  readonly field: Field;
  readonly value: string;
  readonly labelledBy: string;
  readonly onValue: (value: string) => void;
};

/** What somebody says a cell means, as one would type it: chosen where there is a list, else written. */
function Meaning({ field, value, labelledBy, onValue }: MeaningProps) {
  const { t } = useVoice();
  const options = choicesOf(field, t);
  if (options)
    return (
      <Select
        value={value}
        empty={t(words.importing.choose1)}
        aria-labelledby={labelledBy}
        options={options}
        onPick={onValue}
      />
    );
  return <Input defaultValue={value} aria-labelledby={labelledBy} onType={onValue} />;
}
