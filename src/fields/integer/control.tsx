import type { ControlProps } from '../control.ts';
import { asText, bound } from '../control.ts';

/** What is no number stays as typed: the server says what is wrong with it. */
export const readNumber = (typed: string): number | string | null => {
  if (typed.trim() === '') return null;
  const value = Number(typed);
  return Number.isNaN(value) ? typed : value;
};

export const IntegerControl = (props: ControlProps) => (
  <input
    {...bound(props)}
    type="text"
    inputMode="numeric"
    autoComplete="off"
    className="control short"
    value={asText(props.value)}
    onChange={(event) => props.onChange(readNumber(event.target.value))}
  />
);
