import { Listed } from '../../fields/choice/control.tsx';
import type { ControlProps } from '../../fields/control.ts';
import type { Field } from '../../kernel/field.ts';
import { AnyChoice } from './long-choice.tsx';

/** Two choices stand open in a row of a list too; for more of them there is no room. */
export const isTight = ({ kind, options }: Field): boolean =>
  kind === 'choice' && Object.keys(options ?? {}).length > 2;

export const ShortChoice = (props: ControlProps) =>
  isTight(props.field) ? <Listed {...props} /> : <AnyChoice {...props} />;
