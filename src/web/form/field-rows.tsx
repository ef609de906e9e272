import { useId } from 'react';
import type { Around } from '../../fields/control.ts';
import type { Field, Fields } from '../../kernel/field.ts';
import { describedBy, Labelled } from '../controls/labelled.tsx';
import { useVoice } from '../language.tsx';
import { words } from '../words.ts';
import { controls, isGroup, shortControls } from './controls.ts';
import { useTold } from './serves.tsx';
import { useSetOptions } from './set-options.ts';
import type { Asks } from './values.ts';

export type Errors = Readonly<Record<string, string>>;

type RowsProps = {
  readonly fields: Fields;
  readonly values: Asks;
  readonly errors: Errors;
  readonly around: Omit<Around, 'rows'>;
  readonly onChange: (name: string, value: unknown) => void;
  /** Where in the form these fields are: '' or 'refusals.0'. */
  readonly path?: string;
  /** Side by side in one row. */
  readonly short?: boolean;
};

/** The fields of a step as its declaration names them, in that order. */
export function FieldRows(props: RowsProps) {
  const { fields, values, errors, around, onChange, path = '', short = false } = props;
  const whole: Around = {
    ...around,
    rows: (item) => (
      <FieldRows
        fields={item.fields}
        values={item.values}
        errors={errors}
        around={around}
        onChange={item.onChange}
        path={item.path}
        short={item.short ?? false}
      />
    ),
  };
  return Object.entries(fields).map(([name, field]) => {
    const at = path ? `${path}.${name}` : name;
    return (
      <FieldRow
        key={name}
        name={name}
        path={at}
        field={field}
        value={values[name]}
        error={errors[at]}
        around={whole}
        short={short}
        onChange={(value) => onChange(name, value)}
      />
    );
  });
}

type RowProps = {
  readonly name: string;
  readonly path: string;
  readonly field: Field;
  readonly value: unknown;
  readonly error: string | undefined;
  readonly around: Around;
  readonly short: boolean;
  readonly onChange: (value: unknown) => void;
};

function FieldRow(props: RowProps) {
  const { name, path, field: declared, value, error, around, short, onChange } = props;
  const { t } = useVoice();
  const told = useTold(path);
  const field = useSetOptions(declared);
  const id = `f${useId()}`;
  const Control = (short ? shortControls : controls)[field.kind];
  if (!Control) return null;
  const control = (
    <Control
      id={id}
      name={name}
      field={field}
      value={value}
      onChange={onChange}
      invalid={error !== undefined}
      describedBy={describedBy(id, { hint: field.hint, error })}
      around={around}
    />
  );
  return (
    <Labelled
      id={id}
      // A tick says itself what it is.
      label={field.kind === 'flag' ? undefined : t(field.label)}
      group={isGroup(field, short)}
      hint={field.hint ? t(field.hint) : undefined}
      error={error}
      {...told}
      mark={field.optional && field.kind !== 'flag' ? t(words.general.optional) : undefined}
    >
      {control}
    </Labelled>
  );
}
