import type { InputHTMLAttributes } from 'react';
import { useId, useState } from 'react';
import { Input } from '../controls/input.tsx';
import { describedBy, Labelled } from '../controls/labelled.tsx';
import { Select } from '../controls/select.tsx';
import { useVoice } from '../language.tsx';
import { words } from '../words.ts';
import type { Saving } from './use-saving.ts';

/** What a small form holds of one field, to be spread over its control. */
type Bound = {
  readonly id: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onType: (value: string) => void;
};

type Small<Name extends string> = {
  readonly values: Readonly<Record<Name, string>>;
  readonly of: (name: Name) => Bound;
  /** As it was at first. */
  readonly reset: () => void;
};

/** The texts of a small form, each with the error that the server gave it. */
export function useSmall<Name extends string>(
  saving: Saving,
  first: Readonly<Record<Name, string>>,
): Small<Name> {
  const form = useId();
  const [values, set] = useState(first);
  return {
    values,
    reset: () => set(first),
    of: (name) => ({
      id: `${form}${name}`,
      value: values[name],
      error: saving.errors[name],
      onType: (value) => set((before) => ({ ...before, [name]: value })),
    }),
  };
}

type Told = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly optional?: boolean;
};

type WriteProps = Bound &
  Told &
  Pick<
    InputHTMLAttributes<HTMLInputElement>,
    'type' | 'min' | 'max' | 'maxLength' | 'autoComplete' | 'inputMode'
  >;

export function Write({ id, label, hint, error, optional = false, ...input }: WriteProps) {
  const { t } = useVoice();
  return (
    <Labelled
      id={id}
      label={label}
      hint={hint}
      error={error}
      mark={optional ? t(words.general.optional) : undefined}
    >
      <Input
        {...input}
        id={id}
        required={!optional}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id, { hint, error })}
      />
    </Labelled>
  );
}

type Option = { readonly value: string; readonly label: string; readonly data?: true };
type ChooseProps = Bound & Told & { readonly options: readonly Option[] };

export function Choose(props: ChooseProps) {
  const { id, label, hint, error, value, options, onType, optional = false } = props;
  const { t } = useVoice();
  return (
    <Labelled
      id={id}
      label={label}
      hint={hint}
      error={error}
      mark={optional ? t(words.general.optional) : undefined}
    >
      <Select
        id={id}
        value={value}
        options={options}
        empty={t(words.general.choose)}
        onPick={onType}
        required={!optional}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id, { hint, error })}
      />
    </Labelled>
  );
}

/** People and units to choose from, by the names they have. */
export const optionsOf = (
  list: readonly { readonly id: string; readonly name: string }[],
): readonly Option[] => list.map(({ id, name }) => ({ value: id, label: name, data: true }));
