import type { InputHTMLAttributes } from 'react';

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'className'> & {
  readonly onType: (value: string) => void;
};

export const Input = ({ onType, type = 'text', autoComplete = 'off', ...rest }: Props) => (
  <input
    {...rest}
    type={type}
    autoComplete={autoComplete}
    className="control"
    onChange={(event) => onType(event.target.value)}
  />
);
