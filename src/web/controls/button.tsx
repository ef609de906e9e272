import type { ButtonHTMLAttributes } from 'react';

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> & {
  /** `first`: the one act a page is for. `quiet`: looks like a link. */
  readonly look?: 'first' | 'plain' | 'quiet';
};

export const Button = ({ look = 'plain', type = 'button', ...rest }: Props) => (
  <button {...rest} type={type === 'submit' ? 'submit' : 'button'} className={`button ${look}`} />
);
