import { useState } from 'react';
import type { ControlProps } from '../control.ts';
import { asText, bound } from '../control.ts';
import { readNumber } from '../integer/control.tsx';

/** Keeps '12.' while it is typed; what is passed on is the number. */
export function MoneyControl(props: ControlProps) {
  const [typed, setTyped] = useState(asText(props.value));
  const shown = readNumber(typed) === props.value ? typed : asText(props.value);
  return (
    <input
      {...bound(props)}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      className="control short"
      value={shown}
      onChange={(event) => {
        setTyped(event.target.value);
        props.onChange(readNumber(event.target.value));
      }}
    />
  );
}
