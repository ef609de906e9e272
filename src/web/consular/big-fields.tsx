import { useId, useState } from 'react';
import type { Field } from '../../kernel/field.ts';
import { describedBy, Labelled } from '../controls/labelled.tsx';
import { Select } from '../controls/select.tsx';
import { useVoice } from '../language.tsx';
import { words } from '../words.ts';

type Props = {
  readonly name: string;
  readonly field: Field | undefined;
  readonly value: unknown;
  readonly error: string | undefined;
  readonly onChange: (value: unknown) => void;
};

/** Choices as keys a thumb can hit; what is not among the first ones is in the list. */
export function BigChoice({
  name,
  field,
  value,
  error,
  onChange,
  first,
}: Props & { readonly first: readonly string[] }) {
  const { t } = useVoice();
  const group = useId();
  const all = Object.entries(field?.options ?? {});
  const others = all.filter(([code]) => !first.includes(code));
  const label = t(field?.label ?? words.general.none);
  const id = `quick-${name}`;
  const listed = others.some(([code]) => code === value) ? String(value) : '';
  return (
    <fieldset className={error ? 'big-choice labelled wrong' : 'big-choice labelled'}>
      <legend className={first.length > 0 ? 'unseen' : ''}>{label}</legend>
      {first.map((code) => (
        <label key={code}>
          <input
            type="radio"
            name={group}
            value={code}
            checked={value === code}
            {...(error ? { 'aria-invalid': true, 'aria-describedby': `${id}-error` } : {})}
            onChange={() => onChange(code)}
          />
          <span>{t(field?.options?.[code] ?? words.general.none)}</span>
        </label>
      ))}
      <Others
        id={id}
        label={label}
        alone={first.length === 0}
        wrong={error !== undefined}
        value={listed}
        options={others.map(([code, title]) => ({ value: code, label: t(title) }))}
        onPick={(code) => onChange(code || null)}
      />
      {error ? (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}

type OthersProps = {
  readonly id: string;
  readonly label: string;
  /** The list is all there is: nothing stands open. */
  readonly alone: boolean;
  readonly wrong: boolean;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onPick: (code: string) => void;
};

function Others({ label, alone, wrong, ...rest }: OthersProps) {
  const { t } = useVoice();
  const other = t(words.consular.otherKinds);
  return (
    <Select
      {...rest}
      aria-label={alone ? label : `${label} ${other}`}
      aria-invalid={wrong}
      empty={alone ? t(words.form.choose(label)) : other}
    />
  );
}

export function BigText({
  name,
  field,
  value,
  error,
  onChange,
  type = 'text',
}: Props & { readonly type?: 'text' | 'tel' }) {
  const { t } = useVoice();
  const [id] = useState(`quick-${name}`);
  if (!field) return null;
  const hint = field.hint ? t(field.hint) : undefined;
  const shared = {
    id,
    className: 'control',
    autoComplete: 'off',
    'aria-required': !field.optional,
    'aria-invalid': error !== undefined,
    'aria-describedby': describedBy(id, { hint, error }),
    value: typeof value === 'string' ? value : '',
    onChange: (event: { readonly target: { readonly value: string } }) =>
      onChange(event.target.value),
  };
  return (
    <Labelled
      id={id}
      label={t(field.label)}
      hint={hint}
      error={error}
      mark={field.optional ? t(words.general.optional) : undefined}
    >
      {(field.lines ?? 1) > 1 ? (
        <textarea {...shared} rows={3} />
      ) : (
        <input {...shared} type={type} />
      )}
    </Labelled>
  );
}
