import type { ReactNode } from 'react';
import { createContext, useContext, useMemo, useState } from 'react';
import type { Session } from '../../api/contract.ts';

type Seat = {
  readonly session: Session;
  /** The absent person one acts for, as deputy; null for oneself. */
  readonly acting: string | null;
  readonly actFor: (person: string | null) => void;
};

const SeatContext = createContext<Seat | null>(null);

/** Who sits at the desk. Throws outside of it: a page that asks belongs inside. */
export function useSeat(): Seat {
  const seat = useContext(SeatContext);
  if (!seat) throw new Error('no one is signed in here');
  return seat;
}

export function SeatProvider({
  session,
  children,
}: {
  readonly session: Session;
  readonly children: ReactNode;
}) {
  const [chosen, actFor] = useState<string | null>(null);
  const acting = session.actsFor.some(({ id }) => id === chosen) ? chosen : null;
  const seat = useMemo(() => ({ session, acting, actFor }), [session, acting]);
  return <SeatContext value={seat}>{children}</SeatContext>;
}

/** Administrators see no business at all: the three exclude every other role. */
export const isAdministrator = (session: Session): boolean =>
  rolesOf(session).some((role) => role.endsWith('-admin')) &&
  rolesOf(session).every((role) => role.endsWith('-admin'));

export const rolesOf = ({ person }: Session): readonly string[] =>
  person.roles.map(({ role }) => role);
