import type { ReactNode } from 'react';

type Props = {
  /** Id of the control inside; hint and error hang on it by `describedBy`. */
  readonly id: string;
  /** Nothing where the control says itself what it is: a tick. */
  readonly label?: ReactNode;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly mark?: string | undefined;
  /** What the answer is needed for. */
  readonly serves?: string | undefined;
  /** Where an answer comes from that nobody typed here. */
  readonly offered?: string | undefined;
  /** Several elements under one name: held by a legend instead of a label. */
  readonly group?: boolean;
  readonly children: ReactNode;
};

/** A control with its label above, its hint and its error below. */
export function Labelled(props: Props) {
  const { id, label, error, mark, group = false, children } = props;
  const Frame = group && label !== undefined ? 'fieldset' : 'div';
  const title = (
    <>
      {label}
      {mark ? <span className="mark">{mark}</span> : null}
    </>
  );
  return (
    <Frame className={error ? 'labelled wrong' : 'labelled'}>
      {label === undefined ? null : group ? (
        <legend>{title}</legend>
      ) : (
        <label htmlFor={id}>{title}</label>
      )}
      {children}
      <Under {...props} />
    </Frame>
  );
}

const Under = ({ id, hint, error, serves, offered }: Props) => (
  <>
    {offered ? <p className="offered">{offered}</p> : null}
    {hint ? (
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
    ) : null}
    {serves ? <p className="serves">{serves}</p> : null}
    {error ? (
      <p className="error" id={`${id}-error`}>
        {error}
      </p>
    ) : null}
  </>
);

/** What `aria-describedby` of the control says, for the hint and error that are there. */
export const describedBy = (
  id: string,
  has: { hint?: unknown; error?: unknown },
): string | undefined =>
  [has.hint ? `${id}-hint` : '', has.error ? `${id}-error` : ''].filter(Boolean).join(' ') ||
  undefined;
