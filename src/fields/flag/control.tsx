import type { ControlProps } from '../control.ts';
import { bound } from '../control.ts';

/** A tick says yes; the label stands beside it. */
export const FlagControl = (props: ControlProps) => {
  const { 'aria-required': _, ...shared } = bound(props);
  return (
    <span className="check">
      <input
        {...shared}
        type="checkbox"
        checked={props.value === true}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      <label htmlFor={props.id}>{props.around.say(props.field.label)}</label>
    </span>
  );
};
