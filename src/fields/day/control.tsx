import type { ControlProps } from '../control.ts';
import { asText, bound } from '../control.ts';

/** The browser's own date field: typed or picked, and read aloud. */
export const DayControl = (props: ControlProps) => (
  <input
    {...bound(props)}
    type="date"
    className="control"
    min="1949-10-01"
    max="2999-12-31"
    value={asText(props.value)}
    onChange={(event) => props.onChange(event.target.value || null)}
  />
);
