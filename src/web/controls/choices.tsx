import type { ReactNode } from 'react';
import { useId } from 'react';

type Props<Value extends string> = {
  readonly label: string;
  readonly value: Value | null;
  readonly options: readonly { readonly value: Value; readonly label: ReactNode }[];
  readonly onPick: (value: Value) => void;
};

/** A few exclusive choices side by side: real radio buttons, so the arrow keys work. */
export function Choices<Value extends string>({ label, value, options, onPick }: Props<Value>) {
  const name = useId();
  return (
    <fieldset className="choices">
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onPick(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
