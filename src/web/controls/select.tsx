import type { SelectHTMLAttributes } from 'react';

type Props = Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange' | 'className'> & {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly empty?: string;
  readonly onPick: (value: string) => void;
};

/** The browser's own list: screen readers, keyboards and telephones know it. */
export const Select = ({ options, empty, onPick, ...rest }: Props) => (
  <select {...rest} className="control" onChange={(event) => onPick(event.target.value)}>
    {empty === undefined ? null : <option value="">{empty}</option>}
    {options.map(({ value, label }) => (
      <option key={value} value={value}>
        {label}
      </option>
    ))}
  </select>
);
