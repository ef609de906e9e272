import type { ReactNode } from 'react';

type Props = {
  /** Id of the control inside; hint and error hang on it by `describedBy`. */
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly mark?: string | undefined;
  readonly children: ReactNode;
};

/** A control with its label above, its hint and its error below. */
export const Labelled = ({ id, label, hint, error, mark, children }: Props) => (
  <div className={error ? 'labelled wrong' : 'labelled'}>
    <label htmlFor={id}>
      {label}
      {mark ? <span className="mark">{mark}</span> : null}
    </label>
    {children}
    {hint ? (
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
    ) : null}
    {error ? (
      <p className="error" id={`${id}-error`}>
        {error}
      </p>
    ) : null}
  </div>
);

/** What `aria-describedby` of the control says, for the hint and error that are there. */
export const describedBy = (
  id: string,
  has: { hint?: unknown; error?: unknown },
): string | undefined =>
  [has.hint ? `${id}-hint` : '', has.error ? `${id}-error` : ''].filter(Boolean).join(' ') ||
  undefined;
