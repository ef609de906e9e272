import type { SelectHTMLAttributes } from 'react';

type Props = Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange' | 'className'> & {
  /** `data`: what people wrote, in its own script whatever the language of the page. */
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    readonly data?: true;
  }[];
  readonly empty?: string;
  readonly onPick: (value: string) => void;
};

/** The browser's own list: screen readers, keyboards and telephones know it. */
export const Select = ({ options, empty, onPick, ...rest }: Props) => (
  <select {...rest} className="control" onChange={(event) => onPick(event.target.value)}>
    {empty === undefined ? null : <option value="">{empty}</option>}
    {options.map(({ value, label, data }) => (
      <option key={value} value={value} lang={data ? 'zh-CN' : undefined}>
        {label}
      </option>
    ))}
  </select>
);
