import { Listed } from '../../fields/choice/control.tsx';
import type { ControlProps } from '../../fields/control.ts';

/** A number by what stands under it. */
export const PlaceControl = (props: ControlProps) => (
  <Listed {...props} onChange={(value) => props.onChange(value === null ? null : Number(value))} />
);
