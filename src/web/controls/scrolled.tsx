import type { ReactNode } from 'react';

/** A wide table scrolls inside its frame. The frame takes the focus, so that the arrow keys scroll it. */
export const Scrolled = ({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  <div className="scroll" tabIndex={0} role="group" aria-label={label}>
    {children}
  </div>
);
